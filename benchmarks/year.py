"""An invented year: about 1,500 events in the twelve months after a birth, from rest to continuous running."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

BIRTH = date(2026, 2, 10)
DAYS = 365

_FOUR = {"leak_urine": "none", "heaviness": "none", "pain_pelvic": 0, "doming": "none"}
_BODY = {
    **_FOUR,
    "leak_stool": "none",
    "leak_wind": "none",
    "urgency": "none",
    "bowel_emptying": "none",
    "pads_for_exercise": "no",
    "pain_sex": "none",
    "pain_back": 0,
    "pain_joint": 0,
    "pain_bone": 0,
    "pain_perineum": 0,
    "bleeding": "none",
    "sleep_hours": 8,
}
_FORTNIGHT = {
    "warning_signs": ["none"],
    "low_mood": "no",
    "lost_interest": "no",
    "coping": "yes",
    "self_harm_thoughts": "never",
    "eating_enough": "yes",
    "weight_loss_unplanned": "no",
    "periods_absent_long": "no",
    "core_without_bearing_down": "yes",
    "breath_coordinated": "yes",
    "can_contract_all": "yes",
    "wound_settled": "yes",
    "symptoms_since_birth": ["none"],
}
_FLAGS = (
    "known_prolapse",
    "hypermobility",
    "past_bone_stress_injury",
    "leak_before_or_in_pregnancy",
    "pain_in_pregnancy",
    "long_term_condition",
    "told_to_wait_by_clinician",
    "running_injury_before",
    "born_face_up",
)
_TESTS: dict[str, dict[str, Any]] = {
    "walk_30": {"value": 1800},
    "balance": {"left": 12, "right": 12},
    "single_leg_squat": {"left": 10, "right": 11},
    "jog_on_spot": {"value": 60},
    "forward_bound": {"value": 10},
    "hop": {"left": 10, "right": 10},
    "running_man": {"left": 10, "right": 10},
    "pelvic_floor_holds": {"holds": 8, "hold_seconds": 8, "can_relax": "yes"},
    "pelvic_floor_fast": {"value": 10},
    "single_leg_bridge": {"left": 12, "right": 12},
}


def history() -> str:
    """The year as a history file."""
    lines = []
    for number, (kind, day, data) in enumerate(_events()):
        on = (BIRTH + timedelta(days=day)).isoformat()
        lines.append(json.dumps({"id": f"b{number}", "type": kind, "on": on, "by": "self", "data": data}))
    return "\n".join(lines)


def _events() -> Iterator[tuple[str, int, dict[str, Any]]]:
    yield "birth_recorded", 0, {"date": BIRTH.isoformat(), "mode": "vaginal", "tear": "first", "zone": "Europe/London"}
    yield "background_recorded", 3, {"answers": {**dict.fromkeys(_FLAGS, "no"), "ran_before": "regular"}}
    doctor = {"name": "Dr Ada", "role": "GP"}
    yield "signed_off", 43, {"kind": "postnatal_check", "outcome": "cleared", "by": doctor}
    for day in range(1, DAYS):
        yield "checked_in", day, {"answers": _BODY}
        if day % 14 == 2:
            yield "checked_in", day, {"answers": _FORTNIGHT}
        yield from _sessions(day)
        if day in (84, 91) or (day > 91 and day % 28 == 1):
            for test, result in _TESTS.items():
                yield "test_performed", day, {"test": test, **result, **_clean()}


def _sessions(day: int) -> Iterator[tuple[str, int, dict[str, Any]]]:
    yield "session_done", day, {"activity": "pelvic_floor", "minutes": 5, "completed": True}
    yield "session_done", day, {"activity": "breathing", "minutes": 5, "completed": True}
    if day % 7 in (1, 4):
        yield "session_done", day, {"activity": "strength", "minutes": 25, "completed": True}
    if day >= 92 and day % 7 in (1, 3, 5):
        run = {"activity": "walk_run", "minutes": 40, "run_seconds": 1800, "completed": True}
        yield "session_done", day, {**run, **_clean()}
    elif day % 2:
        yield "session_done", day, {"activity": "walk", "minutes": 35, "completed": True, **_clean()}


def _clean() -> dict[str, Any]:
    return {"symptoms": _FOUR, "next_day_symptoms": _FOUR}
