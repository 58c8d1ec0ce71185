"""A rule that opens and cannot close, or that steps back without opening.

A step back acts once, on opening, so it needs an `until`, and so does a return to an earlier stage; a rule that only
tells or lets her go on takes nothing away.
"""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Rules whose parts contradict each other."""
    for guideline in subject.guidelines:
        for rule in guideline.rules:
            part = f"rule.{rule.id}"
            if rule.step_back and rule.until is None:
                yield subject.problem(
                    part, "step_back", "it steps back but never opens", "an until beside step_back", "add the until"
                )
            if rule.returns_to and rule.until is None:
                yield subject.problem(
                    part, "returns_to", "it returns but never opens", "an until beside returns_to", "add the until"
                )
            if rule.step_back < 0:
                yield subject.problem(part, "step_back", "it steps up", "0 or more", "write how many rungs down")
            if rule.effect in {"progress", "advise"} and (
                rule.blocks or rule.step_back or rule.returns_to or rule.until
            ):
                yield subject.problem(
                    part, "effect", f"{rule.effect} takes something away", "no blocks, step_back, returns_to or until",
                    "use pause or hold, or leave them out",
                )  # fmt: skip
            if rule.effect in {"refer", "pause"} and not rule.todo:
                yield subject.problem(
                    part, "todo", "it does not say what she can do", "a sentence", "say what helps first"
                )
