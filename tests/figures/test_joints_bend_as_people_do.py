"""No joint goes further than a person's: knees and elbows do not bend backwards."""

from math import acos, degrees

import pytest

from restride.figures.body import SIDES
from restride.figures.pose import Frame, bend_of
from restride.figures.space import NO_TURN, about_z, back, dot, then, turned

MOMENTS = [i / 60 for i in range(60)]
RANGES = {
    "shin": (-155, 3),
    "forearm": (-3, 152),
    "hand": (-50, 65),
    "foot": (-64, 40),
    "toes": (-10, 75),
    "thigh": (-32, 135),
}


def test_joints_stay_within_their_ranges(figure):
    for share in MOMENTS:
        frames = figure.frames(share)
        for side in SIDES:
            for part, (least, most) in RANGES.items():
                angle = bend_of(frames, f"{side}_{part}")
                assert least <= angle <= most, (share, side, part, angle)


def test_trunk_and_neck_stay_within_their_ranges(figure):
    for share in MOMENTS:
        pose = figure.motion.at(share)
        assert -20 <= pose.get("spine", 0) <= 70
        assert -60 <= pose.get("neck", 0) + pose.get("nod", 0) <= 60
        assert abs(pose.get("twist", 0)) <= 60
        assert abs(pose.get("bend", 0)) <= 30


def test_thighs_are_not_wrung(figure):
    """A knee points where its hip lets it: turned and spread no more than a hip can."""
    for share in MOMENTS:
        frames = figure.frames(share)
        for side in SIDES:
            own = then(back(frames["pelvis"].turn), frames[f"{side}_thigh"].turn)
            aside = degrees(acos(max(-1.0, min(1.0, dot(turned(own, (0, 0, 1)), (0, 0, 1))))))
            assert aside <= 75, (share, side, aside)


@pytest.mark.parametrize("degrees_told", [-30.0, 0.0, 45.0, 120.0])
def test_a_bend_is_read_as_it_was_made(degrees_told):
    frames = {"right_thigh": Frame((0, 0, 0), about_z(20)), "right_shin": Frame((0, 0, 0), about_z(20 + degrees_told))}
    assert bend_of(frames, "right_shin") == pytest.approx(degrees_told)
    assert about_z(0) == NO_TURN
