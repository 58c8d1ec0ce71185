"""Checks of guideline files, one a file. Each has a name, says what it finds, and how to mend it."""

from collections.abc import Callable, Iterable

from restride.guideline.checks import (
    citations,
    exercises,
    ladder,
    latches,
    layout,
    messages,
    nesting,
    numbers,
    questions,
    references,
    signs,
    stages,
    twice,
    uncited,
    units,
    unused,
    unverified,
    wording,
)
from restride.guideline.checks.subject import Subject
from restride.guideline.load import Library
from restride.guideline.reading import Problem

# References come first: what names nothing cannot be checked any further.
FIRST: tuple[Callable[[Subject], Iterable[Problem]], ...] = (
    twice.problems,
    references.problems,
    citations.problems,
)
THEN: tuple[Callable[[Subject], Iterable[Problem]], ...] = (
    exercises.problems,
    ladder.problems,
    latches.problems,
    messages.problems,
    nesting.problems,
    numbers.problems,
    questions.problems,
    signs.problems,
    stages.problems,
    uncited.problems,
    units.problems,
    unused.problems,
    unverified.problems,
    wording.problems,
)


def check(library: Library) -> tuple[Problem, ...]:
    """Every problem of every guideline file, in the order of files and keys."""
    found = [*library.problems, *layout.problems(library)]
    if not library.problems:
        subject = Subject(library)
        broken = [one for run in FIRST for one in run(subject)]
        found += broken or [one for run in THEN for one in run(subject)]
    return tuple(sorted(set(found)))
