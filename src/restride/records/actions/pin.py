"""The app PIN of a device: set, taken away, tried, and forgotten, with a growing wait after wrong tries (SP-13)."""

from datetime import timedelta
from typing import NamedTuple

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from restride.records import audit, clock
from restride.records.actions.come_back import is_code_of
from restride.records.models import Device
from restride.records.principal import Principal

SHORTEST, LONGEST = 4, 8
_FREE_TRIES = 5
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=1)


class Tried(NamedTuple):
    """What came of a try: `wait` is how long nothing will be right, None where she may try again at once."""

    right: bool
    wait: timedelta | None


def could_be_a_pin(typed: str) -> bool:
    """Whether this can be set as a PIN: 4 to 8 digits."""
    return SHORTEST <= len(typed) <= LONGEST and typed.isascii() and typed.isdigit()


def set_pin(principal: Principal, pin: str) -> None:
    """Asks for this PIN on this device from now on; an empty one takes it away."""
    device = principal.device
    device.pin_digest = make_password(pin) if pin else ""
    device.pin_tries, device.pin_wait_until = 0, None
    with transaction.atomic():
        device.save(update_fields=["pin_digest", "pin_tries", "pin_wait_until"])
        audit.note(principal.person, "pin_set" if pin else "pin_removed", device=device.id, at=clock.now())


def try_pin(principal: Principal, pin: str) -> Tried:
    """Whether this is the PIN. From the fifth wrong try on she waits, longer each time; meanwhile nothing is right."""
    with transaction.atomic():
        device = Device.objects.select_for_update().get(pk=principal.device.pk, person=principal.person)
        at = clock.now()
        if device.pin_wait_until and at < device.pin_wait_until:
            return Tried(False, device.pin_wait_until - at)
        right = check_password(pin, device.pin_digest)
        device.pin_tries = 0 if right else device.pin_tries + 1
        over = device.pin_tries - _FREE_TRIES
        wait = min(_FIRST_WAIT * 2 ** min(over, 10), _LONGEST_WAIT) if over >= 0 and not right else None
        device.pin_wait_until = at + wait if wait else None
        device.save(update_fields=["pin_tries", "pin_wait_until"])
    return Tried(right, wait)


def forget_pin(principal: Principal, code: str) -> bool:
    """Takes the PIN of this device away if `code` is her own recovery code; says whether it is."""
    hers = is_code_of(principal, code)
    if hers:
        set_pin(principal, "")
    return hers
