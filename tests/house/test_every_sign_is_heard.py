"""Each of the 34 red and orange signs is heard at any time since birth (ruling 11, I-01)."""

import pytest

from property.lives import REGISTER, answered, decided, life

_URGENCY = {"red": "now", "orange": "today"}
_SIGNS = [sign for sign in REGISTER.signs.values() if sign.tier in _URGENCY]


def test_there_are_34() -> None:
    assert len(_SIGNS) == 34
    assert {sign.id for sign in _SIGNS} == set(REGISTER.questions["warning_signs"].options) - {"none"}


@pytest.mark.parametrize("day", [0, 20, 100])
@pytest.mark.parametrize("sign", _SIGNS, ids=lambda sign: sign.id)
def test_a_ticked_sign_stops_the_week_and_names_help(sign: object, day: int) -> None:
    decision = decided((*life("clear").events, answered(day, "sign", warning_signs=[sign.id])), day)
    assert (decision.running, decision.urgency) == ("no", _URGENCY[sign.tier])
    assert not any(one.sessions for one in decision.week)
    help = {one.id: one for one in decision.help}[sign.id]
    assert help.tier == sign.tier
    assert help.says == sign.says
    assert len(help.text) > 10
    assert "{" not in help.text


@pytest.mark.parametrize("sign", _SIGNS, ids=lambda sign: sign.id)
def test_an_old_tick_is_still_heard_a_month_later(sign: object) -> None:
    """Ruling 9: a sign stays open until it is lifted, also when it is not ticked any more."""
    events = (*life("clear").events, answered(90, "sign", warning_signs=[sign.id]))
    assert decided(events, 129).urgency == _URGENCY[sign.tier]


def test_a_list_left_unsure_is_for_today_and_a_list_declined_is_asked_again() -> None:
    unsure = decided((*life("clear").events, answered(101, "list", warning_signs="unsure")), 101)
    assert (unsure.urgency, unsure.running) == ("today", "no")
    quiet = [event for event in life("clear").events if not event.id.startswith("fortnight-10")]
    declined = decided((*quiet, answered(101, "list", warning_signs="declined")), 101)
    assert (declined.verdict, declined.running) == ("ask", "no")
    assert "warning_signs" in declined.questions
