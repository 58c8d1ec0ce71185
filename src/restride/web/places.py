"""Countries: whom to call there, and how to find a physiotherapist. Read from `places/*.toml`, one file each (H-31)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "places"
ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call: `number` is empty where there is none to give; `says` is what to do, in words."""

    says: str
    number: str
    name: str
    hours: str

    @property
    def dial(self) -> str:
        """The number as a telephone takes it."""
        return self.number.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Place:
    """One country. `checked_by` is empty while nobody from there has checked the numbers."""

    id: str
    zones: tuple[str, ...]
    checked_by: str
    tables: Mapping[str, Any]

    def name(self, language: str) -> str:
        """The country's name in a language, else in English."""
        names: Mapping[str, str] = self.tables["name"]
        return names.get(language) or names["en"]

    def contact(self, kind: str, language: str) -> Contact | None:
        """The contact of a kind: `emergency`, `urgent`, `crisis` or `loss`; None where none is known."""
        table = self.tables.get(kind)
        if table is None:
            return None
        return Contact(
            says=_said(table, "says", language),
            number=table.get("number", ""),
            name=_said(table, "name", language),
            hours=_said(table, "hours", language),
        )

    def physio(self, language: str) -> tuple[str, tuple[str, ...]]:
        """How to find a pelvic health physiotherapist there, and pages of professional bodies."""
        table = self.tables.get("physio", {})
        return _said(table, "says", language), tuple(table.get("links", ()))


def _said(table: Mapping[str, Any], key: str, language: str) -> str:
    return table.get(f"{key}_{language}") or table.get(key, "")


@cache
def places() -> Mapping[str, Place]:
    """All countries by id; `elsewhere` is for every other one."""
    found = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        found[told["id"]] = Place(told["id"], tuple(told.get("zones", ())), told.get("checked_by", ""), told)
    return found
