"""The ladder against its envelope: weekly minutes of running, week by week from the first rung, time going down."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from restride.drawings.svg import BODY, MARGIN, SMALL, WIDTH, Sheet, box, path, text
from restride.guideline.envelope import allowed, earliest_weeks, planned
from restride.guideline.model import Guideline, Rung
from restride.units import SECONDS_PER_MINUTE, minutes_of

_ROW = 20
_BAR = 16
_LEFT = MARGIN + 58
_RIGHT = WIDTH - MARGIN - 14
_EDGE = WIDTH - MARGIN / 2
_STEPS = (5, 10, 15, 30, 60, 120)
_MOST_TICKS = 6


def ladder_chart(guideline: Guideline) -> str:
    """The picture as SVG; its description lists every rung with its minutes and its earliest week."""
    first = guideline.ladder[0]
    weeks = earliest_weeks(guideline, first)
    reached = {rung.id: week for rung in guideline.ladder if (week := weeks[rung.id]) is not None}
    last = max(reached.values())
    highest = max(rung.weekly_seconds for rung in guideline.ladder)
    sheet = Sheet()
    sheet.say(f"Minutes of running a week, at the earliest, from {first.id}", x=MARGIN, width=WIDTH - 2 * MARGIN)
    _scale(sheet, highest, rows=last + 1)
    top = sheet.y
    for week in range(last + 1):
        _week(sheet, guideline, week, reached=reached, highest=highest)
    _envelope(sheet, guideline, top=top, rows=last + 1, highest=highest)
    return sheet.svg(
        name=f"{guideline.id}-ladder",
        title=f"The ladder of {guideline.title[:1].lower()}{guideline.title[1:]}, week by week",
        describes=" ".join(_in_words(guideline, reached)),
    )


def _scale(sheet: Sheet, highest: int, *, rows: int) -> None:
    """The minutes along the top, with a thin line down from each."""
    most = minutes_of(highest)
    step = next((one for one in _STEPS if most / one <= _MOST_TICKS), _STEPS[-1])
    sheet.y += SMALL * 2
    for minutes in range(0, int(most) + 1, step):
        x = _x(minutes * SECONDS_PER_MINUTE, highest)
        sheet.put(
            text(str(minutes), x=x, y=sheet.y, size=SMALL, style="faint", anchor="middle"),
            path([(x, sheet.y + 5), (x, sheet.y + 8 + rows * _ROW)], style="thin"),
        )
    sheet.y += 8


def _week(sheet: Sheet, guideline: Guideline, week: int, *, reached: Mapping[str, int], highest: int) -> None:
    """One week: a bar of the most running that a rung asks for by then, and the rungs that begin in it."""
    seconds = max(rung.weekly_seconds for rung in guideline.ladder if reached.get(rung.id, week + 1) <= week)
    foot = sheet.y + _BAR - 3
    new = " ".join(rung.id for rung in guideline.ladder if reached.get(rung.id) == week)
    sheet.put(
        box(x=_LEFT, y=sheet.y, width=_x(seconds, highest) - _LEFT, height=_BAR, style="warm"),
        text(f"week {week}", x=_LEFT - 8, y=foot, size=SMALL, style="" if new else "faint", anchor="end"),
    )
    if new:
        sheet.put(text(new, x=_LEFT + 5, y=foot, size=SMALL, style="strong"))
    sheet.y += _ROW


def _envelope(sheet: Sheet, guideline: Guideline, *, top: float, rows: int, highest: int) -> None:
    """The curve that nothing may cross, as far as the sheet is wide, with the words of its guardrail."""
    first, last = guideline.ladder[0], guideline.ladder[-1]
    for rail in planned(guideline):
        points: list[tuple[float, float]] = []
        for week in range(rows):
            most = allowed(guideline, rail, start=first, rung=last, weeks=week)
            if most is not None:
                points.append((_x(most, highest), top + week * _ROW + _BAR / 2))
        sheet.put(path(_cut(points), style="trace"))
        sheet.y += SMALL
        sheet.say(f"The line: {rail.says}", x=MARGIN, width=WIDTH - 2 * MARGIN, size=BODY)


def _cut(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A line that goes right, ended where it leaves the sheet."""
    for number, (x, y) in enumerate(points):
        if x > _EDGE:
            before_x, before_y = points[number - 1]
            part = (_EDGE - before_x) / (x - before_x)
            return [*points[:number], (_EDGE, before_y + part * (y - before_y))]
    return points


def _x(seconds: int | Fraction, highest: int) -> float:
    return _LEFT + float(Fraction(seconds) / highest) * (_RIGHT - _LEFT)


def _in_words(guideline: Guideline, reached: Mapping[str, int]) -> Iterator[str]:
    yield "The earliest completed week of each step, and its minutes of running a week."
    yield from (_rung_in_words(rung, reached.get(rung.id)) for rung in guideline.ladder)
    yield from (rail.says for rail in planned(guideline))


def _rung_in_words(rung: Rung, week: int | None) -> str:
    when = "never by this limit" if week is None else f"week {week}"
    return f"{rung.id}: {float(minutes_of(rung.weekly_seconds)):g} minutes, {when}."
