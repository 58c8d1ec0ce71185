"""Symptoms of a day's exercise: during it, and next day.

A session or test is clean when each question group of the register's aftercare was answered for that day and for the
next, and every answer was the best there is. What was not asked is not clean; it is unknown. A good answer of the day
speaks of what was done before it was told; a symptom of the day speaks of the whole day. The next day is settled by
the first answer told on it, or by the first later one that speaks back over it.
"""

import math
from bisect import bisect_left
from typing import NamedTuple

from restride.guideline.register import Register
from restride.history.answers import Column, Columns, clean
from restride.truth import Truth, all_of

_CLEAN = {True: Truth.YES, None: Truth.UNKNOWN, False: Truth.NO}


class Settled(NamedTuple):
    """What a group of questions says of a day, and the day on which that was told."""

    told: int
    truth: Truth


class _Day(NamedTuple):
    """What all groups together say of a day: as clean as the least clean.

    `until`: the instant up to which all of them speak of what was done. `settled`: each was told on the day itself.
    """

    truth: Truth
    until: float
    settled: bool


class Symptoms:
    """How clean each day was, read from all answers of the record."""

    def __init__(self, told: Columns, *, register: Register) -> None:
        self._groups = [_Group([told[name] for name in group if name in told]) for group in register.aftercare.groups]
        self._days: dict[int, _Day] = {}
        self._after: dict[int, tuple[Settled | None, ...]] = {}
        self._final: dict[tuple[int, float], Settled] = {}

    def on_day(self, day: int, *, since: float) -> Truth:
        """Whether the day itself was clean, for what was told of at the instant `since`."""
        truth, until, _ = self._on(day)
        return Truth.UNKNOWN if truth is Truth.YES and until < since else truth

    def next_day(self, day: int, *, as_of: int) -> Truth:
        """Whether the day after `day` was clean, from what was told up to `as_of`."""
        return all_of(
            settled.truth if settled and settled.told <= as_of else Truth.UNKNOWN for settled in self._settled(day + 1)
        )

    def around(self, day: int, *, since: float, as_of: int) -> Truth:
        """Whether a day's exercise, told of at the instant `since`, was clean: on the day and the next."""
        final = self._final.get((day, since))
        if final is None:
            final = self._final[day, since] = self._in_the_end(day, since)
        if as_of >= final.told:
            return final.truth
        during = self.on_day(day, since=since)
        return during if during is Truth.NO else min(during, self.next_day(day, as_of=as_of))

    def _in_the_end(self, day: int, since: float) -> Settled:
        """What is known of a day's exercise once everything about it is told."""
        told = max(self.settling_days(day))
        return Settled(told, min(self.on_day(day, since=since), self.next_day(day, as_of=told)))

    def settling_days(self, day: int) -> set[int]:
        """The days on which what is known of `day`'s exercise changes."""
        return {day, *(settled.told for settled in self._settled(day + 1) if settled)}

    def _on(self, day: int) -> _Day:
        """All groups on a day."""
        found = self._days.get(day)
        if found is None:
            truth, until, settled = Truth.YES, math.inf, True
            for group in self._groups:
                truth = min(truth, group.truths.get(day, Truth.UNKNOWN))
                until = min(until, group.until.get(day, math.inf))
                settled = settled and group.covers.get(day, 0) > 0
            found = self._days[day] = _Day(truth, until, settled)
        return found

    def _settled(self, day: int) -> tuple[Settled | None, ...]:
        """What settles a day: all groups at once where each was told on the day itself, else each for itself."""
        found = self._after.get(day)
        if found is None:
            truth, _, settled = self._on(day)
            found = self._after[day] = (
                (Settled(day, truth),) if settled else tuple(group.settled(day) for group in self._groups)
            )
        return found


class _Group:
    """Questions of which at least one has to be answered.

    Of each day on which one was: whether all that was answered was clean (a symptom is never outweighed), the instant
    up to which an answer speaks of what was done, and how many days back the shortest of them speaks.
    """

    def __init__(self, columns: list[Column]) -> None:
        self.truths: dict[int, Truth] = {}
        self.until: dict[int, float] = {}
        self.covers: dict[int, int] = {}
        # The longest cover first: what is put down last for a day is the shortest.
        for column in sorted(columns, key=lambda one: one.question.covers_days, reverse=True):
            covers = column.question.covers_days
            for day, fact in zip(column.days, column.facts, strict=True):
                truth = _CLEAN[clean(fact)]
                # Without an instant of its day it was told on a later one, or nobody knows.
                at = math.inf if fact.on is None or fact.on.recorded is None else fact.on.recorded
                if day not in self.truths:
                    self.truths[day], self.until[day] = truth, at
                else:
                    if truth is not Truth.YES:
                        self.truths[day] = min(truth, self.truths[day])
                    if at > self.until[day]:
                        self.until[day] = at
                self.covers[day] = covers
        self._days = sorted(self.truths)

    def settled(self, day: int) -> Settled | None:
        """The first telling on a day or later, if it speaks back over it."""
        place = bisect_left(self._days, day)
        if place == len(self._days):
            return None
        told = self._days[place]
        return None if told - self.covers[told] >= day else Settled(told, self.truths[told])
