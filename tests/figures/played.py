"""Plays a figure's markup and style as a browser does, without looking at how they were made."""

import re
from functools import cache
from math import cos, radians, sin
from typing import NamedTuple
from xml.etree import ElementTree

from restride.figures import Drawn, drawn

SVG = "{http://www.w3.org/2000/svg}"
_RULE = re.compile(r"\.(?P<scope>m[0-9a-f]{6}) \.(?P<part>\w+)\{(?P<told>[^}]*)\}")
_FRAMES = re.compile(r"@keyframes (?P<name>\w+)\{(?P<steps>(?:[^{}]*\{[^{}]*\})*)\}")
_STEP = re.compile(r"(?P<at>[\d.%,]+)\{(?P<told>[^}]*)\}")
_CALL = re.compile(r"(\w+)\(([^)]*)\)")
_NUMBER = re.compile(r"-?\d*\.?\d+")

Matrix = tuple[float, float, float, float, float, float]  # as SVG has it: a b c d e f
NONE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Animation(NamedTuple):
    """How a class moves: seconds of one round, seconds it is ahead, and its steps: share, numbers by function, curve."""

    seconds: float
    ahead: float
    steps: list[tuple[float, list[tuple[str, list[float]]], tuple[float, float] | None]]

    def at(self, seconds: float) -> Matrix:
        share = ((seconds + self.ahead) / self.seconds) % 1.0
        for (start, told, curve), (end, then, _) in zip(self.steps, self.steps[1:], strict=False):
            if start <= share <= end and end > start:
                t = _eased((share - start) / (end - start), curve)
                mixed = [
                    (name, [a + t * (b - a) for a, b in zip(one, other, strict=True)])
                    for (name, one), (_, other) in zip(told, then, strict=True)
                ]
                return _matrix(mixed)
        raise AssertionError("the steps do not reach from 0 to 1")


class Group(NamedTuple):
    """A group of the markup: its class, the classes of the groups it is in, and where it is on the picture."""

    name: str
    within: tuple[str, ...]
    matrix: Matrix


def groups_at(figure: Drawn, seconds: float | None) -> list[Group]:
    """Every group with a class, and where it is on the picture; still where no moment is told."""
    animations = {} if seconds is None else _animations(figure.style)
    found: list[Group] = []

    def walk(element: ElementTree.Element, above: Matrix, within: tuple[str, ...]) -> None:
        own = _matrix(_functions(element.get("transform", "")))
        name = element.get("class", "")
        if element.tag == f"{SVG}g" and name in animations:
            own = animations[name].at(seconds or 0.0)
        here = times(above, own)
        if element.tag == f"{SVG}g" and name:
            found.append(Group(name, within, here))
            within = (*within, name)
        for child in element:
            walk(child, here, within)

    walk(_tree(figure.markup), NONE, ())
    return found


def times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)


def point(m: Matrix, x: float = 0.0, y: float = 0.0) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


@cache
def _tree(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)  # noqa: S314 (our own)


@cache
def _animations(style: str) -> dict[str, Animation]:
    every = float(re.search(r"\[class\]\{animation:([\d.]+)s linear infinite\}", style).group(1)) if style else 1.0
    frames = {one["name"]: _steps(one["steps"]) for one in _FRAMES.finditer(style)}
    made = {}
    for rule in _RULE.finditer(style):
        told = dict(one.split(":") for one in rule["told"].split(";"))
        seconds = float(told.get("animation-duration", f"{every}s")[:-1])
        ahead = -float(told.get("animation-delay", "0s")[:-1])
        made[rule["part"]] = Animation(seconds, ahead, frames[told["animation-name"]])
    return made


def _steps(text: str) -> list:
    found = []
    for step in _STEP.finditer(text):
        told = dict(one.split(":", 1) for one in step["told"].split(";"))
        curve = told.get("animation-timing-function")
        handles = [float(one) for one in _NUMBER.findall(curve)] if curve else None
        if handles:
            assert handles[0] == 0.333
            assert handles[2] == 0.667
        moved = _functions(told["transform"])
        by = (handles[1], handles[3]) if handles else None
        found += [(float(at[:-1]) / 100, moved, by) for at in step["at"].split(",")]
    return sorted(found, key=lambda one: one[0])


def _functions(text: str) -> list[tuple[str, list[float]]]:
    return [(name, [float(one) for one in _NUMBER.findall(inner)]) for name, inner in _CALL.findall(text)]


def _eased(t: float, curve: tuple[float, float] | None) -> float:
    if curve is None:
        return t
    a, b = curve
    low, high = 0.0, 1.0
    for _ in range(40):
        s = (low + high) / 2
        x = 3 * (1 - s) ** 2 * s * 0.333 + 3 * (1 - s) * s * s * 0.667 + s**3
        low, high = (s, high) if x < t else (low, s)
    return 3 * (1 - s) ** 2 * s * a + 3 * (1 - s) * s * s * b + s**3


def _matrix(functions: list[tuple[str, list[float]]]) -> Matrix:
    made = NONE
    for name, told in functions:
        match name:
            case "translate":
                one: Matrix = (1, 0, 0, 1, told[0], told[1] if len(told) > 1 else 0)
            case "rotate":
                c, s = cos(radians(told[0])), sin(radians(told[0]))
                one = (c, s, -s, c, 0, 0)
            case "scale":
                one = (told[0], 0, 0, told[-1], 0, 0)
            case _:
                raise AssertionError(f"{name} is more than a part may do")
        made = times(made, one)
    return made


def figure_of(name: str) -> Drawn:
    found = drawn(name)
    assert found is not None
    return found
