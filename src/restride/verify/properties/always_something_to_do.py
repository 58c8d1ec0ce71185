"""There is always something she can do, and every "no" shows a way on.

An app that only says no is put away, and she runs unguided (H-26). So every case of the table, the empty history, and
a birth of which nothing else is known, on each day that some guideline tells apart, is decided: each decision has
sessions this week, or on urgent days the help to call with a text that says what to do. A closed path has neither and
says what to do instead. And each "no" names something missing, help, or a question to answer.
"""

from collections.abc import Iterator
from dataclasses import replace

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

ID = "always-something-to-do"
_URGENT = frozenset({"today", "now"})
_AGE = "days_since_birth"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Decisions that leave her with nothing."""
    for case in bench.cases(guideline):
        for says in _lacks(guideline, case.decision):
            yield Counterexample(f"{case.name}: {says}", case.events, case.plan.day)
    nothing = replace(bench.careful, answers={}, tests={}, sessions={}, signed=())
    for day in _days(bench):
        known = replace(nothing, day=day).events()
        for name, events in {"a birth alone": known, "nothing told": ()}.items():
            decision, _ = bench.decided_as(guideline, events, day)
            for says in _lacks(guideline, decision):
                yield Counterexample(f"{name}, day {day}: {says}", events, day)


def _days(bench: Bench) -> list[int]:
    """The birth and each day that some guideline tells apart."""
    ages = (axis for axis in bench.axes.by_key.values() if axis.named.measure == _AGE)
    return sorted({0, *(int(one.fact.low) for axis in ages for one in axis.classes if one.fact.known and one.fact.low)})


def _lacks(guideline: Guideline, decision: Decision) -> Iterator[str]:
    closed = any(stage.id == decision.stage and stage.whenever for stage in guideline.stages)
    helped = [help_ for help_ in decision.help if help_.text]
    if decision.urgency in _URGENT:
        if not helped:
            yield f"the urgency is {decision.urgency}, and there is no help"
    elif closed:
        if not any(finding.todo for finding in decision.findings):
            yield "the path is closed, and nothing says what to do instead"
    elif not any(day.sessions for day in decision.week):
        yield "there is nothing to do"
    if decision.running == "no" and not closed and not (decision.unlocks or helped or decision.questions):
        yield "running is no, and nothing shows a way on"
