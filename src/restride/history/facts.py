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
        """Whether it is a point, or words that leave nothing open."""
        if self.words is not None:
            return not self.reason
        return self.low is not None and self.low == self.high


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


Bounds = Callable[[int], tuple[Number | None, Number | None]]


class Series:
    """A fact that changes over days. It is worked out where it is asked for, and kept.

    `starts`: the days on which it may change, in order. `value`: the fact on a day. `bounds`: the ends of a number
    alone, so that many days are compared without a fact for each. `rises`: the number changes by itself (a count of
    days), and between two starts only upwards.
    """

    __slots__ = ("_kept", "_value", "bounds", "rises", "starts")

    def __init__(
        self,
        starts: Iterable[int],
        value: Callable[[int], Fact],
        *,
        bounds: Bounds | None = None,
        rises: bool = False,
    ) -> None:
        self.starts = sorted(set(starts))
        self.bounds, self.rises = bounds, rises
        self._value = value
        self._kept: dict[int, Fact] = {}

    def at(self, day: int) -> Fact:
        """The fact on that day, with the evidence known by then."""
        if day not in self._kept:
            self._kept[day] = self._value(day)
        return self._kept[day]

    def spans(self, first: int, last: int) -> Iterator[tuple[int, int, Fact]]:
        """Stretches of days between two days on which the fact says the same, with what it says."""
        place = bisect_right(self.starts, first)
        start = first
        for following in self.starts[place:]:
            if following > last:
                break
            yield start, following - 1, self.at(start)
            start = following
        yield start, last, self.at(start)


def changing(changes: Iterable[tuple[int, Fact]]) -> Series:
    """A series told by its changes: each fact stands from its day until the next one's."""
    days: list[int] = []
    facts: list[Fact] = []
    for day, fact in settled(changes):
        days.append(day)
        facts.append(fact)

    def value(day: int) -> Fact:
        place = bisect_right(days, day)
        return facts[place - 1] if place else unknown(NEVER_ASKED)

    return Series(days, value)


def constant(fact: Fact) -> Series:
    """The same fact on every day."""
    return Series((), lambda _: fact)


def settled(changes: Iterable[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """Drops what a later entry of the list overtook before it began, such as the expiry of a renewed answer."""
    kept: list[tuple[int, Fact]] = []
    for day, fact in changes:
        while kept and kept[-1][0] >= day:
            kept.pop()
        kept.append((day, fact))
    return kept
