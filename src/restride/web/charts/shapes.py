"""The few shapes that charts are made of. Lengths are in pixels of the sheet; `style` is a class of `charts.css`."""

from collections.abc import Sequence

_ROUND = 3.0
_ZERO = 2.0
_CORNER = 1.2


def column(*, x: float, width: float, foot: float, height: float, style: str) -> str:
    """A bar that stands on `foot`, round at its top; no height at all is a short flat mark."""
    if height <= 0:
        return _flat(x=x, y=foot - _ZERO, width=width, height=_ZERO)
    tall = max(height, _ZERO)
    bend = min(_ROUND, width / 2, tall)
    top, right = foot - tall, x + width
    return (
        f'<path class="{style}" d="M{_n(x)} {_n(foot)}V{_n(top + bend)}Q{_n(x)} {_n(top)} {_n(x + bend)} {_n(top)}'
        f'H{_n(right - bend)}Q{_n(right)} {_n(top)} {_n(right)} {_n(top + bend)}V{_n(foot)}Z"/>'
    )


def row(*, x: float, y: float, length: float, height: float, style: str, ends: bool = True) -> str:
    """A bar that lies from `x` to the right, round at its end; one that goes on past the sheet `ends` straight."""
    if length <= 0:
        return _flat(x=x, y=y, width=_ZERO, height=height)
    long = max(length, _ZERO)
    bend = min(_ROUND, height / 2, long) if ends else 0
    right, foot = x + long, y + height
    return (
        f'<path class="{style}" d="M{_n(x)} {_n(y)}H{_n(right - bend)}Q{_n(right)} {_n(y)} {_n(right)} {_n(y + bend)}'
        f'V{_n(foot - bend)}Q{_n(right)} {_n(foot)} {_n(right - bend)} {_n(foot)}H{_n(x)}Z"/>'
    )


def upright(*, x: float, width: float, foot: float, height: float, style: str) -> str:
    """A small upright mark, its middle at `x`; its corners are barely round, so that an open one is no nought."""
    place = f'x="{_n(x - width / 2)}" y="{_n(foot - height)}" width="{_n(width)}" height="{_n(height)}"'
    return f'<rect class="{style}" {place} rx="{_n(_CORNER)}"/>'


def dot(*, x: float, y: float, radius: float, style: str) -> str:
    """A round mark."""
    return f'<circle class="{style}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"/>'


def diamond(*, x: float, y: float, half: float, style: str) -> str:
    """A square on its corner."""
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return f'<path class="{style}" d="M{"L".join(f"{_n(a)} {_n(b)}" for a, b in corners)}Z"/>'


def line(points: Sequence[tuple[float, float]], *, style: str) -> str:
    """Straight lines through points."""
    places = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
    return f'<path class="{style}" fill="none" d="M{places}"/>'


def _flat(*, x: float, y: float, width: float, height: float) -> str:
    place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
    return f'<rect class="zero" {place} rx="{_n(_ZERO / 2)}"/>'


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
