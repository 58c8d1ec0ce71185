"""No two ways into running contradict each other.

Of several open routes the one that starts highest counts. So a route that asks for everything another one asks, and
starts no higher, never decides anything; and the author who wrote it meant something else: the woman of whom more is
asked would start lower. Of two routes with one start neither may ask for all that the other asks (I-10, H-19).
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

ID = "no-conflicting-routes"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Routes that another route always overtakes."""
    solver = bench.solver
    for route in guideline.routes:
        is_open = solver.yes(guideline, route.when, permits=True)
        for other in guideline.routes:
            if other is route or guideline.level_index(other.level) < guideline.level_index(route.level):
                continue
            if solver.solve([is_open, solver.not_yes(guideline, other.when, permits=True)]) is None:
                says = f"route {route.id} starts on {route.level}, but whenever it is open so is {other.id}"
                yield Counterexample(f"{says}, which starts on {other.level}")
