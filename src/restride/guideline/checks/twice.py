"""Two rules, routes, rungs or other listed parts with one id: each is known by it, so one of the two would be lost."""

from collections import Counter
from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Ids used more than once for the same kind of part."""
    for guideline in subject.guidelines:
        kinds = {
            "rule": [rule.id for rule in guideline.rules],
            "stage": [stage.id for stage in guideline.stages],
            "route": [route.id for route in guideline.routes],
            "rung": [rung.id for rung in guideline.ladder],
            "guardrail": [rail.id for rail in guideline.guardrails],
            "advice": [advice.id for advice in guideline.advice],
            "tightened": [point.id for point in guideline.tightened],
            "exception": [exception.id for exception in guideline.exceptions],
        }
        for kind, ids in kinds.items():
            for name, count in Counter(ids).items():
                if count > 1:
                    yield subject.problem(
                        f"{kind}.{name}", "id", "this id is there twice", "an id used once", "rename one of the two"
                    )
