"""Exercises whose easier or harder neighbour is missing, or that lead round in a circle."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Neighbours that are not there, and circles."""
    exercises = subject.register.exercises
    for exercise in exercises.values():
        part = f"exercise.{exercise.id}"
        for key, name in (("easier", exercise.easier), ("harder", exercise.harder)):
            if name and name not in exercises:
                yield subject.problem(part, key, f'"{name}" is no exercise', "an exercise id", "correct the id")
            elif name and exercise.id in _chain(subject, name, key):
                yield subject.problem(part, key, f'"{name}" leads back here', "an end somewhere", "break the circle")


def _chain(subject: Subject, start: str, key: str) -> set[str]:
    """Everything reached from `start` by going easier, or harder."""
    seen: set[str] = set()
    name = start
    while name and name not in seen and name in subject.register.exercises:
        seen.add(name)
        exercise = subject.register.exercises[name]
        name = exercise.easier if key == "easier" else exercise.harder
    return seen
