"""Answers: what was said to each question on each day, the more careful of two on one day."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from restride.guideline.register import Question, Register
from restride.history.events import SKIPPED, Event
from restride.history.facts import (
    DECLINED,
    NEVER_ASKED,
    OUT_OF_DATE,
    UNSURE,
    Fact,
    Moment,
    Number,
    Series,
    unknown,
)
from restride.history.timeline import Record
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
        if day > until:
            return unknown(OUT_OF_DATE, events=fact.events)
        # Asked millions of times in a proof: made anew it takes a third of the time of `_replace`.
        return Fact(fact.low, fact.high, fact.words, fact.reason, fact.on, until, fact.events)

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


class _Asked(NamedTuple):
    """A question while its answers are read: the ranks of its words, and what is known of each day so far."""

    question: Question
    ranks: Mapping[str, int]
    days: dict[int, Fact]


def columns(record: Record, *, register: Register) -> Columns:
    """For each question that was ever answered its column. An import tells of symptoms, never of being well (I-16)."""
    asked = {name: _Asked(question, _ranks(question), {}) for name, question in register.questions.items()}
    for moment, answers, event in _told(record, register=register):
        imported, day, events = event.imported, moment.day, (event.id,)
        # A year holds thousands of answers, and most of one telling are the same rank: one fact says it of them all.
        points: dict[int, Fact] = {}
        for name, answer in answers.items():
            question, ranks, days = asked[name]
            value = ranks.get(answer) if answer.__class__ is str else answer if answer.__class__ is int else None
            if value is None:
                fact = _read(question, answer, moment=moment, events=events)
            elif value in points:
                fact = points[value]
            else:
                fact = points[value] = Fact(value, value, None, "", moment, None, events)
            if imported and not _tells_of_trouble(question, fact):
                continue
            before = days.get(day)
            days[day] = fact if before is None else _worse(question, before, fact)
    return {name: Column(one.question, one.days) for name, one in asked.items() if one.days}


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


def _ranks(question: Question) -> Mapping[str, int]:
    """The rank of each word of an answer; none where several may be ticked, or where a word is no answer of its own."""
    if question.answers == "several":
        return {}
    return {word: rank for rank, word in enumerate(question.ranks) if word not in SKIPPED}


def _told(record: Record, *, register: Register) -> Iterator[tuple[Moment, Mapping[str, Any], Event]]:
    """All answers of the episode, and the lifelong ones from before it: moment, answers, event."""
    for entry in record.entries:
        kind, old = entry.event.type, entry.day < record.start
        if kind in _ASKING:
            for version in entry.versions:
                answers = version.get("answers") or {}
                if old:
                    answers = {name: one for name, one in answers.items() if register.questions[name].lifelong}
                yield entry.moment, answers, entry.event
        elif kind in _MOVING and not old:
            for version in entry.versions:
                if version.get("symptoms"):
                    yield entry.moment, version["symptoms"], entry.event
                if version.get("next_day_symptoms"):
                    yield Moment(entry.day + 1), version["next_day_symptoms"], entry.event


def _read(question: Question, answer: Any, *, moment: Moment, events: tuple[str, ...]) -> Fact:
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
    return Fact(value, value, None, "", moment, None, events)


def _worse(question: Question, one: Fact, other: Fact) -> Fact:
    """The more careful of what is known of a day and another answer given on it; of two without an order the later."""
    events = one.events if other.events[0] in one.events else one.events + other.events
    on = one.on if one.on is other.on or _is_later(one.on, other.on) else other.on
    if question.answers == "several":
        return _ticked(one, other)._replace(on=on, events=events)
    if not question.ordered:
        return (other if other.known else one)._replace(events=events, on=on)
    if one.low is None or other.low is None:
        known = one if other.low is None else other
        return _half_open(question, known, one.reason or other.reason)._replace(on=on, events=events)
    ends = min if question.worse == "less" else max
    if one.low == one.high and other.low == other.high:
        value = one.low if one.low == other.low else ends(one.low, other.low)
        return Fact(value, value, None, "", on, None, events)
    highs = [fact.high for fact in (one, other) if fact.high is not None]
    high = ends(highs) if len(highs) > 1 else None
    return Fact(low=ends(one.low, other.low), high=high, on=on, events=events)


def _is_later(one: Moment | None, other: Moment | None) -> bool:
    """Whether of two moments of one day the first was received later, or the other's instant is not known."""
    if one is None or other is None:
        return other is None
    return (one.recorded or 0.0) >= (other.recorded or 0.0)


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
