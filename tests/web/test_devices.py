"""Her devices and her code; what was done on her record; coming back on a new phone (SP-13, SP-14, SP-16, rulings 32)."""

import ast
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

import restride.records
from restride.records import clock
from restride.records.access import devices_of, recovery_code_of
from restride.records.actions.come_back import admit, come_back
from restride.records.models import AuditRow, Device
from restride.records.principal import principal_of
from restride.web import tries
from restride.web.messages import speaker
from web.conftest import someone
from web.her import Her, born

TODAY = date(2026, 6, 20)
ANDROID = "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0"


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def second_device(her: Her, label: str = "Safari, iPad") -> Client:
    client = Client()
    client.cookies[settings.CREDENTIAL_COOKIE] = admit(her.principal.person, label=label).credential
    return client


def test_she_sees_her_devices_and_signs_one_out(her: Her) -> None:
    tablet = second_device(her)
    page = her.opens("/devices").content.decode()
    assert page.index("This one") > page.index("Firefox, Android")
    assert "Safari, iPad" in page
    assert "Since 20 June 2026" in page
    other = Device.objects.exclude(pk=her.principal.device.pk).get()
    assert "Signed out." in her.sends("/devices", {"remove": str(other.id)}).content.decode()
    assert tablet.get("/devices").status_code == 302, "SP-16: the old token is refused"
    assert her.client.get("/devices").status_code == 200


def test_a_device_shows_when_something_was_last_told_from_it(her: Her, set_today: Callable[[date], None]) -> None:
    assert "Last told us something on 20 June 2026" in her.opens("/devices").content.decode()
    set_today(date(2026, 7, 3))
    her.sends("/not-today", {"reason": "tired"})
    page = her.opens("/devices").content.decode()
    assert "Since 20 June 2026. Last told us something on 3 July 2026" in page


def test_all_others_are_signed_out_at_once(her: Her) -> None:
    old = [second_device(her), second_device(her)]
    her.sends("/devices", {"others": "1"})
    assert [client.get("/devices").status_code for client in old] == [302, 302]
    assert len(list(devices_of(her.principal))) == 1


def test_this_device_signed_out_holds_nothing_and_the_code_still_brings_her_back(her: Her) -> None:
    code = recovery_code_of(her.principal)
    answer = her.client.post("/devices", {"this": "1"})
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert her.client.cookies[settings.CREDENTIAL_COOKIE].value == ""
    assert principal_of(her.credential) is None
    assert come_back(code, label="?") is not None


@pytest.mark.parametrize("which", ["another", "nobody", "words"])
def test_a_device_that_is_not_hers_is_not_found(her: Her, another: Her, which: str) -> None:
    told = {"another": str(another.principal.device.id), "nobody": "0" * 32, "words": "all of them"}[which]
    assert her.client.post("/devices", {"remove": told}).status_code == 404
    assert principal_of(another.credential) is not None


def test_what_was_done_is_told_in_words_and_counted_by_day(her: Her) -> None:
    her.told([born(TODAY, weeks=8)])
    for name in ("one", "two"):
        her.told([born(TODAY, weeks=8, name=name)])
    second_device(her)
    page = her.opens("/devices").content.decode()
    assert "Your record began" in page
    assert "Something you told was saved, 3 times" in page
    assert "A device came back to your record" in page
    assert "Every line is as it was written." in page
    assert "vaginal" not in page


def test_a_changed_line_of_the_list_is_said(her: Her) -> None:
    second_device(her)
    AuditRow.objects.filter(act="device_added").update(act="recorded")
    assert "was changed from outside" in her.opens("/devices").content.decode()


