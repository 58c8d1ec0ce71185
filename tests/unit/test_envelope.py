"""How soon a ladder may be climbed. The table is the one that the shared path was written from."""

from dataclasses import replace
from fractions import Fraction

import pytest

from restride.guideline.envelope import earliest_weeks, starts
from restride.guideline.model import Guideline

RUNGS = [f"R{n}" for n in range(1, 13)]
TABLE = {
    "R1": [0, 3, 5, 8, 10, 12, 14, 16, 17, 19, 21, 22],
    "R3": [0, 4, 6, 8, 10, 12, 13, 15, 17, 18],
    "R4": [0, 3, 5, 7, 9, 10, 12, 14, 15],
}


@pytest.mark.parametrize("start", TABLE)
def test_the_earliest_weeks_are_those_of_the_table(consensus: Guideline, start: str) -> None:
    weeks = earliest_weeks(consensus, consensus.ladder[consensus.level_index(start)])
    assert {rung: weeks[rung] for rung in RUNGS if rung in weeks} == dict(
        zip(RUNGS[-len(TABLE[start]) :], TABLE[start], strict=True)
    )


def test_the_table_has_every_rung_that_a_way_into_running_starts_on(consensus: Guideline) -> None:
    assert [rung.id for rung in starts(consensus)] == list(TABLE)


def test_a_rung_is_never_earlier_than_the_one_below_it(consensus: Guideline) -> None:
    weeks = earliest_weeks(consensus, consensus.ladder[0])
    climbed = [weeks[rung.id] or 0 for rung in consensus.ladder if not rung.optional]
    assert climbed == sorted(set(climbed))


def test_an_optional_rung_delays_nobody(consensus: Guideline) -> None:
    weeks = earliest_weeks(consensus, consensus.ladder[0])
    steps = [number for number, rung in enumerate(consensus.ladder) if rung.optional]
    assert steps
    for step in steps:
        assert weeks[consensus.ladder[step].id] == weeks[consensus.ladder[step + 1].id]


def test_without_a_limit_on_what_is_planned_only_the_week_on_each_rung_counts(consensus: Guideline) -> None:
    free = replace(consensus, guardrails=tuple(one for one in consensus.guardrails if one.counts != "planned"))
    weeks = earliest_weeks(free, free.ladder[0])
    assert [weeks[rung] for rung in RUNGS] == list(range(12))


def test_a_limit_of_nothing_is_never_passed(consensus: Guideline) -> None:
    still = replace(consensus, guardrails=tuple(replace(one, percent=Fraction(0)) for one in consensus.guardrails))
    weeks = earliest_weeks(still, still.ladder[0])
    assert [weeks[rung] for rung in RUNGS] == [0] + [None] * 11


def test_a_limit_over_several_weeks_grows_once_in_each_of_them(consensus: Guideline) -> None:
    slow = replace(consensus, guardrails=tuple(replace(one, weeks=2) for one in consensus.guardrails))
    weeks, usual = (earliest_weeks(one, one.ladder[0]) for one in (slow, consensus))
    assert [weeks[rung] for rung in RUNGS] == [2 * (usual[rung] or 0) for rung in RUNGS]
