"""Every condition and every citation of a guideline, with the part it stands in, such as `rule.red_sign`."""

from collections.abc import Iterable, Iterator

from restride.guideline.model import Criterion, Guideline, When
from restride.guideline.vocabulary import MEASURES

RUNNING = "running"


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
    yield from ((part, names) for part, _, names in cited_by_origin(guideline))


def cited_by_origin(guideline: Guideline) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every citation list of a guideline: the part it stands in, where that part comes from, and the ids it cites."""
    for fact in guideline.facts.values():
        yield f"fact.{fact.id}", fact.origin, fact.cite
    for criterion in guideline.criteria.values():
        yield f"criterion.{criterion.id}", criterion.origin, criterion.cite
    for kind, parts in (
        ("rule", guideline.rules),
        ("stage", guideline.stages),
        ("route", guideline.routes),
        ("rung", guideline.ladder),
        ("guardrail", guideline.guardrails),
        ("sign_off", guideline.sign_offs.values()),
    ):
        for part in parts:
            yield f"{kind}.{part.id}", part.origin, part.cite
    for week in guideline.weeks.values():
        for item in week.items:
            yield f"week.{week.id}", week.origin, item.cite
    yield RUNNING, "own", guideline.run_shape.cite
    yield RUNNING, "fallback", guideline.run_shape.fallback_cite
    for kind, words in (
        ("advice", guideline.advice),
        ("tightened", guideline.tightened),
        ("exception", guideline.exceptions),
    ):
        for one in words:
            yield f"{kind}.{one.id}", "own", one.cite


def origin_of(guideline: Guideline, part: str, key: str) -> str:
    """Where a key of a part comes from: `own`, `fallback` or `overlay`. Raises `KeyError` for none such."""
    if part == RUNNING:
        return "fallback" if key in guideline.run_shape.fallback else "own"
    return {name: origin for name, origin, _ in cited_by_origin(guideline)}[part]


def leaves(guideline: Guideline, names: Iterable[str]) -> Iterator[Criterion]:
    """The criteria behind names of criteria and groups, in order, as often as they are named."""
    for name in names:
        condition = guideline.condition(name)
        if isinstance(condition, Criterion):
            yield condition
        else:
            yield from leaves(guideline, condition.when.names())


def reached(guideline: Guideline, names: Iterable[str]) -> set[str]:
    """Every criterion and group that these conditions read, directly or through another."""
    waiting = list(names)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        if name in guideline.groups:
            waiting += guideline.groups[name].when.names()
        elif name in guideline.criteria:
            waiting += counted_by(guideline, guideline.criteria[name])
    return found


def counted_by(guideline: Guideline, criterion: Criterion) -> tuple[str, ...]:
    """The criteria a criterion counts, where its fact counts criteria."""
    fact = guideline.facts.get(criterion.fact)
    if fact is None or fact.measure not in MEASURES:
        return ()
    return fact.of if MEASURES[fact.measure].reads == "criteria" else ()
