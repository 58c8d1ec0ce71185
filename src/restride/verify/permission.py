"""What a decision allows, each respect by itself, so that two decisions under one guideline can be held side by side.

`engine/allowance.py` compares two guidelines, whose stages are not the same, by what she may run.
"""

from typing import NamedTuple

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.guideline.vocabulary import URGENCIES


class Permission(NamedTuple):
    """More is more of each: `stage` is -1 on a closed path, `level` -1 off the ladder, `calm` less with urgency."""

    running: int
    stage: int
    level: int
    calm: int


def permission(guideline: Guideline, decision: Decision) -> Permission:
    """What a decision under this guideline allows."""
    place = guideline.stage_index(decision.stage) if decision.stage else -1
    return Permission(
        running=int(decision.running == "yes"),
        stage=-1 if place < 0 or guideline.stages[place].whenever else place,
        level=guideline.level_index(decision.level) if decision.level else -1,
        calm=-URGENCIES.index(decision.urgency),
    )


def allows_more(guideline: Guideline, one: Decision, other: Decision) -> str:
    """In which respects the first decision allows more than the second, in words; empty where in none."""
    pairs = zip(Permission._fields, permission(guideline, one), permission(guideline, other), strict=True)
    return ", ".join(f"{name} {mine} over {theirs}" for name, mine, theirs in pairs if mine > theirs)
