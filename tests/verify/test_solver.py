"""The solver finds a vector exactly where going through all of them finds one."""

from itertools import product

import pytest

from restride.guideline.load import load_library
from restride.guideline.model import Group, Guideline, When
from restride.truth import Truth, all_of, any_of, at_least, none_of
from restride.verify.classes import Axes
from restride.verify.conditions import leaves
from restride.verify.solver import Solver

_LIBRARY = load_library()
_AXES = Axes(_LIBRARY.guidelines.values())
_MOST = 4_000


def _size(guideline: Guideline, when: When) -> int:
    size = 1
    for key in {_AXES.of(guideline, name).key for name in leaves(guideline, when)}:
        size *= len(_AXES.by_key[key].classes)
    return size


_RULES = [
    pytest.param(guideline, rule.when, id=f"{guideline.id}-{rule.id}")
    for guideline in _LIBRARY.guidelines.values()
    for rule in guideline.rules
    if rule.origin == "own" and 1 < _size(guideline, rule.when) <= _MOST
]


@pytest.mark.slow
@pytest.mark.parametrize(("guideline", "when"), _RULES)
def test_it_agrees_with_going_through_every_vector(guideline: Guideline, when: When) -> None:
    found = set(_all_truths(guideline, when))
    solver = Solver(_AXES)
    for truth in Truth:
        vector = solver.solve([solver.demand(guideline, when, {truth}, permits=False)])
        assert (vector is not None) == (truth in found)


def test_what_cannot_be_met_together_is_not_found() -> None:
    solver, default = Solver(_AXES), _LIBRARY.default
    route = default.routes[0].when
    both = [solver.yes(default, route, permits=True), solver.not_yes(default, route, permits=True)]
    assert solver.solve(both) is None
    assert solver.solve(both[:1]) is not None
    assert solver.solve(both[1:]) is not None


def _all_truths(guideline: Guideline, when: When) -> list[Truth]:
    keys = list(dict.fromkeys(_AXES.of(guideline, name).key for name in leaves(guideline, when)))
    sizes = [range(len(_AXES.by_key[key].classes)) for key in keys]
    return [_truth(guideline, when, dict(zip(keys, places, strict=True))) for places in product(*sizes)]


def _truth(guideline: Guideline, when: When, given: dict[object, int]) -> Truth:
    def of(name: str, *, choice: bool) -> Truth:
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            return _truth(guideline, condition.when, given)
        axis = _AXES.of(guideline, name)
        place = given[axis.key]
        if choice and axis.classes[place].is_for_nobody:
            return Truth.NO
        return _AXES.truths(guideline, name, permits=False)[place]

    blocks = [of(name, choice=False) for name in when.all]
    if when.any:
        blocks.append(any_of([of(name, choice=True) for name in when.any]))
    if when.none:
        blocks.append(none_of([of(name, choice=True) for name in when.none]))
    if when.among:
        blocks.append(at_least(when.at_least, [of(name, choice=True) for name in when.among]))
    return all_of(blocks)
