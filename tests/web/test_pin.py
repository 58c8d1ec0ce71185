"""The PIN of a device and the door before her pages (H-14, SP-13, SP-15)."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver

from restride.records import clock
from restride.records.access import recovery_code_of
from restride.records.actions.come_back import admit
from restride.records.actions.pin import set_pin, try_pin
from restride.web.pin_lock import ALWAYS_OPEN
from web.her import Her

TODAY = date(2026, 6, 20)
PIN = "4821"
Passes = Callable[[float], None]


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> Passes:
    """So many minutes pass."""

    def move(minutes: float) -> None:
        at = clock.now() + timedelta(minutes=minutes)
        monkeypatch.setattr(clock, "now", lambda: at)

    return move


@pytest.fixture
def with_pin(her: Her) -> Her:
    """A woman who set a PIN on the page just now."""
    assert her.client.post("/devices/pin", {"pin": PIN, "again": PIN}).status_code == 302
    return her


def at_the_door(client: Client, address: str = "/devices") -> bool:
    answer = client.get(address)
    return answer.status_code == 302 and answer.headers["Location"].startswith("/unlock")


def test_a_pin_just_set_leaves_the_device_open(with_pin: Her) -> None:
    page = with_pin.opens("/devices?done=pin").content.decode()
    assert "The PIN is set on this device." in page
    assert "It is on" in page


@pytest.mark.parametrize(
    ("pin", "again", "says"),
    [
        ("482", "482", "4 to 8 digits"),
        ("482148214", "482148214", "4 to 8 digits"),
        ("48a1", "48a1", "4 to 8 digits"),
        ("４８２１", "４８２１", "4 to 8 digits"),
        ("", "", "4 to 8 digits"),
        ("4821", "4822", "Type the same PIN twice"),
    ],
)
def test_what_cannot_be_a_pin_is_not_set(her: Her, pin: str, again: str, says: str) -> None:
    answer = her.client.post("/devices/pin", {"pin": pin, "again": again})
    assert answer.status_code == 422
    assert says in answer.content.decode()
    her.principal.device.refresh_from_db()
    assert her.principal.device.pin_digest == ""


def test_five_minutes_after_the_last_page_the_device_asks(with_pin: Her, passes: Passes) -> None:
    """SP-15: each page starts the five minutes again."""
    for _ in range(3):
        passes(4.9)
        assert not at_the_door(with_pin.client)
    passes(5)
    assert at_the_door(with_pin.client)


def test_a_cookie_kept_by_the_browser_does_not_keep_the_device_open(with_pin: Her, passes: Passes) -> None:
    kept = with_pin.client.cookies[settings.OPEN_COOKIE].value
    passes(6)
    with_pin.client.cookies[settings.OPEN_COOKIE] = kept
    assert at_the_door(with_pin.client)


def test_the_open_cookie_of_one_device_opens_no_other(with_pin: Her) -> None:
    begun = admit(with_pin.principal.person, label="?")
    set_pin(begun.principal, "9999")
    other = Client()
    other.cookies[settings.CREDENTIAL_COOKIE] = begun.credential
    other.cookies[settings.OPEN_COOKIE] = with_pin.client.cookies[settings.OPEN_COOKIE].value
    assert at_the_door(other)


@pytest.mark.parametrize("forged", ["", "1", "x.1", "00.9999999999:abc"])
def test_a_forged_cookie_opens_nothing(with_pin: Her, forged: str) -> None:
    with_pin.client.cookies[settings.OPEN_COOKIE] = forged
    assert at_the_door(with_pin.client)


def test_the_door_names_the_app_and_says_nothing_of_what_it_is_for(with_pin: Her, passes: Passes) -> None:
    passes(6)
    page = with_pin.opens("/").content.decode()
    assert "<title>Open · Restride</title>" in page
    for word in ("birth", "running", "baby", "your body", "health", "diagnosis", "plan", "exercise", "check in"):
        assert word not in page.lower(), word


def test_help_leaving_and_the_code_are_never_behind_the_door(with_pin: Her, passes: Passes) -> None:
    passes(6)
    assert "/help" in with_pin.opens("/").content.decode()
    for address in ("/help", "/come-back", "/leave"):
        assert not at_the_door(with_pin.client, address)


def test_every_name_that_is_always_open_is_an_address() -> None:
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert names >= ALWAYS_OPEN
    assert {"today", "entries", "export_file", "devices", "code", "settings"} <= names - ALWAYS_OPEN


def test_the_right_pin_opens_the_page_she_was_on(with_pin: Her, passes: Passes) -> None:
    passes(6)
    door = with_pin.client.get("/devices/code").headers["Location"]
    answer = with_pin.client.post(door, {"pin": PIN})
    assert answer.headers["Location"] == "/devices/code"
    assert with_pin.client.get("/devices/code").status_code == 200


@pytest.mark.parametrize(
    "away", ["https://example.org/", "//example.org", "/\\example.org", "/nowhere", "javascript:1"]
)
def test_the_door_leads_to_no_other_place(with_pin: Her, passes: Passes, away: str) -> None:
    passes(6)
    assert with_pin.client.post(f"/unlock?to={away}", {"pin": PIN}).headers["Location"] == "/"


def test_a_wrong_pin_is_said_and_after_the_fifth_she_waits_longer_each_time(with_pin: Her, passes: Passes) -> None:
    passes(6)
    for _ in range(4):
        page = with_pin.client.post("/unlock", {"pin": "0000"})
        assert page.status_code == 422
        assert "That is not the PIN. Try again." in page.content.decode()
    assert "wait 1 minute before" in with_pin.client.post("/unlock", {"pin": "0000"}).content.decode()
    assert "wait 1 minute before" in with_pin.client.post("/unlock", {"pin": PIN}).content.decode()
    passes(1.1)
    assert "wait 2 minutes before" in with_pin.client.post("/unlock", {"pin": "0000"}).content.decode()
    passes(2.1)
    assert with_pin.client.post("/unlock", {"pin": PIN}).status_code == 302


def test_ten_thousand_pins_in_an_hour_are_at_most_sixty_checks(with_pin: Her, passes: Passes) -> None:
    """SP-13. A check is a try without a wait before it."""
    checks = 0
    for _ in range(360):
        with_pin.principal.device.refresh_from_db()
        until = with_pin.principal.device.pin_wait_until
        checks += until is None or clock.now() >= until
        assert not try_pin(with_pin.principal, "0000").right
        passes(1 / 6)
    assert checks <= 60


def test_forgotten_the_code_opens_and_takes_the_pin_away(with_pin: Her, passes: Passes) -> None:
    passes(6)
    assert "Your code opens it too" in with_pin.opens("/").content.decode()
    assert with_pin.client.post("/unlock", {"code": "wrong"}).status_code == 422
    answer = with_pin.client.post("/unlock", {"code": recovery_code_of(with_pin.principal)})
    assert answer.headers["Location"] == "/"
    assert with_pin.client.get("/devices").status_code == 200
    with_pin.principal.device.refresh_from_db()
    assert with_pin.principal.device.pin_digest == ""


def test_the_code_of_another_woman_does_not_open_her_device(with_pin: Her, another: Her, passes: Passes) -> None:
    passes(6)
    assert with_pin.client.post("/unlock", {"code": recovery_code_of(another.principal)}).status_code == 422
    assert at_the_door(with_pin.client)


def test_the_code_is_guessed_at_the_door_no_faster_than_elsewhere(with_pin: Her, passes: Passes) -> None:
    passes(6)
    for _ in range(5):
        with_pin.client.post("/unlock", {"code": "wrong"})
    page = with_pin.client.post("/unlock", {"code": recovery_code_of(with_pin.principal)}).content.decode()
    assert "Too many tries from here. Please wait 1 minute." in page
    assert with_pin.client.post("/unlock", {"pin": PIN}).status_code == 302, "the owner still gets in by her PIN"


def test_only_who_knows_the_pin_changes_it_or_takes_it_away(with_pin: Her, passes: Passes) -> None:
    for form in ({"pin": "1111", "again": "1111"}, {"remove": "1"}, {"remove": "1", "present": "0000"}):
        assert with_pin.client.post("/devices/pin", form).status_code == 422
    assert try_pin(with_pin.principal, PIN).right
    with_pin.client.post("/devices/pin", {"present": PIN, "pin": "77777777", "again": "77777777"})
    assert try_pin(with_pin.principal, "77777777").right
    with_pin.client.post("/devices/pin", {"present": "77777777", "remove": "1"})
    passes(60)
    assert with_pin.client.get("/devices").status_code == 200


def test_a_form_sent_after_the_door_shut_changes_nothing(with_pin: Her, passes: Passes) -> None:
    passes(6)
    code = recovery_code_of(with_pin.principal)
    answer = with_pin.client.post("/devices/code")
    assert answer.headers["Location"].startswith("/unlock")
    assert recovery_code_of(with_pin.principal) == code
