"""Which questions are still to be answered: of every rule and next step that cannot be told for want of an answer."""

from collections.abc import Iterable, Iterator

from restride.engine.replay import Course
from restride.guideline.model import Criterion, Group, Guideline, When
from restride.truth import Truth


def questions_of(course: Course, conditions: Iterable[When]) -> tuple[str, ...]:
    """Ids of the questions without a real answer in conditions that cannot be told, the birth first."""
    questions = course.guideline.register.questions
    wanted: dict[str, None] = {}
    for when in conditions:
        for criterion in criteria_of(course.guideline, when.names()):
            if course.evaluator.truth(criterion.id, course.day, course) is Truth.UNKNOWN:
                wanted.update(dict.fromkeys(_unanswered(course, criterion)))
    birth = course.record.birth
    if birth is None or birth.earliest != birth.latest:
        first = course.guideline.criteria[course.guideline.birth_known]
        wanted.update(dict.fromkeys(course.guideline.fact(first.fact).ask))
    order = {name: place for place, name in enumerate(questions)}
    return tuple(sorted(wanted, key=lambda name: (questions[name].answers != "date", order[name])))


def criteria_of(guideline: Guideline, names: Iterable[str]) -> Iterator[Criterion]:
    """The criteria behind names, through groups and counted criteria."""
    for name in names:
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            yield from criteria_of(guideline, condition.when.names())
            continue
        named = guideline.fact(condition.fact)
        if named.measure == "met":
            yield from criteria_of(guideline, named.of)
        yield condition


def _next_day_questions(course: Course, test: str) -> list[str]:
    """What was not yet said of the day after the latest attempt at a test, once that day has come."""
    attempts = [one.day for one in course.measured.doings.attempts(test) if one.day < course.day]
    if not attempts:
        return []
    told = course.measured.answers.told
    return [
        group[0]
        for group in course.guideline.register.aftercare.groups
        if not any(attempts[-1] < day <= course.day for name in group if name in told for day in told[name].days)
    ]


def _unanswered(course: Course, criterion: Criterion) -> list[str]:
    """The questions of a criterion that have no real answer standing, and that are put to her."""
    named = course.guideline.fact(criterion.fact)
    if named.measure == "passes":
        return _next_day_questions(course, named.of[0])
    questions = course.guideline.register.questions
    asked = [questions[name] for name in named.ask]
    return [
        question.id
        for question in asked
        if question.asked_of == "her"
        and course.measured.asked(question, course.day)
        and (question.answers == "date" or not course.measured.answers.latest(question.id).at(course.day).known)
    ]
