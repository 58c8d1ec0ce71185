"""Stages that cannot be entered or left, or that lead round in a circle.

Each stage before running has an exit, except the last of them, which is left by a route. The running ones are left by
the ladder. Stages stand in the order of the phases, so that the only way back is a rule; and a rule puts her back to a
stage before running, since the running ones have a rung each, which a rule that returns does not name.
"""

from collections.abc import Iterator
from itertools import pairwise

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Guideline, Stage
from restride.guideline.reading import Problem
from restride.guideline.vocabulary import PHASES


def problems(subject: Subject) -> Iterator[Problem]:
    """Stages without a way in or out, stages out of order, and rules that return to where nobody can wait."""
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
        yield from _out_of_order(subject, guideline)
        yield from _returns(subject, guideline, before)


def _unreachable(subject: Subject, guideline: Guideline, running: list[Stage]) -> Iterator[Problem]:
    for stage in running:
        if all(rung.stage != stage.id for rung in guideline.ladder):
            yield subject.problem(
                f"stage.{stage.id}", "", "no rung leads to it", "a rung of this stage", "add a rung, or remove it"
            )


def _out_of_order(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    """A phase that comes again or too early. A borrowed stage is as it is: there the order of the voice is wrong."""
    for first, second in pairwise(guideline.stages):
        if PHASES.index(second.phase) >= PHASES.index(first.phase):
            continue
        part, key = f"stage.{second.id}", "phase"
        wrong = f"{second.phase} stands after {first.phase}, the phase of {first.id}"
        if second.origin == "fallback":
            part, key = "falls_back_to", "stages"
            wrong = f'"{second.id}" of phase {second.phase} stands after "{first.id}" of phase {first.phase}'
        yield subject.problem(
            part, key, wrong, f"the order {', '.join(PHASES)}", "move the stage, or correct its phase"
        )


def _returns(subject: Subject, guideline: Guideline, before: list[Stage]) -> Iterator[Problem]:
    elsewhere = [stage.id for stage in guideline.stages if stage not in before]
    for rule in guideline.rules:
        if rule.returns_to in elsewhere:
            yield subject.problem(
                f"rule.{rule.id}", "returns_to", f'"{rule.returns_to}" is no stage before running',
                f"one of {', '.join(stage.id for stage in before)}", "name a stage that comes before running",
            )  # fmt: skip
