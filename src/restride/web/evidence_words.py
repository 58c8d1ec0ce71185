"""Translations of guideline data: questions, signs, criteria, messages. A translation is found by its English source.

A text that the running gate asks with is shown in another language only once a named person has reviewed that
translation; until then, and whenever the English has changed since, English is shown (H-32).
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from restride.engine.gate import gate_questions
from restride.guideline.register import Question
from restride.web.library import library
from restride.web.messages import SOURCE

_FOLDER = Path(__file__).parent / "words"
_FILE = "evidence.toml"


class Translation(NamedTuple):
    """One text: its catalogue key, the English it was made from, the translation, and who reviewed it (or nobody)."""

    key: str
    source: str
    text: str
    reviewed_by: str


def in_language(text: str, language: str) -> str:
    """`text`, a text of the guideline data, in a language; in English where it may not or cannot be shown."""
    return text if language == SOURCE else _shown(language).get(text, text)


@cache
def _shown(language: str) -> Mapping[str, str]:
    gate = gate_strings()
    return {
        one.source: one.text
        for one in translations(language)
        if one.text and (one.reviewed_by or one.source not in gate)
    }


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
    """Every text that the gate is asked with: its questions with their labels, and every warning sign."""
    register = library().register
    asked = {name for guideline in library().guidelines.values() for name in gate_questions(guideline)}
    texts = {text for name in asked for text in question_strings(register.questions[name])}
    return frozenset(texts | {sign.says for sign in register.signs.values()})


def question_strings(question: Question) -> tuple[str, ...]:
    """The texts of a question."""
    return (question.asks, question.why, *question.labels)
