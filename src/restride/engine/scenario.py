"""Scenarios: stories beside a guideline, told in days since birth, with what should come of them and why.

A story is a list of habits (events that repeat, told once for all stories) and of events of its own. It expects named
facets of the decision on some days. `counter` examples of a proof are written in this same form.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from restride.engine.decide import decide
from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.guideline.reading import Problem, Table
from restride.guideline.register import Register
from restride.history.codec import FaultyHistory, read_history
from restride.history.events import Event
from restride.history.timeline import Timeline

DAY_ZERO = date.fromisoformat("2026-02-10")
_DAY = "day "
_PLAIN = ("stage", "phase", "level", "verdict", "urgency", "running", "until", "days_since_birth")
_LISTS = ("findings", "questions", "unlocks", "notices", "help")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a decision on a day is expected to be; only the facets named count.

    `facets`: exact values. `has`: ids that must be there. `lacks`: ids that must not. `activities`: kinds of session
    the week holds (an empty list: no session at all), `no_activities`: kinds it must not hold.
    """

    day: int
    facets: Mapping[str, object]
    has: Mapping[str, tuple[str, ...]]
    lacks: Mapping[str, tuple[str, ...]]
    activities: tuple[str, ...] | None
    no_activities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One story: its events, and what is expected on which day."""

    id: str
    why: str
    events: tuple[Event, ...]
    expectations: tuple[Expectation, ...]


def read_scenarios(
    tables: Mapping[str, Mapping[str, Any]], *, register: Register
) -> tuple[tuple[Scenario, ...], tuple[Problem, ...]]:
    """The scenarios of all files (by file name), and every problem of theirs. Habits are shared by all files."""
    problems: list[Problem] = []
    tops = [Table(data, file=file, key="", problems=problems) for file, data in tables.items()]
    habits: dict[str, list[dict[str, Any]]] = {}
    for top in tops:
        for name, habit in top.named("habit").items():
            habits[name] = [_repeated(one) for one in habit.tables("event")]
            habit.done()
    scenarios = []
    for top in tops:
        scenarios += [_scenario(one, habits, register) for one in top.tables("scenario")]
        top.done()
    ids = [one.id for one in scenarios]
    problems += [
        Problem("scenarios", name, "this id is there twice", "an id used once", "rename one")
        for name in sorted({one for one in ids if ids.count(one) > 1})
    ]
    return tuple(scenarios), tuple(problems)


def failures(scenario: Scenario, guideline: Guideline) -> list[str]:
    """What came out otherwise than expected, one sentence each; nothing where all is as told."""
    timeline = Timeline(scenario.events, register=guideline.register)
    found = []
    for expected in scenario.expectations:
        decision = decide(guideline, timeline, DAY_ZERO + timedelta(days=expected.day))
        found += [f"{scenario.id}, day {expected.day}: {one}" for one in _differences(expected, decision)]
    return found


def _differences(expected: Expectation, decision: Decision) -> Iterable[str]:
    for facet, value in expected.facets.items():
        got = getattr(decision, facet)
        if got != (None if value == "-" else value):
            yield f"{facet} is {got}, expected {value}"
    for facet in _LISTS:
        ids = _ids(decision, facet)
        for one in expected.has.get(facet, ()):
            if one not in ids:
                yield f"{facet} lacks {one}; it has {', '.join(sorted(ids)) or 'none'}"
        for one in expected.lacks.get(facet, ()):
            if one in ids:
                yield f"{facet} has {one}"
    yield from _week_differences(expected, decision)


def _week_differences(expected: Expectation, decision: Decision) -> Iterable[str]:
    kinds = {session.activity for day in decision.week for session in day.sessions}
    if expected.activities == () and kinds:
        yield f"the week is not empty: {', '.join(sorted(kinds))}"
    for one in expected.activities or ():
        if one not in kinds:
            yield f"the week lacks {one}; it has {', '.join(sorted(kinds)) or 'none'}"
    for one in expected.no_activities:
        if one in kinds:
            yield f"the week has {one}"


def _ids(decision: Decision, facet: str) -> set[str]:
    if facet == "questions":
        return set(decision.questions)
    if facet == "findings":
        return {one.id for finding in decision.findings for one in finding.nodes()}
    return {one.id for one in getattr(decision, facet)}


def _scenario(table: Table, habits: Mapping[str, list[dict[str, Any]]], register: Register) -> Scenario:
    name, why = table.text("id"), table.text("why")
    told: list[dict[str, Any]] = []
    for habit in table.names("habits"):
        if habit not in habits:
            table.wrong("habits", f'"{habit}" is no habit', "one of " + ", ".join(habits), "pick one")
        told += habits.get(habit, [])
    until = table.whole("until", default=0)
    told += [_repeated(one) for one in table.tables("event")]
    expectations = tuple(_expectation(one) for one in table.tables("expect"))
    last = until or max((one.day for one in expectations), default=0)
    table.done()
    try:
        events = read_history("\n".join(_lines(told, last)), register=register)
    except FaultyHistory as faulty:
        events = ()
        for fault in faulty.faults:
            table.wrong("event", f"{fault.key}: {fault.wrong}", fault.expected, fault.mend)
    return Scenario(name, why, events, expectations)


def _repeated(table: Table) -> dict[str, Any]:
    """An event told once (`day`), or again and again (`from`, `every`, `to`)."""
    told = {
        "type": table.text("type"),
        "id": table.maybe("id"),
        "by": table.text("by", default="self"),
        "recorded_at": table.maybe("recorded_at"),
        "data": table.open_table("data"),
        "first": table.whole("day") if table.has("day") else table.whole("from", default=0),
        "every": table.whole("every", default=0),
        "to": table.maybe_whole("to"),
    }
    table.done()
    return told


def _lines(told: Sequence[dict[str, Any]], last: int) -> Iterable[str]:
    for place, one in enumerate(told):
        to = one["first"] if not one["every"] else min(one["to"] if one["to"] is not None else last, last)
        for day in range(one["first"], to + 1, one["every"] or 1):
            event = {
                "id": one["id"] or f"s{place}d{day}",
                "type": one["type"],
                "on": (DAY_ZERO + timedelta(days=day)).isoformat(),
                "by": one["by"],
                "data": _dated(one["data"]),
            }
            if one["recorded_at"]:
                event["recorded_at"] = one["recorded_at"]
            yield json.dumps(event)


def _dated(data: Any) -> Any:
    """Data with days since birth (`"day 84"`) turned into dates."""
    if isinstance(data, dict):
        return {key: _dated(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_dated(value) for value in data]
    told = data.removeprefix(_DAY) if isinstance(data, str) and data.startswith(_DAY) else ""
    if told.lstrip("-").isdigit():
        return (DAY_ZERO + timedelta(days=int(told))).isoformat()
    return data


def _activities(table: Table) -> tuple[str, ...] | None:
    """The kinds of session expected: none told, none at all, or these."""
    if not table.has("activities"):
        return None
    return () if table.is_empty_list("activities") else table.names("activities")


def _expectation(table: Table) -> Expectation:
    expected = Expectation(
        day=table.whole("day"),
        facets={key: table.value(key) for key in _PLAIN if table.has(key)},
        has={key: table.names(key) for key in _LISTS if table.has(key)},
        lacks={key: table.names(f"no_{key}") for key in _LISTS if table.has(f"no_{key}")},
        activities=_activities(table),
        no_activities=table.names("no_activities"),
    )
    table.done()
    return expected
