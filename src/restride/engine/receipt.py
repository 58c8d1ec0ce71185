"""The receipt: what a decision was made from, so that it can be made again, byte for byte."""

from typing import Any

from restride import __version__
from restride.engine.replay import Course
from restride.history.timeline import Timeline


def receipt(course: Course, timeline: Timeline) -> dict[str, Any]:
    """Engine version, hash of the guideline's files, and the events counted (of this day and before)."""
    return {
        "engine": __version__,
        "guideline_sha256": course.guideline.sha256,
        "events": [event.id for event in timeline.until(course.day)],
    }
