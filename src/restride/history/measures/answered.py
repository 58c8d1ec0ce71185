"""Measures over answers: latest, told, listed, ever, clean_span, episodes, mean_answers, answered."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from restride.guideline.register import Question, Register
from restride.history.answers import Readings, clean, standing
from restride.history.facts import (
    NEVER_ASKED,
    UNSURE,
    Fact,
    Moment,
    Series,
    constant,
    day_by_day,
    point,
    settled,
    unknown,
    yes_no,
)

NOT_APPLICABLE = "not_applicable"


class Answers:
    """All answers of a record, as series. `first` and `last` are the days of interest (ordinals)."""

    def __init__(
        self,
        told: Readings,
        *,
        register: Register,
        applies: Callable[[Question], bool],
        first: int,
        last: int,
    ) -> None:
        self.told, self.register = told, register
        self.first, self.last = first, last
        self._applies = applies
        self._standing: dict[str, Series] = {}

    def latest(self, name: str) -> Series:
        """The latest answer to a question, while it stands."""
        if name not in self._standing:
            self._standing[name] = standing(self.register.questions[name], self.told.get(name, ()))
        return self._standing[name]

    def applying(self, names: Sequence[str]) -> list[Question]:
        """Those of the questions that are for her."""
        questions = [self.register.questions[name] for name in names]
        return [question for question in questions if self._applies(question)]

    def told_among(self, names: Sequence[str], counts: Callable[[str, Fact], bool]) -> Series:
        """How many of these questions have a standing answer that counts."""

        def value(day: int) -> Fact:
            found = [fact for name in names if counts(name, fact := self.latest(name).at(day))]
            return point(len(found), on=_newest(found), until=_soonest(found), events=_events(found))

        return self._at_changes(names, value)

    def listed(self, name: str, tier: str) -> Series:
        """Whether a sign of the tier is ticked; the ticked ones stand among the words."""
        signs = {sign.id for sign in self.register.signs.values() if sign.tier == tier}
        changes = []
        for start, _, fact in self.latest(name).spans(self.first, self.last):
            if fact.words is not None:
                ticked = fact.words & signs
                words = ticked | {"yes"} if ticked else frozenset({UNSURE} if UNSURE in fact.words else {"no"})
                changes.append((start, fact._replace(words=frozenset(words))))
            else:
                changes.append((start, fact))
        return Series(changes)

    def ever(self, names: Sequence[str], *, from_day: int) -> Series:
        """The worst answer told from `from_day` (ordinal) on; open above while no answer stands."""
        questions = self.applying(names)
        if not questions:
            return constant(unknown(NOT_APPLICABLE))

        def value(day: int) -> Fact:
            return _worst([self._ever(question, from_day, day) for question in questions])

        return self._at_changes([question.id for question in questions], value)

    def clean_span(self, names: Sequence[str], *, from_day: int) -> Series:
        """Days in a row up to each day that are known clean (low), and that may have been (high)."""
        runs = [self._clean_runs(question, from_day) for question in self.applying(names)]
        if not runs:
            return constant(unknown(NOT_APPLICABLE))

        def value(day: int) -> Fact:
            spans = [run.at(day) for run in runs]
            known = min(day - int(fact.low) + 1 if fact.low is not None else 0 for fact in spans)
            possible = min(day - int(fact.high) + 1 if fact.high is not None else 0 for fact in spans)
            return Fact(
                low=known,
                high=max(known, possible),
                on=_newest(spans),
                until=_soonest(spans),
                events=_events(spans),
            )

        return day_by_day(self.first, self.last, value)

    def episodes(self, names: Sequence[str], *, within: int, apart: int, from_day: int) -> Series:
        """Episodes reported in the last `within` days, from the ordinal `from_day` on."""
        reports: dict[int, Fact] = {}
        for question in self.applying(names):
            for fact in self.told.get(question.id, ()):
                if fact.on and fact.on.day >= from_day and clean(fact) is False:
                    reports[fact.on.day] = fact
        days = sorted(reports)

        def value(day: int) -> Fact:
            seen = [one for one in days if day - within <= one <= day]
            starts = [one for place, one in enumerate(seen) if place == 0 or one - seen[place - 1] >= apart]
            facts = [reports[one] for one in seen]
            return point(len(starts), on=_newest(facts), events=_events(facts))

        changes = {self.first, *days, *(day + within + 1 for day in days)}
        return Series((day, value(day)) for day in sorted(changes))

    def mean(self, name: str, *, within: int, at_least: int) -> Series:
        """The mean of the answers of the last `within` days; unknown under `at_least` answers."""
        told = [fact for fact in self.told.get(name, ()) if fact.low is not None]

        def value(day: int) -> Fact:
            recent = [fact for fact in told if fact.on and day - within < fact.on.day <= day]
            if len(recent) < at_least:
                return unknown(NEVER_ASKED if not told else "out_of_date", events=_events(recent))
            mean = sum(Fraction(str(fact.low)) for fact in recent) / len(recent)
            enough = sorted(fact.on.day for fact in recent if fact.on)[-at_least]
            return point(mean, on=_newest(recent), until=enough + within - 1, events=_events(recent))

        edges = {self.first}
        for fact in told:
            if fact.on:
                edges |= {fact.on.day, fact.on.day + within}
        return Series((day, value(day)) for day in sorted(edges))

    def answered(self, names: Sequence[str]) -> Series:
        """Yes while each question that applies has a real answer standing, else unknown."""
        questions = self.applying(names)

        def value(day: int) -> Fact:
            facts = [self.latest(question.id).at(day) for question in questions]
            missing = next((fact for fact in facts if not fact.known), None)
            if missing is not None:
                return unknown(missing.reason, events=_events(facts))
            return yes_no(True, on=_newest(facts), until=_soonest(facts), events=_events(facts))

        return self._at_changes([question.id for question in questions], value)

    def _at_changes(self, names: Sequence[str], value: Callable[[int], Fact]) -> Series:
        """A series that can change only where one of the questions' answers does."""
        edges = {self.first}
        for name in names:
            edges.update(day for day in self.latest(name).starts if day <= self.last)
        return Series((day, value(day)) for day in sorted(edges))

    def is_among(self, name: str, fact: Fact, words: Sequence[str]) -> bool:
        """Whether a standing answer is one of these words."""
        if fact.words is not None:
            return bool(fact.words & set(words))
        ranks = self.register.questions[name].ranks
        return fact.known and fact.low is not None and bool(ranks) and ranks[int(fact.low)] in words

    def _ever(self, question: Question, from_day: int, day: int) -> Fact:
        told = [
            fact
            for fact in self.told.get(question.id, ())
            if fact.on and from_day <= fact.on.day <= day and fact.low is not None
        ]
        now = self.latest(question.id).at(day)
        if not told:
            return unknown(now.reason or NEVER_ASKED)
        worst = max(told, key=lambda fact: (fact.low or 0, fact.on or Moment(0)))
        if now.known:
            return worst._replace(high=max(fact.high or 0 for fact in told), until=now.until)
        return worst._replace(high=None, reason=now.reason)

    def _clean_runs(self, question: Question, from_day: int) -> Series:
        """For each day the first day of the known clean run (low) and of the possible one (high).

        `low` is None while today is not known to be clean, `high` while it is known not to be.
        """
        changes: list[tuple[int, Fact]] = [(self.first, Fact(low=None, high=from_day, reason=NEVER_ASKED))]
        run: int | None = None
        covered_to = from_day - 2
        possible = from_day
        valid = question.valid_days or 0
        for fact in self.told.get(question.id, ()):
            if fact.on is None or fact.on.day < from_day:
                continue
            day = fact.on.day
            state = clean(fact)
            if state:
                speaks_from = max(day - question.covers_days + 1, possible)
                if run is None or speaks_from > covered_to + 1:
                    run = speaks_from
                covered_to = day + valid
                until = day + valid
                changes.append((day, Fact(run, possible, on=fact.on, until=until, events=fact.events)))
                changes.append((until + 1, Fact(None, possible, reason="out_of_date", events=fact.events)))
            else:
                run, covered_to = None, day
                possible = day + 1 if state is False else possible
                high = None if state is False else possible
                changes.append((day, Fact(None, high, reason=fact.reason, on=fact.on, events=fact.events)))
        return Series(settled(changes))


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
