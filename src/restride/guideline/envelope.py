"""The envelope: how soon a ladder may be climbed, as its guardrails on planned growth and its days on a rung allow."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from restride.guideline.model import Criterion, Guardrail, Guideline, Rung
from restride.units import convert, grown


def starts(guideline: Guideline) -> tuple[Rung, ...]:
    """The rungs that a way into running starts on, lowest first."""
    levels = {route.level for route in guideline.routes}
    return tuple(rung for rung in guideline.ladder if rung.id in levels)


def planned(guideline: Guideline) -> tuple[Guardrail, ...]:
    """The guardrails that limit what is planned; those on what was done depend on her record."""
    return tuple(rail for rail in guideline.guardrails if rail.counts == "planned")


def earliest_weeks(guideline: Guideline, start: Rung) -> Mapping[str, int | None]:
    """For each rung from `start` on, the fewest completed weeks after which she may stand on it; None if never.

    Every planned guardrail has to allow it, and she stays on each rung before it as long as a rule of progress asks,
    optional rungs passed over. What else a rung needs, and how she feels, only makes it later.
    """
    weeks: dict[str, int | None] = {start.id: 0}
    before, hold = 0, _weeks_on_a_rung(guideline)
    for rung in guideline.ladder[guideline.level_index(start.id) + 1 :]:
        by_growth = _by_growth(guideline, start, rung)
        if by_growth is None:
            return weeks | dict.fromkeys(_from(guideline, rung))
        weeks[rung.id] = max(by_growth, before + hold)
        before = before if rung.optional else max(by_growth, before + hold)
    return weeks


def allowed(guideline: Guideline, rail: Guardrail, *, start: Rung, rung: Rung, weeks: int) -> Fraction | None:
    """The most seconds of running a week after so many completed weeks; None where the guardrail does not reach."""
    if rail.from_stage and guideline.stage_index(rung.stage) < guideline.stage_index(rail.from_stage):
        return None
    return grown(Fraction(start.weekly_seconds), percent=rail.percent, times=weeks // rail.weeks)


def _from(guideline: Guideline, rung: Rung) -> tuple[str, ...]:
    """The ids of a rung and of all above it."""
    return tuple(one.id for one in guideline.ladder[guideline.level_index(rung.id) :])


def _by_growth(guideline: Guideline, start: Rung, rung: Rung) -> int | None:
    """The fewest completed weeks after which every planned guardrail allows a rung; None if one never does."""
    weeks = 0
    while any(
        most is not None and rung.weekly_seconds > most
        for most in (allowed(guideline, rail, start=start, rung=rung, weeks=weeks) for rail in planned(guideline))
    ):
        if any(rail.percent <= 0 for rail in planned(guideline)):
            return None
        weeks += 1
    return weeks


def _weeks_on_a_rung(guideline: Guideline) -> int:
    """Whole weeks on a rung that the quickest rule of progress asks for."""
    asked = [
        [
            convert(criterion.at_least, unit=criterion.unit or guideline.unit_of(fact), to="weeks")
            for criterion in map(guideline.condition, rule.when.all)
            if isinstance(criterion, Criterion) and criterion.at_least is not None
            for fact in (guideline.fact(criterion.fact),)
            if fact.measure == "days_here"
        ]
        for rule in guideline.rules
        if rule.effect == "progress"
    ]
    return ceil(min((max(days, default=Fraction()) for days in asked), default=Fraction()))
