"""Answers: what was said to each question on each day, the more careful of two on one day."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from restride.guideline.register import Question, Register
from restride.history.events import Event
from restride.history.facts import (
    DECLINED,
    NEVER_ASKED,
    OUT_OF_DATE,
    UNSURE,
    Fact,
    Moment,
    Number,
    Series,
    point,
    unknown,
)
from restride.history.timeline import Entry, Record
from restride.units import LARGEST_SCORE

_ASKING = frozenset({"checked_in", "background_recorded"})
_MOVING = frozenset({"session_done", "test_performed"})


class Column:
    """The answers to one question, one a day, in order of days; each fact's `on` says when it was told."""

    __slots__ = ("days", "facts", "question")

    def __init__(self, question: Question, by_day: Mapping[int, Fact]) -> None:
        self.question = question
        self.days = sorted(by_day)
        self.facts = [by_day[day] for day in self.days]

    def latest(self, day: int) -> Fact:
        """The latest answer by that day, while it stands."""
        place = bisect_right(self.days, day)
        if not place:
            return unknown(NEVER_ASKED)
        fact, valid = self.facts[place - 1], self.question.valid_days
        if valid is None:
            return fact
        until = self.days[place - 1] + valid
        return fact._replace(until=until) if day <= until else unknown(OUT_OF_DATE, events=fact.events)

    def series(self) -> Series:
        """The latest answer on every day: it changes where another answer is given, or one goes out of date."""
        starts: list[int] = []
        before: tuple[object, ...] | None = None
        valid, end = self.question.valid_days, None
        for day, fact in zip(self.days, self.facts, strict=True):
            says = (fact.low, fact.high, fact.words)
            if end is not None and day > end:
                starts.append(end)
                before = None
            if says != before or fact.reason:
                starts.append(day)
                before = says
            end = None if valid is None else day + valid + 1
        if end is not None:
            starts.append(end)
        return Series(starts, self.latest)


Columns = Mapping[str, Column]


def columns(record: Record, *, register: Register) -> Columns:
    """For each question that was ever answered its column. An import tells of symptoms, never of being well (I-16)."""
    by_day: dict[str, dict[int, Fact]] = {}
    for name, moment, answer, event in _told(record, register=register):
        question = register.questions[name]
        fact = _read(question, answer, moment=moment, event=event.id)
        if event.imported and not _tells_of_trouble(question, fact):
            continue
        days = by_day.setdefault(name, {})
        before = days.get(moment.day)
        days[moment.day] = fact if before is None else _worse(question, before, fact)
    return {name: Column(register.questions[name], days) for name, days in by_day.items()}


def clean(fact: Fact) -> bool | None:
    """Whether an answer is the best there is: nothing to report. None where it was not said."""
    if fact.low is None:
        return None
    return fact.low == fact.high == 0


def _tells_of_trouble(question: Question, fact: Fact) -> bool:
    """Whether an answer reports something: a symptom, or a sign. A number of hours or runs does not."""
    if question.answers == "several":
        return bool((fact.words or frozenset()) - {"none"})
    return question.answers != "number" and clean(fact) is False


def _told(record: Record, *, register: Register) -> Iterator[tuple[str, Moment, Any, Event]]:
    """Every answer of the episode, and the lifelong ones from before it: question, moment, answer, event."""
    for entry in record.entries:
        old = entry.day < record.start
        if entry.event.type in _ASKING:
            yield from _of(entry, "answers", register=register, lifelong_only=old)
        elif entry.event.type in _MOVING and not old:
            yield from _of(entry, "symptoms", register=register)
            yield from _of(entry, "next_day_symptoms", register=register, days_later=1)


def _of(
    entry: Entry, key: str, *, register: Register, lifelong_only: bool = False, days_later: int = 0
) -> Iterator[tuple[str, Moment, Any, Event]]:
    moment = Moment(entry.day + days_later) if days_later else entry.moment
    for version in entry.versions:
        for name, answer in (version.get(key) or {}).items():
            if not lifelong_only or register.questions[name].lifelong:
                yield name, moment, answer, entry.event


def _read(question: Question, answer: Any, *, moment: Moment, event: str) -> Fact:
    events = (event,)
    if answer == "declined" and question.declined_as:
        answer = question.declined_as
    if answer == "unsure" and question.unsure_as:
        answer = question.unsure_as
    if answer == "declined":
        return unknown(DECLINED, events=events, on=moment)
    if question.answers == "several":
        words = frozenset([answer] if isinstance(answer, str) else answer)
        return Fact(words=words, reason=UNSURE if answer == "unsure" else "", on=moment, events=events)
    if answer == "unsure":
        return unknown(UNSURE, events=events, on=moment)
    value: Number = question.ranks.index(answer) if isinstance(answer, str) else answer
    return point(value, on=moment, events=events)


def _worse(question: Question, one: Fact, other: Fact) -> Fact:
    """The more careful of two answers given on one day; of two without an order the later."""
    events = tuple(dict.fromkeys((*one.events, *other.events)))
    on = max((one.on, other.on), key=lambda m: (m.day, m.recorded or 0.0) if m else (0, 0.0))
    if question.answers == "several":
        return _ticked(one, other)._replace(on=on, events=events)
    if not question.ordered:
        return (other if other.known else one)._replace(events=events, on=on)
    if one.low is None or other.low is None:
        known = one if other.low is None else other
        return _half_open(question, known, one.reason or other.reason)._replace(on=on, events=events)
    ends = min if question.worse == "less" else max
    highs = [fact.high for fact in (one, other) if fact.high is not None]
    high = ends(highs) if len(highs) > 1 else None
    return Fact(low=ends(one.low, other.low), high=high, on=on, events=events)


def _ticked(one: Fact, other: Fact) -> Fact:
    """Everything ticked in either list. A declined list beside an empty one leaves it open."""
    words = (one.words or frozenset()) | (other.words or frozenset())
    if len(words) > 1 or one.words is None or other.words is None:
        words -= {"none"}
    return Fact(words=words, reason=UNSURE if UNSURE in words else "") if words else unknown(DECLINED)


def _half_open(question: Question, known: Fact, reason: str) -> Fact:
    """An answer that was also left open on the same day: at least as bad as what was said."""
    if known.low is None:
        return unknown(reason)
    if question.worse == "less":
        return Fact(low=question.least or 0, high=known.high, reason=reason)
    worst = LARGEST_SCORE if question.answers == "score" else question.most
    return Fact(low=known.low, high=len(question.ranks) - 1 if question.ranks else worst, reason=reason)
