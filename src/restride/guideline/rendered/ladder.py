"""What every run has, how fast running may grow, and the rungs."""

from collections.abc import Iterator
from fractions import Fraction

from restride.guideline.envelope import earliest_weeks, starts
from restride.guideline.model import Guardrail, Guideline, Rung, RunShape
from restride.guideline.rendered.words import cite, condition, number, plain
from restride.units import minutes_of


def lines(guideline: Guideline) -> Iterator[str]:
    """Run shape, guardrails, then the ladder as a table."""
    yield "## The ladder"
    yield ""
    yield "Every run:"
    yield ""
    yield from _shape(guideline, guideline.run_shape)
    yield ""
    yield "How it grows:"
    yield ""
    for rail in guideline.guardrails:
        yield from _guardrail(guideline, rail)
    yield ""
    weeks = {start.id: earliest_weeks(guideline, start) for start in starts(guideline)}
    earliest = f"Earliest week from {' / '.join(weeks)}"
    yield f"| Rung | Stage | Pattern | Running in a session | Running in a week | New | {earliest} | Rests on |"
    yield "|---|---|---|---|---|---|---|---|"
    for rung in guideline.ladder:
        told = [one.get(rung.id) for one in weeks.values()]
        yield _rung(guideline, rung, earliest=" / ".join("-" if week is None else str(week) for week in told))
    yield ""
    yield "The earliest week counts completed weeks of running since the start on a rung, when nothing holds her back."
    yield ""
    for rung in guideline.ladder:
        if rung.needs is not None:
            skipped = " It is passed over while this is not met." if rung.optional else ""
            yield f"{rung.id} also needs:{skipped}"
            yield ""
            yield from condition(guideline, rung.needs, cited=rung.cite)
            yield ""


def _shape(guideline: Guideline, shape: RunShape) -> Iterator[str]:
    """One line of what the guideline says itself, one of what another says for it."""
    for origin, names in (("own", shape.cite), ("fallback", shape.fallback_cite)):
        said = [
            " ".join((words, *(number(guideline.register, n, unit, names) for n in many), told)).strip()
            for key, words, many, unit, told in _keys(shape)
            if (key in shape.fallback) == (origin == "fallback")
        ]
        if said:
            yield f"- {'; '.join(said)}. {cite(guideline, names, origin)}"


def _keys(shape: RunShape) -> Iterator[tuple[str, str, tuple[Fraction, ...], str, str]]:
    """Each key of a run: the words before its numbers, the numbers, their unit, and the words after."""
    warm, cool = minutes_of(shape.warm_up_seconds), minutes_of(shape.cool_down_seconds)
    yield "warm_up_minutes", "a walk of", (warm,), "minutes", "minutes before"
    yield "cool_down_minutes", "a walk of", (cool,), "minutes", "minutes after"
    yield "fewest_per_week", "at least", (Fraction(shape.fewest_per_week),), "sessions", "runs a week"
    yield "most_per_week", "at most", (Fraction(shape.most_per_week),), "sessions", "runs a week"
    yield "rest_days", "days without a run between two runs:", (Fraction(shape.rest_days),), "days", ""
    yield "runs_of_a_week", "runs that complete a week:", (Fraction(shape.runs_of_a_week),), "sessions", ""
    yield "choices", "lengths of a day:", tuple(map(Fraction, shape.choices)), "minutes", "minutes"


def _guardrail(guideline: Guideline, rail: Guardrail) -> Iterator[str]:
    percent = number(guideline.register, rail.percent, "percent", rail.cite)
    weeks = number(guideline.register, Fraction(rail.weeks), "weeks", rail.cite)
    begins = f", from stage `{rail.from_stage}` on" if rail.from_stage else ""
    how = f"`{rail.id}`: {percent} percent in {weeks} week{'s' if rail.weeks > 1 else ''} of what was {rail.counts}"
    slower = ""
    if rail.slower_percent is not None:
        rate = number(guideline.register, rail.slower_percent, "percent", rail.cite)
        slower = f" Slower, {rate} percent, unless it is known that this does not apply:"
    yield f"- {rail.says} ({how}{begins}) {cite(guideline, rail.cite, rail.origin)}{slower}"
    if rail.slower_when is not None:
        yield from condition(guideline, rail.slower_when, "  ", cited=rail.cite)


def _rung(guideline: Guideline, rung: Rung, *, earliest: str) -> str:
    runs = number(guideline.register, Fraction(rung.runs_per_week), "sessions", rung.cite)
    rest = ""
    if rung.rest_days is not None:
        rest = f", days between: {number(guideline.register, Fraction(rung.rest_days), 'days', rung.cite)}"
    cells = (
        rung.id,
        rung.stage,
        _pattern(guideline, rung),
        f"{plain(minutes_of(rung.session_seconds))} min",
        f"{plain(minutes_of(rung.weekly_seconds))} min in {runs}{rest}",
        rung.changes,
        earliest,
        cite(guideline, rung.cite, rung.origin),
    )
    return f"| {' | '.join(cells)} |"


def _pattern(guideline: Guideline, rung: Rung) -> str:
    run, walk, times = (
        number(guideline.register, Fraction(n), unit, rung.cite)
        for n, unit in (
            (rung.run_seconds, "seconds"),
            (rung.walk_seconds, "seconds"),
            (rung.repeat, "repetitions"),
        )
    )
    pattern = f"run {run} s"
    if rung.walk_seconds:
        pattern += f", walk {walk} s"
    if rung.repeat > 1:
        pattern += f" x {times}"
    if rung.walk_seconds:
        pattern += f", {plain(rung.run_fraction)} of it running"
    return f"{rung.says}: {pattern}" if rung.says else pattern
