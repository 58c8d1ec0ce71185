"""What there is to read: the pages of Learn, the glossary, and the sheet for her physiotherapist, from `learn/`.

Each language has a folder; a file that it does not have is read in English.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from restride.web.messages import SOURCE

_FOLDER = Path(__file__).parent / "learn"
_GLOSSARY, _SHEET = "glossary", "physio-sheet"
_ONLY = "only"


class Line(NamedTuple):
    """One thing said, and the ids of what it rests on. `practical`: it is about Restride, and rests on nothing else."""

    says: str
    cite: tuple[str, ...]
    practical: bool


class Section(NamedTuple):
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


class Page(NamedTuple):
    """One page. `address` is its number in addresses; `about_a_baby` and `only_after_loss` say who is shown it."""

    address: int
    subject: str
    order: int
    title: str
    summary: str
    about_a_baby: bool
    only_after_loss: bool
    sections: tuple[Section, ...]

    def is_for(self, *, loss: bool) -> bool:
        """Whether it is shown to her: after a loss nothing about a baby, and before none about a loss (I-22)."""
        return not self.about_a_baby if loss else not self.only_after_loss


class Entry(NamedTuple):
    """One word of the glossary; `say_it` is how to say it aloud, where that helps."""

    term: str
    says: str
    say_it: str
    cite: tuple[str, ...]


class Item(NamedTuple):
    """One item of the sheet: a `note` to read, a `tick` box, or a `blank` with so many `lines` to write on."""

    kind: str
    says: str
    lines: int
    cite: tuple[str, ...]


class Part(NamedTuple):
    """Items of the sheet under a heading."""

    heading: str
    items: tuple[Item, ...]


class Sheet(NamedTuple):
    """The sheet; `address` is its number among the pages."""

    address: int
    title: str
    summary: str
    parts: tuple[Part, ...]


def pages_for(language: str, *, loss: bool) -> list[Page]:
    """The pages that are for her, in the order they are listed."""
    return [one for one in _pages(language) if one.is_for(loss=loss)]


@cache
def glossary(language: str) -> tuple[Entry, ...]:
    """The words that are explained, in the order of the alphabet."""
    told = _read(_GLOSSARY, language)["entry"]
    return tuple(Entry(one["term"], one["says"], one.get("say_it", ""), tuple(one["cite"])) for one in told)


@cache
def sheet(language: str) -> Sheet:
    """The sheet for her physiotherapist."""
    told = _read(_SHEET, language)
    parts = tuple(Part(part["heading"], tuple(_items(part["item"]))) for part in told["part"])
    return Sheet(told["address"], told["title"], told["summary"], parts)


@cache
def subjects() -> tuple[str, ...]:
    """The subjects in the order they are listed."""
    return tuple(tomllib.loads((_FOLDER / "subjects.toml").read_text(encoding="utf-8"))["subjects"])


@cache
def _pages(language: str) -> tuple[Page, ...]:
    slugs = sorted(path.stem for path in (_FOLDER / SOURCE).glob("*.toml") if path.stem not in {_GLOSSARY, _SHEET})
    pages = [_page(_read(slug, language)) for slug in slugs]
    return tuple(sorted(pages, key=lambda one: (subjects().index(one.subject), one.order)))


def _page(told: dict[str, Any]) -> Page:
    return Page(
        address=told["address"],
        subject=told["subject"],
        order=told["order"],
        title=told["title"],
        summary=told["summary"],
        about_a_baby=told["about_a_baby"],
        only_after_loss=told["after_loss"] == _ONLY,
        sections=tuple(
            Section(
                section["heading"],
                tuple(Line(one["says"], tuple(one["cite"]), one.get("practical", False)) for one in section["line"]),
            )
            for section in told["section"]
        ),
    )


def _items(told: Iterable[dict[str, Any]]) -> Iterable[Item]:
    return (Item(one["kind"], one["says"], one.get("lines", 0), tuple(one.get("cite", ()))) for one in told)


def _read(slug: str, language: str) -> dict[str, Any]:
    own = _FOLDER / language / f"{slug}.toml"
    path = own if own.exists() else _FOLDER / SOURCE / f"{slug}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
