"""What the checks look at: the library, with the place of each of its parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from restride.guideline.load import Library
from restride.guideline.model import Guideline, When
from restride.guideline.reading import Problem
from restride.guideline.register import Register


@dataclass(frozen=True)
class Subject:
    """The library being checked."""

    library: Library

    @property
    def register(self) -> Register:
        """The evidence register."""
        return self.library.register

    @property
    def guidelines(self) -> tuple[Guideline, ...]:
        """Every guideline, merged with the overlay."""
        return tuple(self.library.guidelines.values())

    def problem(self, part: str, key: str, wrong: str, expected: str, mend: str) -> Problem:
        """A problem at `key` of a part such as `rule.red_sign`, in the file where that part stands."""
        path = f"{part}.{key}" if key else part
        return Problem(places(self.library.tables).get(part, str(self.library.root)), path, wrong, expected, mend)


def places(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """The file of each named part, as `rule.red_sign` or `fact.F-122`."""
    found: dict[str, str] = {}
    for file, top in tables.items():
        for kind, parts in top.items():
            named = parts if isinstance(parts, dict) else {one.get("id", ""): one for one in parts}
            found |= {f"{kind}.{name}": file for name in named}
            found[kind] = file
    return found


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
    ):
        for part in parts:
            yield f"{kind}.{part.id}", part.cite
    for week in guideline.weeks.values():
        for item in week.items:
            yield f"week.{week.id}", item.cite
    yield "running", guideline.run_shape.cite
