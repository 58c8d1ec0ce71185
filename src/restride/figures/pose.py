"""A pose: where each segment is, from joint angles in degrees.

All angles are 0 while she stands upright with hanging arms and flat feet. What + means:

- `lean`: the whole body forward (lying on her back is -90). `tip`: towards her right side. `turn`: towards her right.
  `roll`: about her own length, towards her right, as in turning over in bed.
- `spine`: the chest bends forward on the pelvis. `bend`: towards her right. `twist`: turns towards her right.
- `air`: how full of air she is, and `lift`: how high the pelvic floor, from 0 to 1: both are drawn as marks alone.
- `neck`, `nod`: the neck on the chest and the head on the neck bend forward. `look`: the head turns to her right.
- arm `shoulder`: the arm goes forward and up. `out`: away from the side. `turn`: turns outward. `elbow`: bends.
  `wrist`: bends the way the elbow does.
- leg `hip`: the thigh goes forward and up. `out`: away from the middle. `turn`: turns outward. `knee`: bends, the
  shin goes back. `ankle`: the toes come up. `toes`: the toes come up further than the foot.

Instead of its angles a leg may have a `foot`, and an arm a `hand` (in the world) or a `touch` (on her chest): where it
rests. The two bones are then solved, so that what is planted stays planted.
"""

from collections.abc import Mapping
from math import atan2, cos, degrees, radians, sin, sqrt
from typing import NamedTuple

from restride.figures.body import (
    ANKLE_HIGH,
    BALL_AHEAD,
    FOREARM,
    HEEL_BACK,
    HIP_WIDE,
    SEGMENTS,
    SHIN,
    SHOULDER_WIDE,
    SIDES,
    THIGH,
    UPPER_ARM,
)
from restride.figures.space import (
    NO_TURN,
    Point,
    Turn,
    about_x,
    about_y,
    about_z,
    back,
    cross,
    dot,
    length,
    minus,
    of_axes,
    plus,
    then,
    times,
    turned,
    unit,
)

Channels = Mapping[str, float]
"""A pose as numbers by name, such as `spine`, `right_arm.elbow`, `left_foot.x`; a missing angle is 0."""


class Frame(NamedTuple):
    """Where a segment is: its first joint in the world, and how it is turned."""

    at: Point
    turn: Turn

    def point(self, local: Point) -> Point:
        """A point of the segment, in the world."""
        return plus(self.at, turned(self.turn, local))


Frames = dict[str, Frame]


def frames_of(pose: Channels, anchor: str) -> Frames:
    """Every segment of a pose. `anchor`: the segment whose first joint rests at `at.x`, `at.y`, `at.z`."""
    get = pose.get
    root = then(
        about_y(-get("turn", 0.0)), about_z(-get("lean", 0.0)), about_x(get("tip", 0.0)), about_y(-get("roll", 0.0))
    )
    want = (get("at.x", 0.0), get("at.y", 0.0), get("at.z", 0.0))
    if anchor == "pelvis":
        return _hung(pose, Frame(want, root), solve=True)
    frames = _hung(pose, Frame((0.0, 0.0, 0.0), root))
    moved = minus(want, frames[anchor].at)
    return _hung(pose, Frame(moved, root), solve=True)


def _hung(pose: Channels, pelvis: Frame, *, solve: bool = False) -> Frames:
    get = pose.get
    frames: Frames = {"pelvis": pelvis}
    spine = then(about_y(-get("twist", 0.0)), about_z(-get("spine", 0.0)), about_x(get("bend", 0.0)))
    _hang(frames, "chest", spine)
    _hang(frames, "neck", about_z(-get("neck", 0.0)))
    _hang(frames, "head", then(about_y(-get("look", 0.0)), about_z(-get("nod", 0.0))))
    for side in SIDES:
        z = 1.0 if side == "right" else -1.0
        if solve and f"{side}_foot.y" in pose:
            _planted_leg(frames, pose, side, z)
        else:
            _free_leg(frames, pose, side, z)
        if solve and (f"{side}_hand.y" in pose or f"{side}_touch.y" in pose):
            _resting_arm(frames, pose, side, z)
        else:
            _free_arm(frames, pose, side, z)
    return frames


