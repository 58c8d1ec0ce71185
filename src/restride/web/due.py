"""Which questions are due today, in the order they are asked: those of the day, then what the plan waits for.

The engine names what is missing; here is only the order. The most private come late (`users.md` 5).
"""

from collections.abc import Iterable, Sequence
from datetime import date

from restride.guideline.register import Question
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.web.asked import asked
from restride.web.first_steps import latest_answer
from restride.web.library import library


def due(timeline: Timeline, today: date, wanted: Iterable[str], *, loss: bool) -> tuple[str, ...]:
    """Ids of the questions to ask: those of the day, those asked every so often, and those the decision lacks."""
    questions = library().register.questions
    told = _last_told(timeline, today)
    names = {name for name in asked().of_the_day if told.get(name) != today}
    names |= {one.id for one in questions.values() if one.ask_every_days and _is_over(one, told, today)}
    names |= set(still_bad(timeline.until(today.toordinal())))
    names |= set(wanted)
    kept = [questions[name] for name in names if _may_ask(questions[name], told, today, loss=loss)]
    return tuple(one.id for one in sorted(kept, key=_place))


def still_bad(told: Sequence[Event]) -> tuple[str, ...]:
    """Of the questions whose good answer is waited for, those whose last answer was the bad one."""
    questions = library().register.questions
    return tuple(name for name in asked().again_while_bad if latest_answer(told, name) == questions[name].worse)


def _last_told(timeline: Timeline, today: date) -> dict[str, date]:
    """The day on which each question was last answered or put aside."""
    events = (one for one in timeline.until(today.toordinal()) if not one.imported)
    return {name: one.on for one in events for name in one.data.get("answers", {})}


def _is_over(question: Question, told: dict[str, date], today: date) -> bool:
    last = told.get(question.id)
    return last is None or (today - last).days >= (question.ask_every_days or 0)


def _may_ask(question: Question, told: dict[str, date], today: date, *, loss: bool) -> bool:
    """Never twice on one day, never what only a clinician records, and after a loss nothing about a baby."""
    hidden = loss and question.applies_when is not None and question.applies_when.unless_loss
    hers = question.asked_of == "her" and question.answers != "date"
    return hers and not hidden and told.get(question.id) != today


def _place(question: Question) -> tuple[int, int]:
    first = asked().of_the_day
    if question.id in first:
        return (-1, first.index(question.id))
    return (asked().groups.index(question.group), list(library().register.questions).index(question.id))
