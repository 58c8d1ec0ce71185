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


# What is missing somewhere cannot be told while something else cannot be read.
_OF_ABSENCE = (questions.problems, uncited.problems, unused.problems)


def check(library: Library) -> tuple[Problem, ...]:
    """Every problem of every guideline file, in the order of files and keys.

    What names nothing, or cannot be read in one place, does not hide the rest: each check goes as far as it can, and
    what only follows from a part already told of is left out. A file that is no TOML at all comes first.
    """
    found = [*library.problems, *layout.problems(library)]
    if all(problem.key for problem in library.problems):
        told = {_part(problem) for problem in library.problems}
        found += [one for one in _of_meaning(library, whole=not told) if _part(one) not in told]
    return tuple(sorted(set(found)))


def _of_meaning(library: Library, *, whole: bool) -> list[Problem]:
    """The problems of files that could be read, wholly or in part."""
    standing = [Subject(library, one) for one in library.guidelines.values() if one.falls_back_to is None]
    falling = [Subject(library, one) for one in library.guidelines.values() if one.falls_back_to is not None]
    found = _first(standing, whole=whole)
    # What is wrong in the guideline behind is told there, once; what a voice makes of it is seen when it is mended.
    subjects = standing if found else [*standing, *falling]
    found += [] if found else _first(falling, whole=whole)
    whole = whole and not found
    for run in THEN:
        if run in _OF_ABSENCE:
            found += run(Subject(library)) if whole else ()
            continue
        for subject in subjects:
            found += run(subject) if whole else _as_far_as_it_goes(run, subject)
    return found


def _first(subjects: list[Subject], *, whole: bool) -> list[Problem]:
    """What names nothing."""
    return [
        problem
        for subject in subjects
        for run in FIRST
        for problem in (run(subject) if whole else _as_far_as_it_goes(run, subject))
    ]


def _part(problem: Problem) -> str:
    """The part a problem stands in, such as `rule.red_sign` or `running`, however its key is written."""
    return ".".join(problem.key.replace("[", ".").replace("]", "").split(".")[:2])


def _as_far_as_it_goes(run: Callable[[Subject], Iterable[Problem]], subject: Subject) -> list[Problem]:
    """The problems a check finds before it meets something that is broken already and has been told."""
    found: list[Problem] = []
    try:
        found.extend(run(subject))
    except (KeyError, IndexError, ValueError, AssertionError):
        return found
    return found
