"""No gap: every stage can be left, every way in can be open, and nothing that stops running stops it for ever.

A woman for whom no way on exists gives up, and runs unguided (H-26). So every exit and every route can hold on some
vector of classes while nothing takes running away, once the time is reached, for an earlier start is given to few; a
rule that latches can be closed; and one that does not can cease to hold.
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline, When
from restride.verify.bench import Bench, stopping
from restride.verify.proof import Counterexample

ID = "no-gap"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Places without a way on."""
    solver = bench.solver
    in_time = solver.yes(guideline, When(all=(guideline.birth_known,)), permits=True)
    quiet = [in_time, *(solver.no(guideline, rule.when, permits=False) for rule in stopping(guideline))]
    for stage in guideline.stages:
        if stage.exit is not None and solver.solve([solver.yes(guideline, stage.exit, permits=True)]) is None:
            yield Counterexample(f"stage {stage.id} can never be left")
    for route in guideline.routes:
        if solver.solve([solver.yes(guideline, route.when, permits=True), *quiet]) is None:
            yield Counterexample(f"route {route.id} can never be open while nothing stops running")
    for rule in stopping(guideline):
        way_out = (
            solver.no(guideline, rule.when, permits=False)
            if rule.until is None
            else solver.yes(guideline, rule.until, permits=True)
        )
        if solver.solve([way_out]) is None:
            yield Counterexample(f"rule {rule.id} can never be lifted")
    for rung in guideline.ladder:
        if rung.needs is not None and solver.solve([solver.yes(guideline, rung.needs, permits=True)]) is None:
            yield Counterexample(f"rung {rung.id} can never be reached: what it needs cannot hold")
