"""The plan of a day as a page shows it: its sessions in the length she has time for, each with its steps in order."""

from typing import Any, NamedTuple

from restride.exchange.parts import is_timed
from restride.guideline.register import Exercise
from restride.units import SECONDS_PER_MINUTE
from restride.web.issued_sessions import code_of
from restride.web.library import library
from restride.web.telling import new_form_id

Json = dict[str, Any]


class Step(NamedTuple):
    """One line of a session: running or walking for a time, a round of them, or an exercise with its dose."""

    kind: str
    seconds: int
    repeat: int
    steps: tuple["Step", ...]
    exercise: Exercise | None
    dose: Json

    @property
    def minutes(self) -> int:
        """Whole minutes of the step."""
        return self.seconds // SECONDS_PER_MINUTE

    @property
    def rest(self) -> int:
        """Seconds beyond whole minutes."""
        return self.seconds % SECONDS_PER_MINUTE


class Planned(NamedTuple):
    """One session of a day. `whole`: not a shorter version of it. `form_id`: of the form that says it was done.

    `place`: which session of its day it is, from 1. `told`: the session or version as the decision has it.
    `code`: under which the player knows it.
    """

    activity: str
    title: str
    minutes: int
    level: str
    whole: bool
    steps: tuple[Step, ...]
    form_id: str
    place: int
    told: Json
    code: str

    @property
    def run_seconds(self) -> int:
        """Seconds of running in it."""
        return _seconds_of("run", self.steps)

    @property
    def is_guided(self) -> bool:
        """Whether a page leads through it move after move: a session of walking and running has a clock instead."""
        return not is_timed(self.told)


def lengths(decision: Json) -> list[int]:
    """The lengths in minutes that the day's sessions come in."""
    return list(decision["choices"])


def sessions_of(day: Json, *, minutes: int | None) -> list[Planned]:
    """The sessions of a day; where she has only so many minutes, what fits into them, the first session first."""
    if minutes is None:
        return [_planned(day["on"], session, session, place) for place, session in enumerate(day["sessions"], start=1)]
    kept, left = [], minutes
    for place, session in enumerate(day["sessions"], start=1):
        fitting = [one for one in (session, *session.get("versions", [])) if one["minutes"] <= left]
        if fitting:
            version = max(fitting, key=lambda one: one["minutes"])
            kept.append(_planned(day["on"], session, version, place))
            left -= version["minutes"]
    return kept


def session_at(decision: Json, on: str, place: int, *, minutes: str) -> Planned | None:
    """The session at a place of a day of her week, in the version of so many minutes where there is one; else None."""
    day = next((one for one in decision["week"] if one["on"] == on), None)
    if day is None or not 0 < place <= len(day["sessions"]):
        return None
    session = day["sessions"][place - 1]
    shorter = [one for one in session.get("versions", []) if str(one["minutes"]) == minutes]
    return _planned(on, session, shorter[0] if shorter else session, place)


def _seconds_of(kind: str, steps: tuple[Step, ...]) -> int:
    return sum(
        step.repeat * _seconds_of(kind, step.steps) if step.steps else step.seconds * (step.kind == kind)
        for step in steps
    )


def _planned(on: str, session: Json, version: Json, place: int) -> Planned:
    return Planned(
        version["activity"],
        session["title"],
        version["minutes"],
        session.get("level", ""),
        version is session,
        tuple(_step(one) for one in version["steps"]),
        new_form_id(),
        place,
        version,
        code_of(on, version),
    )


def _step(told: Json) -> Step:
    if "repeat" in told:
        return Step("repeat", 0, told["repeat"], tuple(_step(one) for one in told["steps"]), None, {})
    if told["do"] == "exercise":
        return Step("exercise", 0, 1, (), library().register.exercises[told["id"]], told)
    return Step(told["do"], told["seconds"], 1, (), None, {})
