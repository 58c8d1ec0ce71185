"""Runs that count: permitted ones, by level and by week; and the limits a clinician has set."""

from bisect import bisect_left, bisect_right
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from restride.guideline.model import Guideline
from restride.history.symptoms import Symptoms
from restride.history.timeline import Entry, Record
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK

_RUNNING = frozenset({"run", "walk_run"})


class Run(NamedTuple):
    """One session with running in it. `seconds` of running (None: not told), `level` as a place on the ladder.

    `told_at`: the instant from which a good answer of the day speaks of it.
    """

    day: int
    told_at: float
    seconds: int | None
    level: int | None
    completed: bool
    imported: bool
    event: str


class Runs:
    """All runs of a record; those credited so far make weeks, rungs and ends of gaps."""

    def __init__(self, record: Record, guideline: Guideline, symptoms: Symptoms) -> None:
        self._symptoms = symptoms
        self._ladder = guideline.ladder
        places = {rung.id: place for place, rung in enumerate(guideline.ladder)}
        self._by_day: dict[int, list[Run]] = {}
        for entry in record.of_type("session_done"):
            if entry.event.data["activity"] in _RUNNING and not entry.fading:
                run = _run(entry, places if _names_of(guideline, record, entry.day) else {})
                self._by_day.setdefault(run.day, []).append(run)
        self._needed = guideline.run_shape.runs_of_a_week
        self.credited: list[tuple[Run, int | None]] = []
        self.unpermitted: list[Run] = []
        self.anchored = 0
        self.anchor_day: int | None = None
        self._locked: set[int] = set()
        self._days: list[int] = []
        self._whole_weeks: list[int] = []
        self._next_week = 0

    @property
    def first(self) -> int | None:
        """The day of the first permitted run."""
        return self.credited[0][0].day if self.credited else None

    def on_day(self, day: int) -> list[Run]:
        """The runs of a day, permitted or not."""
        return self._by_day.get(day, [])

    def anchor(self, weekly_seconds: int) -> None:
        """Starts the envelope anew from this many seconds a week; its weeks begin with the next permitted run."""
        self.anchored, self.anchor_day = weekly_seconds, None

    def lock(self, day: int) -> None:
        """Notes that running was stopped on a day: its week is not a completed one."""
        self._locked.add(day)

    def credit(self, run: Run, *, level: int | None) -> None:
        """Counts a permitted run, done while she stood on `level`."""
        self.credited.append((run, level))
        self._days.append(run.day)
        if self.anchor_day is None:
            self.anchor_day = self._next_week = run.day
            self._whole_weeks = []

    def clean_at(self, level: int | None, *, since: int | None, as_of: int) -> int:
        """Completed clean runs of a level since a day. A short version does not count, nor does an import."""
        count = 0
        for run, stood in reversed(self.credited):
            if since is None or run.day < since:
                break
            whole = stood == level and not run.imported and self._is_whole(run, stood)
            if whole and self._is_clean(run, as_of=as_of):
                count += 1
        return count

    def last_clean_level(self, *, since: int, as_of: int) -> int | None:
        """The level of the latest run since a day that is known to have been clean."""
        for run, stood in reversed(self.credited):
            if run.day < since:
                return None
            if self._is_clean(run, as_of=as_of):
                return stood if run.level is None else run.level
        return None

    def completed_weeks(self, *, as_of: int) -> int:
        """Completed weeks since the anchor: whole, with enough completed runs, and running never stopped in them."""
        return len(self._weeks(as_of))

    def done_in_week(self, *, weeks_back: int, as_of: int) -> int | None:
        """Seconds run in the completed week so many back; None where there was none."""
        weeks = self._weeks(as_of)
        if len(weeks) < weeks_back:
            return None
        start = weeks[-weeks_back]
        return sum(run.seconds or 0 for run in self._in_week(start))

    def _is_clean(self, run: Run, *, as_of: int) -> bool:
        return self._symptoms.around(run.day, since=run.told_at, as_of=as_of) is Truth.YES

    def _weeks(self, as_of: int) -> list[int]:
        """Where the completed weeks since the anchor begin; a week that is over never changes, and is read once."""
        if self.anchor_day is None:
            return []
        while self._next_week <= as_of - DAYS_PER_WEEK:
            if self._is_complete(self._next_week):
                self._whole_weeks.append(self._next_week)
            self._next_week += DAYS_PER_WEEK
        return self._whole_weeks[: bisect_right(self._whole_weeks, as_of - DAYS_PER_WEEK)]

    def _is_complete(self, start: int) -> bool:
        whole = [run for run in self._in_week(start) if run.completed]
        days = range(start, start + DAYS_PER_WEEK)
        return len(whole) >= self._needed and self._locked.isdisjoint(days)

    def _in_week(self, start: int) -> list[Run]:
        first, last = bisect_left(self._days, start), bisect_left(self._days, start + DAYS_PER_WEEK)
        return [run for run, _ in self.credited[first:last]]

    def _is_whole(self, run: Run, stood: int | None) -> bool:
        """Whether a run was the whole session of the level she stood on."""
        if not run.completed or stood is None:
            return False
        if run.seconds is not None and run.seconds < self._ladder[stood].session_seconds:
            return False
        return run.level == stood or (run.level is None and run.seconds is not None)


class Limits:
    """What clinicians have limited; of several the strictest holds, and nothing here ever raises."""

    def __init__(self, record: Record, guideline: Guideline) -> None:
        self._places = {rung.id: place for place, rung in enumerate(guideline.ladder)}
        self._set = [
            (entry.day, version)
            for entry in record.of_type("limits_set")
            if entry.event.by_clinician
            for version in entry.versions
        ]

    def max_level(self, day: int) -> int | None:
        """The highest level allowed, as a place on the ladder; one this ladder does not have allows the lowest."""
        if not self._set:
            return None
        told = [self._places.get(one, 0) for one in self._values("max_level", day)]
        return min(told, default=None)

    def runs_per_week(self, day: int) -> int | None:
        """The most runs in a week."""
        return min(self._values("runs_per_week", day), default=None)

    def envelope_percent(self, day: int) -> Fraction | None:
        """The most growth in a week."""
        if not self._set:
            return None
        told = [Fraction(str(one)) for one in self._values("envelope_percent", day)]
        return min(told, default=None)

    def _values(self, key: str, day: int) -> list[Any]:
        return [
            version[key]
            for since, version in self._set
            if since <= day and key in version and _stands(version.get("until"), day)
        ]


def _names_of(guideline: Guideline, record: Record, day: int) -> bool:
    """Whether the levels she told of on a day may be this guideline's: the one she had chosen, or else the default.

    On the day she changed it they may be of either, since the more careful of the two decided.
    """
    chosen = (record.chosen_guideline(day - 1), record.chosen_guideline(day))
    return any(guideline.default if one is None else one == guideline.id for one in chosen)


def _stands(until: str | None, day: int) -> bool:
    return until is None or date.fromisoformat(until).toordinal() >= day


def _run(entry: Entry, places: dict[str, int]) -> Run:
    """One run, read from all its versions: the least of what it earns."""
    seconds = [version.get("run_seconds") for version in entry.versions]
    levels = {version.get("level") for version in entry.versions}
    level = levels.pop() if len(levels) == 1 else None
    known = [one for one in seconds if one is not None]
    return Run(
        day=entry.day,
        told_at=entry.told_at,
        seconds=int(min(known)) if known and len(known) == len(seconds) else None,
        level=places.get(level) if level else None,
        completed=all(version.get("completed") is True for version in entry.versions),
        imported=entry.event.imported,
        event=entry.event.id,
    )
