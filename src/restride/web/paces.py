"""A paced move as it is lived: phase after phase, each with its seconds. The guide plays them; the page writes them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from restride.units import SECONDS_PER_MINUTE
from restride.web.moves import Pace, Practise, moves

Dose = Mapping[str, Any]


class Phase(NamedTuple):
    """One stretch. `does`: what one does in it. `number`, `of`: which time of how many; 0 for a rest between rounds."""

    does: str
    shape: str
    seconds: int
    number: int
    of: int


class Round(NamedTuple):
    """A move once through, as it is written: what to do with its seconds, how often, and in how many rounds."""

    parts: tuple[Pace, ...]
    times: int
    sets: int
    between: Pace


def round_of(practise: Practise, dose: Dose) -> Round:
    """A dose (`sets`, `reps`, `hold_seconds`, `minutes`) as rounds of the move."""
    parts = tuple(part if part.seconds else part._replace(seconds=_hold(dose)) for part in practise.parts)
    once = sum(part.seconds for part in parts)
    minutes = dose.get("minutes", 0)
    times = max(minutes * SECONDS_PER_MINUTE // once, 1) if minutes else dose.get("reps", 1)
    return Round(parts, times, dose.get("sets", 1), moves().between)


def phases_of(one: Round) -> tuple[Phase, ...]:
    """Every phase in order. The last rest leads nowhere, so it is left out."""
    phases = list(_phases(one))
    return tuple(phases[:-1] if phases[-1].does == one.between.does else phases)


def seconds_of(phases: Sequence[Phase]) -> int:
    """How long they take together."""
    return sum(phase.seconds for phase in phases)


def _phases(one: Round) -> Iterator[Phase]:
    for turn in range(one.sets):
        if turn:
            yield Phase(*one.between, 0, 0)
        for number in range(one.times):
            for part in one.parts:
                yield Phase(*part, turn * one.times + number + 1, one.times * one.sets)


def _hold(dose: Dose) -> int:
    """A hold that no dose gives a length is as short as can be."""
    return int(dose.get("hold_seconds", 1))
