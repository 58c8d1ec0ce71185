"""What rests on the ground, a wall or a seat stays there, also while the picture goes along with her."""

import pytest

from restride.figures.body import ANKLE_HIGH, BALL_AHEAD, HEEL_BACK, SIDES
from restride.figures.pose import reach_of
from restride.figures.space import length, minus

MOMENTS = [i / 120 for i in range(120)]
POINTS = {"heel": (-HEEL_BACK, -ANKLE_HIGH, 0.0), "ball": (BALL_AHEAD, -ANKLE_HIGH, 0.0), "": (0.0, 0.0, 0.0)}


def test_planted_points_do_not_move(figure):
    for entry in figure.planted:
        segment, _, point = entry.partition(".")
        spots = [figure.frames(share)[segment].point(POINTS[point]) for share in MOMENTS]
        far = max(length(minus(spot, spots[0])) for spot in spots)
        assert far < 0.35, (entry, far)


def test_a_told_foot_or_hand_is_within_reach(figure):
    for share in MOMENTS:
        missed = reach_of(figure.motion.at(share), figure.frames(share))
        assert all(far < 0.3 for far in missed.values()), (share, missed)


@pytest.mark.parametrize("side", SIDES)
def test_a_sole_on_the_ground_does_not_slide(figure, side):
    """While heel or ball touch the ground they stay, unless the exercise is to slide."""
    if f"{side}_foot.y" not in figure.motion.channels or figure.name in SLIDES:
        return
    for point in ("heel", "ball"):
        began = None
        for share in [i / 120 for i in range(240)]:
            at = figure.frames(share % 1)[f"{side}_foot"].point(POINTS[point])
            x = at[0] + (figure.stride if share >= 1 else 0.0)
            if at[1] > 0.25:
                began = None
                continue
            began = x if began is None else began
            assert abs(x - began) < 1.2, (point, share, x - began)


SLIDES = {"hamstring_slide"}
