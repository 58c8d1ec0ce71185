"""Erases a record: its rows with their key, and the traces they leave in the database files (I-24, SP-32).

The file of erasures stays outside the database and its backups. A backup that is put back is erased again before it
is served (H-34), and a backup is kept for no more than `BACKUP_DAYS`: after that nothing of hers is left anywhere.
"""

import logging
import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import OperationalError, connection, transaction

from restride.records import clock
from restride.records.models import Device, Entry, Person
from restride.records.one_writer.base import turn
from restride.records.principal import Principal

# The longest that a backup of the database is kept (SP-32).
BACKUP_DAYS = 35
_COMPACTION_DUE = ".compaction-due"
_log = logging.getLogger("restride")


class Receipt(NamedTuple):
    """What was erased: how many entries and devices, on which day, and the last day a backup can hold them."""

    entries: int
    devices: int
    on: date
    backups_until: date


def last_backup_day(erased_on: date) -> date:
    """The last day on which a backup can still hold what was erased on a day."""
    return erased_on + timedelta(days=BACKUP_DAYS)


def erase(principal: Principal) -> Receipt:
    """Removes everything of hers. Afterwards her devices are unknown and her code brings nothing back.

    It is remembered before it is done: if anything fails in between, it is done at the next start.
    """
    person, on = principal.person, clock.now().date()
    _remember(person.id, on)
    with transaction.atomic():
        # Locked, so that nothing can be told on another device between the counting and the removal.
        Person.objects.select_for_update().filter(pk=person.pk).first()
        receipt = Receipt(
            entries=Entry.objects.filter(person=person).count(),
            devices=Device.objects.filter(person=person).count(),
            on=on,
            backups_until=last_backup_day(on),
        )
        Person.objects.filter(pk=person.pk).delete()
    compact()
    return receipt


def erase_again() -> int:
    """Erases whoever was erased before and is here again, after a backup was restored. Returns how many.

    A compaction that could not be done when she was erased is done now.
    """
    known = list(_erased())
    with transaction.atomic():
        again = Person.objects.filter(pk__in=known).count()
        Person.objects.filter(pk__in=known).delete()
    if again or _due().exists():
        compact()
    return again


def compact() -> bool:
    """Rewrites the database files, so that no freed page and no write-ahead log keeps what was removed.

    Returns whether it was done. Where another reader stands in the way it is left for the next erasure or the next
    start; until then the write-ahead log may still hold the rows as they were, sealed. Writers wait until it is done.
    """
    if connection.vendor != "sqlite":
        return True
    try:
        _due().touch(mode=0o600)
        with turn(), connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, _, _ = cursor.fetchone()
    except (OperationalError, OSError):
        busy = 1
    if busy:
        _log.warning("compaction_left_for_later")
        return False
    _due().unlink(missing_ok=True)
    return True


def _due() -> Path:
    """A file that is there while a compaction is still to be done, beside the file of erasures."""
    ledger: Path = settings.RESTRIDE_ERASURES
    return ledger.with_suffix(_COMPACTION_DUE)


def _erased() -> Iterator[UUID]:
    """Who was erased. A line cut by a power failure tells of an erasure that was not begun."""
    ledger: Path = settings.RESTRIDE_ERASURES
    if not ledger.exists():
        return
    for line in ledger.read_text(encoding="ascii").splitlines():
        try:
            yield UUID(line.split()[0])
        except (ValueError, IndexError):
            continue


def _remember(person: UUID, on: date) -> None:
    ledger: Path = settings.RESTRIDE_ERASURES
    handle = os.open(ledger, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="ascii") as file:
        # On a line of its own, whatever a cut line before it left behind.
        file.write(f"\n{person} {on.isoformat()}\n")
        file.flush()
        os.fsync(file.fileno())
