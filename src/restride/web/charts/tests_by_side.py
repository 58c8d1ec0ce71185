"""Physical tests by side: how much of each, with its target as a tick.

Every target stands at the same place across, so that one look down the ticks tells what is there already; a bar that
would go past the sheet is cut straight, and its number tells how far it goes.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from restride.drawings.svg import BODY, SMALL, Sheet, text
from restride.units import SECONDS_PER_MINUTE
from restride.web.charts.frame import WIDTH, framed, width_of, write
from restride.web.charts.say import Say
from restride.web.charts.scale import tidy
from restride.web.charts.shapes import line, row
from restride.web.charts.table import Table

_BAR = 12.0
_ROW = 20.0
_GAP = 10.0
_APART = 16.0
_PAST = 4.0
_TARGET_AT = 0.75
_LEAST_ROOM = 120.0
_BESIDE = " · "


class SidedTest(NamedTuple):
    """One physical test with its latest values, zero or more, in repetitions or seconds; None is not told.

    `both` is the value of a test that has no sides; it is read when the test is not `sided`. A `gate` opens running
    and a `guide` does not; without a target there is no tick. `on` is the label of the latest date.
    """

    name: str
    counts: Literal["repetitions", "seconds"]
    on: str
    left: float | None = None
    right: float | None = None
    both: float | None = None
    sided: bool = True
    target: float | None = None
    kind: Literal["gate", "guide"] = "guide"


class SidedTests(NamedTuple):
    """Tests in the order in which they are shown."""

    tests: tuple[SidedTest, ...]


def draw(data: SidedTests, say: Say, *, prefix: str = "tests-by-side") -> str:
    """The chart as SVG, or nothing when no test was told."""
    tests = _shown(data)
    if not tests:
        return ""
    sheet = Sheet(y=0)
    columns = _columns(tests, say)
    for number, one in enumerate(tests):
        sheet.y += _APART if number else 0
        write(sheet, one.name, size=BODY, style="strong")
        for facts in _in_lines(tuple(_facts(one, say))):
            write(sheet, facts, style="faint")
        sheet.y += _GAP
        _bars(sheet, one, columns, say)
    return framed(sheet, prefix=prefix, title=say("charts-tests-title"), describes=" ".join(_in_words(tests, say)))


def table(data: SidedTests, say: Say) -> Table:
    """The same tests as a table, a row for each side."""
    return Table(
        say("charts-tests-title"),
        tuple(say(f"charts-tests-column-{one}") for one in ("test", "side", "result", "target", "kind", "on")),
        tuple(
            (
                one.name,
                side or say("charts-tests-both"),
                _amount(one, value, say),
                say("charts-tests-no-target") if one.target is None else _amount(one, one.target, say),
                say(f"charts-tests-{one.kind}"),
                one.on,
            )
            for one in _shown(data)
            for side, value in _rows(one, say)
        ),
    )


def nothing(say: Say) -> str:
    """What is said in place of the chart."""
    return say("charts-tests-nothing")


class _Columns(NamedTuple):
    """Where the bars begin and how far they can go; a row with no room beside it has its words above the bar."""

    bars: float
    end: float
    words_above: bool


def _columns(tests: Sequence[SidedTest], say: Say) -> _Columns:
    rows = [one for test in tests for one in _rows(test, say)]
    labels = max(width_of(words) for words, _ in rows)
    values = max(width_of(words) for test in tests for words in _values(test, say))
    bars = labels + 8 if labels else 0
    end = WIDTH - values - 8
    if end - bars < _LEAST_ROOM:
        return _Columns(0, WIDTH, words_above=True)
    return _Columns(bars, end, words_above=False)


def _bars(sheet: Sheet, one: SidedTest, columns: _Columns, say: Say) -> None:
    room = columns.end - columns.bars
    values = [value for _, value in _rows(one, say) if value is not None]
    whole = (max(values, default=0) if one.target is None else one.target) / _TARGET_AT or 1
    top = sheet.y
    for words, value in _rows(one, say):
        told = _amount(one, value, say)
        if columns.words_above:
            write(sheet, f"{words} {told}".strip())
            sheet.y += 3
        else:
            foot = sheet.y + _BAR - 2
            if words:
                sheet.put(text(words, x=0, y=foot, size=SMALL))
            sheet.put(text(told, x=WIDTH, y=foot, size=SMALL, anchor="end"))
        if value is not None:
            length = value / whole * room
            sheet.put(
                row(x=columns.bars, y=sheet.y, length=min(length, room), height=_BAR, style="test", ends=length <= room)
            )
        if one.target is not None and columns.words_above:
            _tick(sheet, columns, top=sheet.y - _PAST / 2, foot=sheet.y + _BAR + _PAST / 2)
        sheet.y += _ROW
    sheet.y -= _ROW - _BAR
    if one.target is not None and not columns.words_above:
        _tick(sheet, columns, top=top - _PAST, foot=sheet.y + _PAST)


def _tick(sheet: Sheet, columns: _Columns, *, top: float, foot: float) -> None:
    x = columns.bars + (columns.end - columns.bars) * _TARGET_AT
    ends = [(x, top), (x, foot)]
    sheet.put(line(ends, style="halo"), line(ends, style="target"))


def _rows(one: SidedTest, say: Say) -> list[tuple[str, float | None]]:
    if not one.sided:
        return [("", one.both)]
    return [(say("charts-tests-left"), one.left), (say("charts-tests-right"), one.right)]


def _values(one: SidedTest, say: Say) -> list[str]:
    return [_amount(one, value, say) for _, value in _rows(one, say)]


def _facts(one: SidedTest, say: Say) -> Iterator[str]:
    if one.target is not None:
        yield say("charts-tests-target", amount=_amount(one, one.target, say))
    yield say(f"charts-tests-{one.kind}")
    yield one.on


def _in_lines(facts: Sequence[str]) -> list[str]:
    """Facts side by side where there is room, so that a line ends between two of them."""
    lines: list[str] = []
    for fact in facts:
        longer = _BESIDE.join((*lines[-1:], fact))
        lines[-1:] = [longer] if width_of(longer) <= WIDTH else [*lines[-1:], fact]
    return lines


def _amount(one: SidedTest, value: float | None, say: Say) -> str:
    """A value in its unit; seconds that make whole minutes, two at the least, are told in minutes."""
    if value is None:
        return say("charts-not-told")
    if one.counts == "seconds" and value >= 2 * SECONDS_PER_MINUTE and value % SECONDS_PER_MINUTE == 0:
        return say("charts-minutes", n=tidy(value / SECONDS_PER_MINUTE))
    return say(f"charts-tests-{one.counts}", n=tidy(value))


def _in_words(tests: Sequence[SidedTest], say: Say) -> Iterator[str]:
    for one in tests:
        told = [f"{words} {_amount(one, value, say)}".strip() for words, value in _rows(one, say)]
        yield say("charts-tests-says", test=one.name, told=", ".join(told), facts=", ".join(_facts(one, say)))


def _shown(data: SidedTests) -> tuple[SidedTest, ...]:
    """The tests with a value."""
    return tuple(
        one
        for one in data.tests
        if any(value is not None for value in ((one.left, one.right) if one.sided else (one.both,)))
    )
