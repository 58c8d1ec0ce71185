"""The most running a plan allowed: what its planned guardrails said at the end of each day she stood on the ladder."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from restride.engine.replay import Course
from restride.guideline.envelope import planned
from restride.guideline.model import Guideline
from restride.history.measured import measure
from restride.history.timeline import Timeline


class Walked(NamedTuple):
    """A course walked to a day, and the most seconds of running a week on each day (an ordinal) that had a limit."""

    course: Course
    most: Mapping[int, Fraction]


def walked_with_most(guideline: Guideline, timeline: Timeline, as_of: date, *, zone: str | None = None) -> Walked:
    """The course of a timeline up to `as_of`, and what the strictest planned guardrail allowed on each of its days.

    A day on which running was not open to her, or might not have been, has no limit and is left out.
    """
    measured, last = measure(timeline, as_of, zone=zone), as_of.toordinal()
    course, rails = Course(guideline, measured), planned(guideline)
    most: dict[int, Fraction] = {}
    for day in range(measured.first, last + 1):
        course.walk_to(day)
        level = course.now.level
        if level is not None and not course.latches.stop_running(day):
            rung = guideline.ladder[level]
            told = [one for rail in rails if (one := course.growth.most_seconds(rail, rung, day)) is not None]
            if told:
                most[day] = min(told)
    course.walk_to(last)
    return Walked(course, most)
