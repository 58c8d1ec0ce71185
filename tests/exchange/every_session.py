"""Every session that any guideline gives, filled in by the engine's own prescriber on each rung and stage."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from people import born, on, timeline
from restride.engine.prescribe import Prescriber
from restride.engine.replay import Course
from restride.exchange.parts import is_timed
from restride.guideline.load import load_library
from restride.guideline.model import Guideline
from restride.history.measured import measure

Json = dict[str, Any]
# Somebody 9 months on for the rungs; walks are asked for in each week after birth that has minutes of its own.
_LATER = 270


@cache
def every_timed_session() -> dict[str, Json]:
    """Each walk and run and its shorter versions, under a name: guideline, stage or rung, minutes."""
    found: dict[str, Json] = {}
    for name, session in every_session():
        for version in (session, *session.get("versions", ())):
            if is_timed(version):
                found[f"{name} {version['activity']} {version['minutes']}"] = version
    return found


@cache
def every_session() -> tuple[tuple[str, Json], ...]:
    """Each session of any kind as a day's plan has it, with its guideline and its stage or rung."""
    return tuple(
        (f"{guideline.id} {name}", session)
        for guideline in load_library().guidelines.values()
        for name, session in (*_of_rungs(guideline), *_of_stages(guideline))
    )


def _of_rungs(guideline: Guideline) -> Iterator[tuple[str, Json]]:
    stages = [stage.id for stage in guideline.stages]
    for level, rung in enumerate(guideline.ladder):
        for session in _week(guideline, _LATER, stage=stages.index(rung.stage), level=level, running=True):
            yield f"{rung.id}", session


def _of_stages(guideline: Guideline) -> Iterator[tuple[str, Json]]:
    for place, stage in enumerate(guideline.stages):
        for week in range(max((len(item.minutes) for item in guideline.weeks[stage.week].items), default=0)):
            for session in _week(guideline, 7 * week, stage=place, level=None, running=False):
                yield stage.id, session


def _week(guideline: Guideline, day: int, *, stage: int, level: int | None, running: bool) -> Iterator[Json]:
    """The sessions of a week that begins on this day after birth."""
    course = Course(guideline, measure(timeline([born()], register=guideline.register), on(day)))
    course.walk_to(on(day).toordinal())
    course.now.stage, course.now.level = stage, level
    for one in Prescriber(course, running=running, blocks=frozenset(), swap=False).week():
        yield from one.as_json()["sessions"]
