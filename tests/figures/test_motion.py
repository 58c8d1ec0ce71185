"""Smooth curves through told poses that never go beyond them."""

import pytest

from restride.figures.motion import Key, Motion, Wave


def of(*told, grows=0.0):
    return Motion(tuple(Key(time, {"a": value}) for time, value in told), {"a": grows})


def test_told_poses_are_reached():
    motion = of((0.0, 1.0), (0.3, 5.0), (0.7, 2.0))
    assert [motion.at(share)["a"] for share in (0.0, 0.3, 0.7, 1.0)] == pytest.approx([1, 5, 2, 1])


def test_it_never_goes_beyond_its_poses():
    motion = of((0.0, 0.0), (0.1, 10.0), (0.2, 10.0), (0.5, 3.0), (0.9, -2.0))
    told = [motion.at(i / 500)["a"] for i in range(501)]
    assert min(told) == pytest.approx(-2)
    assert max(told) == pytest.approx(10)


def test_equal_poses_are_a_pause():
    motion = of((0.0, 0.0), (0.4, 8.0), (0.6, 8.0))
    assert all(motion.at(0.4 + i / 100)["a"] == pytest.approx(8) for i in range(20))


def test_it_turns_round_at_rest_and_passes_without_stopping():
    turning = of((0.0, 0.0), (0.5, 1.0))
    assert turning.at(0.51)["a"] - turning.at(0.5)["a"] == pytest.approx(0, abs=0.002)
    passing = of((0.0, 0.0), (0.25, 1.0), (0.5, 2.0))
    assert passing.at(0.26)["a"] - passing.at(0.25)["a"] > 0.02


def test_what_travels_goes_on_where_it_ended():
    motion = of((0.0, 0.0), (0.5, 60.0), grows=120.0)
    assert motion.at(1.0)["a"] == pytest.approx(120)
    assert motion.at(0.25)["a"] == pytest.approx(30)


def test_a_wave_has_its_peak_where_it_is_told():
    wave = Wave(5, 2, 0.25)
    assert (wave.at(0.25), wave.at(0.75)) == pytest.approx((7, 3))


def test_a_channel_that_does_not_change_does_not_move():
    assert not of((0.0, 3.0), (0.5, 3.0)).moves("a")
    assert of((0.0, 3.0), (0.5, 4.0)).moves("a")
    assert not of((0.0, 3.0)).moves("b")
