"""After a symptom in a workout nothing is planned above the last clean level, and a second time a professional looks.

A body that leaks or hurts at one load is not asked for more (H-29). So a latched rule that takes running away for what
she is asked about after each session steps back (an urgent one waits for a clinician instead). In the machine, wherever
a rule that steps back came true in a week, the level afterwards is below the level before, or running was closed below
the lowest level and she came in anew. Where two episodes have come within the time a guideline names, running is closed
and somebody is to look within days (I-12).
"""

from collections.abc import Iterator

from restride.guideline.model import Guideline, Rule
from restride.guideline.vocabulary import URGENCIES, URGENT
from restride.verify.bench import Bench, stopping
from restride.verify.conditions import leaves
from restride.verify.machine import Step
from restride.verify.proof import Counterexample

ID = "I-12"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Symptoms of a session that take no step back, and weeks after one that ask for as much as before."""
    yield from _without_a_step(guideline)
    rules = {rule.id: rule for rule in guideline.rules}
    for step in bench.graph(guideline).steps:
        rule = rules.get(step.trouble)
        if rule is None or not rule.step_back or step.before.decision.level is None:
            continue
        if rule.id not in step.after.state.open:
            continue
        if not _stepped_back(guideline, step):
            says = f"{rule.id} came true on {step.before.decision.level}, and she stands on {step.after.decision.level}"
            yield Counterexample(says, step.after.events, step.after.day)
    repeated = [rule for rule in guideline.rules if _counts_episodes(guideline, rule.id)]
    for case in bench.cases(guideline):
        fired = [rule for rule in repeated if case.rule == rule.id]
        urgent = URGENCIES.index(case.decision.urgency) >= URGENCIES.index("days")
        if fired and (case.decision.running == "yes" or not urgent):
            yield Counterexample("a second episode leaves running open", case.events, case.plan.day)


def _without_a_step(guideline: Guideline) -> Iterator[Counterexample]:
    for rule in stopping(guideline):
        if _of_a_session(guideline, rule) and not (rule.step_back or rule.returns_to):
            says = f"{rule.id} is about what she is asked after each session, and she steps back nowhere for it"
            yield Counterexample(says)


def _of_a_session(guideline: Guideline, rule: Rule) -> bool:
    """Whether a latched rule that is not urgent reads an answer that is asked for after each session."""
    asked = {question for group in guideline.register.aftercare.groups for question in group}
    read = {question for name in leaves(guideline, rule.when) for question in _read(guideline, name)}
    return rule.until is not None and rule.urgency not in URGENT and not asked.isdisjoint(read)


def _read(guideline: Guideline, criterion: str) -> tuple[str, ...]:
    return guideline.fact(guideline.criteria[criterion].fact).of


def _stepped_back(guideline: Guideline, step: Step) -> bool:
    """Whether she stands lower than before, on the lowest rung where that is the floor, or left the ladder for it."""
    before, after = step.before.decision.level, step.after.decision.level
    assert before is not None, "only a woman on the ladder steps back"
    since = step.after.changes[len(step.before.changes) :]
    if after is None or any(change.why == "back" and change.level is None for change in since):
        return True
    lower = guideline.level_index(after) < guideline.level_index(before)
    return lower or (guideline.run_shape.lowest_holds and guideline.level_index(after) == 0)


def _counts_episodes(guideline: Guideline, rule: str) -> bool:
    one = next(one for one in guideline.rules if one.id == rule)
    names = [name for name in one.when.names() if name in guideline.criteria]
    return any(guideline.fact(guideline.criteria[name].fact).measure == "episodes" for name in names)
