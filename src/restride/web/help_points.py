"""The few points that the page "Need help now?" says first, read from `help.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from restride.guideline.register import Sign
from restride.web.library import library

_FILE = Path(__file__).with_name("help.toml")


class Point(NamedTuple):
    """One short point: the signs it stands for, and the message that says it; empty where the first sign says it."""

    signs: tuple[Sign, ...]
    says: str


@cache
def help_points() -> Mapping[str, tuple[Point, ...]]:
    """The points of each level: `now`, `soon`, `talk`. Raises `KeyError` where the register has no such sign."""
    signs = library().register.signs
    told = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        level: tuple(Point(tuple(signs[name] for name in one["signs"]), one.get("says", "")) for one in points)
        for level, points in told.items()
    }
