"""What she did, week by week: minutes run under the most for that week, and minutes walked.

Running and walking stand apart, each on a scale of its own: she walks far more than she runs when she begins, and one
scale for both would press the running flat.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from restride.drawings.svg import BODY, Sheet
from restride.web.charts.frame import framed, write
from restride.web.charts.key import explained
from restride.web.charts.say import Say
from restride.web.charts.scale import Plot, dated, gutter_for, plotted, tidy
from restride.web.charts.shapes import column, line
from restride.web.charts.table import Table

_SHOWN = 16
_TALL, _LOW = 112.0, 64.0
_FULL = 0.64
_APART = 14


class Week(NamedTuple):
    """One week: the label of its first day, and minutes, zero or more; None is not told, or no limit known."""

    label: str
    run: float | None
    walked: float | None
    most_run: float | None


class WeeksDone(NamedTuple):
    """Weeks without a break, the oldest first; the last 16 are shown."""

    weeks: tuple[Week, ...]


def draw(data: WeeksDone, say: Say, *, prefix: str = "weeks-done") -> str:
    """The chart as SVG, or nothing before her first walk, run or limit."""
    weeks = _shown(data)
    if not weeks:
        return ""
    labels = [week.label for week in weeks]
    run, most = [week.run for week in weeks], [week.most_run for week in weeks]
    walked = [week.walked for week in weeks]
    gutter = max(gutter_for(_highest(run, most), say), gutter_for(_highest(walked), say))
    sheet = Sheet(y=0)
    if _above_zero(run, most):
        write(sheet, say("charts-weeks-running"), size=BODY, style="strong")
        if _above_zero(most):
            explained(sheet, [(_line_of_key, say("charts-weeks-line"))])
        plot = plotted(sheet, highest=_highest(run, most), slots=len(weeks), height=_TALL, say=say, gutter=gutter)
        _bars(sheet, plot, run, style="run")
        _most(sheet, plot, most)
        dated(sheet, plot, labels)
    if _above_zero(walked):
        sheet.y += _APART if sheet.shapes else 0
        write(sheet, say("charts-weeks-walking"), size=BODY, style="strong")
        plot = plotted(sheet, highest=_highest(walked), slots=len(weeks), height=_LOW, say=say, gutter=gutter)
        _bars(sheet, plot, walked, style="walked")
        dated(sheet, plot, labels)
    return framed(sheet, prefix=prefix, title=say("charts-weeks-title"), describes=" ".join(_in_words(weeks, say)))


def table(data: WeeksDone, say: Say) -> Table:
    """The same weeks as a table."""

    def minutes(value: float | None, otherwise: str) -> str:
        return say(otherwise) if value is None else say("charts-minutes", n=tidy(value))

    return Table(
        say("charts-weeks-title"),
        tuple(say(f"charts-weeks-column-{one}") for one in ("week", "run", "walked", "most")),
        tuple(
            (
                week.label,
                minutes(week.run, "charts-not-told"),
                minutes(week.walked, "charts-not-told"),
                minutes(week.most_run, "charts-weeks-no-line"),
            )
            for week in _shown(data)
        ),
    )


def nothing(say: Say) -> str:
    """What is said in place of the chart."""
    return say("charts-weeks-nothing")


def _bars(sheet: Sheet, plot: Plot, values: Sequence[float | None], *, style: str) -> None:
    width = plot.slot * _FULL
    for number, value in enumerate(values):
        if value is not None:
            x = plot.x(number) - width / 2
            sheet.put(column(x=x, width=width, foot=plot.foot, height=plot.up(value), style=style))


def _most(sheet: Sheet, plot: Plot, values: Sequence[float | None]) -> None:
    """The most for each week as steps, broken where none is known."""
    steps: list[tuple[float, float]] = []
    for number, value in enumerate((*values, None)):
        if value is None:
            if steps:
                sheet.put(line(steps, style="limit"))
            steps = []
            continue
        y, middle = plot.foot - plot.up(value), plot.x(number)
        steps += [(middle - plot.slot / 2, y), (middle + plot.slot / 2, y)]


def _line_of_key(x: float, foot: float) -> str:
    return line([(x - 7, foot - 4), (x + 7, foot - 4)], style="limit")


def _in_words(weeks: Sequence[Week], say: Say) -> Iterator[str]:
    yield say("charts-weeks-span", weeks=len(weeks), first=weeks[0].label, last=weeks[-1].label)
    run = sum(week.run or 0 for week in weeks)
    if run:
        yield say("charts-weeks-run-in-all", n=tidy(run))
    walked = sum(week.walked or 0 for week in weeks)
    if walked:
        yield say("charts-weeks-walked-in-all", n=tidy(walked))
    if _above_zero([week.most_run for week in weeks]):
        yield say("charts-weeks-line-says")


def _shown(data: WeeksDone) -> tuple[Week, ...]:
    """The weeks of the chart; none before there is anything to draw."""
    weeks = data.weeks[-_SHOWN:]
    return weeks if _above_zero(*((week.run, week.walked, week.most_run) for week in weeks)) else ()


def _above_zero(*several: Sequence[float | None]) -> bool:
    return _highest(*several) > 0


def _highest(*several: Sequence[float | None]) -> float:
    return max((value for values in several for value in values if value is not None), default=0)
