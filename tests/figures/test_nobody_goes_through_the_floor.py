"""Heads, backs, knees and soles stay above the ground."""

import pytest

from restride.figures.body import BALL, HEEL, SIDES, TIP

MOMENTS = [i / 60 for i in range(60)]
SOFT = 1.6  # cm: a body rests on a mat that gives way


def points_of(figure):
    """The segment, a point in its frame, and how thick she is there, in cm."""
    girth = figure.body.build
    yield from (("head", (-9.4, 10.0, 0.0), 0.0), ("head", (8.0, 0.0, 0.0), 0.0), ("chest", (-11 * girth, 28, 0), 0))
    yield from (
        ("pelvis", (-12.9 * girth, -4, 0), 0),
        ("pelvis", (0.0, -9.0, 0.0), 0),
        ("chest", (13 * girth, 22, 0), 0),
    )
    for side in SIDES:
        yield from ((f"{side}_shin", (0.0, 0.0, 0.0), 5.9), (f"{side}_forearm", (0.0, 0.0, 0.0), 3.6))
        yield from ((f"{side}_hand", (0.0, -11.0, 0.0), 1.5), (f"{side}_foot", (0.0, 0.0, 0.0), 3.3))
        yield from ((f"{side}_foot", HEEL, 0.0), (f"{side}_foot", BALL, 0.0), (f"{side}_toes", TIP, 0.0))


def test_nothing_is_below_the_ground(figure):
    if not figure.ground and figure.view == "side":
        pytest.skip("she is in the water")
    for share in MOMENTS:
        frames = figure.frames(share)
        for segment, point, thick in points_of(figure):
            low = frames[segment].point(point)[1] - thick
            assert low > -SOFT, (share, segment, point, low)


def test_somebody_always_touches_something(figure):
    """The lowest point is near the ground at some moment: nobody floats."""
    if not figure.ground or any(one["kind"] in {"bike", "bicycle", "trainer"} for one in figure.props):
        pytest.skip("on a bike, a cross-trainer or seen from above")
    lowest = min(
        figure.frames(share)[segment].point(point)[1] - thick
        for share in MOMENTS for segment, point, thick in points_of(figure)
    )  # fmt: skip
    assert lowest < 1.0
