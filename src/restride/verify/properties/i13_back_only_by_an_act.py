"""Running that was closed opens again only by something that was done or told, and not where it left off.

Silence heals nothing: a week of rest in which she tells of clean days may lift what time may lift, but what needs a
test, a sign-off or a go-ahead stays closed in a week without one (H-27). And where a rule stepped her back, she comes
back lower, never on the level on which it happened.

What sends her to a professional is not closed by quiet days either, whatever stands beside it: on every vector of
classes that closes a rule of that effect, something that only a clinician can change has come true (I-13).
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline, When
from restride.verify.bench import Bench, stops_running
from restride.verify.conditions import leaves
from restride.verify.machine import Step
from restride.verify.proof import Counterexample

ID = "I-13"
_BY_ITSELF = frozenset({"time", "recovery"})
_QUIET = frozenset({"rest", "as planned"})
_SENDS = "refer"
_PROFESSIONAL = "clinician"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Weeks in which running opens again by nothing, or as high as before; and closings without a clinician."""
    yield from _closed_unseen(bench, guideline)
    held = {rule.id for rule in guideline.rules if stops_running(rule) and _needs_an_act(guideline, rule.until)}
    for step in bench.graph(guideline).steps:
        gone = (step.before.state.open - step.after.state.open) & held
        if gone and step.kind in _QUIET and step.before.decision.running == "no":
            says = f"{', '.join(sorted(gone))} closed in a week in which nothing was done or told"
            yield Counterexample(says, step.after.events, step.after.day)
        if _came_back_as_high(guideline, step):
            says = f"running opens again on {step.after.decision.level}, where it was closed"
            yield Counterexample(says, step.after.events, step.after.day)


def _closed_unseen(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Rules that send her to a professional, take running away, and can close without one."""
    solver = bench.solver
    for rule in guideline.rules:
        if rule.effect != _SENDS or not stops_running(rule) or rule.until is None:
            continue
        seen = [name for name in leaves(guideline, rule.until) if guideline.criteria[name].changed_by == _PROFESSIONAL]
        unseen = [solver.not_yes(guideline, When(all=(name,)), permits=True) for name in seen]
        vector = solver.solve([solver.yes(guideline, rule.until, permits=True), *unseen])
        if vector is not None:
            says = f"{rule.id} sends her to a professional, and closes without one: {solver.describe(vector)}"
            yield Counterexample(says)


def _needs_an_act(guideline: Guideline, until: When | None) -> bool:
    """Whether nothing that closes a rule comes by itself."""
    if until is None:
        return False
    return all(guideline.criteria[name].changed_by not in _BY_ITSELF for name in leaves(guideline, until))


def _came_back_as_high(guideline: Guideline, step: Step) -> bool:
    """Whether running opened in a week on a level above the one she stood on while it was closed."""
    before, after = step.before.decision, step.after.decision
    if before.running == "yes" or after.running == "no" or before.level is None or after.level is None:
        return False
    return guideline.level_index(after.level) > guideline.level_index(before.level)
