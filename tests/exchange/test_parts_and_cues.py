"""A session as it is lived, and what is heard in it."""

import pytest

from restride.exchange.cues import Cue, cues_of
from restride.exchange.parts import Part, is_timed, parts_of, runs_of, seconds_of

WALK_RUN = {
    "steps": [
        {"do": "walk", "seconds": 300},
        {"repeat": 2, "steps": [{"do": "run", "seconds": 90}, {"do": "walk", "seconds": 120}]},
        {"do": "walk", "seconds": 300},
    ]
}


def test_the_last_walk_between_runs_goes_over_into_the_walk_at_the_end() -> None:
    parts = parts_of(WALK_RUN)
    assert parts == (
        Part("walk", 0, 300, 0),
        Part("run", 300, 90, 1),
        Part("walk", 390, 120, 0),
        Part("run", 510, 90, 2),
        Part("walk", 600, 420, 0),
    )
    assert (seconds_of(parts), runs_of(parts)) == (1020, 2)


def test_each_part_is_announced_and_each_change_has_a_tone_before_it() -> None:
    cues = cues_of(parts_of(WALK_RUN))
    assert cues[:4] == (
        Cue(0, "walk", ("warm-up", "minutes-5")),
        Cue(290, "soon", ()),
        Cue(300, "run", ("run", "minutes-1", "seconds-30", "nth-1", "of-2")),
        Cue(380, "soon", ()),
    )
    assert cues[-2:] == (Cue(600, "walk", ("cool-down", "minutes-7")), Cue(1017, "end", ("done",)))


def test_a_long_part_says_its_half_and_a_single_run_is_not_counted() -> None:
    cues = cues_of(
        parts_of(
            {"steps": [{"do": "walk", "seconds": 300}, {"do": "run", "seconds": 1800}, {"do": "walk", "seconds": 300}]}
        )
    )
    assert Cue(300, "run", ("run", "minutes-30")) in cues
    assert Cue(1200, "halfway", ("halfway",)) in cues


def test_a_walk_alone_is_no_warm_up() -> None:
    assert cues_of(parts_of({"steps": [{"do": "walk", "seconds": 420}]}))[0] == Cue(0, "walk", ("walk", "minutes-7"))


def test_exercises_are_not_timed() -> None:
    session = {"steps": [{"do": "exercise", "id": "anything", "sets": 2}]}
    assert not is_timed(session)
    assert is_timed(WALK_RUN)
    with pytest.raises(ValueError, match="'exercise'"):
        parts_of(session)
