"""Two routes that open at once: each has the same condition, and one of the two starts would never be used.

This sees equal conditions only, however they are written; the verifier proves the rest.
"""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import When
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Routes with the condition of an earlier one."""
    for guideline in subject.guidelines:
        seen: dict[object, str] = {}
        for route in guideline.routes:
            first = seen.setdefault(_meaning(route.when), route.id)
            if first != route.id:
                yield subject.problem(
                    f"route.{route.id}", "when", f"it opens just when {first} does", "a condition of its own",
                    "tell the two apart, or keep one",
                )  # fmt: skip


def _meaning(when: When) -> object:
    """A condition, whatever the order in which it names things."""
    return frozenset(when.all), frozenset(when.any), frozenset(when.none), when.at_least, frozenset(when.among)
