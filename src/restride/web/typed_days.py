"""A day as it is typed in three boxes, or one tick for today; never guessed, never in the future."""

from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from restride.units import EARLIEST_DATE

_YEAR_DIGITS = 4


class TypedDay(NamedTuple):
    """What was typed, the day it means, and what is to be mended: the end of a message's name, else empty."""

    day: str
    month: str
    year: str
    is_today: bool
    on: date | None
    mend: str


NOTHING_TYPED = TypedDay("", "", "", False, None, "")


def read_day(posted: QueryDict, *, today: date) -> TypedDay:
    """The day that was typed."""
    day, month, year = (posted.get(name, "").strip() for name in ("day", "month", "year"))
    typed = TypedDay(day, month, year, "today" in posted, None, "")
    if not any((day, month, year)):
        return typed._replace(on=today) if typed.is_today else typed._replace(mend="nothing")
    on, mend = civil_day(day, month, year, today=today)
    if on is None:
        return typed._replace(mend=mend)
    if typed.is_today and on != today:
        return typed._replace(mend="two_days")
    return typed._replace(on=on)


def civil_day(day: str, month: str, year: str, *, today: date) -> tuple[date | None, str]:
    """The day of three boxes; or None, and what is to be mended: `not_a_date` or `in_the_future`."""
    parts = (year, month, day)
    if not all(part.isascii() and part.isdigit() for part in parts) or len(year) != _YEAR_DIGITS:
        return None, "not_a_date"
    try:
        on = date(*(int(part) for part in parts))
    except ValueError:
        return None, "not_a_date"
    if on > today:
        return None, "in_the_future"
    return (on, "") if on.isoformat() >= EARLIEST_DATE else (None, "not_a_date")
