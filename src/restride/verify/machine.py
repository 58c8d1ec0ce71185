"""The machine: the states that a course can come to, found by living on from every way into running.

A state is the stage, the level, the open rules, and the truth of every criterion that reads the course (its counters:
days on a step, clean sessions, weeks without a run, whether the next step fits …). From each way into running a life
goes on as planned to the top of the ladder. From its landmarks something goes wrong: a week of rest, a broken run, a
week in which a latched rule comes true; and from every state in which something is open the life goes on by one week of
each kind: as planned, in rest, with the tests, with a sign-off or go-ahead that the rule names, with the words that
lift it. A state seen before is not lived on from again. The engine itself decides every week, and each state keeps the
story that leads to it, so that what goes wrong is a story at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from restride.engine.decide import decision_of, walk
from restride.engine.decision import Decision
from restride.engine.evaluate import COURSE_READS
from restride.engine.replay import Change, Course
from restride.guideline.model import Guideline, NamedFact, Rule, When
from restride.guideline.vocabulary import MEASURES
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, minutes_of
from restride.verify.conditions import leaves
from restride.verify.witness import Plan, on, sign_off

if TYPE_CHECKING:
    from restride.verify.bench import Bench

_RUN_DAYS = (1, 3, 5, 6)
_TROUBLE_DAY = 2
_MOST_WEEKS = 80
_LOWEST = 2
_TIME = "days_since_birth"


@dataclass(frozen=True, slots=True)
class State:
    """Where a course can stand.

    `weeks`: completed weeks since the present start, while the next step needs more of them. `counters`: the truth of
    each criterion that reads the course.
    """

    stage: str
    level: str | None
    open: frozenset[str]
    weeks: int
    counters: tuple[tuple[str, Truth], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A state with the story that leads there, decided on its last day. `rested`: it ended with a week of rest."""

    state: State
    events: tuple[Event, ...]
    day: int
    decision: Decision
    changes: tuple[Change, ...]
    rested: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One week lived on from a place. `kind`: which kind of week; `trouble`: the rule that came true in it."""

    before: Place
    after: Place
    kind: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """All states found and all weeks lived."""

    starts: tuple[Place, ...]
    steps: tuple[Step, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """The first place found of each state."""
        every = (*self.starts, *(step.after for step in self.steps))
        return tuple({place.state: place for place in reversed(every)}.values())


def explore(bench: "Bench", guideline: Guideline) -> Graph:
    """Lives on from every way into running until no new state is found."""
    return _Explorer(bench, guideline).graph()


class _Explorer:
    def __init__(self, bench: "Bench", guideline: Guideline) -> None:
        self.bench, self.guideline = bench, guideline
        self.careful = bench.careful
        self.troubles = {rule.id: told for rule in guideline.rules if (told := self._told(rule))}
        self.counters = [
            name
            for name, criterion in guideline.criteria.items()
            if MEASURES[guideline.fact(criterion.fact).measure].reads in COURSE_READS - {"kinds"}
        ]
        self.landmarks = self._landmarks()
        self.troubled: set[tuple[str, str | None]] = set()

    def graph(self) -> Graph:
        starts = tuple(self._starts())
        seen: set[State] = set()
        steps: list[Step] = []
        for start in starts:
            climb = list(self._climb(start))
            steps += climb
            for place in (start, *(step.after for step in climb)):
                if place.state not in seen:
                    seen.add(place.state)
                    steps += self._side_ways(place, seen)
        return Graph(starts, tuple(steps))

    def _climb(self, start: Place) -> Iterator[Step]:
        """A life as planned, week after week, up to the top: one history, decided once a week."""
        days = range(start.day + DAYS_PER_WEEK, start.day + _MOST_WEEKS * DAYS_PER_WEEK, DAYS_PER_WEEK)
        lived = [*start.events]
        for day in days:
            lived += [*self._everyday(day - DAYS_PER_WEEK), *self._long_runs(day - DAYS_PER_WEEK)]
        timeline = Timeline(lived, register=self.guideline.register)
        before = start
        for day in days:
            course = walk(self.guideline, timeline, on(day))
            known = tuple(event for event in lived if event.on <= on(day))
            after = self._place_at(course, timeline, known, day)
            yield Step(before, after, "as planned")
            if after.state.level == self.guideline.ladder[-1].id:
                return
            before = after

    def _side_ways(self, place: Place, seen: set[State]) -> Iterator[Step]:
        """What can go wrong from a place of the climb, and every way out of it, until nothing is open any more."""
        waiting = []
        for step in self._troubles(place):
            yield step
            waiting.append(step.after)
        while waiting:
            place = waiting.pop(0)
            if place.state in seen or not (place.state.open or place.rested):
                continue
            seen.add(place.state)
            for step in self._ways_on(place):
                yield step
                if step.after.day < self.careful.day + 2 * _MOST_WEEKS * DAYS_PER_WEEK:
                    waiting.append(step.after)

    def _starts(self) -> Iterator[Place]:
        """One place for each route, entered by that route and by none that starts higher."""
        solver, guideline = self.bench.solver, self.guideline
        for route in guideline.routes:
            level = guideline.level_index(route.level)
            higher = [one for one in guideline.routes if guideline.level_index(one.level) > level]
            vector = solver.solve(
                [
                    solver.yes(guideline, route.when, permits=True),
                    *(solver.not_yes(guideline, one.when, permits=True) for one in higher),
                ]
            )
            if vector is not None:
                told = {key: one for key, one in vector.items() if self.bench.axes.by_key[key].named.measure != _TIME}
                plan = self.bench.realised(guideline, told)
                yield self._place(plan.events(), plan.day)
        yield self._place(self.careful.events(), self.careful.day)

    def _troubles(self, place: Place) -> Iterator[Step]:
        """Weeks in which something goes wrong, from a landmark seen for the first time."""
        where = (place.state.stage, place.state.level)
        if place.state.open or where in self.troubled or place.state.level not in self.landmarks:
            return
        self.troubled.add(where)
        runs = self._runs(place, whole=True)
        yield self._step(place, "rest", [])
        yield self._step(place, "broken run", self._runs(place, whole=False))
        for rule, told in self._chosen_troubles(place):
            trouble = [self._event(place.day, _TROUBLE_DAY, f"trouble_{rule}", "checked_in", {"answers": told})]
            yield self._step(place, "trouble", [*runs, *trouble], trouble=rule)

    def _chosen_troubles(self, place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
        """On the lowest levels every latched rule; higher up one of each kind, for they differ only in their words."""
        lowest = {rung.id for rung in self.guideline.ladder[:_LOWEST]}
        kinds: set[tuple[object, ...]] = set()
        for rule in self.guideline.rules:
            kind = (rule.effect, rule.blocks, rule.step_back, rule.returns_to)
            if rule.id in self.troubles and (place.state.level in lowest or kind not in kinds):
                kinds.add(kind)
                yield rule.id, self.troubles[rule.id]

    def _ways_on(self, place: Place) -> Iterator[Step]:
        """The weeks that can follow while something is open: kind by kind."""
        runs = self._runs(place, whole=True)
        yield self._step(place, "as planned", runs)
        if runs:
            yield self._step(place, "rest", [])
        if place.state.open:
            yield from self._ways_out(place, runs)

    def _ways_out(self, place: Place, runs: list[Event]) -> Iterator[Step]:
        """Weeks that may close what is open: with the tests, with a sign-off that it names, with words."""
        closing = [rule for rule in self.guideline.rules if rule.id in place.state.open and rule.until is not None]
        facts = [self._fact(name) for rule in closing for name in leaves(self.guideline, rule.until or When())]
        if any(MEASURES[fact.measure].reads == "tests" for fact in facts):
            yield self._step(place, "tests", self._tests(place))
        for kind in dict.fromkeys(fact.of[0] for fact in facts if MEASURES[fact.measure].reads == "kinds"):
            yield self._step(place, "signed off", [self._signed(place, kind), *runs])
        words = [event for rule in closing for event in self._lift(place, rule)]
        if words:
            yield self._step(place, "lifted by words", words)

    def _fact(self, criterion: str) -> NamedFact:
        return self.guideline.fact(self.guideline.criteria[criterion].fact)

    def _step(self, place: Place, kind: str, events: Iterable[Event], trouble: str = "") -> Step:
        lived = (*place.events, *self._everyday(place.day), *events)
        after = self._place(lived, place.day + DAYS_PER_WEEK)
        return Step(place, replace(after, rested=kind == "rest"), kind, trouble)

    def _place(self, events: tuple[Event, ...], day: int) -> Place:
        timeline = Timeline(events, register=self.guideline.register)
        return self._place_at(walk(self.guideline, timeline, on(day)), timeline, events, day)

    def _place_at(self, course: Course, timeline: Timeline, events: tuple[Event, ...], day: int) -> Place:
        self.bench.decided += 1
        return Place(self._state(course), events, day, decision_of(course, timeline), tuple(course.changes))

    def _state(self, course: Course) -> State:
        guideline, now = self.guideline, course.now
        counters = tuple((name, course.evaluator.truth(name, course.day, course)) for name in self.counters)
        level = None if now.level is None else guideline.ladder[now.level].id
        waits = course.growth.next_level(now.level, course.day) is not None
        waits = waits and not course.growth.next_fits(now.level, course.day)
        weeks = course.runs.completed_weeks(as_of=course.day) if waits else 0
        return State(guideline.stages[now.stage].id, level, frozenset(course.latches.open), weeks, counters)

    # What a week holds

    def _everyday(self, day: int) -> Iterator[Event]:
        """The week after a day, of the careful life: its answers, its strength and its walks."""
        plan = replace(self.careful, day=day + DAYS_PER_WEEK, told=(), more=())
        for event in plan.events():
            if on(day) < event.on and event.type in {"checked_in", "session_done"}:
                yield replace(event, id=f"{event.id}_after_{day}")

    def _runs(self, place: Place, *, whole: bool) -> list[Event]:
        """The runs of a week, on the level she stands on; none where running is not open."""
        if place.decision.running != "yes" or place.state.level is None:
            return []
        rung = self.guideline.ladder[self.guideline.level_index(place.state.level)]
        days = _RUN_DAYS[: rung.runs_per_week]
        return [self._run(place.day, after, rung.session_seconds if whole else 0) for after in days]

    def _long_runs(self, day: int) -> Iterator[Event]:
        """The runs after a day, as many and as long as any level asks for: whole on whatever level she stands."""
        longest = max(rung.session_seconds for rung in self.guideline.ladder)
        yield from (self._run(day, after, longest) for after in _RUN_DAYS)

    def _run(self, day: int, after: int, seconds: int) -> Event:
        data = {
            "activity": "walk_run",
            "minutes": int(minutes_of(seconds)) + 1,
            "run_seconds": seconds,
            "completed": seconds > 0,
            "symptoms": self.careful.aftercare,
            "next_day_symptoms": self.careful.aftercare,
        }
        return self._event(day, after, "run", "session_done", data)

    def _tests(self, place: Place) -> Iterator[Event]:
        clean = {"symptoms": self.careful.aftercare, "next_day_symptoms": self.careful.aftercare}
        for test, attempts in self.careful.tests.items():
            yield self._event(place.day, 1, test, "test_performed", {"test": test, **attempts[-1][1], **clean})

    def _signed(self, place: Place, kind: str) -> Event:
        return self._event(place.day, 1, kind, "signed_off", sign_off(self.guideline, kind), by="clinician:verifier")

    def _lift(self, place: Place, rule: Rule) -> Iterator[Event]:
        """The words that close a rule, where words do."""
        told = self._told_for(rule.until) if rule.until is not None else {}
        if told:
            yield self._event(place.day, 1, f"lift_{rule.id}", "checked_in", {"answers": told})

    @staticmethod
    def _event(since: int, after: int, name: str, kind: str, data: Mapping[str, Any], by: str = "self") -> Event:
        day = since + after
        return Event(f"{name}_{day}", kind, on(day), data, by=by)

    # What makes a rule come true

    def _told(self, rule: Rule) -> dict[str, Any]:
        """Answers of one day on which a latched rule opens; none where answers of one day cannot do it."""
        return self._told_for(rule.when) if rule.until is not None else {}

    def _told_for(self, when: When) -> dict[str, Any]:
        """Answers of one day that make a condition hold, for a woman who gave birth as the careful one did."""
        for choice in (when, *(replace(when, any=(name,)) for name in when.any)):
            vector = self.bench.solver.solve([self.bench.solver.yes(self.guideline, choice, permits=False)])
            plan: Plan | None = None if vector is None else self.bench.realised(self.guideline, vector)
            if plan is not None and plan.birth == self.careful.birth:
                told = plan.told[len(self.careful.told) :]
                return {question: answer for day, question, answer in told if day == plan.day}
        return {}

    def _landmarks(self) -> set[str | None]:
        """The levels from which trouble is tried: the lowest two, the last one with walks, and the top."""
        ladder = self.guideline.ladder
        last_with_walks = next(lower.id for lower, upper in pairwise(ladder) if lower.stage != upper.stage)
        return {None, *(rung.id for rung in ladder[:_LOWEST]), last_with_walks, ladder[-1].id}
