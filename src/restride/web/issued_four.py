"""The four as a phone asks them before a run: the questions that are for her, and the answers there are.

The first answer of each question is the best one. So the phone knows what "none of these" says without knowing any
question, and everything else counts as something to tell.
"""

from typing import Any

from restride.guideline.register import Question
from restride.history.timeline import Record
from restride.web.asked import PAIN, asked
from restride.web.asking import best_answers, field
from restride.web.library import library
from restride.web.visitor import Visitor

Json = dict[str, Any]


def four_of(record: Record, visitor: Visitor, *, loss: bool) -> list[Json]:
    """Each of the four: its name, its words, the questions of it that are for her, and what can be answered."""
    questions = library().register.questions
    found = []
    for name, group in asked().four.items():
        hers = [questions[one] for one in group if _applies(questions[one], record)]
        found.append(
            {
                "name": name,
                "says": visitor.say(f"four-{name}"),
                "questions": [one.id for one in hers],
                "more": [_asked(one, visitor, loss=loss, is_place=name == PAIN) for one in hers],
            }
        )
    return found


def valid_days() -> int:
    """How many days a check-in counts: as long as the answer to each of the four does."""
    questions = library().register.questions
    return min(questions[name].valid_days or 0 for group in asked().four.values() for name in group)


def tells_of_the_four(answers: Json, record: Record) -> bool:
    """Whether these answers speak of each of the four."""
    questions = library().register.questions
    return all(
        all(name in answers for name in group if _applies(questions[name], record)) for group in asked().four.values()
    )


def _asked(question: Question, visitor: Visitor, *, loss: bool, is_place: bool) -> Json:
    one = field(question, visitor, loss=loss)
    options = [{"value": _value(option.value), "label": str(option.label)} for option in one.options]
    best = best_answers([question.id])[question.id]
    # The sort keeps the order of the others: what is left unsaid stays last.
    options.sort(key=lambda option: option["value"] != best)
    return {
        "id": question.id,
        "asks": visitor.say(f"place-{question.id}") if is_place else str(one.asks),
        "lang": "" if is_place else getattr(one.asks, "other_language", ""),
        "kind": one.kind,
        "options": options,
    }


def _value(word: str) -> str | int:
    """An answer as the history format writes it: scores are numbers."""
    return int(word) if word.isdecimal() else word


def _applies(question: Question, record: Record) -> bool:
    applies = question.applies_when
    if applies is None or not applies.modes or record.birth is None:
        return True
    return not record.birth.modes.isdisjoint(applies.modes)
