"""The files of the test database as they lie on the disk, looked at byte by byte."""

from pathlib import Path

from django.conf import settings
from django.db import connection


def database_files() -> dict[str, bytes]:
    """Every file of the data folder by name: the database with its write-ahead log, and whatever else is there."""
    folder = Path(connection.settings_dict["NAME"]).parent
    assert folder == Path(settings.DATABASES["default"]["NAME"]).parent
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def found_in_the_clear(*words: str) -> dict[str, list[str]]:
    """The words that stand in a file as they are, in either of the usual encodings, by file."""
    told = {}
    for name, content in database_files().items():
        seen = [word for word in words if word.encode() in content or word.encode("utf-16-le") in content]
        if seen:
            told[name] = seen
    return told
