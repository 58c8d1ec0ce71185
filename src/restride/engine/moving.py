"""Moving between voices: what she chose decides, and no change of voice loosens anything silently.

A tighter voice counts at once, a looser one from the next civil day: on the day of the change the more careful of the
two decides, whichever way the choice was made, corrected or withdrawn (rulings 4, I-19). For a week the decision begins
with what the voice before would say today, and says plainly where the new one allows more.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from restride.engine.allowance import Allowance, allowance, with_care_of
from restride.engine.chosen import chosen, chosen_before
from restride.engine.decide import decide
from restride.engine.decision import Decision, Notice
from restride.engine.opinion import Opinion, full_stop, opinion_of
from restride.guideline.model import Guideline
from restride.history.timeline import Timeline


class _Voice(NamedTuple):
    """One guideline, and what it decides today."""

    guideline: Guideline
    decision: Decision

    @property
    def allowance(self) -> Allowance:
        return allowance(self.guideline, self.decision)

    @property
    def opinion(self) -> Opinion:
        return opinion_of(self.decision, self.guideline)


def decide_chosen(
    guidelines: Mapping[str, Guideline], timeline: Timeline, as_of: date, *, zone: str | None = None
) -> Decision:
    """The decision under the guideline she chose, else under the default one."""

    def voice(guideline: Guideline) -> _Voice:
        return _Voice(guideline, decide(guideline, timeline, as_of, zone=zone))

    now = voice(chosen(guidelines, timeline, as_of))
    behind = chosen_before(guidelines, timeline, as_of)
    if behind is None:
        return now.decision
    before = voice(behind)
    changed_today = chosen(guidelines, timeline, as_of - timedelta(days=1)) is not now.guideline
    decision = _more_careful(now, before) if changed_today else now.decision
    return replace(decision, notices=(*_notices(before, now, changed_today=changed_today), *decision.notices))


def _more_careful(one: _Voice, other: _Voice) -> Decision:
    less, more = sorted((one, other), key=lambda voice: voice.allowance)
    return with_care_of(less.decision, more.decision)


def _notices(before: _Voice, now: _Voice, *, changed_today: bool) -> list[Notice]:
    """What differs today between the voice before and the new one; then, if it does, that the new one allows more."""
    messages, names = now.guideline.messages, {"before": before.guideline.title, "now": now.guideline.title}
    notices = [Notice("voice_changed", " ".join((messages["voice_changed"].format(**names), *_differ(before, now))))]
    if now.allowance > before.allowance:
        more = [messages["voice_allows_more"].format(**names)]
        if before.opinion.reason:
            more.append(messages["voice_still_waits"].format(**names, reason=full_stop(before.opinion.reason.says)))
        notices.append(Notice("voice_allows_more", " ".join(more)))
        if changed_today:
            notices.append(Notice("voice_from_tomorrow", messages["voice_from_tomorrow"].format(**names)))
    return notices


def _differ(before: _Voice, now: _Voice) -> list[str]:
    """What each of the two says today, or that they say the same."""
    messages = now.guideline.messages
    sentences = [_says(voice.opinion, messages) for voice in (before, now)]
    same = before.allowance == now.allowance and _reason_id(before) == _reason_id(now)
    return [messages["voice_same"]] if same else sentences


def _reason_id(voice: _Voice) -> str | None:
    reason = voice.opinion.reason
    return reason.id if reason else None


def _says(opinion: Opinion, messages: Mapping[str, str]) -> str:
    reason = full_stop(opinion.reason.says) if opinion.reason else ""
    message = messages["voice_says_yes" if opinion.runs else "voice_says_not_yet"]
    return message.format(path=opinion.title, level=opinion.level, reason=reason)
