"""What the server refuses to start with (SP-24, H-38): each fault is told with what was expected and how to mend it."""

import stat
from pathlib import Path
from typing import NamedTuple

from restride.server.folders import DATABASE

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_NAMED = 3


class Start(NamedTuple):
    """How the server is about to start. `switches`: what each on-off variable of the environment says, as written."""

    production: bool
    debug: bool
    listens_on: str
    hosts: tuple[str, ...]
    key_made_now: bool
    data: Path
    keys: Path
    switches: tuple[tuple[str, str], ...] = ()


def faults(start: Start) -> list[str]:
    """Every reason not to start, all at once."""
    found = [*_everywhere(start)]
    if start.production:
        found += _in_production(start)
    elif start.listens_on not in {"127.0.0.1", "localhost", "::1"}:
        found.append(
            f"The server would listen on {start.listens_on} without protection. "
            "Expected this machine alone (127.0.0.1). "
            "To mend it: set RESTRIDE_PRODUCTION=1 and serve it behind TLS, or leave --host out."
        )
    return found


def _everywhere(start: Start) -> list[str]:
    found = [
        f"{name} is {told!r}. Expected 1 for on, and 0 or nothing for off. To mend it: write it so."
        for name, told in start.switches
        if told not in {"", "0", "1"}
    ]
    if start.keys.resolve().is_relative_to(start.data.resolve()):
        found.append(
            f"The key lies inside the data folder ({start.data}). Expected a place that no backup of the data holds. "
            "To mend it: set RESTRIDE_KEYS to another folder."
        )
    if start.key_made_now and (start.data / DATABASE).exists():
        found.append(
            f"There is a database in {start.data} and no server key in {start.keys}. Expected the key that it was "
            "sealed with, since another one opens nothing of it. To mend it: put it back, or set RESTRIDE_KEYS."
        )
    return found


def _in_production(start: Start) -> list[str]:
    found = []
    if start.debug:
        found.append("RESTRIDE_DEBUG is on. Expected it off, since debug pages show answers. To mend it: take it away.")
    if start.key_made_now:
        found.append(
            "There was no server key. Expected one that you keep apart from the data. "
            "To mend it: run `restride serve` once without RESTRIDE_PRODUCTION, then keep a copy of the key file."
        )
    if not start.hosts or any("*" in host or host.strip().startswith(".") or not host.strip() for host in start.hosts):
        found.append(
            "The list of hosts is open. Expected the names this server is reached by. "
            "To mend it: set RESTRIDE_HOSTS to them, as in `RESTRIDE_HOSTS=restride.example.org`."
        )
    for folder in (start.data, start.keys):
        readable = [path for path in (folder, *folder.rglob("*")) if path.exists() and path.stat().st_mode & _OTHERS]
        if readable:
            names = ", ".join(path.name for path in readable[:_NAMED])
            found.append(
                f"Others on this machine can read {names} in {folder}. Expected only the server's own user. "
                f"To mend it: run `chmod -R go= {folder}`."
            )
    return found
