"""Records events: all or none, acknowledged once on disk, harmless to send again (I-05, I-23, SP-04)."""

import json
from collections.abc import Iterable
from uuid import uuid4

from django.db import transaction

from restride.history.codec import as_json
from restride.history.events import Event
from restride.records import audit, clock
from restride.records.access import entry_binding
from restride.records.models import Device, Entry, Person
from restride.records.principal import Principal


def record(principal: Principal, events: Iterable[Event], *, act: str = "recorded") -> int:
    """Adds what is not there yet, in one transaction. Returns her newest sequence.

    Events are already checked by the codec. An event sent again with equal content changes nothing; another content
    under a known id is kept beside the first, and the more careful one counts (contract, section 1).
    """
    with transaction.atomic():
        person = Person.objects.select_for_update().get(pk=principal.person.pk)
        sequence = _add(principal, person, list(events), act=act)
    principal.person.sequence = sequence
    return sequence


def _add(principal: Principal, person: Person, events: list[Event], *, act: str) -> int:
    told = {principal.seal.fingerprint(content(event)): event for event in events}
    known = {
        bytes(one)
        for one in Entry.objects.filter(person=person, fingerprint__in=list(told)).values_list("fingerprint", flat=True)
    }
    added = [_entry(principal, mark, event) for mark, event in told.items() if mark not in known]
    if not added:
        return person.sequence
    Entry.objects.bulk_create(added)
    person.sequence = max(entry.sequence for entry in added)
    person.save(update_fields=["sequence"])
    audit.note(person, act, device=principal.device.id, at=clock.now())
    _note_use(principal.device)
    return person.sequence


def _note_use(device: Device) -> None:
    """Notes, once a day, that a device was used: her list of devices shows it."""
    today = clock.now().date()
    if device.seen_on < today:
        device.seen_on = today
        device.save(update_fields=["seen_on"])


def _entry(principal: Principal, fingerprint: bytes, event: Event) -> Entry:
    slot = uuid4()
    plain = json.dumps(as_json(event), ensure_ascii=False).encode()
    sealed = principal.seal.close(plain, bound_to=entry_binding(principal.person.id, slot))
    return Entry(slot=slot, person=principal.person, fingerprint=fingerprint, sealed=sealed)


def content(event: Event) -> bytes:
    """What makes two events the same: everything but the moment of receipt."""
    told = as_json(event)
    told.pop("recorded_at", None)
    return json.dumps(told, sort_keys=True, ensure_ascii=False).encode()
