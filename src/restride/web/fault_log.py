"""One line for each error that a person was shown a number of: its kind and its place in our code, never what it says.

The text of an exception, a path and a body are not written: each could hold an answer (H-36, SP-38, SP-40).
"""

import logging
import secrets
import traceback

_DIGITS = 8
_log = logging.getLogger("restride")


def new_number() -> str:
    """A random number to find a fault again, easy to read out: `4821 7730`."""
    digits = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
    return f"{digits[: _DIGITS // 2]} {digits[_DIGITS // 2 :]}"


def fault(number: str, error: BaseException, *, address: str) -> None:
    """Writes an error down under its number. `address`: the name of an address in urls.py, not its path."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames[-4:])
    _log.error("fault %s at %s: %s (%s)", number, address, type(error).__name__, where)
