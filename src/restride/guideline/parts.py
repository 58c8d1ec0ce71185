"""Every condition and every citation of a guideline, with the part it stands in, such as `rule.red_sign`."""

from collections.abc import Iterator

from restride.guideline.model import Guideline, When


def conditions(guideline: Guideline) -> Iterator[tuple[str, str, When]]:
    """Every condition of a guideline: the part it stands in, its key, and itself."""
    parts: list[tuple[str, str, When | None]] = [
        *((f"rule.{rule.id}", "when", rule.when) for rule in guideline.rules),
        *((f"rule.{rule.id}", "until", rule.until) for rule in guideline.rules),
        *((f"group.{group.id}", "", group.when) for group in guideline.groups.values()),
        *((f"stage.{stage.id}", "exit", stage.exit) for stage in guideline.stages),
        *((f"stage.{stage.id}", "whenever", stage.whenever) for stage in guideline.stages),
        *((f"route.{route.id}", "when", route.when) for route in guideline.routes),
        *((f"rung.{rung.id}", "needs", rung.needs) for rung in guideline.ladder),
        *((f"guardrail.{rail.id}", "slower", rail.slower_when) for rail in guideline.guardrails),
        *((f"week.{week.id}", "item", item.skipped_when) for week in guideline.weeks.values() for item in week.items),
    ]
    yield from ((part, key, when) for part, key, when in parts if when is not None)


def cited(guideline: Guideline) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every citation list of a guideline, with the part it stands in."""
    for fact in guideline.facts.values():
        yield f"fact.{fact.id}", fact.cite
    for criterion in guideline.criteria.values():
        yield f"criterion.{criterion.id}", criterion.cite
    for kind, parts in (
        ("rule", guideline.rules),
        ("stage", guideline.stages),
        ("route", guideline.routes),
        ("rung", guideline.ladder),
        ("guardrail", guideline.guardrails),
        ("sign_off", guideline.sign_offs.values()),
        ("advice", guideline.advice),
        ("tightened", guideline.tightened),
        ("exception", guideline.exceptions),
    ):
        for part in parts:
            yield f"{kind}.{part.id}", part.cite
    for week in guideline.weeks.values():
        for item in week.items:
            yield f"week.{week.id}", item.cite
    yield "running", (*guideline.run_shape.cite, *guideline.run_shape.fallback_cite)
