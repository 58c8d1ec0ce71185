"""Replays a history day by day: stage, level, latches and counters follow from events alone, and are never stored.

Each day: latched rules open and close, then she moves (closed, forward a stage, into running, back, up a rung), then
what she ran that day is credited, if running was permitted.
"""

from dataclasses import dataclass
from typing import NamedTuple

from restride.engine.evaluate import Evaluator
from restride.engine.growth import Growth
from restride.engine.latches import Latches
from restride.engine.runs import Limits, Run, Runs
from restride.engine.sign_offs import SignOff, SignOffs
from restride.guideline.model import Guideline, NamedFact, Route, Rung
from restride.history.answers import clean
from restride.history.facts import Fact, Moment, point, yes_no
from restride.history.measured import Measured
from restride.truth import Truth
from restride.units import minutes_of, weeks_of


@dataclass(slots=True)
class Standing:
    """Where she stands at the end of a day. Stage and level are places in the guideline's order."""

    stage: int = 0
    level: int | None = None
    entered: int | None = None
    flagged: Truth = Truth.UNKNOWN
    rose_on: int | None = None
    level_since: int | None = None
    base: int | None = None
    ceiling: int | None = None
    has_run: bool = False
    resumes_at: int | None = None
    idle_from: int | None = None


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
        self._progress = [rule for rule in guideline.rules if rule.effect == "progress"]
        self._whenever = [(n, stage.whenever) for n, stage in enumerate(guideline.stages) if stage.whenever]
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

    # Facts of the course

    def fact(self, name: str, day: int, since: Moment | None) -> Fact:
        """A named fact that depends on the course, on the day being replayed."""
        named, now = self.guideline.facts[name], self.now
        match named.measure:
            case "signed_off":
                return self._signed_off(named, day, since)
            case "sign_off_days_left":
                return self._days_left(named, day)
            case "open":
                is_open = any(rule in self.latches.open for rule in named.of)
                return yes_no(is_open, on=Moment(day) if is_open else None)
            case "met":
                parts = [self.evaluator.truth(one, day, self) for one in named.of]
                sure = parts.count(Truth.YES)
                return Fact(low=sure, high=sure + parts.count(Truth.UNKNOWN))
            case "idle_days":
                idle = 0 if now.idle_from is None else day - now.idle_from
                return point(idle, on=None if now.idle_from is None else Moment(now.idle_from))
            case _:
                return self._level_fact(named.measure, day)

    def _level_fact(self, measure: str, day: int) -> Fact:
        """A fact about the level she stands on."""
        now, runs = self.now, self.runs
        match measure:
            case "running_begun":
                return yes_no(now.entered is not None)
            case "entered_flagged":
                return yes_no(now.entered is not None and now.flagged is not Truth.NO)
            case "days_here":
                return point(0 if now.level_since is None else day - now.level_since)
            case "clean_sessions_here":
                return point(runs.clean_at(now.level, since=now.level_since, as_of=day))
            case "weeks_running":
                return point(0 if runs.first is None else weeks_of(day - runs.first))
            case "run_bout":
                rung = self._rung()
                return point(minutes_of(rung.run_seconds) if rung else 0)
            case "next_level_fits":
                return yes_no(self.growth.next_fits(now.level, day))
            case other:
                raise AssertionError(f"{other} is not a measure of the course")

    def _signed_off(self, named: NamedFact, day: int, since: Moment | None) -> Fact:
        ever = named.settings.get("standing") == "ever"
        if "after_first" in named.settings:
            since = self._first_told(str(named.settings["after_first"])) or since
        found = [
            one for one in self._given(named, day, since) if ever or (one.ends > day and not self._is_void(one, day))
        ]
        if not found:
            return yes_no(False)
        best = max(found, key=lambda one: one.ends)
        return yes_no(True, on=best.moment, until=None if ever else best.ends - 1, events=(best.event,))

    def _first_told(self, question: str) -> Moment | None:
        """When something other than the best answer was first told: an older sign-off cannot speak of it."""
        column = self.measured.answers.told.get(question)
        facts = column.facts if column else ()
        return next((fact.on for fact in facts if clean(fact) is False), None)

    def _days_left(self, named: NamedFact, day: int) -> Fact:
        found = [one for one in self._given(named, day, None) if one.ends > day and not self._is_void(one, day)]
        if not found:
            return point(0)
        best = max(found, key=lambda one: one.ends)
        return point(best.ends - day, on=best.moment, until=best.ends - 1, events=(best.event,))

    def _given(self, named: NamedFact, day: int, since: Moment | None) -> list[SignOff]:
        return list(
            self.sign_offs.given(
                named.of,
                day,
                scope=str(named.settings.get("scope", "")),
                verified=named.settings.get("verified") == "yes",
                from_day=self.measured.from_day(named),
                since=since,
            )
        )

    def _is_void(self, one: SignOff, day: int) -> bool:
        """Void once a voiding rule has opened on evidence it is not surely later than; suspended while one is open."""
        kind = self.guideline.sign_offs[one.kind]
        return self.latches.opened_after(one.moment, kind.voided_by, day) or self.latches.open_since(
            one.moment, kind.suspended_by
        )

    def passes(self, named: NamedFact, day: int, since: Moment) -> Fact:
        """Passes of a test after a moment. Impact tests done while impact was taken away are none."""
        return self.measured.passes(named, day, since, barred=frozenset(self.latches.impact_away))

    # Moves

    def _move(self, day: int) -> None:
        now, stages = self.now, self.guideline.stages
        for place, whenever in self._whenever:
            if self.evaluator.holds(whenever, day, self) is Truth.YES:
                if now.stage != place:
                    now.stage, now.level = place, None
                    self._note(day, "closed")
                return
        self._return(day)
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
        rules = (rule for rule in self.guideline.rules if rule.returns_to and rule.id in self.latches.open)
        return min((self.guideline.stage_index(rule.returns_to) for rule in rules), default=None)

    def _return(self, day: int) -> None:
        """Puts her back to the stage that a rule opened today returns to. When it closes she runs on, a step lower."""
        now = self.now
        returning = [rule for rule in self.latches.opened_today if rule.returns_to]
        stage = min((self.guideline.stage_index(rule.returns_to) for rule in returning), default=now.stage)
        if stage >= now.stage:
            return
        if now.level is not None:
            steps = max(1, *(rule.step_back for rule in returning))
            now.resumes_at = max(self._base(day) - steps, 0)
        now.stage, now.level, now.rose_on = stage, None, None
        self._note(day, "returned")

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
        rises = any(self.evaluator.holds(rule.when, day, self) is Truth.YES for rule in self._progress)
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
