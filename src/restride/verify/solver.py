"""Looks for a vector of criterion classes that meets every demand, and knows when there is none.

A demand is a condition and the truths it may have. The search gives one axis after another each of its classes, and
turns back as soon as the conditions, of which it always knows the least and the greatest truth still possible, cannot
meet a demand any more. Nothing is left out: if it finds no vector, no vector of classes exists.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from restride.guideline.model import Group, Guideline, When
from restride.truth import Truth
from restride.verify.classes import Axes, AxisKey

Range = tuple[int, int]
Node = Callable[["Assignment"], Range]
Vector = Mapping[AxisKey, int]


@dataclass(slots=True)
class Assignment:
    """The classes given so far, by axis."""

    classes: dict[AxisKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Demand:
    """A condition, and the truths it may have. `axes`: what it reads, in the order it reads."""

    node: Node
    allowed: frozenset[int]
    axes: tuple[AxisKey, ...]

    def met(self, given: Assignment) -> bool | None:
        """Whether it is met whatever else is given; None while that is open."""
        low, high = self.node(given)
        possible = range(low, high + 1)
        if self.allowed.issuperset(possible):
            return True
        return False if self.allowed.isdisjoint(possible) else None


class Solver:
    """Builds demands from conditions of guidelines, and solves them. `visited` counts the partial vectors it saw."""

    def __init__(self, axes: Axes) -> None:
        self.axes = axes
        self.visited = 0

    def yes(self, guideline: Guideline, when: When, *, permits: bool) -> Demand:
        """The condition holds."""
        return self.demand(guideline, when, {Truth.YES}, permits=permits)

    def not_yes(self, guideline: Guideline, when: When, *, permits: bool) -> Demand:
        """The condition does not hold, or cannot be told."""
        return self.demand(guideline, when, {Truth.NO, Truth.UNKNOWN}, permits=permits)

    def no(self, guideline: Guideline, when: When, *, permits: bool) -> Demand:
        """The condition is known not to hold."""
        return self.demand(guideline, when, {Truth.NO}, permits=permits)

    def not_no(self, guideline: Guideline, when: When, *, permits: bool) -> Demand:
        """The condition holds, or cannot be told."""
        return self.demand(guideline, when, {Truth.UNKNOWN, Truth.YES}, permits=permits)

    def demand(self, guideline: Guideline, when: When, allowed: Collection[Truth], *, permits: bool) -> Demand:
        """The condition has one of these truths. `permits`: whether yes would allow something."""
        axes = dict.fromkeys(self._read(guideline, when.names()))
        return Demand(self._when(guideline, when, permits), frozenset(map(int, allowed)), tuple(axes))

    def follows(self, one: Demand, other: Demand) -> Demand:
        """Where the first condition is not known to be no, the second is yes."""
        node = _greatest([_opposite(one.node), other.node])
        return Demand(node, frozenset({int(Truth.YES)}), (*one.axes, *other.axes))

    def solve(self, demands: Sequence[Demand]) -> Vector | None:
        """A vector of classes that meets all demands; None where there is none."""
        given = Assignment()
        return dict(given.classes) if self._search(given, list(demands)) else None

    def _search(self, given: Assignment, demands: list[Demand]) -> bool:
        self.visited += 1
        waiting = []
        for demand in demands:
            met = demand.met(given)
            if met is False:
                return False
            if met is None:
                waiting.append(demand)
        if not waiting:
            return True
        # What the first open demand reads is given first: the others then show soonest that it cannot be met.
        axis = next(one for demand in waiting for one in demand.axes if one not in given.classes)
        for place in range(len(self.axes.by_key[axis].classes)):
            given.classes[axis] = place
            if self._search(given, waiting):
                return True
        del given.classes[axis]
        return False

    def _read(self, guideline: Guideline, names: Iterator[str]) -> Iterator[AxisKey]:
        for name in names:
            condition = guideline.condition(name)
            if isinstance(condition, Group):
                yield from self._read(guideline, condition.when.names())
            else:
                yield self.axes.of(guideline, name).key

    def _when(self, guideline: Guideline, when: When, permits: bool) -> Node:
        """The least and greatest truth of a condition. What is not for her is no choice."""
        blocks: list[Node] = [self._name(guideline, name, permits, among=False) for name in when.all]
        if when.any:
            blocks.append(_greatest([self._name(guideline, name, permits, among=True) for name in when.any]))
        if when.none:
            inner = _greatest([self._name(guideline, name, permits, among=True) for name in when.none])
            blocks.append(_opposite(inner))
        if when.among:
            parts = [self._name(guideline, name, permits, among=True) for name in when.among]
            blocks.append(_nth(parts, when.at_least))
        return _least(blocks)

    def _name(self, guideline: Guideline, name: str, permits: bool, *, among: bool) -> Node:
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            return self._when(guideline, condition.when, permits)
        axis = self.axes.of(guideline, name)
        truths = [int(one) for one in self.axes.truths(guideline, name, permits=permits)]
        if among:
            truths = [
                int(Truth.NO) if one.is_for_nobody else truth for one, truth in zip(axis.classes, truths, strict=True)
            ]
        key, anything = axis.key, (min(truths), max(truths))

        def leaf(given: Assignment) -> Range:
            place = given.classes.get(key)
            return anything if place is None else (truths[place], truths[place])

        return leaf

    def describe(self, vector: Vector) -> str:
        """A vector in words: `pain_back 4, leak_urine a_little`."""
        told = []
        for key, place in vector.items():
            axis = self.axes.by_key[key]
            told.append(f"{axis.name} {axis.classes[place].label}")
        return ", ".join(told)


def _least(parts: Sequence[Node]) -> Node:
    def node(given: Assignment) -> Range:
        ranges = [part(given) for part in parts]
        return min(low for low, _ in ranges), min(high for _, high in ranges)

    return node


def _greatest(parts: Sequence[Node]) -> Node:
    def node(given: Assignment) -> Range:
        ranges = [part(given) for part in parts]
        return max(low for low, _ in ranges), max(high for _, high in ranges)

    return node


def _opposite(part: Node) -> Node:
    def node(given: Assignment) -> Range:
        low, high = part(given)
        return -high, -low

    return node


def _nth(parts: Sequence[Node], n: int) -> Node:
    """The truth of "at least n": the n-th greatest of the parts."""

    def node(given: Assignment) -> Range:
        ranges = [part(given) for part in parts]
        lows = sorted((low for low, _ in ranges), reverse=True)
        highs = sorted((high for _, high in ranges), reverse=True)
        if n <= 0:
            return (1, 1)
        return (lows[n - 1], highs[n - 1]) if n <= len(parts) else (-1, -1)

    return node
