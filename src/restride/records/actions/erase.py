"""Erases a record: its key, its rows, and the traces they leave in the database files (I-24, SP-32).

The key goes first and for good: whatever still lay in a backup of the database can then no longer be read, since a
backup of the database never holds the server key. The file of erasures stays outside the database, so that a restored
backup can be erased again before it is served (H-34).
"""

import os
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from restride.records import clock
from restride.records.models import Person
from restride.records.principal import Principal


def erase(principal: Principal) -> None:
    """Removes everything of hers. Afterwards her devices are unknown and her code brings nothing back."""
    _remember(principal.person.id)
    with transaction.atomic():
        Person.objects.filter(pk=principal.person.pk).delete()
    compact()


def erase_again() -> int:
    """Erases whoever was erased before and is here again, after a backup was restored. Returns how many."""
    ledger: Path = settings.RESTRIDE_ERASURES
    if not ledger.exists():
        return 0
    known = [UUID(line.split()[0]) for line in ledger.read_text(encoding="ascii").splitlines()]
    with transaction.atomic():
        again = Person.objects.filter(pk__in=known).count()
        Person.objects.filter(pk__in=known).delete()
    if again:
        compact()
    return again


def compact() -> None:
    """Rewrites the database files, so that no freed page and no write-ahead log keeps what was removed."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _remember(person: UUID) -> None:
    ledger: Path = settings.RESTRIDE_ERASURES
    handle = os.open(ledger, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="ascii") as file:
        file.write(f"{person} {clock.now().date().isoformat()}\n")
        file.flush()
        os.fsync(file.fileno())
