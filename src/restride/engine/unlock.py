"""Unlocks: what is missing for the next step, who can change it, and when at the earliest.

The preference among several is data (`changed_by`): first what she can do, then what a clinician can, then time.
"""

from datetime import date
from fractions import Fraction

from restride.engine.decision import Unlock
from restride.engine.explain import Explainer, Missing
from restride.engine.replay import Course
from restride.guideline.model import Criterion, NamedFact, Route, Rule, When
from restride.guideline.vocabulary import CHANGED_BY
from restride.history.facts import Fact, Moment
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, convert, grown

_CLINICIAN = "clinician"


class Unlocker:
    """Works out what is missing at the day the course has reached."""

    def __init__(self, course: Course, explainer: Explainer) -> None:
        self.course, self.explainer = course, explainer
        self.guideline, self.day = course.guideline, course.day

    def all(self, active: list[Rule]) -> tuple[Unlock, ...]:
        """Everything missing: to lift what is open, and for the next step; nearest hands first."""
        found: list[Unlock] = []
        for rule in active:
            if rule.until is not None:
                latch = self.course.latches.open.get(rule.id)
                since = latch.since if latch else None
                found += self._of(self.explainer.missing(rule.until, since), towards=rule.id, since=since)
            elif rule.blocks:
                found += self._of(self._reasons(rule), towards=rule.id)
        found += self._next_step()
        kept: dict[tuple[str, str], Unlock] = {}
        for one in found:
            kept.setdefault((one.id, one.needs), one)
        return tuple(sorted(kept.values(), key=lambda one: CHANGED_BY.index(one.who)))

    def _next_step(self) -> list[Unlock]:
        guideline, now = self.guideline, self.course.now
        stage = guideline.stages[now.stage]
        if stage.whenever is not None:
            return []
        if stage.running:
            return self._next_rung()
        if stage.exit is not None:
            return self._of(self.explainer.missing(stage.exit), towards=guideline.stages[now.stage + 1].id)
        return [unlock for route in guideline.routes for unlock in self.of_route(route)]

    def of_route(self, route: Route) -> list[Unlock]:
        """What is missing for one way into running."""
        return self._of(self.explainer.missing(route.when), towards=route.id)

    def _next_rung(self) -> list[Unlock]:
        step = self.course.growth.next_level(self.course.now.level, self.day)
        if step is None:
            return []
        rung = self.guideline.ladder[step]
        conditions = [rule.when for rule in self.guideline.rules if rule.effect == "progress"]
        if rung.needs is not None:
            conditions.append(rung.needs)
        missing = [one for when in conditions for one in self.explainer.missing(when)]
        return self._of(missing, towards=rung.id)

    def _reasons(self, rule: Rule) -> list[Missing]:
        """The criteria that make an unlatched rule hold: they have to change."""
        when = rule.when
        held = [
            Missing(leaf, goes=True)
            for name in (*when.all, *when.any)
            if isinstance(leaf := self.guideline.condition(name), Criterion)
            and self.course.evaluator.truth(name, self.day, self.course) is not Truth.NO
        ]
        return [*self.explainer.missing(When(all=when.none)), *held]

    def _of(self, missing: list[Missing], *, towards: str, since: Moment | None = None) -> list[Unlock]:
        return [self._unlock(one, towards, since) for one in missing]

    def _unlock(self, missing: Missing, towards: str, since: Moment | None) -> Unlock:
        criterion = missing.criterion
        fact = self.course.evaluator.fact(criterion, self.day, self.course, since)
        needs = criterion.says
        if missing.goes:
            needs = self.guideline.messages["no_longer"].format(what=criterion.says)
        day = self.day if missing.goes else self._earliest(criterion, fact)
        earliest = None if day is None else date.fromordinal(max(day, self.day)).isoformat()
        return Unlock(criterion.id, needs, criterion.changed_by, earliest, towards)

    def _earliest(self, criterion: Criterion, fact: Fact) -> int | None:
        """The first day on which a criterion can hold, if all goes well from today on."""
        named = self.guideline.fact(criterion.fact)
        today, birth = self.day, self.course.record.birth
        missing = self._missing(criterion, fact)
        match named.measure:
            case "days_since_birth":
                return None if birth is None else today + missing
            case "clean_span" | "days_here":
                return today + missing
            case "preparation_weeks":
                return self._after_preparation(missing)
            case "weeks_running":
                return today + missing * DAYS_PER_WEEK
            case "passes":
                return self._after_tests(named, missing)
            case "longest_clean":
                return today + 1
            case "clean_sessions_here":
                return self._after_runs(missing)
            case "next_level_fits":
                return self._when_it_fits()
            case "open" | "idle_days" | "run_bout":
                return None
            case _:
                return today

    def _after_preparation(self, weeks: int) -> int:
        """The day on which so many more blocks of seven days are over, the one she is in among them."""
        start = self.course.record.start
        return start + ((self.day - start) // DAYS_PER_WEEK + weeks) * DAYS_PER_WEEK

    def _after_tests(self, named: NamedFact, passes: int) -> int | None:
        """The day after so many more passes. While impact is taken away no test is asked for."""
        first = self._impact_back()
        if first is None:
            return None
        if self.guideline.register.tests[named.of[0]].impact:
            first = max(first, self.course.measured.impact_from(named) or first)
        apart = named.settings.get("apart", 0)
        assert isinstance(apart, int), "settings were checked when they were read"
        return first + max(passes - 1, 0) * apart + 1

    def _impact_back(self) -> int | None:
        """The first day on which impact can be open again, if only time is waited for; None where a clinician is."""
        first = self.day
        for rule, latch in self.course.latches.taking_impact():
            ways = [
                self._earliest(one.criterion, self.course.evaluator.fact(one.criterion, self.day, self.course))
                for one in self.explainer.missing(rule.until or When(), latch.since)
                if one.criterion.changed_by != _CLINICIAN
            ]
            days = [day for day in ways if day is not None]
            if not days:
                return None
            first = max(first, min(days))
        return first

    def _after_runs(self, runs: int) -> int:
        """The day after so many more runs, with the days of rest between them and since the last one."""
        course, gap = self.course, self.guideline.run_shape.rest_days + 1
        last = course.runs.credited[-1][0].day if course.runs.credited else self.day - gap
        return max(self.day, last + gap) + max(runs - 1, 0) * gap + 1

    def _missing(self, criterion: Criterion, fact: Fact) -> int:
        """How much is missing to a number, in the unit of the fact, rounded up."""
        if criterion.at_least is None:
            return 0
        unit = self.guideline.unit_of(self.guideline.fact(criterion.fact))
        needed = criterion.at_least
        if criterion.unit and unit:
            needed = convert(needed, unit=criterion.unit, to=unit)
        return max(int(-(-(needed - (fact.low or 0)) // 1)), 0)

    def _when_it_fits(self) -> int | None:
        """The day on which enough weeks are complete, if each coming week is."""
        course = self.course
        step = course.growth.next_level(course.now.level, self.day)
        anchor = self.day if course.runs.anchor_day is None else course.runs.anchor_day
        if step is None:
            return None
        rung = self.guideline.ladder[step]
        done = course.runs.completed_weeks(as_of=self.day)
        needed = [
            self._weeks(course.growth.percent(rail, self.day), rung.weekly_seconds)
            for rail in self.guideline.guardrails
            if rail.counts == "planned"
        ]
        weeks = max((one for one in needed if one is not None), default=0)
        if None in needed:
            return None
        begun = (self.day - anchor) // DAYS_PER_WEEK
        return anchor + (begun + max(weeks - done, 1)) * DAYS_PER_WEEK

    def _weeks(self, percent: Fraction, seconds: int) -> int | None:
        """The fewest completed weeks after which so many seconds a week are within the envelope; None for never."""
        anchored = Fraction(self.course.runs.anchored)
        if not percent or not anchored:
            return None
        weeks = 0
        while grown(anchored, percent=percent, times=weeks) < seconds:
            weeks += 1
        return weeks
