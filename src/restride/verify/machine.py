"""The machine: every state that a course can come to, found by living on from every way into running.

A state is the stage, the level, the open rules, and the truth of every criterion that reads the course (its counters:
days on a step, clean sessions, weeks without a run, whether the next step fits …). From each state the life goes on
by one week of each kind: a week as planned, a week of rest, a broken run, a week in which a rule's condition comes
true, one with the tests, a sign-off, a go-ahead, or the words that lift what is open. A state seen before is not
lived on from again. The engine itself decides every week, and each state keeps the shortest story that leads to it,
so that what goes wrong is a story at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from restride.engine.decision import Decision
from restride.engine.evaluate import COURSE_READS
from restride.engine.replay import Change, Course
from restride.guideline.model import Guideline, Rule, When
from restride.guideline.vocabulary import MEASURES
from restride.history.events import Event
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, minutes_of
from restride.verify.witness import Plan, on, sign_off

if TYPE_CHECKING:
    from restride.verify.bench import Bench

_RUN_DAYS = (1, 3, 5)
_TROUBLE_DAY = 2
_MOST_WEEKS = 60


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
        seen = {place.state for place in starts}
        waiting = list({place.state: place for place in starts}.values())
        steps: list[Step] = []
        while waiting:
            place = waiting.pop(0)
            for step in self._weeks(place):
                steps.append(step)
                if step.after.state not in seen and step.after.day < self.careful.day + _MOST_WEEKS * DAYS_PER_WEEK:
                    seen.add(step.after.state)
                    waiting.append(step.after)
        return Graph(starts, tuple(steps))

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
                plan = replace(self.bench.realised(guideline, vector), day=self.careful.day)
                yield self._place(plan.events(), plan.day)
        yield self._place(self.careful.events(), self.careful.day)

    def _weeks(self, place: Place) -> Iterator[Step]:
        """The weeks that can follow: kind by kind."""
        runs = self._runs(place, whole=True)
        yield self._step(place, "as planned", runs)
        if place.state.open or place.rested:
            yield self._step(place, "rest", [])
        if place.state.open:
            lifts = [rule for rule in self.guideline.rules if rule.id in place.state.open]
            yield self._step(place, "tests", self._tests(place))
            yield self._step(place, "signed off", [self._signed(place, "return_to_run"), *runs])
            yield self._step(place, "go-ahead", [self._signed(place, "medical_go_ahead"), *runs])
            yield self._step(place, "lifted by words", [event for rule in lifts for event in self._lift(place, rule)])
            return
        where = (place.state.stage, place.state.level)
        if where in self.troubled or place.state.level not in self.landmarks:
            return
        self.troubled.add(where)
        yield self._step(place, "rest", [])
        yield self._step(place, "broken run", self._runs(place, whole=False))
        for rule, told in self.troubles.items():
            trouble = [self._event(place, _TROUBLE_DAY, f"trouble_{rule}", "checked_in", {"answers": told})]
            yield self._step(place, "trouble", [*runs, *trouble], trouble=rule)

    def _step(self, place: Place, kind: str, events: Iterable[Event], trouble: str = "") -> Step:
        lived = (*place.events, *self._everyday(place), *events)
        after = self._place(lived, place.day + DAYS_PER_WEEK)
        return Step(place, replace(after, rested=kind == "rest"), kind, trouble)

    def _place(self, events: tuple[Event, ...], day: int) -> Place:
        decision, course = self.bench.decided_as(self.guideline, events, day)
        return Place(self._state(course), events, day, decision, tuple(course.changes))

    def _state(self, course: Course) -> State:
        guideline, now = self.guideline, course.now
        counters = tuple((name, course.evaluator.truth(name, course.day, course)) for name in self.counters)
        level = None if now.level is None else guideline.ladder[now.level].id
        waits = course.growth.next_level(now.level, course.day) is not None
        waits = waits and not course.growth.next_fits(now.level, course.day)
        weeks = course.runs.completed_weeks(as_of=course.day) if waits else 0
        return State(guideline.stages[now.stage].id, level, frozenset(course.latches.open), weeks, counters)

    # What a week holds

    def _everyday(self, place: Place) -> Iterator[Event]:
        """A week of the careful life: its answers, its strength and its walks."""
        plan = replace(self.careful, day=place.day + DAYS_PER_WEEK, told=(), more=())
        for event in plan.events():
            if on(place.day) < event.on and event.type in {"checked_in", "session_done"}:
                yield replace(event, id=f"{event.id}_after_{place.day}")

    def _runs(self, place: Place, *, whole: bool) -> list[Event]:
        """The runs of a week, on the level she stands on; none where running is not open."""
        if place.decision.running != "yes" or place.state.level is None:
            return []
        rung = self.guideline.ladder[self.guideline.level_index(place.state.level)]
        seconds = rung.session_seconds if whole else 0
        clean = {"symptoms": self.careful.aftercare, "next_day_symptoms": self.careful.aftercare}
        data = {
            "activity": "walk_run",
            "minutes": int(minutes_of(rung.session_seconds)) + 1,
            "run_seconds": seconds,
            "completed": whole,
            **clean,
        }
        return [self._event(place, day, "run", "session_done", data) for day in _RUN_DAYS]

    def _tests(self, place: Place) -> Iterator[Event]:
        clean = {"symptoms": self.careful.aftercare, "next_day_symptoms": self.careful.aftercare}
        for test, attempts in self.careful.tests.items():
            yield self._event(place, 1, test, "test_performed", {"test": test, **attempts[-1][1], **clean})

    def _signed(self, place: Place, kind: str) -> Event:
        return self._event(place, 1, kind, "signed_off", sign_off(self.guideline, kind), by="clinician:verifier")

    def _lift(self, place: Place, rule: Rule) -> Iterator[Event]:
        """The words that close a rule, where words do."""
        told = self._told_for(rule.until) if rule.until is not None else {}
        if told:
            yield self._event(place, 1, f"lift_{rule.id}", "checked_in", {"answers": told})

    def _event(
        self, place: Place, after: int, name: str, kind: str, data: Mapping[str, Any], by: str = "self"
    ) -> Event:
        day = place.day + after
        return Event(f"{name}_{day}", kind, on(day), data, by=by)

    # What makes a rule come true

    def _told(self, rule: Rule) -> dict[str, Any]:
        """Answers of one day on which a rule takes something away; none where answers of one day cannot do it."""
        matters = rule.until is not None or rule.blocks or rule.step_back
        return self._told_for(rule.when) if matters and rule.effect != "advise" else {}

    def _told_for(self, when: When) -> dict[str, Any]:
        vector = self.bench.solver.solve([self.bench.solver.yes(self.guideline, when, permits=False)])
        if vector is None:
            return {}
        plan: Plan = self.bench.realised(self.guideline, vector)
        told = plan.told[len(self.careful.told) :]
        return {question: answer for day, question, answer in told if day == plan.day}

    def _landmarks(self) -> set[str | None]:
        """The levels from which trouble is tried: the first three, the last before each new stage, and the top."""
        ladder = self.guideline.ladder
        edges = {lower.id for lower, upper in pairwise(ladder) if lower.stage != upper.stage}
        return {None, *edges, *(rung.id for rung in ladder[:3]), ladder[-1].id}
