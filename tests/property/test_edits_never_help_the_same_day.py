"""Changing an entry never helps on the day of the change (I-19).

Told "no", some will change an answer until it says "yes". So on the day of a correction or withdrawal both contents
count, and the more careful one decides; a birth moved to an earlier date waits for a word on another day, or a clinician's.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    Event,
    Events,
    answered,
    born,
    decided,
    edits,
    examples,
    happened,
    happenings,
    histories,
    life,
    on,
    view,
    with_more,
)


def assert_no_better(before: Events, after: Events, *, day: int) -> None:
    """That the second history allows nothing today that the first does not."""
    first, second = view(decided(before, day)), view(decided(after, day))
    assert second.running <= first.running
    assert second.stage <= first.stage
    assert second.level <= first.level
    assert second.urgency >= first.urgency


@pytest.mark.slow
@examples(100)
@given(st.data(), histories(), st.integers(60, 130))
def test_corrections_and_withdrawals_of_today(data: st.DataObject, events: Events, day: int) -> None:
    """I-19: up to three edits of one visit, of any entries."""
    made = [data.draw(edits(events, day=day, name=f"today{n}")) for n in range(data.draw(st.integers(1, 3)))]
    assert_no_better(events, (*events, *made), day=day)


@pytest.mark.slow
@examples(20)
@given(st.integers(-200, -1), st.integers(50, 83), st.sampled_from(("clear_at_once", "untested")), happenings(most=2))
def test_a_birth_moved_earlier_waits(earlier: int, day: int, name: str, more: list[Event]) -> None:
    """I-19, H-05: not on that day, not next day, and not by a confirmation in the same visit."""
    told = on(earlier).isoformat()
    events = with_more(life(name), [event for event in more if event.data.get("kind") != "early_start"])
    moved = happened(day, "entry_corrected", "moved", {"entry": "birth", "data": {"date": told}})
    confirmed = happened(day, "birth_date_confirmed", "confirmed", {"entry": "birth", "date": told})
    assert_no_better(events, (*events, moved, confirmed), day=day)
    assert decided((*events, moved, confirmed), day).running == "no"
    assert decided((*events, moved, confirmed), day + 1).days_since_birth == day + 1


def test_a_birth_moved_earlier_counts_once_confirmed_on_another_day() -> None:
    """H-05: the way on. A woman who mistyped her birth is not locked in."""
    told = on(-10).isoformat()
    moved = happened(60, "entry_corrected", "moved", {"entry": "birth", "data": {"date": told}})
    confirmed = happened(62, "birth_date_confirmed", "confirmed", {"entry": "birth", "date": told})
    events = with_more(life("untested"), [moved, confirmed])
    assert decided(events, 61).days_since_birth == 61
    assert decided(events, 62).days_since_birth == 72


@pytest.mark.parametrize("again", [60, 61])
def test_a_birth_withdrawn_and_told_anew_is_a_birth_moved(again: int) -> None:
    """H-05: taking the entry back and telling another is the same change by another door."""
    events = with_more(
        life("untested"),
        [
            happened(60, "entry_withdrawn", "withdrawn", {"entry": "birth"}),
            Event("birth again", "birth_recorded", on(again), {**born().data, "date": on(-40).isoformat()}),
        ],
    )
    assert decided(events, 60).days_since_birth in (None, 60)
    assert decided(events, 62).days_since_birth in (None, 62)


def test_the_worse_of_two_answers_of_one_day_counts_until_the_next() -> None:
    """I-19, H-27: a leak told and taken back still counts today, and no longer tomorrow."""
    leak = happened(100, "checked_in", "leak", {"answers": {"leak_urine": "a_lot"}})
    back = happened(100, "entry_corrected", "back", {"entry": leak.id, "data": {"answers": {"leak_urine": "none"}}})
    events = with_more(life("clear"), [leak, back])
    assert [decided(events, day).running for day in (99, 100, 101)] == ["yes", "no", "yes"]


@pytest.mark.parametrize("first", ["light", "period"])
def test_bleeding_told_in_two_ways_on_one_day(first: str) -> None:
    """Ruling 21: light bleeding from day 56 on is for today; calling it a period in the evening does not undo that."""
    second = "period" if first == "light" else "light"
    told = [answered(100, "morning", bleeding=first), answered(100, "evening", bleeding=second)]
    decision = decided(with_more(life("clear"), told), 100)
    assert (decision.urgency, decision.running) == ("today", "no")
