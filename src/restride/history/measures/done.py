"""Measures over what was done: preparation_weeks, longest_clean, test_result, weaker_side, passes."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache, cached_property
from typing import Any, NamedTuple

from restride.guideline.register import PhysicalTest, Register
from restride.history.facts import NEVER_ASKED, UNSURE, Fact, Moment, Number, Series, changing, point, unknown, word
from restride.history.symptoms import Symptoms
from restride.history.timeline import Entry, Record
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, PERCENT, exact, minutes_of


class Attempt(NamedTuple):
    """All attempts at one test on one day, read together: the weakest counts. A `fading` one never passes.

    `reached`: the count on the weaker side; None where a side is missing. `behind`: by which part the weaker side lies
    behind. `supervised`: a clinician watched. `told_at`: the instant from which a good answer of the day speaks of all.
    """

    day: int
    moment: Moment
    told_at: float
    reached: Number | None
    behind: Fraction | None
    hold_seconds: Number | None
    can_relax: str | None
    supervised: bool
    fading: bool
    events: tuple[str, ...]


class Doings:
    """Sessions and tests of a record. `first`, `last`: the days of interest; `born`: the birth, all ordinals."""

    def __init__(
        self,
        record: Record,
        *,
        register: Register,
        symptoms: Symptoms,
        first: int,
        last: int,
        born: int | None,
    ) -> None:
        self.record, self.register, self.symptoms = record, register, symptoms
        self.first, self.last, self.born = first, last, born
        self._attempts: dict[str, tuple[Attempt, ...]] = {}

    def attempts(self, name: str) -> tuple[Attempt, ...]:
        """The attempts at a test, day by day; imports never count (I-16)."""
        if name not in self._attempts:
            test, days = self.register.tests[name], self._tests_done.get(name, {})
            self._attempts[name] = tuple(_attempt(test, day, days[day]) for day in sorted(days))
        return self._attempts[name]

    def preparation_weeks(
        self, activities: Sequence[str], *, sessions: int, among_weeks: int, credit_cap: int
    ) -> Series:
        """Completed weeks with enough sessions, among the last ones, plus what was credited."""
        start = self._programme_start
        events: dict[int, list[str]] = {}
        for activity, block, entry in self._preparing:
            if activity in activities:
                events.setdefault(block, []).append(entry.event.id)
        good = sorted(block for block, done in events.items() if len(done) >= sessions)
        edges = {self.first, *(entry.day for entry in self.record.of_type("preparation_credited"))}
        edges |= {start + (block + 1) * DAYS_PER_WEEK for block in good}
        edges |= {start + (block + 1 + among_weeks) * DAYS_PER_WEEK for block in good}

        def recent_weeks(day: int) -> list[int]:
            complete = (day - start) // DAYS_PER_WEEK
            return good[bisect_left(good, complete - among_weeks) : bisect_left(good, complete)]

        def bounds(day: int) -> tuple[Number | None, Number | None]:
            weeks = len(recent_weeks(day)) + self._credit(day, cap=credit_cap)[0]
            return weeks, weeks

        def value(day: int) -> Fact:
            recent = recent_weeks(day)
            credit, credited = self._credit(day, cap=credit_cap)
            seen = tuple(event for block in recent for event in events[block]) + credited
            return point(len(recent) + credit, events=seen)

        return Series(edges, value, bounds=bounds)

    def weeks_meeting_goal(
        self, activities: Sequence[str], *, sessions: Series, minutes: Series, among_weeks: int
    ) -> Series:
        """Completed weeks, among the last ones, that reach her goal; unknown while either half of it is."""
        start = self._programme_start
        done: dict[int, list[Number]] = {}
        events: dict[int, list[str]] = {}
        for activity, block, entry in self._preparing:
            if activity in activities:
                done.setdefault(block, []).append(_least(entry, "minutes") or 0)
                events.setdefault(block, []).append(entry.event.id)
        edges = {self.first, *sessions.starts, *minutes.starts}
        edges |= {start + (block + 1) * DAYS_PER_WEEK for block in done}
        edges |= {start + (block + 1 + among_weeks) * DAYS_PER_WEEK for block in done}

        def value(day: int) -> Fact:
            often, long = sessions.at(day), minutes.at(day)
            for goal in (often, long):
                if goal.low is None:
                    return unknown(goal.reason, events=goal.events)
            complete = (day - start) // DAYS_PER_WEEK
            recent = [block for block in done if complete - among_weeks <= block < complete]
            met = [
                block
                for block in recent
                if often.low is not None
                and long.low is not None
                and len(done[block]) >= often.low
                and sum(done[block]) >= long.low
            ]
            return point(len(met), events=tuple(event for block in met for event in events[block]))

        return Series(edges, value)

    def longest_clean(self, activities: Sequence[str], *, within: int) -> Series:
        """Minutes of the longest session in the last `within` days: surely clean (low), possibly (high)."""
        done: list[tuple[Entry | Attempt, Number]] = [
            (entry, minutes)
            for entry in self._own_sessions
            if entry.event.data["activity"] in activities and not entry.fading
            for minutes in [_least(entry, "minutes")]
            if minutes is not None
        ]
        done += [
            (attempt, minutes_of(int(attempt.reached)))
            for name, test in self.register.tests.items()
            if name in activities and test.counts == "seconds"
            for attempt in self.attempts(name)
            if attempt.reached is not None
        ]

        done.sort(key=lambda pair: pair[0].day)
        days = [one.day for one, _ in done]

        @cache
        def longest(day: int) -> tuple[Number, Number, Entry | Attempt | None]:
            low: Number = 0
            high: Number = 0
            longest: Entry | Attempt | None = None
            for one, minutes in done[bisect_right(days, day - within) : bisect_right(days, day)]:
                if minutes <= low:
                    continue
                state = self.symptoms.around(one.day, since=one.told_at, as_of=day)
                if state is Truth.YES:
                    low, longest = minutes, one
                if state is not Truth.NO and minutes > high:
                    high = minutes
            return low, high, longest

        def value(day: int) -> Fact:
            low, high, one = longest(day)
            if one is None:
                return Fact(low=low, high=high)
            return Fact(low=low, high=high, until=one.day + within - 1, events=_events_of(one))

        edges = {self.first}
        for day in days:
            edges |= self.symptoms.settling_days(day)
            edges.add(day + within)
        return Series(edges, value, bounds=lambda day: longest(day)[:2])

    def test_result(self, name: str, *, within: int, part: str) -> Series:
        """The latest result of a test while it stands: the weaker side, or one part of it."""
        changes: list[tuple[int, Fact]] = []
        for attempt in self.attempts(name):
            until = attempt.day + within - 1
            fact = _part(attempt, part)._replace(on=attempt.moment, until=until, events=attempt.events)
            changes.append((attempt.day, fact))
            changes.append((until + 1, unknown("out_of_date", events=attempt.events)))
        return changing(changes)

    def weaker_side(self, name: str, *, within: int) -> Series:
        """Percent by which the weaker side lies behind the stronger."""
        changes: list[tuple[int, Fact]] = []
        for attempt in self.attempts(name):
            until = attempt.day + within - 1
            if attempt.behind is None:
                changes.append((attempt.day, unknown(NEVER_ASKED, events=attempt.events)))
                continue
            fact = point(attempt.behind * PERCENT, on=attempt.moment, until=until, events=attempt.events)
            changes.append((attempt.day, fact))
            changes.append((until + 1, unknown("out_of_date", events=attempt.events)))
        return changing(changes)

    def passes(
        self,
        name: str,
        *,
        needs: Mapping[str, int],
        within: int,
        apart: int,
        impact_from: int | None,
        day: int,
        since: Moment | None = None,
        barred: frozenset[int] = frozenset(),
    ) -> Fact:
        """Passes in a row up to the latest attempt, on `day`: certain ones (low) and possible ones (high).

        Impact counts from the ordinal `impact_from` on and not on `barred` days, else only if supervised. With
        `since`, only what was done later counts.
        """
        impact = self.register.tests[name].impact
        low = high = 0
        last_low = last_high = -within
        used: list[Attempt] = []
        for attempt in self.attempts(name):
            too_early = impact and (impact_from is None or attempt.day < impact_from)
            closed = too_early or (impact and attempt.day in barred)
            if attempt.day > day or (closed and not attempt.supervised):
                continue
            if attempt.day <= day - within or (since and not attempt.moment.after(since)):
                continue
            clean = self.symptoms.around(attempt.day, since=attempt.told_at, as_of=day)
            state = min(_reached(attempt, needs), clean)
            if attempt.fading:
                state = min(state, Truth.UNKNOWN)
            used.append(attempt)
            if state is Truth.NO:
                low = high = 0
                last_low = last_high = -within
                used = [attempt]
                continue
            if attempt.day - last_high >= apart or not high:
                high, last_high = high + 1, attempt.day
            if state is Truth.YES and (attempt.day - last_low >= apart or not low):
                low, last_low = low + 1, attempt.day
        events = tuple(event for attempt in used for event in attempt.events)
        if not used:
            return point(0)
        until = used[0].day + within - 1
        return Fact(low=low, high=high, on=used[-1].moment, until=until, events=events)

    def passes_series(
        self, name: str, *, needs: Mapping[str, int], within: int, apart: int, impact_from: int | None
    ) -> Series:
        """`passes` on every day: it changes only where an attempt is made, settled or out of date."""
        edges = {self.first}
        for attempt in self.attempts(name):
            edges |= {*self.symptoms.settling_days(attempt.day), attempt.day + within}

        def value(day: int) -> Fact:
            return self.passes(name, needs=needs, within=within, apart=apart, impact_from=impact_from, day=day)

        return Series(edges, value)

    @cached_property
    def _tests_done(self) -> Mapping[str, Mapping[int, list[Entry]]]:
        """The entries of each test, by day."""
        done: dict[str, dict[int, list[Entry]]] = {}
        for entry in self.record.of_type("test_performed"):
            if not entry.event.imported:
                done.setdefault(entry.event.data["test"], {}).setdefault(entry.day, []).append(entry)
        return done

    @cached_property
    def _own_sessions(self) -> list[Entry]:
        """The sessions she told of herself: an import prepares for nothing, and is never clean (I-16)."""
        return [entry for entry in self.record.of_type("session_done") if not entry.event.imported]

    @cached_property
    def _preparing(self) -> list[tuple[str, int, Entry]]:
        """The sessions that prepare, in order: activity, 7-day block of the programme, entry."""
        start = self._programme_start
        return [
            (entry.event.data["activity"], (entry.day - start) // DAYS_PER_WEEK, entry)
            for entry in self._own_sessions
            if entry.day >= start and _prepares(entry)
        ]

    @cached_property
    def _programme_start(self) -> int:
        """Where the 7-day blocks begin: the birth, or the first day of doing if that came a week or more later."""
        begun = min((entry.day for entry in self._own_sessions), default=self.first)
        if self.born is None or begun - self.born >= DAYS_PER_WEEK:
            return begun
        return self.born

    def _credit(self, day: int, *, cap: int) -> tuple[int, tuple[str, ...]]:
        """Weeks credited up to `day`: what she tells counts to the cap, a clinician's word in full."""
        told = clinician = 0
        events: list[str] = []
        for entry in self.record.of_type("preparation_credited"):
            if entry.day > day or entry.fading or entry.event.imported:
                continue
            weeks = min(version["weeks"] for version in entry.versions)
            events.append(entry.event.id)
            if entry.event.by_clinician:
                clinician += weeks
            else:
                told += weeks
        return clinician + min(told, cap), tuple(events)


