"""Conditions taken apart: what they need outright, what they read, and whether two of them say the same."""

from collections.abc import Iterator

from restride.guideline import parts
from restride.guideline.model import Group, Guideline, Rule, When
from restride.guideline.vocabulary import MEASURES
from restride.verify.classes import Axes

_LASTING = frozenset({"days_since_birth", "birth_mode", "birth_tear", "recorded"})


def outright(guideline: Guideline, when: When) -> Iterator[str]:
    """The criteria that a condition needs in any case."""
    for name in when.all:
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            yield from outright(guideline, condition.when)
        else:
            yield name


def leaves(guideline: Guideline, when: When) -> Iterator[str]:
    """The id of every criterion that a condition reads, directly or through a group."""
    yield from (criterion.id for criterion in parts.leaves(guideline, when.names()))


def measure_of(guideline: Guideline, criterion: str) -> str:
    """The measure that a criterion compares."""
    return guideline.fact(guideline.criteria[criterion].fact).measure


def lasts(guideline: Guideline, criterion: str) -> bool:
    """Whether a criterion that holds cannot stop holding by itself: a time reached, a birth, a check once given."""
    fact = guideline.fact(guideline.criteria[criterion].fact)
    return fact.measure in _LASTING or fact.settings.get("standing") == "ever"


def is_sign_off_to_run(guideline: Guideline, criterion: str) -> bool:
    """Whether a criterion asks for a sign-off that allows running."""
    fact = guideline.fact(guideline.criteria[criterion].fact)
    return MEASURES[fact.measure].reads == "kinds" and fact.settings.get("scope") == "running"


def same_rule(axes: Axes, one: tuple[Guideline, Rule], other: tuple[Guideline, Rule]) -> bool:
    """Whether two rules of two guidelines open and close together: the same conditions over the same quantities."""
    (first, rule), (second, twin) = one, other
    if (rule.until is None) != (twin.until is None):
        return False
    whens = ((rule.when, twin.when), (rule.until or When(), twin.until or When()))
    return all(shape(axes, first, mine) == shape(axes, second, theirs) for mine, theirs in whens)


def shape(axes: Axes, guideline: Guideline, when: When) -> tuple[object, ...]:
    """A condition with each name replaced by what it compares, so that two guidelines can be held side by side."""

    def named(name: str) -> object:
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            return shape(axes, guideline, condition.when)
        truths = (axes.truths(guideline, name, permits=permits) for permits in (True, False))
        return (axes.of(guideline, name).key, *truths)

    blocks = (when.all, when.any, when.none, when.among)
    return (*(frozenset(map(named, names)) for names in blocks), when.at_least)
