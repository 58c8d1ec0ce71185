"""The outlook: the earliest days on which she could run, and run in one go, if all goes well from today on.

It is a range, not a promise: the first day follows from the way in that is open soonest, the last from the one that
takes longest. Nothing is decided by it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from restride.engine.decide import walk
from restride.engine.decision import Decision, Json, Unlock
from restride.engine.explain import Explainer
from restride.engine.latches import STOPS_RUNNING
from restride.engine.replay import Course
from restride.engine.unlock import Unlocker
from restride.guideline.model import Guardrail, Guideline, Rung
from restride.history.timeline import Timeline
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, SECONDS_PER_MINUTE, grown


@dataclass(frozen=True, slots=True)
class Span:
    """The first and last of several earliest days, as ordinals."""

    first: int
    last: int

    def as_json(self) -> Json:
        """As ISO dates."""
        return {"first": date.fromordinal(self.first).isoformat(), "last": date.fromordinal(self.last).isoformat()}


@dataclass(frozen=True, slots=True)
class Outlook:
    """`run`: when running could begin (None: it is open, or nothing known opens it). `in_one_go`: when she could run
    `minutes` without a walk between (None: she can, or it cannot be told)."""

    run: Span | None
    in_one_go: Span | None
    minutes: int

    def as_json(self) -> Json:
        """Ready for a page."""
        return {
            "run": self.run.as_json() if self.run else None,
            "in_one_go": self.in_one_go.as_json() if self.in_one_go else None,
            "minutes": self.minutes,
        }


def outlook(
    guideline: Guideline, timeline: Timeline, as_of: date, *, decision: Decision, zone: str | None = None
) -> Outlook:
    """The outlook of a record on a day under a guideline, which made `decision` on that day."""
    course = walk(guideline, timeline, as_of, zone=zone)
    goal = _goal(guideline.ladder)
    minutes = guideline.ladder[goal].run_seconds // SECONDS_PER_MINUTE
    if course.record.pregnancy is not None:
        return Outlook(None, None, minutes)
    level = course.now.level
    if level is not None and guideline.stages[course.now.stage].running:
        weeks = _weeks_to(goal, level, course, begun=course.runs.completed_weeks(as_of=course.day))
        return Outlook(None, _after(Span(course.day, course.day), weeks, weeks) if weeks else None, minutes)
    ways = _ways_in(course, decision)
    if not ways:
        return Outlook(None, None, minutes)
    run = Span(min(day for day, _ in ways), max(day for day, _ in ways))
    ends = [(day, _weeks_to(goal, start, course, begun=0)) for day, start in ways]
    known = [day + weeks * DAYS_PER_WEEK for day, weeks in ends if weeks is not None]
    return Outlook(run, Span(min(known), max(known)) if known else None, minutes)


def _ways_in(course: Course, decision: Decision) -> list[tuple[int, int]]:
    """For each route whose day can be told: its earliest day, and the level it starts on."""
    unlocker = Unlocker(course, Explainer(course))
    lifted = _lifted(decision, course)
    found = []
    for route in course.guideline.routes:
        day = _latest(unlocker.of_route(route), course.day)
        if day is not None and lifted is not None:
            found.append((max(day, lifted), course.guideline.level_index(route.level)))
    return found


def _lifted(decision: Decision, course: Course) -> int | None:
    """The day by which every rule in the way can be lifted, each by its quickest means; None where one has none."""
    rules = {rule.id for rule in course.guideline.rules if STOPS_RUNNING & set(rule.blocks)}
    waiting = {one.id for one in decision.findings if one.id in rules and one.truth is Truth.YES}
    days = [_soonest((one for one in decision.unlocks if one.towards == rule), course.day) for rule in waiting]
    known = [day for day in days if day is not None]
    return max(known, default=course.day) if len(known) == len(days) else None


def _soonest(unlocks: Iterable[Unlock], today: int) -> int | None:
    days = [date.fromisoformat(one.earliest).toordinal() for one in unlocks if one.earliest]
    return max(min(days), today) if days else None


def _latest(unlocks: Iterable[Unlock], today: int) -> int | None:
    """The day by which all of these can be there; None where the day of one is not known."""
    days = [one.earliest for one in unlocks]
    if None in days:
        return None
    return max((date.fromisoformat(day).toordinal() for day in days if day), default=today)


def _goal(ladder: tuple[Rung, ...]) -> int:
    """The first rung that is run in one go, and for longest, on the stage where running begins; else the last one."""
    first = [place for place, rung in enumerate(ladder) if rung.stage == ladder[0].stage and rung.repeat == 1]
    return first[-1] if first else len(ladder) - 1


def _weeks_to(goal: int, level: int, course: Course, *, begun: int) -> int | None:
    """The fewest weeks to a level: one level a week at most, and never beyond the envelope. None: never at all."""
    ladder, rails = course.guideline.ladder, [one for one in course.guideline.guardrails if one.counts == "planned"]
    anchored = course.runs.anchored or ladder[level].weekly_seconds
    weeks = 0
    while level < goal:
        step = next((one for one in range(level + 1, goal + 1) if not ladder[one].optional), goal)
        wait = max((_fits(anchored, ladder[step], rail, course) for rail in rails), default=0)
        if wait < 0:
            return None
        weeks, level = max(weeks + 1, wait - begun), step
    return weeks


def _fits(anchored: int, rung: Rung, rail: Guardrail, course: Course) -> int:
    """After how many completed weeks a guardrail allows a rung; -1 where it never grows so far."""
    percent = course.growth.percent(rail, course.day)
    weeks = 0
    while grown(Fraction(anchored), percent=percent, times=weeks) < rung.weekly_seconds:
        if not percent:
            return -1
        weeks += 1
    return weeks * rail.weeks


def _after(span: Span, first: int, last: int) -> Span:
    return Span(span.first + first * DAYS_PER_WEEK, span.last + last * DAYS_PER_WEEK)
