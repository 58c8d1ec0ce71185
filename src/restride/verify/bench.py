"""The bench: what all properties look at, worked out once. Classes and their solver, and the decided case table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from restride.engine.decide import decision_of, walk
from restride.engine.decision import Decision
from restride.engine.latches import STOPS_RUNNING
from restride.engine.replay import Course
from restride.guideline.load import Library
from restride.guideline.model import Guideline, Rule, When
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.verify.classes import Axes, Axis, Class
from restride.verify.machine import Graph, explore
from restride.verify.solver import Solver, Vector
from restride.verify.witness import Plan, careful, deviate, on


@dataclass(frozen=True, slots=True)
class Case:
    """One history of the case table, decided: the careful life with one thing changed.

    `axis` and `to`: what was changed (none for the careful life itself), `rule`: the rule it was made to meet.
    """

    name: str
    plan: Plan
    decision: Decision
    course: Course
    axis: Axis | None = None
    to: Class | None = None
    rule: str = ""

    @property
    def events(self) -> tuple[Event, ...]:
        """Its history."""
        return self.plan.events()


class Bench:
    """Everything properties share. `guidelines`: all that are compared; one of them is the default."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.guidelines = tuple(library.guidelines.values())
        self.axes = Axes(self.guidelines)
        self.solver = Solver(self.axes)
        self.decided = 0
        self._cases: dict[str, tuple[Case, ...]] = {}
        self._graphs: dict[str, Graph] = {}

    @property
    def default(self) -> Guideline:
        """The guideline that holds until she chooses another."""
        return self.library.default

    @cached_property
    def careful(self) -> Plan:
        """The life in which everything is in order."""
        return careful(self.guidelines)

    def cases(self, guideline: Guideline) -> tuple[Case, ...]:
        """The case table of a guideline: each class of each axis alone, and each rule made to hold."""
        if guideline.id not in self._cases:
            self._cases[guideline.id] = tuple(self._made(guideline))
        return self._cases[guideline.id]

    def graph(self, guideline: Guideline) -> Graph:
        """Every state that a course under a guideline can come to."""
        if guideline.id not in self._graphs:
            self._graphs[guideline.id] = explore(self, guideline)
        return self._graphs[guideline.id]

    def decided_as(self, guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Decision, Course]:
        """The decision of a day, and the course behind it."""
        self.decided += 1
        timeline = Timeline(events, register=guideline.register)
        course = walk(guideline, timeline, on(day))
        return decision_of(course, timeline), course

    def realised(self, guideline: Guideline, vector: Vector) -> Plan:
        """A story for a vector of classes, as far as single changes can tell it."""
        plan = self.careful
        for key, place in vector.items():
            axis = self.axes.by_key[key]
            plan = deviate(plan, axis, axis.classes[place], guideline) or plan
        return plan

    def _made(self, guideline: Guideline) -> Iterator[Case]:
        yield self._case(guideline, "everything in order", self.careful)
        for axis in self.axes.by_key.values():
            if axis.criteria.isdisjoint(guideline.criteria):
                continue
            for to in axis.classes:
                plan = deviate(self.careful, axis, to, guideline)
                if plan is not None:
                    yield self._case(guideline, f"{axis.name}: {to.label}", plan, axis=axis, to=to)
        for rule in guideline.rules:
            vector = self.solver.solve([self.solver.yes(guideline, rule.when, permits=False)])
            if vector is not None:
                plan = self.realised(guideline, vector)
                yield self._case(guideline, f"rule {rule.id}", plan, rule=rule.id)

    def _case(
        self,
        guideline: Guideline,
        name: str,
        plan: Plan,
        *,
        axis: Axis | None = None,
        to: Class | None = None,
        rule: str = "",
    ) -> Case:
        decision, course = self.decided_as(guideline, plan.events(), plan.day)
        return Case(name, plan, decision, course, axis, to, rule)


def stops_running(rule: Rule) -> bool:
    """Whether a rule takes running away."""
    return bool(STOPS_RUNNING & set(rule.blocks))


def stopping(guideline: Guideline) -> list[Rule]:
    """The rules that take running away."""
    return [rule for rule in guideline.rules if stops_running(rule)]


def ways_in(guideline: Guideline) -> list[When]:
    """What must have held before running: every exit of the stages before it. The routes come on top."""
    return [stage.exit for stage in guideline.stages if stage.exit is not None]
