"""What is not known never helps.

A question that was skipped is not a question answered "no": behind the blank may be a prolapse or a bleed (H-03). So
on a careful life each question of the gate in turn is never answered, declined, or left unsure, and never answered
once more without a sign-off to run. Running must be no, and the decision must ask for that answer, or name the gate
where only a clinician can give it, or send her for help. Where the register takes a skipped answer for a certain one,
nothing may be allowed beyond what the best answer allows.

Two more statements: on the case table no unknown class allows more than every known one, and on no vector of classes
is a way into running open while the gate is not known to be passed and nothing stops her (I-03).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from restride.engine.decision import Decision
from restride.guideline.model import Guideline, When
from restride.guideline.register import Question
from restride.history.events import SKIPPED
from restride.verify.bench import Bench, Case, stopping
from restride.verify.conditions import is_sign_off_to_run
from restride.verify.permission import allows_more
from restride.verify.proof import Counterexample
from restride.verify.witness import Plan

ID = "I-03"
_NEVER = "never answered"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Blanks that open something."""
    for question in _gate(guideline):
        signed = _born_for(bench.careful, question)
        yield from _blank(bench, guideline, signed, question, (_NEVER, *SKIPPED))
        yield from _blank(bench, guideline, _alone(signed, guideline), question, (_NEVER,))
    yield from _unknown_classes(bench, guideline)
    yield from _open_routes(bench, guideline)


def _gate(guideline: Guideline) -> list[Question]:
    fact = guideline.fact(guideline.criteria[guideline.gate].fact)
    return [guideline.register.questions[name] for name in fact.of]


def _alone(plan: Plan, guideline: Guideline) -> Plan:
    """The plan without any sign-off that could allow running."""
    asking = [name for name in guideline.criteria if is_sign_off_to_run(guideline, name)]
    kinds = {kind for name in asking for kind in guideline.fact(guideline.criteria[name].fact).of}
    return replace(plan, signed=[(day, data) for day, data in plan.signed if data["kind"] not in kinds])


def _born_for(plan: Plan, question: Question) -> Plan:
    """The plan with a birth after which the question is put to her."""
    modes = question.applies_when.modes if question.applies_when else ()
    return plan if not modes or plan.birth["mode"] in modes else replace(plan, birth={**plan.birth, "mode": modes[0]})


def _blank(
    bench: Bench, guideline: Guideline, plan: Plan, question: Question, hows: Sequence[str]
) -> Iterator[Counterexample]:
    """One question skipped in these ways."""
    never = replace(plan, silent=plan.silent | {question.id})
    blanks = {
        how: never if how == _NEVER else replace(plan, answers={**plan.answers, question.id: how}) for how in hows
    }
    taken_as = {"declined": question.declined_as, "unsure": question.unsure_as}
    for how, blank in blanks.items():
        decision, _ = bench.decided_as(guideline, blank.events(), blank.day)
        about = f"{question.id} is {how}"
        if taken_as.get(how):
            answered, _ = bench.decided_as(guideline, plan.events(), plan.day)
            more = allows_more(guideline, decision, answered)
            says = f"{about}, and more is allowed than with the best answer: {more}" if more else ""
        elif decision.running != "no":
            says = f"{about}, and running is {decision.running}"
        else:
            says = "" if _is_asked_for(guideline, decision, question) else f"{about}, and nobody asks for it"
        if says:
            yield Counterexample(says, blank.events(), blank.day, (("running", "no"),))


def _is_asked_for(guideline: Guideline, decision: Decision, question: Question) -> bool:
    """Whether the decision asks, or sends her on; of a stage before the last one only that stage's exit is asked."""
    before = [stage.id for stage in guideline.stages if stage.exit is not None]
    if decision.stage in before:
        return True
    by_clinician = question.asked_of != "her" and any(one.id == guideline.gate for one in decision.unlocks)
    return question.id in decision.questions or by_clinician or bool(decision.help)


def _unknown_classes(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Unknown classes of the case table that allow more than each known one, the careful life among them."""
    careful, *others = bench.cases(guideline)
    known: dict[object, list[Case]] = {}
    for case in others:
        if case.axis and case.to and not case.to.is_unknown:
            known.setdefault(case.axis.key, []).append(case)
    for case in others:
        if case.axis and case.to and case.to.is_unknown:
            like = [careful, *known.get(case.axis.key, ())]
            more = [allows_more(guideline, case.decision, one.decision) for one in like]
            if all(more):
                yield Counterexample(f"{case.name} allows more than any answer: {more[0]}", case.events, case.plan.day)


def _open_routes(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Vectors on which a way into running is open though the gate is not passed."""
    solver = bench.solver
    calm = [solver.no(guideline, rule.when, permits=False) for rule in stopping(guideline)]
    blank = solver.not_yes(guideline, When(all=(guideline.gate,)), permits=True)
    for route in guideline.routes:
        vector = solver.solve([blank, solver.yes(guideline, route.when, permits=True), *calm])
        if vector is not None:
            plan = bench.realised(guideline, vector)
            says = f"{route.id} is open while the gate lacks an answer: {solver.describe(vector)}"
            yield Counterexample(says, plan.events(), plan.day, (("running", "no"),))
