"""How strong what a line rests on is, in plain words: the register's own words for it, sorted into a few kinds."""

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_suffix(".toml")


def strength_message(level: str) -> str:
    """The message that says a level of the register plainly."""
    plain = level.casefold()
    return next(f"strength-{kind}" for words, kind in _kinds() if plain.startswith(words))


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    told = tomllib.loads(_FILE.read_text(encoding="utf-8"))["kinds"]
    return tuple((words, kind) for words, kind in told)
