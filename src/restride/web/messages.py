"""The words of the pages: message files in Project Fluent's format, one folder a language, English the source.

A key that a language does not have is said in English. Texts of guidelines, questions and signs are not here: they are
the guideline data's own, and `evidence_words` has their translations.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import override
from fluent.runtime import FluentBundle, FluentResource

SOURCE = "en"
_FOLDER = Path(__file__).parent / "words"
Say = Callable[..., str]


class UnknownMessage(KeyError):
    """No language has this key: a fault of ours, which the tests find."""


@cache
def languages() -> dict[str, str]:
    """The languages there are, each by its own name."""
    codes = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir())
    return {code: speaker(code)("language-name") for code in sorted(codes, key=lambda code: (code != SOURCE, code))}


@cache
def speaker(language: str) -> Say:
    """Says messages in a language: `say(key, **values)`."""
    bundles = [_bundle(code) for code in dict.fromkeys((language, SOURCE))]
    fixed: dict[str, str] = {}

    def say(key: str, **values: Any) -> str:
        if not values and key in fixed:
            return fixed[key]
        for bundle in bundles:
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                text, faults = bundle.format_pattern(pattern, values)
                if faults:
                    raise UnknownMessage(f"{key}: {faults}")
                if not values:
                    fixed[key] = str(text)
                return str(text)
        raise UnknownMessage(key)

    return say


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((_FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def long_date(day: Any, *, language: str) -> str:
    """A date that nobody can misread: 3 May 2025."""
    with override(language):
        return date_format(day, "j E Y")


def day_and_date(day: Any, *, language: str) -> str:
    """The day of the week with the date, without the year: Wednesday 13 May."""
    with override(language):
        return date_format(day, "l j E")


def short_day(day: Any, *, language: str) -> str:
    """A day of this week: Wed 13."""
    with override(language):
        return date_format(day, "D j")
