"""Her tries at one test, one after the other, each with how she felt; and which tests her next step waits for."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from restride.guideline.model import Guideline, NamedFact
from restride.guideline.register import PhysicalTest
from restride.guideline.vocabulary import MEASURES
from restride.history.timeline import Entry
from restride.truth import Truth
from restride.web.her_course import HerCourse, Json

_READS, _PASSES = "tests", "passes"
_IMPACT = frozenset({"impact", "all"})


class Try(NamedTuple):
    """One try. Amounts are None where they were not told. `felt`, `after`: whether she felt nothing then, and next day.

    `watched`: somebody watched who knows about it.
    """

    on: date
    left: float | None
    right: float | None
    both: float | None
    hold_seconds: float | None
    can_relax: str
    felt: Truth
    after: Truth
    watched: bool


def tries_of(her: HerCourse, test: PhysicalTest) -> list[Try]:
    """Every try at a test that counts as hers, the latest first. What another program told is none of them (I-16)."""
    return [
        _try(her, entry, said)
        for entry, said in her.told("test_performed")
        if said["test"] == test.id and not entry.event.imported
    ][::-1]


def waited_for(guideline: Guideline, unlocks: Iterable[dict[str, Any]]) -> list[str]:
    """The tests that the unlocks of a decision wait for, in the register's order."""
    facts = [guideline.fact(guideline.criteria[one["id"]].fact) for one in unlocks if one["id"] in guideline.criteria]
    found = {fact.of[0] for fact in facts if _reads_a_test(fact)}
    return [name for name in guideline.register.tests if name in found]


def counts_from(her: HerCourse, test: PhysicalTest) -> date | None:
    """The day from which an impact test counts without anybody watching, where it is still ahead of her."""
    if not test.impact:
        return None
    days = [
        her.course.measured.impact_from(fact)
        for fact in her.guideline.facts.values()
        if fact.measure == _PASSES and fact.of[0] == test.id
    ]
    known = [day for day in days if day is not None]
    if not known or max(known) <= her.today.toordinal():
        return None
    return date.fromordinal(max(known))


def rests_impact(guideline: Guideline, findings: Iterable[dict[str, Any]]) -> str:
    """What keeps jumping and running away from her for now, in the words of the first such rule; empty for nothing."""
    rules = {rule.id: rule for rule in guideline.rules}
    return next(
        (
            str(one["says"])
            for one in findings
            if one["truth"] == Truth.YES.word and one["id"] in rules and not _IMPACT.isdisjoint(rules[one["id"]].blocks)
        ),
        "",
    )


def _reads_a_test(fact: NamedFact) -> bool:
    return MEASURES[fact.measure].reads == _READS if fact.measure in MEASURES else False


def _try(her: HerCourse, entry: Entry, said: Json) -> Try:
    symptoms = her.course.measured.doings.symptoms
    whole = said.get("value") if said.get("value") is not None else said.get("holds")
    return Try(
        on=entry.event.on,
        left=said.get("left"),
        right=said.get("right"),
        both=whole,
        hold_seconds=said.get("hold_seconds"),
        can_relax=said.get("can_relax") or "",
        felt=symptoms.on_day(entry.day, since=entry.told_at),
        after=symptoms.next_day(entry.day, as_of=her.today.toordinal()),
        watched=bool(said.get("supervised_by")),
    )
