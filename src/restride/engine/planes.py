"""Criteria over the record on all days at once, as bit planes (`docs/decisions/0001-a-day-is-a-bit.md`).

A plane is kept with the record it speaks of, under what is compared with what: a voice that falls back asks the same of
the same record, and it is worked out once for all of them.
"""

from collections.abc import Iterator

from restride.engine.comparison import Comparison
from restride.guideline.model import Criterion, Guideline
from restride.history.facts import Bounds, Series
from restride.history.measured import Measured, series_key
from restride.truth import Days, Truth


class Planes:
    """The planes of one guideline's criteria over one record."""

    def __init__(self, guideline: Guideline, measured: Measured, comparison: Comparison) -> None:
        self._guideline, self._measured, self._comparison = guideline, measured, comparison
        self.first, self.last = measured.first, measured.last

    def of(self, criterion: Criterion) -> Days:
        """The truth of a criterion of the record, for all days."""
        named = self._guideline.fact(criterion.fact)
        key = (series_key(named), self._comparison.key(criterion))
        kept = self._measured.planes.get(key)
        if kept is None:
            kept = self._measured.planes[key] = self._made(criterion, self._measured.series(named))
        return kept

    def _made(self, criterion: Criterion, series: Series) -> Days:
        yes = no = 0
        for start, end, truth in self._stretches(criterion, series):
            bits = ((1 << (end - start + 1)) - 1) << (start - self.first)
            if truth is Truth.YES:
                yes |= bits
            elif truth is Truth.NO:
                no |= bits
        return Days(yes, no)

    def _stretches(self, criterion: Criterion, series: Series) -> Iterator[tuple[int, int, Truth]]:
        """Stretches of days with one truth of a criterion: first day, last day, truth."""
        first, last = self.first, self.last
        if series.bounds is None:
            compare = self._comparison.ready(criterion)
            for start, end, fact in series.spans(first, last):
                yield start, end, compare(fact)
            return
        edges = [start for start in series.starts if first < start <= last]
        for start, end in zip([first, *edges], [*(edge - 1 for edge in edges), last], strict=True):
            if series.rises:
                yield from self._rising(criterion, series.bounds, start, end)
            else:
                yield start, end, self._comparison.of_bounds(criterion, *series.bounds(start))

    def _rising(self, criterion: Criterion, bounds: Bounds, start: int, end: int) -> Iterator[tuple[int, int, Truth]]:
        """Stretches within days over which a number only rises: a truth at both ends is the truth between them."""
        truth = self._comparison.of_bounds(criterion, *bounds(start))
        if start == end or truth is self._comparison.of_bounds(criterion, *bounds(end)):
            yield start, end, truth
            return
        middle = (start + end) // 2
        yield from self._rising(criterion, bounds, start, middle)
        yield from self._rising(criterion, bounds, middle + 1, end)
