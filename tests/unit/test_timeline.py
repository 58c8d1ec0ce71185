"""The timeline: order and repeats make no difference, nothing is overwritten, the more careful of two values wins."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from people import born, checked_in, measured, named, on, told
from restride.engine.decide import decide
from restride.guideline.model import Guideline
from restride.guideline.register import Register
from restride.history.events import Event
from restride.history.facts import Fact
from restride.history.timeline import Birth, Timeline

LEAK = named("latest", "leak_urine")
NONE, A_LITTLE, A_LOT = 0, 1, 2


def corrected(day: int, entry: str, *, by: str = "self", name: str = "", **data: Any) -> Event:
    return told(day, "entry_corrected", id=name or f"edit{day}", by=by, entry=entry, data=data)


def withdrawn(day: int, entry: str) -> Event:
    return told(day, "entry_withdrawn", id=f"gone{day}", entry=entry)


def confirmed(day: int, birth: int, *, by: str = "self") -> Event:
    return told(day, "birth_date_confirmed", id=f"sure{day}", by=by, entry="birth", date=on(birth).isoformat())


def birth_of(events: list[Event], *, day: int, register: Register) -> Birth:
    birth = Timeline(events, register=register).record(on(day)).birth
    assert birth is not None
    return birth


def leak_on(events: list[Event], day: int, register: Register) -> Fact:
    return measured([born(), *events], LEAK, day=day, register=register)


@pytest.fixture
def story() -> list[Event]:
    return [
        born(),
        checked_in(5, id="a", leak_urine="a_lot"),
        checked_in(5, id="b", leak_urine="none"),
        checked_in(8, id="c", leak_urine="none"),
        corrected(9, "c", answers={"leak_urine": "a_little"}),
        withdrawn(12, "a"),
        told(30, "pregnancy_reported", id="again"),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_arrival_makes_no_difference(seed: int, story: list[Event], register: Register) -> None:
    """I-05, I-06, H-07, B-09."""
    shuffled = list(story)
    Random(seed).shuffle(shuffled)  # noqa: S311 - only an order of arrival
    one, other = (Timeline(events, register=register) for events in (story, shuffled))
    assert one.events == other.events
    for day in range(40):
        assert one.record(on(day)) == other.record(on(day))
        assert leak_on(story[1:], day, register) == leak_on(shuffled, day, register)


@pytest.mark.parametrize("times", [2, 100])
def test_repeats_have_one_effect(times: int, story: list[Event], register: Register) -> None:
    """I-05, H-08, B-08: the same event sent again, even received at another time, is one event."""
    again = [replace(event, recorded_at=datetime(2026, 7, 1, tzinfo=UTC)) for event in story]
    repeated = Timeline([*story * times, *again], register=register)
    assert repeated.events == Timeline(story, register=register).events
    assert repeated.clashes == ()


@pytest.mark.parametrize("order", [1, -1])
def test_two_contents_under_one_id_are_both_kept_and_the_careful_one_counts(order: int, register: Register) -> None:
    """B-08: whichever came first, and for good."""
    events = [checked_in(8, id="c", leak_urine="none"), checked_in(8, id="c", leak_urine="a_lot")][::order]
    timeline = Timeline([born(), *events], register=register)
    assert timeline.clashes == ("c",)
    assert len(timeline.events) == 3
    assert leak_on(events, 8, register).low == A_LOT
    assert leak_on(events, 9, register).low == A_LOT


def test_a_looser_correction_counts_from_the_next_day(register: Register) -> None:
    """I-19, H-27: on the day of the edit both values count and the worse wins."""
    events = [checked_in(8, id="c", leak_urine="a_lot"), corrected(9, "c", answers={"leak_urine": "none"})]
    assert [leak_on(events, day, register).low for day in (8, 9, 10)] == [A_LOT, A_LOT, NONE]


def test_a_tighter_correction_counts_at_once(register: Register) -> None:
    events = [checked_in(8, id="c", leak_urine="none"), corrected(9, "c", answers={"leak_urine": "a_lot"})]
    assert [leak_on(events, day, register).low for day in (8, 9, 10)] == [NONE, A_LOT, A_LOT]


def test_a_withdrawn_entry_counts_for_the_rest_of_the_day(register: Register) -> None:
    events = [checked_in(8, id="c", leak_urine="a_lot"), withdrawn(9, "c")]
    assert [leak_on(events, day, register).low for day in (8, 9)] == [A_LOT, A_LOT]
    assert leak_on(events, 10, register).reason == "never_asked"


def test_several_edits_of_one_day_leave_the_worst_of_all_until_the_next(register: Register) -> None:
    events = [
        checked_in(8, id="c", leak_urine="a_little"),
        corrected(9, "c", name="e1", answers={"leak_urine": "a_lot"}),
        corrected(9, "c", name="e2", answers={"leak_urine": "none"}),
    ]
    assert [leak_on(events, day, register).low for day in (9, 10)] == [A_LOT, NONE]


def test_a_correction_changes_only_the_keys_it_names(register: Register) -> None:
    events = [
        born(),
        checked_in(8, id="c", leak_urine="a_lot", heaviness="a_little"),
        corrected(9, "c", answers={"leak_urine": "none"}),
    ]
    assert measured(events, named("latest", "heaviness"), day=10, register=register).low == A_LITTLE


def test_both_values_stay_on_record(register: Register) -> None:
    """I-19: a correction is an event of its own; what it corrects is never changed."""
    events = [born(), checked_in(8, id="c", leak_urine="a_lot"), corrected(9, "c", answers={"leak_urine": "none"})]
    kept = {event.id: event.data for event in Timeline(events, register=register).events}
    assert kept["c"] == {"answers": {"leak_urine": "a_lot"}}


@pytest.mark.parametrize(
    "edit",
    [
        corrected(9, "nobody", answers={"leak_urine": "none"}),
        withdrawn(9, "nobody"),
        corrected(9, "c", answers={"leak_urine": "gone"}),
        corrected(9, "c", leaks="none"),
    ],
    ids=["of nothing", "withdrawal of nothing", "to no answer", "of a key that is none"],
)
def test_a_change_that_cannot_be_read_changes_nothing_and_is_told(edit: Event, register: Register) -> None:
    events = [born(), checked_in(8, id="c", leak_urine="a_lot"), edit]
    assert Timeline(events, register=register).bad_corrections == (edit.id,)
    assert leak_on(events[1:], 10, register).low == A_LOT


def test_events_of_later_days_are_not_yet_known(register: Register) -> None:
    """A decision for a day never reads what was told after it."""
    events = [checked_in(8, id="c", leak_urine="a_lot"), corrected(9, "c", answers={"leak_urine": "none"})]
    assert leak_on(events, 8, register).low == A_LOT
    assert Timeline([born(day=5)], register=register).record(on(4)).birth is None


def test_a_birth_moved_later_counts_at_once(register: Register) -> None:
    """I-02, B-02: the later date rules."""
    events = [born(), corrected(20, "birth", date=on(6).isoformat())]
    assert birth_of(events, day=20, register=register).latest == on(6).toordinal()


def test_a_birth_moved_earlier_waits_for_another_day(register: Register) -> None:
    """H-05, I-19: an earlier birth counts once it is confirmed on a later day than the edit."""
    edit = corrected(20, "birth", date=on(-14).isoformat())
    for extra, day, moved in [
        ([], 30, False),
        ([confirmed(20, -14)], 30, False),
        ([confirmed(21, -14)], 20, False),
        ([confirmed(21, -14)], 21, True),
        ([confirmed(21, -13)], 30, False),
        ([confirmed(20, -14, by="clinician:c1")], 20, True),
    ]:
        birth = birth_of([born(), edit, *extra], day=day, register=register)
        assert (birth.latest == on(-14).toordinal(), birth.unconfirmed) == (moved, not moved), (extra, day)


def test_a_birth_moved_into_the_future_is_answered_and_not_a_crash(consensus: Guideline) -> None:
    """B-01, B-02: no run until it is mended."""
    events = [born(), corrected(2, "birth", date=on(19).isoformat())]
    assert decide(consensus, Timeline(events, register=consensus.register), on(4)).running == "no"


def test_a_clinician_moves_a_birth_at_once(register: Register) -> None:
    edit = corrected(20, "birth", by="clinician:c1", date=on(-14).isoformat())
    birth = birth_of([born(), edit], day=20, register=register)
    assert (birth.latest, birth.unconfirmed) == (on(-14).toordinal(), False)


def test_of_two_births_the_latest_counts_and_begins_the_episode(register: Register) -> None:
    """B-02, I-20: nothing from before it is read, in whatever order they were told."""
    events = [
        born(),
        checked_in(200, leak_urine="a_lot"),
        told(400, "birth_recorded", id="second", date=on(400).isoformat()),
    ]
    for order in (events, events[::-1]):
        record = Timeline(order, register=register).record(on(410))
        assert record.birth is not None
        assert (record.birth.event, record.start) == ("second", on(400).toordinal())
        assert record.of_type("checked_in") == ()


def test_of_several_babies_the_latest_counts(register: Register) -> None:
    """I-02: twins over midnight are as old as the younger."""
    birth = birth_of(
        [told(1, "birth_recorded", id="birth", dates=[on(0).isoformat(), on(1).isoformat()])], day=9, register=register
    )
    assert (birth.earliest, birth.latest) == (on(1).toordinal(), on(1).toordinal())


def test_a_rough_birth_is_a_range(register: Register) -> None:
    """B-02."""
    rough = told(0, "birth_recorded", id="birth", earliest=on(-5).isoformat(), latest=on(0).isoformat())
    birth = birth_of([rough], day=9, register=register)
    assert (birth.earliest, birth.latest) == (on(-5).toordinal(), on(0).toordinal())


def test_a_birth_without_a_date_is_no_birth(register: Register) -> None:
    """B-02: unknown date, nothing assumed."""
    nameless = told(0, "birth_recorded", id="birth", mode="vaginal")
    assert Timeline([nameless], register=register).record(on(9)).birth is None


def test_a_pregnancy_counts_after_the_birth_and_not_before(register: Register) -> None:
    """I-20, H-21."""
    before, after = told(-200, "pregnancy_reported", id="first"), told(300, "pregnancy_reported", id="again")
    timeline = Timeline([before, born(), after], register=register)
    assert timeline.record(on(299)).pregnancy is None
    found = timeline.record(on(300)).pregnancy
    assert found is not None
    assert found.event.id == "again"


def test_a_loss_told_before_the_date_of_birth_still_counts(register: Register) -> None:
    """H-22: whenever it is told, in this pregnancy or after; one that an earlier child's birth came after does not."""
    early = told(-3, "loss_recorded", id="loss")
    assert Timeline([early, born()], register=register).record(on(0)).loss is not None
    second = told(400, "birth_recorded", id="second", date=on(400).isoformat())
    assert Timeline([early, born(), second], register=register).record(on(400)).loss is None
