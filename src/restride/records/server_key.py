"""The server key: one file outside the database and its backups, from which every other server secret is derived.

Who steals the database, or a backup of it, reads nothing without this file (SP-22, H-35).
"""

import os
import secrets
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_ONLY_ME = 0o600


class NoServerKey(Exception):
    """The key file is missing or unusable; the text says where it was looked for, and how to mend it."""


def read_server_key(path: Path) -> bytes:
    """The 32 bytes of the key file. Raises `NoServerKey`."""
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as fault:
        raise NoServerKey(
            f"{path} cannot be used as the server key ({fault}). Expected 64 hexadecimal digits. "
            "To mend it: put the key file back from where you keep it apart from the data."
        ) from None
    if len(key) != KEY_BYTES:
        raise NoServerKey(f"{path} holds {len(key)} bytes. Expected {KEY_BYTES}. To mend it: put the key file back.")
    return key


def make_server_key(path: Path) -> None:
    """Writes a new random key, readable by its owner alone. Raises `FileExistsError` rather than replace one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_ME)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())


@cache
def derived(key: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose alone, so that no secret serves two."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"restride {purpose}".encode()).derive(key)
