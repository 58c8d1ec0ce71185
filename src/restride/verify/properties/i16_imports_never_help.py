"""What another program wrote down never opens anything.

A watch counts a pram on cobbles as steps, and a file can say whatever somebody typed into it (H-16). So to each
history of the case table that may not run, and to every few of the others, everything that the careful life did and
answered is added once more as an import: sessions, tests, clean answers, credit and sign-offs. Nothing may be allowed
that was not allowed without: running, stage, level, and the urgency no lower.

An import must not help by its date either. Preparation is counted in blocks of seven days from her first session on;
so her sessions are laid across the borders of the blocks, where they make no whole week, and one session before the
first is imported: it must not move the borders to where they do (I-16).
"""

from collections.abc import Iterator
from dataclasses import replace

from restride.guideline.model import Guideline
from restride.history.events import Event
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench
from restride.verify.permission import allows_more
from restride.verify.proof import Counterexample
from restride.verify.witness import Plan, on

ID = "I-16"
_EVERY = 6
_BY = "import:file"
_WEEKS = "preparation_weeks"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Imports that open something, and imports that make weeks of what was none."""
    yield from _opened(bench, guideline)
    yield from _weeks_made(bench, guideline)


def _opened(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    cases = bench.cases(guideline)
    closed = [case for case in cases if case.decision.running == "no"]
    for case in (*closed, *(one for one in cases[::_EVERY] if one.decision.running == "yes")):
        events = (*case.events, *_imported(replace(bench.careful, day=case.plan.day)))
        decision, _ = bench.decided_as(guideline, events, case.plan.day)
        more = allows_more(guideline, decision, case.decision)
        if more:
            says = f"{case.name}: with imports more is allowed ({more})"
            yield Counterexample(says, events, case.plan.day, (("running", case.decision.running),))


def _weeks_made(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Preparation weeks that come of moving where the first one begins."""
    careful = bench.careful
    born = next(event for event in careful.events() if event.type == "birth_recorded")
    for fact in (one for one in guideline.facts.values() if one.measure == _WEEKS):
        activity, needed = fact.of[0], int(str(fact.settings["sessions"]))
        first = 2 * DAYS_PER_WEEK
        borders = range(first + DAYS_PER_WEEK, careful.day, 2 * DAYS_PER_WEEK)
        days = [first, *borders, *(border - 1 for border in borders for _ in range(needed - 1))]
        events = [born, *(_session(f"session_{place}", activity, day) for place, day in enumerate(days))]
        more = [*events, replace(_session("imported", activity, first - 1), by=_BY)]
        courses = [bench.decided_as(guideline, told, careful.day)[1] for told in (events, more)]
        alone, helped = (course.measured.series(fact).at(course.day).low or 0 for course in courses)
        if helped > alone:
            yield Counterexample(f"one imported session turns {fact.id} from {alone} to {helped}", more, careful.day)


def _session(name: str, activity: str, day: int) -> Event:
    data = {"activity": activity, "minutes": 2 * DAYS_PER_WEEK, "completed": True}
    return Event(name, "session_done", on(day), data)


def _imported(plan: Plan) -> list[Event]:
    """All that could open a gate, as another program would tell it."""
    credit = Event("credit", "preparation_credited", on(0), {"weeks": plan.day // DAYS_PER_WEEK})
    told = [event for event in (*plan.events(), credit) if event.type != "birth_recorded"]
    return [replace(event, id=f"imported_{event.id}", by=_BY) for event in told]
