"""A warning sign stops everything, whatever else is true, until a clinician has looked at it (I-01).

An open red sign is urgency `now`, an orange one `today` or more. Nobody runs, the week is empty of every session, and
help is named. Time, good answers and sign-offs to run do not close it.
"""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    CONSENSUS,
    DOCTOR,
    FORTNIGHTLY,
    REGISTER,
    Event,
    Guideline,
    answered,
    decided,
    examples,
    histories,
    life,
    signed,
    with_more,
)

_URGENCY = {"red": ("now",), "orange": ("today", "now")}
SIGNS = tuple(sign for sign in REGISTER.signs.values() if sign.tier in _URGENCY)


def assert_stopped(events: Iterable[Event], day: int, sign: str, *, guideline: Guideline = CONSENSUS) -> None:
    """That nothing is offered, and help for this sign stands first to be read."""
    decision = decided(events, day, guideline=guideline)
    assert decision.running == "no"
    assert decision.verdict == "refer"
    assert decision.urgency in _URGENCY[REGISTER.signs[sign].tier]
    assert not any(one.sessions for one in decision.week)
    assert not decision.choices
    assert any(help.id == sign and help.text and help.says for help in decision.help)


@pytest.mark.slow
@examples(80)
@given(histories(), st.sampled_from(SIGNS), st.integers(0, 130))
def test_a_sign_stops_any_history(events: tuple[Event, ...], sign: object, day: int) -> None:
    """I-01 over any history but a closed one: there a sign stops too, with nothing left to stop."""
    assert_stopped((*events, answered(day, "sign", warning_signs=[sign.id])), day, sign.id)


@pytest.mark.slow
@examples(40)
@given(st.sampled_from(SIGNS), st.integers(86, 120), st.integers(0, 10))
def test_time_good_answers_and_a_sign_off_to_run_close_no_sign(sign: object, day: int, later: int) -> None:
    """I-01, I-15, ruling 22: only a go-ahead of a clinician, dated after the sign."""
    ticked = with_more(life("clear"), [answered(day, "sign", warning_signs=[sign.id])])
    told = (
        *ticked,
        answered(day + later, "fine", **{**FORTNIGHTLY, "warning_signs": ["none"]}),
        signed(day + later),
        signed(day + later, "early_start", reason="she insists"),
        signed(day, "medical_go_ahead", by=DOCTOR),
    )
    assert_stopped(told, min(day + later, 130), sign.id)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.id)
def test_a_go_ahead_after_the_sign_closes_it(sign: object) -> None:
    """H-26: there is a way on. A doctor's word of a later day opens the path again."""
    woman = with_more(
        life("clear"), [answered(100, "sign", warning_signs=[sign.id]), answered(101, "fine", warning_signs=["none"])]
    )
    cleared = (*woman, signed(102, "medical_go_ahead", by=DOCTOR))
    assert_stopped(cleared, 101, sign.id)
    assert decided(cleared, 102).urgency not in {"today", "now"}


def test_the_property_sees_a_guideline_without_orange_signs() -> None:
    """Without the rule on orange signs a swollen calf would run on."""
    deaf = replace(CONSENSUS, rules=tuple(rule for rule in CONSENSUS.rules if rule.id != "orange_sign"))
    events = with_more(life("clear"), [answered(100, "sign", warning_signs=["t24"])])
    assert_stopped(events, 100, "t24")
    with pytest.raises(AssertionError):
        assert_stopped(events, 100, "t24", guideline=deaf)
