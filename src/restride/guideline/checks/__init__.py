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
    routes,
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
from restride.guideline.load import OVERLAY, Library
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
    routes.problems,
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
# What compares neighbours: a fault in the guideline behind shows in every voice beside other neighbours.
_OF_ORDER = (ladder.problems, stages.problems)
_ORDER = "falls_back_to"


def check(library: Library) -> tuple[Problem, ...]:
    """Every problem of every guideline file, in the order of files and keys.

    What names nothing, or cannot be read in one place, does not hide the rest: each check goes as far as it can, and
    what only follows from a part already told of is left out. So a fault of a guideline that others fall back to is
    told once, there, and a voice without an order is told of that alone. A file that is no TOML at all comes first.
    """
    found = [*library.problems, *layout.problems(library)]
    if all(problem.key for problem in library.problems):
        told = _Told(library.problems)
        found += [one for one in _of_meaning(library, whole=not library.problems) if not told.of(one)]
    return tuple(sorted(set(found)))


class _Told:
    """The parts that some problems stand in, such as `rule.red_sign` or `running`, however their keys are written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.parts = {(_folder(one), _part(one)) for one in problems}

    def of(self, problem: Problem) -> bool:
        """Whether the part of this problem has been told of: in its file, or anywhere where it stands in none."""
        folder, part = _folder(problem), _part(problem)
        names = (part, part.partition(".")[0])
        return any(told in names and folder in (place, "") for place, told in self.parts)


def _of_meaning(library: Library, *, whole: bool) -> list[Problem]:
    """The problems of files that could be read, wholly or in part."""
    standing = [Subject(library, one) for one in library.guidelines.values() if one.falls_back_to is None]
    found = [problem for subject in standing for problem in _first(subject, whole=whole)]
    falling: list[Subject] = []
    for voice in _on_whole_ground(library, [*library.problems, *found]):
        of_voice = _first(voice, whole=whole and not found)
        of_order = [one for one in of_voice if _part(one).startswith(_ORDER)]
        found += of_order or of_voice
        falling += [] if of_order else [voice]
    return found + _then(library, standing, falling, whole=whole and not found)


def _on_whole_ground(library: Library, told: list[Problem]) -> list[Subject]:
    """The voices of which more can be said: neither what they fall back to nor how they do so has been told of."""
    broken = {_folder(one) for one in told}
    adrift = {_folder(one) for one in told if _part(one).startswith(_ORDER)}
    return [
        Subject(library, one)
        for one in library.guidelines.values()
        if one.falls_back_to and one.id not in adrift and broken.isdisjoint((one.falls_back_to.guideline, OVERLAY))
    ]


def _then(library: Library, standing: list[Subject], falling: list[Subject], *, whole: bool) -> list[Problem]:
    """What the other checks find: first where others fall back to, then what is the voices' own."""
    found: list[Problem] = []
    out_of_order = []
    for run in THEN:
        if run in _OF_ABSENCE:
            found += run(Subject(library)) if whole else ()
            continue
        of_run = [problem for subject in standing for problem in _as_far_as_it_goes(run, subject, whole=whole)]
        out_of_order += [run] if of_run and run in _OF_ORDER else []
        found += of_run
    told = _Told(found)
    for run in THEN:
        if run in _OF_ABSENCE or run in out_of_order:
            continue
        of_voices = [problem for subject in falling for problem in _as_far_as_it_goes(run, subject, whole=whole)]
        found += [one for one in of_voices if not told.of(one)]
    return found


def _first(subject: Subject, *, whole: bool) -> list[Problem]:
    """What names nothing."""
    return [problem for run in FIRST for problem in _as_far_as_it_goes(run, subject, whole=whole)]


def _folder(problem: Problem) -> str:
    """The folder in which a problem stands; empty where it stands in no file."""
    return problem.file.partition("/")[0] if problem.file.endswith(".toml") else ""


def _part(problem: Problem) -> str:
    """The part a problem stands in, such as `rule.red_sign` or `running`, however its key is written."""
    return ".".join(problem.key.replace("[", ".").replace("]", "").split(".")[:2])


def _as_far_as_it_goes(run: Callable[[Subject], Iterable[Problem]], subject: Subject, *, whole: bool) -> list[Problem]:
    """The problems a check finds; where not everything is whole, before it meets what is broken and has been told."""
    found: list[Problem] = []
    try:
        found.extend(run(subject))
    except (KeyError, IndexError, ValueError, AssertionError):
        if whole:
            raise
    return found
