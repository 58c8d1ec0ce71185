"""What is not known never helps (I-03).

Take a life in which an answer was the best there is, and take that answer away: removed, "not sure", or "prefer not to
say". The decision may become more careful, never less: running is not opened, no stage or level is higher, and no
urgency lower, on that day and in the month after. The same holds when a whole entry was never made.

A bad answer is another matter. Where a leak was told and is then taken back, running may well come earlier; edits of
that kind have their own property.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    CONSENSUS,
    RUNNING,
    Event,
    Events,
    Guideline,
    Life,
    day_of,
    decided,
    examples,
    happenings,
    life,
    month_after,
    view,
    views,
)
from restride.history.events import SKIPPED

_KEYS = ("answers", "symptoms", "next_day_symptoms")
_CAREFUL = st.sampled_from(RUNNING).map(life)


def _told(events: Events, *, first: int) -> list[tuple[int, str, str]]:
    """Where answers stand in a life: place of the event, key of its data, question."""
    return [
        (place, key, question)
        for place, event in enumerate(events)
        if day_of(event) >= first
        for key in _KEYS
        for question in event.data.get(key, {})
    ]


def _silenced(events: Events, at: tuple[int, str, str], how: str) -> Events:
    place, key, question = at
    event = events[place]
    answers = {name: told for name, told in event.data[key].items() if name != question}
    if how != "removed":
        answers[question] = how
    return (*events[:place], replace(event, data={**event.data, key: answers}), *events[place + 1 :])


def assert_no_better(known: Events, unknown: Events, *, days: Sequence[int], guideline: Guideline = CONSENSUS) -> None:
    """That nothing in the second history is more permissive than in the first."""
    better, worse = (views(events, days, guideline=guideline) for events in (known, unknown))
    for day in days:
        assert worse[day].running <= better[day].running, day
        assert worse[day].stage <= better[day].stage, day
        assert worse[day].level <= better[day].level, day
        assert worse[day].urgency >= better[day].urgency, day


@pytest.mark.slow
@examples(60)
@given(st.data(), _CAREFUL, st.sampled_from(("removed", *SKIPPED)))
def test_a_harmless_answer_left_out_opens_nothing(data: st.DataObject, woman: Life, how: str) -> None:
    """I-03 on each answer of the careful lives, for the month after."""
    at = data.draw(st.sampled_from(_told(woman.events, first=55)))
    day = day_of(woman.events[at[0]])
    unknown = _silenced(woman.events, at, how)
    assert_no_better(woman.events, unknown, days=month_after(max(day, 70), last=woman.last))


@pytest.mark.slow
@examples(40)
@given(st.data(), _CAREFUL)
def test_an_entry_never_made_opens_nothing(data: st.DataObject, woman: Life) -> None:
    """I-03: sessions, tests, runs, sign-offs and check-ins that were good news, taken out of the record."""
    gone = data.draw(st.sets(st.sampled_from(range(1, len(woman.events))), min_size=1, max_size=6))
    left = tuple(event for place, event in enumerate(woman.events) if place not in gone)
    assert_no_better(woman.events, left, days=range(80, 128, 3))


@pytest.mark.slow
@examples(60)
@given(st.data(), _CAREFUL, happenings(first=40), st.sampled_from(SKIPPED))
def test_not_answering_today_opens_nothing(data: st.DataObject, woman: Life, more: list[Event], how: str) -> None:
    """I-03 in the midst of anything else: skipping a question today is never better than the best answer today."""
    events = (*woman.events, *more)
    at = data.draw(st.sampled_from(_told(woman.events, first=70)))
    day = day_of(woman.events[at[0]])
    known, unknown = view(decided(events, day)), view(decided(_silenced(events, at, how), day))
    assert unknown.running <= known.running
    assert unknown.stage <= known.stage
    assert unknown.level <= known.level
    assert unknown.urgency >= known.urgency


def test_the_property_sees_a_guideline_that_forgets_to_ask() -> None:
    """Without the rule on mood, silence about mood would open what low mood alone never closes."""
    forgetful = replace(CONSENSUS, rules=tuple(rule for rule in CONSENSUS.rules if rule.id != "mood_unasked"))
    known = silent = life("clear").events
    for at in _told(known, first=70):
        if at[2] in {"low_mood", "lost_interest", "coping"}:
            silent = _silenced(silent, at, "removed")
    assert_no_better(known, silent, days=[125])
    assert decided(silent, 125).running == "no"
    assert decided(silent, 125, guideline=forgetful).running == "yes"
