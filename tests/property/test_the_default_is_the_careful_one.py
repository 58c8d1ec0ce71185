"""Where the default lets her run on a sign-off given since her last symptom, every voice does, apart from what it excepts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lives import CONSENSUS, LIBRARY, REGISTER, History, examples, happenings, life

from people import on
from restride.engine.compare import second_opinions, with_others
from restride.engine.decide import decide, walk
from restride.engine.replay import Course
from restride.history.events import Event
from restride.history.timeline import Timeline

_SIGNED = ("clear", "clear_at_once", "flagged")
_GOAL = Event("goal", "background_recorded", on(2), {"answers": {"goal_runs_per_week": 1, "goal_minutes_per_week": 30}})


@st.composite
def signed_lives(draw: st.DrawFn) -> History:
    """A careful life that reached running with a sign-off, and what else may have happened to it."""
    events = [*life(draw(st.sampled_from(_SIGNED))).events, _GOAL]
    return History((*events, *draw(happenings(first=84, most=3))))


@pytest.mark.slow
@examples(60)
@given(signed_lives(), st.integers(84, 135))
def test_every_voice_lets_her_run_where_the_default_does(events: History, day: int) -> None:
    timeline = Timeline(events, register=REGISTER)
    decision = decide(CONSENSUS, timeline, on(day))
    if decision.running == "no" or not _on_a_sign_off(walk(CONSENSUS, timeline, on(day))):
        return
    voices = [one for one in LIBRARY.guidelines.values() if not one.default]
    others = with_others(decision, second_opinions([CONSENSUS, *voices], timeline, on(day))).others
    assert len(others) == len(voices)
    assert [one for one in others if one["running"] == "no" and "exception" not in one] == []


def _on_a_sign_off(course: Course) -> bool:
    """Whether a sign-off to run stands that was given after every pelvic floor symptom told of."""
    fact = course.evaluator.fact(CONSENSUS.criteria["physio_cleared_running"], course.day, course)
    latched = tuple(rule.id for rule in CONSENSUS.rules if rule.until is not None)
    given = fact.words == {"yes"} and fact.on is not None
    return given and not course.latches.opened_after(fact.on, latched, course.day)
