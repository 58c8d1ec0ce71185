"""How the parts move: each turn and each way as one `@keyframes`, in as few steps as the picture needs.

Between two steps a value follows a cubic of time, which is what a timing curve with its handles at a third and two
thirds is. So a few steps are as true as a hundred straight ones, and speed has no corners.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from math import cos, radians, sin
from typing import NamedTuple

from restride.figures.body import SEGMENTS
from restride.figures.camera import placed, travelled
from restride.figures.figure import Figure
from restride.figures.path import n

_DENSE = 200
_COARSE = 20
_LETTERS = dict(zip(SEGMENTS, "pcnhabdijklefgmoqr", strict=True))
_OTHERS = {"air": "x", "lift": "y", "ground": "z", "crank": "w"}
# By how much a joint may be off through one value, in cm of the picture; those of a whole limb add up.
_NEAR = 0.25
# How far the end of what hangs on a part is from its joint, in cm: an angle may be off by so much less.
_LEVER = {"foot": 18, "toes": 7, "hand": 14, "head": 22, "forearm": 38, "upper_arm": 64, "neck": 30}
_FAR = 92
_ARM = {"upper_arm", "forearm", "hand"}
_FREE = 0.4  # an arm that rests nowhere
_STEADY = 0.04
_BREATH = 0.2
_LIFT = 5.0


class Placing(NamedTuple):
    """Where a part hangs in the picture of its parent (cm, y down), how it is turned there (degrees, clockwise), and
    how long and wide it looks against its full size. Of a cue or the ground: `x` alone."""

    x: float
    y: float
    angle: float
    stretch: float
    wide: float = 1.0


Local = dict[str, Placing]


def local_of(figure: Figure, share: float) -> Local:
    """Each part at a share of the loop."""
    world = placed(figure, figure.frames(share), share)
    made: Local = {}
    for name, segment in SEGMENTS.items():
        own = world[name]
        if segment.parent is None:
            made[name] = Placing(own.x, own.y, own.angle, own.stretch, own.wide)
            continue
        above = world[segment.parent]
        x, y = _back(own.x - above.x, own.y - above.y, above.angle)
        made[name] = Placing(x, y, own.angle - above.angle, own.stretch, own.wide)
    pose = figure.motion.at(share)
    for cue in ("air", "lift"):
        if figure.motion.moves(cue):
            made[cue] = Placing(pose[cue], 0.0, 0.0, 1.0)
    if figure.crank:
        made["crank"] = Placing(figure.crank[0], -figure.crank[1], 360 * share, 1.0)
    if figure.stride:
        made["ground"] = Placing(-travelled(figure, share), 0.0, 0.0, 1.0)
    return made


def _back(x: float, y: float, angle: float) -> tuple[float, float]:
    c, s = cos(radians(angle)), sin(radians(angle))
    return x * c + y * s, y * c - x * s


def _unwrapped(samples: list[Local]) -> list[Local]:
    """Angles without jumps of a whole turn."""
    for before, after in pairwise(samples):
        for name, one in after.items():
            turn = round((one.angle - before[name].angle) / 360) * 360
            after[name] = one._replace(angle=one.angle - turn)
    return samples


class Track(NamedTuple):
    """One part: the letter of its classes, how it is placed in the still picture, and which of its values change."""

    letter: str
    still: Placing
    changes: frozenset[str]

    @property
    def opening(self) -> str:
        """The groups it is drawn in, at rest: one for each value that changes, the others in one."""
        if self.letter in "xyz":
            return self._group("x", f"{self.letter}")
        x, y = ("x" in self.changes, "y" in self.changes)
        made = ""
        if not x or not y:
            at = (0.0 if x else self.still.x, 0.0 if y else self.still.y)
            made = f'<g transform="translate({n(at[0])} {n(at[1])})">'
        made += self._group("x", f"{self.letter}1") if x else ""
        made += self._group("y", f"{self.letter}2") if y else ""
        return made + self._group("angle", self.letter)

    def _group(self, value: str, name: str) -> str:
        transform = function(self.letter, value, getattr(self.still, value), unit=False)
        return f'<g class="{name}" transform="{transform}">'

    @property
    def closing(self) -> str:
        """Ends the groups."""
        return "</g>" * (self.opening.count("<g"))

    def stretched(self, content: str) -> str:
        """What is drawn in the group itself."""
        for value, name in (("stretch", self.letter.upper()), ("wide", f"{self.letter}3")):
            if abs(getattr(self.still, value) - 1) > 0.015 or value in self.changes:
                content = f"{self._group(value, name)}{content}</g>"
        return content


@lru_cache(maxsize=256)
def tracks_of(figure: Figure) -> Mapping[str, Track]:
    """Every part of a figure."""
    samples = _unwrapped([local_of(figure, i / _COARSE) for i in range(_COARSE + 1)])
    made = {}
    for name, placing in local_of(figure, figure.still).items():
        letter = _LETTERS.get(name) or _OTHERS[name]
        changes = set()
        for value, steady in (("x", _STEADY), ("y", _STEADY), ("angle", _STEADY), ("stretch", 0.01), ("wide", 0.01)):
            told = [getattr(one[name], value) for one in samples]
            if max(told) - min(told) > steady:
                changes.add(value)
        made[name] = Track(letter, placing, frozenset(changes))
    return made


class Step(NamedTuple):
    """A value at a share of the loop, and how it goes on from there: the heights of the two handles of its curve, as
    shares of the way to the next value; None for the straight way."""

    time: float
    value: float
    handles: tuple[float, float] | None


class Course(NamedTuple):
    """How one value of a part goes. `steps`: from 0 to 1. `loops`: how often in a loop of the figure. `like`: the part
    of the other side that does the same half a loop earlier, whose steps it shares."""

    part: str
    value: str
    steps: list[Step]
    loops: int
    like: str | None


def courses_of(figure: Figure) -> Iterator[Course]:
    """Everything that changes."""
    dense = _unwrapped([local_of(figure, i / _DENSE) for i in range(_DENSE + 1)])
    for name, track in tracks_of(figure).items():
        if name.endswith("toes") and figure.feet != "side":
            continue  # a foot from the front or from above has no toes of its own
        other = "right" + name.removeprefix("left") if name.startswith("left") else None
        for value in sorted(track.changes):
            told = [getattr(one[name], value) for one in dense]
            if other and _half_later(told, [getattr(one[other], value) for one in dense]):
                yield Course(name, value, [], 1, other)
                continue
            twice = name != "ground" and _half_later(told, told)
            steps = _fitted(told[: _DENSE // 2 + 1] if twice else told, _near(figure, name, value))
            yield Course(name, value, steps, 2 if twice else 1, None)


def _half_later(told: list[float], other: list[float]) -> bool:
    half = _DENSE // 2
    return all(abs(told[i] - other[(i + half) % _DENSE]) < 0.01 for i in range(_DENSE))


def _near(figure: Figure, name: str, value: str) -> float:
    """By how much a value may be off."""
    if name in {"air", "lift"}:
        return 0.01
    if value in {"stretch", "wide"}:
        return 0.006
    if value in {"x", "y"}:
        return 0.1
    part = name.removeprefix("right_").removeprefix("left_")
    side = name.partition("_")[0]
    free = part in _ARM and not any(f"{side}_{one}.y" in figure.motion.channels for one in ("hand", "touch"))
    return (_FREE if free else _NEAR) / radians(1) / _LEVER.get(part, _FAR)


def _fitted(told: list[float], near: float) -> list[Step]:
    """The longest curves, one after the other, that stay near the values."""
    last = len(told) - 1
    grows = told[-1] - told[0]  # the loop is closed: what comes before the first is what comes before the last

    def slope(i: int) -> float:
        before = told[i - 1] if i else told[last - 1] - grows
        after = told[i + 1] if i < last else told[1] + grows
        return (after - before) / 2

    slopes = [slope(i) for i in range(last + 1)]
    steps, i = [], 0
    while i < last:
        j, handles = i + 1, None
        reach = i + 1
        stride = last - i
        while stride:
            at = min(reach + stride, last)
            found = _curve(told, slopes, i, at, near)
            if found is not None and at > reach:
                reach, j, handles = at, at, found
            stride //= 2
        steps.append(Step(i / last, told[i], handles or None))
        i = j
    return [*steps, Step(1.0, told[-1], None)]


def _curve(
    told: list[float], slopes: list[float], i: int, j: int, near: float
) -> tuple[float, float] | tuple[()] | None:
    """The handles of the curve from i to j; empty for the straight way; None where it strays from the values."""
    way, h = told[j] - told[i], j - i
    if all(abs(told[k] - told[i] - way * (k - i) / h) <= near * 0.5 for k in range(i + 1, j)):
        return ()
    if abs(way) < 4 * near:
        return None
    a, b = round(slopes[i] * h / 3 / way, 2), round(1 - slopes[j] * h / 3 / way, 2)
    for k in range(i + 1, j):
        t = (k - i) / h
        u = 1 - t
        if abs(told[k] - told[i] - way * (3 * u * u * t * a + 3 * u * t * t * b + t**3)) > near:
            return None
    return a, b


def function(letter: str, value: str, told: float, *, unit: bool = True) -> str:
    """A transform: as a style has it, or (`unit` false) as an attribute has it."""
    px, deg, comma = ("px", "deg", ",") if unit else ("", "", " ")
    if letter == "x":
        return f"scale({1 + _BREATH * (told - 0.5) * 2:.3g})"
    if letter == "y":
        return f"translate(0{comma}{n(2.5 - _LIFT * told)}{px})"
    match value:
        case "x":
            return f"translate({n(told)}{px}{comma}0)"
        case "y":
            return f"translate(0{comma}{n(told)}{px})"
        case "stretch":
            return f"scale(1{comma}{told:.3g})"
        case "wide":
            return f"scale({told:.3g}{comma}1)"
        case _:
            return f"rotate({n(told)}{deg})"


def class_of(track: Track, value: str) -> str:
    """The class of the group that a value of a part moves."""
    if track.letter in "xyz":
        return track.letter
    return {
        "x": track.letter + "1",
        "y": track.letter + "2",
        "stretch": track.letter.upper(),
        "wide": track.letter + "3",
    }.get(value, track.letter)


def written(figure: Figure, scope: str) -> str:
    """The style: one animation a changing value, all within the query for who welcomes motion."""
    rules, frames = [], []
    tracks = tracks_of(figure)
    for course in courses_of(figure):
        key = class_of(tracks[course.part], course.value)
        like = class_of(tracks[course.like], course.value) if course.like else key
        more = f";animation-delay:-{n(figure.seconds / 2, 3)}s" if course.like else ""
        more += f";animation-duration:{n(figure.seconds / 2, 3)}s" if course.loops == 2 else ""
        rules.append(f".{scope} .{key}{{animation-name:{scope}{like}{more}}}")
        same: dict[str, list[str]] = {}
        for step in course.steps:
            curve = "" if step.handles is None else _timing(step.handles)
            told = function(tracks[course.part].letter, course.value, step.value)
            same.setdefault(f"transform:{told}{curve}", []).append(f"{n(step.time * 100)}%")
        body = "".join(f"{','.join(at)}{{{told}}}" for told, at in same.items())
        frames += [f"@keyframes {scope}{key}{{{body}}}"] if body else []
    if not rules:
        return ""
    every = f".{scope} [class]{{animation:{n(figure.seconds, 3)}s linear infinite}}"
    return f"@media (prefers-reduced-motion:no-preference){{{every}{''.join(rules)}{''.join(frames)}}}"


def _timing(handles: tuple[float, float]) -> str:
    return f";animation-timing-function:cubic-bezier(.333,{n(handles[0], 2)},.667,{n(handles[1], 2)})"
