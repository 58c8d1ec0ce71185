"""Who asks: every reading and every act starts from a principal, and reaches that person's rows alone (SP-18, I-21)."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings

from restride.records.models import Device, Person
from restride.records.sealing import Seal, Unopenable
from restride.records.server_key import derived

_TOKEN_BYTES = 32
_CREDENTIAL = b"credential"


@dataclass(frozen=True, slots=True)
class Principal:
    """A person on one of her devices, with the seal that opens her record."""

    person: Person
    device: Device
    seal: Seal


def server_seal(purpose: str) -> Seal:
    """The server's own seal for one purpose."""
    return Seal(derived(settings.RESTRIDE_SERVER_KEY, purpose))


def person_seal(person: Person) -> Seal:
    """The seal of a person's record. Raises `Unopenable` where the server key is another one."""
    return Seal(server_seal("person keys").open(bytes(person.sealed_key), bound_to=person.id.bytes))


def new_credential() -> tuple[str, bytes]:
    """A random credential as the browser keeps it, sealed, and the digest that the database keeps of it."""
    token = secrets.token_bytes(_TOKEN_BYTES)
    sealed = server_seal("credentials").close(token, bound_to=_CREDENTIAL)
    return urlsafe_b64encode(sealed).decode("ascii"), sha256(token).digest()


def principal_of(credential: str) -> Principal | None:
    """Who holds this credential; None where nobody does, whatever is wrong with it."""
    try:
        sealed = urlsafe_b64decode(credential.encode("ascii"))
        token = server_seal("credentials").open(sealed, bound_to=_CREDENTIAL)
    except (ValueError, NotBase64, Unopenable):
        return None
    device = Device.objects.select_related("person").filter(token_digest=sha256(token).digest()).first()
    return Principal(device.person, device, person_seal(device.person)) if device else None
