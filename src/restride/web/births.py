"""Births as they are typed: three boxes, or about how many weeks ago; never guessed, never in the future (B-01)."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.http import QueryDict

from restride.history.codec import merge
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.units import CONFIRM_BIRTH_AFTER_YEARS, DAYS_PER_WEEK, DAYS_PER_YEAR
from restride.web.typed_days import civil_day
from restride.web.typed_numbers import whole_number

_MOST_WEEKS = CONFIRM_BIRTH_AFTER_YEARS * 52


class Typed(NamedTuple):
    """What was typed, the data it makes, and what is to be mended: the name of a message, empty where nothing is."""

    day: str
    month: str
    year: str
    weeks: str
    data: dict[str, Any]
    mend: str


def read_birth(posted: QueryDict, *, today: date) -> Typed:
    """The birth that was typed."""
    day, month, year, weeks = (posted.get(name, "").strip() for name in ("day", "month", "year", "weeks"))
    typed = Typed(day, month, year, weeks, {}, "")
    if any((day, month, year)):
        return _of_date(typed, today=today, sure="long_ago" in posted)
    if weeks:
        return _of_weeks(typed, today=today)
    return typed._replace(mend="nothing")


def _of_date(typed: Typed, *, today: date, sure: bool) -> Typed:
    birth, mend = civil_day(typed.day, typed.month, typed.year, today=today)
    if birth is None:
        return typed._replace(mend=mend)
    if (today - birth).days > CONFIRM_BIRTH_AFTER_YEARS * DAYS_PER_YEAR and not sure:
        return typed._replace(mend="long_ago")
    return typed._replace(data={"date": birth.isoformat(), "earliest": None, "latest": None})


def _of_weeks(typed: Typed, *, today: date) -> Typed:
    """About so many weeks ago is a range, a week to each side."""
    weeks = whole_number(typed.weeks, most=_MOST_WEEKS)
    if weeks is None:
        return typed._replace(mend="not_weeks")
    earliest = today - timedelta(days=(weeks + 1) * DAYS_PER_WEEK)
    latest = min(today, today - timedelta(days=(weeks - 1) * DAYS_PER_WEEK))
    return typed._replace(data={"date": None, "earliest": earliest.isoformat(), "latest": latest.isoformat()})


def birth_entry(timeline: Timeline, today: date) -> Event | None:
    """The birth that counts today, with its corrections laid over it; else the last one told of, as without a date."""
    births = {one.id: one for one in timeline.events if one.type == "birth_recorded"}
    if not births:
        return None
    counting = timeline.record(today).birth
    entry = births[counting.event] if counting else list(births.values())[-1]
    data = dict(entry.data)
    for one in timeline.events:
        if one.type == "entry_corrected" and one.data["entry"] == entry.id:
            data = merge(data, one.data["data"])
    return Event(entry.id, entry.type, entry.on, data, entry.by, entry.zone, entry.recorded_at)
