"""Reads figures from their data files, and refuses what is faulty: file, place and how to mend it, all at once."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from restride.figures.body import SEGMENTS, SIDES
from restride.figures.channels import growth, keys_of, waves
from restride.figures.faults import Faults, FaultyFigures
from restride.figures.figure import Body, Figure
from restride.figures.motion import Motion
from restride.figures.props import HELD, PROPS
from restride.figures.shapes import HAIR

PALETTE = frozenset({"ink", "ink-soft", "paper", "card", "line", "edge", "accent", "accent-soft", "calm", "calm-soft"})
BODIES = "bodies.toml"
# For each view: from where the shapes are drawn, and those of the feet.
_VIEWS = {"side": ("side", "side"), "front": ("front", "front"), "above": ("front", "top")}
_FRONT = ("right_leg+left_leg+trunk", "air", "left_arm", "right_arm", "lift")
_LAYERS = {
    "side": ("left_arm", "left_leg", "trunk+right_leg", "air", "right_arm", "lift"),
    "front": _FRONT,
    "above": _FRONT,
}
_LAYER_NAMES = frozenset({"trunk", "air", "lift", *(f"{side}_{limb}" for side in SIDES for limb in ("arm", "leg"))})
_POINTS = frozenset({"", "heel", "ball"})
_NUMBERS = {
    "seconds": (0.3, 30), "stride": (0, 400), "slope": (-20, 20), "floor": (0, 200), "middle": (0, 240),
    "scale": (0.5, 1.5), "raised": (0, 1),
}  # fmt: skip
_TYPES: dict[str, type | tuple[type, type]] = {
    "like": str, "view": str, "seen": str, "feet": str, "body": str, "still": str, "anchor": str,
    "mirrored": bool, "ground": bool, "sides_change": bool, "base": dict, "waves": dict, "crank": dict,
    "shows": (list, str), "layers": (list, str), "planted": (list, str), "props": (list, dict), "pose": (list, dict),
}  # fmt: skip
_NEEDED = ("shows", "body", "seconds", "still", "pose")


@cache
def library() -> Mapping[str, Figure]:
    """The figures that come with Restride, by the id of the exercise or test they are shown for."""
    home = files("restride.figures")
    return read_figures(home / "keyframes", home / BODIES)


def read_figures(folder: Traversable, bodies: Traversable) -> Mapping[str, Figure]:
    """Figures of a folder of files, by exercise or test id. Raises `FaultyFigures` with all problems at once."""
    faults = Faults()
    told = {}
    for entry in [bodies, *sorted(folder.iterdir(), key=lambda one: one.name)]:
        if entry.name.endswith(".toml"):
            try:
                told[entry.name] = tomllib.loads(entry.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                faults.tell(entry.name, "the file", f"it is not TOML ({error})", "correct the line it names")
    if faults.problems:
        raise FaultyFigures(faults.problems)
    return figures_from({name: one for name, one in told.items() if name != bodies.name}, told[bodies.name])


def figures_from(told: Mapping[str, Any], bodies: Mapping[str, Any]) -> Mapping[str, Figure]:
    """Figures by exercise or test id, from the content of files by name. Raises `FaultyFigures`."""
    faults = Faults()
    known = _bodies(faults, bodies)
    entries: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for file, content in told.items():
        faults.only(file, "the file", content, {"figure"})
        for name, one in _tables(faults, file, "figure", content.get("figure", {})).items():
            if name in entries:
                faults.tell(file, f"figure.{name}", f"{entries[name][0]} has one of this name", "rename one")
            entries[name] = (file, one)
    shown: dict[str, Figure] = {}
    for name, (file, one) in entries.items():
        figure = _figure(faults, file, name, _completed(faults, file, name, one, entries), known)
        for each in figure.shows if figure else ():
            if each in shown:
                faults.tell(
                    file, f"figure.{name}.shows", f"{each!r} has a figure already", "take it out of one of them"
                )
            elif figure:
                shown[each] = figure
    if faults.problems:
        raise FaultyFigures(faults.problems)
    return shown


def _tables(faults: Faults, file: str, place: str, told: Any) -> Mapping[str, Mapping[str, Any]]:
    """Tables by name; what is none is noted."""
    if not isinstance(told, Mapping):
        faults.tell(file, place, "it is no table", f"tell each as [{place}.<name>]")
        return {}
    for name, one in told.items():
        if not isinstance(one, Mapping):
            faults.tell(file, f"{place}.{name}", "it is no table", f"tell it as [{place}.{name}]")
    return {name: one for name, one in told.items() if isinstance(one, Mapping)}


def _bodies(faults: Faults, told: Mapping[str, Any]) -> dict[str, Body]:
    made = {}
    wanted = {field.name for field in fields(Body)} - {"name"}
    for name, one in _tables(faults, BODIES, "body", told.get("body", {})).items():
        place = f"body.{name}"
        before = len(faults.problems)
        faults.only(BODIES, place, one, wanted)
        for key in sorted(wanted - one.keys()):
            faults.tell(BODIES, f"{place}.{key}", "it is missing", "tell it, as the other bodies do")
        for key in sorted(wanted & one.keys()):
            _of_a_body(faults, f"{place}.{key}", key, one[key])
        if len(faults.problems) == before:
            made[name] = Body(name=name, **one)
    return made


def _of_a_body(faults: Faults, place: str, key: str, told: Any) -> None:
    if key in {"stature", "build"}:
        faults.number(BODIES, place, told, 0.7, 1.5)
    elif key == "hair":
        faults.choice(BODIES, place, told, HAIR)
    elif key == "sleeves":
        faults.choice(BODIES, place, told, {"none", "short", "long"})
    elif not isinstance(told, str) or (told not in PALETTE and not _is_colour(told)):
        faults.tell(BODIES, place, f"{told!r} is no colour", f"#rrggbb, or one of {', '.join(sorted(PALETTE))}")


def _is_colour(told: str) -> bool:
    return len(told) == 7 and told[0] == "#" and all(digit in "0123456789abcdef" for digit in told[1:])


def _completed(
    faults: Faults, file: str, name: str, one: Mapping[str, Any], entries: Mapping[str, tuple[str, Mapping[str, Any]]]
) -> Mapping[str, Any]:
    """A figure with what it takes over from the one it is `like`; its own word counts."""
    like = one.get("like")
    if like is None:
        return one
    if not isinstance(like, str) or like not in entries or "like" in entries[like][1]:
        faults.tell(file, f"figure.{name}.like", f"{like!r} is no figure told in full", "name one that is")
        return one
    taken = {key: value for key, value in entries[like][1].items() if key != "shows"}
    base = [told for told in (taken.get("base"), one.get("base")) if isinstance(told, Mapping)]
    return {**taken, **one, **({"base": {key: each[key] for each in base for key in each}} if base else {})}


def _figure(faults: Faults, file: str, name: str, one: Mapping[str, Any], bodies: Mapping[str, Body]) -> Figure | None:
    """The figure, or None where something is wrong with it."""
    place = f"figure.{name}"
    before = len(faults.problems)
    _typed(faults, file, place, one)
    if len(faults.problems) != before:
        return None
    _known(faults, file, place, one, bodies)
    if len(faults.problems) != before:
        return None
    stride = float(one.get("stride", 0))
    keys, still = keys_of(faults, file, place, one)
    waving = waves(faults, file, f"{place}.waves", one.get("waves", {}), stride)
    if len(faults.problems) != before:
        return None
    view = one.get("view", "side")
    seen, feet = _VIEWS[view]
    crank = one.get("crank")
    return Figure(
        name=name,
        shows=tuple(one["shows"]),
        view=view,
        seen=one.get("seen", seen),
        feet=one.get("feet", feet),
        body=bodies[one["body"]],
        seconds=float(one["seconds"]),
        still=still,
        anchor=one.get("anchor", "pelvis"),
        motion=Motion(keys, growth(keys[0].pose, stride), waving),
        stride=stride,
        slope=float(one.get("slope", 0)),
        floor=float(one.get("floor", 184)),
        middle=float(one.get("middle", 120)),
        scale=float(one.get("scale", 1)),
        mirrored=one.get("mirrored", False),
        ground=one.get("ground", True),
        raised=float(one.get("raised", 0)),
        crank=(float(crank["x"]), float(crank["y"])) if crank else None,
        layers=tuple(one.get("layers", _LAYERS[view])),
        props=tuple(one.get("props", ())),
        planted=tuple(one.get("planted", ())),
    )


def _typed(faults: Faults, file: str, place: str, one: Mapping[str, Any]) -> None:
    """Whether every key is of its kind and nothing is missing."""
    faults.only(file, place, one, {*_TYPES, *_NUMBERS})
    for key in _NEEDED:
        if not one.get(key):
            faults.tell(file, f"{place}.{key}", "it is missing", "tell it, as the other figures do")
    for key, (least, most) in _NUMBERS.items():
        if key in one:
            faults.number(file, f"{place}.{key}", one[key], least, most)
    for key, kind in _TYPES.items():
        if key in one and not _is_of(kind, one[key]):
            wanted = f"a list, each a {kind[1].__name__}" if isinstance(kind, tuple) else f"a {kind.__name__}"
            faults.tell(file, f"{place}.{key}", f"{one[key]!r} is of another kind", wanted)


def _is_of(kind: type | tuple[type, type], told: Any) -> bool:
    if isinstance(kind, tuple):
        return isinstance(told, list) and all(isinstance(each, kind[1]) for each in told)
    return isinstance(told, kind)


def _known(faults: Faults, file: str, place: str, one: Mapping[str, Any], bodies: Mapping[str, Body]) -> None:
    """Whether all names that a figure uses are known."""
    faults.choice(file, f"{place}.body", one["body"], bodies)
    faults.choice(file, f"{place}.anchor", one.get("anchor", "pelvis"), SEGMENTS)
    faults.choice(file, f"{place}.view", one.get("view", "side"), _VIEWS)
    faults.choice(file, f"{place}.seen", one.get("seen", "side"), {"side", "front"})
    faults.choice(file, f"{place}.feet", one.get("feet", "side"), {"side", "front", "top"})
    for layer in one.get("layers", ()):
        for part in layer.split("+"):
            faults.choice(file, f"{place}.layers", part, _LAYER_NAMES)
    for at, entry in enumerate(one.get("planted", ())):
        segment, _, point = entry.partition(".")
        faults.choice(file, f"{place}.planted.{at}", segment, SEGMENTS)
        faults.choice(file, f"{place}.planted.{at}", point, _POINTS)
    for at, prop in enumerate(one.get("props", ())):
        _prop(faults, file, f"{place}.props.{at}", prop)
    crank = one.get("crank", {"x": 0, "y": 0})
    for key in ("x", "y"):
        faults.number(file, f"{place}.crank.{key}", crank.get(key), -200, 200)


def _prop(faults: Faults, file: str, place: str, prop: Mapping[str, Any]) -> None:
    kind = prop.get("kind")
    if not faults.choice(file, f"{place}.kind", kind, PROPS):
        return
    if kind in HELD:
        faults.only(file, place, prop, {"kind", "held"})
        faults.choice(file, f"{place}.held", prop.get("held"), SEGMENTS)
        return
    needed, known = PROPS[str(kind)].needs, PROPS[str(kind)].knows
    faults.only(file, place, prop, {"kind", "flip", "front", *needed, *known})
    for key in sorted({*needed, *(known & prop.keys())}):
        faults.number(file, f"{place}.{key}", prop.get(key), -300, 300)
    for key in ("flip", "front"):
        if not isinstance(prop.get(key, False), bool):
            faults.tell(file, f"{place}.{key}", f"{prop[key]!r} is of another kind", "true or false")
