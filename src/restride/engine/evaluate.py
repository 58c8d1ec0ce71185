"""Evaluates criteria and conditions: three-valued, on one day or on all days at once.

What rests on the record alone is worked out once for all days (bit planes). What rests on the course (stage, level,
latches, sign-offs) is asked of the course on the day.
"""

from collections.abc import Callable, Iterator
from typing import Protocol

from restride.engine.comparison import Comparison
from restride.guideline.model import Criterion, Group, Guideline, NamedFact, When
from restride.guideline.vocabulary import MEASURES
from restride.history.facts import Bounds, Fact, Moment, Series
from restride.history.measured import Measured
from restride.truth import (
    Days,
    Truth,
    all_days,
    all_of,
    any_days,
    any_of,
    at_least,
    at_least_days,
    every_day,
    none_of,
)

COURSE_READS = frozenset({"kinds", "rules", "course", "criteria"})


class Course(Protocol):
    """What the evaluator asks of the course: its facts on a day, and evidence later than a moment."""

    def fact(self, name: str, day: int, since: Moment | None) -> Fact:
        """A named fact whose measure reads the course."""
        ...

    def passes(self, named: NamedFact, day: int, since: Moment) -> Fact:
        """Passes of a test that were done after a moment, and while they were open to her."""
        ...


