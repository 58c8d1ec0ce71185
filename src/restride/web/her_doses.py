"""The doses of exercises in her week, and where else on her path an exercise comes."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from restride.guideline.model import Guideline, Stage

Json = dict[str, Any]
_AMOUNTS = ("sets", "reps", "hold_seconds", "minutes", "side")


class Dosed(NamedTuple):
    """An exercise in her week: how much of it, and the sessions it is in, each as day, place (from 1) and title."""

    exercise: str
    dose: Json
    sessions: tuple[tuple[str, int, str], ...]


def doses_of(decision: Json) -> dict[str, Dosed]:
    """Every exercise of her week, by its id; where two sessions ask for different amounts, that of the first."""
    found: dict[str, Dosed] = {}
    for day in decision["week"]:
        for place, session in enumerate(day["sessions"], start=1):
            for step in _exercises(session["steps"]):
                dose = {key: step[key] for key in _AMOUNTS if key in step}
                known = found.get(step["id"], Dosed(step["id"], dose, ()))
                where = (day["on"], place, session["title"])
                found[step["id"]] = known._replace(sessions=(*known.sessions, where))
    return found


def stages_with(guideline: Guideline, exercise: str) -> list[Stage]:
    """The parts of her path whose week has an exercise."""
    weeks = {
        name
        for name, week in guideline.weeks.items()
        for item in week.items
        if any(dose.exercise == exercise for dose in item.doses)
    }
    return [stage for stage in guideline.stages if stage.week in weeks]


def _exercises(steps: list[Json]) -> Iterator[Json]:
    for step in steps:
        if "repeat" in step:
            yield from _exercises(step["steps"])
        elif step["do"] == "exercise":
            yield step
