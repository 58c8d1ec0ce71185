"""Sources as she reads them: who says so, and how strong it is. After a loss by id: titles speak of babies."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from restride.web.library import library

_POLICY = "policy"


class Cited(NamedTuple):
    """One thing something rests on: its id, its strength, and its sources in words; `ours` where it is our own rule."""

    fact: str
    level: str
    sources: tuple[str, ...]
    ours: bool


def cited(cites: Iterable[dict[str, Any]], *, loss: bool) -> list[Cited]:
    """The citations of a finding, for people."""
    return [
        Cited(
            one["fact"],
            one["level"],
            tuple(named(source, loss=loss) for source in one["sources"]),
            one["status"] == _POLICY,
        )
        for one in cites
    ]


def cited_by_id(ids: Iterable[str], *, loss: bool) -> list[Cited]:
    """The same for ids of the register."""
    evidence = library().register.evidence
    told = [evidence[name] for name in ids]
    return [
        Cited(one.id, one.level, tuple(named(source, loss=loss) for source in one.sources), one.status == _POLICY)
        for one in told
    ]


def named(source: str, *, loss: bool) -> str:
    """A source in words: its authors, its title and its year; after a loss its id and year, which name no baby."""
    known = library().register.sources[source]
    parts = [known.id if loss else f"{known.authors}: {known.title}", str(known.year or "")]
    return ", ".join(part for part in parts if part)
