"""Every criterion can be yes, can be no, and is unknown where nothing is told.

A threshold outside what can be told, such as a score above the top of the scale, makes a criterion that is never yes:
a rule that nobody sees missing, or a gate that nobody passes (H-19). And a criterion that is yes or no in silence is a
default, the mistake that all others come from (H-03). So over the classes of its quantity each criterion must be yes
in one and no in another, and in the unknown class, where the quantity has one, it must be unknown.
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline
from restride.truth import Truth
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

ID = "every-criterion-seen"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Criteria with a truth that they can never have, or that speak of what nobody told."""
    for name in guideline.criteria:
        classes = bench.axes.of(guideline, name).classes
        truths = bench.axes.truths(guideline, name, permits=False)
        seen = [(one, truth) for one, truth in zip(classes, truths, strict=True) if not one.is_for_nobody]
        for wanted in (Truth.YES, Truth.NO):
            if wanted not in {truth for _, truth in seen}:
                yield Counterexample(f"{name} is never {wanted.word}")
        if any(truth is not Truth.UNKNOWN for one, truth in seen if one.is_unknown):
            yield Counterexample(f"{name} is told apart where nothing is known")
