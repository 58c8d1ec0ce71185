"""The four of a check-in: which questions each of them has for her, and what still lacks an answer."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.http import QueryDict

from restride.guideline.register import Question
from restride.history.timeline import Record
from restride.web.asked import PAIN, asked
from restride.web.asking import field
from restride.web.library import library
from restride.web.visitor import Visitor

Json = dict[str, Any]


def questions_of(record: Record, names: Sequence[str] = ()) -> list[Question]:
    """The aftercare questions that are for her; of these of the four only, where any are named."""
    wanted = [asked().four[name] for name in names] or list(asked().four.values())
    questions = library().register.questions
    return [questions[name] for group in wanted for name in group if _applies(questions[name], record)]


def silent(names: Sequence[str], questions: Sequence[Question], answers: Mapping[str, Any]) -> set[str]:
    """Those that still lack an answer: a ticked one is told in full, but for the places of pain left closed."""
    enough = {PAIN: any}
    return {name for name in names if not enough.get(name, all)(one.id in answers for one in _of(name, questions))}


def groups_of(
    names: Sequence[str],
    questions: Sequence[Question],
    visitor: Visitor,
    *,
    posted: QueryDict | None,
    mend: Collection[str],
) -> list[Json]:
    """The ticked ones as a page shows them, each with its fields."""
    return [
        {
            "name": name,
            "heading": f"four-{name}",
            "fields": [field(one, visitor, posted=posted) for one in _of(name, questions)],
            "mend": name in mend,
            "in_places": name == PAIN,
        }
        for name in names
    ]


def _applies(question: Question, record: Record) -> bool:
    applies = question.applies_when
    if applies is None or not applies.modes or record.birth is None:
        return True
    return not record.birth.modes.isdisjoint(applies.modes)


def _of(name: str, questions: Sequence[Question]) -> list[Question]:
    return [one for one in questions if one.id in asked().four[name]]
