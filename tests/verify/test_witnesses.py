"""A witness stands in the class it was made for, as the engine reads its history."""

import pytest

from restride.guideline.load import load_library
from restride.verify.bench import Bench

_BENCH = Bench(load_library())


@pytest.mark.parametrize("name", _BENCH.library.guidelines)
def test_the_careful_life_may_run_under_every_guideline(name: str) -> None:
    plan = _BENCH.careful
    decision, _ = _BENCH.decided_as(_BENCH.library.guidelines[name], plan.events(), plan.day)
    assert decision.running == "yes"


@pytest.mark.slow
def test_each_case_of_the_table_is_in_its_class() -> None:
    default = _BENCH.default
    wrong = []
    for case in _BENCH.cases(default):
        if case.axis is None or case.to is None:
            continue
        place = case.axis.classes.index(case.to)
        for name in case.axis.criteria & default.criteria.keys():
            meant = _BENCH.axes.truths(default, name, permits=True)[place]
            told = case.course.evaluator.truth(name, case.course.day, case.course, permits=True)
            if told is not meant:
                wrong.append(f"{case.name}: {name} is {told.word}, meant {meant.word}")
    assert wrong == []
