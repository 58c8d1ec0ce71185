"""How much she walked in the last seven days, beside how much she wants to run in a week."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from restride.history.events import Event
from restride.units import DAYS_PER_WEEK
from restride.web.first_steps import latest_answer
from restride.web.her_day import timeline_of
from restride.web.moves import moves

_WALK = "walk"


class Walking(NamedTuple):
    """Minutes and days of walking in the last seven days, and those she wants to run in a week; None: not told."""

    minutes: int
    days: int
    wanted_minutes: int | None
    wanted_days: int | None


def walking_of(events: Iterable[Event], today: date) -> Walking:
    """Her walking up to a day. What was taken back is not counted."""
    told = tuple(events)
    walks = [
        (entry.day, entry.versions[-1].get("minutes") or 0)
        for entry in timeline_of(told).record(today).of_type("session_done")
        if entry.event.data["activity"] == _WALK and not entry.fading
    ]
    recent = [(day, minutes) for day, minutes in walks if 0 <= today.toordinal() - day < DAYS_PER_WEEK and minutes]
    goal = moves().goal
    return Walking(
        int(sum(minutes for _, minutes in recent)),
        len({day for day, _ in recent}),
        _number(latest_answer(told, goal.minutes)),
        _number(latest_answer(told, goal.runs)),
    )


def _number(answer: object) -> int | None:
    return int(answer) if isinstance(answer, int | float) else None
