"""A small bench: a case table of a few classes and rules, for what can be seen on few cases."""

from collections.abc import Callable, Iterator, Sequence

from restride.engine.decision import Decision
from restride.engine.replay import Course
from restride.guideline.load import Library
from restride.guideline.model import Guideline
from restride.history.events import Event
from restride.verify.bench import Bench, Case
from restride.verify.witness import deviate

Cheat = Callable[[Guideline, Sequence[Event], int], tuple[Guideline, Sequence[Event], int]]


class Few(Bench):
    """A bench whose case table holds the classes of a few axes, and a few rules; it may cheat when it decides."""

    def __init__(self, library: Library, *names: str, cheat: Cheat | None = None) -> None:
        super().__init__(library)
        self.names, self.cheat = names, cheat

    def decided_as(self, guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Decision, Course]:
        if self.cheat is not None:
            guideline, events, day = self.cheat(guideline, events, day)
        return super().decided_as(guideline, events, day)

    def _made(self, guideline: Guideline) -> Iterator[Case]:
        yield self._case(guideline, "everything in order", self.careful)
        for axis in self.axes.by_key.values():
            for to in axis.classes if axis.name in self.names else ():
                plan = deviate(self.careful, axis, to, guideline)
                if plan is not None:
                    yield self._case(guideline, f"{axis.name}: {to.label}", plan, axis=axis, to=to)
        for rule in guideline.rules:
            if rule.id in self.names:
                vector = self.solver.solve([self.solver.yes(guideline, rule.when, permits=False)])
                assert vector is not None
                yield self._case(guideline, rule.id, self.realised(guideline, vector), rule=rule.id)
