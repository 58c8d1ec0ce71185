"""The stages in their order, the ways into running, and what is looked at before."""

from collections.abc import Iterator

from restride.guideline.model import Guideline, Stage, When
from restride.guideline.rendered.words import cite, condition, named


def lines(guideline: Guideline) -> Iterator[str]:
    """Stages, then routes, then what they all look at."""
    yield "## Stages"
    yield ""
    for number, stage in enumerate(guideline.stages, start=1):
        yield from _stage(guideline, stage, number)
    yield "## Ways into running"
    yield ""
    yield "The best way that is open counts; the others are shown to her as ways on."
    yield ""
    for route in guideline.routes:
        yield f"### Start on {route.level}: {route.says} (`{route.id}`)"
        yield ""
        yield cite(guideline, route.cite, route.origin)
        yield ""
        yield from condition(guideline, route.when)
        yield ""
    yield "## What is looked at first"
    yield ""
    yield "Running waits for the screening. Where something is flagged, a professional looks before she runs."
    yield ""
    yield from named(guideline, guideline.gate)
    yield from named(guideline, guideline.flags)
    yield ""


def _stage(guideline: Guideline, stage: Stage, number: int) -> Iterator[str]:
    yield f"### {number}. {stage.title} (`{stage.id}`, phase {stage.phase})"
    yield ""
    yield f"{stage.says} {cite(guideline, stage.cite, stage.origin)}"
    yield ""
    yield from _when(guideline, "The next stage opens when:", stage.exit)
    yield from _when(guideline, "She is here as soon as:", stage.whenever)
    back = [f"`{rule.id}`" for rule in guideline.rules if rule.returns_to == stage.id]
    if back:
        yield f"She comes back here by the rules {', '.join(back)}."
        yield ""


def _when(guideline: Guideline, title: str, when: When | None) -> Iterator[str]:
    if when is not None:
        yield title
        yield ""
        yield from condition(guideline, when)
        yield ""
