"""A good answer speaks of what was done before it was told (I-03, H-07): none earlier makes a session clean."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.people import born, checked_in, measured, named, told

from restride.guideline.register import Register
from restride.history.events import Event

LONGEST = named("longest_clean", "walk", within_days=14)


def at(event: Event, hour: int, *, days_later: int = 0) -> Event:
    moment = datetime.combine(event.on, datetime.min.time(), UTC) + timedelta(days=days_later, hours=hour)
    return replace(event, recorded_at=moment, zone="Etc/UTC")


@pytest.fixture
def fine(register: Register) -> dict[str, object]:
    """The best answer to every question of the aftercare."""
    names = [name for group in register.aftercare.groups for name in group]
    return {name: register.questions[name].ranks[0] if register.questions[name].ranks else 0 for name in names}


def walked(register: Register, *events: Event, day: int = 41) -> tuple[object, object]:
    fact = measured([born(), *events], LONGEST, day=day, register=register)
    return fact.low, fact.high


def walk() -> Event:
    return told(40, "session_done", activity="walk", minutes=30, completed=True)


def test_an_answer_told_before_the_session_leaves_it_unknown(register: Register, fine: dict[str, object]) -> None:
    before, next_day = at(checked_in(40, **fine), 7), at(checked_in(41, **fine), 7)
    assert walked(register, before, at(walk(), 9), next_day) == (0, 30)


def test_an_answer_told_after_the_session_makes_it_clean(register: Register, fine: dict[str, object]) -> None:
    after, next_day = at(checked_in(40, **fine), 10), at(checked_in(41, **fine), 7)
    assert walked(register, at(walk(), 9), after, next_day) == (30, 30)


def test_a_symptom_of_the_morning_counts_for_the_whole_day(register: Register, fine: dict[str, object]) -> None:
    before = at(checked_in(40, id="early", **{**fine, "heaviness": "a_lot"}), 7)
    after, next_day = at(checked_in(40, id="late", **fine), 10), at(checked_in(41, **fine), 7)
    assert walked(register, before, at(walk(), 9), after, next_day) == (0, 0)


def test_a_session_told_on_a_later_day_may_have_come_after_every_answer_of_its_day(
    register: Register, fine: dict[str, object]
) -> None:
    of_the_day, next_day = at(checked_in(40, **fine), 10), at(checked_in(41, **fine), 7)
    assert walked(register, of_the_day, at(walk(), 9, days_later=1), next_day) == (0, 30)


def test_what_was_told_later_of_its_day_speaks_of_a_session_told_later(
    register: Register, fine: dict[str, object]
) -> None:
    of_the_day, next_day = at(checked_in(40, **fine), 9, days_later=1), at(checked_in(41, **fine), 7)
    assert walked(register, at(walk(), 8, days_later=1), of_the_day, next_day) == (30, 30)


def test_without_instants_any_answer_of_the_day_speaks_of_it(register: Register, fine: dict[str, object]) -> None:
    assert walked(register, checked_in(40, **fine), walk(), checked_in(41, **fine)) == (30, 30)
