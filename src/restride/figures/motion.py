"""From a few poses to one for every moment: smooth, and never beyond the poses that were told."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise
from math import cos, pi
from typing import NamedTuple

Channels = Mapping[str, float]


class Key(NamedTuple):
    """A pose and the share of the loop, from 0 up to 1, at which it is reached."""

    time: float
    pose: Channels


class Wave(NamedTuple):
    """Goes up and down like a point on a wheel. `most`: at the share `peak` of the loop by so much above `middle`.
    `grows`: by how much more it is after one loop."""

    middle: float
    most: float
    peak: float
    grows: float = 0.0
    still: bool = False

    def at(self, share: float) -> float:
        """The value at a share of the loop."""
        return self.middle + self.most * cos(2 * pi * (share - self.peak)) + self.grows * share


class Motion:
    """A loop through poses. Every channel goes from value to value on a monotone curve, so a pose at which it turns
    round is reached at rest, one on the way is passed, and two equal ones are a pause."""

    def __init__(
        self, keys: tuple[Key, ...], grows: Mapping[str, float], waves: Mapping[str, Wave] | None = None
    ) -> None:
        """`keys`: by time, each with every channel. `grows`: by how much a channel is more after one loop. `waves`:
        channels that go up and down evenly instead."""
        self._times = [key.time for key in keys]
        self._channels: dict[str, _Curve | Wave] = {
            name: _Curve(self._times, [key.pose[name] for key in keys], grows.get(name, 0.0)) for name in keys[0].pose
        } | dict(waves or {})

    @property
    def channels(self) -> frozenset[str]:
        """The names of what is told."""
        return frozenset(self._channels)

    def moves(self, name: str) -> bool:
        """Whether a channel is told and changes."""
        return name in self._channels and not self._channels[name].still

    def at(self, share: float) -> dict[str, float]:
        """The pose at a share of the loop, from 0 to 1."""
        return {name: curve.at(share) for name, curve in self._channels.items()}


class _Curve:
    """A monotone cubic through values at times, going round."""

    def __init__(self, times: list[float], values: list[float], grows: float) -> None:
        self.still = grows == 0.0 and len(set(values)) == 1
        self._value = values[0]
        if self.still:
            return
        around = [times[-1] - 1.0, *times, times[0] + 1.0]
        level = [values[-1] - grows, *values, values[0] + grows]
        if len(times) > 1:
            around, level = [times[-2] - 1.0, *around], [values[-2] - grows, *level]
            around, level = [*around, times[1] + 1.0], [*level, values[1] + grows]
        else:
            around, level = [around[0] - 1.0, *around, around[-1] + 1.0], [level[0] - grows, *level, level[-1] + grows]
        self._times, self._level = around, level
        steps = [b - a for a, b in pairwise(around)]
        slopes = [(b - a) / h for a, b, h in zip(level, level[1:], steps, strict=False)]
        self._tangent = [0.0, *map(_tangent, slopes, slopes[1:], steps, steps[1:]), 0.0]

    def at(self, share: float) -> float:
        if self.still:
            return self._value
        i = min(max(bisect_right(self._times, share) - 1, 1), len(self._times) - 3)
        a, b = self._times[i], self._times[i + 1]
        h = b - a
        t = (share - a) / h
        p, q = self._level[i], self._level[i + 1]
        m, n = self._tangent[i] * h, self._tangent[i + 1] * h
        u = 1 - t
        return u * u * (1 + 2 * t) * p + u * u * t * m + t * t * (3 - 2 * t) * q - t * t * u * n


def _tangent(before: float, after: float, h: float, k: float) -> float:
    """The slope at a value between two stretches: none where the curve turns round, else the weighted harmonic mean."""
    if before * after <= 0:
        return 0.0
    w, v = 2 * k + h, k + 2 * h
    return (w + v) / (w / before + v / after)
