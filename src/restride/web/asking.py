"""Asking: a question of the register as a field of a form, and what was posted as an answer of the history format.

Nothing is ticked beforehand, and nothing said is nothing stored: skipped is never "no" (H-03).
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.http import QueryDict

from restride.guideline.register import Question
from restride.history.events import SKIPPED
from restride.units import LARGEST_SCORE
from restride.web.asked import asked
from restride.web.evidence_words import Worded, in_language
from restride.web.library import library
from restride.web.messages import Say, speaker
from restride.web.visitor import Visitor

_NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,3})?", re.ASCII)
NOTHING = "none"


class Option(NamedTuple):
    """One choice: the word that is stored, what she reads, and whether it stands apart from the others."""

    value: str
    label: str
    chosen: bool
    apart: bool


class Field(NamedTuple):
    """A question as a page shows it. `kind`: one, several, scores, number or taps. `mend`: how to mend the answer.

    `asks` is the question itself, `rest` what follows its question mark.
    """

    id: str
    asks: str
    rest: str
    why: str
    kind: str
    options: tuple[Option, ...]
    typed: str
    hint: str
    mend: str


class Heard(NamedTuple):
    """What was posted for a question: an answer, nothing (None), or what has to be mended."""

    answer: Any
    mend: str


def field(
    question: Question, visitor: Visitor, *, posted: QueryDict | None = None, known: Any = None, loss: bool = False
) -> Field:
    """The field of a question, with what was typed or what is known already."""
    words = _words(posted.getlist(question.id) if posted is not None else known)
    mend = hear(question, posted, visitor).mend if posted is not None else ""
    language = visitor.look.language
    asks, rest = _split(in_language(question.asked(after_loss=loss), language))
    return Field(
        id=question.id,
        asks=asks,
        rest=rest,
        why=in_language(question.why, language),
        kind="taps" if question.id in asked().tapped else _KINDS[question.answers],
        options=_options(question, visitor, words, loss=loss),
        typed=next(iter(words), "") if question.answers == "number" else "",
        hint=_hint(question, visitor),
        mend=mend,
    )


_KINDS = {
    "graded": "one",
    "yes_no": "one",
    "choice": "one",
    "several": "several",
    "score": "scores",
    "number": "number",
}


def hear(question: Question, posted: QueryDict, visitor: Visitor) -> Heard:
    """The answer that was posted to a question."""
    told = [one.strip() for one in posted.getlist(question.id) if one.strip()]
    if not told:
        return Heard(None, "")
    if len(told) == 1 and told[0] in SKIPPED:
        return Heard(told[0], "")
    say = visitor.say
    match question.answers:
        case "several":
            return _heard_several(question, told, visitor)
        case "graded" | "yes_no" | "choice":
            fine = len(told) == 1 and told[0] in question.ranks
            return Heard(told[0], "") if fine else Heard(None, say("mend-choose-one"))
        case "score":
            return _heard_number(told, 0, LARGEST_SCORE, visitor)
        case "number":
            return _heard_number(told, question.least, question.most, visitor)
        case kind:
            raise AssertionError(kind)


def hear_all(questions: Iterable[Question], posted: QueryDict, visitor: Visitor) -> tuple[dict[str, Any], set[str]]:
    """The answers to several questions by id, and the ids of those that have to be mended."""
    heard = {question.id: hear(question, posted, visitor) for question in questions}
    answers = {name: one.answer for name, one in heard.items() if one.answer is not None}
    return answers, {name for name, one in heard.items() if one.mend}


def answer_in_words(question: Question, answer: Any, visitor: Visitor) -> str:
    """An answer as she reads it back."""
    say, language = visitor.say, visitor.look.language
    if isinstance(answer, list):
        labels = dict(zip(question.options, question.labels, strict=True))
        return "; ".join(in_language(labels[one], language) for one in answer)
    if answer in SKIPPED:
        return say(f"answer-{answer}")
    if question.labels:
        return in_language(dict(zip(question.options, question.labels, strict=True))[answer], language)
    if question.answers in {"graded", "yes_no"}:
        return say(f"answer-{str(answer).replace('_', '-')}")
    return say("answer-number", number=f"{answer:g}", count=answer, unit=question.unit or "score")


def best_answers(names: Iterable[str]) -> dict[str, Any]:
    """The best answer to each of these questions: what "none of these" says in one tap."""
    questions = library().register.questions
    return {name: 0 if questions[name].answers == "score" else questions[name].ranks[0] for name in names}


def _heard_several(question: Question, told: list[str], visitor: Visitor) -> Heard:
    if any(one not in question.options for one in told):
        return Heard(None, visitor.say("mend-choose-some"))
    if NOTHING in told and len(told) > 1:
        return Heard(None, visitor.say("mend-none-alone"))
    return Heard(list(dict.fromkeys(told)), "")


def _heard_number(told: list[str], least: float | None, most: float | None, visitor: Visitor) -> Heard:
    text = told[0] if len(told) == 1 else ""
    number = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
    if number is None or not (least or 0) <= number <= (most if most is not None else number):
        return Heard(None, visitor.say("mend-number", least=f"{least or 0:g}", most=f"{most:g}"))
    return Heard(int(number) if number.is_integer() else number, "")


def _split(asks: Worded) -> tuple[Worded, Worded]:
    """A question, and the sentences after its question mark: only the first is a heading."""
    first, mark, rest = asks.partition("? ")
    other = asks.other_language
    return Worded(f"{first}?" if mark else first, other), Worded(rest, other)


def _options(question: Question, visitor: Visitor, words: set[str], *, loss: bool) -> tuple[Option, ...]:
    labels: dict[str, str] = {}
    # Answers are in the language of their question: a draft of either could turn the meaning round (H-32).
    other = in_language(question.asks, visitor.look.language).other_language
    speak = speaker(other or visitor.look.language)

    def say(key: str, **values: Any) -> Worded:
        return Worded(speak(key, **values), other)

    if question.answers == "number":
        labels = _tapped_numbers(question, say)
    elif question.answers == "score":
        labels = {str(one): str(one) for one in range(int(LARGEST_SCORE) + 1)}
    elif question.labels:
        labels = {
            value: in_language(_after_loss(value, label) if loss else label, visitor.look.language)
            for value, label in zip(question.options, question.labels, strict=True)
        }
    else:
        ranks = ("yes", "no") if question.answers == "yes_no" else question.ranks
        labels = {one: say(f"answer-{one.replace('_', '-')}") for one in ranks}
    shown = [Option(value, label, value in words, value == NOTHING) for value, label in labels.items()]
    skips = [Option(one, say(f"answer-{one}"), one in words, place == 0) for place, one in enumerate(SKIPPED)]
    return (*shown, *skips)


def _tapped_numbers(question: Question, say: Say) -> dict[str, str]:
    """The numbers to tap: the first stands for itself and less, the last for itself and more."""
    numbers = asked().tapped_numbers.get(question.id, ())
    ends = {numbers[0]: "tap-or-less", numbers[-1]: "tap-or-more"} if numbers else {}
    return {str(one): say(ends.get(one, "tap-number"), number=one) for one in numbers}


def _after_loss(sign: str, label: str) -> str:
    """What a sign says after a loss (rulings 33)."""
    found = library().register.signs.get(sign)
    return found.after_loss if found and found.after_loss else label


def _hint(question: Question, visitor: Visitor) -> str:
    if question.answers != "number":
        return ""
    return visitor.say("hint-number", unit=question.unit, least=f"{question.least:g}", most=f"{question.most:g}")


def _words(told: Any) -> set[str]:
    if told is None:
        return set()
    many = told if isinstance(told, list) else [told]
    return {f"{one:g}" if isinstance(one, int | float) else str(one) for one in many}
