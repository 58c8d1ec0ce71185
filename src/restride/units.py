"""Days, weeks and quantities: the only place where a unit is turned into another.

Every number of the evidence carries its unit. Two units are comparable when they measure the same kind of thing;
conversion is exact (fractions), and a month, which has no fixed length, rounds up to whole days: towards caution.
"""

from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from math import ceil
from zoneinfo import ZoneInfo

DAYS_PER_WEEK = 7
SECONDS_PER_MINUTE = 60
PERCENT = 100

# The longest plausible time since a birth: an older one is asked about again, never refused (B-01).
CONFIRM_BIRTH_AFTER_YEARS = 10
DAYS_PER_YEAR = Fraction(1461, 4)

# Ends of what can be told: beyond them a slip of the pen is likelier than the truth (B-04, B-11).
LARGEST_SCORE = 10
EARLIEST_DATE, LATEST_DATE = "1950-01-01", "2149-12-31"
SURROGATES = ("\ud800", "\udfff")
LONGEST_TEXT = 2_000
LONGEST_LINE = 1_000_000
SECONDS_PER_DAY = 86_400
MINUTES_PER_DAY = 1_440
MOST_BABIES = 9
MOST_REPETITIONS = 1_000
MOST_METRES = 300_000
MOST_CREDITED_WEEKS = 104
HIGHEST_LIMIT_PERCENT = 10

# How much of a value or sentence a message shows, and how wide a guideline file is.
SHOWN_CHARACTERS = 57
SHOWN_SENTENCE = 40
FILE_WIDTH = 120

_TIME_IN_SECONDS: dict[str, Fraction] = {
    "seconds": Fraction(1),
    "minutes": Fraction(60),
    "hours": Fraction(3600),
    "days": Fraction(86400),
    "weeks": Fraction(7 * 86400),
    "months": Fraction(86400) * DAYS_PER_YEAR / 12,
    "years": Fraction(86400) * DAYS_PER_YEAR,
}

_OTHERS = frozenset(
    [
        "repetitions",
        "sets",
        "sessions",
        "per_day",
        "per_week",
        "percent",
        "kilograms",
        "millimetres",
        "centimetres",
        "kilometres",
        "miles",
        "celsius",
        "milligrams",
        "micrograms",
        "kilocalories",
        "score",
        "people",
        "studies",
        "odds_ratio",
        "risk_ratio",
        "body_weights",
        "finger_widths",
        "pads",
        "times",
        "statements",
        "rungs",
        "factors",
        "tests",
        "mmhg",
        "fraction",
    ]
)

UNITS = frozenset(_TIME_IN_SECONDS) | _OTHERS


def comparable(one: str, other: str) -> bool:
    """Whether a quantity in `one` can be compared with one in `other`."""
    return one == other or (one in _TIME_IN_SECONDS and other in _TIME_IN_SECONDS)


def convert(n: int | float | Fraction, *, unit: str, to: str) -> Fraction:
    """`n` of `unit`, expressed in `to`. Raises `ValueError` for units of different kinds."""
    if not comparable(unit, to):
        raise ValueError(f"{unit} cannot be turned into {to}")
    told = Fraction(exact(n))
    if unit == to:
        return told
    turned = told * _TIME_IN_SECONDS[unit] / _TIME_IN_SECONDS[to]
    if to == "days" and unit in {"months", "years"}:
        return Fraction(ceil(turned))
    return turned


def exact(n: int | float | Fraction) -> int | Fraction:
    """A number as it was told, exactly: hours told in tenths stay tenths."""
    return Fraction(str(n)) if isinstance(n, float) else n


def plain(n: int | float | Fraction) -> int | float:
    """The number as people and JSON write it: whole where it is whole."""
    return int(n) if n == int(n) else float(n)


def weeks_of(days: int) -> int:
    """Completed weeks in a number of days."""
    return days // DAYS_PER_WEEK


def minutes_of(seconds: int) -> Fraction:
    """Seconds as minutes, exactly."""
    return Fraction(seconds, SECONDS_PER_MINUTE)


@lru_cache(maxsize=512)
def grown(start: Fraction, *, percent: Fraction, times: int) -> Fraction:
    """`start` grown by `percent` compounded `times` times: the envelope of running minutes (F-612)."""
    return start * (1 + percent / PERCENT) ** times


def civil_lag(day: date, *, zone: str | None, birth_zone: str | None) -> int:
    """How many civil days the birth's zone lies behind `zone` when `day` begins there: 0, 1 or 2.

    Days since birth are the smaller count over both zones (I-18): somebody who travels east is never a day ahead.
    """
    if not zone or not birth_zone or zone == birth_zone:
        return 0
    start = datetime.combine(day, datetime.min.time(), tzinfo=ZoneInfo(zone))
    return max((day - start.astimezone(ZoneInfo(birth_zone)).date()) // timedelta(days=1), 0)
