"""Known exceptions: whether all that a voice still lacks are points on which it is knowingly stricter (rulings 30).

The points are put aside, and her way to running is looked at again: the rules that stop it, every stage exit that lies
ahead of her, and a route. If nothing else is in the way, the exceptions explain the "not yet"; if anything else is,
they do not, and none is named.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from restride.engine.latches import STOPS_RUNNING
from restride.engine.opinion import Excepted
from restride.engine.questions import criteria_of
from restride.engine.replay import Course
from restride.guideline.model import Criterion, KnownException, Rule, When
from restride.history.facts import Moment
from restride.truth import Truth


def known_exception(course: Course) -> Excepted | None:
    """The exceptions that explain a "not yet", no more of them than it takes; None where they do not explain it."""
    needed = list(course.guideline.exceptions)
    if not _explain(needed, course):
        return None
    for one in course.guideline.exceptions:
        fewer = [other for other in needed if other is not one]
        if _explain(fewer, course):
            needed = fewer
    told = Excepted(", ".join(one.id for one in needed), " ".join(one.because for one in needed))
    return told if needed else None


def _explain(exceptions: Sequence[KnownException], course: Course) -> bool:
    """Whether nothing but these points stands between her and running."""
    names = [name for one in exceptions for name in one.criteria]
    aside = frozenset(criterion.id for criterion in criteria_of(course.guideline, names))
    stages = course.guideline.stages[course.now.stage :]
    if stages[0].whenever is not None or not all(_stands_aside(rule, aside, course) for rule in _in_the_way(course)):
        return False
    if stages[0].running:
        return True
    way = _View(course, aside)
    exits = [stage.exit for stage in stages if stage.exit is not None]
    return all(way.met(one) for one in exits) and any(way.met(route.when) for route in course.guideline.routes)


def _in_the_way(course: Course) -> Iterable[Rule]:
    """The rules that stop running today, or keep her in an earlier stage."""
    for rule in course.guideline.rules:
        keeps = rule.returns_to and rule.id in course.latches.open
        stops = rule.effect not in {"progress", "advise"} and STOPS_RUNNING & set(rule.blocks)
        if keeps or (stops and course.latches.truth(rule, course.day) is not Truth.NO):
            yield rule


def _stands_aside(rule: Rule, aside: frozenset[str], course: Course) -> bool:
    """Whether a rule would let her run: its latch lifted, or its condition gone."""
    latch = course.latches.open.get(rule.id)
    if latch is not None and rule.until is not None:
        return _View(course, aside, since=latch.since).met(rule.until)
    return _View(course, aside, permits=False).gone(rule.when)


@dataclass(frozen=True, slots=True)
class _View:
    """Conditions as they would be if what is put `aside` stood well."""

    course: Course
    aside: frozenset[str]
    permits: bool = True
    since: Moment | None = None

    def met(self, when: When) -> bool:
        """Whether a condition would hold. Of alternatives one has to hold, or every one of them to be aside."""
        return (
            all(self._is(name, Truth.YES) for name in self._applying(when.all))
            and (not when.any or self._enough(1, when.any))
            and all(self._is(name, Truth.NO) for name in self._applying(when.none))
            and self._enough(when.at_least, when.among)
        )

    def gone(self, when: When) -> bool:
        """Whether a condition would surely not hold: one of its blocks is enough for that."""
        left = [name for name in self._applying(when.among) if not self._is(name, Truth.NO)]
        return (
            any(self._is(name, Truth.NO) for name in self._applying(when.all))
            or (bool(when.any) and all(self._is(name, Truth.NO) for name in self._applying(when.any)))
            or any(self._is(name, Truth.YES) for name in self._applying(when.none))
            or len(left) < when.at_least
        )

    def _is(self, name: str, wanted: Truth) -> bool:
        if self._truth(name) is wanted:
            return True
        condition = self.course.guideline.condition(name)
        if isinstance(condition, Criterion):
            return name in self.aside
        return self.met(condition.when) if wanted is Truth.YES else self.gone(condition.when)

    def _enough(self, n: int, names: Iterable[str]) -> bool:
        """Whether so many hold already, or there are so many and none is missing but what is aside."""
        applying = self._applying(names)
        if sum(self._truth(name) is Truth.YES for name in applying) >= n:
            return True
        return len(applying) >= n and all(self._is(name, Truth.YES) for name in applying)

    def _truth(self, name: str) -> Truth:
        course = self.course
        return course.evaluator.truth(name, course.day, course, permits=self.permits, since=self.since)

    def _applying(self, names: Iterable[str]) -> list[str]:
        return [name for name in names if self.course.evaluator.applies(name)]
