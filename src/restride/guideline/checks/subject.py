"""What the checks look at: the library, with the place of each of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from restride.guideline.load import OVERLAY, REGISTER, Library
from restride.guideline.model import Guideline
from restride.guideline.reading import Problem
from restride.guideline.register import Register


@dataclass(frozen=True)
class Subject:
    """The library being checked; with `only`, as far as one guideline goes."""

    library: Library
    only: Guideline | None = None

    @property
    def register(self) -> Register:
        """The evidence register."""
        return self.library.register

    @property
    def guidelines(self) -> tuple[Guideline, ...]:
        """Every guideline being checked, merged with the overlay and with what it falls back to."""
        return (self.only,) if self.only else tuple(self.library.guidelines.values())

    def problem(self, part: str, key: str, wrong: str, expected: str, mend: str) -> Problem:
        """A problem at `key` of a part such as `rule.red_sign`, in the file where that part stands."""
        path = f"{part}.{key}" if key else part
        known = [file for file in places(self.library.tables).get(part, []) if self._distance(file) is not None]
        file = min(reversed(known), key=lambda one: self._distance(one) or 0, default=str(self.library.root))
        return Problem(file, path, wrong, expected, mend)

    def _distance(self, file: str) -> int | None:
        """How far a file is from the guideline being checked: its own, what it falls back to, what all share."""
        if self.only is None:
            return 0
        behind = self.only.falls_back_to
        near = (self.only.id, behind.guideline if behind else "", OVERLAY, REGISTER)
        folder = file.partition("/")[0]
        return near.index(folder) if folder in near else None


def places(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, list[str]]:
    """The files with each named part, as `rule.red_sign` or `fact.F-122`."""
    found: dict[str, list[str]] = {}
    for file, top in tables.items():
        for kind, parts in top.items():
            named = parts if isinstance(parts, dict) else {one.get("id", ""): one for one in parts}
            for part in (*(f"{kind}.{name}" for name in named), kind):
                found.setdefault(part, []).append(file)
    return found
