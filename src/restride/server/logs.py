"""What the server writes down about its work: the name of an address, the kind of a fault; never content.

Neither the path of a request, nor its body, nor the text of an exception is written: each could hold an answer
(H-36, SP-38, SP-40). How a fault is written is in `restride.web.fault_log`.
"""

import logging
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
