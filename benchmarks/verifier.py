"""How fast the verifier goes: partial vectors it looks at, and histories it decides, in a second."""

import time
from typing import NamedTuple

from restride.guideline.load import Library
from restride.verify.bench import Bench
from restride.verify.properties import careful_default

_STORIES = 30


class Pace(NamedTuple):
    """How much was done in how many seconds."""

    done: int
    seconds: float

    @property
    def each_second(self) -> float:
        """How much a second."""
        return self.done / self.seconds


def searching(library: Library) -> Pace:
    """Partial vectors seen while the careful-default theorem is shown over all classes, for every voice."""
    bench = Bench(library)
    start = time.perf_counter()
    for voice in bench.guidelines:
        if not voice.default and any(careful_default.on_vectors(bench, voice)):
            raise AssertionError(f"{voice.id}: a counterexample ends the search early")
    return Pace(bench.solver.visited, time.perf_counter() - start)


def deciding(library: Library) -> Pace:
    """Histories decided from their events, as the verifier does it for its case table: the careful life."""
    bench = Bench(library)
    plan = bench.careful
    start = time.perf_counter()
    for _ in range(_STORIES):
        bench.decided_as(bench.default, plan.events(), plan.day)
    return Pace(bench.decided, time.perf_counter() - start)
