"""A question that nobody's rule reads: it would be asked for nothing."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import LATEST, Guideline
from restride.guideline.reading import Problem
from restride.guideline.vocabulary import MEASURES


def problems(subject: Subject) -> Iterator[Problem]:
    """Questions that no guideline reads, and that shape no week."""
    read: set[str] = set()
    for guideline in subject.guidelines:
        read |= questions_read(guideline)
    for question in subject.register.questions.values():
        if question.id not in read:
            yield subject.problem(
                f"question.{question.id}",
                "",
                "nobody's rule reads it",
                "a criterion that reads it",
                "use it in a rule, or do not ask it",
            )


def questions_read(guideline: Guideline) -> set[str]:
    """The questions that the guideline's facts, criteria and weeks read."""
    read = {guideline.her.days, guideline.her.minutes, guideline.her.runs_per_week}
    for criterion in guideline.criteria.values():
        fact = guideline.fact(criterion.fact)
        read |= set(fact.ask)
        if fact.measure == LATEST or MEASURES[fact.measure].reads == "questions":
            read |= set(fact.of)
    return read
