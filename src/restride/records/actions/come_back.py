"""Comes back: her recovery code, or a passkey, makes a browser a device of her record."""

import hmac

from django.db import transaction

from restride.records import audit, clock
from restride.records.actions.begin import Begun, add_device
from restride.records.models import Person
from restride.records.principal import Principal, person_seal
from restride.records.recovery import recovery_lookup


def come_back(code: str, *, label: str) -> Begun | None:
    """A new device for whoever has this code; None where nobody has it."""
    person = Person.objects.filter(recovery_lookup=recovery_lookup(code)).first()
    return None if person is None else admit(person, label=label)


def is_code_of(principal: Principal, code: str) -> bool:
    """Whether this is the recovery code of the record that this browser has already."""
    return hmac.compare_digest(recovery_lookup(code), bytes(principal.person.recovery_lookup))


def admit(person: Person, *, label: str) -> Begun:
    """A new device for a person who has shown who she is, by her code or by a passkey."""
    seal = person_seal(person)
    with transaction.atomic():
        device, credential = add_device(person, seal, label=label)
        audit.note(person, "device_added", device=device.id, at=clock.now())
    return Begun(Principal(person, device, seal), credential)
