"""The measures once more, slowly: each is read off its sentence in the vocabulary, one day at a time, by plain loops.

Nothing here knows of series. Days are ordinals. What comes out is `(low, high, words, reason)`; a range without end
has no `high`, and why an answer was skipped (unsure or declined) is only told as `skipped`.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

from restride.guideline.model import NamedFact
from restride.guideline.register import Question, Register
from restride.history.events import Event


class Known(NamedTuple):
    """What is known on a day."""

    low: Any = None
    high: Any = None
    words: frozenset[str] | None = None
    reason: str = ""


SKIPPED = "skipped"


def _exactly(value: Any) -> Known:
    return Known(value, value)


def _words(*words: str) -> Known:
    return Known(words=frozenset(words))


def _unknown(reason: str) -> Known:
    return Known(reason=reason)


class Naive:
    """One person's events, and every measure of the record on any day."""

    def __init__(self, events: Sequence[Event], register: Register) -> None:
        self.register = register
        self._read: dict[tuple[str, int], Known | None] = {}
        self.events = sorted(events, key=lambda event: (event.on, event.id))
        births = [event for event in events if event.type == "birth_recorded"]
        self.birth = births[0].data if births else None
        if self.birth:
            days = [self.birth[key] for key in ("date", "earliest", "latest") if key in self.birth]
            days += self.birth.get("dates", [])
            told = sorted(_ordinal(day) for day in days)
            self.latest_birth = told[-1]
            self.earliest_birth = told[-1] if "dates" in self.birth else told[0]
            self.modes = set(self.birth.get("modes", [self.birth.get("mode", "unknown")]))
        self.start = self.earliest_birth if self.birth else min(event.on.toordinal() for event in events)

    def at(self, fact: NamedFact, day: int) -> Known:
        """The value of a fact on a day."""
        questions = [self.register.questions[name] for name in fact.of if name in self.register.questions]
        if questions and not any(self.applies(question) for question in questions):
            return _unknown("not_applicable")
        measure: Callable[..., Known] = getattr(self, fact.measure)
        return measure(fact.of, day, **fact.settings)

    # Answers

    def applies(self, question: Question) -> bool:
        modes = question.applies_when.modes if question.applies_when else ()
        return not modes or not self.birth or bool(self.modes & set(modes))

    def raw(self, name: str, day: int) -> Iterator[Any]:
        """Everything answered to a question on one day, by check-in, by session or on the morning after one."""
        lifelong = self.register.questions[name].lifelong
        for event in self.events:
            told = event.on.toordinal()
            if event.type in {"checked_in", "background_recorded"}:
                if told == day and (told >= self.start or lifelong) and name in event.data["answers"]:
                    yield from self._unless_imported_and_well(event, name, event.data["answers"][name])
            elif told >= self.start:
                if told == day and name in event.data.get("symptoms", {}):
                    yield from self._unless_imported_and_well(event, name, event.data["symptoms"][name])
                if told + 1 == day and name in event.data.get("next_day_symptoms", {}):
                    yield from self._unless_imported_and_well(event, name, event.data["next_day_symptoms"][name])

    def _unless_imported_and_well(self, event: Event, name: str, answer: Any) -> Iterator[Any]:
        """An import tells of symptoms, never of being well."""
        ranks = self.register.questions[name].ranks
        symptom = answer not in ("unsure", "declined") and not isinstance(answer, list)
        symptom = symptom and (ranks.index(answer) if isinstance(answer, str) else answer) != 0
        if symptom or not event.by.startswith("import:"):
            yield answer

    def on_day(self, name: str, day: int) -> Known | None:
        """The answer of one day, the worse of several; None where nothing was said."""
        if (name, day) not in self._read:
            self._read[name, day] = self._worst(name, day)
        return self._read[name, day]

    def _worst(self, name: str, day: int) -> Known | None:
        question = self.register.questions[name]
        raw = list(self.raw(name, day))
        if not raw:
            return None
        raw = [question.declined_as or one if one == "declined" else one for one in raw]
        raw = [question.unsure_as or one if one == "unsure" else one for one in raw]
        if question.answers == "several":
            return _several(raw)
        real = [one for one in raw if one not in ("unsure", "declined")]
        if not real:
            return _unknown(SKIPPED)
        ranks = [question.ranks.index(one) if question.ranks else one for one in real]
        worst = min(ranks) if question.worse == "less" else max(ranks)
        if len(real) == len(raw):
            return _exactly(worst)
        return Known(worst, len(question.ranks) - 1)

    def told_days(self, name: str, first: int, last: int) -> list[tuple[int, Known]]:
        """The answers from one day to another, in order."""
        return [(day, told) for day in range(first, last + 1) if (told := self.on_day(name, day)) is not None]

    def standing(self, name: str, day: int) -> Known:
        told = self.told_days(name, self.events[0].on.toordinal(), day)
        if not told:
            return _unknown("never_asked")
        when, answer = told[-1]
        valid = self.register.questions[name].valid_days
        return _unknown("out_of_date") if valid is not None and day > when + valid else answer

    def latest(self, of: Sequence[str], day: int) -> Known:
        return self.standing(of[0], day)

    def told(
        self,
        of: Sequence[str],
        day: int,
        is_one_of: Sequence[str] = (),
        at_least: int | None = None,
        below: int | None = None,
    ) -> Known:
        count = 0
        for name in of:
            answer, ranks = self.standing(name, day), self.register.questions[name].ranks
            if answer.words is not None:
                count += bool(answer.words & set(is_one_of))
            elif answer.low is not None and answer.low == answer.high:
                word = ranks[answer.low] if ranks else ""
                count += (
                    word in is_one_of
                    or (at_least is not None and answer.low >= at_least)
                    or (below is not None and answer.low < below)
                )
        return _exactly(count)

    def listed(self, of: Sequence[str], day: int, tier: str) -> Known:
        answer = self.standing(of[0], day)
        if answer.words is None:
            return answer
        ticked = [word for word in answer.words if word in self.register.signs]
        of_tier = [word for word in ticked if self.register.signs[word].tier == tier]
        if of_tier:
            return _words("yes", *of_tier)
        return _words("unsure" if "unsure" in answer.words else "no")

    def ever(self, of: Sequence[str], day: int, from_day: int) -> Known:
        lows, highs, reason = [], [], ""
        for name in of:
            if not self.applies(self.register.questions[name]):
                continue
            now = self.standing(name, day)
            told = [one for _, one in self.told_days(name, self._from(from_day), day) if one.low is not None]
            lows += [one.low for one in told]
            is_known = now.low is not None and now.low == now.high
            highs.append(max(one.high for one in told) if told and is_known else None)
            if not told:
                reason = reason or now.reason or ("never_asked" if is_known or now.low is None else SKIPPED)
        if not lows:
            return _unknown(reason)
        return Known(max(lows), None if None in highs else max(highs))

    def clean_span(self, of: Sequence[str], day: int, from_day: int = 0) -> Known:
        spans = [self._clean(name, day, self._from(from_day)) for name in of if self._asked(name)]
        low = min(low for low, _ in spans)
        return Known(low, max(low, min(high for _, high in spans)))

    def _clean(self, name: str, day: int, first: int) -> tuple[int, int]:
        """Days up to `day` that are known clean, and that may be."""
        question = self.register.questions[name]
        clean: set[int] = set()
        possible, before, dirty_now = first, first, False
        for when, answer in self.told_days(name, first, day):
            dirty_now = False
            if answer == _exactly(0):
                since = max(when - question.covers_days + 1, before)
                clean.update(range(since, when + (question.valid_days or 0) + 1))
                continue
            clean.clear()
            before = when + 1
            if answer.low is not None:
                possible, dirty_now = when + 1, True
        low = 0
        while day - low in clean:
            low += 1
        return low, 0 if dirty_now else max(day - possible + 1, 0)

    def episodes(self, of: Sequence[str], day: int, within_days: int, apart: int, from_day: int = 0) -> Known:
        reports = [
            when
            for when in range(max(day - within_days, self._from(from_day)), day + 1)
            if any(self._is_symptom(name, when) for name in of if self._asked(name))
        ]
        return _exactly(bool(reports) + sum(later - one >= apart for one, later in pairwise(reports)))

    def mean_answers(self, of: Sequence[str], day: int, within_days: int, at_least: int) -> Known:
        told = [one.low for _, one in self.told_days(of[0], day - within_days + 1, day) if one.low is not None]
        if len(told) >= at_least:
            return _exactly(sum(map(Fraction, told)) / len(told))
        ever = self.told_days(of[0], self.start, day + 100)
        return _unknown("out_of_date" if any(one.low is not None for _, one in ever) else "never_asked")

    def answered(self, of: Sequence[str], day: int) -> Known:
        for name in of:
            answer = self.standing(name, day)
            real = answer.words is not None or (answer.low is not None and answer.low == answer.high)
            if self._asked(name) and not real:
                return _unknown(answer.reason or SKIPPED)
        return _words("yes")

    def _asked(self, name: str) -> bool:
        return self.applies(self.register.questions[name])

    def _is_symptom(self, name: str, day: int) -> bool:
        answer = self.on_day(name, day)
        return answer is not None and answer.low is not None and answer != _exactly(0)

    def _from(self, from_day: int) -> int:
        return self.earliest_birth + from_day if self.birth else self.start

    # The record

    def days_since_birth(self, of: Sequence[str], day: int) -> Known:
        if not self.birth:
            return _unknown("never_asked")
        return Known(day - self.latest_birth, day - self.earliest_birth)

    def birth_mode(self, of: Sequence[str], day: int) -> Known:
        if not self.birth:
            return _unknown("never_asked")
        return _unknown(SKIPPED) if "unknown" in self.modes else _words(*self.modes)

    def birth_tear(self, of: Sequence[str], day: int) -> Known:
        if not self.birth:
            return _unknown("never_asked")
        if "tear" in self.birth:
            return _words(self.birth["tear"])
        return _words("none") if all("caesarean" in mode for mode in self.modes) else _unknown(SKIPPED)

    def recorded(self, of: Sequence[str], day: int) -> Known:
        first = 0 if "loss_recorded" in of else self.start
        if self.birth and "pregnancy_reported" in of:
            first = self.latest_birth
        days = [event.on.toordinal() for event in self.events if event.type in of]
        return _words("yes" if any(first <= one <= day for one in days) else "no")

    # What was done

    def done(self, kind: str) -> list[Event]:
        return [event for event in self.events if event.type == kind and event.on.toordinal() >= self.start]

    def preparation_weeks(self, of: Sequence[str], day: int, sessions: int, among_weeks: int, credit_cap: int) -> Known:
        own = [event for event in self.done("session_done") if not event.by.startswith("import:")]
        begun = min((event.on.toordinal() for event in own), default=self.start)
        if self.birth and begun < self.latest_birth + 7:
            begun = self.latest_birth
        weeks = 0
        for back in range(1, among_weeks + 1):
            end = begun + ((day - begun) // 7 - back + 1) * 7
            in_week = [
                event
                for event in self.done("session_done")
                if end - 7 <= event.on.toordinal() < end
                and event.on.toordinal() >= begun
                and event.data["activity"] in of
                and event.data.get("minutes") != 0
            ]
            weeks += len(in_week) >= sessions
        credited = [event for event in self.done("preparation_credited") if event.on.toordinal() <= day]
        hers = sum(event.data["weeks"] for event in credited if event.by == "self")
        theirs = sum(event.data["weeks"] for event in credited if event.by != "self")
        return _exactly(weeks + min(hers, credit_cap) + theirs)

    def weeks_meeting_goal(
        self, of: Sequence[str], day: int, goal_sessions: str, goal_minutes: str, among_weeks: int
    ) -> Known:
        goals = [self.latest([name], day) for name in (goal_sessions, goal_minutes)]
        for goal in goals:
            if goal.low is None:
                return goal
        own = [event for event in self.done("session_done") if not event.by.startswith("import:")]
        begun = min((event.on.toordinal() for event in own), default=self.start)
        if self.birth and begun < self.latest_birth + 7:
            begun = self.latest_birth
        weeks = 0
        for back in range(1, among_weeks + 1):
            end = begun + ((day - begun) // 7 - back + 1) * 7
            lengths = [
                event.data.get("minutes") or 0
                for event in self.done("session_done")
                if end - 7 <= event.on.toordinal() < end
                and event.on.toordinal() >= begun
                and event.data["activity"] in of
                and event.data.get("minutes") != 0
            ]
            weeks += bool(lengths) and len(lengths) >= goals[0].low and sum(lengths) >= goals[1].low
        return _exactly(weeks)

    def longest_clean(self, of: Sequence[str], day: int, within_days: int) -> Known:
        low = high = Fraction(0)
        for event in [*self.done("session_done"), *self.done("test_performed")]:
            when = event.on.toordinal()
            if not day - within_days < when <= day or event.by.startswith("import:"):
                continue
            if event.data.get("activity", event.data.get("test")) not in of:
                continue
            if event.type == "session_done":
                minutes = event.data.get("minutes")
            else:
                minutes = Fraction(min(self._counts(event.data["test"], when)), 60)
            clean = self.was_clean(when, day)
            if minutes is not None:
                low = max(low, minutes) if clean is True else low
                high = max(high, minutes) if clean is not False else high
        return Known(low, max(low, high))

    def was_clean(self, day: int, as_of: int) -> bool | None:
        """Whether the exercise of a day was clean, on the day and the next; None where that cannot be told yet."""
        during = [self._group(group, day) for group in self.register.aftercare.groups]
        after = [self._next_day(group, day + 1, as_of) for group in self.register.aftercare.groups]
        if False in [*during, *after]:
            return False
        return None if None in [*during, *after] else True

    def _group(self, group: Sequence[str], day: int) -> bool | None:
        told = [one for name in group if (one := self.on_day(name, day)) is not None]
        if any(one.low is not None and one != _exactly(0) for one in told):
            return False
        return True if told and all(one == _exactly(0) for one in told) else None

    def _next_day(self, group: Sequence[str], day: int, as_of: int) -> bool | None:
        """The first answers from that day on, if they speak back to it."""
        for when in range(day, as_of + 1):
            told = [name for name in group if self.on_day(name, when) is not None]
            if told:
                covers = min(self.register.questions[name].covers_days for name in told)
                return self._group(group, when) if when - covers < day else None
        return None

    def attempts(self, test: str, first: int, last: int) -> list[tuple[int, list[Event]]]:
        """The attempts at a test, day by day."""
        told = [
            event
            for event in self.done("test_performed")
            if event.data["test"] == test and not event.by.startswith("import:")
        ]
        days = sorted({event.on.toordinal() for event in told})
        return [(day, [event for event in told if event.on.toordinal() == day]) for day in days if first <= day <= last]

    def _counts(self, test: str, day: int) -> list[Any]:
        return [
            _count(event.data, self.register.tests[test].sided)
            for _, tried in self.attempts(test, day, day)
            for event in tried
        ]

    def test_result(self, of: Sequence[str], day: int, within_days: int, part: str = "") -> Known:
        tried = self.attempts(of[0], self.start, day)
        if not tried:
            return _unknown("never_asked")
        when, events = tried[-1]
        if when <= day - within_days:
            return _unknown("out_of_date")
        if part == "can_relax":
            told = [event.data.get("can_relax") for event in events]
            if "no" in told:
                return _words("no")
            return _words("yes") if set(told) == {"yes"} else _unknown(SKIPPED)
        if part == "hold_seconds":
            counts = [event.data.get("hold_seconds") for event in events]
        else:
            counts = self._counts(of[0], when)
        return _unknown("never_asked") if None in counts else _exactly(min(counts))

    def weaker_side(self, of: Sequence[str], day: int, within_days: int) -> Known:
        tried = self.attempts(of[0], self.start, day)
        if not tried:
            return _unknown("never_asked")
        when, events = tried[-1]
        if when <= day - within_days:
            return _unknown("out_of_date")
        sides = [events[-1].data["left"], events[-1].data["right"]]
        return _exactly(100 - Fraction(100 * min(sides), max(sides)))

    def passes(
        self,
        of: Sequence[str],
        day: int,
        at_least: int,
        within_days: int,
        apart: int = 0,
        hold_seconds: int = 0,
        impact_from_day: int = 0,
    ) -> Known:
        test = self.register.tests[of[0]]
        sure: list[int] = []
        maybe: list[int] = []
        for when, events in self.attempts(of[0], day - within_days + 1, day):
            supervised = all("supervised_by" in event.data or event.by == "clinician:c1" for event in events)
            early = not self.birth or when < self.latest_birth + impact_from_day
            if test.impact and early and not supervised:
                continue
            reached = [_reached(count, at_least) for count in self._counts(of[0], when)]
            if hold_seconds:
                reached += [_reached(event.data.get("hold_seconds"), hold_seconds) for event in events]
            parts = [*reached, self.was_clean(when, day)]
            if False in parts:
                sure, maybe = [], []
                continue
            if not maybe or when - maybe[-1] >= apart:
                maybe.append(when)
            if None not in parts and (not sure or when - sure[-1] >= apart):
                sure.append(when)
        return Known(len(sure), len(maybe))


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _several(raw: list[Any]) -> Known:
    ticked = {word for one in raw if one != "declined" for word in ([one] if isinstance(one, str) else one)}
    if ticked - {"none"} or "declined" in raw:
        ticked -= {"none"}
    return _words(*ticked) if ticked else _unknown(SKIPPED)


def _count(data: Any, sided: bool) -> Any:
    if sided:
        return min(data["left"], data["right"]) if "left" in data and "right" in data else None
    return data.get("holds", data.get("value"))


def _reached(count: Any, needed: int) -> bool | None:
    return None if count is None else count >= needed
