"""A power cut leaves the files as far as they had been written: whatever is left opens to whole sendings alone (R-06).

The write-ahead log of a running database is cut at each half sector, and each sector of it is lost in turn, as a disk
may lose what it had not yet written. What opens is an exact beginning of what was sent, and no sending is there in part.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, connections

from restride.history.events import Event
from restride.records.access import entry_binding
from restride.records.actions.begin import Begun, begin
from restride.records.actions.record import record

SENDINGS, SECTOR = 12, 512
_ROWS = "SELECT slot, sealed FROM records_entry WHERE person_id = ? ORDER BY sequence"


@pytest.fixture
def cut(transactional_db: None, tmp_path: Path) -> Iterator[tuple[Begun, Path, bytes]]:
    """A record of several sendings of three entries each; the files as they are with the log not yet moved over."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("PRAGMA wal_autocheckpoint = 0")
    begun = begin(label="x")
    for one in range(SENDINGS):
        record(begun.principal, [Event(f"{one:02} {half}", "not_today", date(2026, 6, 20), {}) for half in "abc"])
    source = Path(connection.settings_dict["NAME"])
    shutil.copy(source, tmp_path / "kept.sqlite3")
    yield begun, tmp_path / "kept.sqlite3", Path(f"{source}-wal").read_bytes()
    connections.close_all()


def opened(begun: Begun, database: Path, log: bytes, place: Path) -> list[str]:
    """The ids that are there after a start on these files. Raises where the file is damaged or an entry does not open."""
    shutil.copy(database, place)
    Path(f"{place}-wal").write_bytes(log)
    Path(f"{place}-shm").unlink(missing_ok=True)
    person = begun.principal.person.id
    with closing(sqlite3.connect(place)) as files:
        # What this opening writes itself need not last.
        files.execute("PRAGMA synchronous = OFF")
        assert files.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = files.execute(_ROWS, (person.hex,)).fetchall()
    seal = begun.principal.seal
    return [json.loads(seal.open(sealed, bound_to=entry_binding(person, UUID(slot))))["id"] for slot, sealed in rows]


ALL = [f"{one:02} {half}" for one in range(SENDINGS) for half in "abc"]


@pytest.mark.slow
def test_a_log_that_ends_anywhere_opens_to_whole_sendings(cut: tuple[Begun, Path, bytes], tmp_path: Path) -> None:
    begun, database, log = cut
    assert opened(begun, database, log, tmp_path / "whole.sqlite3") == ALL
    lengths = set()
    for end in range(0, len(log), SECTOR):
        ids = opened(begun, database, log[:end], tmp_path / "cut.sqlite3")
        assert ids == ALL[: len(ids)]
        assert len(ids) % 3 == 0, end
        lengths.add(len(ids))
    assert lengths >= {0, 3, 3 * SENDINGS - 3}


@pytest.mark.slow
def test_a_log_with_any_sector_lost_opens_to_whole_sendings(cut: tuple[Begun, Path, bytes], tmp_path: Path) -> None:
    begun, database, log = cut
    for at in range(0, len(log), SECTOR):
        lost = log[:at] + bytes(SECTOR) + log[at + SECTOR :]
        ids = opened(begun, database, lost[: len(log)], tmp_path / "lost.sqlite3")
        assert ids == ALL[: len(ids)]
        assert len(ids) % 3 == 0, at
