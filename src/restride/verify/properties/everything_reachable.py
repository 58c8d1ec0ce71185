"""Every stage, every rung and every way into running is reached by some life.

What nobody can reach protects nobody and helps nobody, and is most often a slip: a step that no week of growth fits,
a stage behind a condition that another stage forbids. Stages before running are reached in the case table or on the
way; stages and rungs of running in the machine, living on week by week as planned (I-10, H-19).
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

ID = "everything-reachable"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Stages and rungs where nobody ever stands."""
    graph = bench.graph(guideline)
    stages = {case.decision.stage for case in bench.cases(guideline)}
    stages |= {change.stage for case in bench.cases(guideline) for change in case.course.changes}
    stages |= {change.stage for place in graph.places for change in place.changes}
    stages.add(guideline.stages[0].id)
    levels = {change.level for place in graph.places for change in place.changes}
    for stage in guideline.stages:
        if stage.id not in stages:
            yield Counterexample(f"nobody ever comes to stage {stage.id}")
    for rung in guideline.ladder:
        if rung.id not in levels:
            yield Counterexample(f"nobody ever comes to rung {rung.id}")
