"""The order in which events arrive, and how often each arrives, makes no difference.

Phones send what they have when they have a signal, and send it again when no answer comes (H-07, H-08). If the last to
arrive won, an old "fine" could overwrite a newer "leaking", and a run sent twice would count twice. So histories of
the case table, every few, are decided with their events back to front, and with each event twice: the decision must be
the same in every letter (I-05).
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

ID = "I-05"
_EVERY = 6


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Histories that decide otherwise when they arrive otherwise."""
    for case in bench.cases(guideline)[::_EVERY]:
        arrived = {"back to front": case.events[::-1], "twice": (*case.events, *case.events)}
        for how, events in arrived.items():
            decision, _ = bench.decided_as(guideline, events, case.plan.day)
            if decision.as_json() != case.decision.as_json():
                yield Counterexample(f"{case.name} decides otherwise when it arrives {how}", events, case.plan.day)
