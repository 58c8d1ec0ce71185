"""How she felt, day by day: none, a little or a lot of each of the four groups.

A day without an answer stays empty. A mark differs in height, shape and fill, so that it can be told without colour.
No colour here warns.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from restride.drawings.svg import SMALL, Sheet
from restride.web.charts.frame import WIDTH, framed, write
from restride.web.charts.key import explained
from restride.web.charts.say import Say
from restride.web.charts.scale import Plot, dated
from restride.web.charts.shapes import dot, line, upright
from restride.web.charts.table import Table

Amount = Literal["none", "a_little", "a_lot"]

_FOUR_WEEKS = 28
_SHOWN = 2 * _FOUR_WEEKS
_LITTLE, _LOT = 9.0, 18.0
_ROW = 22.0
_APART = 10.0
_WIDEST = 7.0


class Day(NamedTuple):
    """One day with its label and what was told of each group; None is not asked or not told."""

    label: str
    leaking: Amount | None = None
    heaviness: Amount | None = None
    pain: Amount | None = None
    doming: Amount | None = None


class SymptomsOverTime(NamedTuple):
    """Days without a break, the oldest first; the last 8 weeks are shown, or 4 when nothing was told before."""

    days: tuple[Day, ...]


def draw(data: SymptomsOverTime, say: Say, *, prefix: str = "symptoms-over-time") -> str:
    """The chart as SVG, or nothing when no day has an answer."""
    days = _shown(data)
    if not days:
        return ""
    sheet = Sheet(y=0)
    slot = WIDTH / len(days)
    width = min(slot * 0.76, _WIDEST)
    wide = _WIDEST - 1
    explained(
        sheet,
        [
            (lambda x, foot: _none(x, foot - 4), say("charts-symptoms-none")),
            (lambda x, foot: _little(x, foot, wide), say("charts-symptoms-a-little")),
            (lambda x, foot: _lot(x, foot + 2, wide), say("charts-symptoms-a-lot")),
        ],
    )
    for words, amounts in _groups(days, say):
        foot = _line_for(sheet, words)
        for number, amount in enumerate(amounts):
            if amount is not None:
                sheet.put(_mark(amount, (number + 0.5) * slot, foot, width))
    foot = _line_for(sheet, say("charts-symptoms-none-of-these"), low=True)
    for number, day in enumerate(days):
        if _all_none(day):
            sheet.put(dot(x=(number + 0.5) * slot, y=foot - 5, radius=width / 2, style="well"))
    dated(sheet, Plot(0, foot, _ROW, slot, 1), [day.label for day in days])
    return framed(sheet, prefix=prefix, title=say("charts-symptoms-title"), describes=" ".join(_in_words(days, say)))


def table(data: SymptomsOverTime, say: Say) -> Table:
    """The days with an answer as a table."""
    days = _shown(data)
    groups = _groups(days, say)
    return Table(
        say("charts-symptoms-title"),
        (say("charts-symptoms-day"), *(words for words, _ in groups)),
        tuple(
            (day.label, *(_amount(amounts[number], say) for _, amounts in groups))
            for number, day in enumerate(days)
            if _answered(day)
        ),
    )


def nothing(say: Say) -> str:
    """What is said in place of the chart."""
    return say("charts-symptoms-nothing")


def _groups(days: Sequence[Day], say: Say) -> list[tuple[str, list[Amount | None]]]:
    """The rows: the words of each group, and what was told of it on each day."""
    return [
        (say("charts-symptoms-leaking"), [day.leaking for day in days]),
        (say("charts-symptoms-heaviness"), [day.heaviness for day in days]),
        (say("charts-symptoms-pain"), [day.pain for day in days]),
        (say("charts-symptoms-doming"), [day.doming for day in days]),
    ]


def _line_for(sheet: Sheet, words: str, *, low: bool = False) -> float:
    """The words of a row and the line that its marks stand on; returns how far down that is."""
    sheet.y += _APART
    write(sheet, words, size=SMALL + 1)
    sheet.y += _ROW - (9 if low else 0)
    sheet.put(line([(0, sheet.y), (WIDTH, sheet.y)], style="thin"))
    return sheet.y


def _mark(amount: Amount, x: float, foot: float, width: float) -> str:
    match amount:
        case "none":
            return _none(x, foot - 3)
        case "a_little":
            return _little(x, foot - 1, width)
        case "a_lot":
            return _lot(x, foot - 1, width)


def _none(x: float, y: float) -> str:
    return dot(x=x, y=y, radius=1.3, style="none")


def _little(x: float, foot: float, width: float) -> str:
    return upright(x=x, width=width - 1, foot=foot - 0.5, height=_LITTLE, style="little")


def _lot(x: float, foot: float, width: float) -> str:
    return upright(x=x, width=width, foot=foot, height=_LOT, style="lot")


def _amount(amount: Amount | None, say: Say) -> str:
    match amount:
        case "none":
            return say("charts-symptoms-none")
        case "a_little":
            return say("charts-symptoms-a-little")
        case "a_lot":
            return say("charts-symptoms-a-lot")
        case None:
            return say("charts-not-told")


def _in_words(days: Sequence[Day], say: Say) -> Iterator[str]:
    """How many days have an answer, then each group that had something, in days."""
    answered = sum(_answered(day) for day in days)
    yield say("charts-symptoms-span", days=answered, first=days[0].label, last=days[-1].label)
    for words, amounts in _groups(days, say):
        little, lot = amounts.count("a_little"), amounts.count("a_lot")
        if little or lot:
            yield say("charts-symptoms-group-says", group=words, little=little, lot=lot)
    none = sum(map(_all_none, days))
    if none:
        yield say("charts-symptoms-none-of-these-says", days=none)
    yield say("charts-symptoms-empty-says")


def _all_none(day: Day) -> bool:
    return all(amount == "none" for amount in day[1:])


def _answered(day: Day) -> bool:
    return any(amount is not None for amount in day[1:])


def _shown(data: SymptomsOverTime) -> tuple[Day, ...]:
    """The days of the chart; none when no day has an answer."""
    for days in (data.days[-_FOUR_WEEKS:], data.days[-_SHOWN:]):
        if sum(map(_answered, days)) == sum(map(_answered, data.days[-_SHOWN:])) > 0:
            return days
    return ()
