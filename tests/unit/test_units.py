"""Units: conversions are exact, months round up, and no zone makes a woman a day older than she is."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.units import UNITS, civil_lag, comparable, convert, grown, minutes_of, plain, weeks_of

TIMES = ("seconds", "minutes", "hours", "days", "weeks")


@pytest.mark.parametrize(
    ("n", "unit", "to", "turned"),
    [
        (12, "weeks", "days", 84),
        (84, "days", "weeks", 12),
        (30, "minutes", "seconds", 1800),
        (7.5, "hours", "minutes", 450),
        (1, "seconds", "minutes", Fraction(1, 60)),
        (0.1, "hours", "seconds", 360),
        (1, "days", "weeks", Fraction(1, 7)),
        (6, "repetitions", "repetitions", 6),
    ],
)
def test_a_quantity_is_turned_exactly(n: float, unit: str, to: str, turned: Fraction) -> None:
    assert convert(n, unit=unit, to=to) == turned


@pytest.mark.parametrize(("months", "days"), [(1, 31), (3, 92), (6, 183), (9, 274), (12, 366)])
def test_months_round_up_to_whole_days_towards_caution(months: int, days: int) -> None:
    """H-04: nobody is six months along a day early."""
    assert convert(months, unit="months", to="days") == days


def test_years_round_up_to_whole_days_and_four_of_them_are_whole() -> None:
    assert convert(1, unit="years", to="days") == 366
    assert convert(4, unit="years", to="days") == 1461


def test_a_month_is_not_rounded_where_nobody_counts_days() -> None:
    assert convert(12, unit="months", to="years") == 1


@given(st.fractions(min_value=0, max_value=10_000), st.sampled_from(TIMES), st.sampled_from(TIMES))
def test_there_and_back_is_the_same(n: Fraction, one: str, other: str) -> None:
    """I-18: unit round trips are exact."""
    assert convert(convert(n, unit=one, to=other), unit=other, to=one) == n


@given(st.floats(min_value=0, max_value=1e6, allow_nan=False))
def test_a_float_counts_as_it_is_written(n: float) -> None:
    assert convert(n, unit="hours", to="hours") == Fraction(str(n))


@pytest.mark.parametrize(("one", "other"), [("weeks", "repetitions"), ("kilometres", "miles"), ("score", "percent")])
def test_units_of_different_kinds_are_refused_by_name(one: str, other: str) -> None:
    """B-06: miles are never taken for kilometres."""
    assert not comparable(one, other)
    with pytest.raises(ValueError, match=f"{one} cannot be turned into {other}"):
        convert(1, unit=one, to=other)


def test_every_unit_is_comparable_with_itself_and_time_with_time() -> None:
    assert all(comparable(unit, unit) for unit in UNITS)
    assert all(comparable(one, other) for one in TIMES for other in (*TIMES, "months", "years"))


def test_small_arithmetic() -> None:
    assert [weeks_of(days) for days in (0, 6, 7, 83, 84)] == [0, 0, 1, 11, 12]
    assert minutes_of(90) == Fraction(3, 2)
    assert grown(Fraction(720), percent=Fraction(10), times=2) == Fraction(8712, 10)
    assert (plain(Fraction(4, 2)), plain(Fraction(1, 2))) == (2, 0.5)
    assert isinstance(plain(Fraction(4, 2)), int)


@pytest.mark.parametrize(
    ("zone", "birth_zone", "lag"),
    [
        ("Europe/London", "Europe/London", 0),
        ("Pacific/Auckland", "Europe/London", 1),
        ("Europe/London", "Pacific/Auckland", 0),
        ("Asia/Tokyo", "America/Los_Angeles", 1),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", 2),
        (None, "Europe/London", 0),
        ("Europe/London", None, 0),
    ],
)
def test_the_birth_zone_may_lie_behind_where_she_is(zone: str | None, birth_zone: str | None, lag: int) -> None:
    """H-04, I-18: when a day begins in the east, it is still the day before where the birth was."""
    assert civil_lag(date.fromisoformat("2026-05-05"), zone=zone, birth_zone=birth_zone) == lag


def test_no_zone_and_no_clock_change_makes_the_count_larger_than_the_birth_zone_would() -> None:
    """H-04, I-18: a sweep over every zone and the days around clock changes."""
    days = [date.fromisoformat(day) + timedelta(n) for day in ("2026-03-28", "2026-10-24") for n in range(3)]
    for zone in sorted(available_timezones()):
        for day in days:
            lag = civil_lag(day, zone=zone, birth_zone="Europe/London")
            begins = datetime.combine(day, datetime.min.time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
            at_birth_place = begins.astimezone(ZoneInfo("Europe/London")).date()
            assert day - timedelta(lag) <= at_birth_place, (zone, day)
            assert lag >= 0
