"""Answers: what was said to each question on each day, the more careful of two on one day."""

from collections.abc import Iterator, Mapping
from typing import Any

from restride.guideline.register import Question, Register
from restride.history.facts import (
    DECLINED,
    OUT_OF_DATE,
    UNSURE,
    Fact,
    Moment,
    Number,
    Series,
    point,
    settled,
    unknown,
)
from restride.history.timeline import Entry, Record

_ASKING = frozenset({"checked_in", "background_recorded"})
_MOVING = frozenset({"session_done", "test_performed"})

Readings = Mapping[str, tuple[Fact, ...]]


def readings(record: Record, *, register: Register) -> Readings:
    """For each question its answers in order of days, one a day; each fact's `on` says when it was told."""
    by_day: dict[str, dict[int, Fact]] = {}
    for name, moment, answer, event in _told(record, register=register):
        question = register.questions[name]
        fact = _read(question, answer, moment=moment, event=event)
        days = by_day.setdefault(name, {})
        before = days.get(moment.day)
        days[moment.day] = fact if before is None else _worse(question, before, fact)
    return {name: tuple(days[day] for day in sorted(days)) for name, days in by_day.items()}


def standing(question: Question, told: tuple[Fact, ...]) -> Series:
    """The latest answer, for as long as it stands."""
    changes: list[tuple[int, Fact]] = []
    for fact in told:
        day = _day(fact)
        until = None if question.valid_days is None else day + question.valid_days
        changes.append((day, fact._replace(until=until)))
        if until is not None:
            changes.append((until + 1, unknown(OUT_OF_DATE, events=fact.events)))
    return Series(settled(changes))


def clean(fact: Fact) -> bool | None:
    """Whether an answer is the best there is: nothing to report. None where it was not said."""
    if fact.low is None:
        return None
    return fact.low == fact.high == 0


def _told(record: Record, *, register: Register) -> Iterator[tuple[str, Moment, Any, str]]:
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
) -> Iterator[tuple[str, Moment, Any, str]]:
    moment = Moment(entry.day + days_later) if days_later else entry.moment
    for version in entry.versions:
        for name, answer in (version.get(key) or {}).items():
            if register.questions[name].lifelong or not lifelong_only:
                yield name, moment, answer, entry.event.id


def _read(question: Question, answer: Any, *, moment: Moment, event: str) -> Fact:
    events = (event,)
    if answer == "declined" and question.declined_as:
        answer = question.declined_as
    if answer == "unsure" and question.unsure_as:
        answer = question.unsure_as
    if question.answers == "several":
        if answer == "declined":
            return unknown(DECLINED, events=events, on=moment)
        return Fact(words=frozenset([answer] if isinstance(answer, str) else answer), on=moment, events=events)
    if answer == "declined":
        return unknown(DECLINED, events=events, on=moment)
    if answer == "unsure":
        return unknown(UNSURE, events=events, on=moment)
    value: Number = question.ranks.index(answer) if isinstance(answer, str) else answer
    return point(value, on=moment, events=events)


def _worse(question: Question, one: Fact, other: Fact) -> Fact:
    """The more careful of two answers given on one day; of two without an order the later."""
    events = tuple(dict.fromkeys((*one.events, *other.events)))
    on = max((one.on, other.on), key=lambda m: (m.day, m.recorded or 0.0) if m else (0, 0.0))
    if question.answers == "several":
        words = (one.words or frozenset()) | (other.words or frozenset())
        words = words - {"none"} if len(words) > 1 or not (one.words and other.words) else words
        return Fact(words=words, on=on, events=events) if words else unknown(DECLINED, events=events, on=on)
    if not question.ordered:
        return (other if other.known else one)._replace(events=events, on=on)
    if one.low is None or other.low is None:
        known = one if other.low is None else other
        reason = one.reason or other.reason
        if known.low is None:
            return unknown(reason, events=events, on=on)
        return Fact(low=known.low, high=_worst_rank(question, known), reason=reason, on=on, events=events)
    ends = min if question.worse == "less" else max
    return Fact(
        low=ends(one.low, other.low),
        high=ends(one.high, other.high) if one.high is not None and other.high is not None else None,
        on=on,
        events=events,
    )


def _worst_rank(question: Question, known: Fact) -> Number | None:
    """The upper end of an answer that was also left open on the same day."""
    return len(question.ranks) - 1 if question.ranks and known.low is not None else None


def _day(fact: Fact) -> int:
    assert fact.on is not None, "every answer was told on some day"
    return fact.on.day
