"""Evaluates criteria and conditions: three-valued, on one day or on all days at once.

What rests on the record alone is worked out once for all days (bit planes). What rests on the course (stage, level,
latches, sign-offs) is asked of the course on the day.
"""

from collections.abc import Iterable, Iterator

from restride.engine.comparison import Comparison
from restride.engine.condition import Ask, Choice, Condition, Count, Course
from restride.engine.planes import Planes
from restride.guideline.model import Criterion, Group, Guideline, When
from restride.guideline.vocabulary import MEASURES
from restride.history.facts import Fact, Moment, Series
from restride.history.measured import Measured
from restride.truth import Days, Truth, all_days, any_days, at_least_days, every_day

COURSE_READS = frozenset({"kinds", "rules", "course", "criteria"})
_PASSES = "passes"


class Evaluator:
    """Reads one guideline over one record. `first` is day 0 of the planes."""

    def __init__(self, guideline: Guideline, measured: Measured) -> None:
        self.guideline, self.measured = guideline, measured
        self.first = measured.first
        self.width = measured.last - measured.first + 1
        self._series: dict[str, Series] = {}
        self._days: dict[tuple[str, bool], Days] = {}
        self._ready: dict[tuple[int, bool, bool], Condition] = {}
        self._known: dict[tuple[str, bool], bool] = {}
        self._applies: dict[str, bool] = {}
        self._comparison = Comparison(guideline)
        self._planes = Planes(guideline, measured, self._comparison)

    def reads_record_only(self, name: str) -> bool:
        """Whether a criterion or group rests on the record alone."""
        return self._is_known(name, later=False)

    def fact(self, criterion: Criterion, day: int, course: Course, since: Moment | None = None) -> Fact:
        """The fact a criterion compares, on a day; with `since` from later evidence alone."""
        series = self._series.get(criterion.fact)
        if series is not None and since is None:
            return series.at(day)
        named = self.guideline.fact(criterion.fact)
        if MEASURES[named.measure].reads in COURSE_READS:
            return course.facts[named.id](day, since)
        if since is not None and named.measure == _PASSES:
            return course.passes(named, day, since)
        series = self._series[criterion.fact] = self.measured.series(named)
        return series.at(day)

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
        if self._is_known(name, later=since is not None):
            return self.days(name, permits=permits).at(day - self.first)
        condition = self.guideline.condition(name)
        if isinstance(condition, Group):
            return self.holds(condition.when, day, course, permits=permits, since=since)
        return self._comparison.of_fact(condition, self.fact(condition, day, course, since))

    def holds(
        self, when: When, day: int, course: Course, *, permits: bool = False, since: Moment | None = None
    ) -> Truth:
        """The truth of a condition on a day."""
        return self.ready(when, permits=permits, later=since is not None).on(day, course, since)

    def days(self, name: str, *, permits: bool = False) -> Days:
        """The truth of a criterion or group of the record, for all days."""
        key = (name, permits)
        if key not in self._days:
            condition = self.guideline.condition(name)
            if not self.applies(name):
                self._days[key] = every_day(Truth.YES if permits else Truth.NO, self.width)
            elif isinstance(condition, Group):
                self._days[key] = self.ready(condition.when, permits=permits).known
            else:
                self._days[key] = self._planes.of(condition)
        return self._days[key]

    def ready(self, when: When, *, permits: bool = False, later: bool = False) -> Condition:
        """A condition made ready to be asked on any day. `later`: of evidence later than a moment."""
        key = (id(when), permits, later)
        if key not in self._ready:
            self._ready[key] = self._make_ready(when, permits=permits, later=later)
        return self._ready[key]

    def _make_ready(self, when: When, *, permits: bool, later: bool) -> Condition:
        known = [self.days(name, permits=permits) for name in when.all if self._is_known(name, later=later)]
        asked = [*self._asks((name for name in when.all if not self._is_known(name, later=later)), permits, later)]
        for names, is_none in ((when.any, False), (when.none, True)):
            if not names:
                continue
            choice = self._choice(names, permits=permits, later=later)
            if choice.asked:
                asked.append(choice.none if is_none else choice.on)
            else:
                known.append(choice.known.opposite() if is_none else choice.known)
        if when.among:
            among = self._for_her(when.among)
            if all(self._is_known(name, later=later) for name in among):
                planes = [self.days(name, permits=permits) for name in among]
                known.append(at_least_days(when.at_least, planes, self.width))
            else:
                asked.append(Count(when.at_least, tuple(self._asks(among, permits, later))).on)
        return Condition(self.first, all_days(known, self.width), tuple(asked))

    def _choice(self, names: tuple[str, ...], *, permits: bool, later: bool) -> Choice:
        """Any of these names; what is not for her is no choice."""
        known, others = [], []
        for name in self._for_her(names):
            if self._is_known(name, later=later):
                known.append(self.days(name, permits=permits))
            else:
                others.append(name)
        return Choice(self.first, any_days(known, self.width), tuple(self._asks(others, permits, later)))

    def _asks(self, names: Iterable[str], permits: bool, later: bool) -> Iterator[Ask]:
        for name in names:
            condition = self.guideline.condition(name)
            if isinstance(condition, Group):
                yield self.ready(condition.when, permits=permits, later=later).on
            elif self._is_known(name, later=later):
                yield self._of_known(self.days(name, permits=permits))
            else:
                yield self._of_course(condition)

    def _of_known(self, days: Days) -> Ask:
        return lambda day, _course, _since: days.at(day - self.first)

    def _of_course(self, criterion: Criterion) -> Ask:
        compare, named = self._comparison.ready(criterion), self.guideline.fact(criterion.fact)
        if MEASURES[named.measure].reads in COURSE_READS:
            return lambda day, course, since: compare(course.facts[named.id](day, since))
        return lambda day, course, since: compare(self.fact(criterion, day, course, since))

    def _is_known(self, name: str, *, later: bool) -> bool:
        """Whether a criterion or group is known from the record alone; later passes are asked of the course."""
        key = (name, later)
        if key not in self._known:
            condition = self.guideline.condition(name)
            if isinstance(condition, Group):
                self._known[key] = all(self._is_known(one, later=later) for one in condition.when.names())
            else:
                measure = self.guideline.fact(condition.fact).measure
                self._known[key] = MEASURES[measure].reads not in COURSE_READS and not (later and measure == _PASSES)
        return self._known[key]

    def _for_her(self, names: Iterable[str]) -> list[str]:
        return [name for name in names if self.applies(name)]
