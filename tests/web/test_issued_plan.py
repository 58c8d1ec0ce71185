"""The plan as it is issued to a phone: what is in it, whose it is, and that it is the same as her pages say."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.test import Client

from restride.exchange.cues import cues_of
from restride.exchange.parts import parts_of
from restride.records.actions.pin import set_pin
from restride.web.her_day import work_out
from restride.web.issued import mark_of
from restride.web.issued_four import valid_days
from restride.web.pages import issued_plan
from web.her import Her

BETHS_DAY, DEES_DAY, FRANS_DAY = date(2026, 5, 14), date(2026, 5, 1), date(2026, 5, 20)
Json = dict[str, Any]


def plan_of(her: Her, address: str = "/go/plan") -> Json:
    answer = her.client.get(address)
    assert answer.status_code == 200, answer.content
    told: Json = json.loads(answer.content)
    return told


@pytest.fixture
def beth(her: Her, set_today: Callable[[date], None]) -> Her:
    set_today(BETHS_DAY)
    her.is_like("beth")
    return her


def test_the_plan_is_her_decision_until_its_last_day_and_no_further(beth: Her) -> None:
    plan = plan_of(beth)
    decision = work_out(beth.has_told(), BETHS_DAY, zone="Europe/London")["decision"]
    assert (plan["running"], plan["until"], plan["urgency"]) == ("yes", decision["until"], "none")
    days = [day["on"] for day in decision["week"] if day["on"] <= decision["until"]]
    assert [day["on"] for day in plan["days"]] == days
    assert len(days) < len(decision["week"]), "Beth's decision ends before its week: the rest is not issued"
    for told, day in zip(plan["days"], decision["week"], strict=False):
        assert [one["steps"] for one in told["sessions"]] == [one["steps"] for one in day["sessions"]]


def test_each_session_has_the_parts_and_cues_that_the_sound_and_the_card_have(beth: Her) -> None:
    sessions = [one for day in plan_of(beth)["days"] for one in day["sessions"]]
    timed = [one for whole in sessions for one in (whole, *whole["versions"]) if one["timed"]]
    assert any(one["runs"] for one in timed)
    for one in timed:
        parts = parts_of(one)
        assert one["parts"] == [part._asdict() for part in parts]
        assert [(cue["at"], cue["sound"], tuple(cue["words"])) for cue in one["cues"]] == [*cues_of(parts)]
        assert one["parts"][-1]["starts"] + one["parts"][-1]["seconds"] == one["minutes"] * 60
    for one in sessions:
        assert len(one["lines"]) == len(one["moves"]) == len(one["steps"])
        assert all(one["lines"])


def test_a_code_stays_while_the_session_does_and_is_another_ones_when_it_changes(beth: Her) -> None:
    def codes() -> list[str]:
        days = plan_of(beth)["days"]
        return [one["code"] for day in days for whole in day["sessions"] for one in (whole, *whole["versions"])]

    before = codes()
    assert len(set(before)) == len(before)
    assert all(len(code) == 16 and int(code, 16) >= 0 for code in before)
    beth.sends("/not-today", {"reason": "busy"})
    assert codes() == before
    beth.sends("/check-in/more?of=0", {"leak_urine": "a_lot", "leak_stool": "none", "leak_wind": "none"})
    assert plan_of(beth)["running"] == "no"
    running = {one["code"] for day in plan_of(beth)["days"] for one in day["sessions"] if one["runs"]}
    assert not running


def test_the_mark_is_the_digest_of_the_rest_and_finds_any_change(beth: Her) -> None:
    plan = plan_of(beth)
    rest = {name: value for name, value in plan.items() if name != "mark"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert plan["mark"] == mark_of(plan) == sha256(text.encode()).hexdigest()
    assert not any(isinstance(one, float) and one.is_integer() for one in numbers(plan)), "28.0 is 28 on a phone"
    for changed in ({"running": "maybe"}, {"until": "2027-01-01"}, {"four": []}):
        assert mark_of({**plan, **changed}) != plan["mark"]


def numbers(value: Any) -> list[float]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for part in inner for one in numbers(part)] + ([value] if isinstance(value, int | float) else [])


def test_the_four_are_those_for_her_and_their_first_answer_is_the_best(beth: Her) -> None:
    plan = plan_of(beth)
    assert [one["name"] for one in plan["four"]] == ["leaking", "heaviness", "pain", "doming"]
    asked = [one for four in plan["four"] for one in four["more"]]
    assert [one["id"] for one in asked] == [name for four in plan["four"] for name in four["questions"]]
    assert all(one["options"][0]["value"] in {"none", "no", 0} for one in asked)
    assert not any("scar" in one["id"] for one in asked), "Beth had no caesarean"
    assert plan["check_in_days"] == valid_days() > 0
    assert plan["last_check_in"] is not None


def test_a_check_in_of_part_of_the_four_is_none(her: Her, set_today: Callable[[date], None]) -> None:
    """I-07: only one that speaks of each of the four counts."""
    from restride.history.events import Event
    from web.her import born

    set_today(BETHS_DAY)
    her.told([born(BETHS_DAY, weeks=20)])
    assert plan_of(her)["last_check_in"] is None
    her.told([Event("part", "checked_in", BETHS_DAY, {"answers": {"leak_urine": "none", "heaviness": "none"}})])
    assert plan_of(her)["last_check_in"] is None
    her.sends("/check-in", {"none": "1"})
    assert plan_of(her)["last_check_in"] == BETHS_DAY.isoformat()


def test_on_a_day_for_help_there_is_no_session_and_the_numbers_to_call_are_there(
    beth: Her, set_today: Callable[[date], None]
) -> None:
    """I-01, I-26."""
    from restride.history.events import Event

    beth.told([Event("sign", "checked_in", BETHS_DAY, {"answers": {"warning_signs": ["t01"]}})])
    plan = plan_of(beth)
    assert plan["urgency"] in {"today", "now"}
    assert plan["running"] == "no"
    assert not [one for day in plan["days"] for one in day["sessions"]]
    assert plan["help"][0]["signs"][0]["act"]
    assert plan["contacts"]["emergency"]["says"]


def test_what_she_half_told_on_this_phone_keeps_running_back_until_she_finishes(beth: Her) -> None:
    """I-03: a tick without its details."""
    beth.client.post("/check-in", {"had": "leaking"})
    plan = plan_of(beth)
    assert (plan["running"], plan["half_told"]) == ("no", "/check-in/more?of=0")
    beth.sends(plan["half_told"], {"leak_urine": "none", "leak_stool": "none", "leak_wind": "none"})
    assert (plan_of(beth)["running"], plan_of(beth)["half_told"]) == ("yes", None)


def test_after_a_loss_no_word_of_it_is_about_a_baby_and_a_line_to_call_is_there(
    her: Her, set_today: Callable[[date], None]
) -> None:
    """I-22."""
    set_today(FRANS_DAY)
    her.is_like("fran")
    her.client.cookies["zone"] = "Europe/London"
    plan = plan_of(her)
    assert plan["loss"] is True
    assert not re.search(r"bab(y|ie)", json.dumps(plan), re.IGNORECASE)
    assert plan["contacts"]["loss"]["number"]


def test_without_a_record_there_is_no_plan_and_no_word_of_anybodys(beth: Her, another: Her) -> None:
    nobody = Client().get("/go/plan")
    assert (nobody.status_code, json.loads(nobody.content)) == (200, {"because": "nobody"})
    assert "no-store" in nobody.headers["Cache-Control"]
    assert plan_of(another)["whose"] != plan_of(beth)["whose"]
    assert plan_of(another)["running"] == "no"


def test_behind_the_shut_door_there_is_no_plan(beth: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    """H-14."""
    beth.opens("/leave")
    shut = beth.client.get("/go/plan")
    assert (shut.status_code, json.loads(shut.content)) == (200, {"because": "shut", "left": True})
    beth.sends("/unlock")
    assert plan_of(beth)["pin"] is False
    set_pin(beth.principal, "4821")
    shut = beth.client.get("/go/plan")
    assert (shut.status_code, json.loads(shut.content)) == (200, {"because": "shut", "left": False})
    assert "spare" not in shut.content.decode()
    beth.sends("/unlock", {"pin": "4821"})
    plan = plan_of(beth)
    assert plan["pin"] is True
    assert len(bytes.fromhex(plan["spare"])) == 32


def test_the_spare_key_is_another_one_on_each_device_and_the_mark_of_the_pin_changes_with_it(beth: Her) -> None:
    from restride.records.actions.begin import add_device

    _, credential = add_device(beth.principal.person, beth.principal.seal, label="tablet")
    tablet = Client()
    tablet.cookies["restride"] = credential
    assert json.loads(tablet.get("/go/plan").content)["spare"] != plan_of(beth)["spare"]
    assert plan_of(beth)["pin_mark"] is None
    marks = set()
    for pin in ("4821", "4822"):
        set_pin(beth.principal, pin)
        beth.sends("/unlock", {"pin": pin})
        marks.add(plan_of(beth)["pin_mark"])
    assert len(marks) == 2
    assert None not in marks


def test_a_shared_phone_is_told_to_keep_nothing(beth: Her) -> None:
    """SP-29."""
    assert plan_of(beth)["keep"] is True
    beth.sends("/settings", {"shared": "yes"})
    assert plan_of(beth)["keep"] is False
    assert 'data-shared="yes"' in beth.opens("/").content.decode()


def test_the_plan_is_in_her_language_and_what_is_not_translated_says_so(beth: Her) -> None:
    beth.sends("/settings", {"language": "pl"})
    plan = plan_of(beth)
    assert plan["language"] == "pl"
    run = next(one for day in plan["days"] for one in day["sessions"] if one["runs"])
    assert run["lines"][0] == "Idź 5 minut"
    assert {one["lang"] for four in plan["four"] for one in four["more"]} <= {"", "en"}


class TestSound:
    """`/go/sound/<code>`: the file itself is made and tested in `restride.exchange`."""

    @pytest.fixture
    def codes(self, beth: Her, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
        issued_plan._sound.cache_clear()
        monkeypatch.setattr(
            issued_plan,
            "sound_file",
            lambda session, language, *, voice: f"{session['minutes']} {language} {voice}".encode(),
        )
        sessions = [one for day in plan_of(beth)["days"] for one in day["sessions"]]
        run = next(one for one in sessions if one["runs"])
        assert run["sound"] == f"/go/sound/{run['code']}"
        return run["code"], next(one["code"] for one in sessions if not one["timed"])

    def test_it_is_that_of_her_session_in_her_language_with_or_without_a_voice(
        self, beth: Her, codes: tuple[str, str]
    ) -> None:
        answer = beth.client.get(f"/go/sound/{codes[0]}")
        assert (answer.status_code, answer.content) == (200, b"28 en True")
        assert answer.headers["Content-Type"] == "audio/mp4"
        assert "no-store" in answer.headers["Cache-Control"]
        assert beth.client.get(f"/go/sound/{codes[0]}?voice=no").content == b"28 en False"

    @pytest.mark.parametrize(
        ("asked", "status", "part", "where"),
        [
            ("bytes=0-1", 206, b"28", "bytes 0-1/10"),
            ("bytes=3-", 206, b"en True", "bytes 3-9/10"),
            ("bytes=-4", 206, b"True", "bytes 6-9/10"),
            ("bytes=0-999", 206, b"28 en True", "bytes 0-9/10"),
            ("bytes=-999", 206, b"28 en True", "bytes 0-9/10"),
            ("bytes=10-", 416, b"", "bytes */10"),
            ("bytes=5-2", 416, b"", "bytes */10"),
            ("bytes=-0", 416, b"", "bytes */10"),
            ("bytes=0-1,4-5", 200, b"28 en True", None),
            ("bytes=-", 200, b"28 en True", None),
            ("lines=1-2", 200, b"28 en True", None),
        ],
    )
    def test_phones_may_ask_for_a_part_of_it(
        self, beth: Her, codes: tuple[str, str], asked: str, status: int, part: bytes, where: str | None
    ) -> None:
        answer = beth.client.get(f"/go/sound/{codes[0]}", headers={"range": asked, "accept-encoding": "gzip"})
        assert (answer.status_code, answer.content) == (status, part)
        assert answer.headers.get("Content-Range") == where
        assert answer.headers["Accept-Ranges"] == "bytes"
        assert answer.headers["Content-Length"] == str(len(part))

    def test_what_is_not_a_timed_session_of_hers_is_not_there(
        self, beth: Her, another: Her, codes: tuple[str, str]
    ) -> None:
        run, strength = codes
        for address in (f"/go/sound/{strength}", "/go/sound/0123456789abcdef", "/go/sound/x"):
            assert beth.client.get(address).status_code == 404, address
        assert another.client.get(f"/go/sound/{run}").status_code == 404
        assert Client().get(f"/go/sound/{run}").status_code == 403


def test_a_new_day_has_a_new_plan(beth: Her, set_today: Callable[[date], None]) -> None:
    first = plan_of(beth)
    set_today(BETHS_DAY + timedelta(days=1))
    second = plan_of(beth)
    assert second["today"] == second["days"][0]["on"] == "2026-05-15"
    assert second["issued"] > first["issued"]
