"""Opinions side by side, in plain sentences: who says yes, who not yet because of what, where they differ, and why.

Every sentence is a message of the guideline; here is only the order.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from restride.engine.notices import long_date
from restride.engine.opinion import Opinion, Reason, full_stop
from restride.guideline.model import Guideline
from restride.guideline.vocabulary import URGENCIES

# The groups in the order shown; each is the name of a message.
_GROUPS = ("compare_yes", "compare_not_yet", "compare_ask", "compare_talk")
_TALK = frozenset(URGENCIES[URGENCIES.index("days") :])


class Section(NamedTuple):
    """A heading with its sentences."""

    title: str
    lines: tuple[str, ...]


class _Words(NamedTuple):
    """The guideline whose messages speak, the day, and the reason that all who wait share, which is told once."""

    guideline: Guideline
    as_of: str
    shared: Reason | None


def side_by_side(opinions: Sequence[Opinion], guideline: Guideline, *, as_of: str) -> tuple[Section, ...]:
    """The comparison, in the words of `guideline`: what they agree on first, then each group, then what it is not."""
    messages, shared = guideline.messages, _shared(opinions)
    words = _Words(guideline, as_of, shared)
    groups = {name: [one for one in opinions if _group(one) == name] for name in _GROUPS}
    return (
        Section(messages["compare_title"], tuple(_together(opinions, words))),
        *(
            Section(messages[name], tuple(_line(one, words) for one in group))
            for name, group in groups.items()
            if group
        ),
        Section("", (*_milder(opinions, messages), messages["compare_permission"])),
    )


def _group(opinion: Opinion) -> str:
    if opinion.runs:
        return "compare_yes"
    if opinion.verdict == "refer" or opinion.urgency in _TALK:
        return "compare_talk"
    return "compare_ask" if opinion.verdict == "ask" else "compare_not_yet"


def _shared(opinions: Sequence[Opinion]) -> Reason | None:
    """The one reason of all that say not yet, where there are several of them."""
    waiting = [one.reason for one in opinions if not one.runs]
    first = waiting[0] if len(waiting) > 1 else None
    same = first and all(one and (one.id, one.says) == (first.id, first.says) for one in waiting)
    return first if same else None


def _together(opinions: Sequence[Opinion], words: _Words) -> Iterator[str]:
    """What they agree on, or that they do not."""
    messages, yes = words.guideline.messages, sum(one.runs for one in opinions)
    if len(opinions) == 1:
        yield messages["compare_alone"]
        return
    agree = "compare_agree_no" if not yes else "compare_agree_yes" if yes == len(opinions) else "compare_differ"
    yield messages[agree].format(count=len(opinions), yes=yes, no=len(opinions) - yes)
    if words.shared is not None:
        yield _with_reason("compare_same_reason", words.shared, words)


def _line(opinion: Opinion, words: _Words) -> str:
    """One path in one paragraph: what it says, because of what, who can change that, and who says so."""
    messages, reason = words.guideline.messages, opinion.reason
    named = {"path": opinion.title, "level": str(opinion.level)}
    if reason is None:
        return messages["compare_open"].format(**named)
    if opinion.runs:
        return _with_reason("compare_open_but", reason, words, **named)
    if words.shared is not None:
        return messages["compare_also"].format(**named)
    return _with_reason("compare_closed", reason, words, **named)


def _with_reason(message: str, reason: Reason, words: _Words, **named: str) -> str:
    says = words.guideline.messages[message].format(**named, reason=full_stop(reason.says))
    return " ".join((says, *_change(reason, words.guideline.messages, words.as_of), *_source(reason, words.guideline)))


def _change(reason: Reason, messages: Mapping[str, str], as_of: str) -> Iterator[str]:
    if reason.who:
        yield messages[f"compare_who_{reason.who}"]
    if reason.earliest and reason.earliest > as_of:
        yield messages["compare_earliest"].format(day=long_date(reason.earliest))


def _source(reason: Reason, guideline: Guideline) -> Iterator[str]:
    """Its first source with the strength it has, or that it is our own; and where it is not the path's own words."""
    messages = guideline.messages
    cite = next((one for one in reason.cites if one.sources and one.status != "policy"), None)
    if cite is not None:
        source = guideline.register.sources[cite.sources[0]]
        yield messages["compare_source"].format(source=source.title, level=cite.level, fact=cite.fact)
    elif any(one.status == "policy" for one in reason.cites):
        yield messages["compare_own_policy"]
    if reason.origin != "own":
        yield messages[f"compare_{reason.origin}"]


def _milder(opinions: Sequence[Opinion], messages: Mapping[str, str]) -> Iterator[str]:
    """Where the default path is knowingly milder than another."""
    for one in opinions:
        if one.exception:
            yield messages["compare_milder"].format(path=one.title, because=full_stop(one.exception.because))
