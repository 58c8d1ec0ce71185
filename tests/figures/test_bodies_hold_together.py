"""Played as a browser plays it, a body is where its pose says: segments keep their lengths, joints stay joined."""

from math import cos, hypot, radians, sin

import pytest

from figures.played import figure_of, groups_at, point, times
from restride.figures.body import SEGMENTS, SIDES
from restride.figures.camera import SHIFTED, flat, travelled
from restride.figures.moving import tracks_of
from restride.figures.space import length, minus

NEAR = 0.6  # pixels of the picture
MOMENTS = [i / 48 for i in range(48)]
LIMBS = {f"{side}_{part}": f"{side}_{limb}" for side in SIDES for limb, parts in (
    ("arm", ("upper_arm", "forearm", "hand")), ("leg", ("thigh", "shin", "foot", "toes"))) for part in parts}  # fmt: skip


def on_the_picture(figure, share):
    """Where each segment of a pose begins, in pixels of the picture."""
    scale = figure.scale * figure.body.stature
    c, s = cos(radians(-figure.slope)), sin(radians(-figure.slope))
    travel = travelled(figure, share)
    made = {}
    for name, frame in figure.frames(share).items():
        x, y = flat(figure, frame.at)
        limb = LIMBS.get(name)
        dx, dy = SHIFTED.get(limb, (0, 0)) if figure.seen == "side" and limb in figure.layers else (0, 0)
        x, y = x - travel + dx, y + dy
        made[name] = (figure.middle + scale * (c * x - s * y), figure.floor + scale * (s * x + c * y))
    return made


def test_segments_keep_their_lengths(figure):
    for share in MOMENTS:
        frames = figure.frames(share)
        for name, segment in SEGMENTS.items():
            if segment.parent:
                joint = length(minus(frames[name].at, frames[segment.parent].at))
                assert joint == pytest.approx(length(segment.start), abs=1e-6), (share, name)


def test_every_joint_is_played_where_its_pose_has_it(figure):
    drawn = figure_of(figure.shows[0])
    parts = {track.letter: name for name, track in tracks_of(figure).items() if name in LIMBS}
    for share in MOMENTS:
        wanted = on_the_picture(figure, share)
        groups = groups_at(drawn, share * figure.seconds)
        assert {parts[one.name] for one in groups if one.name in parts} >= {"right_hand", "left_foot"}
        for group in groups:
            if group.name in parts:
                x, y = point(group.matrix)
                if figure.mirrored:
                    x = 240 - x
                to = wanted[parts[group.name]]
                assert hypot(x - to[0], y - to[1]) < NEAR, (share, parts[group.name], (x, y), to)


def test_neighbours_meet_at_their_joint(figure):
    """The end of a thigh is where the shin begins, also while a limb is drawn shorter than it is."""
    drawn = figure_of(figure.shows[0])
    letters = {name: track.letter for name, track in tracks_of(figure).items()}
    for share in MOMENTS[::6]:
        groups = groups_at(drawn, share * figure.seconds)
        for upper, lower in (("right_thigh", "right_shin"), ("left_upper_arm", "left_forearm")):
            far = -SEGMENTS[lower].start[1]
            own = [one for one in groups if one.name == letters[upper]]
            stretched = [one for one in groups if one.name == letters[upper].upper()] or own
            ends = [point(one.matrix, 0, far) for one in stretched]
            for one in groups:
                if one.name == letters[lower]:
                    x, y = point(one.matrix)
                    assert min(hypot(x - a, y - b) for a, b in ends) < NEAR, (share, lower)


def test_a_loop_ends_where_it_begins(figure):
    drawn = figure_of(figure.shows[0])
    begins = [one for one in groups_at(drawn, 0.0) if one.name != "z"]
    ends = [one for one in groups_at(drawn, figure.seconds * (1 - 1e-9)) if one.name != "z"]
    for one, other in zip(begins, ends, strict=True):
        assert point(one.matrix) == pytest.approx(point(other.matrix), abs=0.25)
        assert point(one.matrix, 0, 20) == pytest.approx(point(other.matrix, 0, 20), abs=0.25)


def test_the_still_picture_is_the_pose_it_is_named_for(figure):
    parts = {track.letter: name for name, track in tracks_of(figure).items() if name in LIMBS}
    wanted = on_the_picture(figure, figure.still)
    for group in groups_at(figure_of(figure.shows[0]), None):
        if group.name in parts:
            x, y = point(group.matrix)
            assert hypot(x - wanted[parts[group.name]][0], y - wanted[parts[group.name]][1]) < NEAR, parts[group.name]


def test_matrices_multiply_as_they_do_in_a_browser():
    move, turn = (1, 0, 0, 1, 3, 4), (0, 1, -1, 0, 0, 0)
    assert point(times(move, turn), 1, 0) == (3, 5)
