"""Growth: which level comes next, and whether its weekly running stays within every guardrail."""

from fractions import Fraction
from typing import NamedTuple

from restride.engine.condition import Course
from restride.engine.evaluate import Evaluator
from restride.engine.runs import Limits, Runs
from restride.guideline.model import Guardrail, Guideline, Rung
from restride.truth import Truth
from restride.units import grown


class _Grows(NamedTuple):
    """Seconds of running a week, and how many times they may grow."""

    seconds: int
    times: int


class Growth:
    """The ladder and its guardrails, read for one course."""

    def __init__(
        self, guideline: Guideline, evaluator: Evaluator, course: Course, *, runs: Runs, limits: Limits
    ) -> None:
        self.guideline, self._evaluator, self._course = guideline, evaluator, course
        self.runs, self.limits = runs, limits
        self._slower = {
            rail.id: evaluator.ready(rail.slower_when) for rail in guideline.guardrails if rail.slower_when is not None
        }
        self._begins = {
            rail.id: guideline.stage_index(rail.from_stage) for rail in guideline.guardrails if rail.from_stage
        }
        self._stages = {stage.id: place for place, stage in enumerate(guideline.stages)}
        self._within: dict[tuple[int, ...], bool] = {}

    def next_level(self, level: int | None, day: int) -> int | None:
        """The next level up, optional ones passed over while what they need is not there."""
        if level is None:
            return None
        for step in range(level + 1, len(self.guideline.ladder)):
            if not self.guideline.ladder[step].optional or self.needs_met(step, day):
                return step
        return None

    def needs_met(self, step: int, day: int) -> bool:
        """Whether what a level needs beside the guardrails is there."""
        needs = self.guideline.ladder[step].needs
        return needs is None or self._evaluator.holds(needs, day, self._course, permits=True) is Truth.YES

    def next_fits(self, level: int | None, day: int) -> bool:
        """Whether the next level stays within every limit, and its growth, if there is any, within every guardrail."""
        step, cap = self.next_level(level, day), self.limits.max_level(day)
        if step is None or (cap is not None and step > cap):
            return False
        rung = self.guideline.ladder[step]
        if level is not None and rung.weekly_seconds <= self.guideline.ladder[level].weekly_seconds:
            return True
        return all(self._fits(rung, rail, day) for rail in self.guideline.guardrails)

    def _fits(self, rung: Rung, rail: Guardrail, day: int) -> bool:
        """Whether a rung stays within a guardrail; on most days the numbers are those of the day before."""
        grows = self._grows_from(rail, rung, day)
        if grows is None:
            return True
        percent, asked = self.percent(rail, day), rung.weekly_seconds
        key = (asked, *grows, percent.numerator, percent.denominator)
        fits = self._within.get(key)
        if fits is None:
            fits = self._within[key] = asked <= _grown(grows, percent)
        return fits

    def most_seconds(self, rail: Guardrail, rung: Rung, day: int) -> Fraction | None:
        """The most seconds of running a guardrail allows in a week; None where it does not reach this rung."""
        grows = self._grows_from(rail, rung, day)
        return None if grows is None else _grown(grows, self.percent(rail, day))

    def _grows_from(self, rail: Guardrail, rung: Rung, day: int) -> _Grows | None:
        """What a guardrail lets grow for a rung; None where it does not reach it."""
        if self._stages[rung.stage] < self._begins.get(rail.id, 0):
            return None
        if rail.counts == "planned":
            return _Grows(self.runs.anchored, self.runs.completed_weeks(as_of=day) // rail.weeks)
        done = self.runs.done_in_week(weeks_back=rail.weeks, as_of=day)
        return None if done is None else _Grows(done, 1)

    def percent(self, rail: Guardrail, day: int) -> Fraction:
        """The growth a guardrail allows: the slower one unless it is known not to apply; a limit only lowers."""
        percent = rail.percent
        if rail.id in self._slower and rail.slower_percent is not None:
            slower = self._slower[rail.id].on(day, self._course, None)
            percent = percent if slower is Truth.NO else rail.slower_percent
        told = self.limits.envelope_percent(day)
        return percent if told is None else min(percent, told)


def _grown(grows: _Grows, percent: Fraction) -> Fraction:
    return grown(Fraction(grows.seconds), percent=percent, times=grows.times)
