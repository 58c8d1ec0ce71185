"""A woman who was sent back to an earlier stage comes back lower: by what sent her back, or by what happened since."""

from property.lives import LIBRARY, PHYSIO, answered, decided, happened, life, signed

_VOICE = next(one for one in LIBRARY.guidelines.values() if any(rule.returns_to for rule in one.rules))
_GOAL = happened(2, "background_recorded", "goal", {"answers": {"goal_runs_per_week": 1, "goal_minutes_per_week": 30}})
_LAST = 260
_LEAK = 200


def _level(day: int, *, seen_on: int) -> int:
    """The level, as a place on the ladder, of a woman who leaks on one day and is seen by her physiotherapist later."""
    told = [one for one in life("clear", _LAST).events if one.type != "session_done" or not _is_run_after_leak(one)]
    seen = signed(seen_on, name="again", by=PHYSIO)
    decision = decided([*told, _GOAL, signed(170, name="renewed"), answered(_LEAK, "leak", leak_urine="a_little"), seen],
                       day, guideline=_VOICE)  # fmt: skip
    assert decision.level is not None, (decision.stage, [one.id for one in decision.findings])
    return _VOICE.level_index(decision.level)


def _is_run_after_leak(event):
    return event.data["activity"] == "walk_run" and int(event.id.rpartition("-")[2]) >= _LEAK


def test_two_steps_lower_where_she_is_seen_soon() -> None:
    assert _level(_LEAK + 9, seen_on=_LEAK + 9) == _level(_LEAK - 1, seen_on=_LEAK + 9) - 2


def test_three_steps_lower_where_four_weeks_have_gone_by() -> None:
    assert _level(_LEAK + 40, seen_on=_LEAK + 40) == _level(_LEAK - 1, seen_on=_LEAK + 40) - 3
