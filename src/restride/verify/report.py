"""The verification of one guideline, property by property, and what was looked at on the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from restride.guideline.load import Library
from restride.verify.bench import Bench
from restride.verify.counterexample import as_scenario, minimised
from restride.verify.proof import Property

_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One counterexample: what it says, and its scenario file where there is a story."""

    says: str
    scenario: str


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one property. Of many counterexamples the first few are shown."""

    property: str
    title: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of one guideline.

    `quantities`, `classes`: axes and the classes on them, over all guidelines. `vectors`: partial vectors of classes
    searched. `histories`: histories decided by the engine. `states`, `weeks`: of the machine.
    """

    guideline: str
    results: tuple[Result, ...]
    quantities: int
    classes: int
    vectors: int
    histories: int
    states: int
    weeks: int

    @property
    def holds(self) -> bool:
        """Whether no property has a counterexample."""
        return not any(result.found for result in self.results)


def verify(
    library: Library, guideline_id: str, properties: Iterable[Property], *, progress: Callable[[str], None]
) -> Verification:
    """Proves each property of one guideline, or finds counterexamples. `progress` is told what is being proven."""
    bench, guideline = Bench(library), library.guidelines[guideline_id]
    results = []
    for one in properties:
        progress(f"{guideline_id}: {one.id} {one.title}")
        found = []
        for example in islice(one.prove(bench, guideline), _MOST_SHOWN):
            events = minimised(bench, guideline, example)
            found.append(Found(example.says, as_scenario(guideline, one.id, example, events) if events else ""))
        results.append(Result(one.id, one.title, tuple(found)))
    graph = bench.graph(guideline)
    return Verification(
        guideline=guideline_id,
        results=tuple(results),
        quantities=len(bench.axes.by_key),
        classes=bench.axes.count,
        vectors=bench.solver.visited,
        histories=bench.decided,
        states=len(graph.places),
        weeks=len(graph.steps),
    )
