"""Brings a history file into a record: looked at first, then all of it or nothing (B-18, SP-31).

What only a clinician can say counts as hers only with the signature this server put into the file when it was
exported; without it, it counts as told by herself (rulings 32).
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from restride.guideline.register import Register
from restride.history.codec import FORMAT, Fault, as_json, parse_history, write_history
from restride.history.events import Event
from restride.records.access import events_of
from restride.records.actions.record import record
from restride.records.principal import Principal, server_seal

_SIGNATURES = "signatures"


class Preview(NamedTuple):
    """What a file would bring: its events as they will count, those already here, those weakened, and its faults."""

    events: tuple[Event, ...]
    known: int
    weakened: tuple[str, ...]
    faults: tuple[Fault, ...]


def export(principal: Principal) -> str:
    """Her whole history in the open format; the first line carries the signatures of what clinicians said."""
    events = events_of(principal)
    header, _, rest = write_history(events).partition("\n")
    signed = {event.id: _signature(event) for event in events if _needs_signature(event)}
    head = json.loads(header)
    return json.dumps({**head, _SIGNATURES: signed} if signed else head) + "\n" + rest


def preview(principal: Principal, text: str, *, register: Register) -> Preview:
    """What `text` would bring, with nothing changed yet."""
    events, faults = parse_history(text, register=register)
    signatures = _signatures(text)
    weakened = [
        event.id for event in events if _needs_signature(event) and signatures.get(event.id) != _signature(event)
    ]
    counted = tuple(_weakened(event) if event.id in weakened else event for event in events)
    here = {event.id for event in events_of(principal)}
    return Preview(counted, sum(event.id in here for event in counted), tuple(weakened), faults)


def restore(principal: Principal, events: Iterable[Event]) -> int:
    """Adds the events of a preview without faults, in one transaction. Returns her newest sequence."""
    return record(principal, events, act="restored")


def _needs_signature(event: Event) -> bool:
    return event.by_clinician or bool(event.data.get("verified"))


def _signature(event: Event) -> str:
    told = as_json(event)
    return server_seal("exports").fingerprint(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hex()


def _signatures(text: str) -> dict[str, str]:
    """The signatures of the file's first line; none where it has none or they cannot be read."""
    try:
        head = json.loads(text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        return {}
    told = head.get(_SIGNATURES) if isinstance(head, dict) and head.get("format") == FORMAT else None
    return told if isinstance(told, dict) else {}


def _weakened(event: Event) -> Event:
    """The event as she could tell it herself."""
    data = {**event.data, "verified": False} if "verified" in event.data else event.data
    return replace(event, data=data, by="self" if event.by_clinician else event.by)
