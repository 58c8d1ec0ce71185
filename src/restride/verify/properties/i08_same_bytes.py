"""The same history gives the same bytes, from its receipt alone.

A decision may be asked about in a complaint years later, and must then be there again (H-18). So it may read nothing
but the guideline, the events of its day and before, and the day. Histories of the case table, every few, are decided a
second time from nothing but the events that the first receipt names, and a third time with a warning sign told on the
day after: both must give equal bytes (I-08).
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample
from restride.verify.witness import on

ID = "I-08"
_EVERY = 6


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Histories that decide otherwise the second time."""
    for case in bench.cases(guideline)[::_EVERY]:
        named = set(case.decision.receipt["events"])
        tomorrow = replace(case.plan, day=case.plan.day + 1, told=((case.plan.day + 1, *_worst(guideline)),))
        later = [event for event in tomorrow.events() if event.on > on(case.plan.day)]
        again = {
            "from its receipt": [event for event in case.events if event.id in named],
            "with what came later": [*case.events, *(replace(event, id=f"later_{event.id}") for event in later)],
        }
        for how, events in again.items():
            decision, _ = bench.decided_as(guideline, events, case.plan.day)
            if _bytes(decision) != _bytes(case.decision):
                yield Counterexample(f"{case.name} decides otherwise {how}", events, case.plan.day)


def _worst(guideline: Guideline) -> tuple[str, list[str]]:
    """A warning sign, with the question that it is ticked in."""
    signs = guideline.register.signs
    return next(
        (question.id, [one])
        for question in guideline.register.questions.values()
        for one in question.options
        if one in signs
    )


def _bytes(decision: Decision) -> bytes:
    return json.dumps(decision.as_json(), ensure_ascii=False).encode()
