"""A condition made ready for one course: what rests on the record is known for all days, the rest is asked on the day.

The blocks of a condition are ANDed and its choices ORed, so the parts known beforehand can be put together beforehand:
on most days one bit answers, and nothing has to be asked.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from restride.guideline.model import NamedFact
from restride.history.facts import Fact, Moment
from restride.truth import Days, Truth, at_least, opposite

# A fact of the course on a day (an ordinal), from evidence later than a moment if there is one.
AskFact = Callable[[int, Moment | None], Fact]


class Course(Protocol):
    """What is asked of the course: its facts on a day, and evidence later than a moment."""

    @property
    def facts(self) -> Mapping[str, AskFact]:
        """How each named fact whose measure reads the course is asked."""
        ...

    def idle_days(self, day: int) -> int:
        """Days without a run up to a day."""
        ...

    def passes(self, named: NamedFact, day: int, since: Moment) -> Fact:
        """Passes of a test that were done after a moment, and while they were open to her."""
        ...


# The truth of a part on a day (an ordinal), for a course, from evidence later than a moment if there is one.
Ask = Callable[[int, Course, Moment | None], Truth]


class Choice(NamedTuple):
    """Any of several parts: `known`, those that rest on the record, together; `asked`, the others."""

    first: int
    known: Days
    asked: tuple[Ask, ...]

    def on(self, day: int, course: Course, since: Moment | None) -> Truth:
        """Yes if any part is yes, no if every part is no."""
        truth = self.known.at(day - self.first)
        if truth is Truth.YES:
            return truth
        for ask in self.asked:
            other = ask(day, course, since)
            if other is Truth.YES:
                return other
            if other is Truth.UNKNOWN:
                truth = other
        return truth

    def none(self, day: int, course: Course, since: Moment | None) -> Truth:
        """Yes if every part is no."""
        return opposite(self.on(day, course, since))


class Count(NamedTuple):
    """At least so many of several parts."""

    needed: int
    asked: Sequence[Ask]

    def on(self, day: int, course: Course, since: Moment | None) -> Truth:
        """The truth of a day."""
        return at_least(self.needed, [ask(day, course, since) for ask in self.asked])


class Condition(NamedTuple):
    """All blocks of a condition: `known`, those that rest on the record, together; `asked`, the others.

    `first` is day 0 of what is known.
    """

    first: int
    known: Days
    asked: tuple[Ask, ...]

    def on(self, day: int, course: Course, since: Moment | None) -> Truth:
        """Yes if every block is yes, no if any block is no."""
        yes, no = self.known
        if no >> (day - self.first) & 1:
            return Truth.NO
        truth = Truth.YES if yes >> (day - self.first) & 1 else Truth.UNKNOWN
        for ask in self.asked:
            other = ask(day, course, since)
            if other is Truth.NO:
                return other
            if other is Truth.UNKNOWN:
                truth = other
        return truth


class _OfIdleDays:
    """What a condition on days without a run alone says of so many of them."""

    def __init__(self, when: Condition) -> None:
        self._when = when
        self._said: dict[int, Truth] = {}

    def on(self, day: int, course: Course, since: Moment | None) -> Truth:
        """The truth of a day."""
        idle = course.idle_days(day)
        said = self._said.get(idle)
        if said is None:
            said = self._said[idle] = self._when.on(day, course, since)
        return said


def of_idle_days(when: Condition) -> Condition:
    """A condition on days without a run alone: of so many of them it says the same on any day, and is asked once."""
    return when._replace(asked=(_OfIdleDays(when).on,))
