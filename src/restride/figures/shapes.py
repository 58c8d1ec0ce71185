"""What each segment looks like: outlines in its own plane, in centimetres, y going down as on a screen.

Limbs hang from the origin, their front to the right; trunk, neck and head stand on it. A joint has the same round end
on both of its segments, so that it stays whole at every angle.
"""

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from itertools import pairwise
from typing import Literal, NamedTuple

from restride.figures.body import (
    ANKLE_HIGH,
    BALL_AHEAD,
    FOREARM,
    HEEL_BACK,
    SHIN,
    THIGH,
    TOES,
    UPPER_ARM,
)
from restride.figures.path import n, p

Seen = Literal["side", "front"]
Station = tuple[float, float, float]  # how far along the limb, how wide in front, how wide behind


class Shape(NamedTuple):
    """One filled outline. `paint`: what it is made of (`skin`, `hair`, `top`, `legs`, `shoes`). `path`: SVG path data.

    `line`: what of it is drawn as a line around the figure; None for all of it. `open_line`: the same without its upper
    end, for a limb that goes over into the trunk before it.
    """

    paint: str
    path: str
    line: str | None = None
    open_line: str | None = None


_SHIN = ((0.0, 5.9, 5.9), (0.26, 5.2, 7.0), (0.6, 4.1, 4.9), (0.86, 3.4, 3.5), (1.0, 3.3, 3.3))
_THIGH = ((0.0, 9.6, 9.6), (0.3, 9.7, 9.3), (0.72, 7.2, 7.1), (1.0, 6.0, 6.0))
_UPPER_ARM = ((0.0, 5.3, 5.3), (0.3, 5.0, 4.9), (0.7, 4.1, 4.2), (1.0, 3.6, 3.6))
_FOREARM = ((0.0, 3.6, 3.6), (0.25, 3.9, 3.7), (0.7, 2.9, 2.9), (1.0, 2.4, 2.4))
_THIGH_FRONT = ((0.0, 8.8, 8.8), (0.3, 8.6, 8.6), (0.72, 6.9, 6.9), (1.0, 5.7, 5.7))
_SHIN_FRONT = ((0.0, 5.6, 5.6), (0.28, 6.0, 5.8), (0.65, 4.4, 4.2), (1.0, 3.3, 3.3))


def limbs(seen: Seen, build: float, sleeves: str) -> dict[str, tuple[Shape, ...]]:
    """The shapes of each limb segment without its side: `thigh`, `shin`, `upper_arm`, `forearm`."""
    front = seen == "front"
    thigh = _wider(_THIGH_FRONT if front else _THIGH, build)
    shin = _wider(_SHIN_FRONT if front else _SHIN, build, inner=True)
    upper = _wider(_UPPER_ARM, build)
    fore = _wider(_FOREARM, build, inner=True)
    upper_sleeve, fore_sleeve = {"none": (0.0, 0.0), "short": (0.52, 0.0), "long": (1.0, 0.86)}[sleeves]
    return {
        "thigh": _covered(thigh, THIGH, "legs", 1.0),
        "shin": _covered(shin, SHIN, "legs", 0.84, opens=False),
        "upper_arm": _covered(upper, UPPER_ARM, "top", upper_sleeve),
        "forearm": _covered(fore, FOREARM, "top", fore_sleeve, opens=False),
    }


def _covered(
    stations: Sequence[Station], length: float, cloth: str, until: float, *, opens: bool = True
) -> tuple[Shape, ...]:
    """A limb in a sleeve or a leg of trousers until a share of its length. Its skin begins under the hem alone.
    `opens`: it hangs on the trunk."""
    whole = limb(stations, length)
    opened = limb(stations, length, open_top=True) if opens else None
    if until in {0.0, 1.0}:
        return (Shape(cloth if until else "skin", whole, None, opened),)
    skin = Shape("skin", limb(stations, length, since=until - 0.06), whole, opened)
    return (skin, Shape(cloth, limb(stations, length, until=until), ""))


def _wider(stations: Sequence[Station], build: float, *, inner: bool = False) -> list[Station]:
    """Stations of a broader or slimmer body. Knees, elbows, ankles and wrists change half as much. `inner`: also the
    first is such a joint."""
    last = len(stations) - 1
    made = []
    for i, (along, front, behind) in enumerate(stations):
        k = 1 + (build - 1) * (0.5 if i == last or (inner and i == 0) else 1)
        made.append((along, front * k, behind * k))
    return made