def _attempt(test: PhysicalTest, day: int, entries: list[Entry]) -> Attempt:
    versions = [version for entry in entries for version in entry.versions]
    results = [_result(test, version) for version in versions]
    reached = None if any(one is None for one in results) else min(one for one in results if one is not None)
    relax = [version.get("can_relax") for version in versions]
    holds = [version.get("hold_seconds") for version in versions]
    return Attempt(
        day=day,
        moment=entries[-1].moment,
        told_at=max(entry.told_at for entry in entries),
        reached=reached,
        behind=max((one for one in map(_behind, versions) if one is not None), default=None),
        hold_seconds=None if None in holds else min(one for one in holds if one is not None),
        can_relax=next((one for one in ("no", "unsure", "declined", None, "yes") if one in relax), None),
        supervised=all(
            bool(version.get("supervised_by")) or entry.event.by_clinician
            for entry in entries
            for version in entry.versions
        ),
        fading=any(entry.fading for entry in entries),
        events=tuple(entry.event.id for entry in entries),
    )


def _result(test: PhysicalTest, data: Mapping[str, Any]) -> Number | None:
    """The count of one attempt on its weaker side; a sided test with one side told is not known."""
    if "left" in data and "right" in data:
        return min(float(data["left"]), float(data["right"]))
    if "holds" in data:
        return int(data["holds"])
    if test.sided and ("left" in data or "right" in data):
        return None
    value = data.get("value")
    return value if isinstance(value, int | float) else None


