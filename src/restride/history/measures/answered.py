"""Measures over answers: latest, told, listed, ever, clean_span, episodes, mean_answers, answered."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from restride.guideline.register import Question, Register
from restride.history.answers import Column, Columns, clean
from restride.history.facts import (
    NEVER_ASKED,
    OUT_OF_DATE,
    UNSURE,
    Fact,
    Moment,
    Number,
    Series,
    constant,
    point,
    unknown,
    yes_no,
)
from restride.units import exact

NOT_APPLICABLE = "not_applicable"


class CleanRun(NamedTuple):
    """A stretch of days from `start` on: clean answers reach back surely to `sure`, possibly to `possible`.

    None where today is not known to be clean (`sure`), or known not to be (`possible`).
    """

    start: int
    sure: int | None
    possible: int | None


class Answers:
    """All answers of a record, as series. `first` is the first day of interest (an ordinal)."""

    def __init__(self, told: Columns, *, register: Register, applies: Callable[[Question], bool], first: int) -> None:
        self.told, self.register, self.first = told, register, first
        self._applies = applies
        self._latest: dict[str, Series] = {}
        self._turned: dict[str, list[int]] = {}

    def latest(self, name: str) -> Series:
        """The latest answer to a question, while it stands."""
        if name not in self._latest:
            self._latest[name] = self._column(name).series()
        return self._latest[name]

    def applying(self, names: Sequence[str]) -> list[Question]:
        """Those of the questions that are for her."""
        questions = [self.register.questions[name] for name in names]
        return [question for question in questions if self._applies(question)]

    def told_among(self, names: Sequence[str], counts: Callable[[str, Fact], bool]) -> Series:
        """How many of these questions have a standing answer that counts."""

        def value(day: int) -> Fact:
            found = [fact for name in names if counts(name, fact := self.latest(name).at(day))]
            return point(len(found), on=_newest(found), until=_soonest(found), events=_events(found))

        return Series(self._changes(names), value)

    def is_among(self, name: str, fact: Fact, words: Sequence[str]) -> bool:
        """Whether a standing answer is one of these words."""
        if fact.words is not None:
            return bool(fact.words & set(words))
        ranks = self.register.questions[name].ranks
        return fact.known and fact.low is not None and bool(ranks) and ranks[int(fact.low)] in words

    def listed(self, name: str, tier: str) -> Series:
        """Whether a sign of the tier is ticked; the ticked ones stand among the words."""
        signs = {sign.id for sign in self.register.signs.values() if sign.tier == tier}

        def value(day: int) -> Fact:
            fact = self.latest(name).at(day)
            if fact.words is None:
                return fact
            ticked = fact.words & signs
            if ticked:
                return fact._replace(words=ticked | {"yes"}, reason="")
            return fact._replace(words=frozenset({UNSURE if UNSURE in fact.words else "no"}), reason="")

        return Series(self._changes([name]), value)

    def ever(self, names: Sequence[str], *, from_day: int) -> Series:
        """The worst answer told from `from_day` (ordinal) on; open above while no answer stands."""
        names = [question.id for question in self.applying(names)]
        if not names:
            return constant(unknown(NOT_APPLICABLE))

        def value(day: int) -> Fact:
            return _worst([self._ever(name, from_day, day) for name in names])

        first_told = (next(iter(_pairs(self._column(name), from_day)), (from_day, None))[0] for name in names)
        return Series({*first_told, *self._changes(names)}, value)

    def clean_span(self, names: Sequence[str], *, from_day: int) -> Series:
        """Days in a row up to each day that are known clean (low), and that may have been (high)."""
        names = [question.id for question in self.applying(names)]
        if not names:
            return constant(unknown(NOT_APPLICABLE))
        runs = _together([_clean_runs(self._column(name), from_day) for name in names], from_day)
        starts = [run.start for run in runs]

        def bounds(day: int) -> tuple[Number | None, Number | None]:
            run = runs[max(bisect_right(starts, day) - 1, 0)]
            sure = 0 if run.sure is None else day - run.sure + 1
            possible = 0 if run.possible is None else day - run.possible + 1
            return max(sure, 0), max(sure, possible, 0)

        def value(day: int) -> Fact:
            low, high = bounds(day)
            standing = [self.latest(name).at(day) for name in names]
            return Fact(low, high, None, "", _newest(standing), _soonest(standing), _events(standing))

        return Series(starts, value, bounds=bounds, rises=True)

    def episodes(self, names: Sequence[str], *, within: int, apart: int, from_day: int) -> Series:
        """Episodes reported in the last `within` days, from the ordinal `from_day` on."""
        reports = {
            day: fact
            for question in self.applying(names)
            for day, fact in _pairs(self._column(question.id), from_day)
            if clean(fact) is False
        }
        days = sorted(reports)

        def value(day: int) -> Fact:
            seen = days[bisect_left(days, day - within) : bisect_right(days, day)]
            starts = [one for place, one in enumerate(seen) if place == 0 or one - seen[place - 1] >= apart]
            facts = [reports[one] for one in seen]
            return point(len(starts), on=_newest(facts), events=_events(facts))

        return Series([*days, *(day + within + 1 for day in days)], value)

    def mean(self, name: str, *, within: int, at_least: int) -> Series:
        """The mean of the answers of the last `within` days; unknown under `at_least` answers."""
        told = [(day, fact) for day, fact in _pairs(self._column(name), self.first) if fact.low is not None]
        days = [day for day, _ in told]
        sums = [0, *accumulate(exact(fact.low) for _, fact in told if fact.low is not None)]

        def recent_sum(day: int) -> tuple[int | Fraction, int]:
            first, end = bisect_right(days, day - within), bisect_right(days, day)
            return sums[end] - sums[first], end - first

        def bounds(day: int) -> tuple[Number | None, Number | None]:
            total, count = recent_sum(day)
            if count < at_least:
                return None, None
            mean = Fraction(total, count)
            return mean, mean

        def value(day: int) -> Fact:
            recent = told[bisect_right(days, day - within) : bisect_right(days, day)]
            facts = [fact for _, fact in recent]
            if len(recent) < at_least:
                return unknown(OUT_OF_DATE if told else NEVER_ASKED, events=_events(facts))
            mean, _ = bounds(day)
            assert mean is not None, "enough answers have a mean"
            until = recent[-at_least][0] + within - 1
            return point(mean, on=_newest(facts), until=until, events=_events(facts))

        # Of steady nights the mean stays: a sum is sooner compared with the one before than divided.
        edges = sorted({*days, *(day + within for day in days)})
        sums_on = [recent_sum(day) for day in edges]
        starts = [day for day, now, before in zip(edges, sums_on, [(0, 0), *sums_on], strict=False) if now != before]
        return Series(starts, value, bounds=bounds)

    def answered(self, names: Sequence[str]) -> Series:
        """Yes while each question that applies has a real answer standing, else unknown."""
        names = [question.id for question in self.applying(names)]

        def value(day: int) -> Fact:
            facts: list[Fact] = []
            for name in names:
                fact = self.latest(name).at(day)
                if not fact.known:
                    return unknown(fact.reason, events=fact.events)
                facts.append(fact)
            return yes_no(True, on=_newest(facts), until=_soonest(facts), events=_events(facts))

        return Series({day for name in names for day in self._turns(name)}, value)

    def _column(self, name: str) -> Column:
        return self.told.get(name) or Column(self.register.questions[name], {})

    def _turns(self, name: str) -> list[int]:
        """The days on which an answer to the question begins to stand, or stands no longer."""
        if name not in self._turned:
            latest = self.latest(name)
            now = [latest.at(day).known for day in latest.starts]
            before = [False, *now][:-1]
            turns = zip(latest.starts, before, now, strict=True)
            self._turned[name] = [day for day, stood, stands in turns if stood != stands]
        return self._turned[name]

    def _changes(self, names: Iterable[str]) -> set[int]:
        """The days on which what is answered to any of the questions changes."""
        return {day for name in names for day in self.latest(name).starts}

    def _ever(self, name: str, from_day: int, day: int) -> Fact:
        told = [fact for one, fact in _pairs(self._column(name), from_day) if one <= day and fact.low is not None]
        now = self.latest(name).at(day)
        if not told:
            return unknown(now.reason or NEVER_ASKED)
        worst = max(told, key=lambda fact: (fact.low or 0, fact.on or Moment(0)))
        highs = [fact.high for fact in told if fact.high is not None]
        if now.known and len(highs) == len(told):
            return worst._replace(high=max(highs), until=now.until)
        return worst._replace(high=None, reason=now.reason)


def _clean_runs(column: Column, from_day: int) -> list[CleanRun]:
    """The clean runs of one question. An answer speaks back over the days it covers, up to the one before it."""
    runs = [CleanRun(from_day, None, from_day)]
    run: int | None = None
    covered_to, possible, since = from_day - 1, from_day, from_day
    covers, valid = column.question.covers_days, column.question.valid_days or 0
    for day, fact in _pairs(column, from_day):
        state = clean(fact)
        lapsed = run is not None and day > covered_to + 1
        if lapsed:
            runs.append(CleanRun(covered_to + 1, None, possible))
        if state:
            speaks_from = max(day - covers + 1, since)
            if run is None or speaks_from > covered_to + 1:
                run, lapsed = speaks_from, True
            covered_to = day + valid
            if lapsed:
                runs.append(CleanRun(day, run, possible))
        else:
            run, covered_to, since = None, day, day + 1
            possible = day + 1 if state is False else possible
            runs.append(CleanRun(day, None, None if state is False else possible))
    if run is not None:
        runs.append(CleanRun(covered_to + 1, None, possible))
    return _changed(runs)


def _together(all_runs: list[list[CleanRun]], from_day: int) -> list[CleanRun]:
    """Several questions at once: clean only while each of them is."""
    starts = sorted({run.start for runs in all_runs for run in runs})
    places = [0] * len(all_runs)
    merged = []
    for start in starts:
        now = []
        for which, runs in enumerate(all_runs):
            while places[which] + 1 < len(runs) and runs[places[which] + 1].start <= start:
                places[which] += 1
            now.append(runs[places[which]])
        sure = [run.sure for run in now if run.sure is not None]
        possible = [run.possible for run in now if run.possible is not None]
        merged.append(
            CleanRun(
                start,
                max(sure) if len(sure) == len(now) else None,
                max(possible) if len(possible) == len(now) else None,
            )
        )
    return _changed(merged) or [CleanRun(from_day, None, from_day)]


def _changed(runs: list[CleanRun]) -> list[CleanRun]:
    """Leaves out runs that say what the one before them said."""
    kept: list[CleanRun] = []
    for run in runs:
        if kept and kept[-1].start == run.start:
            kept.pop()
        if not kept or kept[-1][1:] != run[1:]:
            kept.append(run)
    return kept


def _pairs(column: Column, from_day: int) -> Iterable[tuple[int, Fact]]:
    """The answers from a day on, with their days."""
    place = bisect_left(column.days, from_day)
    return zip(column.days[place:], column.facts[place:], strict=True)


def _worst(facts: list[Fact]) -> Fact:
    """The worst of several answers taken together: any dirty one counts, any unknown one leaves it open."""
    lows = [fact.low for fact in facts if fact.low is not None]
    open_above = [fact for fact in facts if fact.high is None]
    if not lows:
        return unknown(open_above[0].reason if open_above else NEVER_ASKED)
    low = max(lows)
    high = None if open_above else max(fact.high for fact in facts if fact.high is not None)
    dirty = [fact for fact in facts if fact.low == low]
    reason = open_above[0].reason if open_above else ""
    return Fact(low, high, None, reason, _newest(dirty), _soonest(facts), _events(dirty))


def _newest(facts: Sequence[Fact]) -> Moment | None:
    moments = [fact.on for fact in facts if fact.on]
    return max(moments, key=lambda one: (one.day, one.recorded or 0.0), default=None)


def _soonest(facts: Sequence[Fact]) -> int | None:
    return min((fact.until for fact in facts if fact.until is not None), default=None)


def _events(facts: Sequence[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(event for fact in facts for event in fact.events))
