"""Every history has exactly one outcome, and no history has none.

Where rules overlap, leave a gap or contradict each other, the answer becomes a matter of chance (H-19). So every case
of the table is decided (an exception would end the proof), in the words of the vocabulary, with a week of seven days
from the day asked about. Running is yes exactly where the stage runs and no rule takes it away, and there is a level
exactly where the stage runs.

And no way on is closed by its own wording: on some vector of classes every exit holds, and every route is open while
nothing takes running away (I-10).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from restride.guideline.model import Guideline
from restride.guideline.vocabulary import PHASES, URGENCIES, VERDICTS
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench, Case, stopping
from restride.verify.proof import Counterexample

ID = "I-10"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Decisions that are not one outcome, and ways on that nobody can go."""
    for case in bench.cases(guideline):
        for says in _faults(guideline, case):
            yield Counterexample(f"{case.name}: {says}", case.events, case.plan.day)
    yield from _closed_ways(bench, guideline)


def _faults(guideline: Guideline, case: Case) -> Iterator[str]:
    decision, course = case.decision, case.course
    stage = next((one for one in guideline.stages if one.id == decision.stage), None)
    if stage is None or decision.phase not in PHASES:
        yield f"{decision.stage} is no stage of the guideline, or {decision.phase} no phase"
        return
    if decision.verdict not in VERDICTS or decision.urgency not in URGENCIES:
        yield f"{decision.verdict} is no verdict, or {decision.urgency} no urgency"
    allowed = stage.running and not course.latches.stop_running(course.day)
    if decision.running != ("yes" if allowed else "no"):
        yield f"running is {decision.running} in {stage.id}, against what the rules say"
    level = {rung.id: rung.stage for rung in guideline.ladder}.get(decision.level or "")
    if level != (stage.id if stage.running else None):
        yield f"the level is {decision.level} in {stage.id}"
    yield from _faults_of_days(case)


def _faults_of_days(case: Case) -> Iterator[str]:
    first = date.fromisoformat(case.decision.as_of)
    days = [(first + timedelta(days=n)).isoformat() for n in range(DAYS_PER_WEEK)]
    if [day.on for day in case.decision.week] != days:
        yield "the week is not the seven days from the day asked about"
    if case.decision.until not in days:
        yield f"the decision stands until {case.decision.until}"


def _closed_ways(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    solver = bench.solver
    calm = [solver.no(guideline, rule.when, permits=False) for rule in stopping(guideline)]
    for stage in guideline.stages:
        if stage.exit is not None and solver.solve([solver.yes(guideline, stage.exit, permits=True)]) is None:
            yield Counterexample(f"nobody can ever leave {stage.id}")
    for route in guideline.routes:
        if solver.solve([solver.yes(guideline, route.when, permits=True), *calm]) is None:
            yield Counterexample(f"nobody can ever run by {route.id}")
