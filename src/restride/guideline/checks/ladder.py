"""A ladder that cannot be climbed one careful step at a time."""

from collections.abc import Iterator
from itertools import pairwise

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Guideline, Rung
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Rungs out of order, with more than one new thing, or without an end to their walks."""
    for guideline in subject.guidelines:
        stages = [stage.id for stage in guideline.stages]
        for lower, upper in pairwise(guideline.ladder):
            part = f"rung.{upper.id}"
            if stages.index(upper.stage) < stages.index(lower.stage):
                yield subject.problem(part, "stage", "it stands above a later stage", "the order of stages", "move it")
            if upper.weekly_seconds < lower.weekly_seconds:
                yield subject.problem(
                    part,
                    "run_seconds",
                    f"it runs less in a week than {lower.id}",
                    f"at least {lower.weekly_seconds} seconds a week",
                    "order the rungs by their weekly running",
                )
            if upper.changes != "frequency" and upper.runs_per_week != lower.runs_per_week:
                yield subject.problem(
                    part, "runs_per_week", "days change as well", 'changes = "frequency"', "change one thing at a time"
                )
        yield from _walks(subject, guideline)


def _walks(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    for rung in guideline.ladder:
        if _never_walks(rung):
            yield subject.problem(
                f"rung.{rung.id}", "walk_seconds", "its runs repeat without a walk between", "a walk, or repeat = 1",
                "add the walk",
            )  # fmt: skip


def _never_walks(rung: Rung) -> bool:
    return rung.repeat > 1 and not rung.walk_seconds
