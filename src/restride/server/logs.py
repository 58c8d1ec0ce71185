"""What the server writes down about its work: the name of an address, the kind of a fault; never content.

Neither the path of a request, nor its body, nor the text of an exception is written: each could hold an answer
(H-36, SP-38, SP-40). How a fault is written is in `restride.web.fault_log`.
"""

import logging
import time
from collections.abc import Mapping
from typing import Any

_QUIET = ("django", "django.request", "django.server", "django.security", "django.db.backends", "gunicorn.access")
_OF_PROCESSES = ("Worker ", "Shutting down", "Reason", "WORKER TIMEOUT", "Connection in use", "Invalid address")
log = logging.getLogger("restride")


def set_up(_settings: Mapping[str, Any]) -> None:
    """Only `restride` writes, in UTC; what Django would log about requests is left unwritten."""
    written = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    written.converter = time.gmtime
    handler = logging.StreamHandler()
    handler.setFormatter(written)
    log.handlers, log.propagate = [handler], False
    log.setLevel(logging.INFO)
    for name in _QUIET:
        quiet = logging.getLogger(name)
        quiet.handlers, quiet.propagate = [logging.NullHandler()], False


class OfProcesses(logging.Filter):
    """Lets gunicorn write about its processes alone: what it would write about a request can hold an answer."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; the record says less afterwards."""
        told = str(record.msg)
        if record.exc_info and record.exc_info[1]:
            record.msg, record.args = f"fault in the server process: {type(record.exc_info[1]).__name__}", ()
        elif not told.startswith(_OF_PROCESSES) or "\n" in told:
            record.msg, record.args = "a request could not be handled", ()
        record.exc_info = record.exc_text = None
        return True
