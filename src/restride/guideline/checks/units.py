"""A comparison of unlike things: a unit in which the fact is not measured, or a number without a unit."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Criterion, Guideline
from restride.guideline.reading import Problem
from restride.units import comparable


def problems(subject: Subject) -> Iterator[Problem]:
    """Criteria whose unit does not fit their fact."""
    for guideline in subject.guidelines:
        for criterion in guideline.criteria.values():
            yield from misfits(subject, guideline, criterion)


def misfits(subject: Subject, guideline: Guideline, criterion: Criterion) -> Iterator[Problem]:
    """What is wrong with the unit of one criterion."""
    part, measured = f"criterion.{criterion.id}", guideline.unit_of(guideline.fact(criterion.fact))
    if criterion.is_one_of:
        if criterion.unit:
            yield subject.problem(part, "unit", "words have no unit", "no unit", "remove it")
        return
    if not criterion.unit:
        yield subject.problem(part, "unit", "the number has no unit", f"{measured or 'score'}", "add the unit")
    elif measured == "words":
        yield subject.problem(part, "at_least", "the fact is words", "is or is_one_of", "compare words")
    elif measured and not comparable(criterion.unit, measured):
        yield subject.problem(
            part, "unit", f"the fact is measured in {measured}", f"{measured} or a unit like it", "correct the unit"
        )
