"""Poses as their data tells them, read into numbers by name."""

from collections.abc import Iterator, Mapping
from typing import Any

from restride.figures.body import SIDES
from restride.figures.faults import Faults
from restride.figures.motion import Key, Wave

_WHOLE = {
    "lean", "tip", "turn", "roll", "spine", "bend", "twist", "neck", "nod", "look", "air", "lift", "travel",
}  # fmt: skip
_POINT = {"x", "y", "z"}
_PARTS = {
    "arm": {"shoulder", "out", "turn", "elbow", "wrist"},
    "leg": {"hip", "out", "turn", "knee", "ankle", "toes"},
    "foot": {"x", "y", "z", "pitch", "turn", "knee"},
    "hand": _POINT,
    "touch": _POINT,
    "elbow": {"x", "y", "out"},
}
_BOTH = {"arms": "arm", "legs": "leg", "feet": "foot", "hands": "hand", "touches": "touch", "elbows": "elbow"}
_TARGETS = ("foot.y", "hand.y", "touch.y")
_SWAPPED = {"tip", "roll", "turn", "bend", "twist", "look"}
_OF_A_POSE = {"time", "until", "name"}
_OTHER = dict(zip(SIDES, reversed(SIDES), strict=True))
_MOST = 1000.0
Keys = tuple[Key, ...]


def channels(faults: Faults, file: str, place: str, told: Mapping[str, Any]) -> dict[str, float]:
    """The channels of a pose. What is told of both sides stands for each that is not told by itself."""
    made: dict[str, float] = {}
    for part, value in sorted(told.items(), key=lambda item: item[0] not in _BOTH):
        if part in _WHOLE:
            if faults.number(file, f"{place}.{part}", value, -_MOST, _MOST):
                made[part] = float(value)
        elif joints := _joints_of(part):
            if not isinstance(value, Mapping):
                faults.tell(file, f"{place}.{part}", f"{value!r} is no table", f"{{ {', '.join(sorted(joints))} = … }}")
                continue
            faults.only(file, f"{place}.{part}", value, joints)
            for joint in value.keys() & joints:
                if faults.number(file, f"{place}.{part}.{joint}", value[joint], -_MOST, _MOST):
                    made |= dict(_named(part, joint, float(value[joint])))
        else:
            known = sorted({*_WHOLE, "at", *_BOTH})
            faults.tell(file, f"{place}.{part}", "nothing is called so", f"a part of a side, or {', '.join(known)}")
    return made


def _joints_of(part: str) -> set[str]:
    side, _, limb = part.partition("_")
    if part == "at":
        return _POINT
    if part in _BOTH:
        return _PARTS[_BOTH[part]]
    return _PARTS.get(limb, set()) if side in SIDES else set()


def _named(part: str, joint: str, value: float) -> Iterator[tuple[str, float]]:
    if part not in _BOTH:
        yield f"{part}.{joint}", value
        return
    for side in SIDES:
        yield f"{side}_{_BOTH[part]}.{joint}", -value if joint == "z" and side == "left" else value


def waves(faults: Faults, file: str, place: str, told: Mapping[str, Any], stride: float) -> dict[str, Wave]:
    """Channels that go up and down, told as `{ middle, most, peak }`."""
    made = {}
    for part, value in told.items():
        joints = _joints_of(part) if part not in _BOTH else set()
        if not joints or not isinstance(value, Mapping):
            faults.tell(file, f"{place}.{part}", "nothing goes up and down so", "a part of one side, as in a pose")
            continue
        faults.only(file, f"{place}.{part}", value, joints)
        for joint in value.keys() & joints:
            wave, where = value[joint], f"{place}.{part}.{joint}"
            if not isinstance(wave, Mapping) or wave.keys() != {"middle", "most", "peak"}:
                faults.tell(file, where, f"{wave!r} is no wave", "tell middle, most and peak")
            elif _numbers(faults, file, where, wave):
                name = f"{part}.{joint}"
                along = growth({name: 0.0}, stride).get(name, 0.0)
                made[name] = Wave(float(wave["middle"]), float(wave["most"]), float(wave["peak"]), along)
    return made