def _behind(data: Mapping[str, Any]) -> Fraction | None:
    """By which part the weaker side of one attempt lies behind; None where a side is missing, or neither did any."""
    if "left" not in data or "right" not in data:
        return None
    weaker, stronger = sorted((exact(data["left"]), exact(data["right"])))
    return Fraction(stronger - weaker, stronger) if stronger else None


def _reached(attempt: Attempt, needs: Mapping[str, int]) -> Truth:
    """Whether an attempt reached what is needed: the count, and the seconds of a hold."""
    state = _enough(attempt.reached, needs["at_least"])
    if "hold_seconds" in needs:
        state = min(state, _enough(attempt.hold_seconds, needs["hold_seconds"]))
    return state


def _enough(value: Number | None, needed: int) -> Truth:
    if value is None:
        return Truth.UNKNOWN
    return Truth.YES if value >= needed else Truth.NO


def _part(attempt: Attempt, part: str) -> Fact:
    match part:
        case "can_relax":
            return word(attempt.can_relax) if attempt.can_relax in {"yes", "no"} else unknown(UNSURE)
        case "hold_seconds":
            return unknown(NEVER_ASKED) if attempt.hold_seconds is None else point(attempt.hold_seconds)
        case "":
            return unknown(NEVER_ASKED) if attempt.reached is None else point(attempt.reached)
        case other:
            raise AssertionError(other)


def _prepares(entry: Entry) -> bool:
    """A part of a session counts; one that was not begun has no minutes."""
    return not entry.fading and 0 not in [version.get("minutes") for version in entry.versions]


def _least(entry: Entry, key: str) -> Number | None:
    values = [version.get(key) for version in entry.versions]
    known: list[Number] = [one for one in values if one is not None]
    return min(known) if known and len(known) == len(values) else None


def _events_of(one: Entry | Attempt) -> tuple[str, ...]:
    return one.events if isinstance(one, Attempt) else (one.event.id,)
