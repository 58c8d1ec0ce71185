"""A text that a form carries from one page to the next: packed, sealed with her own seal, and bound to her.

It is what she already sent, so that she need not choose her file or type again; nobody can change it on the way, and
it opens for nobody else. A file and a form are bound apart: neither is taken for the other.
"""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from typing import NamedTuple

from restride.records.principal import Principal
from restride.records.sealing import Unopenable

# A form is read up to a megabyte in all; what is carried leaves room for the rest of it.
_MOST_CHARACTERS = 900_000
# What is unpacked is what was once sent: never more than the largest file.
_MOST_BYTES = 10_000_000
_TEXT, _FORM = b"carried", b"carried form"


class CarriedForm(NamedTuple):
    """A form that met the shut door: the address it was sent to, and its fields in order.

    `fields` is None where they could not be carried (a file came with them, or they were too much).
    """

    to: str
    fields: list[tuple[str, str]] | None


def carry(text: str, principal: Principal) -> str:
    """The text as a form carries it; empty where it is too much for one form."""
    return _close(text, principal, _TEXT)


def carried_text(told: str, principal: Principal) -> str | None:
    """The text that was carried; None where it was changed, or is another person's."""
    return _open(told, principal, _TEXT)


def carry_form(form: CarriedForm, principal: Principal) -> str:
    """The form as another one carries it: without its fields where they are too much; empty where its address is."""
    return _close(json.dumps(form), principal, _FORM) or _close(
        json.dumps(CarriedForm(form.to, None)), principal, _FORM
    )


def carried_form(told: str, principal: Principal) -> CarriedForm | None:
    """The form that was carried; None where it was changed, or is another person's."""
    text = _open(told, principal, _FORM)
    if text is None:
        return None
    to, fields = json.loads(text)
    return CarriedForm(to, None if fields is None else [(name, value) for name, value in fields])


def _close(text: str, principal: Principal, what: bytes) -> str:
    packed = zlib.compress(text.encode("utf-8"), level=9)
    carried = urlsafe_b64encode(principal.seal.close(packed, bound_to=_binding(what, principal))).decode("ascii")
    return carried if len(carried) <= _MOST_CHARACTERS else ""


def _open(told: str, principal: Principal, what: bytes) -> str | None:
    try:
        packed = principal.seal.open(urlsafe_b64decode(told.encode("ascii")), bound_to=_binding(what, principal))
        return zlib.decompressobj().decompress(packed, _MOST_BYTES).decode("utf-8")
    except (ValueError, NotBase64, Unopenable, zlib.error):
        return None


def _binding(what: bytes, principal: Principal) -> bytes:
    return what + principal.person.id.bytes