def acts_in_the_code() -> set[str]:
    """Every act that the code of the records may write into the audit."""
    found = set()
    for path in Path(restride.records.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                given = list(node.args[1:2]) if ast.unparse(node.func) == "audit.note" else []
                given += [one.value for one in node.keywords if one.arg == "act"]
                found |= {one.value for part in given for one in ast.walk(part) if isinstance(one, ast.Constant)}
    return found


def test_every_act_of_the_audit_has_words() -> None:
    acts, say = acts_in_the_code(), speaker("en")
    assert {"begun", "restored", "pin_removed"} <= acts
    for act in acts:
        assert say(f"audit-{act}", count=1) != say("audit-other"), act


def test_a_new_code_ends_the_old_one(her: Her) -> None:
    old = recovery_code_of(her.principal)
    assert old in her.opens("/devices/code").content.decode()
    page = her.sends("/devices/code").content.decode()
    new = recovery_code_of(principal_of(her.credential))  # type: ignore[arg-type]
    assert new != old
    assert new in page
    assert come_back(old, label="?") is None
    assert come_back(new, label="?") is not None


def test_her_code_on_a_new_phone_opens_the_same_record_and_is_kept(her: Her) -> None:
    her.told([born(TODAY, weeks=8)])
    typed = recovery_code_of(her.principal).lower().replace("-", " ")
    phone = Client(headers={"user-agent": ANDROID})
    answer = phone.post("/come-back", {"code": typed})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    found = principal_of(phone.cookies[settings.CREDENTIAL_COOKIE].value)
    assert found is not None
    assert found.person == her.principal.person
    assert "Running: not yet" in phone.get("/").content.decode()
    assert her.client.get("/devices").status_code == 200
    assert "Firefox, Android" in her.opens("/devices").content.decode()


@pytest.mark.django_db
def test_every_wrong_code_gets_the_same_words(her: Her, another: Her) -> None:
    old = recovery_code_of(another.principal)
    another.sends("/devices/code")
    pages = set()
    for typed in ("", "hello", old, recovery_code_of(her.principal)[:-1], "0" * 5000, "\x00"):
        tries.CODE_TRIES.forget_all()
        answer = Client().post("/come-back", {"code": typed})
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "That code did not work." in page
        pages.add(page.partition("<form")[0])
    assert len(pages) == 1, "SP-14: nothing tells the codes apart"


def test_what_was_typed_stays_on_the_page(her: Her) -> None:
    assert 'value="7K2QM"' in Client().post("/come-back", {"code": "7K2QM"}).content.decode()


def test_ten_thousand_guesses_are_sixty_an_hour_and_the_owner_still_gets_in(
    her: Her, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SP-13, by the clock: one guess each 0.36 seconds for an hour."""
    start = datetime(2026, 6, 20, 12, tzinfo=UTC)
    free = 0
    for guess in range(10_000):
        monkeypatch.setattr(clock, "now", lambda guess=guess: start + timedelta(seconds=0.36 * guess))
        free += tries.CODE_TRIES.wait("203.0.113.9") is None
    assert free == 60
    assert her.client.get("/devices").status_code == 200
    at_home = Client(REMOTE_ADDR="198.51.100.7")
    assert at_home.post("/come-back", {"code": recovery_code_of(her.principal)}).status_code == 302


def test_after_five_wrong_codes_a_minute_even_the_right_one_waits(her: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    phone, code = Client(), recovery_code_of(her.principal)
    for _ in range(5):
        phone.post("/come-back", {"code": "wrong"})
    page = phone.post("/come-back", {"code": code})
    assert page.status_code == 422
    assert "Please wait 1 minute." in page.content.decode()
    later = clock.now() + timedelta(seconds=61)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert phone.post("/come-back", {"code": code}).status_code == 302


@pytest.mark.django_db
def test_addresses_are_counted_apart_and_one_home_is_one_address(rf, settings) -> None:  # type: ignore[no-untyped-def]
    def told(address: str, **more: str) -> str:
        return tries.address_of(rf.get("/", REMOTE_ADDR=address, **more))

    assert told("203.0.113.9") != told("203.0.113.10")
    assert told("2001:db8:1:2::5") == told("2001:db8:1:2:ffff::9")
    assert told("2001:db8:1:2::5") != told("2001:db8:1:3::5")
    forged = {"HTTP_X_FORWARDED_FOR": "10.9.9.9, 203.0.113.9"}
    assert told("127.0.0.1", **forged) == "127.0.0.1"
    settings.PRODUCTION = True
    assert told("127.0.0.1", **forged) == "203.0.113.9", "only what our own proxy saw counts"


def test_her_own_code_in_her_own_browser_makes_no_second_device(her: Her) -> None:
    assert her.client.post("/come-back", {"code": recovery_code_of(her.principal)}).status_code == 302
    assert len(list(devices_of(her.principal))) == 1


def test_coming_back_says_that_it_replaces_what_this_browser_opens(her: Her) -> None:
    other = someone()
    assert "opens that one instead" in her.opens("/come-back").content.decode()
    her.client.post("/come-back", {"code": recovery_code_of(other.principal)})
    found = principal_of(her.client.cookies[settings.CREDENTIAL_COOKIE].value)
    assert found is not None
    assert found.person == other.principal.person
