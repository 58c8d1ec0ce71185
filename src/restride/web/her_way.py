"""The stages of her path: which lie behind her and since when, where she is, and which come next."""

from datetime import date
from typing import Literal, NamedTuple

from restride.guideline.model import Stage
from restride.web.her_course import HerCourse


class StageOfHers(NamedTuple):
    """A stage, where she stands to it, and the day it was done, she came here, or it could begin at the earliest."""

    stage: Stage
    state: Literal["done", "here", "ahead"]
    on: date | None


def way_of(her: HerCourse, *, first_run: date | None) -> tuple[StageOfHers, ...]:
    """The stages in order; none while her plan is closed. `first_run`: when running could begin, where that is known.

    A stage she went back from lies ahead of her again.
    """
    stages, here = her.guideline.stages, her.course.now.stage
    if stages[here].whenever is not None:
        return ()
    left, came = _moves(her)
    first_running = next(place for place, one in enumerate(stages) if one.running)
    way: list[StageOfHers] = []
    for place, stage in enumerate(stages):
        if stage.whenever is not None:
            continue
        if place < here:
            way.append(StageOfHers(stage, "done", left.get(place)))
        elif place == here:
            way.append(StageOfHers(stage, "here", came))
        else:
            way.append(StageOfHers(stage, "ahead", first_run if place == first_running else None))
    return tuple(way)


def _moves(her: HerCourse) -> tuple[dict[int, date], date | None]:
    """The day on which she last went on from each stage that lies behind her, and the one on which she came here."""
    left: dict[int, date] = {}
    here, came = 0, None
    for change in her.course.changes:
        place, day = her.guideline.stage_index(change.stage), date.fromordinal(change.day)
        if place == here:
            continue
        for between in range(place, here):
            left.pop(between, None)
        for between in range(here, place):
            left[between] = day
        here, came = place, day
    return left, came
