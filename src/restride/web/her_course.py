"""Her course as the pictures of Progress read it: everything from her events in one pass, nothing kept."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from restride.engine.most_running import walked_with_most
from restride.engine.replay import Course
from restride.guideline.model import Guideline
from restride.history.answers import Column
from restride.history.events import Event
from restride.history.timeline import Entry
from restride.web.her_day import timeline_of

Json = Mapping[str, Any]


class HerCourse(NamedTuple):
    """Her course up to today, with the most seconds of running a week on each day (an ordinal) that had a limit.

    `runs_today`: whether running is open to her today, as the decision says.
    """

    guideline: Guideline
    course: Course
    most: Mapping[int, Fraction]
    today: date
    runs_today: bool

    def told(self, kind: str) -> Iterator[tuple[Entry, Json]]:
        """What counts today of her entries of one type, in order, each as she last told it; what she took back not."""
        for entry in self.course.record.of_type(kind):
            if entry.day <= self.today.toordinal() and not entry.fading:
                yield entry, entry.versions[-1]

    def answers(self, question: str) -> Column | None:
        """Her answers to one question, one a day; None where it was never answered."""
        return self.course.measured.answers.told.get(question)


def course_of(events: Iterable[Event], guideline: Guideline, today: date, *, zone: str, runs_today: bool) -> HerCourse:
    """The course of these events under a guideline."""
    course, most = walked_with_most(guideline, timeline_of(events), today, zone=zone)
    return HerCourse(guideline, course, most, today, runs_today)
