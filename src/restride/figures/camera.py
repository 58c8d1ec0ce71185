"""From space to the picture: each segment as a point, an angle and a stretch, seen without perspective."""

from math import atan2, degrees, hypot
from typing import NamedTuple

from restride.figures.body import SEGMENTS
from restride.figures.figure import Figure
from restride.figures.pose import Frames
from restride.figures.space import Point, Turn, turned

# From her side the far limbs are drawn a little ahead of the near ones and higher, as seen from slightly in front and
# above: whole limbs, by so many cm of the picture, so that what is planted stays planted.
SHIFTED = {"left_arm": (4.0, -0.8), "left_leg": (2.8, -0.8), "right_arm": (-0.8, 0.0)}
_DEPTH = 0.68  # of a chest, against its width


class Placed(NamedTuple):
    """A segment on the picture, in cm, y going down: its joint, its angle (clockwise), its shares of its full length
    and of its full width."""

    x: float
    y: float
    angle: float
    stretch: float
    wide: float


def flat(figure: Figure, p: Point) -> tuple[float, float]:
    """Where a point of space is on the picture, in cm, y going down, 0 on the ground."""
    if figure.view == "front":
        return -p[2], figure.raised * p[0] - p[1]
    if figure.view == "above":
        return p[0], p[2] - figure.raised * p[1]
    return p[0], -p[1]


def axis_of(figure: Figure, name: str) -> tuple[Point, tuple[float, float]]:
    """Which way a segment goes in its own frame, and which way it goes in its own drawing."""
    if name.endswith(("foot", "toes")):
        return ((0.0, -1.0, 0.0), (0.0, 1.0)) if figure.feet == "front" else ((1.0, 0.0, 0.0), (1.0, 0.0))
    if SEGMENTS[name].end[1] > 0:
        return (0.0, 1.0, 0.0), (0.0, -1.0)
    return (0.0, -1.0, 0.0), (0.0, 1.0)


def placed(figure: Figure, frames: Frames, share: float) -> dict[str, Placed]:
    """Every segment on the picture at a share of the loop; she stays in the middle where she travels."""
    travel = travelled(figure, share)
    made = {}
    for name, frame in frames.items():
        axis, rest = axis_of(figure, name)
        x, y = flat(figure, frame.at)
        dx, dy = flat(figure, turned(frame.turn, axis))
        angle = degrees(atan2(dy, dx) - atan2(rest[1], rest[0]))
        wide = _width(figure, frame.turn) if name == "chest" and figure.view == figure.seen == "front" else 1.0
        made[name] = Placed(x - travel, y, angle, hypot(dx, dy), wide)
    return made


def _width(figure: Figure, turn: Turn) -> float:
    """How wide a chest looks from the front that turns aside: between its width and its depth."""
    across = hypot(*flat(figure, turned(turn, (0.0, 0.0, 1.0))))
    return hypot(across, _DEPTH * (1 - across * across) ** 0.5) if across < 1 else 1.0


def travelled(figure: Figure, share: float) -> float:
    """How far the picture has gone along with her, in cm."""
    if "travel" in figure.motion.channels:
        return figure.motion.at(share)["travel"]
    return figure.stride * share
