"""Her physical tests by side, with the targets of her path: those that running waits for, and those that only guide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from restride.guideline.model import Guideline
from restride.guideline.parts import reached
from restride.guideline.register import PhysicalTest
from restride.units import comparable, convert
from restride.web.her_course import HerCourse, Json

# The two numbers a test can have: how much of it, and how long each hold was.
COUNT, HOLD = "", "hold_seconds"


class Target(NamedTuple):
    """How much of a test is asked for, and whether running waits for it."""

    amount: float
    kind: Literal["gate", "guide"]


class Tried(NamedTuple):
    """One number of a test on the latest day it was done; of several on that day the least. `holds`: how long each."""

    test: PhysicalTest
    on: date
    left: float | None
    right: float | None
    both: float | None
    holds: bool
    target: Target | None

    @property
    def is_there(self) -> bool:
        """Whether every side is known and has reached the target."""
        told = (self.left, self.right) if self.test.sided and self.both is None else (self.both,)
        return self.target is not None and all(one is not None and one >= self.target.amount for one in told)


def tried_by(her: HerCourse) -> tuple[Tried, ...]:
    """The tests she has done, in the register's order. What another program told is not one of them (I-16)."""
    targets, done = targets_of(her.guideline), _latest(her)
    return tuple(
        one
        for test in her.guideline.register.tests.values()
        if test.id in done
        for one in _numbers(test, *done[test.id], targets)
    )


def _latest(her: HerCourse) -> dict[str, tuple[date, list[Json]]]:
    found: dict[str, tuple[date, list[Json]]] = {}
    for entry, said in her.told("test_performed"):
        if entry.event.imported:
            continue
        on, before = found.get(said["test"], (entry.event.on, []))
        same_day = before if on == entry.event.on else []
        found[said["test"]] = (entry.event.on, [*same_day, said])
    return found


def _numbers(
    test: PhysicalTest, on: date, said: Sequence[Json], targets: Mapping[tuple[str, str], Target]
) -> Iterator[Tried]:
    left, right = _least(said, "left"), _least(said, "right")
    whole = [one for one in (_least(said, "value"), _least(said, "holds")) if one is not None]
    both = min(whole, default=None) if left is None and right is None else None
    if (left, right, both) != (None, None, None):
        yield Tried(test, on, left, right, both, holds=False, target=targets.get((test.id, COUNT)))
    seconds = _least(said, HOLD)
    if seconds is not None:
        yield Tried(test, on, None, None, seconds, holds=True, target=targets.get((test.id, HOLD)))


def _least(said: Iterable[Json], key: str) -> float | None:
    return min((float(one[key]) for one in said if one.get(key) is not None), default=None)


def targets_of(guideline: Guideline) -> dict[tuple[str, str], Target]:
    """The target of each number of each test: of those that running waits for the highest, else the highest of all."""
    ways_in = [*(route.when for route in guideline.routes), *(one.exit for one in guideline.stages if one.exit)]
    waited_for = reached(guideline, (name for when in ways_in for name in when.names()))
    found: dict[tuple[str, str], list[Target]] = {}
    for name, criterion in guideline.criteria.items():
        fact = guideline.facts.get(criterion.fact)
        if fact is None or criterion.at_least is None:
            continue
        kind: Literal["gate", "guide"] = "gate" if name in waited_for else "guide"
        if fact.measure == "passes":
            for part, key in ((COUNT, "at_least"), (HOLD, HOLD)):
                if key in fact.settings:
                    found.setdefault((fact.of[0], part), []).append(Target(float(str(fact.settings[key])), kind))
        elif fact.measure == "test_result":
            unit = guideline.unit_of(fact)
            if comparable(criterion.unit or unit, unit):
                amount = convert(criterion.at_least, unit=criterion.unit or unit, to=unit)
                part = str(fact.settings.get("part", ""))
                found.setdefault((fact.of[0], part), []).append(Target(float(amount), kind))
    return {number: max(targets, key=lambda one: (one.kind == "gate", one.amount)) for number, targets in found.items()}
