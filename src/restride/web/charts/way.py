"""The way so far and ahead: the stages of her path as steps from top to bottom."""

from typing import Literal, NamedTuple

from restride.drawings.svg import BODY, Sheet
from restride.web.charts.frame import WIDTH, framed, write
from restride.web.charts.say import Say
from restride.web.charts.shapes import dot, line
from restride.web.charts.table import Table

_TRACK = 14.0
_WORDS = 38.0
_RADIUS = 9.0
_APART = 20.0


class WayStage(NamedTuple):
    """One stage: its title, where she stands to it, and the label of its date where one is known.

    The date is the one it was done on, the one she came here on, or the earliest one ahead.
    """

    title: str
    state: Literal["done", "here", "ahead"]
    on: str | None = None


class Way(NamedTuple):
    """The stages in the order of the path."""

    stages: tuple[WayStage, ...]


def draw(data: Way, say: Say, *, prefix: str = "way") -> str:
    """The chart as SVG, or nothing when there is no stage."""
    if not data.stages:
        return ""
    sheet = Sheet(y=0)
    middles: list[float] = []
    for number, stage in enumerate(data.stages):
        sheet.y += _APART if number else 2
        middles.append(sheet.y + _RADIUS)
        write(sheet, stage.title, x=_WORDS, width=WIDTH - _WORDS, size=BODY + 1, style=_title_style(stage))
        write(sheet, _standing(stage, say), x=_WORDS, width=WIDTH - _WORDS, size=BODY - 1, style="faint")
    marks: list[str] = []
    for number, stage in enumerate(data.stages):
        if number:
            went = stage.state != "ahead"
            ends = [(_TRACK, middles[number - 1] + _RADIUS + 3), (_TRACK, middles[number] - _RADIUS - 3)]
            marks.append(line(ends, style="went" if went else "goes"))
        marks += _mark(stage, middles[number])
    sheet.put(*marks)
    words = " ".join(say("charts-way-says", stage=one.title, standing=_standing(one, say)) for one in data.stages)
    return framed(sheet, prefix=prefix, title=say("charts-way-title"), describes=words)


def table(data: Way, say: Say) -> Table:
    """The same stages as a table."""
    return Table(
        say("charts-way-title"),
        tuple(say(f"charts-way-column-{one}") for one in ("stage", "standing", "on")),
        tuple((one.title, say(f"charts-way-{one.state}"), one.on or say("charts-way-no-date")) for one in data.stages),
    )


def nothing(say: Say) -> str:
    """What is said in place of the chart."""
    return say("charts-way-nothing")


def _standing(stage: WayStage, say: Say) -> str:
    if stage.on is None:
        return say(f"charts-way-{stage.state}")
    return say(f"charts-way-{stage.state}-on", on=stage.on)


def _title_style(stage: WayStage) -> str:
    match stage.state:
        case "here":
            return "strong here"
        case "done":
            return ""
        case "ahead":
            return "soft"


def _mark(stage: WayStage, y: float) -> tuple[str, ...]:
    """A tick in a full circle, a ring with a full middle, or an empty ring."""
    match stage.state:
        case "done":
            tick = [(_TRACK - 3.8, y + 0.3), (_TRACK - 1.2, y + 3), (_TRACK + 4, y - 3)]
            return dot(x=_TRACK, y=y, radius=_RADIUS, style="stage-done"), line(tick, style="tick")
        case "here":
            ring = dot(x=_TRACK, y=y, radius=_RADIUS + 1, style="stage-here")
            return ring, dot(x=_TRACK, y=y, radius=_RADIUS / 2, style="stage-here-middle")
        case "ahead":
            return (dot(x=_TRACK, y=y, radius=_RADIUS - 2, style="stage-ahead"),)
