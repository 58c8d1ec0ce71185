"""What the marks of a chart mean: each mark with its words, side by side as far as there is room."""

from collections.abc import Callable, Sequence

from restride.drawings.svg import SMALL, Sheet, text
from restride.web.charts.frame import WIDTH, lines_of, width_of

Mark = Callable[[float, float], str]
"""A shape, made for the middle and the foot of the place it is shown at."""

_ROOM = 18
_BETWEEN = 12
_LINE = 18


def explained(sheet: Sheet, entries: Sequence[tuple[Mark, str]]) -> None:
    """The key, below what is there."""
    x = 0.0
    sheet.y += _LINE
    for mark, words in entries:
        if x and x + _ROOM + width_of(words) > WIDTH:
            x = 0
            sheet.y += _LINE
        sheet.put(mark(x + _ROOM / 2 - 2, sheet.y))
        for number, words_of_line in enumerate(lines_of(words, width=WIDTH - _ROOM)):
            sheet.y += _LINE if number else 0
            sheet.put(text(words_of_line, x=x + _ROOM, y=sheet.y, size=SMALL, style="faint"))
        x += _ROOM + width_of(words) + _BETWEEN
    sheet.y += 4