def _hang(frames: Frames, name: str, turn: Turn) -> None:
    segment = SEGMENTS[name]
    above = frames[segment.parent or ""]
    frames[name] = Frame(above.point(segment.start), then(above.turn, turn))


def _free_leg(frames: Frames, pose: Channels, side: str, z: float) -> None:
    def of(joint: str) -> float:
        return pose.get(f"{side}_leg.{joint}", 0.0)

    _hang(frames, f"{side}_thigh", then(about_z(of("hip")), about_x(-z * of("out")), about_y(-z * of("turn"))))
    _hang(frames, f"{side}_shin", about_z(-of("knee")))
    _hang(frames, f"{side}_foot", about_z(of("ankle")))
    _hang(frames, f"{side}_toes", about_z(of("toes")))


def _free_arm(frames: Frames, pose: Channels, side: str, z: float) -> None:
    def of(joint: str) -> float:
        return pose.get(f"{side}_arm.{joint}", 0.0)

    _hang(frames, f"{side}_upper_arm", then(about_z(of("shoulder")), about_x(-z * of("out")), about_y(-z * of("turn"))))
    _hang(frames, f"{side}_forearm", about_z(of("elbow")))
    _hang(frames, f"{side}_hand", about_z(of("wrist")))


def _planted_leg(frames: Frames, pose: Channels, side: str, z: float) -> None:
    """A leg whose foot is told: `x`, `y`, `z` where the ankle would be over a flat foot; `pitch`: heel up (+) over the
    ball, or toes up (-) over the heel; `turn`: toes outward; `knee`: the knee is turned outward about the
    line from hip to ankle."""

    def of(what: str, default: float = 0.0) -> float:
        return pose.get(f"{side}_foot.{what}", default)

    pitch = of("pitch")
    foot = then(about_y(-z * of("turn")), about_z(-pitch))
    flat = about_y(-z * of("turn"))
    ground: Point = (of("x"), of("y"), of("z", z * HIP_WIDE))
    over = BALL_AHEAD if pitch > 0 else -HEEL_BACK
    ankle = plus(plus(ground, turned(flat, (over, 0.0, 0.0))), turned(foot, (-over, ANKLE_HIGH, 0.0)))
    hip = frames["pelvis"].point(SEGMENTS[f"{side}_thigh"].start)
    # A knee points where the foot does, and up where she lies or sits, and where the pelvis does when she is face down.
    ahead = turned(flat, (1.0, 0.5, 0.0))
    pole = plus(turned(frames["pelvis"].turn, (1.0, 0.0, 0.0)), times(1.5, ahead))
    upper, lower = _two_bones(hip, ankle, THIGH, SHIN, pole, aside=z * of("knee"))
    frames[f"{side}_thigh"] = Frame(hip, _bone_turn(upper))
    frames[f"{side}_shin"] = Frame(lower[0], _bone_turn(lower))
    frames[f"{side}_foot"] = Frame(frames[f"{side}_shin"].point((0.0, -SHIN, 0.0)), foot)
    # Toes stay flat while the heel comes off the floor, and follow the foot once it is in the air.
    flat_toes = max(pitch, 0.0) * max(0.0, 1.0 - max(of("y"), 0.0) / 8.0)
    _hang(frames, f"{side}_toes", about_z(flat_toes + pose.get(f"{side}_leg.toes", 0.0)))


