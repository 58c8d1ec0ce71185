"""Classes of criteria: of every value a fact can have, only as many as the guidelines can tell apart.

An axis is one quantity that guidelines read (a measure of something); its classes are cut by the thresholds of all
criteria that read it, in every guideline, and hold one value each: below, on and above each number, each word that is
named and one that is not, a rough value that leaves a threshold open, and unknown. Every truth that a criterion can
have is had in some class; two values in one class are the same to every guideline.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from restride.engine.comparison import Comparison
from restride.guideline.model import Criterion, Guideline, NamedFact
from restride.guideline.register import Question
from restride.guideline.vocabulary import MEASURES
from restride.history.events import BIRTH_MODES, TEARS
from restride.history.facts import NEVER_ASKED, Fact, Number, point, unknown, word
from restride.history.measured import series_key
from restride.history.measures.answered import NOT_APPLICABLE
from restride.truth import Truth
from restride.units import LARGEST_SCORE

AxisKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Class:
    """One class of an axis: what it is called, and a value that stands for it."""

    label: str
    fact: Fact

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known in it."""
        return self.fact.low is None and self.fact.words is None and self.fact.reason != NOT_APPLICABLE

    @property
    def is_for_nobody(self) -> bool:
        """Whether the question is not put to her."""
        return self.fact.reason == NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Axis:
    """One quantity and its classes. `named`: a fact that measures it. `criteria`: ids of those that read it."""

    key: AxisKey
    named: NamedFact
    classes: tuple[Class, ...]
    criteria: frozenset[str]

    @property
    def name(self) -> str:
        """How a counterexample calls it."""
        return self.named.id


class Axes:
    """All axes of some guidelines, and the truth of each criterion in each class."""

    def __init__(self, guidelines: Iterable[Guideline]) -> None:
        self.guidelines = tuple(guidelines)
        self._comparisons = {guideline.id: Comparison(guideline) for guideline in self.guidelines}
        self._truths: dict[tuple[str, str, bool], tuple[Truth, ...]] = {}
        self.by_key: dict[AxisKey, Axis] = {}
        readers: dict[AxisKey, list[tuple[Guideline, Criterion]]] = {}
        for guideline in self.guidelines:
            for criterion in guideline.criteria.values():
                readers.setdefault(key_of(guideline, criterion.fact), []).append((guideline, criterion))
        for key, reading in readers.items():
            self.by_key[key] = self._axis(key, reading)

    @property
    def count(self) -> int:
        """How many classes there are in all."""
        return sum(len(axis.classes) for axis in self.by_key.values())

    def of(self, guideline: Guideline, criterion: str) -> Axis:
        """The axis that a criterion reads."""
        return self.by_key[key_of(guideline, guideline.criteria[criterion].fact)]

    def truths(self, guideline: Guideline, criterion: str, *, permits: bool) -> tuple[Truth, ...]:
        """The truth of a criterion in each class of its axis, in order."""
        key = (guideline.id, criterion, permits)
        if key not in self._truths:
            axis = self.of(guideline, criterion)
            self._truths[key] = tuple(
                self._truth(guideline, guideline.criteria[criterion], one, permits=permits) for one in axis.classes
            )
        return self._truths[key]

    def _truth(self, guideline: Guideline, criterion: Criterion, one: Class, *, permits: bool) -> Truth:
        if one.is_for_nobody:
            return Truth.YES if permits else Truth.NO
        return self._comparisons[guideline.id].of_fact(criterion, one.fact)

    def _axis(self, key: AxisKey, reading: Sequence[tuple[Guideline, Criterion]]) -> Axis:
        guideline, criterion = reading[0]
        named = guideline.fact(criterion.fact)
        bounds = sorted({self._comparisons[one.id].bound(its) for one, its in reading if not its.is_one_of})
        words = sorted({told for _, its in reading for told in its.is_one_of})
        seen: dict[tuple[Truth | None, ...], Class] = {}
        for one in _classes(guideline, named, bounds, words):
            if one.is_for_nobody:
                seen[None,] = one
                continue
            truths = tuple(self._comparisons[of.id].of_fact(its, one.fact) for of, its in reading)
            seen.setdefault(truths, one)
        return Axis(key, named, tuple(seen.values()), frozenset(its.id for _, its in reading))