def limb(
    stations: Sequence[Station], length: float, *, since: float = 0.0, until: float = 1.0, open_top: bool = False
) -> str:
    """The outline of a limb through its stations. `since`, `until`: cut straight there. `open_top`: without its upper
    end."""
    cut = [one for one in stations if since < one[0] < until]
    cut = [stations[0] if since == 0 else _between(stations, since), *cut]
    cut = [*cut, stations[-1] if until == 1 else _between(stations, until)]
    front = [(width, along * length) for along, width, _ in cut]
    behind = [(-width, along * length) for along, _, width in reversed(cut)]
    r, (x, y) = cut[-1][1], behind[0]
    end = f"A{n(r)} {n(r)} 0 0 1 {p(x, y)}" if until == 1 else f"Q0 {n(y + 1)} {p(x, y)}"
    if open_top:
        return f"M{p(*front[1])}{_smooth(front[1:])}{end}{_smooth(behind[:-1])}"
    r, (x, y) = cut[0][1], behind[-1]
    start = f"A{n(r)} {n(r)} 0 0 1 {p(*front[0])}" if since == 0 else f"L{p(*front[0])}"
    return f"M{p(x, y)}{start}{_smooth(front)}{end}{_smooth(behind)}Z"


def _between(stations: Sequence[Station], along: float) -> Station:
    for (a, f, b), (c, g, d) in pairwise(stations):
        if a <= along <= c:
            t = (along - a) / (c - a)
            return (along, f + t * (g - f), b + t * (d - b))
    return stations[-1]


def _smooth(points: Sequence[tuple[float, float]]) -> str:
    """A curve through points, from the first, as path data."""
    data = []
    last = len(points) - 1
    for i in range(last):
        (x0, y0), (x3, y3) = points[i], points[i + 1]
        before, after = points[max(i - 1, 0)], points[min(i + 2, last)]
        x1, y1 = x0 + (x3 - before[0]) / 6, y0 + (y3 - before[1]) / 6
        x2, y2 = x3 - (after[0] - x0) / 6, y3 - (after[1] - y0) / 6
        data.append(f"C{p(x1, y1)} {p(x2, y2)} {p(x3, y3)}")
    return "".join(data)


def round_path(points: Sequence[tuple[float, float]], pull: float = 1.0) -> str:
    """A closed smooth curve through points."""
    count = len(points)
    data = [f"M{p(*points[0])}"]
    for i in range(count):
        (x0, y0), (x3, y3) = points[i], points[(i + 1) % count]
        before, after = points[i - 1], points[(i + 2) % count]
        k = pull / 6
        x1, y1 = x0 + (x3 - before[0]) * k, y0 + (y3 - before[1]) * k
        x2, y2 = x3 - (after[0] - x0) * k, y3 - (after[1] - y0) * k
        data.append(f"C{p(x1, y1)} {p(x2, y2)} {p(x3, y3)}")
    return "".join(data) + "Z"


def hand() -> tuple[Shape, ...]:
    """A hand with its thumb ahead."""
    return (
        Shape(
            "skin",
            "M-2.4 0A2.4 2.4 0 0 1 2.4 0C3.6 1.6 4.6 3.2 4.9 5.2C4.6 6.2 3.7 5.9 3 4.7C3.3 7 3 9.6 2.3 11.4"
            "C1.6 13.4-1.2 13.3-1.9 11.5C-2.9 8.6-3.2 4-2.4 0Z",
        ),
    )


