"""Load rises slowly: one rung a week at most, and a day of rest between runs.

Bone needs more time than breath. On every week that the machine lives, the level rises by one rung at most (optional
ones passed over), no two rises come within a week, and no plan puts two runs on neighbouring days where the level
asks for rest. That the running of a week stays inside the guardrails is shown by the random lives of the tests and by
the table of earliest weeks, not here (I-11, H-28).
"""

from collections.abc import Iterator
from itertools import pairwise

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench
from restride.verify.machine import Place
from restride.verify.proof import Counterexample

ID = "I-11"
_RUNS = frozenset({"run", "walk_run"})


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Weeks in which too much rises, and plans without rest."""
    for place in bench.graph(guideline).places:
        for says in (*_jumps(guideline, place), *_without_rest(guideline, place.decision)):
            yield Counterexample(says, place.events, place.day)


def _jumps(guideline: Guideline, place: Place) -> Iterator[str]:
    """Rises of a course that come too soon, or go too far."""
    rises = [change for change in place.changes if change.why == "rung"]
    for first, second in pairwise(rises):
        if second.day - first.day < DAYS_PER_WEEK and first.day != second.day:
            yield f"two rungs within a week: {first.level} and {second.level}"
    before = None
    for change in place.changes:
        if change.why == "rung" and before is not None and change.level is not None:
            low, high = guideline.level_index(before), guideline.level_index(change.level)
            skipped = guideline.ladder[low + 1 : high]
            if high <= low or not all(rung.optional for rung in skipped):
                yield f"from {before} to {change.level} at once"
        before = change.level


def _without_rest(guideline: Guideline, decision: Decision) -> Iterator[str]:
    """Days of a plan on which runs follow each other too soon."""
    if decision.level is None:
        return
    rung = guideline.ladder[guideline.level_index(decision.level)]
    rest = guideline.run_shape.rest_days if rung.rest_days is None else rung.rest_days
    days = [n for n, day in enumerate(decision.week) if any(one.activity in _RUNS for one in day.sessions)]
    for first, second in pairwise(days):
        if second - first <= rest:
            yield f"runs on days {first} and {second} of a week, with fewer than {rest} days of rest between"