def key_of(guideline: Guideline, fact: str) -> AxisKey:
    """What makes two facts of two guidelines one quantity: the same measure of the same, with the same settings.

    What was flagged at the start is each guideline's own, for each has flags of its own.
    """
    named = guideline.fact(fact)
    own = guideline.id if named.measure == "entered_flagged" else ""
    counted = _counted(guideline, named) if MEASURES[named.measure].reads == "criteria" else ()
    return (*series_key(named)[:1], counted, own) if counted else (*series_key(named), own)


def _counted(guideline: Guideline, named: NamedFact) -> tuple[object, ...]:
    return tuple(key_of(guideline, guideline.criteria[name].fact) for name in named.of)


def _classes(guideline: Guideline, named: NamedFact, bounds: Sequence[Number], words: Sequence[str]) -> Iterator[Class]:
    measure = MEASURES[named.measure]
    question = guideline.register.questions.get(named.of[0]) if measure.reads == "questions" and named.of else None
    if bounds:
        told = question if not measure.unit else None
        yield from (one for one in _numbers(bounds) if told is None or _can_be_told(told, one.fact))
    elif measure.unit == "words":
        yield from (Class(one, word(one)) for one in _words(named, words))
    elif question is not None and question.answers == "several":
        ticked = [one for one in question.options if one in words or one == "none"]
        other = [one for one in question.options if one not in ticked][:1]
        yield from (Class(one, word(one)) for one in (*reversed(ticked), *other))
    elif question is not None:
        yield from (Class(one, point(rank)) for rank, one in enumerate(question.ranks))
        yield Class("rough", Fact(low=0, high=len(question.ranks) - 1))
    else:
        yield from (Class(one, word(one)) for one in _words(named, words))
    if measure.reads not in {"kinds", "rules", "course"}:
        yield Class("unknown", unknown(NEVER_ASKED))
    if _may_be_for_nobody(guideline, named):
        yield Class("not for her", unknown(NOT_APPLICABLE))


def _numbers(bounds: Sequence[Number]) -> Iterator[Class]:
    """Below, on, between and above the bounds, and rough values that leave one open."""
    points = [bounds[-1] + 1, *reversed(bounds)]
    points += [(low + high) / Fraction(2) for low, high in pairwise(bounds)]
    points += [bounds[0] - 1]
    for value in points:
        yield Class(f"{float(value):g}", point(value))
    for bound in bounds:
        yield Class(f"about {float(bound):g}", Fact(low=bound - 1, high=bound + 1))
    yield Class("anything", Fact(low=bounds[0] - 1, high=None))


def _can_be_told(question: Question, fact: Fact) -> bool:
    """Whether a number lies within what the question takes; a score is whole."""
    least, most = (0, LARGEST_SCORE) if question.answers == "score" else (question.least, question.most)
    ends = [end for end in (fact.low, fact.high) if end is not None]
    within = all((least is None or end >= least) and (most is None or end <= most) for end in ends)
    return within and (question.answers != "score" or all(end == int(end) for end in ends))


def _words(named: NamedFact, words: Sequence[str]) -> list[str]:
    """The words a measure can give: those that are named, and one that is not."""
    known: Mapping[str, Sequence[str]] = {"birth_mode": BIRTH_MODES, "birth_tear": TEARS}
    every = known.get(named.measure, ("yes", "no"))
    return [*(one for one in every if one != "unknown"), *(one for one in words if one not in every)]


def _may_be_for_nobody(guideline: Guideline, named: NamedFact) -> bool:
    if MEASURES[named.measure].reads != "questions":
        return False
    asked: list[Question] = [guideline.register.questions[name] for name in named.of]
    return all(question.applies_when is not None for question in asked)