def trunk(seen: Seen, build: float) -> dict[str, tuple[Shape, ...]]:
    """The shapes of `pelvis`, `chest` and `neck`."""
    b = build

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x * b, y) for x, y in points]

    if seen == "front":
        pelvis = round_path(
            at(
                (9.9, -17),
                (13.4, -9),
                (16.6, 1),
                (15.2, 8),
                (8, 9.6),
                (0, 8),
                (-8, 9.6),
                (-15.2, 8),
                (-16.6, 1),
                (-13.4, -9),
                (-9.9, -17),
            )
        )
        chest = round_path(
            at(
                (11.6, 2.2),
                (10.6, -5),
                (12.2, -14),
                (14.4, -22),
                (15.6, -29),
                (16.4, -34.4),
                (10.5, -37.4),
                (4.6, -39),
                (0, -36.8),
                (-4.6, -39),
                (-10.5, -37.4),
                (-16.4, -34.4),
                (-15.6, -29),
                (-14.4, -22),
                (-12.2, -14),
                (-10.6, -5),
                (-11.6, 2.2),
                (0, 4),
            )
        )
        neck = "M-4.3 4C-3.8 1-3.9-3-3.9-9L3.9-9C3.9-3 3.8 1 4.3 4C2 6-2 6-4.3 4Z"
    else:
        pelvis = round_path(
            at(
                (8.6, -17),
                (10.3, -9),
                (10.4, 0),
                (7, 9),
                (-1, 10),
                (-9, 9.4),
                (-12.9, 4),
                (-12.2, -4),
                (-8.6, -11),
                (-7.6, -17),
                (0, -19.5),
            )
        )
        chest = round_path(
            at(
                (10, 2.5),
                (9.2, -6),
                (10, -13),
                (13.2, -19),
                (13, -24),
                (9.5, -30),
                (5.6, -36),
                (3, -39),
                (-4.6, -39),
                (-8.6, -35),
                (-11, -28),
                (-10.4, -19),
                (-8.6, -9),
                (-8.4, 2),
                (0, 4),
            )
        )
        neck = "M-5.2 4.5C-4.2 1-4.6-3-5-9L3.8-8C3.4-3 3.6 1 5 4.5C2 6.5-3 6.5-5.2 4.5Z"
    return {
        "pelvis": (Shape("legs", pelvis),),
        "chest": (Shape("top", chest),),
        "neck": (Shape("skin", neck),),
    }


def foot(seen: Seen | Literal["top"]) -> dict[str, tuple[Shape, ...]]:
    """The shapes of `foot` and `toes`: a shoe that bends over the ball."""
    h, b = ANKLE_HIGH, BALL_AHEAD
    if seen == "front":
        return {
            "foot": (
                Shape(
                    "shoes",
                    f"M-3.8 -1.6C-5 1-5.4 3.4-5.2 {n(h - 1)}C-5 {n(h)} 5 {n(h)} 5.2 {n(h - 1)}"
                    "C5.4 3.4 5 1 3.8-1.6C2-2.6-2-2.6-3.8-1.6Z",
                ),
            ),
            "toes": (),
        }
    if seen == "top":
        sole = round_path(
            [
                (-6, -3),
                (0, -3.6),
                (8, -4.4),
                (14, -4.6),
                (18.6, -1.8),
                (18.6, 1.8),
                (14, 4.4),
                (8, 3.6),
                (0, 3.4),
                (-6, 3),
            ]
        )
        return {"foot": (Shape("shoes", sole),), "toes": ()}
    heel = -HEEL_BACK
    shoe = (
        f"M{n(heel)} {n(h - 1.2)}C{n(heel - 0.7)} 2 {n(heel + 0.4)}-.6-4-1.8L3.6-2.4C5.4-.4 8 .8 {n(b)} {n(h - 4.4)}"
        f"A2.3 2.3 0 0 1 {n(b)} {n(h)}L{n(heel + 1.2)} {n(h)}Q{n(heel)} {n(h)} {n(heel)} {n(h - 1.2)}Z"
    )
    tip = f"M0-2.4C3-1.9 6 -.8 {n(TOES)} .9Q{n(TOES + 0.2)} 2 {n(TOES - 1)} 2L0 2A2.2 2.2 0 0 1 0-2.4Z"
    return {"foot": (Shape("shoes", shoe),), "toes": (Shape("shoes", tip),)}


_HEADS = tomllib.loads((files("restride.figures") / "heads.toml").read_text(encoding="utf-8"))
HAIR: frozenset[str] = frozenset(_HEADS["hair"])


def head(seen: Seen, hair: str) -> tuple[Shape, ...]:
    """The head without a face, and its hair or scarf."""
    style = _HEADS["hair"][hair]
    ear = (Shape("skin", _HEADS["face"]["ear"], ""),) if seen == "side" and style["ear"] else ()
    return (Shape("skin", _HEADS["face"][seen]), *(Shape("hair", one) for one in style[seen]), *ear)
