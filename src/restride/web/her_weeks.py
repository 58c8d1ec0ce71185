"""What she did in weeks of her own: seven days each, counted from where the limit on running began, both ways."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from restride.guideline.vocabulary import ACTIVITIES
from restride.history.facts import Number
from restride.units import DAYS_PER_WEEK, SECONDS_PER_MINUTE
from restride.web.her_course import HerCourse, Json

_WALK = "walk"
_RUNS = frozenset({"run", "walk_run"})


class WeekOfHers(NamedTuple):
    """Seven days from `first`: minutes run and walked (None: nothing told), and the most running on its plan."""

    first: date
    run: Number | None
    walked: Number | None
    most: Fraction | None


def weeks_of(her: HerCourse) -> tuple[WeekOfHers, ...]:
    """Her weeks without a break, from the first walk, run or limit to the one she is in."""
    start = her.course.runs.anchor_day or her.course.record.start
    run: dict[int, Number] = {}
    walked: dict[int, Number] = {}
    for entry, said in her.told("session_done"):
        week = (entry.day - start) // DAYS_PER_WEEK
        _add(run, week, _run_minutes(said))
        _add(walked, week, _walked_minutes(said))
    most: dict[int, Fraction] = {}
    for day, seconds in her.most.items():
        week = (day - start) // DAYS_PER_WEEK
        # Of a week in which it changed, the larger: she ran part of it under that one.
        most[week] = max(most.get(week, Fraction()), seconds / SECONDS_PER_MINUTE)
    known = {*run, *walked, *most}
    if not known:
        return ()
    last = (her.today.toordinal() - start) // DAYS_PER_WEEK
    return tuple(
        WeekOfHers(date.fromordinal(start + week * DAYS_PER_WEEK), run.get(week), walked.get(week), most.get(week))
        for week in range(min(known), last + 1)
    )


def in_all(her: HerCourse) -> Mapping[str, int]:
    """How often she did each activity, in the order of the plan's own list; what was not begun is not counted."""
    counts = Counter(said["activity"] for _, said in her.told("session_done") if said.get("minutes") != 0)
    return {activity: counts[activity] for activity in ACTIVITIES if counts[activity]}


def without_a_running_time(her: HerCourse, since: date) -> int:
    """Runs since a day of which she did not tell how much was running: they are in no bar."""
    return sum(
        said["activity"] in _RUNS and said.get("run_seconds") is None and entry.day >= since.toordinal()
        for entry, said in her.told("session_done")
    )


def total(minutes: Iterable[Number | None]) -> Number:
    """What was told, in all."""
    return sum(one for one in minutes if one is not None)


def _run_minutes(said: Json) -> Number | None:
    seconds: Number | None = said.get("run_seconds")
    return seconds / SECONDS_PER_MINUTE if seconds is not None and said["activity"] in _RUNS else None


def _walked_minutes(said: Json) -> Number | None:
    """Minutes of walking: all of a walk, and of a run what was not running."""
    minutes: Number | None = said.get("minutes")
    if minutes is None or said["activity"] == _WALK:
        return minutes if said["activity"] == _WALK else None
    run = _run_minutes(said)
    return None if run is None else max(minutes - run, 0)


def _add(weeks: dict[int, Number], week: int, minutes: Number | None) -> None:
    if minutes is not None:
        weeks[week] = weeks.get(week, 0) + minutes
