"""Where a phone keeps nothing, or lost what it kept, she is told; the server takes what it can (B-10, B-23, I-23)."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from browser.no_signal.her_phone import (
    A_RUN,
    LEAK,
    NOON,
    ROWS_AND_THINGS,
    TODAY,
    NewPhone,
    adds,
    at_noon,
    calls,
    entries_of,
    may_run,
    no_signal,
    quiet_line,
    until,
    visited,
    wipe_storage,
)
from browser.phone import Phone
from restride.records.models import Person
from web.her import Her

pytestmark = pytest.mark.with_worker


def test_a_private_window_sends_at_once_and_says_what_it_cannot_keep(new_phone: NewPhone, beth: Her) -> None:
    """B-23."""
    phone = at_noon(new_phone(TODAY)).is_hers(beth)
    phone.page.add_init_script(
        "Object.defineProperty(globalThis, 'indexedDB', {get() { throw new DOMException('', 'SecurityError'); }})"
    )
    phone.opens("/")
    assert calls(phone, "store", "open")["state"] == "none"
    assert calls(phone, "plan", "current")["fresh"] is True
    assert adds(phone, activity="walk", minutes=20) == {"kept": "server"}
    assert [one["minutes"] for one in entries_of(beth)] == [20]
    no_signal(phone)
    assert adds(phone, name=2, activity="walk", minutes=30)["because"] == "none"
    assert calls(phone, "plan", "current")["because"] == "nothing-kept"
    no_signal(phone, none=False)
    phone.opens("/go/waiting")
    expect(phone.page.get_by_role("heading", name="This browser keeps nothing")).to_be_visible()


def test_where_there_is_no_room_left_it_is_sent_at_once_or_said(new_phone: NewPhone, beth: Her) -> None:
    phone = visited(at_noon(new_phone(TODAY)).is_hers(beth))
    phone.page.add_init_script(
        "for (const name of ['put', 'add']) IDBObjectStore.prototype[name] = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    phone.opens("/go/waiting")
    assert adds(phone, **A_RUN, symptoms=LEAK) == {"kept": "server"}
    assert len(entries_of(beth)) == 1
    assert may_run(phone) == "plan-says-no"
    no_signal(phone)
    assert adds(phone, name=2, activity="walk", minutes=30)["because"] == "full"


def test_an_entry_the_server_refuses_at_once_is_said_to_be(new_phone: NewPhone, beth: Her) -> None:
    phone = at_noon(new_phone(TODAY)).is_hers(beth)
    phone.page.add_init_script("Object.defineProperty(globalThis, 'indexedDB', {value: undefined})")
    phone.opens("/")
    told = adds(phone, on=TODAY + timedelta(days=30), activity="walk", minutes=20)
    assert told["because"] == "refused"
    assert told["says"].startswith("Its day has not come yet")


def test_storage_that_was_wiped_is_noticed_and_told(phone: Phone, beth: Her) -> None:
    """B-23: entries waited, and the browser has thrown them away."""
    no_signal(phone)
    for name in (1, 2):
        adds(phone, name=name, activity="walk", minutes=20)
    no_signal(phone, none=False)
    phone.page.context.route("**/go/entries", lambda route: route.abort())
    wipe_storage(phone)
    phone.page.context.unroute("**/go/entries")
    phone.opens("/progress")
    until(phone, "() => !document.querySelector('[data-waits]').hidden")
    assert quiet_line(phone) == "This browser has removed 2 entries that were not sent"
    phone.opens("/go/waiting").page.get_by_role("button", name="I have seen this").click()
    phone.opens("/progress")
    calls(phone, "plan", "current")
    assert quiet_line(phone) == ""
    assert may_run(phone) == "run", "it fills again by itself"


def test_a_shared_phone_keeps_nothing_and_sends_what_waited(phone: Phone, beth: Her) -> None:
    """SP-29."""
    no_signal(phone)
    adds(phone, activity="walk", minutes=20)
    phone.page.context.route("**/go/entries", lambda route: route.abort())
    no_signal(phone, none=False)
    phone.opens("/settings").ticks("Yes, it is shared").taps("Save")
    assert quiet_line(phone) == "1 entry waits to be sent" or calls(phone, "queue", "count")["waiting"] == 1
    phone.page.context.unroute("**/go/entries")
    phone.opens("/progress")
    until(phone, f"async () => (await ({ROWS_AND_THINGS})()).waiting === 0")
    assert [one["minutes"] for one in entries_of(beth)] == [20]
    until(
        phone,
        "async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0",
    )
    assert calls(phone, "plan", "current")["fresh"] is True
    assert phone.page.evaluate(ROWS_AND_THINGS) == {"waiting": 0, "things": 0}
    assert adds(phone, name=2, activity="walk", minutes=30) == {"kept": "server"}
    no_signal(phone)
    assert calls(phone, "plan", "current")["plan"] is None


def test_what_was_sent_stays_a_day_to_refill_a_server_that_was_set_back(phone: Phone, beth: Her) -> None:
    """I-23, SP-29."""
    from restride.records.models import Entry

    rows = list(Entry.objects.filter(person=beth.principal.person).values_list("pk", flat=True))
    sequence = Person.objects.get(pk=beth.principal.person.pk).sequence
    adds(phone, **A_RUN, symptoms=LEAK)
    assert calls(phone, "queue", "send")["sent"] == 1
    Entry.objects.exclude(pk__in=rows).delete()
    Person.objects.filter(pk=beth.principal.person.pk).update(sequence=sequence)
    assert entries_of(beth) == []
    calls(phone, "plan", "current")
    assert calls(phone, "queue", "send")["sent"] == 1
    assert len(entries_of(beth)) == 1
    phone.page.clock.set_fixed_time(NOON + timedelta(hours=23))
    calls(phone, "queue", "send")
    assert phone.page.evaluate(ROWS_AND_THINGS)["waiting"] == 1
    phone.page.clock.set_fixed_time(NOON + timedelta(hours=25))
    calls(phone, "queue", "send")
    assert phone.page.evaluate(ROWS_AND_THINGS)["waiting"] == 0


def test_what_the_server_refuses_stays_is_shown_and_can_be_told_again_or_deleted(phone: Phone, beth: Her) -> None:
    adds(phone, on=TODAY + timedelta(days=30), activity="walk", minutes=20)
    adds(phone, name=2, on=TODAY + timedelta(days=30), activity="walk", minutes=30)
    told = calls(phone, "queue", "send")
    assert [one["says"][:16] for one in told["refused"]] == ["Its day has not "] * 2
    assert may_run(phone) == "unsent"
    assert quiet_line(phone) == "2 entries could not be taken: look at them"
    phone.opens("/go/waiting")
    expect(phone.page.get_by_text("Its day has not come yet").first).to_be_visible()
    phone.page.get_by_role("button", name="Tell it as of today: Something you did").first.click()
    expect(phone.page.locator("[data-list] li")).to_have_count(1)
    delete = phone.page.get_by_role("button", name="Delete: Something you did")
    delete.click()
    phone.page.get_by_role("button", name="Press again to delete it").click()
    expect(phone.page.get_by_text("Nothing waits.")).to_be_visible()
    assert [one["minutes"] for one in entries_of(beth)] == [20]
