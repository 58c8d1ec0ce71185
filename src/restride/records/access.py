"""Reading a record: every query for what a person told is here, and starts from a principal (SP-18, I-21)."""

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError
from django.db.models import CharField, ExpressionWrapper, F

from restride.history.events import Event
from restride.records.models import AuditRow, Device, Entry, KeptPage
from restride.records.principal import Principal
from restride.records.recovery import code_binding
from restride.records.sealing import Unopenable

Json = dict[str, Any]


def entry_binding(person: UUID, slot: UUID) -> bytes:
    """What a sealed entry is bound to."""
    return _entries_binding(person) + slot.bytes


def _entries_binding(person: UUID) -> bytes:
    return b"entry" + person.bytes


def events_of(principal: Principal) -> tuple[Event, ...]:
    """All her events, in the order the server received them. Raises `Unopenable` where a row was tampered with."""
    person, seal = principal.person, principal.seal
    # The slot as its column holds it: a UUID of each row would take as long as opening them all.
    written = ExpressionWrapper(F("slot"), output_field=CharField())
    rows = Entry.objects.filter(person=person).order_by("sequence").values_list(written, "sealed")
    hers = _entries_binding(person.id)
    opened = [seal.open(bytes(sealed), bound_to=hers + bytes.fromhex(slot)) for slot, sealed in rows]
    # Read as one text: a year of entries in a third of the time.
    return tuple(map(event_of, json.loads(b"[" + b",".join(opened) + b"]")))


def event_of(told: Json) -> Event:
    """The event of a stored entry, which was checked before it was stored."""
    instant = told.get("recorded_at")
    return Event(
        id=told["id"],
        type=told["type"],
        on=date.fromisoformat(told["on"]),
        data=told["data"],
        by=told.get("by", "self"),
        zone=told.get("zone"),
        recorded_at=datetime.fromisoformat(instant).astimezone(UTC) if instant else None,
    )


def kept_page(principal: Principal, made_from: str) -> Json | None:
    """What was worked out last from exactly this, if it was kept; None where it was tampered with."""
    kept = KeptPage.objects.filter(person=principal.person).first()
    if kept is None or kept.made_from != made_from:
        return None
    try:
        opened = principal.seal.open(bytes(kept.sealed), bound_to=_page_binding(principal, made_from))
    except Unopenable:
        return None
    page: Json = json.loads(opened)
    return page


def keep_page(principal: Principal, made_from: str, page: Json) -> None:
    """Keeps what was worked out, in place of what was kept before; not at all where nothing can be written.

    Only a cache: a full or locked disk must not take her page away, and never makes an entry that is saved look lost.
    """
    sealed = principal.seal.close(json.dumps(page).encode(), bound_to=_page_binding(principal, made_from))
    with suppress(DatabaseError):
        KeptPage.objects.update_or_create(person=principal.person, defaults={"made_from": made_from, "sealed": sealed})


def _page_binding(principal: Principal, made_from: str) -> bytes:
    return b"page" + principal.person.id.bytes + made_from.encode()


def recovery_code_of(principal: Principal) -> str:
    """The code that brings her back on another phone, to show it to her again."""
    person = principal.person
    return principal.seal.open(bytes(person.sealed_recovery_code), bound_to=code_binding(person.id)).decode()


def devices_of(principal: Principal) -> Iterable[tuple[Device, str]]:
    """Her devices, the newest first, each with its label."""
    devices = Device.objects.filter(person=principal.person).order_by("-begun_on", "id")
    return [
        (one, principal.seal.open(bytes(one.sealed_label), bound_to=label_binding(one)).decode()) for one in devices
    ]


def label_binding(device: Device) -> bytes:
    """What a device's sealed label is bound to."""
    return b"label" + device.person_id.bytes + device.id.bytes


def audit_of(principal: Principal) -> list[AuditRow]:
    """Everything that was done on her record, the latest first."""
    return list(AuditRow.objects.filter(person=principal.person).order_by("-sequence"))
