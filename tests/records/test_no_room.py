"""A store that cannot be written to: nothing half-saved, an error that the page can tell, and all well afterwards (B-22)."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError, connection, connections
from django.test import Client

from restride.history.events import Event
from restride.records.access import audit_of, events_of
from restride.records.actions.begin import begin
from restride.records.actions.record import record
from restride.records.models import Entry
from web.her import Her

DAY = date(2026, 6, 20)
FORM_ID = "0123456789abcdef0123456789abcdef"


def told(name: str, *, size: int = 0) -> Event:
    return Event(name, "session_done", DAY, {"activity": "walk", "source": os.urandom(size).hex()})


def execute(sql: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()


@pytest.fixture
def her(transactional_db: None) -> Iterator[Her]:
    """A woman whose record is on the disk, not in a transaction of the test."""
    begun = begin(label="x")
    client = Client(raise_request_exception=False)
    yield Her(begun.principal, client, begun.credential)
    connections.close_all()


@contextmanager
def full() -> Iterator[None]:
    """No page more than there are now."""
    connection.close()
    pages = execute("PRAGMA page_count")[0]
    execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        connection.close()


@contextmanager
def locked() -> Iterator[None]:
    """Another program writes to the database and does not end."""
    connection.close()
    path = connection.settings_dict["NAME"]
    execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
            connection.close()


@contextmanager
def read_only() -> Iterator[None]:
    """This connection may read only, as on a disk that the system has made read-only after a fault."""
    connection.close()
    execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        connection.close()


def fill(her: Her) -> None:
    """Takes what room is left in the pages there are, first with large entries, then with small ones."""
    for size in (20_000, 0):
        with pytest.raises(OperationalError):
            for one in range(10_000):
                record(her.principal, [told(f"filling {size} {one}", size=size)])


FAULTS = {"full": full, "locked": locked, "read only": read_only}


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_is_half_saved_and_all_is_well_afterwards(her: Her, fault: str) -> None:
    record(her.principal, [told("before")])
    before = her.principal.person.sequence
    with FAULTS[fault](), pytest.raises(OperationalError):
        # The first of them alone would find room.
        record(her.principal, [told("small"), *(told(f"large {one}", size=20_000) for one in range(5))])
    assert her.principal.person.sequence == before
    assert [one.id for one in her.has_told()] == ["before"]
    assert len(audit_of(her.principal)) == 2
    assert execute("PRAGMA integrity_check")[0] == "ok"
    record(her.principal, [told("after")])
    assert [one.id for one in her.has_told()] == ["before", "after"]


def test_a_disk_that_fills_up_at_each_page_in_turn_never_keeps_a_part(her: Her) -> None:
    """R-07: room for one more page, for two, for three, …: each sending is there whole or not at all."""
    kept = 0
    for room in range(1, 60):
        connection.close()
        execute(f"PRAGMA max_page_count = {execute('PRAGMA page_count')[0] + room % 12}")
        try:
            record(her.principal, [told(f"{room} {half}", size=6_000) for half in "abc"])
            kept += 1
        except DatabaseError:
            pass
        assert Entry.objects.count() == 3 * kept
    connection.close()
    assert 0 < kept < 59
    assert len(her.has_told()) == 3 * kept
    assert execute("PRAGMA integrity_check")[0] == "ok"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_form_that_could_not_be_saved_says_so_and_keeps_what_was_typed(her: Her, fault: str) -> None:
    form = {"activity": "walk", "minutes": "23", "part": "1", "entry": FORM_ID}
    her.client.get("/")
    execute("DELETE FROM records_keptpage")
    with FAULTS[fault]():
        if fault == "full":
            fill(her)
        answer = her.client.post("/did", form)
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "Not saved" in page
    assert 'name="minutes" value="23"' in page
    assert f'name="entry" value="{FORM_ID}"' in page
    assert 'action="/did"' in page
    assert 'href="/help"' in page
    assert not any(one.id == FORM_ID for one in events_of(her.principal))


@pytest.mark.parametrize("fault", FAULTS)
def test_today_is_shown_whole_though_nothing_can_be_kept(her: Her, fault: str) -> None:
    """The kept page is a cache: without room for it she has the same page."""
    before = her.client.get("/").content
    execute("DELETE FROM records_keptpage")
    with FAULTS[fault]():
        answer = her.client.get("/")
    assert answer.status_code == 200
    assert len(answer.content) == len(before)


def test_a_record_that_cannot_be_read_is_told_without_a_plan(her: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    """B-22: no plan from partial data."""
    monkeypatch.setattr("restride.records.access.kept_page", lambda *_: None)

    def fails(*_: object, **__: object) -> None:
        raise DatabaseError("disk I/O error")

    monkeypatch.setattr("restride.web.her_day.events_of", fails)
    answer = her.client.get("/")
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "cannot be opened" in page
    assert "I did this" not in page
    assert "disk I/O" not in page
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_what_could_not_be_saved_tells_once_when_it_is_sent_again(her: Her) -> None:
    """B-10: the page sends the same form with the same id, and the lost reply costs nothing."""
    form = {"activity": "walk", "minutes": "23", "entry": FORM_ID}
    with read_only():
        her.client.post("/did", form)
    for _ in range(3):
        assert her.client.post("/did", form).status_code == 302
    assert [one.id for one in her.has_told()] == [FORM_ID]


def test_what_she_typed_is_escaped_on_the_page_that_says_not_saved(her: Her) -> None:
    with read_only():
        page = her.client.post("/not-today", {"reason": '"><script>x</script>'}).content.decode()
    assert "<script>x" not in page
