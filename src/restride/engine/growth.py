"""Growth: which level comes next, and whether its weekly running stays within every guardrail."""

from fractions import Fraction

from restride.engine.condition import Course
from restride.engine.evaluate import Evaluator
from restride.engine.runs import Limits, Runs
from restride.guideline.model import Guardrail, Guideline, Rung
from restride.truth import Truth
from restride.units import grown


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
        allowed = (self.most_seconds(rail, rung, day) for rail in self.guideline.guardrails)
        return all(most is None or rung.weekly_seconds <= most for most in allowed)

    def most_seconds(self, rail: Guardrail, rung: Rung, day: int) -> Fraction | None:
        """The most seconds of running a guardrail allows in a week; None where it does not reach this rung."""
        if self._stages[rung.stage] < self._begins.get(rail.id, 0):
            return None
        percent = self.percent(rail, day)
        if rail.counts == "planned":
            weeks = self.runs.completed_weeks(as_of=day) // rail.weeks
            return grown(Fraction(self.runs.anchored), percent=percent, times=weeks)
        done = self.runs.done_in_week(weeks_back=rail.weeks, as_of=day)
        return None if done is None else grown(Fraction(done), percent=percent, times=1)

    def percent(self, rail: Guardrail, day: int) -> Fraction:
        """The growth a guardrail allows: the slower one unless it is known not to apply; a limit only lowers."""
        percent = rail.percent
        if rail.id in self._slower and rail.slower_percent is not None:
            slower = self._slower[rail.id].on(day, self._course, None)
            percent = percent if slower is Truth.NO else rail.slower_percent
        told = self.limits.envelope_percent(day)
        return percent if told is None else min(percent, told)
