"""Points and turns in space: x the way she faces, y up, z to her right, in centimetres; angles in degrees."""

from math import cos, radians, sin, sqrt

Point = tuple[float, float, float]
Turn = tuple[Point, Point, Point]  # the three rows of a rotation matrix

NO_TURN: Turn = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def about_x(degrees: float) -> Turn:
    """A turn about the axis to her right: from up towards her right."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return ((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def about_y(degrees: float) -> Turn:
    """A turn about the upright axis: from her right towards the way she faces."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return ((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c))


def about_z(degrees: float) -> Turn:
    """A turn in the plane seen from her side: from the way she faces towards up."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return ((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def then(*turns: Turn) -> Turn:
    """The product of turns, the last one nearest to the body."""
    made = turns[0]
    for (a, b, c), (d, e, f), (g, h, i) in turns[1:]:
        made = (
            _row(made[0], a, b, c, d, e, f, g, h, i),
            _row(made[1], a, b, c, d, e, f, g, h, i),
            _row(made[2], a, b, c, d, e, f, g, h, i),
        )
    return made


def _row(row: Point, *other: float) -> Point:
    x, y, z = row
    a, b, c, d, e, f, g, h, i = other
    return (x * a + y * d + z * g, x * b + y * e + z * h, x * c + y * f + z * i)


def turned(turn: Turn, p: Point) -> Point:
    """A point after a turn about the origin."""
    a, b, c = turn
    return (
        a[0] * p[0] + a[1] * p[1] + a[2] * p[2],
        b[0] * p[0] + b[1] * p[1] + b[2] * p[2],
        c[0] * p[0] + c[1] * p[1] + c[2] * p[2],
    )


def back(turn: Turn) -> Turn:
    """The turn that undoes a turn."""
    (a, b, c), (d, e, f), (g, h, i) = turn
    return ((a, d, g), (b, e, h), (c, f, i))


def of_axes(x: Point, y: Point, z: Point) -> Turn:
    """The turn that takes the three axes to these three."""
    return back((x, y, z))


def plus(p: Point, q: Point) -> Point:
    """The sum."""
    return (p[0] + q[0], p[1] + q[1], p[2] + q[2])


def minus(p: Point, q: Point) -> Point:
    """The way from q to p."""
    return (p[0] - q[0], p[1] - q[1], p[2] - q[2])


def times(k: float, p: Point) -> Point:
    """A point stretched from the origin."""
    return (k * p[0], k * p[1], k * p[2])


def dot(p: Point, q: Point) -> float:
    """The inner product."""
    return p[0] * q[0] + p[1] * q[1] + p[2] * q[2]


def cross(p: Point, q: Point) -> Point:
    """The outer product."""
    return (p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0])


def length(p: Point) -> float:
    """How far from the origin."""
    return sqrt(dot(p, p))


def unit(p: Point) -> Point:
    """The same way, of length 1. Raises `ZeroDivisionError` for the origin."""
    return times(1 / length(p), p)
