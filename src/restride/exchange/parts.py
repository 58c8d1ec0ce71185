"""A walk or run as it is lived: part after part, each with the second it begins at.

The player, the sound and the card all read these, so that none of them can say another thing than the others.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

Json = Mapping[str, Any]
RUN, WALK = "run", "walk"


class Part(NamedTuple):
    """One stretch of a session. `kind`: `walk` or `run`. `starts`, `seconds`: whole seconds, from the session's start.

    `number`: which run of the session it is, from 1; 0 for a walk.
    """

    kind: str
    starts: int
    seconds: int
    number: int

    @property
    def ends(self) -> int:
        """The second at which the next part begins, or the session is over."""
        return self.starts + self.seconds


def is_timed(session: Json) -> bool:
    """Whether a session is made of walking and running alone, so that a clock can lead through it."""
    return all(step["do"] in {RUN, WALK} for step in _flat(session["steps"]))


def parts_of(session: Json) -> tuple[Part, ...]:
    """The parts of a timed session of a decision, or of one of its versions, in order.

    Two walks that follow each other are one: the last walk between runs goes over into the walk at the end.
    Raises `ValueError` where a step is neither a walk nor a run.
    """
    parts: list[Part] = []
    runs = 0
    for step in _flat(session["steps"]):
        kind, seconds = step["do"], step.get("seconds", 0)
        if kind not in {RUN, WALK}:
            raise ValueError(f"a part is a walk or a run, not {kind!r}")
        starts = parts[-1].ends if parts else 0
        if kind == WALK and parts and parts[-1].kind == WALK:
            parts[-1] = parts[-1]._replace(seconds=parts[-1].seconds + seconds)
            continue
        runs += kind == RUN
        parts.append(Part(kind, starts, seconds, runs if kind == RUN else 0))
    return tuple(parts)


def seconds_of(parts: Iterable[Part]) -> int:
    """How long the parts are together, in seconds."""
    return sum(part.seconds for part in parts)


def runs_of(parts: Iterable[Part]) -> int:
    """How many runs there are."""
    return sum(part.kind == RUN for part in parts)


def _flat(steps: Iterable[Json]) -> Iterator[Json]:
    for step in steps:
        if "repeat" in step:
            for _ in range(step["repeat"]):
                yield from _flat(step["steps"])
        else:
            yield step
