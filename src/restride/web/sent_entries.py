"""What a phone sends of what it kept, read entry by entry: one that cannot be taken never holds the others up.

A phone tells what was done and felt, nothing else: what a professional said, a birth or a correction is told on its
own page, where it is looked at first (H-09).
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from restride.history.codec import parse_history
from restride.history.events import Event
from restride.records import clock
from restride.web.library import library

Json = dict[str, Any]
# So many entries at once; a phone with more sends them in turns.
MOST_ENTRIES = 100
KINDS = frozenset({"checked_in", "session_done", "test_performed", "not_today"})
_LONGEST_ID, _SHORTEST_ID = 64, 8
_KEYS = frozenset({"id", "type", "on", "zone", "recorded_at", "by", "data"})
_BIRTH_DAYS = ("date", "earliest")
_ONE_DAY = timedelta(days=1)


class Refused(NamedTuple):
    """An entry that cannot be taken. `because`: `unreadable`, `kind`, `day`, `before` or `clash`."""

    because: str


def read_entry(told: Any, *, today: date, born: date | None) -> Event | Refused:
    """One entry as her record takes it, received now; or why it cannot be taken.

    `today`: the civil day where she is. `born`: the first day on which a birth of hers can have been; a day before it
    is asked about, not guessed (B-09). Late is welcome, however late: the more careful answer counts (H-07).
    """
    if not isinstance(told, dict) or not set(told) <= _KEYS or told.get("by", "self") != "self" or not _is_id(told):
        return Refused("unreadable")
    if told.get("type") not in KINDS:
        return Refused("kind")
    try:
        events, faults = parse_history(json.dumps({**told, "recorded_at": None}), register=library().register)
    except RecursionError:
        return Refused("unreadable")
    if faults or len(events) != 1:
        return Refused("unreadable")
    event = replace(events[0], recorded_at=clock.now())
    if event.on > today + _ONE_DAY:
        return Refused("day")
    return Refused("before") if born is not None and event.on < born else event


def id_of(told: Any) -> str | None:
    """The id of an entry, as far as it has one that can be said back."""
    return told["id"] if isinstance(told, dict) and _is_id(told) else None


def first_birth(events: Iterable[Event]) -> date | None:
    """The first day on which any birth told of can have been; None where none was told with a day."""
    days = [
        data[key]
        for event in events
        if event.type in {"birth_recorded", "entry_corrected"}
        for data in (event.data, event.data.get("data"))
        if isinstance(data, dict)
        for key in _BIRTH_DAYS
        if isinstance(data.get(key), str)
    ]
    return date.fromisoformat(min(days)) if days else None


def _is_id(told: Json) -> bool:
    name = told.get("id")
    return isinstance(name, str) and _SHORTEST_ID <= len(name) <= _LONGEST_ID and name.isascii() and name.isalnum()
