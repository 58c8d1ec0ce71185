"""Which guideline is in force: the one she adopted last, if it is installed, else the default."""

from collections.abc import Mapping
from datetime import date, timedelta

from restride.guideline.model import Guideline
from restride.history.timeline import Timeline
from restride.units import DAYS_PER_WEEK


def chosen(guidelines: Mapping[str, Guideline], timeline: Timeline, as_of: date) -> Guideline:
    """The guideline in force at the end of a day, as it was known on that day."""
    name = timeline.record(as_of).chosen_guideline(as_of.toordinal())
    default = next(one for one in guidelines.values() if one.default)
    return default if name is None else guidelines.get(name, default)


def chosen_before(guidelines: Mapping[str, Guideline], timeline: Timeline, as_of: date) -> Guideline | None:
    """The guideline that was in force before the present one, where that changed within the last seven days."""
    now = chosen(guidelines, timeline, as_of)
    days = (as_of - timedelta(days=back) for back in range(1, DAYS_PER_WEEK + 1))
    return next((one for day in days if (one := chosen(guidelines, timeline, day)) is not now), None)
