"""Brings a history file into a record: looked at first, then all of it or nothing (B-18, SP-31).

What only a clinician can say counts as hers only with the signature this server put into the file when it was
exported; without it, it counts as told by herself (rulings 32). A signature also covers the births of the file, so
that what was said of one woman does not count for another (H-09).

The first line of an export says how many entries follow, and their digest: a file that was cut or altered on its way
is found out. Who writes or mends a file by hand leaves that line out; nothing of it is needed to read the rest.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from hmac import compare_digest
from typing import Any, NamedTuple

from restride.guideline.register import Register
from restride.history.codec import FORMAT, Fault, as_json, parse_history, write_history
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records.access import events_of
from restride.records.actions.record import content, record
from restride.records.principal import Principal, server_seal
from restride.units import SURROGATES

_ENTRIES, _DIGEST, _SIGNATURES = "entries", "sha256", "signatures"
_BIRTH = "birth_recorded"
_VERIFIED = "verified"
_DEEPEST = 12


class Preview(NamedTuple):
    """What a file would bring. `events`: those not here yet, as they will count. `known`: how many are here already.

    `clashing`: how many of the new ones stand beside another content under the same id. `weakened`: how many of the
    new ones lose what only a clinician can say. `first` and `last`: the days the whole file tells of. `births`: the
    births it tells of, each as the first and the last day it can have been. `another_birth`: she has a birth on
    record, the file tells of births, and hers is not among them. With `faults` there is nothing else.
    """

    events: tuple[Event, ...]
    known: int
    clashing: int
    weakened: int
    first: date | None
    last: date | None
    faults: tuple[Fault, ...]
    births: tuple[tuple[date, date], ...] = ()
    another_birth: bool = False


def export(principal: Principal) -> str:
    """Her whole history in the open format; the first line carries the signatures of what clinicians said."""
    events = events_of(principal)
    header, _, rest = write_history(events).partition("\n")
    head: dict[str, Any] = {**json.loads(header), _ENTRIES: len(events), _DIGEST: _digest(rest)}
    births = _births(events)
    signed = sorted({_signature(event, births) for event in events if _needs_signature(event)})
    return json.dumps({**head, _SIGNATURES: signed} if signed else head) + "\n" + rest


def preview(principal: Principal, text: str, *, register: Register) -> Preview:
    """What `text` would bring, with nothing changed yet."""
    events, faults = parse_history(text, register=register)
    faults = (*_broken_on_its_way(text), *faults) or tuple(_unkeepable(text, events))
    if faults:
        return Preview((), 0, 0, 0, None, None, faults)
    here = events_of(principal)
    counted, weakened = _as_they_count(events, _signatures(text), here=here)
    known, ids = {content(event) for event in here}, {event.id for event in here}
    # What is here already stays as it is: a copy of it that lost its signature is not another content.
    known |= {content(_told_by_her(event)) for event in here}
    new = {content(event): event for event in counted if content(event) not in known}
    days = [event.on for event in events]
    births, hers = _birth_days(events, register=register), _birth_days(here, register=register)
    shared = set(_births(here)) & set(_births(events)) or set(births) & set(hers)
    return Preview(
        events=tuple(new.values()),
        known=len({content(event) for event in counted} & known),
        clashing=sum(event.id in ids for event in new.values()),
        weakened=len(weakened & set(new)),
        first=min(days, default=None),
        last=max(days, default=None),
        faults=faults,
        births=births,
        another_birth=bool(births and hers and not shared),
    )


def restore(principal: Principal, events: Iterable[Event]) -> int:
    """Adds the events of a preview without faults, in one transaction. Returns her newest sequence."""
    return record(principal, events, act="restored")


def _as_they_count(
    events: tuple[Event, ...], signatures: frozenset[str], *, here: tuple[Event, ...]
) -> tuple[list[Event], set[bytes]]:
    """The events of a file as they count for her, and the contents of those that count for less than they say."""
    births, hers = _births(events), {content(event) for event in here}
    another_woman = not set(_births(here)) <= set(births)
    counted, weakened = [], set()
    for event in events:
        is_signed = not another_woman and _is_signed(event, births, signatures)
        if is_signed or not _needs_signature(event) or content(event) in hers:
            counted.append(event)
        else:
            counted.append(_told_by_her(event))
            weakened.add(content(counted[-1]))
    return counted, weakened


def _needs_signature(event: Event) -> bool:
    """Whether it says what only a clinician can say; a correction of a sign-off may say it too."""
    return event.by_clinician or any(table.get(_VERIFIED) not in (None, False) for table in _tables(event))


def _tables(event: Event) -> list[Mapping[str, Any]]:
    """The data of an event, and what it lays over another's."""
    laid_over = event.data.get("data")
    return [event.data, laid_over] if isinstance(laid_over, dict) else [event.data]


