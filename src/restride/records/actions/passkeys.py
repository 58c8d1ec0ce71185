"""Passkeys of a record: kept, listed and removed. What a passkey proves is allauth's work (SP-11)."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import transaction

from restride.records import audit, clock
from restride.records.models import Account, Person
from restride.records.principal import Principal, server_seal
from restride.records.sealing import Unopenable

_UUID_BYTES = 16
_LABEL = b"passkey"


class Passkey(NamedTuple):
    """One passkey as she sees it: where it was made, and when."""

    id: int
    label: str
    since: date


def account_of(person: Person) -> Account:
    """Her account; where she has none yet, the one she will have, not stored.

    Its id comes from hers by the server's key, so that nothing about her has to be kept while she is asked.
    """
    known = Account.objects.filter(person=person).first()
    mark = server_seal("accounts").fingerprint(person.id.bytes)[:_UUID_BYTES]
    return known or Account(id=UUID(bytes=mark), person=person)


def passkeys_of(principal: Principal) -> list[Passkey]:
    """Her passkeys, the newest first."""
    rows = Authenticator.objects.filter(user__person=principal.person, type=Authenticator.Type.WEBAUTHN)
    return [Passkey(one.pk, _label(principal, one), one.created_at.date()) for one in rows.order_by("-pk")]


def keep_passkey(principal: Principal, credential: Mapping[str, Any], *, label: str) -> None:
    """Keeps a passkey that was proven. `label`: where she made it; it is sealed as her devices' labels are."""
    account = account_of(principal.person)
    sealed = principal.seal.close(label.encode(), bound_to=_LABEL + principal.person.id.bytes)
    with transaction.atomic():
        if account._state.adding:
            account.set_unusable_password()
            account.save(force_insert=True)
        WebAuthn.add(account, b64encode(sealed).decode("ascii"), dict(credential))
        audit.note(principal.person, "passkey_added", device=principal.device.id, at=clock.now())


def remove_passkey(principal: Principal, passkey: int) -> bool:
    """Removes one of her passkeys, and with the last one her account; False where it is not hers or not there."""
    hers = Authenticator.objects.filter(user__person=principal.person)
    with transaction.atomic():
        gone, _ = hers.filter(pk=passkey).delete()
        if gone:
            audit.note(principal.person, "passkey_removed", device=principal.device.id, at=clock.now())
            if not hers.exists():
                Account.objects.filter(person=principal.person).delete()
    return bool(gone)


def _label(principal: Principal, authenticator: Authenticator) -> str:
    try:
        sealed = b64decode(authenticator.data["name"], validate=True)
        return principal.seal.open(sealed, bound_to=_LABEL + principal.person.id.bytes).decode()
    except (Unopenable, NotBase64, KeyError):
        return ""
