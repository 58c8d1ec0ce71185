"""Nobody runs before day 84 without an early start that a clinician wrote down, wherever on earth she is (I-02, I-18).

Day 0 is the day of the birth. Days are civil days, the smaller count over the zone of the birth and the zone she is in:
flying east on the eve of day 84 does not bring it a day nearer, and no change of the clocks does.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import born
from property.lives import (
    Event,
    Life,
    battery,
    decided,
    examples,
    happened,
    happenings,
    histories,
    life,
    on,
    signed,
    with_more,
)
from restride.units import civil_lag

_ZONES = sorted(
    zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix", "right"))
)
# Far east, far west, a half hour, clocks that change at midnight, clocks that change by two hours.
_BIRTH_ZONES = (
    "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "Africa/Cairo", "Antarctica/Troll", "Europe/London", "America/New_York",
)  # fmt: skip


def _smaller_count(birth: date, day: date, *, zone: str, birth_zone: str) -> int:
    """Days since birth told from instants alone: in both zones at the moment the day begins for her."""
    begins = datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
    there = begins.astimezone(ZoneInfo(birth_zone)).date()
    return min(day - birth, there - birth) // timedelta(days=1)


@pytest.mark.slow
def test_days_are_the_smaller_count_over_all_zones_and_clock_changes() -> None:
    """I-18, H-04: every zone, with births in seven zones, on every day of three years in which clocks change."""
    for zone in _ZONES:
        for day in _around_clock_changes(zone):
            for birth_zone in _BIRTH_ZONES:
                lag = civil_lag(day, zone=zone, birth_zone=birth_zone)
                birth = day - timedelta(days=84)
                assert 84 - lag == _smaller_count(birth, day, zone=zone, birth_zone=birth_zone), (zone, day, birth_zone)


def _around_clock_changes(zone: str) -> list[date]:
    """The days before, of and after each clock change of a zone, and the first days of three years."""
    days = [date(year, 1, 1) for year in (2024, 2026, 2031)]
    told = ZoneInfo(zone)
    for year in (2024, 2026, 2031):
        before = None
        for n in range(366):
            day = date(year, 1, 1) + timedelta(days=n)
            offset = datetime.combine(day, time(), tzinfo=told).utcoffset()
            if before is not None and offset != before:
                days += [day - timedelta(days=1), day, day + timedelta(days=1)]
            before = offset
    return days


@pytest.mark.slow
@examples(25)
@given(st.sampled_from(_ZONES), st.sampled_from(_ZONES), st.integers(80, 90))
def test_where_she_is_never_opens_running(zone: str, birth_zone: str, day: int) -> None:
    """I-02, I-18: a life that may run on day 84 to the day, for days 80 to 90."""
    woman = life("clear_at_once", 90)
    events = (born(**{**woman.events[0].data, "zone": birth_zone}), *woman.events[1:])
    here, away = decided(events, day), decided(events, day, zone=zone)
    assert away.running <= here.running
    assert here.running == ("yes" if day >= 84 else "no")
    counted = _smaller_count(on(0), on(day), zone=zone, birth_zone=birth_zone)
    assert away.days_since_birth == counted
    if counted < 84:
        assert away.running == "no"


_NEVER_EARLY = st.sampled_from(("clear", "clear_at_once", "flagged", "alone", "untested")).map(life)


@pytest.mark.slow
@examples(60)
@given(st.data(), _NEVER_EARLY, happenings(first=0, last=83), st.integers(0, 83))
def test_no_running_before_day_84(data: st.DataObject, woman: Life, more: list[Event], day: int) -> None:
    """I-02: whatever else is on record, early starts told by herself or by a file among it."""
    told = data.draw(st.sampled_from(("self", "import:json")))
    early = happened(
        22,
        "signed_off",
        "early",
        {"kind": "early_start", "outcome": "cleared", "by": {"name": "Iris", "role": "GP"}, "reason": "she feels well"},
        by=told,
    )
    ready = battery(data.draw(st.integers(21, 83)), supervised_by={"name": "Iris", "role": "GP"})
    kept = [event for event in more if not _is_early_start(event)]
    assert decided(with_more(woman, [*kept, *ready, early]), day).running == "no"


def _is_early_start(event: Event) -> bool:
    return event.data.get("kind") == "early_start" and event.data.get("verified") is True


@pytest.mark.slow
@examples(60)
@given(histories(), st.integers(0, 83))
def test_before_day_84_only_a_verified_early_start(events: tuple[Event, ...], day: int) -> None:
    """I-02, I-15 over any history: where she runs before day 84, an early start stands on record."""
    decision = decided(events, day)
    if decision.running == "yes" and (decision.days_since_birth or 0) < 84:
        assert any(_is_early_start(event) and event.on <= on(day) for event in events)


def test_the_latest_birth_counts_and_a_range_counts_from_its_later_end() -> None:
    """I-02, ruling 26: twins born on two days, and a birth known only roughly."""
    rest = life("clear_at_once", 100).events[1:]
    twins = born(dates=[on(0).isoformat(), on(1).isoformat()], date=on(1).isoformat(), zone="Europe/London")
    rough = born(2, earliest=on(0).isoformat(), latest=on(2).isoformat(), date=None)
    rough = Event(rough.id, rough.type, rough.on, {key: told for key, told in rough.data.items() if key != "date"})
    assert [decided((twins, *rest), day).running for day in (84, 85)] == ["no", "yes"]
    assert [decided((rough, *rest), day).running for day in (85, 86)] == ["no", "yes"]


def test_an_early_start_told_by_herself_counts_for_nothing() -> None:
    """I-02, ruling 18: only a verified one, with a name and a reason."""
    early = life("early")
    for wrong in (
        {"verified": False},
        {"reason": ""},
        {"by": {"name": "", "role": "GP"}},
        {"by": {"name": "Kim", "role": "coach"}},
    ):
        others = [event for event in early.events if event.data.get("kind") != "early_start"]
        given = {"reason": "asked for by her surgeon", **wrong}
        assert decided((*others, signed(71, "early_start", **given)), 80).running == "no", wrong
    assert decided(early.events, 80).running == "yes"
