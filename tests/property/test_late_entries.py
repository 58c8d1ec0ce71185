"""An entry that arrives late gives what it would have given on time, and says so (I-06).

A phone in a drawer sends its entries days later. The day on which something happened counts, not the day on which it was
received; but a plan that has changed because of it is marked as changed.
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    RUNNING,
    Event,
    Events,
    Life,
    answered,
    day_of,
    decided,
    examples,
    happenings,
    life,
    on,
    with_more,
)
from restride.engine.decision import Decision


def _received(event: Event, *, days_later: int = 0) -> Event:
    at = datetime.combine(event.on, time(20), tzinfo=UTC) + timedelta(days=days_later)
    return replace(event, recorded_at=at)


def _unordered(decision: Decision) -> Any:
    """A decision without its notices; the order in which entries of one day are named is that of their receipt."""

    def sort(part: Any, key: str = "") -> Any:
        if isinstance(part, dict):
            return {name: sort(value, name) for name, value in part.items() if name != "notices"}
        if isinstance(part, list):
            return sorted(part) if key in {"evidence", "events"} else [sort(one) for one in part]
        return part

    return sort(decision.as_json())


@pytest.mark.slow
@examples(40)
@given(st.data(), st.sampled_from(RUNNING).map(life), happenings(first=60, last=110), st.integers(1, 20))
def test_received_late_decides_as_received_on_time(
    data: st.DataObject, woman: Life, more: list[Event], late: int
) -> None:
    """I-06: all but the notice is equal on the day of receipt."""
    events: Events = tuple(_received(event) for event in with_more(woman, more))
    place = data.draw(st.sampled_from([n for n, event in enumerate(events) if 60 <= day_of(event) <= 110]))
    delayed = (*events[:place], _received(events[place], days_later=late), *events[place + 1 :])
    day = day_of(events[place]) + late
    on_time, too_late = decided(events, day), decided(delayed, day)
    assert _unordered(too_late) == _unordered(on_time)
    assert "plan_changed" in {notice.id for notice in too_late.notices}
    assert "plan_changed" not in {notice.id for notice in on_time.notices}


def test_a_leak_told_late_takes_the_run_away_at_once() -> None:
    """I-06, H-07: an old "fine" that came first does not outweigh the leak that came later."""
    woman = life("clear")
    events = tuple(_received(event) for event in woman.events if event.on <= on(104))
    leak = _received(answered(101, "leak", leak_urine="a_lot"), days_later=3)
    assert decided(events, 104).running == "yes"
    assert decided((*events, leak), 104).running == "no"
