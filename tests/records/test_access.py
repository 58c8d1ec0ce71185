"""Every reading and every act reaches the rows of the one who asks, and no other row (I-21, SP-18)."""

from collections.abc import Callable
from datetime import date

import pytest

from restride.history.events import Event
from restride.records import access
from restride.records.actions.devices import remove_device, remove_other_devices, renew_recovery_code
from restride.records.actions.erase import erase
from restride.records.actions.pin import set_pin
from restride.records.actions.record import record
from restride.records.models import Device
from restride.records.principal import Principal, principal_of
from server.tour import rows_of
from web.her import Her

DAY = date(2026, 6, 20)
MADE_FROM = "made from"


def lives(woman: Her, word: str) -> None:
    """She told something, has a page kept, and has a second device."""
    from restride.records.actions.come_back import come_back

    record(woman.principal, [Event(word, "session_done", DAY, {"activity": "walk", "source": word})])
    access.keep_page(woman.principal, MADE_FROM, {"word": word})
    assert come_back(access.recovery_code_of(woman.principal), label=word)


READINGS: dict[str, Callable[[Principal], object]] = {
    "events": access.events_of,
    "kept page": lambda principal: access.kept_page(principal, MADE_FROM),
    "recovery code": access.recovery_code_of,
    "devices": lambda principal: [(device.pk, label) for device, label in access.devices_of(principal)],
    "audit": lambda principal: [row.pk for row in access.audit_of(principal)],
}
ACTS: dict[str, Callable[[Principal], object]] = {
    "record": lambda principal: record(principal, [Event("new", "not_today", DAY, {})]),
    "keep page": lambda principal: access.keep_page(principal, "another day", {}),
    "set pin": lambda principal: set_pin(principal, "1234"),
    "renew code": renew_recovery_code,
    "remove other devices": remove_other_devices,
}


@pytest.mark.parametrize("name", READINGS)
def test_a_reading_is_the_same_whoever_else_is_there(her: Her, another: Her, name: str) -> None:
    lives(her, "hers")
    before = READINGS[name](her.principal)
    assert before
    lives(another, "theirs")
    assert READINGS[name](her.principal) == before
    assert READINGS[name](another.principal) != before


@pytest.mark.parametrize("name", ACTS)
def test_an_act_changes_no_row_of_another_woman(her: Her, another: Her, name: str) -> None:
    lives(her, "hers")
    lives(another, "theirs")
    before, kept = rows_of(another.principal), access.kept_page(another.principal, MADE_FROM)
    ACTS[name](her.principal)
    assert rows_of(another.principal) == before
    assert access.kept_page(another.principal, MADE_FROM) == kept


@pytest.mark.django_db(transaction=True)
def test_erasing_one_record_leaves_the_other_whole(her: Her, another: Her) -> None:
    lives(her, "hers")
    lives(another, "theirs")
    before = rows_of(another.principal)
    erase(her.principal)
    assert rows_of(another.principal) == before
    assert not any(rows_of(her.principal).values())
    assert principal_of(her.credential) is None
    assert principal_of(another.credential) is not None


def test_a_device_of_another_woman_cannot_be_removed(her: Her, another: Her) -> None:
    assert not remove_device(her.principal, another.principal.device.pk)
    assert Device.objects.filter(pk=another.principal.device.pk).exists()


def test_every_reader_of_the_records_is_tried_here() -> None:
    """A new function that reads for a principal has to be added above."""
    named = {
        name
        for name, one in vars(access).items()
        if callable(one) and getattr(one, "__module__", "") == access.__name__ and not name.startswith("_")
    }
    tried = {"events_of", "kept_page", "recovery_code_of", "devices_of", "audit_of", "keep_page"}
    assert named == tried | {"event_of", "entry_binding", "label_binding"}
