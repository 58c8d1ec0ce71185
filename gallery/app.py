"""The app in this process, in temporary folders, with a clock that the gallery sets."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

_HOST = "127.0.0.1"


class Clock:
    """The clock of the app: it stands where it was set."""

    def __init__(self) -> None:
        from restride.records import clock

        self.at: datetime = clock.now()
        clock.now = lambda: self.at


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Nothing: what matters is told at the end."""


def set_up(folder: Path) -> None:
    """Folders, key, tables and static files below `folder`, as `restride serve` makes them."""
    os.environ["RESTRIDE_DATA"], os.environ["RESTRIDE_KEYS"] = str(folder / "data"), str(folder / "keys")
    os.environ["RESTRIDE_DEBUG"] = "1"
    os.environ.pop("RESTRIDE_PRODUCTION", None)
    from restride.server.serve import prepare

    prepare(host=_HOST)


@contextmanager
def served() -> Iterator[str]:
    """The app at a free port of this machine; its address, without a slash at the end."""
    from restride.server.wsgi import application

    # Pages that are not there are told at the end; faults are still told as they come.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    server = make_server(_HOST, 0, application, server_class=_Server, handler_class=_Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{_HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
