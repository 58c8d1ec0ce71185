"""After a symptom she goes on below the last level that was clean, and only once something has been resolved (I-12, I-13).

A leak in a run stops running. What brings it back is a sign-off, or fourteen clean days and the tests: never time alone,
never a good answer alone. And what comes back stands lower than where it stopped. A second episode within eight weeks
asks for a physiotherapist.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    Event,
    Life,
    answered,
    battery,
    day_of,
    decided,
    decisions,
    examples,
    life,
    month_after,
    run,
    signed,
    views,
)

_EPISODES = (
    {"leak_urine": "a_little"},
    {"leak_wind": "a_lot"},
    {"urgency": "a_little"},
    {"doming": "a_little"},
    {"pads_for_exercise": "yes"},
)
_SERIOUS = ({"heaviness": "a_little"}, {"leak_stool": "a_little"}, {"bowel_emptying": "a_lot"})
_LIVES = st.sampled_from(("clear", "clear_at_once", "alone"))


def _quiet_after(woman: Life, day: int) -> tuple[Event, ...]:
    """The life without runs after a day: she keeps to what she was told."""
    return tuple(event for event in woman.events if event.data.get("activity") != "walk_run" or day_of(event) <= day)


@pytest.mark.slow
@examples(25)
@given(_LIVES, st.sampled_from((*_EPISODES, *_SERIOUS)), st.integers(96, 110))
def test_time_and_good_answers_alone_open_nothing(name: str, symptom: dict[str, str], day: int) -> None:
    """I-13: weeks of clean check-ins without a test or a sign-off leave running closed, and nothing above the clean level."""
    events = (*_quiet_after(life(name, 160), day), answered(day, "symptom", **symptom))
    before = views(events, [day - 1])[day - 1]
    for told in views(events, month_after(day, last=160)).values():
        assert not told.running
        assert told.level <= before.level


@pytest.mark.slow
@examples(25)
@given(_LIVES, st.sampled_from(_EPISODES), st.integers(96, 110))
def test_a_first_episode_comes_back_lower_after_a_clean_fortnight_and_the_tests(
    name: str, symptom: dict[str, str], day: int
) -> None:
    """I-12, I-13, ruling 20: not before both are there, and then lower than before."""
    events = (*_quiet_after(life(name, 160), day), answered(day, "symptom", **symptom))
    before = views(events, [day - 1])[day - 1]
    tested = (*events, *battery(day + 16))
    told = views(tested, range(day, day + 24))
    assert not any(told[one].running for one in range(day, day + 17))
    assert told[day + 17].running
    assert all(0 <= told[one].level < max(before.level, 1) for one in range(day + 17, day + 24))
    too_early = views((*events, *battery(day + 5)), range(day, day + 24))
    assert not any(one.running for one in too_early.values())


@pytest.mark.slow
@examples(25)
@given(_LIVES, st.sampled_from(_SERIOUS), st.integers(96, 110))
def test_a_serious_symptom_waits_for_a_sign_off(name: str, symptom: dict[str, str], day: int) -> None:
    """Ruling 20: clean days and tests do not lift it; a sign-off and tests after it do, and what comes back is lower."""
    events = (*_quiet_after(life(name, 160), day), answered(day, "symptom", **symptom), *battery(day + 16))
    before = views(events, [day - 1])[day - 1]
    assert not views(events, [day + 18])[day + 18].running
    agreed = (*events, signed(day + 18, name="again"), *battery(day + 19))
    told = views(agreed, [day + 17, day + 20, day + 24])
    assert [one.running for one in told.values()] == [False, True, True]
    assert told[day + 24].level < max(before.level, 1)


@pytest.mark.slow
@examples(25)
@given(_LIVES, st.sampled_from(_EPISODES), st.sampled_from(_EPISODES), st.integers(92, 100), st.integers(20, 50))
def test_a_second_episode_within_eight_weeks_asks_for_a_physiotherapist(
    name: str, first: dict[str, str], second: dict[str, str], day: int, apart: int
) -> None:
    """I-12: no running and help within days; the clean fortnight and the tests are not enough any more."""
    events = (
        *_quiet_after(life(name, 180), day),
        answered(day, "first", **first),
        *battery(day + 16),
        answered(day + apart, "second", **second),
        *battery(day + apart + 16),
    )
    told = decisions(events, [day + apart, day + apart + 18])
    for decision in told.values():
        assert (decision.running, decision.verdict) == ("no", "refer")
        assert decision.urgency in {"days", "today", "now"}
    assert {one.who for one in told[day + apart + 18].unlocks} >= {"clinician"}


@pytest.mark.slow
@examples(25)
@given(st.sampled_from(("clear", "clear_at_once")), st.sampled_from((14, 15, 20, 25, 28, 29, 40)), st.integers(96, 110))
def test_a_gap_steps_back(name: str, gap: int, day: int) -> None:
    """I-13, ruling 24: two weeks without a run close running until a check, and she begins again lower."""
    events = _quiet_after(life(name, 160), day)
    last_run = max(day_of(event) for event in events if event.data.get("activity") == "walk_run")
    before = views(events, [last_run])[last_run]
    back = last_run + gap
    told = views((*events, *battery(back + 1)), [back, back + 1, back + 2])
    assert [one.running for one in told.values()] == [False, False, True]
    assert told[back + 2].level <= max(before.level - (3 if gap >= 28 else 1), 0)


def test_a_symptom_within_a_run_takes_the_rest_of_the_week() -> None:
    """I-12, H-29: told with the session itself, or next morning."""
    woman = life("clear", 110)
    for key in ("symptoms", "next_day_symptoms"):
        leaking = tuple(
            run(101, **{key: {"leak_urine": "a_little"}}) if event.id == "run-101" else event for event in woman.events
        )
        day = 101 if key == "symptoms" else 102
        assert decided(leaking, day).running == "no"
        assert not [one for one in decided(leaking, day).week for kind in one.sessions if kind.activity == "walk_run"]
