"""Begins a record: no name, no address, no password; a credential for this browser and a code for another one."""

import os
from typing import NamedTuple
from uuid import uuid4

from django.db import transaction

from restride.records import audit, clock
from restride.records.access import label_binding
from restride.records.models import Device, Person
from restride.records.principal import Principal, new_credential, server_seal
from restride.records.recovery import code_binding, new_recovery_code, recovery_lookup
from restride.records.sealing import Seal
from restride.records.server_key import KEY_BYTES


class Begun(NamedTuple):
    """A new record: who now asks, and the credential the browser keeps."""

    principal: Principal
    credential: str


def begin(*, label: str) -> Begun:
    """A new record with this browser as its first device. `label`: what she will know the device by."""
    key, code, at = os.urandom(KEY_BYTES), new_recovery_code(), clock.now()
    seal = Seal(key)
    identity = uuid4()
    person = Person(
        id=identity,
        sealed_key=server_seal("person keys").close(key, bound_to=identity.bytes),
        recovery_lookup=recovery_lookup(code),
        sealed_recovery_code=seal.close(code.encode(), bound_to=code_binding(identity)),
        begun_on=at.date(),
    )
    with transaction.atomic():
        person.save(force_insert=True)
        device, credential = add_device(person, seal, label=label)
        audit.note(person, "begun", device=device.id, at=at)
    return Begun(Principal(person, device, seal), credential)


def add_device(person: Person, seal: Seal, *, label: str) -> tuple[Device, str]:
    """A new device of a person, and its credential. Call it inside a transaction."""
    credential, digest = new_credential()
    on = clock.now().date()
    device = Device(id=uuid4(), person=person, token_digest=digest, begun_on=on, seen_on=on)
    device.sealed_label = seal.close(label.encode(), bound_to=label_binding(device))
    device.save(force_insert=True)
    return device, credential
