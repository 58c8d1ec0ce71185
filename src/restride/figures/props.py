"""What stands around her, and what she holds: drawn in centimetres, y going down, 0 on the ground."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from restride.figures.path import n

Prop = Mapping[str, Any]
"""As the data tells it. Every prop knows `flip`: turned round, about x 0; and `front`: drawn over her."""

_SOLID = 'fill="var(--card,#fff)" stroke="var(--edge,#8a8478)" stroke-width="1.3" stroke-linejoin="round"'
_SOFT = 'fill="var(--line,#e2dbd0)" stroke="none"'
_IRON = 'fill="var(--ink-soft,#52616e)" stroke="var(--ink,#22303c)" stroke-width="1.2"'
_SADDLE = '<path d="M-34-2Q-22 3-8 0Q-10 4.6-20 5Q-33 5-34-2Z" fill="var(--ink-soft,#52616e)"/>'
_WATER = 'fill="none" stroke="var(--calm,#2b6367)" stroke-width="1.5" stroke-linecap="round"'
_LINE = 'fill="none" stroke="var(--edge,#8a8478)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"'


def _box(x: float, y: float, width: float, height: float, r: float = 1.5) -> str:
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" rx="{n(r)}" {_SOLID}/>'


def _line(data: str) -> str:
    return f'<path d="{data}" {_LINE}/>'


def _wall(prop: Prop) -> str:
    x, high = float(prop.get("x", 40)), float(prop.get("high", 176))
    return f'<path d="M{n(x)} 0h{n(prop.get("wide", 7))}v{n(-high)}h{n(-prop.get("wide", 7))}Z" {_SOFT}/>' + _line(
        f"M{n(x)} 0v{n(-high)}"
    )


def _chair(prop: Prop) -> str:
    """`x`: the front edge of the seat. `high`: of the seat. `deep`. `back`: how high above the seat; 0 for none."""
    x, high, deep = float(prop.get("x", 0)), float(prop.get("high", 45)), float(prop.get("deep", 42))
    back = float(prop.get("back", 42))
    rear = x - deep
    legs = _line(f"M{n(x - 3)} {n(-high + 4)}L{n(x - 1)} -1M{n(rear + 4)} {n(-high + 4)}L{n(rear + 1)} -1")
    rest = _line(f"M{n(rear + 3)} {n(-high + 2)}L{n(rear - 4)} {n(-high - back)}") if back else ""
    panel = (
        f'<path d="M{n(rear + 0.5)} {n(-high - back * 0.45)}L{n(rear - 3.6)} {n(-high - back)}" fill="none" '
        'stroke="var(--edge,#8a8478)" stroke-width="4.4" stroke-linecap="round"/>'
        if back
        else ""
    )
    return legs + rest + panel + _box(rear, -high, deep, 4.6, 2.2)


def _chair_front(prop: Prop) -> str:
    x, high, wide = float(prop.get("x", 0)), float(prop.get("high", 45)), float(prop.get("wide", 44))
    back = float(prop.get("back", 44))
    left = x - wide / 2
    return (
        _line(f"M{n(left + 3)} {n(-high)}V-1M{n(left + wide - 3)} {n(-high)}V-1")
        + (_line(f"M{n(left + 4)} {n(-high)}V{n(-high - back)}H{n(left + wide - 4)}V{n(-high)}") if back else "")
        + _box(left, -high, wide, 4.6, 2.2)
    )


def _block(prop: Prop) -> str:
    """A step, a box, a bed or a high seat. `x`: its left edge. `r`: of its corners."""
    return _box(
        float(prop["x"]), -float(prop["high"]), float(prop["wide"]), float(prop["high"]), float(prop.get("r", 2))
    )


def _table(prop: Prop) -> str:
    x, high, wide = float(prop["x"]), float(prop.get("high", 75)), float(prop.get("wide", 46))
    return _line(f"M{n(x + 5)} {n(-high + 3)}V-1M{n(x + wide - 5)} {n(-high + 3)}V-1") + _box(x, -high, wide, 4.2, 2)


def _mat(prop: Prop) -> str:
    x, wide = float(prop.get("x", -95)), float(prop.get("wide", 190))
    return (
        f'<rect x="{n(x)}" y="-.4" width="{n(wide)}" height="3.4" rx="1.7" fill="var(--calm-soft,#e0eeed)" '
        'stroke="var(--edge,#8a8478)" stroke-width="1"/>'
    )


def _mat_above(prop: Prop) -> str:
    x, wide, deep = float(prop.get("x", -95)), float(prop.get("wide", 190)), float(prop.get("deep", 74))
    return (
        f'<rect x="{n(x)}" y="{n(-deep / 2)}" width="{n(wide)}" height="{n(deep)}" rx="6" '
        'fill="var(--calm-soft,#e0eeed)" stroke="var(--edge,#8a8478)" stroke-width="1"/>'
    )


def _pillow(prop: Prop) -> str:
    """`x`: its middle. `y`: how high it lies."""
    wide, high = float(prop.get("wide", 30)), float(prop.get("high", 9))
    return _box(float(prop["x"]) - wide / 2, -float(prop.get("y", 0)) - high, wide, high, high / 2)


def _dumbbell(prop: Prop) -> str:
    """In a hand: seen from its end."""
    del prop
    return f'<circle cx="1.6" cy="6.6" r="4.6" {_IRON}/><circle cx="1.6" cy="6.6" r="1.5" fill="var(--card,#fff)"/>'


def _dumbbell_long(prop: Prop) -> str:
    """In a hand: seen from its side."""
    del prop
    bar = '<path d="M-8 6.6H10" fill="none" stroke="var(--ink,#22303c)" stroke-width="2.2"/>'
    ends = "".join(
        f'<rect x="{n(x)}" y="2" width="4.4" height="9.2" rx="1.6" fill="var(--ink-soft,#52616e)" '
        'stroke="var(--ink,#22303c)" stroke-width="1.2"/>'
        for x in (-9.4, 8)
    )
    return bar + ends


def _kettlebell(prop: Prop) -> str:
    """In a hand, hanging from it."""
    del prop
    return (
        '<path d="M-2.6 13C-4.4 8 -3 6.4 1.4 6.4C5.8 6.4 7.2 8 5.4 13" fill="none" stroke="var(--ink,#22303c)" '
        'stroke-width="2.4"/><circle cx="1.4" cy="18" r="7.4" fill="var(--ink-soft,#52616e)" '
        'stroke="var(--ink,#22303c)" stroke-width="1.2"/>'
    )


def _mat_front(prop: Prop) -> str:
    """A mat seen from a raised eye: `deep` towards who looks."""
    x, wide, far, deep = (
        float(prop.get(key, is_)) for key, is_ in (("x", -98), ("wide", 196), ("far", 12), ("deep", 26))
    )
    return (
        f'<path d="M{n(x + 6)} {n(-far)}H{n(x + wide - 6)}L{n(x + wide)} {n(deep)}H{n(x)}Z" '
        'fill="var(--calm-soft,#e0eeed)" '
        'stroke="var(--edge,#8a8478)" stroke-width="1" stroke-linejoin="round"/>'
    )


def _wedge(prop: Prop) -> str:
    """Pillows to lean back on: from `x` back, rising to `high` over `wide`."""
    x, wide, high = float(prop["x"]), float(prop.get("wide", 60)), float(prop.get("high", 34))
    top, rear = x - wide, x - wide - 9
    slope = f"M{n(x)} 0Q{n(x - wide * 0.35)} {n(-high * 0.3)} {n(top)} {n(-high)}"
    behind = f"Q{n(rear)} {n(-high - 1)} {n(rear)} {n(-high + 8)}V-3Q{n(rear)} 0 {n(rear + 3)} 0Z"
    return f'<path d="{slope}{behind}" {_SOLID}/>'


def _bike(prop: Prop) -> str:
    """An exercise bike; its crank is at 0, 28."""
    high, bars = float(prop.get("saddle", 96)), float(prop.get("bars", 108))
    return (
        _line(
            f"M-46 -1.5H-16M22 -1.5H58M-30 -2L-3 -28L36 -2M-3 -28L-22 {n(-high + 4)}"
            f"M2 -28L40 {n(-bars + 6)}L49 {n(-bars)}"
        )
        + f'<circle cx="32" cy="-27" r="21" {_SOLID}/><circle cx="32" cy="-27" r="4" {_SOFT}/>'
        + f'<g transform="translate(0 {n(-high)})">{_SADDLE}</g>'
    )


def _bicycle(prop: Prop) -> str:
    """A bicycle; its crank is at 0, 28."""
    del prop
    wheel = '<circle cx="{}" cy="-33" r="32" fill="none" stroke="var(--edge,#8a8478)" stroke-width="2.6"/>'
    return (
        wheel.format(-44)
        + wheel.format(62)
        + _line(
            "M-44 -33L0 -28L-20 -82L-44 -33M-20 -82L38 -80L0 -28M62 -33L36 -92L40 -104M40 -104L32 -107M-20 -82L-23 -92"
        )
        + f'<g transform="translate(0 -95)">{_SADDLE}</g>'
    )


def _cross_trainer(prop: Prop) -> str:
    del prop
    return (
        _line("M-62 -1.5H66M50 -2L44 -70L46 -128M44 -70L-46 -16M46 -128L36 -126M45 -118L34 -114")
        + f'<circle cx="52" cy="-24" r="20" {_SOLID}/><circle cx="52" cy="-24" r="4" {_SOFT}/>'
    )


def _plate(prop: Prop) -> str:
    """Under a foot: what a cross-trainer carries it on."""
    del prop
    return f'<rect x="-10" y="6.4" width="34" height="3.4" rx="1.7" {_SOLID}/>'


def _pedal(prop: Prop) -> str:
    """Under a foot."""
    del prop
    return '<rect x="7" y="6.4" width="11" height="2.6" rx="1.2" fill="var(--ink-soft,#52616e)"/>'


def _water(prop: Prop) -> str:
    """`y`: how high its surface is."""
    y = float(prop.get("y", 60))
    wave = "".join("q5-3.4 10 0t10 0" for _ in range(11))
    fill = f'fill="var(--calm-soft,#e0eeed)" opacity="{n(prop.get("clear", 0.6), 2)}"'
    line = f"M-112 {n(-y)}{wave}"
    return f'<path d="{line}V0H-112Z" {fill}/><path d="{line}" {_WATER}/>'


CRANK = (
    '<path d="M0 -17V17" fill="none" stroke="var(--ink-soft,#52616e)" stroke-width="3" stroke-linecap="round"/>'
    '<circle r="5.5" fill="var(--card,#fff)" stroke="var(--ink-soft,#52616e)" stroke-width="1.6"/>'
)


class Kind(NamedTuple):
    """How a prop is drawn, the numbers it needs, and those it knows besides."""

    draw: Callable[[Prop], str]
    needs: frozenset[str] = frozenset()
    knows: frozenset[str] = frozenset()


def _kind(draw: Callable[[Prop], str], needs: str = "", knows: str = "") -> Kind:
    return Kind(draw, frozenset(needs.split()), frozenset(knows.split()))


PROPS: dict[str, Kind] = {
    "wall": _kind(_wall, knows="x high wide"),
    "chair": _kind(_chair, knows="x high deep back"),
    "chair_front": _kind(_chair_front, knows="x high wide back"),
    "block": _kind(_block, needs="x high wide", knows="r"),
    "mat": _kind(_mat, knows="x wide"),
    "mat_above": _kind(_mat_above, knows="x wide deep"),
    "mat_front": _kind(_mat_front, knows="x wide far deep"),
    "table": _kind(_table, needs="x", knows="high wide"),
    "pillow": _kind(_pillow, needs="x", knows="y wide high"),
    "wedge": _kind(_wedge, needs="x", knows="wide high"),
    "bike": _kind(_bike, knows="saddle bars"),
    "bicycle": _kind(_bicycle),
    "trainer": _kind(_cross_trainer),
    "water": _kind(_water, knows="y clear"),
    "dumbbell": _kind(_dumbbell),
    "dumbbell_long": _kind(_dumbbell_long),
    "kettlebell": _kind(_kettlebell),
    "plate": _kind(_plate),
    "pedal": _kind(_pedal),
}
HELD = frozenset({"dumbbell", "dumbbell_long", "kettlebell", "plate", "pedal"})
