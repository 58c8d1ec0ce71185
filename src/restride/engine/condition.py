"""A condition made ready for one course: what rests on the record is known for all days, the rest is asked on the day.

The blocks of a condition are ANDed and its choices ORed, so the parts known beforehand can be put together beforehand:
on most days one bit answers, and nothing has to be asked.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from restride.guideline.model import NamedFact
from restride.history.facts import Fact, Moment
from restride.truth import Days, Truth, at_least, opposite


class Course(Protocol):
    """What is asked of the course: its facts on a day, and evidence later than a moment."""

    def fact(self, name: str, day: int, since: Moment | None) -> Fact:
        """A named fact whose measure reads the course."""
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
        truth = self.known.at(day - self.first)
        if truth is Truth.NO:
            return truth
        for ask in self.asked:
            other = ask(day, course, since)
            if other is Truth.NO:
                return other
            if other is Truth.UNKNOWN:
                truth = other
        return truth
