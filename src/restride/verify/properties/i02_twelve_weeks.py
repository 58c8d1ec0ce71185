"""No running before 12 weeks since the birth, unless a clinician has written down an earlier start.

The tissues are still healing, and nobody can see that from outside; no answer, test or sign-off of another kind may
make up for time. On every vector of classes on which the time is not reached and no early start is agreed, some rule
takes running away.

The time itself is held against the day from which tests of impact count: both are told on their own, and running, which
is impact too, opens no sooner than the first hop (I-02, H-04).
"""

from collections.abc import Iterator

from restride.engine.comparison import Comparison
from restride.guideline.model import Guideline, When
from restride.verify.bench import Bench, stopping
from restride.verify.proof import Counterexample

ID = "I-02"
_EARLY = "early_start"
_IMPACT = "impact_from_day"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Vectors before the time on which nothing stops running, and a time that is too short."""
    yield from _too_short(guideline)
    solver = bench.solver
    demands = [solver.not_yes(guideline, When(all=(guideline.birth_known,)), permits=True)]
    demands += [
        solver.no(guideline, When(all=(name,)), permits=True)
        for name, criterion in guideline.criteria.items()
        if guideline.fact(criterion.fact).of == (_EARLY,)
    ]
    demands += [solver.no(guideline, rule.when, permits=False) for rule in stopping(guideline)]
    vector = solver.solve(demands)
    if vector is not None:
        plan = bench.realised(guideline, vector)
        says = f"nothing stops running before the time: {solver.describe(vector)}"
        yield Counterexample(says, plan.events(), plan.day, (("running", "no"),))


def _too_short(guideline: Guideline) -> Iterator[Counterexample]:
    """Tests of impact that count only from a later day than running opens on."""
    opens = Comparison(guideline).bound(guideline.criteria[guideline.birth_known])
    for fact in guideline.facts.values():
        counts = int(str(fact.settings.get(_IMPACT, 0)))
        if counts > opens:
            yield Counterexample(f"running opens on day {opens}, and {fact.id} counts impact only from day {counts}")
