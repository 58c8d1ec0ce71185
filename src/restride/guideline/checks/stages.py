"""Stages that cannot be entered or left.

Each stage before running has an exit, except the last of them, which is left by a route. The running ones are left by
the ladder. A stage with `whenever` stands last.
"""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Guideline, Stage
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Stages without a way in or out."""
    for guideline in subject.guidelines:
        before = [stage for stage in guideline.stages if not stage.running and stage.whenever is None]
        running = [stage for stage in guideline.stages if stage.running]
        if not before or not running or not guideline.routes:
            yield subject.problem(
                "stage", "", "a stage before running, a running one or a route is missing", "all three", "add it"
            )
            continue
        for stage in before[:-1]:
            if stage.exit is None:
                yield subject.problem(f"stage.{stage.id}", "exit", "nothing leads out of it", "an exit", "add one")
        if before[-1].exit is not None:
            yield subject.problem(
                f"stage.{before[-1].id}", "exit", "its exit is never read", "routes alone", "remove the exit"
            )
        yield from _unreachable(subject, guideline, running)


def _unreachable(subject: Subject, guideline: Guideline, running: list[Stage]) -> Iterator[Problem]:
    for stage in running:
        if all(rung.stage != stage.id for rung in guideline.ladder):
            yield subject.problem(
                f"stage.{stage.id}", "", "no rung leads to it", "a rung of this stage", "add a rung, or remove it"
            )
