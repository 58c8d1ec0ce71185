"""Recovery codes: what brings a record back on another phone without an account (rulings 32).

A code has 100 random bits in letters and digits that are not mistaken for each other. Spaces, dashes, case and the
usual slips (O for 0, I or L for 1) do not matter when it is typed.
"""

import secrets
from uuid import UUID

from restride.records.principal import server_seal

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 4, 5
_SLIPS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_recovery_code() -> str:
    """A new code, such as 7K2QM-…: four groups of five."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def recovery_lookup(code: str) -> bytes:
    """What the database knows a code by: it cannot be turned back into the code."""
    return server_seal("recovery codes").fingerprint(_plain(code).encode())


def code_binding(person: UUID) -> bytes:
    """What a person's sealed recovery code is bound to."""
    return b"code" + person.bytes


def _plain(code: str) -> str:
    letters = "".join(letter for letter in code.upper() if letter.isalnum() and letter.isascii())
    return letters.translate(_SLIPS)
