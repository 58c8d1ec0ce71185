"""Sealing: authenticated encryption of one value, bound to the row it belongs to.

A sealed value is one version byte, a random nonce and the ciphertext (AES-256-GCM). What it is bound to is checked on
opening: a value moved to another row, or another person, does not open (SP-22).
"""

import hmac
import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_VERSION = b"\x01"
_NONCE_BYTES = 12


class Unopenable(Exception):
    """A sealed value was altered, moved to another row, or sealed with another key."""


class Seal:
    """Seals and opens with one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cipher = AESGCM(key)

    def close(self, plain: bytes, *, bound_to: bytes) -> bytes:
        """`plain`, sealed and bound."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + self._cipher.encrypt(nonce, plain, bound_to)

    def open(self, sealed: bytes, *, bound_to: bytes) -> bytes:
        """What was sealed. Raises `Unopenable`."""
        version, nonce, rest = sealed[:1], sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        try:
            if version != _VERSION:
                raise Unopenable("unknown version")
            return self._cipher.decrypt(nonce, rest, bound_to)
        except (InvalidTag, ValueError):
            raise Unopenable("altered, moved, or sealed with another key") from None

    def fingerprint(self, content: bytes) -> bytes:
        """A keyed digest: equal content is recognised, and nothing of it can be guessed without the key."""
        return hmac.new(self._key, content, sha256).digest()
