"""A ladder that cannot be climbed one careful step at a time, or with a rung that nobody can stand on.

She comes onto the ladder where a route starts, climbs from there, and steps back. So a rung below every start is
reached by a step back alone, with `lowest_holds` or without (it only says where the last step back ends); where no rule
steps back, nobody ever stands on it. An own rung of a voice that its order does not name is told with `falls_back_to`.
"""

from collections.abc import Iterator
from itertools import pairwise

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Guideline, Rung
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Rungs out of order, with more than one new thing, without an end to their walks, or out of reach."""
    for guideline in subject.guidelines:
        for lower, upper in pairwise(guideline.ladder):
            yield from _step(subject, guideline, lower, upper)
        yield from _walks(subject, guideline)
        yield from _out_of_reach(subject, guideline)


def _step(subject: Subject, guideline: Guideline, lower: Rung, upper: Rung) -> Iterator[Problem]:
    """What is wrong with one step up. A borrowed rung is as it is: there the order of the voice is wrong."""
    stages = [stage.id for stage in guideline.stages]
    borrowed = upper.origin == "fallback"
    part = "falls_back_to" if borrowed else f"rung.{upper.id}"
    it = upper.id if borrowed else "it"

    def key(own: str) -> str:
        return "ladder" if borrowed else own

    if stages.index(upper.stage) < stages.index(lower.stage):
        yield subject.problem(part, key("stage"), f"{it} stands above a later stage", "the order of stages", "move it")
    if upper.weekly_seconds < lower.weekly_seconds:
        yield subject.problem(
            part,
            key("run_seconds"),
            f"{it} runs less in a week than {lower.id}",
            f"at least {lower.weekly_seconds} seconds a week",
            "order the rungs by their weekly running",
        )
    if upper.changes != "frequency" and upper.runs_per_week != lower.runs_per_week:
        days = f"days change as well from {lower.id} to {upper.id}" if borrowed else "days change as well"
        yield subject.problem(part, key("runs_per_week"), days, 'changes = "frequency"', "change one thing at a time")


def _walks(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    for rung in guideline.ladder:
        if _never_walks(rung):
            yield subject.problem(
                f"rung.{rung.id}", "walk_seconds", "its runs repeat without a walk between", "a walk, or repeat = 1",
                "add the walk",
            )  # fmt: skip


def _never_walks(rung: Rung) -> bool:
    return rung.repeat > 1 and not rung.walk_seconds


def _out_of_reach(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    if not guideline.routes or any(rule.step_back or rule.returns_to for rule in guideline.rules):
        return
    lowest = min(guideline.level_index(route.level) for route in guideline.routes)
    for rung in guideline.ladder[:lowest]:
        yield subject.problem(
            f"rung.{rung.id}", "", "nobody can stand on it: every route starts above, and no rule steps back",
            "a route that starts here, or a step back", "add one, or remove the rung",
        )  # fmt: skip
