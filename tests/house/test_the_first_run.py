"""The first run is on the day the rulings name, and on no day before (rulings 16, 17, 18).

Day 84 with tests under a clinician's eyes and a verified sign-off; day 85 when the tests are done on day 84; day 92
without a professional, since the tests are passed twice a week apart.
"""

from dataclasses import replace

import pytest

from property.lives import AFTERCARE, answered, battery, day_of, decided, decisions, life, signed

_DAYS = range(60, 101)


@pytest.mark.parametrize(
    ("name", "first", "level"),
    [("clear_at_once", 84, "R4"), ("clear", 85, "R4"), ("flagged", 85, "R1"), ("alone", 92, "R3")],
)
def test_the_first_day_of_running(name: str, first: int, level: str) -> None:
    told = decisions(life(name).events, list(_DAYS))
    assert [day for day in _DAYS if told[day].running == "yes"][:1] == [first]
    assert told[first].level == level
    assert not any(
        one.activity in {"run", "walk_run"}
        for day in range(60, first)
        for plan in told[day].week
        for one in plan.sessions
    )


@pytest.mark.parametrize("name", ["clear_at_once", "clear", "flagged", "alone"])
def test_one_week_of_everything_is_not_enough_for_the_impatient(name: str) -> None:
    """Ruling 14: a week less of preparation, and she waits: 12 weeks of it, unless a physiotherapist shortens it."""
    lazy = [
        event
        for event in life(name).events
        if event.type != "session_done" or event.data["activity"] == "walk_run" or day_of(event) >= 14
    ]
    assert not any(one.running == "yes" for one in decisions(lazy, list(range(80, 93))).values())


@pytest.mark.parametrize("missing", ["hop", "walk_30", "pelvic_floor_holds", "single_leg_bridge"])
def test_each_test_is_needed(missing: str) -> None:
    events = [event for event in life("clear").events if event.data.get("test") != missing]
    assert decided(events, 90).running == "no"


def test_a_next_day_that_was_not_told_is_no_pass() -> None:
    """Ruling 17: what was not said about next day is not known."""
    silent = []
    for event in life("clear").events:
        if day_of(event) == 84 and event.type == "test_performed":
            data = {key: told for key, told in event.data.items() if key != "next_day_symptoms"}
            silent.append(replace(event, data=data))
        elif day_of(event) < 85:
            silent.append(event)
    silent.append(answered(85, "night", sleep_hours=8))
    assert decided(silent, 85).running == "no"
    assert decided([*silent, answered(85, "next_day", **AFTERCARE)], 85).running == "yes"


def test_a_leak_on_the_day_after_the_first_run_locks_until_day_108() -> None:
    """Rulings 9, 20: fourteen clean days from day 94 to 107, the tests on day 107, and on day 108 back on R1."""
    events = [
        event for event in life("alone").events if event.data.get("activity") != "walk_run" or day_of(event) == 92
    ]
    leaked = [*events, answered(93, "leak", leak_urine="a_little"), *battery(107)]
    told = decisions(leaked, list(range(92, 112)))
    assert [day for day, one in told.items() if one.running == "yes"][:2] == [92, 108]
    assert told[92].level == "R3"
    assert told[108].level == "R1"
    assert {told[day].urgency for day in range(93, 107)} == {"days"}


def test_a_sign_off_told_by_herself_starts_at_the_first_step() -> None:
    """Ruling 18: it lifts flags for a start at R1 only, and is shown as told by her."""
    for name, level in (("flagged", "R1"), ("clear", "R4")):
        others = [event for event in life(name).events if event.data.get("kind") != "return_to_run"]
        told = decided([*others, signed(84, verified=False)], 85)
        assert told.running == "yes"
        assert told.level == level
        assert "told_by_her" in {notice.id for notice in told.notices}
