"""Looks for a vector of criterion classes that meets every demand, and knows when there is none.

A demand is a condition and the truths it may have. The search gives one axis after another each of its classes, and
turns back as soon as the conditions, of which it always knows the least and the greatest truth still possible, cannot
meet a demand any more. Nothing is left out: if it finds no vector, no vector of classes exists.

Demands that share no axis any more are met one beside the other, so that what cannot be met in one corner is not tried
again with every answer in all the others.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from restride.guideline.model import Group, Guideline, When
from restride.truth import Truth
from restride.verify.classes import Axes, AxisKey

Range = tuple[int, int]
Node = Callable[["Assignment"], Range]
Vector = Mapping[AxisKey, int]
Leaf = tuple[AxisKey, tuple[int, ...]]


@dataclass(slots=True)
class Assignment:
    """The classes given so far, by axis."""

    classes: dict[AxisKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Demand:
    """A condition, and the truths it may have. `leaves`: what it reads, in order: axes, and a truth for each class.

    `parts`: the demands that say the same together, where it is a matter of each part by itself.
    """

    node: Node
    allowed: frozenset[int]
    leaves: tuple[Leaf, ...]
    parts: tuple["Demand", ...] = ()

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
        read: list[Leaf] = []
        node = self._when(guideline, when, permits, read)
        truths = frozenset(allowed)
        parts = tuple(
            self.demand(guideline, part, told, permits=permits) for part, told in _parts(guideline, when, truths)
        )
        return Demand(node, frozenset(map(int, truths)), tuple(dict.fromkeys(read)), parts)

    def nothing_open(self, guideline: Guideline, when: When) -> Demand:
        """Where the condition holds, none of its choices is unknown: what has been lifted leaves nothing open."""
        read: list[Leaf] = []
        others = [_unless_yes(self._name(guideline, name, False, read, among=True)) for name in when.any]
        rest = self._when(guideline, When(when.all, (), when.none, when.at_least, when.among), False, read)
        node = _least([rest, _greatest(others)] if others else [rest])
        allowed = frozenset({int(Truth.NO)}) if others else frozenset(map(int, Truth))
        return Demand(node, allowed, tuple(dict.fromkeys(read)))

    def follows(self, one: Demand, other: Demand) -> Demand:
        """Where the first condition is not known to be no, the second is yes."""
        node = _greatest([_opposite(one.node), other.node])
        return Demand(node, frozenset({int(Truth.YES)}), (*one.leaves, *other.leaves))

    def solve(self, demands: Sequence[Demand]) -> Vector | None:
        """A vector of classes that meets all demands; None where there is none.

        Classes that no demand tells apart are given once.
        """
        alike: dict[AxisKey, list[tuple[int, ...]]] = {}
        simple = [part for demand in demands for part in _simple(demand)]
        for demand in simple:
            for axis, truths in demand.leaves:
                alike.setdefault(axis, []).append(truths)
        places = {axis: _told_apart(tables) for axis, tables in alike.items()}
        given = Assignment()
        return dict(given.classes) if self._search(given, simple, places) else None

    def _search(self, given: Assignment, demands: list[Demand], places: Mapping[AxisKey, Sequence[int]]) -> bool:
        self.visited += 1
        waiting = []
        for demand in demands:
            met = demand.met(given)
            if met is False:
                return False
            if met is None:
                waiting.append(demand)
        corners = _corners(waiting, given)
        if len(corners) > 1:
            return all(self._search(given, corner, places) for corner in corners)
        if not waiting:
            return True
        # The demand with the least left open comes first: it shows soonest that the others cannot be met beside it.
        axis = min((_open_axes(demand, given) for demand in waiting), key=len)[0]
        before = set(given.classes)
        for place in places[axis]:
            given.classes[axis] = place
            if self._search(given, waiting, places):
                return True
            for other in given.classes.keys() - before:
                del given.classes[other]
        return False

    def _when(self, guideline: Guideline, when: When, permits: bool, read: list[Leaf]) -> Node:
        """The least and greatest truth of a condition. What is not for her is no choice."""
        blocks: list[Node] = [self._name(guideline, name, permits, read, among=False) for name in when.all]
        if when.any:
            blocks.append(_greatest([self._name(guideline, name, permits, read, among=True) for name in when.any]))
        if when.none:
            inner = _greatest([self._name(guideline, name, permits, read, among=True) for name in when.none])
            blocks.append(_opposite(inner))
        if when.among:
            parts = [self._name(guideline, name, permits, read, among=True) for name in when.among]
            blocks.append(_nth(parts, when.at_least))
        return _least(blocks)

    def _name(self, guideline: Guideline, name: str, permits: bool, read: list[Leaf], *, among: bool) -> Node:
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            return self._when(guideline, condition.when, permits, read)
        axis = self.axes.of(guideline, name)
        truths = [int(one) for one in self.axes.truths(guideline, name, permits=permits)]
        if among:
            truths = [
                int(Truth.NO) if one.is_for_nobody else truth for one, truth in zip(axis.classes, truths, strict=True)
            ]
        key, anything = axis.key, (min(truths), max(truths))
        read.append((key, tuple(truths)))

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


def _parts(guideline: Guideline, when: When, allowed: frozenset[Truth]) -> Iterator[tuple[When, frozenset[Truth]]]:
    """What a demand falls into, each a matter by itself: all of a list are yes, none of one is, or no choice is."""
    blocks = [bool(names) for names in (when.all, when.any, when.none, when.among)]
    names = [*when.names()]
    if len(names) == 1 and not when.none and not when.among:
        condition = guideline.condition(names[0])
        if isinstance(condition, Group):
            yield condition.when, allowed
    elif allowed == {Truth.YES} and (len(when.all) + len(when.none) > 1 or sum(blocks) > 1):
        yield from ((When(all=(name,)), allowed) for name in when.all)
        yield from ((When(any=(name,)), frozenset({Truth.NO})) for name in when.none)
        if when.any:
            yield When(any=when.any), allowed
        if when.among:
            yield When(at_least=when.at_least, among=when.among), allowed
    elif allowed == {Truth.NO} and sum(blocks) == 1 and len(when.any) > 1:
        yield from ((When(any=(name,)), allowed) for name in when.any)


def _simple(demand: Demand) -> Iterator[Demand]:
    """A demand taken apart as far as it goes."""
    if not demand.parts:
        yield demand
    for part in demand.parts:
        yield from _simple(part)


def _corners(demands: Sequence[Demand], given: Assignment) -> list[list[Demand]]:
    """Demands in groups that share no axis that is still open."""
    corners: list[tuple[set[AxisKey], list[Demand]]] = []
    for demand in demands:
        axes, inside = set(_open_axes(demand, given)), [demand]
        for corner in [one for one in corners if not axes.isdisjoint(one[0])]:
            corners.remove(corner)
            axes |= corner[0]
            inside = [*corner[1], *inside]
        corners.append((axes, inside))
    return [inside for _, inside in corners]


def _open_axes(demand: Demand, given: Assignment) -> list[AxisKey]:
    return [axis for axis, _ in demand.leaves if axis not in given.classes]


def _told_apart(tables: Sequence[tuple[int, ...]]) -> list[int]:
    """The first class of each kind that some table tells from the others."""
    kinds: dict[tuple[int, ...], int] = {}
    for place, kind in enumerate(zip(*tables, strict=True)):
        kinds.setdefault(kind, place)
    return list(kinds.values())


def _least(parts: Sequence[Node]) -> Node:
    def node(given: Assignment) -> Range:
        ranges = [part(given) for part in parts]
        yes = int(Truth.YES)
        return min((low for low, _ in ranges), default=yes), min((high for _, high in ranges), default=yes)

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


def _unless_yes(part: Node) -> Node:
    """No where the part is yes: that much is settled."""

    def node(given: Assignment) -> Range:
        low, high = part(given)
        settled = [int(Truth.NO) if truth == int(Truth.YES) else truth for truth in range(low, high + 1)]
        return min(settled), max(settled)

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
