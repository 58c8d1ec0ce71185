"""Quick exit in a real browser: "back" shows nothing of hers, and nothing goes to another host (H-14, SP-28)."""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from playwright.sync_api import expect

from browser.phone import Phone
from web.conftest import someone

NewPhone = Callable[..., Phone]
TODAY = date(2026, 6, 20)
DULL = "Kitchen measures"


def at_home(new_phone: NewPhone, **more: object) -> Phone:
    return new_phone(TODAY, **more).is_hers(someone()).opens("/settings").opens("/devices")


def back(phone: Phone) -> str:
    """What she sees after "back"."""
    phone.page.go_back()
    phone.page.wait_for_load_state("load")
    return phone.reads()


def shows_nothing_of_hers(text: str) -> bool:
    return not any(word in text for word in ("Your devices", "Your code", "Settings", "Today"))


def test_after_leaving_back_shows_nothing_of_hers_however_often(new_phone: NewPhone) -> None:
    phone = at_home(new_phone)
    phone.page.get_by_role("link", name="Your code").click()
    expect(phone.page).to_have_url(phone.home + "/devices/code")
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    seen = [back(phone) for _ in range(2)]
    assert all(shows_nothing_of_hers(text) for text in seen), seen
    phone.page.evaluate("history.go(2)")
    phone.page.wait_for_load_state("load")
    assert shows_nothing_of_hers(phone.reads())


def test_back_to_a_page_that_a_link_led_to_is_the_dull_page(new_phone: NewPhone) -> None:
    phone = at_home(new_phone)
    phone.page.get_by_role("link", name="Your code").click()
    expect(phone.page).to_have_url(phone.home + "/devices/code")
    phone.page.get_by_role("link", name="Your devices").click()
    expect(phone.page).to_have_url(phone.home + "/devices")
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    assert DULL in back(phone)


def test_escape_twice_leaves_and_once_does_not(new_phone: NewPhone) -> None:
    phone = at_home(new_phone)
    phone.page.keyboard.press("Escape")
    phone.page.wait_for_timeout(1200)
    phone.page.keyboard.press("Escape")
    phone.page.wait_for_timeout(300)
    assert "Your devices" in phone.reads()
    phone.page.keyboard.press("Escape")
    expect(phone.page).to_have_title(DULL)
    assert shows_nothing_of_hers(back(phone))


@pytest.mark.parametrize("scripts", [True, False])
def test_leaving_asks_for_little_and_shows_no_trace(new_phone: NewPhone, *, scripts: bool) -> None:
    phone = at_home(new_phone, scripts=scripts)
    phone.page.wait_for_load_state("networkidle")
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    phone.page.wait_for_load_state("networkidle")
    assert len(asked) <= 4, asked
    assert "restride" not in phone.page.content().lower()
    assert shows_nothing_of_hers(back(phone))


def test_one_tap_brings_her_back_to_everything(new_phone: NewPhone) -> None:
    phone = at_home(new_phone)
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    phone.opens("/devices")
    assert shows_nothing_of_hers(phone.reads())
    phone.taps("Open")
    expect(phone.page).to_have_url(phone.home + "/devices")
    kept = {one["name"] for one in phone.page.context.cookies()}
    assert settings.CREDENTIAL_COOKIE in kept
    assert settings.LEFT_COOKIE not in kept


def test_with_a_pin_only_the_pin_brings_her_back(new_phone: NewPhone) -> None:
    phone = at_home(new_phone).opens("/devices/pin").types("New PIN", "4821").types("The same PIN again", "4821")
    phone.taps("Set the PIN")
    expect(phone.page.get_by_role("status")).to_have_text("The PIN is set on this device.")
    phone.taps("Leave")
    expect(phone.page).to_have_title(DULL)
    assert shows_nothing_of_hers(back(phone))
    phone.opens("/devices").types("PIN", "0000").taps("Open")
    expect(phone.page.get_by_role("alert")).to_contain_text("That is not the PIN")
    phone.types("PIN", "4821").taps("Open")
    expect(phone.page).to_have_url(phone.home + "/devices")
