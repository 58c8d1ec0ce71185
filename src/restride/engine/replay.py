"""Replays a history day by day: stage, level, latches and counters follow from events alone, and are never stored.

Each day: latched rules open and close, then she moves (closed, forward a stage, into running, back, up a rung), then
what she ran that day is credited, if running was permitted.
"""

from functools import cached_property
from typing import NamedTuple

from restride.engine.course_facts import CourseFacts
from restride.engine.evaluate import Evaluator
from restride.engine.growth import Growth
from restride.engine.latches import Latches
from restride.engine.runs import Limits, Run, Runs
from restride.engine.sign_offs import SignOffs
from restride.engine.standing import Standing
from restride.guideline.model import Criterion, Guideline, NamedFact, Route, Rung
from restride.guideline.parts import reached
from restride.history.facts import Fact, Moment
from restride.history.measured import Measured
from restride.truth import Truth


class Change(NamedTuple):
    """A move: the day (ordinal), the stage and level it led to, and why.

    `why`: forward, entered, returned, resumed, back, rung, limited or closed.
    """

    day: int
    stage: str
    level: str | None
    why: str


class Course:
    """The course of one record under one guideline, as far as it has been walked."""

    def __init__(self, guideline: Guideline, measured: Measured) -> None:
        self.guideline, self.measured = guideline, measured
        self.evaluator = Evaluator(guideline, measured)
        self.record = measured.record
        self.now = Standing()
        self.changes: list[Change] = []
        self.sign_offs = SignOffs(self.record, guideline.sign_offs)
        self.runs = Runs(self.record, guideline, measured.symptoms)
        self.limits = Limits(self.record, guideline)
        self.latches = Latches(guideline, self.evaluator, self)
        self.growth = Growth(guideline, self.evaluator, self, runs=self.runs, limits=self.limits)
        self.facts = CourseFacts(
            self,
            self.now,
            evaluator=self.evaluator,
            latches=self.latches,
            growth=self.growth,
            sign_offs=self.sign_offs,
        )
        self._progress = [self.evaluator.ready(rule.when) for rule in guideline.rules if rule.effect == "progress"]
        self._whenever = [
            (n, self.evaluator.ready(stage.whenever)) for n, stage in enumerate(guideline.stages) if stage.whenever
        ]
        self._returning = [
            (rule.id, guideline.stage_index(rule.returns_to)) for rule in guideline.rules if rule.returns_to
        ]
        self._first_running = next(n for n, stage in enumerate(guideline.stages) if stage.running)
        begun = min((entry.day for entry in self.record.entries), default=measured.first)
        self._begin = max(measured.first, begun)
        self.day = measured.first - 1

    def walk_to(self, day: int) -> None:
        """Replays up to and including `day` (an ordinal within the measured days)."""
        for one in range(max(self.day + 1, self._begin), day + 1):
            self.day = one
            self.latches.step(one)
            if any(rule.ends_gap for rule in self.latches.closed_today):
                self.now.idle_from = one
            self._move(one)
            self._credit(one)
        self.day = day

    @cached_property
    def asked_by_rules(self) -> tuple[Criterion, ...]:
        """A criterion for each fact that some rule rests on, of those that are for her."""
        criteria, rules = self.guideline.criteria, self.guideline.rules
        names = reached(self.guideline, (name for rule in rules for name in rule.when.names()))
        read = {criteria[name].fact: criteria[name] for name in names if name in criteria}
        return tuple(one for one in read.values() if self.evaluator.applies(one.id))

    def idle_days(self, day: int) -> int:
        """Days without a run up to a day; none before running has begun."""
        return 0 if self.now.idle_from is None else day - self.now.idle_from

    def passes(self, named: NamedFact, day: int, since: Moment) -> Fact:
        """Passes of a test after a moment. Impact tests done while impact was taken away are none."""
        return self.measured.passes(named, day, since, barred=frozenset(self.latches.impact_away))

    # Moves

    def _move(self, day: int) -> None:
        now, stages = self.now, self.guideline.stages
        for place, whenever in self._whenever:
            if whenever.on(day, self, None) is Truth.YES:
                if now.stage != place:
                    now.stage, now.level = place, None
                    self._note(day, "closed")
                return
        self._return(day)
        self._resume_lower()
        if now.resumes_at is not None and self._kept_in() is None:
            self._resume(now.resumes_at, day)
        if not stages[now.stage].running:
            self._forward(day)
        if stages[now.stage].running and self.latches.opened_today:
            self._back(day)
        self._look_at_gaps(day)
        cap = self.limits.max_level(day)
        if now.level is not None and cap is not None and now.level > cap:
            self._stand_on(cap, day)
            self._note(day, "limited")
        if stages[now.stage].running and now.entered != day:
            self._up(day)

    def _forward(self, day: int) -> None:
        now, stages = self.now, self.guideline.stages
        kept = self._kept_in()
        while now.stage + 1 < self._first_running:
            leave = stages[now.stage].exit
            if now.stage == kept or leave is None:
                return
            if self.evaluator.holds(leave, day, self, permits=True) is not Truth.YES:
                return
            now.stage, now.rose_on = now.stage + 1, day
            self._note(day, "forward")
        if now.stage == kept:
            return
        route = self.best_route(day)
        if route is None or self.latches.stop_running(day):
            return
        level = self.guideline.level_index(route.level)
        now.level = level if now.ceiling is None else min(level, now.ceiling)
        now.stage = self.guideline.stage_index(self.guideline.ladder[now.level].stage)
        now.entered = now.rose_on = now.level_since = now.idle_from = day
        now.flagged, now.base, now.has_run = self.flags(day), None, False
        self.runs.anchor(self.guideline.ladder[now.level].weekly_seconds)
        self._note(day, "entered")

    def _kept_in(self) -> int | None:
        """The earliest stage that an open rule keeps her in."""
        return min((stage for rule, stage in self._returning if rule in self.latches.open), default=None)

    def _return(self, day: int) -> None:
        """Puts her back to the stage that a rule opened today returns to. When it closes she runs on, a step lower."""
        now = self.now
        opened = {rule.id for rule in self.latches.opened_today}
        stage = min((stage for rule, stage in self._returning if rule in opened), default=now.stage)
        if stage >= now.stage:
            return
        if now.level is not None:
            now.resumes_at = max(self._base(day) - 1, 0)
        now.stage, now.level, now.rose_on = stage, None, None
        self._note(day, "returned")

    def _resume_lower(self) -> None:
        """What steps back while she waits in an earlier stage counts too: the largest, from the last clean level."""
        now = self.now
        if now.resumes_at is None or now.base is None:
            return
        steps = max((rule.step_back for rule in self.latches.opened_today), default=0)
        now.resumes_at = max(min(now.resumes_at, now.base - steps), 0)

    def _resume(self, level: int, day: int) -> None:
        self.now.resumes_at = None
        self._stand_on(level, day)
        self._note(day, "resumed")

    def _look_at_gaps(self, day: int) -> None:
        """While a way into running stands open, days without a run are no gap where no run has followed yet.

        In a voice that says so they are one afterwards, but keep her from running only while no way in stands open.
        """
        now = self.now
        if now.level is None or (now.has_run and not self.guideline.run_shape.way_in_lifts_gaps):
            return
        stands_open = self.best_route(day) is not None
        self.latches.waive_gaps(stands_open and now.has_run)
        if stands_open and not now.has_run:
            now.idle_from = day
            self.latches.close_gaps()

    def best_route(self, day: int) -> Route | None:
        """The open route that starts highest."""
        open_routes = [
            route
            for route in self.guideline.routes
            if self.evaluator.holds(route.when, day, self, permits=True) is Truth.YES
        ]
        return max(open_routes, key=lambda one: self.guideline.level_index(one.level), default=None)

    def flags(self, day: int) -> Truth:
        """Whether any flag is up that a physiotherapist has to look at before she runs."""
        return self.evaluator.truth(self.guideline.flags, day, self)

    def _back(self, day: int) -> None:
        now = self.now
        steps = max((rule.step_back for rule in self.latches.opened_today), default=0)
        if not steps or now.level is None:
            return
        target = self._base(day) - steps
        if self.guideline.run_shape.lowest_holds and target <= 0:
            target = 0
        elif target >= now.level:
            return
        now.rose_on = None
        if target < 0:
            now.stage, now.level, now.ceiling = self._first_running - 1, None, 0
            now.entered = now.idle_from = None
        else:
            self._stand_on(target, day)
        self._note(day, "back")

    def _base(self, day: int) -> int:
        """The last clean level, from which steps back are counted until she has run again."""
        now = self.now
        assert now.level is not None, "only a woman on the ladder steps back"
        if now.base is None or self._has_run_again(day):
            clean = self.runs.last_clean_level(since=now.entered or day, as_of=day)
            now.base = now.level if clean is None else min(clean, now.level)
        return now.base

    def _has_run_again(self, day: int) -> bool:
        """Whether she has run since she last stepped back, today's run included if it was begun in good faith."""
        since = self.now.level_since
        if since is not None and self.runs.credited and self.runs.credited[-1][0].day >= since:
            return True
        return bool(self.runs.on_day(day)) and self.latches.step_backs_opened_on(day)

    def _up(self, day: int) -> None:
        now, ladder = self.now, self.guideline.ladder
        step = self.growth.next_level(now.level, day)
        if step is None:
            return
        rises = any(when.on(day, self, None) is Truth.YES for when in self._progress)
        if not rises or self.latches.hold_back(day) or self.latches.stop_running(day):
            return
        if not self.growth.needs_met(step, day):
            return
        now.level, now.base = step, None
        now.stage = self.guideline.stage_index(ladder[now.level].stage)
        now.level_since = now.rose_on = day
        self._note(day, "rung")

    def _stand_on(self, level: int, day: int) -> None:
        now = self.now
        now.level, now.level_since = level, day
        now.stage = self.guideline.stage_index(self.guideline.ladder[level].stage)
        self.runs.anchor(self.guideline.ladder[level].weekly_seconds)

    # Credit

    def _credit(self, day: int) -> None:
        done = self.runs.on_day(day)
        now = self.now
        allowed = self.guideline.stages[now.stage].running
        stopped = bool(done) and allowed and self.latches.stop_running(day)
        if self.latches.lock_running():
            self.runs.lock(day)
        for run in done:
            in_good_faith = not stopped or self.latches.stop_only_since(day)
            now.has_run = now.has_run or (allowed and in_good_faith and not run.imported)
            if not allowed or not in_good_faith or not self._within_level(run):
                self.runs.unpermitted.append(run)
            elif not stopped and not run.imported:
                self.runs.credit(run, level=now.level)
                now.idle_from = day
                self.latches.end_waived_gaps()

    def _within_level(self, run: Run) -> bool:
        return run.level is None or self.now.level is None or run.level <= self.now.level

    def _rung(self) -> Rung | None:
        return None if self.now.level is None else self.guideline.ladder[self.now.level]

    def _note(self, day: int, why: str) -> None:
        rung = self._rung()
        stage = self.guideline.stages[self.now.stage]
        self.changes.append(Change(day, stage.id, rung.id if rung else None, why))