class Evaluator:
    """Reads one guideline over one record. `first` is day 0 of the planes."""

    def __init__(self, guideline: Guideline, measured: Measured) -> None:
        self.guideline, self.measured = guideline, measured
        self.first = measured.first
        self.width = measured.last - measured.first + 1
        self._days: dict[tuple[str, bool], Days] = {}
        self._of_record: dict[tuple[int, bool], Days | None] = {}
        self._record_only: dict[str, bool] = {}
        self._applies: dict[str, bool] = {}
        self._comparison = Comparison(guideline)

    def reads_record_only(self, name: str) -> bool:
        """Whether a criterion or group rests on the record alone."""
        if name not in self._record_only:
            condition = self.guideline.condition(name)
            if isinstance(condition, Group):
                only = all(self.reads_record_only(one) for one in condition.when.names())
            else:
                measure = self.guideline.fact(condition.fact).measure
                only = MEASURES[measure].reads not in COURSE_READS
            self._record_only[name] = only
        return self._record_only[name]

    def fact(self, criterion: Criterion, day: int, course: Course, since: Moment | None = None) -> Fact:
        """The fact a criterion compares, on a day; with `since` from later evidence alone."""
        named = self.guideline.fact(criterion.fact)
        if MEASURES[named.measure].reads in COURSE_READS:
            return course.fact(named.id, day, since)
        if since is not None and named.measure == "passes":
            return course.passes(named, day, since)
        return self.measured.series(named).at(day)

    def applies(self, name: str) -> bool:
        """Whether a criterion is for her at all; a group is if any of its parts is."""
        if name not in self._applies:
            condition = self.guideline.condition(name)
            if isinstance(condition, Group):
                self._applies[name] = any(self.applies(one) for one in condition.when.names())
            else:
                named = self.guideline.fact(condition.fact)
                questions = MEASURES[named.measure].reads == "questions"
                self._applies[name] = not questions or bool(self.measured.answers.applying(named.of))
        return self._applies[name]

    def truth(
        self, name: str, day: int, course: Course, *, permits: bool = False, since: Moment | None = None
    ) -> Truth:
        """The truth of a criterion or group on a day.

        `permits`: whether yes would allow something. A criterion that is not for her then stands in nobody's way;
        in a rule that restricts it can never be what fires.
        """
        if not self.applies(name):
            return Truth.YES if permits else Truth.NO
        if since is None and self.reads_record_only(name):
            return self.days(name, permits=permits).at(day - self.first)
        condition = self.guideline.condition(name)
        if isinstance(condition, Group):
            return self.holds(condition.when, day, course, permits=permits, since=since)
        return self._comparison.of_fact(condition, self.fact(condition, day, course, since))

    def holds(
        self, when: When, day: int, course: Course, *, permits: bool = False, since: Moment | None = None
    ) -> Truth:
        """The truth of a condition on a day."""
        days = None if since else self.record_days(when, permits=permits)
        if days is not None:
            return days.at(day - self.first)

        def truth(name: str) -> Truth:
            return self.truth(name, day, course, permits=permits, since=since)

        blocks: list[Truth] = []
        for name in when.all:
            blocks.append(truth(name))
            if blocks[-1] is Truth.NO:
                return Truth.NO
        if when.any:
            blocks.append(any_of(self._choices(when.any, truth)))
        if when.none:
            blocks.append(none_of(self._choices(when.none, truth)))
        if when.among:
            blocks.append(at_least(when.at_least, self._choices(when.among, truth)))
        return all_of(blocks)

    def days(self, name: str, *, permits: bool = False) -> Days:
        """The truth of a criterion or group of the record, for all days."""
        key = (name, permits)
        if key not in self._days:
            condition = self.guideline.condition(name)
            if not self.applies(name):
                self._days[key] = every_day(Truth.YES if permits else Truth.NO, self.width)
            elif isinstance(condition, Group):
                self._days[key] = self._condition_days(condition.when, permits=permits)
            else:
                self._days[key] = self._criterion_days(condition)
        return self._days[key]

    def record_days(self, when: When, *, permits: bool = False) -> Days | None:
        """A condition on all days, where it rests on the record alone."""
        key = (id(when), permits)
        if key not in self._of_record:
            only = all(self.reads_record_only(name) for name in when.names())
            self._of_record[key] = self._condition_days(when, permits=permits) if only else None
        return self._of_record[key]

    def candidates(self, when: When) -> int | None:
        """The days (bits) on which a condition can be yes, as far as the record tells; None where it tells nothing."""
        planes = [self.days(name) for name in when.all if self.reads_record_only(name)]
        if when.any and all(self.reads_record_only(name) for name in when.any):
            planes.append(any_days([self.days(name) for name in when.any if self.applies(name)], self.width))
        return all_days(planes, self.width).yes if planes else None

    def _condition_days(self, when: When, *, permits: bool) -> Days:
        width = self.width

        def planes(names: tuple[str, ...]) -> list[Days]:
            return [self.days(name, permits=permits) for name in names if self.applies(name)]

        blocks = [self.days(name, permits=permits) for name in when.all]
        if when.any:
            blocks.append(any_days(planes(when.any), width))
        if when.none:
            blocks.append(any_days(planes(when.none), width).opposite())
        if when.among:
            blocks.append(at_least_days(when.at_least, planes(when.among), width))
        return all_days(blocks, width)

    def _criterion_days(self, criterion: Criterion) -> Days:
        named = self.guideline.fact(criterion.fact)
        series = self.measured.series(named)
        yes = no = 0
        for start, end, truth in self._stretches(criterion, series):
            bits = ((1 << (end - start + 1)) - 1) << (start - self.first)
            if truth is Truth.YES:
                yes |= bits
            elif truth is Truth.NO:
                no |= bits
        return Days(yes, no)

    def _stretches(self, criterion: Criterion, series: Series) -> Iterator[tuple[int, int, Truth]]:
        """Stretches of days with one truth of a criterion: first day, last day, truth."""
        last = self.first + self.width - 1
        if series.bounds is None:
            for start, end, fact in series.spans(self.first, last):
                yield start, end, self._comparison.of_fact(criterion, fact)
            return
        edges = [start for start in series.starts if self.first < start <= last]
        for start, end in zip([self.first, *edges], [*(edge - 1 for edge in edges), last], strict=True):
            yield from self._rising(criterion, series.bounds, start, end)

    def _rising(self, criterion: Criterion, bounds: Bounds, start: int, end: int) -> Iterator[tuple[int, int, Truth]]:
        """Stretches within days over which a number only rises: a truth at both ends is the truth between them."""
        truth = self._comparison.of_bounds(criterion, *bounds(start))
        if truth is self._comparison.of_bounds(criterion, *bounds(end)):
            yield start, end, truth
            return
        middle = (start + end) // 2
        yield from self._rising(criterion, bounds, start, middle)
        yield from self._rising(criterion, bounds, middle + 1, end)

    def _choices(self, names: tuple[str, ...], truth: Callable[[str], Truth]) -> list[Truth]:
        return [truth(name) for name in names if self.applies(name)]
