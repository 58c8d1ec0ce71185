"""Draws the icons of the installed app from the same shapes as `icon.svg`: `python -m gallery.icons`, on demand only.

Standard library alone. Each point of a picture is asked how far it is from a shape, so that edges are smooth.
"""

import math
import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

Colour = tuple[float, float, float]
Point = tuple[float, float]
INK, LINE, DOT = (0x22, 0x30, 0x3C), (0xF3, 0xDD, 0xD0), (0xE6, 0xA0, 0x7A)
FOLDER = Path(__file__).parents[1] / "src" / "restride" / "web" / "static" / "icons"
# The drawing is 32 wide; these are the curves of the way in `icon.svg`, each with its four points.
SIDE, CORNER = 32.0, 8.0
CURVES: tuple[tuple[Point, Point, Point, Point], ...] = (
    ((6, 21), (11, 21), (12, 11), (17, 11)),
    ((17, 11), (22, 11), (21, 17), (26, 17)),
)
WIDTH, DOT_AT, DOT_SIZE = 2.6, (6.5, 21.0), 2.2
STEPS = 24


def main() -> None:
    """Writes the three pictures."""
    FOLDER.mkdir(exist_ok=True)
    for size in (192, 512):
        (FOLDER / f"icon-{size}.png").write_bytes(png(size, fills=False))
    (FOLDER / "maskable-512.png").write_bytes(png(512, fills=True))


def png(size: int, *, fills: bool) -> bytes:
    """The icon as PNG. `fills`: to the edges, with the drawing small enough for any mask a phone lays over it."""
    rows = b"".join(b"\0" + bytes(row) for row in _rows(size, fills=fills))
    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _rows(size: int, *, fills: bool) -> Iterator[list[int]]:
    scale, one = (1 / 0.8 if fills else 1.0), SIDE / size
    way = [point for curve in CURVES for point in _points(*curve)]
    for row in range(size):
        pixels: list[int] = []
        for column in range(size):
            x, y = ((place + 0.5) * one for place in (column, row))
            inside = 1.0 if fills else _cover(_from_corner(x, y), one)
            at = ((x - SIDE / 2) * scale + SIDE / 2, (y - SIDE / 2) * scale + SIDE / 2)
            colour = _over(INK, LINE, _cover(_from_way(at, way) - WIDTH / 2, one * scale))
            colour = _over(colour, DOT, _cover(math.dist(at, DOT_AT) - DOT_SIZE, one * scale))
            pixels += [round(part) for part in colour] + [round(inside * 255)]
        yield pixels


def _points(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    for step in range(STEPS + 1):
        t = step / STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        yield (
            sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
            sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
        )


def _from_way(at: Point, way: list[Point]) -> float:
    """How far a point is from the way; what is far off is not worked out."""
    if not 4 < at[0] < 28 or not 8 < at[1] < 24:
        return SIDE
    return min(_from_line(at, one, two) for one, two in pairwise(way))


def _from_line(at: Point, one: Point, two: Point) -> float:
    across, down = two[0] - one[0], two[1] - one[1]
    length = across * across + down * down
    along = ((at[0] - one[0]) * across + (at[1] - one[1]) * down) / length if length else 0.0
    share = max(0.0, min(1.0, along))
    return math.hypot(at[0] - one[0] - share * across, at[1] - one[1] - share * down)


def _from_corner(x: float, y: float) -> float:
    """How far a point is outside the square with round corners; below zero inside."""
    across, down = (abs(place - SIDE / 2) - SIDE / 2 + CORNER for place in (x, y))
    return math.hypot(max(across, 0), max(down, 0)) + min(max(across, down), 0) - CORNER


def _cover(distance: float, pixel: float) -> float:
    return max(0.0, min(1.0, 0.5 - distance / pixel))


def _over(below: Colour, above: Colour, share: float) -> Colour:
    red, green, blue = (one * (1 - share) + two * share for one, two in zip(below, above, strict=True))
    return red, green, blue


if __name__ == "__main__":
    main()
