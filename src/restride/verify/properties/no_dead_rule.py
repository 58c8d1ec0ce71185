"""No rule is dead: each can hold, and taking it away would change something.

A rule that never holds, or that another one always covers, is a mistake an author cannot see: the text is there, and
nobody is protected by it. A rule is covered if, on every vector of classes on which it holds, some rule that is at
least as cautious in every respect and closes no earlier holds too. Advice must at least be able to be given (I-10,
H-19).
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline, Rule
from restride.guideline.vocabulary import URGENCIES, VERDICTS
from restride.verify.bench import Bench
from restride.verify.conditions import shape
from restride.verify.proof import Counterexample

ID = "no-dead-rule"
_TELLS_ONLY = frozenset({"advise", "progress"})


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Rules that could go without a trace."""
    solver = bench.solver
    for rule in guideline.rules:
        holds = solver.yes(guideline, rule.when, permits=False)
        if solver.solve([holds]) is None:
            yield Counterexample(f"rule {rule.id} can never hold")
            continue
        if rule.effect in _TELLS_ONLY:
            continue
        covering = [other for other in guideline.rules if other is not rule and _covers(bench, guideline, other, rule)]
        alone = [solver.not_yes(guideline, other.when, permits=False) for other in covering]
        if covering and solver.solve([holds, *alone]) is None:
            names = ", ".join(other.id for other in covering)
            yield Counterexample(f"rule {rule.id} changes nothing: wherever it holds, so does one of {names}")


def _covers(bench: Bench, guideline: Guideline, other: Rule, rule: Rule) -> bool:
    """Whether all that a rule brings is brought by another one."""
    return (
        other.effect not in _TELLS_ONLY
        and VERDICTS.index(other.effect) <= VERDICTS.index(rule.effect)
        and URGENCIES.index(other.urgency) >= URGENCIES.index(rule.urgency)
        and ({"all"} <= set(other.blocks) or set(rule.blocks) <= set(other.blocks))
        and other.step_back >= rule.step_back
        and (other.swap or not rule.swap)
        and (other.ends_gap or not rule.ends_gap)
        and rule.returns_to in ("", other.returns_to)
        and rule.sign in ("", other.sign)
        and _closes_no_earlier(bench, guideline, other, rule)
    )


def _closes_no_earlier(bench: Bench, guideline: Guideline, other: Rule, rule: Rule) -> bool:
    if rule.until is None:
        return True
    if other.until is None:
        return False
    return shape(bench.axes, guideline, other.until) == shape(bench.axes, guideline, rule.until)
