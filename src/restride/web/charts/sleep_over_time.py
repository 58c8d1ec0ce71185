"""Hours of sleep on the nights that were told, with a mark for rough ones and a quiet line for the mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from restride.drawings.svg import Sheet
from restride.web.charts.frame import WIDTH, framed
from restride.web.charts.key import Mark, explained
from restride.web.charts.say import Say
from restride.web.charts.scale import dated, plotted, tidy
from restride.web.charts.shapes import column, diamond, line
from restride.web.charts.table import Table

_SHOWN = 28
_TALL = 112.0
_FULL = 0.6
_HALF, _ABOVE = 3.5, 7.0


class Night(NamedTuple):
    """One night with its label; hours, zero or more, and whether it was rough. None is not told."""

    label: str
    hours: float | None = None
    rough: bool | None = None


class SleepOverTime(NamedTuple):
    """Nights without a break, the oldest first; the last 4 weeks are shown."""

    nights: tuple[Night, ...]


def draw(data: SleepOverTime, say: Say, *, prefix: str = "sleep-over-time") -> str:
    """The chart as SVG, or nothing when no night was told."""
    nights = _shown(data)
    if not nights:
        return ""
    hours = _hours(nights)
    sheet = Sheet(y=0)
    explained(sheet, list(_key(nights, say)))
    # The mark of a rough night stands above its bar, and needs its room above the highest one.
    sheet.y += _ABOVE
    plot = plotted(sheet, highest=max(hours, default=0), slots=len(nights), height=_TALL, say=say)
    width = plot.slot * _FULL
    for number, night in enumerate(nights):
        if night.hours is not None:
            x, tall = plot.x(number) - width / 2, plot.up(night.hours)
            sheet.put(column(x=x, width=width, foot=plot.foot, height=tall, style="slept"))
    if hours:
        y = plot.foot - plot.up(_mean(hours))
        sheet.put(line([(plot.left, y), (WIDTH, y)], style="mean"))
    for number, night in enumerate(nights):
        if night.rough:
            y = plot.foot - plot.up(night.hours or 0) - _ABOVE
            sheet.put(diamond(x=plot.x(number), y=y, half=_HALF, style="rough"))
    dated(sheet, plot, [night.label for night in nights])
    return framed(sheet, prefix=prefix, title=say("charts-sleep-title"), describes=" ".join(_in_words(nights, say)))


def table(data: SleepOverTime, say: Say) -> Table:
    """The nights that were told as a table."""
    rough = {True: "charts-sleep-rough", False: "charts-sleep-not-rough", None: "charts-not-told"}
    return Table(
        say("charts-sleep-title"),
        tuple(say(f"charts-sleep-column-{one}") for one in ("night", "hours", "rough")),
        tuple(
            (
                night.label,
                say("charts-not-told") if night.hours is None else say("charts-hours", n=tidy(night.hours)),
                say(rough[night.rough]),
            )
            for night in _shown(data)
            if _told(night)
        ),
    )


def nothing(say: Say) -> str:
    """What is said in place of the chart."""
    return say("charts-sleep-nothing")


def _key(nights: Sequence[Night], say: Say) -> Iterator[tuple[Mark, str]]:
    hours = _hours(nights)
    if hours:
        yield lambda x, foot: column(x=x - 4, width=8, foot=foot, height=10, style="slept"), say("charts-sleep-hours")
        mean = say("charts-sleep-mean", n=tidy(_mean(hours)))
        yield lambda x, foot: line([(x - 7, foot - 4), (x + 7, foot - 4)], style="mean"), mean
    if any(night.rough for night in nights):
        yield lambda x, foot: diamond(x=x, y=foot - 4, half=_HALF, style="rough"), say("charts-sleep-rough")


def _in_words(nights: Sequence[Night], say: Say) -> Iterator[str]:
    hours = _hours(nights)
    yield say("charts-sleep-span", nights=sum(map(_told, nights)), first=nights[0].label, last=nights[-1].label)
    if hours:
        yield say("charts-sleep-between", least=tidy(min(hours)), most=tidy(max(hours)), mean=tidy(_mean(hours)))
    rough = sum(night.rough is True for night in nights)
    if rough:
        yield say("charts-sleep-rough-says", nights=rough)
    yield say("charts-sleep-empty-says")


def _hours(nights: Sequence[Night]) -> list[float]:
    return [night.hours for night in nights if night.hours is not None]


def _mean(hours: Sequence[float]) -> float:
    return sum(hours) / len(hours)


def _told(night: Night) -> bool:
    return night.hours is not None or night.rough is not None


def _shown(data: SleepOverTime) -> tuple[Night, ...]:
    """The nights of the chart; none when no night was told."""
    nights = data.nights[-_SHOWN:]
    return nights if any(map(_told, nights)) else ()
