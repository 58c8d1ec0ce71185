"""The audit: what was done on a record, written by the act that does it, in the same transaction (SP-39).

Each row carries a mark over itself and the mark before it, made with a key that is not in the database: a changed,
removed or moved row is found by `first_break`.
"""

from datetime import datetime
from uuid import UUID

from restride.records.models import AuditRow, Person
from restride.records.principal import server_seal

_START = bytes(32)


def note(person: Person, act: str, *, device: UUID | None, at: datetime) -> None:
    """Adds one row. Call it inside the transaction of the act itself."""
    last = AuditRow.objects.filter(person=person).order_by("-sequence").values_list("mark", flat=True).first()
    row = AuditRow(person=person, device=device, act=act, at=at)
    row.mark = _mark(row, bytes(last) if last else _START)
    row.save(force_insert=True)


def first_break(person: Person) -> AuditRow | None:
    """The first row that is not what was written, or None where all are. A cut tail needs an anchor kept elsewhere."""
    before = _START
    for row in AuditRow.objects.filter(person=person).order_by("sequence"):
        if bytes(row.mark) != _mark(row, before):
            return row
        before = bytes(row.mark)
    return None


def _mark(row: AuditRow, before: bytes) -> bytes:
    device = row.device.bytes if row.device else b""
    told = b"\0".join((before, row.person_id.bytes, device, row.act.encode(), row.at.isoformat().encode()))
    return server_seal("audit").fingerprint(told)
