"""A passkey in a real browser, with an authenticator that the browser plays: added, used elsewhere, removed (SP-11)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from playwright.sync_api import CDPSession, expect

from browser.phone import Phone
from restride.records.models import Account, Person
from restride.web import tries
from web.conftest import someone

NewPhone = Callable[..., Phone]
TODAY = date(2026, 6, 20)
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(autouse=True)
def _no_tries_yet() -> Iterator[None]:
    tries.PASSKEY_TRIES.forget_all()
    yield
    tries.PASSKEY_TRIES.forget_all()


class Lock:
    """The screen lock of a phone, with the passkeys kept behind it."""

    def __init__(self, phone: Phone, *, opens: bool = True) -> None:
        self.cdp: CDPSession = phone.page.context.new_cdp_session(phone.page)
        self.cdp.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": opens,
            "automaticPresenceSimulation": True,
        }
        self.id = self.cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]

    def keeps(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.cdp.send("WebAuthn.getCredentials", {"authenticatorId": self.id})[
            "credentials"
        ]
        return found

    def gets(self, credentials: list[dict[str, Any]]) -> None:
        """As a password manager brings passkeys to another device."""
        for one in credentials:
            self.cdp.send("WebAuthn.addCredential", {"authenticatorId": self.id, "credential": one})


def add(phone: Phone) -> None:
    phone.opens("/devices/passkey").taps("Add a passkey")
    expect(phone.page.get_by_role("status").first).to_have_text("The passkey works from now on.")


def test_a_passkey_brings_the_same_record_to_another_device_and_a_removed_one_does_not(new_phone: NewPhone) -> None:
    her = someone()
    phone = new_phone(TODAY).is_hers(her)
    lock = Lock(phone)
    add(phone)
    assert Account.objects.get().person == her.principal.person
    assert len(lock.keeps()) == 1
    assert Session.objects.count() == 0, "the question was answered: nothing of it stays"

    tablet = new_phone(TODAY)
    other = Lock(tablet)
    other.gets(lock.keeps())
    tablet.opens("/come-back").taps("Use a passkey")
    expect(tablet.page).to_have_url(tablet.home + "/")
    assert tablet.principal.person == her.principal.person
    assert tablet.principal.device != her.principal.device
    assert phone.principal.person == her.principal.person, "the first device stays signed in"
    assert Session.objects.count() == 0

    phone.opens("/devices/passkey")
    phone.page.get_by_role("button", name="Remove").click()
    expect(phone.page.get_by_role("status").first).to_contain_text("opens nothing of yours now")
    assert Account.objects.count() == Authenticator.objects.count() == 0

    third = new_phone(TODAY)
    Lock(third).gets(other.keeps())
    third.opens("/come-back").taps("Use a passkey")
    expect(third.page.get_by_role("alert")).to_contain_text("That passkey did not work here")
    assert third.opens("/devices").page.url.endswith("/start")


def test_an_answer_sent_again_opens_nothing(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY).is_hers(someone())
    lock = Lock(phone)
    add(phone)
    tablet = new_phone(TODAY)
    Lock(tablet).gets(lock.keeps())
    sent: list[str] = []
    tablet.page.on("request", lambda one: sent.append(one.post_data or "") if one.url.endswith("/passkey") else None)
    tablet.opens("/come-back").taps("Use a passkey")
    expect(tablet.page).to_have_url(tablet.home + "/")
    tablet.page.request.post(tablet.home + "/come-back/passkey/begin", data=sent[0], headers=FORM)
    again = tablet.page.request.post(tablet.home + "/come-back/passkey", data=sent[0], headers=FORM)
    assert again.status == 422


def test_one_of_two_passkeys_removed_leaves_the_other(new_phone: NewPhone) -> None:
    her = someone()
    phone = new_phone(TODAY).is_hers(her)
    first = Lock(phone)
    add(phone)
    first.cdp.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": first.id})
    Lock(phone)
    add(phone)
    assert Account.objects.count() == 1
    assert Authenticator.objects.count() == 2
    phone.page.get_by_role("button", name="Remove").first.click()
    expect(phone.page.get_by_role("status").first).to_contain_text("opens nothing of yours now")
    assert Authenticator.objects.count() == 1
    assert Account.objects.count() == 1


def test_what_the_passkey_holds_names_nobody(new_phone: NewPhone) -> None:
    her = someone()
    phone = new_phone(TODAY).is_hers(her)
    lock = Lock(phone)
    add(phone)
    kept = lock.keeps()[0]
    assert (kept["rpId"], kept.get("userName"), kept.get("userDisplayName")) == ("localhost", "Restride", "Restride")
    stored = str(Authenticator.objects.get().data)
    assert str(her.principal.person.id) not in stored
    assert "Chrome" not in stored


def test_whoever_does_not_show_finger_face_or_screen_lock_adds_nothing(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY).is_hers(someone())
    Lock(phone, opens=False)
    phone.opens("/devices/passkey").taps("Add a passkey")
    expect(phone.page.locator('[data-said="cancelled"]')).to_be_visible()
    assert Account.objects.count() == 0


def test_a_passkey_kept_on_the_device_does_not_go_round_its_pin(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY).is_hers(someone())
    Lock(phone)
    add(phone)
    phone.opens("/devices/pin").types("New PIN", "4821").types("The same PIN again", "4821").taps("Set the PIN")
    phone.page.wait_for_url("**/devices?done=pin")
    phone.taps("Leave")
    expect(phone.page).to_have_title("Kitchen measures")
    phone.opens("/come-back").taps("Use a passkey")
    expect(phone.page.get_by_label("PIN", exact=True)).to_be_visible()


def test_without_scripts_the_page_says_so_and_the_code_still_works(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY, scripts=False)
    phone.opens("/come-back")
    assert "This browser cannot use passkeys here." in phone.reads()
    assert phone.page.get_by_role("button", name="Use a passkey").count() == 0
    assert Person.objects.count() == 0
