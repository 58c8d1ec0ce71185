"""The page that shows what waits: for everybody, in each of its states."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from browser.axe import complaints_in_both_themes
from browser.no_signal.her_phone import LEAK, TODAY, NewPhone, adds, at_noon, calls, no_signal, until, visited
from web.her import Her

pytestmark = pytest.mark.with_worker


def test_the_waiting_page_is_for_everybody_in_each_of_its_states(new_phone: NewPhone, beth: Her) -> None:
    phone = visited(at_noon(new_phone(TODAY, width=320, height=640)).is_hers(beth))

    def looks_well(state: str) -> None:
        assert complaints_in_both_themes(phone.page) == [], state
        phone.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 320, state
        phone.page.evaluate("document.documentElement.style.fontSize = ''")

    adds(phone, on=TODAY + timedelta(days=30), activity="walk", minutes=20)
    calls(phone, "queue", "send")
    no_signal(phone)
    adds(phone, "checked_in", name=2, answers=LEAK)
    phone.opens("/go/waiting")
    expect(phone.page.locator("[data-list] li")).to_have_count(2)
    phone.page.get_by_role("button", name="Send now").click()
    expect(phone.page.get_by_text("There is no signal just now.")).to_be_visible()
    looks_well("two wait")
    no_signal(phone, none=False)
    phone.opens("/devices/pin").types("New PIN", "4821").types("The same PIN again", "4821").taps("Set the PIN")
    phone.page.wait_for_url("**/devices?done=pin")
    no_signal(phone)
    phone.opens("/go/waiting").types("PIN", "0000").taps("Open")
    expect(phone.page.get_by_role("alert")).to_contain_text("That is not the PIN")
    looks_well("behind the PIN")
    phone.opens("/go/not-sent")
    looks_well("not sent")
    phone.page.evaluate("localStorage.setItem('lost', '2')")
    no_signal(phone, none=False)
    phone.opens("/settings").ticks("Yes, it is shared").taps("Save")
    until(phone, "async () => (await caches.keys()).length === 0")
    phone.opens("/go/waiting")
    expect(phone.page.get_by_role("heading", name="This phone is shared")).to_be_visible()
    looks_well("shared, and emptied")
