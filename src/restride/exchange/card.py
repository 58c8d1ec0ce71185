"""A walk or run as a card tells it: few rows, each a stretch of walking or running, or rounds of both."""

from collections.abc import Sequence
from typing import NamedTuple

from restride.exchange.parts import RUN, WALK, Part
from restride.units import SECONDS_PER_MINUTE


class Stretch(NamedTuple):
    """So many `seconds` of one `kind`: `walk` or `run`."""

    kind: str
    seconds: int

    @property
    def minutes(self) -> int:
        """Its whole minutes."""
        return self.seconds // SECONDS_PER_MINUTE

    @property
    def rest(self) -> int:
        """Seconds beyond whole minutes."""
        return self.seconds % SECONDS_PER_MINUTE


class Row(NamedTuple):
    """One line of a card: these stretches one after another, so many `times`."""

    times: int
    stretches: tuple[Stretch, ...]


def rows_of(parts: Sequence[Part]) -> tuple[Row, ...]:
    """The rows of a session. One after another, its stretches are the parts, walks that meet being one part."""
    left = _stretches(parts)
    rows = []
    while left:
        times = _rounds(left)
        row = Row(times, left[:2]) if times > 1 else Row(1, left[:1])
        rows.append(row)
        left = left[times * len(row.stretches) :]
    return tuple(rows)


def _stretches(parts: Sequence[Part]) -> tuple[Stretch, ...]:
    """The stretches of the parts; of the last walk, what is longer than the walk before it stands alone."""
    stretches = [Stretch(part.kind, part.seconds) for part in parts]
    if [one.kind for one in stretches[-4:]] == [RUN, WALK, RUN, WALK]:
        usual, last = stretches[-3], stretches[-1]
        if last.seconds > usual.seconds:
            stretches[-1:] = [usual, Stretch(last.kind, last.seconds - usual.seconds)]
    return tuple(stretches)


def _rounds(stretches: tuple[Stretch, ...]) -> int:
    """How often the run and walk at the beginning follow each other; 1 where it does not begin with a run."""
    pair, times = stretches[:2], 1
    while pair[0].kind == RUN and stretches[2 * times : 2 * times + 2] == pair and len(pair) > 1:
        times += 1
    return times
