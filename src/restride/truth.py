"""Three-valued truth: what is unknown is neither yes nor no.

One day's truth is a `Truth`; the truths of many days are a `Days`, two bit planes ("is yes", "is no").
Both follow Kleene's strong logic; `tests/agreement` holds them to each other.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple


class Truth(IntEnum):
    """Ordered so that `all` is the least and `any` the greatest of its parts."""

    NO = -1
    UNKNOWN = 0
    YES = 1

    @property
    def word(self) -> str:
        """The word of the decision format: `yes`, `no` or `unknown`."""
        return self.name.lower()


_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}


def opposite(truth: Truth) -> Truth:
    """Yes for no, no for yes; the opposite of unknown is unknown."""
    return _OPPOSITE[truth]


def all_of(parts: Iterable[Truth]) -> Truth:
    """No if any part is no, yes if every part is yes; nothing to hold is yes."""
    return min(parts, default=Truth.YES)


def any_of(parts: Iterable[Truth]) -> Truth:
    """Yes if any part is yes, no if every part is no; nothing to choose from is no."""
    return max(parts, default=Truth.NO)


def none_of(parts: Iterable[Truth]) -> Truth:
    """Yes if every part is no."""
    return opposite(any_of(parts))


def at_least(n: int, parts: Sequence[Truth]) -> Truth:
    """Yes if `n` parts are yes whatever the unknown ones turn out to be, no if `n` cannot be reached."""
    if n <= 0:
        return Truth.YES
    if n > len(parts):
        return Truth.NO
    return sorted(parts, reverse=True)[n - 1]


class Days(NamedTuple):
    """Truths of many days at once: bit `d` of `yes` (or `no`) speaks of day `d`."""

    yes: int
    no: int

    def at(self, day: int) -> Truth:
        """The truth of one day, counted from the first bit."""
        if self.yes >> day & 1:
            return Truth.YES
        return Truth.NO if self.no >> day & 1 else Truth.UNKNOWN

    def opposite(self) -> "Days":
        """Every day's opposite."""
        return Days(self.no, self.yes)


def every_day(truth: Truth, width: int) -> Days:
    """The same truth on each of `width` days."""
    full = (1 << width) - 1
    return Days(full if truth is Truth.YES else 0, full if truth is Truth.NO else 0)


def all_days(parts: Iterable[Days], width: int) -> Days:
    """`all_of`, day by day."""
    yes, no = (1 << width) - 1, 0
    for part in parts:
        yes &= part.yes
        no |= part.no
    return Days(yes, no)


def any_days(parts: Iterable[Days], width: int) -> Days:
    """`any_of`, day by day."""
    yes, no = 0, (1 << width) - 1
    for part in parts:
        yes |= part.yes
        no &= part.no
    return Days(yes, no)


def at_least_days(n: int, parts: Sequence[Days], width: int) -> Days:
    """`at_least`, day by day."""
    enough = _counted(n, [part.yes for part in parts], width)
    short = _counted(len(parts) - n + 1, [part.no for part in parts], width)
    return Days(enough, short)


def _counted(n: int, planes: Sequence[int], width: int) -> int:
    """The days on which at least `n` of the planes are set."""
    full = (1 << width) - 1
    if n <= 0:
        return full
    reached = [full] + [0] * n
    for plane in planes:
        for count in range(n, 0, -1):
            reached[count] |= reached[count - 1] & plane
    return reached[n]
