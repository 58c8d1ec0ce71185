"""`restride serve`: makes what is missing, checks, brings the tables up to date, and serves with one process.

One process with threads and one writer, since SQLite has one (rulings 34).
"""

import os
import sys
import webbrowser
from threading import Thread
from typing import Any

from restride.records.server_key import NoServerKey, make_server_key
from restride.server.folders import KEY, data_folder, keys_folder
from restride.server.start_checks import Start, faults

_THREADS = 4


class CannotServe(Exception):
    """The server does not start; the text says why, and how to mend it."""


def serve(*, host: str, port: int, open_browser: bool = False) -> None:
    """Serves until it is stopped. Raises `CannotServe`."""
    prepare(host=host)
    from gunicorn.app.base import BaseApplication

    address = f"{'[' + host + ']' if ':' in host else host}:{port}"
    options = {
        "bind": address,
        "workers": 1,
        "threads": _THREADS,
        "worker_class": "gthread",
        "accesslog": None,
        "loglevel": "warning",
        "control_socket_disable": True,
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

            return application

    Server().run()


def _ready(address: str, *, open_browser: bool) -> None:
    print(f"Restride is at {address}  (Ctrl+C ends it)", flush=True)
    if open_browser and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin"):
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def prepare(*, host: str) -> None:
    """Folders, key, checks, tables and static files. Raises `CannotServe`."""
    data, keys = data_folder(), keys_folder()
    key_made_now = not (keys / KEY).exists()
    try:
        os.umask(0o077)
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        if key_made_now and os.environ.get("RESTRIDE_PRODUCTION") != "1":
            make_server_key(keys / KEY)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "restride.server.settings")
        start = Start(
            production=os.environ.get("RESTRIDE_PRODUCTION") == "1",
            debug=os.environ.get("RESTRIDE_DEBUG") == "1",
            listens_on=host,
            hosts=tuple(os.environ.get("RESTRIDE_HOSTS", "localhost").split(",")),
            key_made_now=key_made_now,
            data=data,
            keys=keys,
        )
        found = faults(start)
        if found:
            raise CannotServe("\n".join(found))
        _set_up_django()
    except (OSError, NoServerKey) as fault:
        raise CannotServe(f"The server cannot start: {fault}") from None


def _set_up_django() -> None:
    import sqlite3

    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    from restride.records.actions.erase import erase_again

    erase_again()
    print(f"SQLite {sqlite3.sqlite_version}, data in {data_folder()}", file=sys.stderr)
