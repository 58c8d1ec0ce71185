"""Compares what is known of a value with a criterion: yes if it holds for all that the fact may be, no if for none."""

from collections.abc import Callable
from fractions import Fraction

from restride.guideline.model import Criterion, Guideline
from restride.history.facts import Fact, Number
from restride.truth import Truth
from restride.units import convert


class Comparison:
    """The comparisons of one guideline's criteria. Numbers are converted to the unit of their fact once."""

    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self._bounds: dict[str, int | Fraction] = {}

    def of_fact(self, criterion: Criterion, fact: Fact) -> Truth:
        """The truth of a criterion for a fact."""
        return self.ready(criterion)(fact)

    def ready(self, criterion: Criterion) -> Callable[[Fact], Truth]:
        """A criterion made ready to be compared with many facts."""
        if criterion.is_one_of:
            wanted, ranks = frozenset(criterion.is_one_of), self._ranks(criterion)
            return lambda fact: _is_one_of(wanted, ranks, fact)
        compare, bound = _at_least if criterion.at_least is not None else _at_most, self.bound(criterion)
        return lambda fact: compare(bound, fact.low, fact.high)

    def of_bounds(self, criterion: Criterion, low: Number | None, high: Number | None) -> Truth:
        """The truth of a criterion on a number that lies between two ends; `low` None for nothing known."""
        compare = _at_least if criterion.at_least is not None else _at_most
        return compare(self.bound(criterion), low, high)

    def key(self, criterion: Criterion) -> tuple[object, ...]:
        """What makes two criteria one comparison of the same fact, whatever they are called."""
        if criterion.is_one_of:
            return (criterion.is_one_of, self._ranks(criterion))
        return (criterion.at_least is not None, self.bound(criterion))

    def bound(self, criterion: Criterion) -> int | Fraction:
        """The number a criterion compares with, in the unit of its fact."""
        if criterion.id not in self._bounds:
            n = criterion.at_least if criterion.at_least is not None else criterion.at_most
            assert n is not None, "a criterion has exactly one comparison"
            unit = self.guideline.unit_of(self.guideline.fact(criterion.fact))
            same = not criterion.unit or not unit
            bound = n if same else convert(n, unit=criterion.unit, to=unit)
            # Exact: 6.8 as a float lies a little under 34/5, and a mean of exactly 6.8 must not fall between the two.
            self._bounds[criterion.id] = bound.numerator if bound.denominator == 1 else bound
        return self._bounds[criterion.id]

    def _ranks(self, criterion: Criterion) -> tuple[str, ...]:
        """The words of the question behind a criterion, from best to worst; none where it has no order."""
        of = self.guideline.fact(criterion.fact).of
        question = self.guideline.register.questions.get(of[0]) if of else None
        return question.ranks if question else ()


def _is_one_of(wanted: frozenset[str], ranks: tuple[str, ...], fact: Fact) -> Truth:
    if fact.words is not None:
        if not wanted.isdisjoint(fact.words):
            return Truth.YES
        return Truth.UNKNOWN if fact.reason else Truth.NO
    if fact.low is None:
        return Truth.UNKNOWN
    top = len(ranks) - 1 if fact.high is None else int(fact.high)
    possible = set(range(int(fact.low), top + 1))
    holding = {rank for rank, word in enumerate(ranks) if word in wanted}
    if possible <= holding:
        return Truth.YES
    return Truth.UNKNOWN if possible & holding else Truth.NO


def _at_least(bound: int | Fraction, low: Number | None, high: Number | None) -> Truth:
    if low is None:
        return Truth.UNKNOWN
    if low >= bound:
        return Truth.YES
    return Truth.NO if high is not None and high < bound else Truth.UNKNOWN


def _at_most(bound: int | Fraction, low: Number | None, high: Number | None) -> Truth:
    if low is None:
        return Truth.UNKNOWN
    if high is not None and high <= bound:
        return Truth.YES
    return Truth.NO if low > bound else Truth.UNKNOWN