def _told_by_her(event: Event) -> Event:
    """The event as she could tell it herself."""
    data = _unverified(event.data)
    if isinstance(data.get("data"), dict):
        data["data"] = _unverified(data["data"])
    return replace(event, data=data, by="self" if event.by_clinician else event.by)


def _unverified(table: Mapping[str, Any]) -> dict[str, Any]:
    return {**table, _VERIFIED: False} if _VERIFIED in table else dict(table)


def _births(events: Iterable[Event]) -> tuple[bytes, ...]:
    return tuple(sorted({content(event) for event in events if event.type == _BIRTH}))


def _birth_days(events: Iterable[Event], *, register: Register) -> tuple[tuple[date, date], ...]:
    """The days of each birth that counts, with what was changed about it, in order."""
    of_birth: dict[str, list[Event]] = {}
    told = list(events)
    for event in told:
        if event.type == _BIRTH:
            of_birth.setdefault(event.id, []).append(event)
    for event in told:
        if event.type != _BIRTH and event.data.get("entry") in of_birth:
            of_birth[event.data["entry"]].append(event)
    births = [Timeline(one, register=register).record(date.max).birth for one in of_birth.values()]
    days = {(date.fromordinal(one.earliest), date.fromordinal(one.latest)) for one in births if one is not None}
    return tuple(sorted(days))


def _signature(event: Event, births: tuple[bytes, ...]) -> str:
    told = json.dumps(as_json(event), sort_keys=True, ensure_ascii=False).encode()
    return server_seal("exports").fingerprint(b"\0".join((told, *births))).hex()


def _is_signed(event: Event, births: tuple[bytes, ...], signatures: frozenset[str]) -> bool:
    right = _signature(event, births)
    return any(compare_digest(right.encode(), one.encode()) for one in signatures & {right})


def _signatures(text: str) -> frozenset[str]:
    told = _head(text).get(_SIGNATURES)
    return frozenset(one for one in told if isinstance(one, str)) if isinstance(told, list) else frozenset()


def _broken_on_its_way(text: str) -> list[Fault]:
    """Whether fewer or other entries are there than the first line says were written."""
    head, (_, _, rest) = _head(text), _lines(text).partition("\n")
    if _ENTRIES not in head and _DIGEST not in head:
        return []
    said, there = head.get(_ENTRIES), sum(bool(line.strip()) for line in rest.split("\n"))
    mend = "export it again; if you changed it yourself, take its first line away"
    if said != there:
        return [Fault(1, _ENTRIES, f"{there} entries are there", f"the {said} that were written", mend)]
    if head.get(_DIGEST) != _digest(rest):
        return [Fault(1, _DIGEST, "the entries are not as they were written", "an unchanged file", mend)]
    return []


def _unkeepable(text: str, events: tuple[Event, ...]) -> Iterator[Fault]:
    """What the format leaves open and no record could give back: half characters, and tables within tables."""
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    for number, event in zip(lines[-len(events) :] if events else [], events, strict=True):
        if not _is_shallow(event.data, _DEEPEST):
            yield Fault(number, "data", "it is nested too deeply", f"at most {_DEEPEST} levels", "make it flatter")
        elif not _is_writable(json.dumps(as_json(event), ensure_ascii=False)):
            yield Fault(number, "data", "it has half a character", "whole characters of Unicode", "retype it")


def _is_shallow(value: Any, levels: int) -> bool:
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return levels > 0 and all(_is_shallow(one, levels - 1) for one in inner)


def _is_writable(text: str) -> bool:
    return not any(SURROGATES[0] <= letter <= SURROGATES[1] for letter in text)


def _head(text: str) -> dict[str, Any]:
    """The first line, where it is one of our format; else nothing."""
    try:
        head = json.loads(_lines(text).partition("\n")[0])
    except (ValueError, RecursionError):
        return {}
    return head if isinstance(head, dict) and head.get("format") == FORMAT else {}


def _lines(text: str) -> str:
    """The lines that say something, with plain line ends: what a mail program does to a file makes no difference."""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip()) + "\n"


def _digest(lines: str) -> str:
    return sha256(_lines(lines).encode("utf-8", "surrogatepass")).hexdigest()
