"""`restride serve`: makes what is missing, checks, brings the tables up to date, and serves with one process.

One process with threads and one writer, since SQLite has one (rulings 34); a second server on the same data is refused.
"""

import fcntl
import logging
import os
import socket
import sys
import webbrowser
from pathlib import Path
from threading import Thread
from typing import Any

from restride.garbage import look_between_answers, look_now, spare_what_is_here
from restride.records.server_key import NoServerKey, make_server_key
from restride.server.folders import DATABASE, KEY, data_folder, keys_folder
from restride.server.logs import OfProcesses
from restride.server.start_checks import Start, faults

_THREADS = 4
_LAST_PORT = 2**16 - 1
_SERVED = "serving.lock"
_SWITCHES = ("RESTRIDE_PRODUCTION", "RESTRIDE_DEBUG")


class CannotServe(Exception):
    """The server does not start; the text says why, and how to mend it."""


def serve(*, host: str, port: int, open_browser: bool = False) -> None:
    """Serves until it is stopped. Raises `CannotServe`."""
    _try_address(host, port)
    prepare(host=host)
    from gunicorn.app.base import BaseApplication

    logging.getLogger("gunicorn.error").addFilter(OfProcesses())
    address = f"{'[' + host + ']' if ':' in host else host}:{port}"
    options = {
        "bind": address,
        "workers": 1,
        "threads": _THREADS,
        "worker_class": "gthread",
        "accesslog": None,
        "loglevel": "warning",
        "control_socket_disable": True,
        "post_request": _after_an_answer,
        "when_ready": lambda _server: _ready(f"http://{address}/", open_browser=open_browser),
    }

    class Server(BaseApplication):
        """Gunicorn, set up from here instead of from a file."""

        def load_config(self) -> None:
            for name, value in options.items():
                if name in self.cfg.settings:
                    self.cfg.set(name, value)

        def load(self) -> Any:
            from restride.server.wsgi import application

            read_what_stays()
            return application

    Server().run()


def read_what_stays() -> None:
    """Reads what stays for good before the first page is asked for, and spares it the looks for garbage."""
    from restride.web.read_ahead import read_ahead

    read_ahead()
    look_between_answers()
    spare_what_is_here()


def _after_an_answer(_worker: Any, _request: Any, _environ: Any, _response: Any) -> None:
    look_now()


def _ready(address: str, *, open_browser: bool) -> None:
    print(f"Restride is at {address}  (Ctrl+C ends it)", flush=True)
    if open_browser and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin"):
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def prepare(*, host: str) -> None:
    """Folders, key, checks, tables and static files. Raises `CannotServe`."""
    data, keys = data_folder(), keys_folder()
    key_made_now = not (keys / KEY).exists()
    switches = tuple((name, os.environ.get(name, "")) for name in _SWITCHES)
    production, debug = (told == "1" for _, told in switches)
    start = Start(
        production=production,
        debug=debug,
        listens_on=host,
        hosts=tuple(os.environ.get("RESTRIDE_HOSTS", "localhost").split(",")),
        key_made_now=key_made_now,
        data=data,
        keys=keys,
        switches=switches,
    )
    try:
        os.umask(0o077)
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        found = faults(start)
        if found:
            raise CannotServe("\n".join(found))
        if key_made_now:
            make_server_key(keys / KEY)
        _claim(data)
        # Never the settings of another project that this shell may name.
        os.environ["DJANGO_SETTINGS_MODULE"] = "restride.server.settings"
        _set_up_django()
    except OSError as fault:
        raise CannotServe(
            f"{fault.filename or data} cannot be used ({fault.strerror}). Expected a place that this user may "
            "write to. To mend it: set RESTRIDE_DATA and RESTRIDE_KEYS to such folders."
        ) from None
    except NoServerKey as fault:
        raise CannotServe(str(fault)) from None


def _try_address(host: str, port: int) -> None:
    """Raises `CannotServe` where nobody could listen there."""
    if not 0 < port <= _LAST_PORT:
        raise CannotServe(
            f"{port} is no port. Expected a number from 1 to {_LAST_PORT}. To mend it: name another with --port."
        )
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except OSError as fault:
        raise CannotServe(
            f"The server cannot listen on {host}, port {port} ({fault.strerror}). Expected a free port on this "
            "machine. To mend it: end what uses it, or name another with --port."
        ) from None


def _claim(data: Path) -> None:
    """Holds the data folder for as long as this server, or a process of its own, lives."""
    handle = os.open(data / _SERVED, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise CannotServe(
            f"Another server already serves the data in {data}. Expected one server for each data folder. "
            "To mend it: end the other one, or set RESTRIDE_DATA to another folder."
        ) from None


def _try_key() -> None:
    """Raises `CannotServe` where the records were sealed with another key than the server has now."""
    from restride.records.models import Person
    from restride.records.principal import person_seal
    from restride.records.sealing import Unopenable

    someone = Person.objects.order_by("begun_on").first()
    try:
        if someone is not None:
            person_seal(someone)
    except Unopenable:
        raise CannotServe(
            f"The key in {keys_folder()} does not open the data in {data_folder()}. Expected the key that it "
            "was sealed with. To mend it: put that key file back, or set RESTRIDE_DATA to the data of this key."
        ) from None


def _set_up_django() -> None:
    import sqlite3

    import django
    from django.core.management import call_command
    from django.db import DatabaseError, connections

    django.setup()
    try:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        from restride.records.actions.erase import erase_again

        erase_again()
        _try_key()
    except DatabaseError as fault:
        raise CannotServe(
            f"{data_folder() / DATABASE} cannot be used ({fault}). Expected a database of Restride that this user "
            "may write to. To mend it: free some space, mend its permissions, or put a backup in its place."
        ) from None
    finally:
        # The process that serves is a fork of this one, and a connection must not be carried over.
        connections.close_all()
    print(f"SQLite {sqlite3.sqlite_version}, data in {data_folder()}", file=sys.stderr)
