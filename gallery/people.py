"""The invented people of the gallery: each lives on her own day, in temporary folders, and nobody else is there."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

EXAMPLES = Path(__file__).parents[1] / "examples"
NOBODY = "nobody"
_HOUR = 9


class Person(NamedTuple):
    """One who looks at the pages: her name, day and zone, and her browser's credential (none: a new visitor)."""

    name: str
    today: date
    zone: str
    credential: str

    @property
    def now(self) -> datetime:
        """The instant at which she looks."""
        return datetime(self.today.year, self.today.month, self.today.day, _HOUR, tzinfo=UTC)


# The days of `examples/README.md`.
_LIVES = {
    "amira": (date(2026, 6, 20), "Europe/London"),
    "beth": (date(2026, 5, 14), "Europe/London"),
    "chioma": (date(2026, 5, 6), "Europe/London"),
    "dee": (date(2026, 5, 1), "Europe/London"),
    "ewa": (date(2026, 5, 15), "Europe/Warsaw"),
    "fran": (date(2026, 5, 19), "Europe/London"),
    "grace": (date(2026, 5, 6), "Europe/London"),
    "hana": (date(2026, 5, 26), "Europe/London"),
}
NAMES = (NOBODY, *_LIVES)


def begin_life(name: str) -> Person:
    """A record with everything that the example person told."""
    from restride.history.codec import read_history
    from restride.records.actions.begin import begin
    from restride.records.actions.record import record
    from restride.web.library import library

    if name == NOBODY:
        return Person(name, *_LIVES["amira"], credential="")
    text = (EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8")
    begun = begin(label="Chromium, Linux")
    record(begun.principal, read_history(text, register=library().register))
    return Person(name, *_LIVES[name], credential=begun.credential)
