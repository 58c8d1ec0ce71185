"""What is heard in a walk or run, and when: tones, and short sentences put together from clips.

A sentence is a row of clip names. Each language has a clip for every name, so a sentence is the same row everywhere.
"""

from collections.abc import Sequence
from typing import NamedTuple

from restride.exchange.parts import RUN, Part, runs_of, seconds_of
from restride.units import SECONDS_PER_MINUTE

# The tone comes so many seconds before a change (how long it takes to look up and slow down).
SOON_SECONDS = 10
# A part at least this long also says when half of it is over.
HALFWAY_SECONDS = 600
# The end is told within the session, so that a sound of the session is exactly as long as the session.
END_SECONDS = 3

SOON, END, HALFWAY = "soon", "end", "halfway"


class Cue(NamedTuple):
    """`at` seconds from the start: a `sound` (`run`, `walk`, `soon`, `halfway`, `end`), then clips, by their names."""

    at: int
    sound: str
    words: tuple[str, ...]


def cues_of(parts: Sequence[Part]) -> tuple[Cue, ...]:
    """The cues of a session, in order of time; the last one is heard as it ends."""
    runs = runs_of(parts)
    cues = [Cue(max(seconds_of(parts) - END_SECONDS, 0), END, ("done",))]
    for place, part in enumerate(parts):
        cues.append(Cue(part.starts, part.kind, _opening(parts, place, runs)))
        if place and parts[place - 1].seconds > SOON_SECONDS:
            cues.append(Cue(part.starts - SOON_SECONDS, SOON, ()))
        if part.seconds >= HALFWAY_SECONDS:
            cues.append(Cue(part.starts + part.seconds // 2, HALFWAY, ("halfway",)))
    return tuple(sorted(cues))


def words_of_time(seconds: int) -> tuple[str, ...]:
    """The clips that say a length of time: its whole minutes, then the seconds beyond them."""
    minutes, rest = divmod(seconds, SECONDS_PER_MINUTE)
    return (*([f"minutes-{minutes}"] if minutes else []), *([f"seconds-{rest}"] if rest else []))


def _opening(parts: Sequence[Part], place: int, runs: int) -> tuple[str, ...]:
    part = parts[place]
    time = words_of_time(part.seconds)
    if part.kind == RUN:
        return ("run", *time, f"nth-{part.number}", f"of-{runs}") if runs > 1 else ("run", *time)
    if runs and place == 0:
        return ("warm-up", *time)
    if runs and place == len(parts) - 1:
        return ("cool-down", *time)
    return ("walk", *time)
