"""Her answers day by day: how much of each of the four, and how she slept. A day without an answer has nothing."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from restride.guideline.model import LATEST, Guideline
from restride.guideline.register import Question
from restride.history.facts import Fact, Number
from restride.units import DAYS_PER_WEEK
from restride.web.asked import PAIN, asked
from restride.web.charts.symptoms_over_time import Amount
from restride.web.her_course import HerCourse

SYMPTOM_DAYS = 8 * DAYS_PER_WEEK
NIGHTS = 4 * DAYS_PER_WEEK


class DayOfHers(NamedTuple):
    """How much she told of each of the four on one day, in the order of the check-in; None is not told."""

    day: date
    amounts: tuple[Amount | None, ...]


class NightOfHers(NamedTuple):
    """The night before a day: hours, and whether it was rough; None is not told."""

    day: date
    hours: Number | None
    rough: bool | None


def days_of(her: HerCourse) -> tuple[DayOfHers, ...]:
    """The last eight weeks, every day of them."""
    told = [_amounts(her, group) for group in asked().four.values()]
    return tuple(DayOfHers(day, tuple(one.get(day.toordinal()) for one in told)) for day in _last(her, SYMPTOM_DAYS))


def nights_of(her: HerCourse) -> tuple[NightOfHers, ...]:
    """The last four weeks, every night of them."""
    hours, rough = (_by_day(her, name) for name in asked().of_the_day)
    nights = []
    for day in _last(her, NIGHTS):
        slept, how = hours.get(day.toordinal()), rough.get(day.toordinal())
        nights.append(NightOfHers(day, slept.low if slept else None, _is_so(how)))
    return tuple(nights)


def much_pain_from(her: HerCourse) -> Fraction | None:
    """The score from which pain counts as a lot on the path she follows."""
    questions = her.guideline.register.questions
    return _a_lot_from(her.guideline, [questions[name] for name in asked().four[PAIN]])


def _last(her: HerCourse, days: int) -> list[date]:
    return [her.today - timedelta(days=back) for back in range(days - 1, -1, -1)]


def _by_day(her: HerCourse, name: str) -> dict[int, Fact]:
    column = her.answers(name)
    return dict(zip(column.days, column.facts, strict=True)) if column else {}


def _is_so(fact: Fact | None) -> bool | None:
    return None if fact is None or fact.low is None else fact.low > 0


def _amounts(her: HerCourse, group: Sequence[str]) -> dict[int, Amount]:
    """For each day with an answer, the most that was told of a group of questions."""
    questions = [her.course.guideline.register.questions[name] for name in group]
    a_lot = _a_lot_from(her.guideline, questions)
    worst: dict[int, int] = {}
    for question in questions:
        for day, fact in _by_day(her, question.id).items():
            if fact.low is not None:
                worst[day] = max(worst.get(day, 0), _rank(question, fact.low, a_lot))
    ranks: tuple[Amount, ...] = ("none", "a_little", "a_lot")
    return {day: ranks[rank] for day, rank in worst.items()}


def _rank(question: Question, told: Number, a_lot: Fraction | None) -> int:
    """0 for none, 1 for a little, 2 for a lot."""
    if question.answers != "score":
        return int(told)
    if not told:
        return 0
    return 2 if a_lot is not None and told >= a_lot else 1


def _a_lot_from(guideline: Guideline, questions: Iterable[Question]) -> Fraction | None:
    """The score from which these count as a lot: the highest at which her path draws a line above that of any at all.

    None where it draws no such line.
    """
    names = {one.id for one in questions if one.answers == "score"}
    lines = {
        criterion.at_least
        for criterion in guideline.criteria.values()
        if criterion.fact in names
        and criterion.at_least is not None
        and guideline.fact(criterion.fact).measure == LATEST
    }
    return max(lines) if len(lines) > 1 else None