def _resting_arm(frames: Frames, pose: Channels, side: str, z: float) -> None:
    """An arm whose wrist is told, in the world (`hand`) or on her chest (`touch`). `elbow` of a `to` tells where the
    elbow points, in the frame of the chest."""
    chest = frames["chest"]
    name = f"{side}_hand" if f"{side}_hand.y" in pose else f"{side}_touch"
    sideways = z * SHOULDER_WIDE if name.endswith("hand") else z * 8.0
    told: Point = (pose.get(f"{name}.x", 0.0), pose.get(f"{name}.y", 0.0), pose.get(f"{name}.z", sideways))
    wrist = told if name.endswith("hand") else chest.point(told)
    default = (-1.0, -0.35, 0.0)
    local = (
        pose.get(f"{side}_elbow.x", default[0]),
        pose.get(f"{side}_elbow.y", default[1]),
        z * pose.get(f"{side}_elbow.out", default[2]),
    )
    shoulder = chest.point(SEGMENTS[f"{side}_upper_arm"].start)
    upper, lower = _two_bones(shoulder, wrist, UPPER_ARM, FOREARM, turned(chest.turn, local))
    frames[f"{side}_upper_arm"] = Frame(shoulder, _bone_turn(upper, flip=True))
    frames[f"{side}_forearm"] = Frame(lower[0], _bone_turn(lower, flip=True))
    _hang(frames, f"{side}_hand", about_z(pose.get(f"{side}_arm.wrist", 0.0)))


Bone = tuple[Point, Point, Point]  # where it starts, the way it goes, the way the joint between the two bones points


def _two_bones(
    start: Point, end: Point, first: float, second: float, pole: Point, aside: float = 0
) -> tuple[Bone, Bone]:
    way = minus(end, start)
    far = min(max(length(way), abs(first - second) + 0.01), first + second - 0.001)
    u = unit(way)
    v = unit(minus(pole, times(dot(pole, u), u)))
    v = plus(times(cos(radians(aside)), v), times(sin(radians(aside)), cross(u, v)))
    along = (first * first - second * second + far * far) / (2 * far)
    out = sqrt(max(0.0, first * first - along * along))
    joint = plus(start, plus(times(along, u), times(out, v)))
    reached = plus(start, times(far, u))
    return (start, unit(minus(joint, start)), v), (joint, unit(minus(reached, joint)), v)


def _bone_turn(bone: Bone, *, flip: bool = False) -> Turn:
    """The frame of a bone whose y axis points back along it. A knee points ahead of it, an elbow (`flip`) behind."""
    _, way, v = bone
    ahead = times(-1.0, v) if flip else v
    z = unit(cross(way, ahead))
    y = times(-1.0, way)
    return of_axes(cross(y, z), y, z)


def bend_of(frames: Frames, name: str) -> float:
    """How far a segment is turned forward against its parent, in degrees, in the parent's own side view."""
    segment = SEGMENTS[name]
    above = frames[segment.parent].turn if segment.parent else NO_TURN
    x = turned(then(back(above), frames[name].turn), (1.0, 0.0, 0.0))
    return degrees(atan2(x[1], x[0]))


def reach_of(pose: Channels, frames: Frames) -> dict[str, float]:
    """How far each told foot or hand is from where it was told to be, in cm: 0 where the limb is long enough."""
    missed: dict[str, float] = {}
    for side, z in (("right", 1.0), ("left", -1.0)):
        if f"{side}_hand.y" in pose or f"{side}_touch.y" in pose:
            world = f"{side}_hand.y" in pose
            name = f"{side}_hand" if world else f"{side}_touch"
            sideways = z * SHOULDER_WIDE if world else z * 8.0
            told = (pose.get(f"{name}.x", 0.0), pose[f"{name}.y"], pose.get(f"{name}.z", sideways))
            told = told if world else frames["chest"].point(told)
            missed[name] = length(minus(frames[f"{side}_hand"].at, told))
        if f"{side}_foot.y" in pose:
            pitch = pose.get(f"{side}_foot.pitch", 0.0)
            over = BALL_AHEAD if pitch > 0 else -HEEL_BACK
            sole = frames[f"{side}_foot"].point((over, -ANKLE_HIGH, 0.0))
            flat = about_y(-z * pose.get(f"{side}_foot.turn", 0.0))
            ground = (pose.get(f"{side}_foot.x", 0.0), pose[f"{side}_foot.y"], pose.get(f"{side}_foot.z", z * HIP_WIDE))
            missed[f"{side}_foot"] = length(minus(sole, plus(ground, turned(flat, (over, 0.0, 0.0)))))
    return missed
