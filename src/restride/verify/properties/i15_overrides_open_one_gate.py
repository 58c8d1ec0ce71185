"""An earlier start that a clinician wrote down opens the gate of time, and no other.

An override is a door in the wall, so it must be no wider than what it was made for. A week before the time is reached
a woman for whom everything else is in order has a verified early start with a name and a reason, her impact tests
watched by a clinician and her preparation credited: the criterion that asks for an early start counts it. With a
warning sign open, with any question of the gate unanswered or with a new pregnancy, running stays no. Without the
reason, without the name, or told by herself, it does not count at all (I-15, I-02).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from restride.engine.comparison import Comparison
from restride.guideline.model import Guideline
from restride.history.events import Event
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample
from restride.verify.witness import Plan, on, sign_off

ID = "I-15"
_EARLY = "early_start"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Early starts that open more than the time, and ones that count without what they need."""
    asking = [name for name, one in guideline.criteria.items() if guideline.fact(one.fact).of == (_EARLY,)]
    good = sign_off(guideline, _EARLY)
    early = _early(bench, guideline, good)
    for what, plan in _closed_otherwise(guideline, early):
        decision, _ = bench.decided_as(guideline, plan.events(), plan.day)
        if decision.running != "no":
            says = f"with {what}, an early start opens running"
            yield Counterexample(says, plan.events(), plan.day, (("running", "no"),))
    for how, data in {"good": good, **_lacking(good)}.items():
        plan = _early(bench, guideline, data)
        _, course = bench.decided_as(guideline, plan.events(), plan.day)
        for name in asking:
            counts = course.evaluator.truth(name, course.day, course, permits=True) is Truth.YES
            if counts != (how == "good"):
                says = f"{name} {'counts' if counts else 'does not count'} an early start ({how})"
                yield Counterexample(says, plan.events(), plan.day)


def _early(bench: Bench, guideline: Guideline, data: Mapping[str, Any]) -> Plan:
    """The careful life a week before the time is reached, with all that can be had by then, and this early start."""
    careful = bench.careful
    day = int(Comparison(guideline).bound(guideline.criteria[guideline.birth_known])) - DAYS_PER_WEEK
    watched = {"supervised_by": {"name": "Iris", "role": "clinician"}}
    credit = {"weeks": careful.day // DAYS_PER_WEEK}
    return replace(
        careful,
        day=day,
        tests={
            test: [(before, {**done, **watched}) for before, done in tries] for test, tries in careful.tests.items()
        },
        signed=[*((day - 2, signed) for _, signed in careful.signed), (day - 2, data)],
        more=(Event("credit", "preparation_credited", on(day - 2), credit, by="clinician:verifier"),),
    )


def _closed_otherwise(guideline: Guideline, plan: Plan) -> Iterator[tuple[str, Plan]]:
    """The plan with each of the gates closed that no early start may open."""
    register = guideline.register
    for question in register.questions.values():
        for sign in (one for one in question.options if one in register.signs):
            yield f"sign {sign} open", replace(plan, told=((plan.day, question.id, [sign]),))
    for name in guideline.fact(guideline.criteria[guideline.gate].fact).of:
        applies = register.questions[name].applies_when
        if applies is None or not applies.modes or plan.birth["mode"] in applies.modes:
            yield f"{name} unanswered", replace(plan, silent=plan.silent | {name})
    pregnant = Event("pregnant", "pregnancy_reported", on(plan.day), {})
    yield "a new pregnancy", replace(plan, more=(*plan.more, pregnant))


def _lacking(good: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The sign-off without each of the things it needs."""
    return {
        "without a reason": {**good, "reason": ""},
        "without a name": {**good, "by": {"role": good["by"]["role"]}},
        "told by herself": {**good, "verified": False},
    }
