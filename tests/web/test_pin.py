"""The PIN of a device and the door before her pages (H-14, SP-13, SP-15)."""

import re
from base64 import urlsafe_b64decode
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from restride.records import clock
from restride.records.access import recovery_code_of
from restride.records.actions.come_back import admit
from restride.records.actions.pin import set_pin, try_pin
from restride.web.carried import CarriedForm, carried_form, carried_text, carry, carry_form
from restride.web.pin_lock import ALWAYS_OPEN
from web.her import Her, text_of

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
    assert 'name="pin"' in answer.content.decode()
    assert recovery_code_of(with_pin.principal) == code


def note(text: str = "A note & a <word>\r\nof two lines", entry: str = "e" * 32) -> dict[str, Any]:
    """A form of one of her pages, as her browser sends it."""
    return {"entry": entry, "csrfmiddlewaretoken": "PLANTED", "what": text, "parts": ["one", "two"]}


def carried_by(page: HttpResponse) -> str:
    html = page.content.decode()
    found = set(re.findall(r'name="carried" value="([^"]+)"', html))
    assert len(found) == 1, text_of(html)
    return str(found.pop())


def fields_of(page: HttpResponse) -> dict[str, list[str]]:
    """What the only form of a page sends, without the sign that it is ours."""
    html = page.content.decode()
    assert html.count("<form") == 1
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', html):
        found.setdefault(unescape(name), []).append(unescape(value))
    found.pop("csrfmiddlewaretoken")
    return found


def address_of_form(page: HttpResponse) -> str:
    found = re.search(r'<form method="post" action="([^"]*)"', page.content.decode())
    assert found
    return unescape(found.group(1))


def through_the_door(her: Her, door: HttpResponse, **key: str) -> HttpResponse:
    return her.client.post(address_of_form(door), {"carried": carried_by(door), **key})


def test_a_form_that_meets_the_door_is_kept_sealed_and_said_not_to_be_saved(with_pin: Her, passes: Passes) -> None:
    """B-22: nothing that she typed is readable before the PIN."""
    passes(6)
    door = with_pin.client.post("/settings?x=1", note("PLANTED-7316"))
    html = door.content.decode()
    assert door.status_code == 422
    assert "is not saved yet" in text_of(html)
    assert "PLANTED" not in html
    assert "PLANTED" not in str(urlsafe_b64decode(carried_by(door)))
    assert address_of_form(door) == "/unlock?to=%2Fsettings"
    assert html.count('name="carried"') == 2, "the way with the code carries it too"


def test_after_the_pin_the_same_form_goes_to_the_same_page_when_she_says_so(with_pin: Her, passes: Passes) -> None:
    passes(6)
    sent = note()
    page = through_the_door(with_pin, with_pin.client.post("/settings?x=1&y=2", sent), pin=PIN)
    assert page.status_code == 200
    assert "You were about to send this. It is not saved yet." in text_of(page.content.decode())
    assert address_of_form(page) == "/settings?x=1&y=2"
    assert fields_of(page) == {"entry": [sent["entry"]], "what": [sent["what"]], "parts": ["one", "two"]}
    assert "PLANTED" not in page.content.decode()
    assert not at_the_door(with_pin.client)


@pytest.mark.parametrize("by", ["pin", "code"])
def test_what_she_typed_is_told_once_however_often_it_is_sent(with_pin: Her, passes: Passes, by: str) -> None:
    """B-08, B-22."""
    form = with_pin.opens("/not-today").content.decode()
    entry = re.search(r'name="entry" value="(\w+)"', form)
    assert entry
    passes(6)
    before = with_pin.has_told()
    door = with_pin.client.post("/not-today", {"entry": entry.group(1), "reason": "low"})
    assert with_pin.has_told() == before
    key = PIN if by == "pin" else recovery_code_of(with_pin.principal)
    page = through_the_door(with_pin, door, **{by: key})
    assert with_pin.has_told() == before, "opening the door sends nothing"
    for _ in range(2):
        assert with_pin.client.post(address_of_form(page), fields_of(page)).status_code == 302
    assert [one.id for one in with_pin.has_told()[len(before) :]] == [entry.group(1)]


@pytest.mark.parametrize("wrong", [{"pin": "0000"}, {"code": "wrong"}])
def test_a_wrong_key_keeps_what_she_typed(with_pin: Her, passes: Passes, wrong: dict[str, str]) -> None:
    passes(6)
    door = with_pin.client.post("/settings", note())
    for _ in range(2):
        door = through_the_door(with_pin, door, **wrong)
        assert door.status_code == 422
        assert "is not saved yet" in text_of(door.content.decode())
    assert fields_of(through_the_door(with_pin, door, pin=PIN))["what"] == [note()["what"]]


@pytest.mark.parametrize("too_much", [True, False])
def test_a_file_or_too_much_is_said_not_to_be_saved(
    with_pin: Her, passes: Passes, monkeypatch: pytest.MonkeyPatch, too_much: bool
) -> None:
    passes(6)
    if too_much:
        monkeypatch.setattr("restride.web.carried._MOST_CHARACTERS", 200)
    file = SimpleUploadedFile("restride.jsonl", b"{}")
    door = with_pin.client.post("/hers/bring", {"what": "".join(map(str, range(900)))} if too_much else {"file": file})
    for _ in range(2):
        assert "is not saved. Open the app, then send it again." in text_of(door.content.decode())
        door = through_the_door(with_pin, door, pin="0000")
    page = through_the_door(with_pin, door, pin=PIN).content.decode()
    assert "What you sent is not saved. Please send it again." in text_of(page)
    assert 'href="/hers/bring"' in page
    assert "<form" not in page


def test_a_carried_form_opens_for_her_alone_unchanged_and_only_for_our_pages(
    with_pin: Her, another: Her, passes: Passes
) -> None:
    passes(6)
    carried = carried_by(with_pin.client.post("/settings", note()))
    assert carried_form(carried, another.principal) is None
    assert carried_text(carried, with_pin.principal) is None, "a form is not taken for a file"
    away = [
        carry_form(CarriedForm(to, [("a", "b")]), with_pin.principal) for to in ("//example.org", "/nowhere", "x:1")
    ]
    hers_not = carry_form(CarriedForm("/settings", []), another.principal)
    as_file = carry('["/settings", []]', with_pin.principal)
    for told in (carried[:-8], "x", "é", hers_not, as_file, *away):
        assert with_pin.client.post("/unlock", {"pin": PIN, "carried": told}).headers["Location"] == "/"


def test_a_form_from_elsewhere_is_not_carried(with_pin: Her, passes: Passes) -> None:
    """SP-07."""
    passes(6)
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = with_pin.client.cookies
    answer = browser.post("/settings", {"what": "PLANTED"})
    assert answer.status_code == 403
    assert "carried" not in answer.content.decode()
    assert settings.OPEN_COOKIE not in answer.cookies


def test_a_form_sent_after_leaving_is_kept_without_a_pin_too(her: Her) -> None:
    her.client.get("/leave")
    page = through_the_door(her, her.client.post("/settings", note()))
    assert fields_of(page)["what"] == [note()["what"]]
