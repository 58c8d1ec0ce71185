"""A figure as markup that shows its still pose, and as a style that moves it.

Each segment is a group that hangs in the group of its parent and is only ever turned (and, where she turns towards who
looks, moved and stretched): joints cannot come apart. Lines around a limb are drawn first and all fills after them, so
that a limb has one line around it and none across its joints.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from hashlib import sha256
from typing import Any, NamedTuple

from restride.figures.body import SEGMENTS, SIDES
from restride.figures.camera import SHIFTED
from restride.figures.figure import Figure
from restride.figures.load import library
from restride.figures.moving import Track, tracks_of, written
from restride.figures.path import n
from restride.figures.props import CRANK, HELD, PROPS
from restride.figures.shapes import Shape, foot, hand, head, limbs, trunk

WIDTH, HEIGHT = 240, 200
_LINE = 1.5
_INK = (
    f'fill="none" stroke="var(--ink,#22303c)" stroke-width="{n(2 * _LINE)}" '
    'stroke-linejoin="round" stroke-linecap="round"'
)
_FAR = ' opacity=".5"'


class Drawn:
    """A figure, ready for a page.

    `markup`: an inline SVG that shows the still pose, hidden from screen readers. `style`: CSS that moves it, only
    where motion is welcome. `seconds`: one loop.
    """

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self.seconds = figure.seconds

    @property
    def name(self) -> str:
        """The class by which the style finds the markup: the same for every figure that moves in the same way."""
        return "m" + sha256(self._figure.name.encode()).hexdigest()[:6]

    @cached_property
    def markup(self) -> str:
        """The `<svg>`; its colours are those of the page it stands in."""
        return _markup(self._figure, self.name)

    @cached_property
    def style(self) -> str:
        """Text for a style element or a style sheet."""
        return written(self._figure, self.name)


@cache
def drawn(of: str) -> Drawn | None:
    """The figure of an exercise or a test by its id; None where there is none."""
    figure = library().get(of)
    return _drawn(figure.name) if figure else None


@cache
def _drawn(name: str) -> Drawn:
    return Drawn(next(one for one in library().values() if one.name == name))


class _Piece(NamedTuple):
    """Something to draw, and the groups it hangs in, from the pelvis out."""

    within: tuple[str, ...]
    content: str


def _chain(name: str) -> tuple[str, ...]:
    parent = SEGMENTS[name].parent
    return (*_chain(parent), name) if parent else (name,)


def _markup(figure: Figure, name: str) -> str:
    tracks = tracks_of(figure)
    shapes = _shapes(figure)
    body = _shoulders(figure, shapes, tracks)
    body += "".join(_layer(figure, layer, shapes, tracks) for layer in figure.layers)
    around = [one for one in figure.props if one["kind"] not in HELD]
    behind = "".join(_standing(one) for one in around if not one.get("front"))
    ahead = "".join(_standing(one) for one in around if one.get("front"))
    scale = figure.scale * figure.body.stature
    slope = f" rotate({n(-figure.slope)})" if figure.slope else ""
    scene = f"{_ground(figure, tracks)}{behind}{_turning(tracks)}{body}{ahead}"
    placing = f"translate({n(figure.middle)} {n(figure.floor)}) scale({scale:.3g}){slope}"
    inner = f'<g transform="{placing}">{scene}</g>'
    if figure.mirrored:
        inner = f'<g transform="translate({WIDTH} 0) scale(-1 1)">{inner}</g>'
    return (
        f'<svg class="figure {name}" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" focusable="false" '
        f'xmlns="http://www.w3.org/2000/svg">{inner}</svg>'
    )


def _standing(prop: Mapping[str, Any]) -> str:
    drawn = PROPS[prop["kind"]].draw(prop)
    return f'<g transform="scale(-1 1)">{drawn}</g>' if prop.get("flip") else drawn


def _turning(tracks: Mapping[str, Track]) -> str:
    if "crank" not in tracks:
        return ""
    track = tracks["crank"]
    return f"{track.opening}{CRANK}{track.closing}"


def _ground(figure: Figure, tracks: Mapping[str, Track]) -> str:
    if not figure.ground:
        return ""
    stroke = 'fill="none" stroke="var(--edge,#8a8478)" stroke-width="1.6" stroke-linecap="round"'
    line = f'<path d="M-112 .8H112" {stroke}/>'
    if not figure.stride:
        return line
    every = figure.stride / max(1, round(figure.stride / 60))
    marks = "".join(f"M{n(x)} 6h14" for x in _steps(-112 - every, 112 + figure.stride, every))
    track = tracks["ground"]
    moving = f'{track.opening}<path d="{marks}" {stroke} opacity=".6"/>{track.closing}'
    return f'{line}<svg x="-112" y="0" width="224" height="12" viewBox="-112 0 224 12">{moving}</svg>'


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    while start < end:
        yield start
        start += step


def _shapes(figure: Figure) -> dict[str, tuple[Shape, ...]]:
    body = figure.body
    made = {**trunk(figure.seen, body.build), "head": head(figure.seen, body.hair)}
    limb = limbs(figure.seen, body.build, body.sleeves)
    for side in SIDES:
        made |= {f"{side}_{part}": shapes for part, shapes in {**limb, **foot(figure.feet), "hand": hand()}.items()}
    return made


def _shoulders(figure: Figure, shapes: Mapping[str, tuple[Shape, ...]], tracks: Mapping[str, Track]) -> str:
    """The lines around upper arms that are before the trunk, behind it: from the front a shoulder is at her edge."""
    arms = [f"{layer.partition('_')[0]}_upper_arm" for layer in figure.layers if layer in {"left_arm", "right_arm"}]
    if figure.seen != "front":
        return ""
    lines = [_Piece(_chain(one), _lines(shapes[one], open_ended=False)) for one in arms]
    return f"<g {_INK}>{_nested(lines, tracks)}</g>"


def _layer(figure: Figure, layer: str, shapes: dict[str, tuple[Shape, ...]], tracks: Mapping[str, Track]) -> str:
    if layer in {"air", "lift"}:
        return _cue(figure, layer, tracks)
    names = [name for part in layer.split("+") for name in _ORDER[part.removeprefix("right_").removeprefix("left_")]]
    sides = [part.partition("_")[0] for part in layer.split("+") for _ in _ORDER[part.partition("_")[2] or part]]
    names = [name if side == "trunk" else f"{side}_{name}" for name, side in zip(names, sides, strict=True)]
    near = figure.seen != "side" or "left" not in sides
    open_ended = near and "trunk" not in sides
    lines = [_Piece(_chain(one), _lines(shapes[one], open_ended=open_ended)) for one in names]
    fills = [_Piece(_chain(one), _fills(shapes[one], figure) + _held(figure, one)) for one in names]
    if "trunk" in sides and "air" in tracks:
        belly = _belly(figure)
        lines.append(_Piece(("pelvis", "chest"), _breathing(figure, tracks, _lines((belly,), open_ended=False))))
        fills.insert(
            names.index("head"), _Piece(("pelvis", "chest"), _breathing(figure, tracks, _fills((belly,), figure)))
        )
    content = f"<g {_INK}>{_nested(lines, tracks)}</g>{_nested(fills, tracks)}"
    if figure.seen != "side" or layer not in SHIFTED:
        return content
    x, y = SHIFTED[layer]
    return f'<g transform="translate({n(x)} {n(y)})"{"" if near else _FAR}>{content}</g>'


_ORDER = {
    "arm": ("upper_arm", "forearm", "hand"),
    "leg": ("foot", "toes", "shin", "thigh"),
    "trunk": ("neck", "pelvis", "chest", "head"),
}


def _lines(shapes: Iterable[Shape], *, open_ended: bool) -> str:
    drawn = ""
    for one in shapes:
        around = one.path if one.line is None else one.line
        data = one.open_line if open_ended and one.open_line is not None else around
        drawn += f'<path d="{data}"/>' if data else ""
    return drawn


def _fills(shapes: Iterable[Shape], figure: Figure) -> str:
    return "".join(f'<path d="{one.path}" fill="{_colour(figure, one.paint)}"/>' for one in shapes)


def _colour(figure: Figure, paint: str) -> str:
    body = figure.body
    told = {
        "skin": body.skin, "hair": body.hair_colour, "top": body.top, "legs": body.legs, "shoes": body.shoes,
    }[paint]  # fmt: skip
    return told if told.startswith("#") else f"var(--{told})"


def _held(figure: Figure, name: str) -> str:
    return "".join(
        PROPS[one["kind"]].draw(one) for one in figure.props if one["kind"] in HELD and one.get("held") == name
    )


def _nested(pieces: Sequence[_Piece], tracks: Mapping[str, Track]) -> str:
    """Pieces in their groups; neighbours share the groups they have in common."""
    made: list[str] = []
    open_: tuple[str, ...] = ()
    for piece in (one for one in pieces if one.content):
        shared = 0
        while shared < min(len(open_), len(piece.within)) and open_[shared] == piece.within[shared]:
            shared += 1
        made += [tracks[one].closing for one in reversed(open_[shared:])]
        made += [tracks[one].opening for one in piece.within[shared:]]
        made.append(tracks[piece.within[-1]].stretched(piece.content))
        open_ = piece.within
    made += [tracks[one].closing for one in reversed(open_)]
    return "".join(made)


def _cue(figure: Figure, which: str, tracks: Mapping[str, Track]) -> str:
    if which not in tracks:
        return ""
    track = tracks[which]
    if which == "air":
        soft = (
            '<ellipse rx="7" ry="9.5" fill="var(--card,#fff)" opacity=".6"/>'
            '<ellipse rx="7" ry="9.5" fill="none" stroke="var(--accent,#a4481f)" stroke-width="1.3"/>'
        )
        return _nested([_Piece(("pelvis", "chest"), _breathing(figure, tracks, soft))], tracks)
    mark = (
        '<circle cy="-1" r="10.5" fill="var(--card,#fff)" opacity=".9"/>'
        '<path d="M-6.5 1.5Q0 6.5 6.5 1.5" fill="none" stroke="var(--edge,#8a8478)" stroke-width="1.2" '
        'stroke-dasharray="1.5 1.5"/>'
        f'{track.opening}<path d="M-6.5 1.5Q0 6.5 6.5 1.5M0 0V-6.5M-2.8-4L0-6.8L2.8-4" fill="none" '
        'stroke="var(--accent,#a4481f)" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>'
        f"{track.closing}"
    )
    return _nested([_Piece(("pelvis",), mark)], tracks)


def _breathing(figure: Figure, tracks: Mapping[str, Track], content: str) -> str:
    """What widens with the breath, about the middle of her belly and lower ribs."""
    x, y = (1.5, -13) if figure.seen == "side" else (0, -15)
    track = tracks["air"]
    return f'<g transform="translate({n(x)} {n(y)})">{track.opening}{content}{track.closing}</g>'


def _belly(figure: Figure) -> Shape:
    """The part of her top that the breath fills."""
    rx, ry = (9.6, 13.5) if figure.seen == "side" else (13.2, 13)
    rx *= figure.body.build
    round_ = f"a{n(rx)} {n(ry)} 0 1 1 "
    return Shape("top", f"M{n(-rx)} 0{round_}{n(2 * rx)} 0{round_}{n(-2 * rx)} 0Z")
