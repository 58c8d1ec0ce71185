"""Recording: once however often it is sent, all of it or nothing, and the same plan in whatever order it came."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from random import Random
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import DatabaseError, connection, connections, transaction

from restride.history.events import Event
from restride.records import audit
from restride.records.access import audit_of, events_of
from restride.records.actions.begin import Begun, begin
from restride.records.actions.erase import compact
from restride.records.actions.record import record
from restride.records.models import AuditRow, Entry, Person
from restride.records.one_writer import base
from restride.records.principal import Principal, principal_of
from restride.web.her_day import work_out
from web.her import Her

DAY = date(2026, 6, 20)


def told(name: str, **data: object) -> Event:
    return Event(name, "session_done", DAY, {"activity": "walk", **data})


def newest() -> int:
    return Entry.objects.latest("sequence").sequence


@pytest.mark.parametrize("times", range(1, 6))
def test_an_equal_replay_is_one_row_with_one_line_in_the_audit(her: Her, times: int) -> None:
    """H-08, B-08, I-05."""
    sequences = {record(her.principal, [told("a", minutes=20)]) for _ in range(times)}
    assert Entry.objects.count() == 1
    assert sequences == {newest()}
    assert [row.act for row in audit_of(her.principal)] == ["recorded", "begun"]


def test_an_equal_replay_within_one_sending_is_one_row(her: Her) -> None:
    record(her.principal, [told("a"), told("b"), told("a")])
    assert [one.id for one in her.has_told()] == ["a", "b"]


def test_the_moment_of_receipt_does_not_make_two_entries_of_one(her: Her) -> None:
    from datetime import UTC, datetime

    for hour in (9, 10):
        record(her.principal, [replace(told("a"), recorded_at=datetime(2026, 6, 20, hour, tzinfo=UTC))])
    assert Entry.objects.count() == 1


def test_two_contents_under_one_id_are_both_kept(her: Her) -> None:
    """B-08: which of the two counts is the engine's affair; losing one is not the store's."""
    record(her.principal, [told("a", minutes=20)])
    record(her.principal, [told("a", minutes=30)])
    record(her.principal, [told("a", minutes=20)])
    assert [one.data["minutes"] for one in her.has_told()] == [20, 30]


def test_what_one_woman_told_is_not_known_from_another(her: Her, another: Her) -> None:
    record(her.principal, [told("a")])
    record(another.principal, [told("a")])
    assert Entry.objects.count() == 2
    assert len(her.has_told()) == len(another.has_told()) == 1


def test_where_one_event_fails_to_seal_none_is_kept(her: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    """SP-04: one sending is one transaction."""
    record(her.principal, [told("before")])
    sequence, seal = newest(), type(her.principal.seal).close

    def close(self: object, plain: bytes, *, bound_to: bytes) -> bytes:
        if b'"third"' in plain:
            raise RuntimeError
        return seal(self, plain, bound_to=bound_to)  # type: ignore[arg-type]

    monkeypatch.setattr(type(her.principal.seal), "close", close)
    with pytest.raises(RuntimeError):
        record(her.principal, [told("first"), told("second"), told("third")])
    assert [one.id for one in her.has_told()] == ["before"]
    assert Person.objects.get(pk=her.principal.person.pk).sequence == sequence == her.principal.person.sequence


@pytest.mark.parametrize("where", ["entry", "person", "audit"])
def test_where_any_row_cannot_be_written_none_is(her: Her, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """SP-04, B-22: the entries, the sequence and the audit are written together or not at all."""
    record(her.principal, [told("before")])
    calls = {"entry": (Entry.objects, "bulk_create"), "person": (Person, "save"), "audit": (AuditRow, "save")}
    writer, name = calls[where]
    real = getattr(writer, name)

    def write(*given: object, **more: object) -> None:
        real(*given, **more)
        raise DatabaseError

    monkeypatch.setattr(writer, name, write)
    with pytest.raises(DatabaseError):
        record(her.principal, [told("first"), told("second")])
    monkeypatch.undo()
    assert [one.id for one in her.has_told()] == ["before"]
    assert Person.objects.get(pk=her.principal.person.pk).sequence == newest()
    assert len(audit_of(her.principal)) == 2


def test_the_sequence_grows_and_is_that_of_the_newest_entry(her: Her, another: Her) -> None:
    before = 0
    for number in range(20):
        record(another.principal, [told(f"other {number}")])
        sequence = record(her.principal, [told(f"{number}a"), told(f"{number}b")])
        stored = Person.objects.get(pk=her.principal.person.pk).sequence
        assert before < sequence == stored == her.principal.person.sequence
        assert sequence == Entry.objects.filter(person=her.principal.person).latest("sequence").sequence
        before = sequence


def test_a_sequence_is_never_given_twice_even_after_an_erasure(her: Her, another: Her) -> None:
    """A kept page is found by the sequence: one that came back would show the page of another history."""
    record(her.principal, [told("a")])
    last = record(another.principal, [told("b")])
    Person.objects.filter(pk=another.principal.person.pk).delete()
    assert record(her.principal, [told("c")]) > last


def test_nothing_sent_is_nothing_written(her: Her) -> None:
    assert record(her.principal, []) == 0
    assert [row.act for row in audit_of(her.principal)] == ["begun"]


def test_after_an_erasure_nothing_of_hers_is_taken_in(her: Her) -> None:
    """B-09: a page still open on another phone brings nothing back."""
    Person.objects.filter(pk=her.principal.person.pk).delete()
    with pytest.raises(Person.DoesNotExist):
        record(her.principal, [told("a")])
    assert Entry.objects.count() == AuditRow.objects.count() == 0


def test_what_is_read_back_is_what_was_told(her: Her) -> None:
    events = [
        told("ünï", source="mit „Zeichen“ und 😀"),
        Event("two", "checked_in", DAY, {"answers": {"sleep_hours": 6.5}}, by="clinician:1", zone="Europe/Warsaw"),
    ]
    record(her.principal, events)
    assert list(events_of(her.principal)) == events


def test_the_order_of_arrival_makes_no_difference_to_the_decision(db: None) -> None:
    """I-05: every order of five events, each one told twice, gives one and the same page."""
    birth = Event("birth", "birth_recorded", date(2026, 1, 10), {"date": "2026-01-10", "mode": "vaginal"})
    events = [
        birth,
        Event("fine", "checked_in", DAY, {"answers": {"leak_urine": "none"}}),
        Event("leak", "checked_in", DAY, {"answers": {"leak_urine": "a_lot"}}),
        told("run", minutes=20),
        told("run", minutes=25),
    ]
    pages = []
    for order in list(permutations(events))[::8]:
        begun = begin(label="x")
        for event in (*order, *Random(1).sample(order, 3)):  # noqa: S311
            record(begun.principal, [event])
        page = work_out(events_of(begun.principal), DAY, zone="Europe/London")
        page["done_today"] = sorted(page["done_today"], key=repr)
        pages.append(page)
    assert len(pages) == 15
    assert all(page == pages[0] for page in pages)


@pytest.fixture
def committed(transactional_db: None) -> Iterator[Begun]:
    """A record that other connections see."""
    yield begin(label="x")
    connections.close_all()


def in_threads(number: int, act: Callable[[int], object]) -> list[object]:
    """What each of so many threads returns, each with a connection of its own, all started together."""
    together = Barrier(number)

    def run(place: int) -> object:
        try:
            together.wait()
            return act(place)
        finally:
            connection.close()

    with ThreadPoolExecutor(number) as threads:
        return list(threads.map(run, range(number)))


def own(begun: Begun) -> Principal:
    found = principal_of(begun.credential)
    assert found is not None
    return found


def test_writers_side_by_side_lose_nothing_and_double_nothing(committed: Begun) -> None:
    def write(place: int) -> list[int]:
        principal = own(committed)
        return [record(principal, [told(f"{place} {one} a"), told(f"{place} {one} b")]) for one in range(12)]

    sequences = in_threads(6, write)
    ids = [one.id for one in events_of(own(committed))]
    assert sorted(ids) == sorted(f"{place} {one} {half}" for place in range(6) for one in range(12) for half in "ab")
    assert all(ids[at][:-1] == ids[at + 1][:-1] for at in range(0, len(ids), 2)), "two of one sending stand together"
    told_sequences = [one for many in sequences for one in many]  # type: ignore[attr-defined]
    assert len(set(told_sequences)) == 72
    assert own(committed).person.sequence == newest() == max(told_sequences)
    assert audit.first_break(committed.principal.person) is None
    assert len(audit_of(committed.principal)) == 73


def test_the_same_sent_by_many_at_once_is_one_row(committed: Begun) -> None:
    in_threads(6, lambda _: [record(own(committed), [told("same"), told(f"{one}")]) for one in range(5)])
    ids = [one.id for one in events_of(own(committed))]
    assert sorted(ids) == ["0", "1", "2", "3", "4", "same"]


def test_who_reads_while_others_write_sees_whole_sendings(committed: Begun) -> None:
    """I-23: no half-applied entry is ever visible."""

    def act(place: int) -> list[int]:
        principal = own(committed)
        if place < 2:
            for one in range(15):
                record(principal, [told(f"{place} {one} {half}") for half in "abc"])
            return []
        return [len(events_of(principal)) for _ in range(30)]

    seen = [one for many in in_threads(4, act) for one in many]  # type: ignore[attr-defined]
    assert seen
    assert all(one % 3 == 0 for one in seen)


def test_one_thread_writes_at_a_time_and_each_gives_its_turn_back(committed: Begun) -> None:
    """Rulings 34. A turn that was never given back would stop every later entry."""
    assert connection.settings_dict["ENGINE"] == "restride.records.one_writer"
    with transaction.atomic():
        assert base._turn.locked()
    assert not base._turn.locked()
    with pytest.raises(RuntimeError), transaction.atomic():
        raise RuntimeError
    assert not base._turn.locked()
    with transaction.atomic():
        connection.close()
    assert not base._turn.locked()
    record(own(committed), [told("a")])
    assert not base._turn.locked()


def test_a_writer_waits_until_the_file_is_compacted(committed: Begun, tmp_path: Path, settings: Any) -> None:
    """Rulings 34: what rewrites the whole file has its turn as every writer has, from its first step to its last."""
    settings.RESTRIDE_ERASURES = tmp_path / "erasures"
    done: list[str] = []

    def write() -> None:
        try:
            record(own(committed), [told("meanwhile")])
            done.append("written")
        finally:
            connection.close()

    writer = Thread(target=write)

    def watched(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql == "VACUUM":
            writer.start()
            # Long enough for a writer whom nothing holds up; one who waits is still waiting then, however slow.
            writer.join(1)
        answer = execute(sql, params, many, context)
        done.append(sql.partition("(")[0])
        return answer

    with connection.execute_wrapper(watched):
        assert compact()
    writer.join()
    assert done == ["VACUUM", "PRAGMA wal_checkpoint", "written"]
    assert [one.id for one in events_of(own(committed))] == ["meanwhile"]
    assert not base._turn.locked()


def test_who_has_the_turn_keeps_it_and_a_fault_gives_it_back(committed: Begun) -> None:
    with transaction.atomic():
        with base.turn():
            assert base._turn.locked()
        assert base._turn.locked()
    with pytest.raises(RuntimeError), base.turn():
        raise RuntimeError
    assert not base._turn.locked()


def test_with_another_engine_the_turn_is_nobody_elses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "connection", object())
    with base.turn():
        assert base._turn.locked()
    assert not base._turn.locked()


def test_a_compaction_whose_turn_does_not_come_is_left_for_later(
    committed: Begun, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.RESTRIDE_ERASURES = tmp_path / "erasures"
    monkeypatch.setattr(base, "_LONGEST_WAIT_SECONDS", 0)
    with base._turn:
        assert not compact()
    assert (tmp_path / "erasures.compaction-due").exists()
    assert compact()
    assert not (tmp_path / "erasures.compaction-due").exists()
