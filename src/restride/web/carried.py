"""A text that a form carries from one page to the next: packed, sealed with her own seal, and bound to her.

It is what she already sent, so that she need not choose her file again; nobody can change it on the way, and it opens
for nobody else.
"""

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from restride.records.principal import Principal
from restride.records.sealing import Unopenable

# A form is read up to a megabyte in all; what is carried leaves room for the rest of it.
_MOST_CHARACTERS = 900_000
# What is unpacked is what was once sent: never more than the largest file.
_MOST_BYTES = 10_000_000


def carry(text: str, principal: Principal) -> str:
    """The text as a form carries it; empty where it is too much for one form."""
    packed = zlib.compress(text.encode("utf-8"), level=9)
    carried = urlsafe_b64encode(principal.seal.close(packed, bound_to=_binding(principal))).decode("ascii")
    return carried if len(carried) <= _MOST_CHARACTERS else ""


def carried_text(told: str, principal: Principal) -> str | None:
    """The text that was carried; None where it was changed, or is another person's."""
    try:
        packed = principal.seal.open(urlsafe_b64decode(told.encode("ascii")), bound_to=_binding(principal))
        return zlib.decompressobj().decompress(packed, _MOST_BYTES).decode("utf-8")
    except (ValueError, NotBase64, Unopenable, zlib.error):
        return None


def _binding(principal: Principal) -> bytes:
    return b"carried" + principal.person.id.bytes
