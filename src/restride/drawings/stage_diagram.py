"""The stages of a guideline from top to bottom: what opens each, the ways into running, and the ways back."""

from collections.abc import Iterator

from restride.drawings.svg import BODY, MARGIN, SMALL, TITLE, WIDTH, Sheet, arrowhead, box, path
from restride.guideline.model import Guideline, Stage, When
from restride.guideline.rendered.words import ORIGINS

_LANE = 12
_PAD = 10
_ARROW_X = MARGIN + 14
_WORDS_X = MARGIN + 30


def stage_diagram(guideline: Guideline) -> str:
    """The diagram as SVG; its description says in words all that it shows."""
    sheet = Sheet()
    back = _ways_back(guideline)
    width = WIDTH - 2 * MARGIN - _LANE * len(back)
    path_stages = [stage for stage in guideline.stages if stage.whenever is None]
    middles: dict[str, float] = {}
    for stage in path_stages:
        middles[stage.id] = _stage(sheet, guideline, stage, width=width)
        if stage is not path_stages[-1]:
            _onward(sheet, guideline, stage, width=width)
    for lane, target in enumerate(back, start=1):
        _way_back(sheet, x=MARGIN + width, lane=lane, below=middles[path_stages[-1].id], to=middles[target])
    for stage in guideline.stages:
        if stage.whenever is not None:
            _whenever(sheet, guideline, stage, width=width)
    title = f"The stages of {guideline.title[:1].lower()}{guideline.title[1:]}"
    return sheet.svg(name=f"{guideline.id}-stages", title=title, describes=" ".join(_in_words(guideline)))


def _stage(sheet: Sheet, guideline: Guideline, stage: Stage, *, width: float) -> float:
    """A stage as a box; returns how far down its middle is."""
    top, inside = sheet.y, width - 2 * _PAD
    sheet.y += _PAD / 2
    sheet.say(stage.title, x=MARGIN + _PAD, width=inside, size=TITLE, style="strong")
    sheet.say(", ".join(_facts_of(guideline, stage)), x=MARGIN + _PAD, width=inside, size=SMALL, style="faint")
    for says in _ways_back(guideline).get(stage.id, ()):
        sheet.say(f"back here: {says}", x=MARGIN + _PAD, width=inside, size=SMALL)
    sheet.y += _PAD
    sheet.shapes.insert(0, box(x=MARGIN, y=top, width=width, height=sheet.y - top))
    return (top + sheet.y) / 2


def _facts_of(guideline: Guideline, stage: Stage) -> Iterator[str]:
    yield f"phase {stage.phase.replace('_', '-')}"
    rungs = [rung.id for rung in guideline.ladder if rung.stage == stage.id]
    if rungs:
        yield f"step {rungs[0]}" if len(rungs) == 1 else f"steps {rungs[0]} to {rungs[-1]}"
    if stage.origin != "own":
        yield ORIGINS[stage.origin]


def _onward(sheet: Sheet, guideline: Guideline, stage: Stage, *, width: float) -> None:
    """The arrow to the next stage, with what opens it."""
    top, room = sheet.y, width - (_WORDS_X - MARGIN)
    title, points = _opens(guideline, stage)
    sheet.y += _PAD / 2
    if title:
        sheet.say(title, x=_WORDS_X, width=room)
    for point in points:
        sheet.point(point, x=_WORDS_X, width=room)
    sheet.y += _PAD
    sheet.put(path([(_ARROW_X, top), (_ARROW_X, sheet.y)]), arrowhead(x=_ARROW_X, y=sheet.y, towards="down"))


def _opens(guideline: Guideline, stage: Stage) -> tuple[str, tuple[str, ...]]:
    """What leads on from a stage: a title, and the points under it."""
    if stage.exit is not None:
        return "", tuple(_condition(guideline, stage.exit))
    if stage.running:
        return "up the ladder, one step at a time", ()
    return "ways into running:", tuple(f"to {route.level}: {route.says}" for route in guideline.routes)


def _condition(guideline: Guideline, when: When) -> Iterator[str]:
    """A condition in few words: what its names say, and not what stands behind them."""

    def says(names: tuple[str, ...], between: str) -> str:
        told = [guideline.condition(name).says.rstrip(".") for name in names]
        return between.join(one[:1].lower() + one[1:] for one in told)

    yield from (says((name,), "") for name in when.all)
    if when.any:
        yield says(when.any, ", or ")
    yield from (f"not: {says((name,), '')}" for name in when.none)
    if when.among:
        yield f"{when.at_least} of: {says(when.among, ', ')}"


def _ways_back(guideline: Guideline) -> dict[str, tuple[str, ...]]:
    """What leads back to an earlier stage, by that stage, in the order of stages."""
    found: dict[str, tuple[str, ...]] = {}
    for stage in guideline.stages:
        says = tuple(rule.says for rule in guideline.rules if rule.returns_to == stage.id)
        if says:
            found[stage.id] = says
    return found


def _way_back(sheet: Sheet, *, x: float, lane: int, below: float, to: float) -> None:
    side = x + _LANE * lane
    sheet.put(
        path([(x, below + _LANE * (lane - 1)), (side, below + _LANE * (lane - 1)), (side, to), (x, to)], style="trace"),
        arrowhead(x=x, y=to, towards="left", style="tip"),
    )


def _whenever(sheet: Sheet, guideline: Guideline, stage: Stage, *, width: float) -> None:
    """A stage that she can come to from anywhere."""
    assert stage.whenever is not None, "only a stage with a condition of its own is drawn apart"
    sheet.y += 2 * _PAD
    top, inside = sheet.y, width - 2 * _PAD
    sheet.y += _PAD / 2
    sheet.say(stage.title, x=MARGIN + _PAD, width=inside, size=TITLE, style="strong")
    words = "; ".join(_condition(guideline, stage.whenever))
    sheet.say(f"from anywhere, as soon as: {words}", x=MARGIN + _PAD, width=inside, size=BODY)
    sheet.y += _PAD
    sheet.shapes.insert(0, box(x=MARGIN, y=top, width=width, height=sheet.y - top, dashed=True))


def _in_words(guideline: Guideline) -> Iterator[str]:
    path_stages = [stage for stage in guideline.stages if stage.whenever is None]
    for stage in path_stages:
        yield f"{stage.title} ({', '.join(_facts_of(guideline, stage))})."
        if stage is not path_stages[-1]:
            opening, points = _opens(guideline, stage)
            yield f"Then: {opening} {'; '.join(points)}.".replace("  ", " ").replace(" .", ".")
        yield from (f"Back here: {says}" for says in _ways_back(guideline).get(stage.id, ()))
    for stage in guideline.stages:
        if stage.whenever is not None:
            yield f"{stage.title}, from anywhere, as soon as: {'; '.join(_condition(guideline, stage.whenever))}."
