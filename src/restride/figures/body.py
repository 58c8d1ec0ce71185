"""The skeleton that every figure has: which segment hangs on which, how long each is, and how far its joints bend.

Lengths are centimetres of a woman of 168; a shorter or taller body is the same picture drawn smaller or larger.
Every segment has a frame of its own: x the way she faces, y up, z to her right while she stands with hanging arms.
"""

from typing import NamedTuple

from restride.figures.space import Point

SIDES = ("right", "left")


class Segment(NamedTuple):
    """One rigid piece. `start`: its joint in the frame of its parent. `end`: its last joint, in its own."""

    name: str
    parent: str | None
    start: Point
    end: Point


HIP_WIDE = 8.0
SHOULDER_WIDE = 15.0
ANKLE_HIGH = 6.0
HEEL_BACK = 5.5
BALL_AHEAD = 12.0
TOES = 6.5
THIGH = 41.0
SHIN = 40.5
UPPER_ARM = 28.0
FOREARM = 23.5
HAND = 13.0
PELVIS = 13.0
CHEST = 38.0
NECK = 8.0
HEAD = 21.0
SHOULDER_HIGH = 33.0
STANDING = ANKLE_HIGH + SHIN + THIGH
STATURE = 168.0


def _side(side: str) -> tuple[Segment, ...]:
    z = 1.0 if side == "right" else -1.0
    return (
        Segment(f"{side}_upper_arm", "chest", (-1.0, SHOULDER_HIGH, z * SHOULDER_WIDE), (0.0, -UPPER_ARM, 0.0)),
        Segment(f"{side}_forearm", f"{side}_upper_arm", (0.0, -UPPER_ARM, 0.0), (0.0, -FOREARM, 0.0)),
        Segment(f"{side}_hand", f"{side}_forearm", (0.0, -FOREARM, 0.0), (0.0, -HAND, 0.0)),
        Segment(f"{side}_thigh", "pelvis", (0.0, 0.0, z * HIP_WIDE), (0.0, -THIGH, 0.0)),
        Segment(f"{side}_shin", f"{side}_thigh", (0.0, -THIGH, 0.0), (0.0, -SHIN, 0.0)),
        Segment(f"{side}_foot", f"{side}_shin", (0.0, -SHIN, 0.0), (BALL_AHEAD, -ANKLE_HIGH + 2.0, 0.0)),
        Segment(f"{side}_toes", f"{side}_foot", (BALL_AHEAD, -ANKLE_HIGH + 2.0, 0.0), (TOES, 0.0, 0.0)),
    )


SEGMENTS: dict[str, Segment] = {
    one.name: one
    for one in (
        Segment("pelvis", None, (0.0, 0.0, 0.0), (0.0, PELVIS, 0.0)),
        Segment("chest", "pelvis", (0.0, PELVIS, 0.0), (0.0, CHEST, 0.0)),
        Segment("neck", "chest", (0.0, CHEST, 0.0), (0.0, NECK, 0.0)),
        Segment("head", "neck", (0.0, NECK, 0.0), (0.0, HEAD, 0.0)),
        *_side("right"),
        *_side("left"),
    )
}

# What the drawing rests on: points of the sole, in the frame of the foot (the tip: of the toes).
HEEL: Point = (-HEEL_BACK, -ANKLE_HIGH, 0.0)
BALL: Point = (BALL_AHEAD, -ANKLE_HIGH, 0.0)
TIP: Point = (TOES, -2.0, 0.0)
