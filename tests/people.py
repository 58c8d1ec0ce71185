"""Invented people: their events are told by days since birth."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from restride.engine.scenario import DAY_ZERO
from restride.guideline.model import NamedFact
from restride.guideline.register import Register
from restride.history.codec import read_history
from restride.history.events import Event
from restride.history.facts import Fact
from restride.history.measured import measure
from restride.history.timeline import Timeline

_DAY = "day "


def on(day: int) -> date:
    """The civil day so many days after birth."""
    return DAY_ZERO + timedelta(days=day)


def told(day: int, kind: str, *, id: str = "", by: str = "self", **data: Any) -> Event:  # noqa: A002
    """One event, unchecked. Without an id of its own it has one made of what it says."""
    return Event(id or f"{kind}@{day}:{json.dumps(data, sort_keys=True)}", kind, on(day), data, by=by)


def born(day: int = 0, **data: Any) -> Event:
    """The birth, on day 0 unless said otherwise."""
    return told(day, "birth_recorded", id="birth", **{"date": on(day).isoformat(), "mode": "vaginal", **data})


def checked_in(day: int, *, id: str = "", by: str = "self", **answers: Any) -> Event:  # noqa: A002
    """Answers of one day."""
    return told(day, "checked_in", id=id, by=by, answers=answers)


def timeline(events: Iterable[Event], *, register: Register) -> Timeline:
    """The timeline of these events."""
    return Timeline(events, register=register)


def measured(events: Iterable[Event], fact: NamedFact, *, day: int, register: Register) -> Fact:
    """One fact of the record on a day, as it is known on that day."""
    return measure(timeline(events, register=register), on(day)).series(fact).at(on(day).toordinal())


def named(measure: str, *of: str, **settings: Any) -> NamedFact:
    """A named fact of this measure, called `asked`."""
    return NamedFact("asked", measure, of, settings, (), (), "own")


def read_events(stories: Iterable[Mapping[str, Any]], *, register: Register) -> tuple[Event, ...]:
    """Events as the spec tables tell them: on a `day`, or again and again (`from`, `every`, `to`)."""
    return read_history("\n".join(_lines(stories)), register=register)


def _lines(stories: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for place, one in enumerate(stories):
        days = [one["day"]] if "day" in one else range(one["from"], one["to"] + 1, one["every"])
        for day in days:
            event = {
                "id": one.get("id") or f"s{place}d{day}",
                "type": one["type"],
                "on": on(day).isoformat(),
                "by": one.get("by", "self"),
                "data": dated(one.get("data", {})),
            }
            yield json.dumps({**event, **({"recorded_at": one["recorded_at"]} if "recorded_at" in one else {})})


def dated(data: Any) -> Any:
    """Data with days since birth (`"day 84"`) turned into dates."""
    if isinstance(data, dict):
        return {key: dated(value) for key, value in data.items()}
    if isinstance(data, list):
        return [dated(one) for one in data]
    if isinstance(data, str) and data.startswith(_DAY):
        return on(int(data.removeprefix(_DAY))).isoformat()
    return data
