"""What the server refuses to start with (SP-24, H-38): each fault is told with what was expected and how to mend it."""

import stat
from pathlib import Path
from typing import NamedTuple

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class Start(NamedTuple):
    """How the server is about to start."""

    production: bool
    debug: bool
    listens_on: str
    hosts: tuple[str, ...]
    key_made_now: bool
    data: Path
    keys: Path


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
    found = []
    if start.keys.resolve().is_relative_to(start.data.resolve()):
        found.append(
            f"The key lies inside the data folder ({start.data}). Expected a place that no backup of the data holds. "
            "To mend it: set RESTRIDE_KEYS to another folder."
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
    if not start.hosts or any("*" in host or not host.strip() for host in start.hosts):
        found.append(
            "The list of hosts is open. Expected the names this server is reached by. "
            "To mend it: set RESTRIDE_HOSTS=restride.example.org"
        )
    for folder in (start.data, start.keys):
        readable = [path for path in (folder, *folder.glob("*")) if path.exists() and path.stat().st_mode & _OTHERS]
        if readable:
            names = ", ".join(path.name for path in readable[:3])
            found.append(
                f"Others on this machine can read {names} in {folder}. Expected only the server's own user. "
                f"To mend it: chmod -R go= {folder}"
            )
    return found