def _numbers(faults: Faults, file: str, place: str, wave: Mapping[str, Any]) -> bool:
    """Whether a wave is told in numbers; each that is none is noted."""
    return len([key for key in wave if faults.number(file, f"{place}.{key}", wave[key], -_MOST, _MOST)]) == len(wave)


def keys_of(faults: Faults, file: str, place: str, one: Mapping[str, Any]) -> tuple[Keys, float]:
    """The poses of a figure with their times, and the time of the still one."""
    base = channels(faults, file, f"{place}.base", one.get("base", {}))
    keys: list[Key] = []
    names, still, before = [], None, -1.0
    for at, pose in enumerate(one["pose"]):
        where = f"{place}.pose.{at}"
        own = channels(faults, file, where, {key: pose[key] for key in pose if key not in _OF_A_POSE})
        time = pose.get("time")
        until = pose.get("until", time)
        if not (
            faults.number(file, f"{where}.time", time, 0, 1) and faults.number(file, f"{where}.until", until, 0, 1)
        ):
            continue
        if not before < time <= until < 1:
            told = f"from {time} until {until} does not come after {before}"
            faults.tell(file, where, told, "shares that rise and are below 1")
            continue
        keys += [Key(float(share), {**base, **own}) for share in dict.fromkeys((time, until))]
        before = until
        names.append(str(pose.get("name")))
        if names[-1] == one.get("still"):
            still = (time + until) / 2
    if still is None:
        faults.tell(file, f"{place}.still", f"{one.get('still')!r} is no pose", f"one of {', '.join(names)}")
        return (Key(0.0, base),), 0.0
    whole = _whole(faults, file, place, keys, one)
    if not one.get("sides_change"):
        return whole, still
    return _both_halves(whole, float(one.get("stride", 0.0))), still / 2


def _whole(faults: Faults, file: str, place: str, keys: list[Key], one: Mapping[str, Any]) -> Keys:
    """Poses that all tell the same: an untold angle is 0; where a limb rests has to be told in all or in none."""
    waved = {f"{part}.{joint}" for part in one.get("waves", {}) for joint in _POINT}
    names = {name for key in keys for name in key.pose}
    for name in sorted(names):
        missing = [key.time for key in keys if name not in key.pose]
        if missing and name.endswith(_TARGETS) and name not in waved:
            told = f"the poses at {', '.join(map(str, missing))} do not tell {name}"
            faults.tell(file, f"{place}.pose", told, "tell it in every pose, or in base")
    if one.get("sides_change"):
        names |= {_of_the_other_side(name) for name in names}
    return tuple(Key(key.time, {name: key.pose.get(name, 0.0) for name in sorted(names)}) for key in keys)


def _of_the_other_side(name: str) -> str:
    side, _, rest = name.partition("_")
    return f"{_OTHER[side]}_{rest}" if side in SIDES else name


def growth(pose: Mapping[str, float], stride: float) -> dict[str, float]:
    """By how much each channel is more after one loop: what is told in the world goes along with her."""
    along = ("at.x", "travel", *(f"{side}_{limb}.x" for side in SIDES for limb in ("foot", "hand")))
    return {name: stride for name in along if name in pose}


def _both_halves(keys: Keys, stride: float) -> Keys:
    """The loop twice as long: the same poses again with right and left changed."""
    first = [Key(key.time / 2, key.pose) for key in keys]
    half = growth(keys[0].pose, stride / 2)
    second = []
    for key in keys:
        pose = {}
        for name, value in key.pose.items():
            sign = -1.0 if name in _SWAPPED or name.endswith(".z") else 1.0
            pose[_of_the_other_side(name)] = sign * value + half.get(name, 0.0)
        second.append(Key(key.time / 2 + 0.5, pose))
    return (*first, *second)
