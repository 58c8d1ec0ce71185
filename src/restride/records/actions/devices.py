"""Removes devices, and makes a new recovery code: the old one then brings nothing back."""

from uuid import UUID

from django.db import transaction

from restride.records import audit, clock
from restride.records.models import Device
from restride.records.principal import Principal
from restride.records.recovery import code_binding, new_recovery_code, recovery_lookup


def remove_device(principal: Principal, device: UUID) -> bool:
    """Signs one of her devices out for good; False where it is not hers or not there."""
    with transaction.atomic():
        gone, _ = Device.objects.filter(person=principal.person, pk=device).delete()
        if gone:
            audit.note(principal.person, "device_removed", device=principal.device.id, at=clock.now())
    return bool(gone)


def remove_other_devices(principal: Principal) -> int:
    """Signs every device but this one out; returns how many."""
    with transaction.atomic():
        gone, _ = Device.objects.filter(person=principal.person).exclude(pk=principal.device.pk).delete()
        if gone:
            audit.note(principal.person, "other_devices_removed", device=principal.device.id, at=clock.now())
    return gone


def renew_recovery_code(principal: Principal) -> str:
    """A new code; the one before it counts no more."""
    code, person = new_recovery_code(), principal.person
    person.recovery_lookup = recovery_lookup(code)
    person.sealed_recovery_code = principal.seal.close(code.encode(), bound_to=code_binding(person.id))
    with transaction.atomic():
        person.save(update_fields=["recovery_lookup", "sealed_recovery_code"])
        audit.note(person, "code_renewed", device=principal.device.id, at=clock.now())
    return code
