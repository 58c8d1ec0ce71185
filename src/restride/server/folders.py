"""Where the server keeps its data, and, apart from it, its key and the ledger of erasures."""

import os
from pathlib import Path

DATABASE = "restride.sqlite3"
KEY = "server.key"
ERASURES = "erasures.txt"


def data_folder() -> Path:
    """`RESTRIDE_DATA`, else `restride` in the user's data folder."""
    return _folder("RESTRIDE_DATA", "XDG_DATA_HOME", ".local/share")


def keys_folder() -> Path:
    """`RESTRIDE_KEYS`, else `restride` in the user's settings folder: never inside the data folder."""
    return _folder("RESTRIDE_KEYS", "XDG_CONFIG_HOME", ".config")


def _folder(own: str, common: str, beside_home: str) -> Path:
    told = os.environ.get(own)
    if told:
        return Path(told)
    parent = os.environ.get(common)
    return (Path(parent) if parent else Path.home() / beside_home) / "restride"
