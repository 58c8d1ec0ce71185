"""The running gate: the questions that everybody must have answered before the first run."""

from restride.guideline.model import Guideline


def gate_questions(guideline: Guideline) -> list[str]:
    """Ids of the questions that running waits for, on every route and for everybody.

    Those asked only of some (a scar after a caesarean birth) belong to the gate too where they apply, and are named
    among the questions of a decision.
    """
    fact = guideline.fact(guideline.criteria[guideline.gate].fact)
    questions = guideline.register.questions
    return [name for name in fact.of if questions[name].applies_when is None]
