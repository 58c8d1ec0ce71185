"""While a warning sign is open there is no running and no plan, and she is told to get help.

A missed clot, bleed or infection can kill; no rule of any guideline may outweigh a sign. So each red or orange sign,
ticked on an otherwise careful day, must give an urgency of today or now, no running, an empty week and help text; and
it must still do so a week later, when every later answer is clean: only a clinician's go-ahead closes it. Nor may a
sign be told in other words and leave a plan: wherever a case of the table is as urgent as a sign, it gives no running,
an empty week and help text too (I-01, H-01).
"""

from collections.abc import Iterator
from dataclasses import replace

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.guideline.vocabulary import URGENT
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

ID = "I-01"
_URGENT = {"red": ("now",), "orange": URGENT}


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Signs that leave a plan, or that fade by themselves."""
    yield from _ticked(bench, guideline)
    for case in bench.cases(guideline):
        if case.decision.urgency in URGENT and _leaves_a_plan(case.decision, URGENT):
            says = f"{case.name}: the urgency is {case.decision.urgency}, and there is a plan, or no help"
            yield Counterexample(says, case.events, case.plan.day, (("running", "no"),))


def _ticked(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Signs ticked on the lists that name them."""
    careful = bench.careful
    for question in guideline.register.questions.values():
        for sign in (one for one in question.options if one in guideline.register.signs):
            tier = guideline.register.signs[sign].tier
            told = replace(careful, told=((careful.day, question.id, [sign]),))
            for plan in (told, replace(told, day=careful.day + DAYS_PER_WEEK)):
                decision, _ = bench.decided_as(guideline, plan.events(), plan.day)
                if _leaves_a_plan(decision, _URGENT[tier]):
                    says = f"sign {sign} is open, and running is {decision.running}, urgency {decision.urgency}"
                    yield Counterexample(
                        says, plan.events(), plan.day, (("running", "no"), ("urgency", _URGENT[tier][0]))
                    )


def _leaves_a_plan(decision: Decision, urgent: tuple[str, ...]) -> bool:
    planned = any(day.sessions for day in decision.week)
    return decision.running == "yes" or decision.urgency not in urgent or planned or not decision.help
