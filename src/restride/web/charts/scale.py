"""The scale of a chart whose bars stand: a round number at its top, its half, and its foot; dates below."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from restride.drawings.svg import SMALL, Sheet, text
from restride.web.charts.frame import WIDTH, width_of
from restride.web.charts.say import Say
from restride.web.charts.shapes import line

# Numbers whose halves are easy to read as well.
_ROUND = (1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 6.0, 8.0, 10.0)
_BESIDE = 6
_BETWEEN = 12
_TICK = 4
_WIDEST_SLOT = 30.0
_LOW = 20.0
# How many dates are tried for, the most first.
_DATES = (4, 3, 2)


class Plot(NamedTuple):
    """Where the bars of a chart stand, in pixels of the sheet, and the value at its top."""

    left: float
    foot: float
    height: float
    slot: float
    top: float

    def x(self, number: int) -> float:
        """The middle of a slot; the first is 0."""
        return self.left + (number + 0.5) * self.slot

    def up(self, value: float) -> float:
        """How tall a value is."""
        return value / self.top * self.height


def plotted(sheet: Sheet, *, highest: float, slots: int, height: float, say: Say, gutter: float = 0) -> Plot:
    """Room for bars below what is there, with two lines and their numbers in a gutter at the left.

    Where nothing is higher than zero there is nothing to measure, and only a low foot.
    """
    top = rounded_up(highest)
    left = max(gutter, gutter_for(highest, say))
    height = height if highest > 0 else _LOW
    sheet.y += SMALL
    plot = Plot(left, sheet.y + height, height, min((WIDTH - left) / slots, _WIDEST_SLOT), top)
    for value in (top, top / 2) if highest > 0 else ():
        y, told = plot.foot - plot.up(value), say("charts-number", n=tidy(value))
        sheet.put(
            line([(left, y), (WIDTH, y)], style="thin"),
            text(told, x=left - _BESIDE, y=y + _TICK, size=SMALL, style="faint", anchor="end"),
        )
    sheet.put(line([(left, plot.foot), (WIDTH, plot.foot)], style="base"))
    sheet.y = plot.foot
    return plot


def gutter_for(highest: float, say: Say) -> float:
    """How much room the numbers of a scale need at the left."""
    top = rounded_up(highest)
    return max(width_of(say("charts-number", n=tidy(value))) for value in (top, top / 2)) + _BESIDE


def dated(sheet: Sheet, plot: Plot, labels: Sequence[str]) -> None:
    """Dates below the plot, evenly apart, as many as have room; at least the last."""
    spread = next((one for one in map(partial(_evenly, len(labels)), _DATES) if _apart(plot, labels, one)), ())
    for number in spread or (len(labels) - 1,):
        x, (start, end) = plot.x(number), _place(plot, number, labels[number])
        place, anchor = x, "middle"
        if plot.left == start:
            place, anchor = start, "start"
        elif end == WIDTH:
            place, anchor = WIDTH, "end"
        sheet.put(
            line([(x, plot.foot), (x, plot.foot + _TICK)], style="base"),
            text(labels[number], x=place, y=plot.foot + _TICK + SMALL + 1, size=SMALL, style="faint", anchor=anchor),
        )
    sheet.y = plot.foot + _TICK + SMALL + _TICK


def rounded_up(highest: float) -> float:
    """The round number at or above a value; 1 at the least."""
    whole = 1.0
    while whole * 10 <= highest:
        whole *= 10
    return next((whole * one for one in _ROUND if whole * one >= highest), whole * 10)


def tidy(number: float) -> float:
    """A number as it is told: whole where it is, else to one place."""
    near = round(number, 1)
    return int(near) if near == int(near) else near


def _evenly(count: int, dates: int) -> tuple[int, ...]:
    """So many places from the first to the last, each once."""
    return tuple(dict.fromkeys(round(number * (count - 1) / (dates - 1)) for number in range(dates)))


def _apart(plot: Plot, labels: Sequence[str], numbers: Sequence[int]) -> bool:
    """Whether the labels of these places leave room between them."""
    places = [_place(plot, number, labels[number]) for number in numbers]
    return all(before[1] + _BETWEEN <= after[0] for before, after in pairwise(places))


def _place(plot: Plot, number: int, words: str) -> tuple[float, float]:
    """From where to where a label goes below its slot: around its middle, and never past the edges of the plot."""
    wide = width_of(words)
    start = max(min(plot.x(number) - wide / 2, WIDTH - wide), plot.left)
    return start, WIDTH if start + wide > WIDTH - 1e-9 else start + wide
