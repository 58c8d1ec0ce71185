"""A part that nothing uses: a criterion, fact, group, week or sign-off kind that could go without a trace."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Guideline
from restride.guideline.parts import conditions
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Parts no guideline uses; what the overlay brings may be used by one guideline and not by another."""
    defined: dict[str, None] = {}
    used: set[str] = set()
    for guideline in subject.guidelines:
        defined |= dict.fromkeys(_defined(guideline))
        used |= set(_used(guideline))
    for part in defined:
        if part not in used:
            yield subject.problem(part, "", "nothing uses it", "a rule, route, stage or fact that does", "remove it")


def _defined(guideline: Guideline) -> Iterator[str]:
    yield from (f"criterion.{name}" for name in guideline.criteria)
    yield from (f"group.{name}" for name in guideline.groups)
    yield from (f"fact.{name}" for name in guideline.facts)
    yield from (f"week.{name}" for name in guideline.weeks)


def _used(guideline: Guideline) -> Iterator[str]:
    names = [name for _, _, when in conditions(guideline) for name in when.names()]
    names += [guideline.gate, guideline.flags, guideline.birth_known]
    for fact in guideline.facts.values():
        names += fact.of if fact.measure == "met" else ()
    for name in names:
        yield f"criterion.{name}"
        yield f"group.{name}"
    for criterion in guideline.criteria.values():
        yield f"fact.{criterion.fact}"
    yield from (f"week.{stage.week}" for stage in guideline.stages)
