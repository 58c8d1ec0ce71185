"""Translations of guideline data: questions, signs, criteria, messages. A translation is found by its English source.

A text that the running gate asks with is shown in another language only once a named person has reviewed that
translation; until then, and whenever the English has changed since, English is shown (H-32). English on a page of
another language is told apart (`Worded`), so that the page can mark it for a screen reader.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple, Self

from restride.engine.gate import gate_questions
from restride.guideline.register import Question, Sign
from restride.web.library import library
from restride.web.messages import SOURCE

_FOLDER = Path(__file__).parent / "words"
_FILE = "evidence.toml"


# What a level or a number looks like: it is the same in every language.
_SAME_EVERYWHERE = re.compile(r"[A-Z]?[0-9]+")
_LISTED = "; "


class Worded(str):
    """A text for a page. `other_language` is the language it is in where that is not the page's own, else empty."""

    other_language: str

    def __new__(cls, text: str, other_language: str = "") -> Self:
        """`text`, a text of `other_language` where that is not empty."""
        worded = super().__new__(cls, text)
        worded.other_language = other_language
        return worded

    def filled(self, **words: Any) -> "Worded":
        """The same text with its places filled."""
        return Worded(self.format(**words), self.other_language)


class Translation(NamedTuple):
    """One text: its catalogue key, the English it was made from, the translation, and who reviewed it (or nobody)."""

    key: str
    source: str
    text: str
    reviewed_by: str


def in_language(text: str, language: str) -> Worded:
    """`text`, a text of the guideline data, in a language; in English where it may not or cannot be shown."""
    if language == SOURCE:
        return Worded(text)
    shown = _shown(language).get(text) or _composed(text, language)
    return Worded(text, SOURCE) if shown is None else Worded(shown)


@cache
def _shown(language: str) -> Mapping[str, str]:
    gate = gate_strings()
    return {
        one.source: one.text
        for one in translations(language)
        if one.text and (one.reviewed_by or one.source not in gate)
    }


def _composed(text: str, language: str) -> str | None:
    """A message of which the engine has filled the places, put together again; None unless each part has its words."""
    for pattern, says in _patterns(language):
        found = pattern.fullmatch(text)
        if found:
            parts = {name: _part(told, language) for name, told in found.groupdict().items()}
            if None not in parts.values():
                return says.format(**parts)
    return None


def _part(text: str, language: str) -> str | None:
    """What fills a place: a number, a level, or one or several texts of the data, the last perhaps with a full stop."""
    if _SAME_EVERYWHERE.fullmatch(text):
        return text
    stop = "." if text.endswith(".") else ""
    shown = _shown(language)
    if text in shown:
        return shown[text]
    said = [shown.get(one) for one in text.removesuffix(stop).split(_LISTED)]
    return None if None in said else _LISTED.join(one for one in said if one) + stop


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The messages with places to fill, each as what the filled one looks like, with its translation."""
    return tuple((_filled(source), text) for source, text in _shown(language).items() if _places(source))


def _filled(source: str) -> re.Pattern[str]:
    """What a message looks like once its places are filled: the same name stands for the same words."""
    pattern, seen = "", set[str]()
    for words, name, _, _ in Formatter().parse(source):
        pattern += re.escape(words)
        if name:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.+)"
            seen.add(name)
    return re.compile(pattern)


def _places(source: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(source) if name}


@cache
def translations(language: str) -> tuple[Translation, ...]:
    """Every translation of a language, reviewed or draft."""
    path = _FOLDER / language / _FILE
    if not path.exists():
        return ()
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Translation(one["key"], one["en"], one["text"], one.get("reviewed_by", "")) for one in told["translation"]
    )


@cache
def gate_strings() -> frozenset[str]:
    """Every text that the gate is asked with: its questions with their labels, and all that a warning sign says."""
    register = library().register
    asked = {name for guideline in library().guidelines.values() for name in gate_questions(guideline)}
    texts = {text for name in asked for text in question_strings(register.questions[name])}
    return frozenset(texts.union(*(_sign_strings(sign) for sign in register.signs.values())))


def _sign_strings(sign: Sign) -> set[str]:
    """What a sign says, also after a loss, what to do, and the words for whom to call where no number is known."""
    whom = {library().default.messages[name] for name in _places(sign.act)}
    return {sign.says, sign.after_loss, sign.act, *whom} - {""}


def question_strings(question: Question) -> tuple[str, ...]:
    """The texts of a question."""
    return (question.asks, question.why, *question.labels)
