"""She leaves, signs out or deletes, with signal and without: what goes and what waits (SP-28, H-12)."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from browser.no_signal.her_phone import (
    A_RUN,
    ALL_SENT,
    DULL,
    LEAK,
    ROWS_AND_THINGS,
    adds,
    calls,
    entries_of,
    may_run,
    no_signal,
    shows_nothing_of_hers,
    until,
    visited,
)
from browser.phone import Phone
from restride.records.actions.begin import add_device
from restride.records.actions.devices import remove_device
from restride.records.models import Device
from web.conftest import someone
from web.her import Her

pytestmark = pytest.mark.with_worker


def test_quick_exit_with_no_signal_shows_the_dull_page_and_clears_all_but_what_waits(phone: Phone, beth: Her) -> None:
    """SP-28, rulings 32."""
    adds_nothing = phone.page.evaluate("async () => (await (await import('/static/go/store.js')).names()).length")
    assert adds_nothing > 0
    no_signal(phone)
    adds(phone, **A_RUN, symptoms=LEAK)
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    until(
        phone,
        "async () => (await caches.keys()).length === 1 && (await (await caches.open((await caches.keys())[0])).keys()).length === 3",
    )
    phone.page.go_back()
    assert shows_nothing_of_hers(phone)
    for address in ("/", "/go", "/help", "/progress"):
        phone.opens(address)
        assert phone.page.title() == DULL, address
    assert phone.page.evaluate(ROWS_AND_THINGS) == {"waiting": 1, "things": 0}
    no_signal(phone, none=False)
    phone.opens("/")
    phone.taps("Open")
    until(phone, ALL_SENT)
    assert len(entries_of(beth)) == 1


def test_leaving_by_its_address_clears_the_same(phone: Phone) -> None:
    """Without any script of the page: the worker does it."""
    no_signal(phone)
    adds(phone, activity="walk", minutes=20)
    phone.page.goto("about:blank")
    phone.opens("/leave")
    assert phone.page.title() == DULL
    until(phone, f"async () => (await ({ROWS_AND_THINGS})()).things === 0")
    assert phone.page.evaluate(ROWS_AND_THINGS) == {"waiting": 1, "things": 0}


def test_quick_exit_with_signal_clears_the_same_and_she_comes_back_to_everything(phone: Phone, beth: Her) -> None:
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    until(phone, f"async () => (await ({ROWS_AND_THINGS})()).things === 0")
    phone.opens("/")
    assert "Open the app" in phone.reads()
    phone.taps("Open")
    visited(phone)
    no_signal(phone)
    assert may_run(phone) == "run"


def test_signing_out_and_deleting_leave_nothing(phone: Phone, beth: Her) -> None:
    phone.opens("/hers/delete")
    phone.page.locator("input[name=sure]").check()
    phone.page.locator("main form button[type=submit]").last.click()
    phone.page.wait_for_url("**/hers/gone*")
    assert phone.page.evaluate("async () => (await caches.keys()).length") == 0
    assert phone.page.evaluate("async () => (await indexedDB.databases()).length") == 0
    assert phone.page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0


def test_a_phone_signed_out_from_another_keeps_what_waits_and_says_so(phone: Phone, beth: Her) -> None:
    no_signal(phone)
    adds(phone, activity="walk", minutes=20)
    device = Device.objects.get(person=beth.principal.person)
    remove_device(beth.principal, device.id)
    no_signal(phone, none=False)
    told = calls(phone, "queue", "send")
    assert (told["because"], told["waiting"]) == ("nobody", 1)
    assert calls(phone, "plan", "current")["because"] == "nobody"
    no_signal(phone)
    assert calls(phone, "plan", "current")["plan"] is None, "what was hers here is gone"
    no_signal(phone, none=False)
    phone.opens("/go/waiting").page.get_by_role("button", name="Send now").click()
    expect(phone.page.get_by_role("status").filter(has_text="signed out")).to_be_visible()
    _, credential = add_device(beth.principal.person, beth.principal.seal, label="again")
    phone.page.context.add_cookies([{"name": settings.CREDENTIAL_COOKIE, "value": credential, "url": phone.home}])
    phone.opens("/")
    until(phone, ALL_SENT)
    assert [one["minutes"] for one in entries_of(beth)] == [20]


@pytest.mark.parametrize("left_before", [False, True])
def test_what_waits_never_goes_into_another_womans_record(phone: Phone, beth: Her, left_before: bool) -> None:
    """H-12: also where the plan that says whose it is went when she left."""
    no_signal(phone)
    adds(phone, activity="walk", minutes=20)
    if left_before:
        calls(phone, "store", "leave")
    other = someone()
    phone.is_hers(other)
    no_signal(phone, none=False)
    phone.opens("/help")
    told = calls(phone, "queue", "send")
    assert (told["sent"], told["waiting"]) == (0, 0)
    assert other.has_told() == []
    assert calls(phone, "queue", "unsent") == []
    phone.is_hers(beth).opens("/")
    calls(phone, "plan", "current")
    calls(phone, "queue", "send")
    assert [one["minutes"] for one in entries_of(beth)] == [20]
