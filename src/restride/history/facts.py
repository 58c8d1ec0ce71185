"""Facts: what is known of a value on a day, and why when it is not.

A `Fact` is a point (`low == high`), a bound where silence is real (`low < high`, `high` None for "no end"), words, or
unknown with a reason. A `Series` is a fact that changes over days.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

Number = int | float | Fraction

NEVER_ASKED = "never_asked"
DECLINED = "declined"
UNSURE = "unsure"
OUT_OF_DATE = "out_of_date"


class Moment(NamedTuple):
    """When something was told: the civil day (ordinal), and the instant of receipt where it is known."""

    day: int
    recorded: float | None = None

    def after(self, other: "Moment") -> bool:
        """Whether this is surely later: on one day only if both were received and this one later."""
        if self.day != other.day:
            return self.day > other.day
        return self.recorded is not None and other.recorded is not None and self.recorded > other.recorded


class Fact(NamedTuple):
    """What is known of one value on one day.

    `low`, `high`: ends of the value (numbers, or ranks of a question's answers from best, 0, to worst).
    `words`: the value where it is words. `reason`: why it is unknown. `on`: when the evidence was told.
    `until`: the last day (ordinal) on which it stands if nothing more is told. `events`: ids it rests on.
    """

    low: Number | None = None
    high: Number | None = None
    words: frozenset[str] | None = None
    reason: str = ""
    on: Moment | None = None
    until: int | None = None
    events: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it is a point or words."""
        return self.words is not None or (self.low is not None and self.low == self.high)


def unknown(reason: str, *, events: tuple[str, ...] = (), on: Moment | None = None) -> Fact:
    """A fact of which nothing is known, and why."""
    return Fact(reason=reason, events=events, on=on)


def point(value: Number, *, on: Moment | None = None, until: int | None = None, events: tuple[str, ...] = ()) -> Fact:
    """A fact known exactly."""
    return Fact(low=value, high=value, on=on, until=until, events=events)


def word(value: str, *, on: Moment | None = None, until: int | None = None, events: tuple[str, ...] = ()) -> Fact:
    """A fact that is one word."""
    return Fact(words=frozenset((value,)), on=on, until=until, events=events)


def yes_no(value: bool, *, on: Moment | None = None, until: int | None = None, events: tuple[str, ...] = ()) -> Fact:
    """A fact that is the word yes or the word no."""
    return word("yes" if value else "no", on=on, until=until, events=events)


class Series:
    """A fact that changes over days: each value stands from its day until the next one's."""

    __slots__ = ("facts", "starts")

    def __init__(self, changes: Iterable[tuple[int, Fact]]) -> None:
        self.starts: list[int] = []
        self.facts: list[Fact] = []
        for start, fact in changes:
            if self.starts and self.starts[-1] == start:
                self.facts[-1] = fact
            else:
                self.starts.append(start)
                self.facts.append(fact)

    def at(self, day: int) -> Fact:
        """The fact on that day; before the first change nothing was ever asked."""
        place = bisect_right(self.starts, day)
        return self.facts[place - 1] if place else unknown(NEVER_ASKED)

    def spans(self, first: int, last: int) -> Iterator[tuple[int, int, Fact]]:
        """Each fact between two days, with the first and last day on which it stands."""
        if not self.starts or self.starts[0] > first:
            end = min(self.starts[0] - 1, last) if self.starts else last
            yield first, end, unknown(NEVER_ASKED)
        for place, (start, fact) in enumerate(zip(self.starts, self.facts, strict=True)):
            end = self.starts[place + 1] - 1 if place + 1 < len(self.starts) else last
            if end >= first and start <= last:
                yield max(start, first), min(end, last), fact


def constant(fact: Fact) -> Series:
    """The same fact on every day."""
    return Series([(0, fact)])


def settled(changes: Iterable[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Drops what a later entry of the list overtook before it began, such as the expiry of a renewed answer."""
    kept: list[tuple[int, Fact]] = []
    for day, fact in changes:
        while kept and kept[-1][0] >= day:
            kept.pop()
        kept.append((day, fact))
    return kept


def day_by_day(first: int, last: int, value: Callable[[int], Fact]) -> Series:
    """A series told by its value on each day; a run of equal facts is one span."""
    changes: list[tuple[int, Fact]] = []
    for day in range(first, last + 1):
        fact = value(day)
        if not changes or changes[-1][1] != fact:
            changes.append((day, fact))
    return Series(changes)
