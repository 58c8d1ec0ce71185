"""Known exceptions: whether a "not yet" comes only of points on which a voice is knowingly stricter (rulings 30).

The points are put aside, and the same history is lived again under what is left of the voice. If she may run then, the
exceptions explain the "not yet"; if anything else is in the way, they do not, and none is named. It is lived again,
and not only looked at today, because a way in that once stood open is kept: what was ready then may be old by now.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from restride.engine.decide import decide
from restride.engine.latches import STOPS_RUNNING
from restride.engine.opinion import Excepted
from restride.engine.questions import criteria_of
from restride.guideline.model import Guideline, KnownException, Rule, When
from restride.history.timeline import Timeline


def known_exception(
    guideline: Guideline, timeline: Timeline, as_of: date, *, zone: str | None = None
) -> Excepted | None:
    """The exceptions that explain a "not yet", no more of them than it takes; None where they do not explain it."""

    def explain(exceptions: Sequence[KnownException]) -> bool:
        return decide(put_aside(guideline, exceptions), timeline, as_of, zone=zone).running == "yes"

    needed = list(guideline.exceptions)
    if not needed or not explain(needed):
        return None
    for one in guideline.exceptions:
        fewer = [other for other in needed if other is not one]
        if explain(fewer):
            needed = fewer
    told = Excepted(", ".join(one.id for one in needed), " ".join(one.because for one in needed))
    return told if needed else None


def put_aside(guideline: Guideline, exceptions: Sequence[KnownException]) -> Guideline:
    """The guideline as if these points were met: nothing waits for them, and nothing stops because of them."""
    names = [name for one in exceptions for name in one.criteria]
    aside = frozenset((*names, *(criterion.id for criterion in criteria_of(guideline, names))))
    if not aside:
        return guideline
    return replace(
        guideline,
        groups={name: replace(group, when=_met(group.when, aside)) for name, group in guideline.groups.items()},
        stages=tuple(
            replace(stage, exit=_met(stage.exit, aside)) if stage.exit is not None else stage
            for stage in guideline.stages
        ),
        routes=tuple(replace(route, when=_met(route.when, aside)) for route in guideline.routes),
        rules=tuple(
            replace(rule, until=_met(rule.until, aside)) if rule.until is not None else rule
            for rule in guideline.rules
            if not _stops_because(rule, aside)
        ),
    )


def _met(when: When, aside: frozenset[str]) -> When:
    """A condition that permits something, with these points met."""
    left = tuple(name for name in when.among if name not in aside)
    return When(
        all=tuple(name for name in when.all if name not in aside),
        any=when.any if aside.isdisjoint(when.any) else (),
        none=when.none,
        at_least=max(when.at_least - (len(when.among) - len(left)), 0),
        among=left if when.at_least > len(when.among) - len(left) else (),
    )


def _stops_because(rule: Rule, aside: frozenset[str]) -> bool:
    """Whether a rule stops running only together with one of these points: without it, one of its blocks is gone."""
    if not STOPS_RUNNING & set(rule.blocks):
        return False
    when = rule.when
    whole_choice = bool(when.any) and aside.issuperset(when.any)
    return not aside.isdisjoint((*when.all, *when.none)) or whole_choice
