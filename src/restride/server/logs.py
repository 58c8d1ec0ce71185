"""What the server writes down about its work: the name of an address, a status, the kind of a fault; never content.

Neither the path of a request, nor its body, nor the text of an exception is written: each could hold an answer
(H-36, SP-38, SP-40).
"""

import logging
import traceback
from collections.abc import Mapping
from typing import Any

_QUIET = ("django", "django.request", "django.server", "django.security", "django.db.backends", "gunicorn.access")
log = logging.getLogger("restride")


def set_up(_settings: Mapping[str, Any]) -> None:
    """Only `restride` writes; what Django would log about requests is left unwritten."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.handlers, log.propagate = [handler], False
    log.setLevel(logging.INFO)
    for name in _QUIET:
        quiet = logging.getLogger(name)
        quiet.handlers, quiet.propagate = [logging.NullHandler()], False


def fault(number: str, error: BaseException, *, address: str) -> None:
    """One line for an error a person was shown `number` of: its kind and where in our code, not what it says."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames[-4:])
    log.error("fault %s at %s: %s (%s)", number, address, type(error).__name__, where)
