"""What she told is sealed for one row of one person: altered, moved or stolen, it opens for nobody (SP-22, H-35)."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.db import connection

from records.raw import database_files, found_in_the_clear
from restride.history.events import Event
from restride.records.access import devices_of, events_of, keep_page, kept_page, recovery_code_of
from restride.records.actions.begin import begin
from restride.records.actions.record import record
from restride.records.models import Device, Entry, KeptPage, Person
from restride.records.principal import Principal, person_seal, principal_of
from restride.records.sealing import Seal, Unopenable
from web.her import Her

DAY = date(2026, 6, 20)


def told(name: str, **data: object) -> Event:
    return Event(name, "session_done", DAY, {"activity": "walk", **data})


@pytest.mark.parametrize("place", ["version", "nonce", "middle", "tag"])
def test_a_sealed_value_with_any_byte_altered_does_not_open(place: str) -> None:
    seal = Seal(bytes(range(32)))
    sealed = bytearray(seal.close(b"heavier on Tuesday", bound_to=b"row"))
    at = {"version": 0, "nonce": 5, "middle": 20, "tag": len(sealed) - 1}[place]
    sealed[at] ^= 1
    with pytest.raises(Unopenable):
        seal.open(bytes(sealed), bound_to=b"row")


def test_each_byte_and_each_length_of_a_sealed_value_counts() -> None:
    seal = Seal(bytes(range(32)))
    sealed = seal.close(b"a leak", bound_to=b"row")
    altered = [
        sealed[:at] + bytes([sealed[at] ^ bit]) + sealed[at + 1 :] for at in range(len(sealed)) for bit in (1, 128)
    ]
    for wrong in (*altered, *(sealed[:length] for length in range(len(sealed))), sealed + b"\0"):
        with pytest.raises(Unopenable):
            seal.open(wrong, bound_to=b"row")
    assert seal.open(sealed, bound_to=b"row") == b"a leak"


def test_the_same_content_is_never_sealed_to_the_same_bytes() -> None:
    seal = Seal(bytes(range(32)))
    assert len({seal.close(b"none", bound_to=b"row") for _ in range(1000)}) == 1000


def test_an_entry_with_an_altered_byte_stops_the_reading_of_the_record(her: Her) -> None:
    her.told([told("a"), told("b")])
    entry = Entry.objects.latest("sequence")
    Entry.objects.filter(pk=entry.pk).update(sealed=bytes(entry.sealed)[:-1] + bytes([bytes(entry.sealed)[-1] ^ 1]))
    with pytest.raises(Unopenable):
        her.has_told()


def test_two_entries_with_their_contents_swapped_do_not_open(her: Her) -> None:
    her.told([told("a"), told("b")])
    one, two = Entry.objects.order_by("sequence")
    Entry.objects.filter(pk=one.pk).update(sealed=two.sealed)
    Entry.objects.filter(pk=two.pk).update(sealed=one.sealed)
    with pytest.raises(Unopenable):
        her.has_told()


def test_an_entry_given_to_another_woman_does_not_open(her: Her, another: Her) -> None:
    her.told([told("a")])
    Entry.objects.update(person=another.principal.person)
    with pytest.raises(Unopenable):
        another.has_told()


def test_a_woman_with_the_key_of_another_opens_nothing_with_it(her: Her, another: Her) -> None:
    her.told([told("a")])
    hers = Person.objects.get(pk=her.principal.person.pk)
    Person.objects.filter(pk=another.principal.person.pk).update(sealed_key=hers.sealed_key)
    with pytest.raises(Unopenable):
        person_seal(Person.objects.get(pk=another.principal.person.pk))


def test_labels_codes_and_kept_pages_do_not_open_elsewhere(her: Her, another: Her) -> None:
    keep_page(her.principal, "made from", {"loss": False})
    mine, theirs = her.principal, another.principal
    device = Device.objects.get(pk=mine.device.pk)
    Device.objects.filter(pk=theirs.device.pk).update(sealed_label=device.sealed_label)
    Person.objects.filter(pk=theirs.person.pk).update(sealed_recovery_code=mine.person.sealed_recovery_code)
    KeptPage.objects.create(person=theirs.person, made_from="made from", sealed=KeptPage.objects.get().sealed)
    swapped = Principal(Person.objects.get(pk=theirs.person.pk), theirs.device, mine.seal)
    for opens in (devices_of, recovery_code_of):
        with pytest.raises(Unopenable):
            opens(swapped)
    assert kept_page(swapped, "made from") is None


def test_a_kept_page_that_was_tampered_with_is_worked_out_again(her: Her) -> None:
    """It is a cache: what was done to it decides nothing and takes nothing away."""
    keep_page(her.principal, "made from", {"loss": False})
    KeptPage.objects.update(sealed=b"\x01" + bytes(60))
    assert kept_page(her.principal, "made from") is None


def test_a_kept_page_of_another_day_or_entry_is_not_shown(her: Her) -> None:
    keep_page(her.principal, "7 2026-06-20", {"loss": False})
    KeptPage.objects.update(made_from="8 2026-06-20")
    assert kept_page(her.principal, "7 2026-06-20") is None
    assert kept_page(her.principal, "8 2026-06-20") is None


def test_with_another_server_key_nobody_is_known_and_nothing_opens(her: Her, settings: object) -> None:
    her.told([told("a")])
    settings.RESTRIDE_SERVER_KEY = bytes(32)  # type: ignore[attr-defined]
    assert principal_of(her.credential) is None
    with pytest.raises(Unopenable):
        person_seal(Person.objects.get(pk=her.principal.person.pk))


@pytest.mark.parametrize("wrong", ["", "x", "é", "AAAA", "=" * 10, "A" * 5000, "\0", "../../etc/passwd", "%00"])
def test_a_credential_that_is_no_credential_belongs_to_nobody(db: None, wrong: str) -> None:
    assert principal_of(wrong) is None


def test_each_altered_letter_of_a_credential_makes_it_nobodys(her: Her) -> None:
    for at, letter in enumerate(her.credential.rstrip("=")):
        wrong = her.credential[:at] + ("A" if letter != "A" else "B") + her.credential[at + 1 :]
        found = principal_of(wrong)
        assert found is None or wrong.rstrip("=")[:-1] == her.credential.rstrip("=")[:-1], at


def test_the_credential_of_a_removed_device_belongs_to_nobody(her: Her) -> None:
    Device.objects.filter(pk=her.principal.device.pk).delete()
    assert principal_of(her.credential) is None


@pytest.mark.django_db(transaction=True)
def test_no_word_of_hers_is_in_the_clear_in_any_file_of_the_data() -> None:
    """A stolen disk: answers, ids, notes and the label of her phone are searched for byte by byte (H-35)."""
    words = ("Plantedanswer", "plantedid", "Dr Plantedname", "Plantedreason ünd", "Plantedphone")
    begun = begin(label=words[4])
    signer = {"name": words[2], "role": "GP"}
    record(
        begun.principal,
        [
            told(words[1], source=words[0]),
            Event(
                "s",
                "signed_off",
                DAY,
                {"kind": "postnatal_check", "outcome": "cleared", "by": signer, "reason": words[3]},
            ),
        ],
    )
    keep_page(begun.principal, "made from", {"decision": {"says": words[0]}})
    code = recovery_code_of(begun.principal)
    assert len(events_of(begun.principal)) == 2
    assert database_files()
    assert found_in_the_clear(*words, "signed_off", "session_done", code, code.replace("-", ""), begun.credential) == {}
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert found_in_the_clear(*words, "signed_off", "session_done", code, begun.credential) == {}


@pytest.mark.django_db(transaction=True)
def test_the_search_finds_what_is_in_the_clear() -> None:
    begun = begin(label="x")
    Device.objects.filter(pk=begun.principal.device.pk).update(pin_digest="Plantedinclear")
    assert found_in_the_clear("Plantedinclear")


@pytest.mark.django_db(transaction=True)
def test_neither_the_server_key_nor_her_key_is_in_the_data(her: Her) -> None:
    key = settings.RESTRIDE_SERVER_KEY
    hers = her.principal.seal._key
    for name, content in database_files().items():
        assert key not in content, name
        assert key.hex().encode() not in content, name
        assert hers not in content, name


def test_a_fingerprint_cannot_be_made_without_her_key(her: Her, another: Her) -> None:
    """Equal answers of two women leave nothing equal behind: nobody can guess an answer by comparing rows."""
    same = told("a")
    her.told([same])
    another.told([replace(same)])
    one, two = Entry.objects.all()
    assert bytes(one.fingerprint) != bytes(two.fingerprint)
    assert bytes(one.sealed) != bytes(two.sealed)
