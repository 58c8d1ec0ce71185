"""A new pregnancy closes the path in one step, and a new birth begins another that reads nothing of the old (I-20).

"Pregnant, or might be" is enough. After the new birth she heals anew: no test, sign-off, session or answer of the time
before counts, but for what holds for life, such as joints that bend far.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    REGISTER,
    RUNNING,
    Event,
    Life,
    decided,
    differences,
    examples,
    happened,
    happenings,
    histories,
    life,
    on,
    signed,
    with_more,
)

_AGAIN = 400


@pytest.mark.slow
@examples(60)
@given(histories(), st.integers(60, 120), st.integers(0, 60))
def test_a_pregnancy_closes_everything(events: tuple[Event, ...], day: int, later: int) -> None:
    """I-20: no running, no session, help within days, on that day and after; whatever else is told."""
    again = happened(day, "pregnancy_reported", "pregnant", {})
    go_ahead = signed(day, "medical_go_ahead")
    decision = decided((*events, again, go_ahead), day + later)
    assert (decision.running, decision.phase, decision.level) == ("no", "closed", None)
    assert decision.urgency in {"days", "today", "now"}
    assert not any(one.sessions for one in decision.week)


def _later(event: Event, days: int) -> Event:
    data = {**event.data, **({"date": (on(days)).isoformat()} if event.type == "birth_recorded" else {})}
    return Event(f"again-{event.id}", event.type, event.on + timedelta(days=days), data, by=event.by)


def _lifelong(event: Event) -> Event | None:
    """What is left of an entry when only answers that hold for life survive."""
    answers = {name: told for name, told in event.data.get("answers", {}).items() if REGISTER.questions[name].lifelong}
    return replace(event, data={"answers": answers}) if answers else None


@pytest.mark.slow
@examples(60)
@given(
    st.sampled_from(RUNNING).map(life),
    happenings(first=10, last=250),
    st.sampled_from(RUNNING).map(life),
    st.integers(0, 125),
)
def test_a_new_birth_reads_nothing_of_the_old_episode(before: Life, more: list[Event], after: Life, day: int) -> None:
    """I-20: the old record and its lifelong answers alone decide the same."""
    old = [event for event in with_more(before, more) if event.type != "loss_recorded"]
    new = [_later(event, _AGAIN) for event in after.events if not event.id.startswith("background")]
    whole = decided((*old, *new), _AGAIN + day)
    kept = [left for event in old if (left := _lifelong(event))]
    assert set(differences(whole, decided((*kept, *new), _AGAIN + day))) <= {"receipt"}


def test_a_new_birth_brings_twelve_new_weeks() -> None:
    """I-20, I-02: a woman who ran yesterday waits again, and may run again later."""
    old = life("clear").events
    new = [_later(event, _AGAIN) for event in life("clear").events]
    events = (*old, *new)
    assert decided(events, 130).running == "yes"
    assert [decided(events, _AGAIN + day).running for day in (0, 30, 83, 84, 85)] == ["no", "no", "no", "no", "yes"]


def test_a_pregnancy_taken_back_in_words_opens_from_the_next_day() -> None:
    """I-19, I-20: a mistaken report is undone like every other entry, and not on the same day."""
    events = with_more(
        life("clear"),
        [
            happened(100, "pregnancy_reported", "pregnant", {}),
            happened(101, "entry_withdrawn", "mistaken", {"entry": "pregnant-100"}),
        ],
    )
    assert [decided(events, day).running for day in (99, 100, 101, 102)] == ["yes", "no", "no", "yes"]
