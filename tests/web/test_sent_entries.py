"""What a phone kept with no signal, sent to the server: once each, however often, late or out of order it comes."""

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client

from restride.engine.moving import decide_chosen
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records.actions.pin import set_pin
from restride.records.actions.receive import Received
from restride.records.models import AuditRow, Entry
from restride.web.issued import whose
from restride.web.library import library
from restride.web.sent_entries import MOST_ENTRIES
from web.her import Her, born

TODAY = date(2026, 5, 14)
Json = dict[str, Any]
CLEAN = {"leak_urine": "none", "leak_stool": "none", "leak_wind": "none", "heaviness": "none"}


@pytest.fixture
def beth(her: Her, set_today: Callable[[date], None]) -> Her:
    set_today(TODAY)
    her.is_like("beth")
    return her


def entry(number: int = 1, kind: str = "session_done", on: date = TODAY, **data: Any) -> Json:
    told = data or ({"activity": "walk", "minutes": 20} if kind == "session_done" else {"answers": CLEAN})
    return {"id": f"{number:032x}", "type": kind, "on": on.isoformat(), "zone": "Europe/London", "data": told}


def sent(her: Her, *entries: Any, **more: Any) -> Json:
    answer = post(her.client, {"whose": whose(her.principal), "entries": list(entries), **more})
    assert answer.status_code == 200, answer.content
    told: Json = json.loads(answer.content)
    return told


def post(client: Client, body: Any, **headers: Any) -> Any:
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.post("/go/entries", text, content_type="application/json", headers=headers)


def became(told: Json) -> list[str]:
    return [one["because"] if one["became"] == "refused" else one["became"] for one in told["results"]]


@pytest.mark.parametrize("times", [1, 2, 3, 4, 5])
def test_a_request_sent_several_times_tells_once_and_decides_the_same(beth: Her, times: int) -> None:
    """I-05, H-08."""
    before = len(beth.has_told())
    entries = [entry(1), entry(2, "checked_in"), entry(3, "not_today", reason="tired")]
    answers = [sent(beth, *entries) for _ in range(times)]
    assert became(answers[0]) == ["kept"] * 3
    assert all(became(one) == ["already"] * 3 for one in answers[1:])
    assert len(beth.has_told()) == before + 3
    marks = {json.dumps({**one["plan"], "issued": "", "token": "", "mark": ""}, sort_keys=True) for one in answers}
    assert len(marks) == 1


def test_the_same_entry_twice_in_one_request_tells_once(beth: Her) -> None:
    assert became(sent(beth, entry(1), entry(1))) == ["kept", "already"]


def test_the_answer_has_the_plan_that_follows(beth: Her) -> None:
    """H-06: a symptom told with no signal takes running away as soon as it arrives."""
    assert sent(beth)["plan"]["running"] == "yes"
    told = sent(beth, entry(1, "session_done", activity="walk_run", minutes=28, symptoms={"leak_urine": "a_little"}))
    assert became(told) == ["kept"]
    assert told["plan"]["running"] == "no"
    assert told["plan"]["sequence"] == beth.principal.person.sequence or told["plan"]["sequence"] > 0
    timeline = Timeline(beth.has_told(), register=library().register)
    assert decide_chosen(library().guidelines, timeline, TODAY, zone="Europe/London").running == "no"


def test_another_content_under_a_known_id_is_refused_whatever_comes_first(beth: Her) -> None:
    one, other = entry(1, minutes=20, activity="walk"), entry(1, minutes=50, activity="walk")
    assert became(sent(beth, one, other)) == ["kept", "clash"]
    assert became(sent(beth, other)) == ["clash"]
    assert became(sent(beth, one)) == ["already"]
    assert [event.data["minutes"] for event in beth.has_told() if event.id == one["id"]] == [20]


def test_an_id_of_her_own_older_entry_is_not_overwritten(beth: Her) -> None:
    """H-07: nothing is ever overwritten."""
    beth.told([Event("a" * 32, "checked_in", TODAY, {"answers": {"leak_urine": "a_lot"}})])
    before = beth.has_told()
    assert became(sent(beth, {**entry(1, "checked_in"), "id": "a" * 32})) == ["clash"]
    assert beth.has_told() == before


def test_the_same_id_in_another_womans_record_is_another_entry(beth: Her, another: Her) -> None:
    """I-21, H-12: ids of one record say nothing about another."""
    assert became(sent(beth, entry(1))) == ["kept"]
    assert became(sent(another, entry(1, minutes=50, activity="walk"))) == ["kept"]
    assert became(sent(beth, entry(1))) == ["already"]


def test_what_was_kept_for_one_record_never_goes_into_another(beth: Her, another: Her) -> None:
    """H-12: the browser belongs to another record by now."""
    answer = post(another.client, {"whose": whose(beth.principal), "entries": [entry(1)]})
    assert (answer.status_code, json.loads(answer.content)) == (409, {"because": "another"})
    assert another.has_told() == []
    assert post(beth.client, {"entries": [entry(1)]}).status_code == 409, "nor without saying whose it is"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_out_of_order_and_late_the_more_careful_answer_counts(beth: Her, order: tuple[int, ...]) -> None:
    """H-07, I-05, I-06: an old "fine" that comes last does not overwrite a newer "leaking"."""
    told = [
        entry(1, "checked_in", TODAY - timedelta(days=2)),
        entry(2, "checked_in", TODAY, answers={"leak_urine": "a_little"}),
        entry(3, "checked_in", TODAY),
    ]
    for place in order:
        plan = sent(beth, told[place])["plan"]
    assert plan["running"] == "no"


def test_months_late_is_welcome(beth: Her) -> None:
    """B-09."""
    assert became(sent(beth, entry(1, on=TODAY - timedelta(days=80)))) == ["kept"]


def test_a_day_that_cannot_be_is_refused_and_told_how_to_mend(her: Her, set_today: Callable[[date], None]) -> None:
    """B-09, H-37: a clock ten years out, before the birth or ahead."""
    set_today(TODAY)
    her.told([born(TODAY, weeks=20)])
    told = sent(
        her,
        entry(1, on=TODAY - timedelta(days=3650)),
        entry(2, on=TODAY + timedelta(days=3650)),
        entry(3, on=TODAY + timedelta(days=2)),
        entry(4, on=TODAY + timedelta(days=1)),
        entry(5, on=TODAY - timedelta(weeks=20)),
        entry(6, on=TODAY - timedelta(weeks=20, days=1)),
    )
    assert became(told) == ["before", "day", "day", "kept", "kept", "before"]
    assert all(one["says"] for one in told["results"] if one["became"] == "refused")


@pytest.mark.parametrize(
    "kind", ["signed_off", "birth_recorded", "entry_withdrawn", "loss_recorded", "limits_set", "x"]
)
def test_a_phone_tells_what_was_done_and_felt_and_nothing_else(beth: Her, kind: str) -> None:
    """H-09: no sign-off comes this way, verified or not."""
    data = {"kind": "return_to_run", "outcome": "cleared", "verified": True}
    assert became(sent(beth, {**entry(1), "type": kind, "data": data})) == ["kind"]


@pytest.mark.parametrize(
    "bad",
    [
        None,
        7,
        "text",
        [],
        {},
        {**entry(1), "id": None},
        {**entry(1), "id": "short"},
        {**entry(1), "id": "x" * 65},
        {**entry(1), "id": "é" * 32},
        {**entry(1), "id": "../../../../etc/passwd"},
        {**entry(1), "id": ["a" * 32]},
        {**entry(1), "by": "clinician:iris"},
        {**entry(1), "by": "import:gpx"},
        {**entry(1), "person": "somebody"},
        {**entry(1), "on": "14.05.2026"},
        {**entry(1), "on": None},
        {**entry(1), "zone": "Mars/Base"},
        {**entry(1), "data": None},
        {**entry(1), "data": {"activity": "flying"}},
        {**entry(1), "data": {"activity": "walk", "minutes": -3}},
        {**entry(1), "data": {"activity": "walk", "minutes": "20"}},
        {**entry(1), "data": {"activity": "walk", "minutes": True}},
        {**entry(1), "data": {"activity": "walk", "weight": 70}},
        {**entry(1), "data": {"activity": "walk", "source": "x" * 1_000_000}},
        {**entry(1), "data": {"activity": "walk", "source": "\ud800"}},
        {**entry(1, "checked_in"), "data": {"answers": {"nobody_asks": "yes"}}},
        {**entry(1, "checked_in"), "data": {"answers": {"pain_back": 11}}},
        {**entry(1, "checked_in"), "data": {"answers": []}},
    ],
    ids=lambda bad: json.dumps(bad)[:60],
)
def test_what_cannot_be_read_is_told_by_its_id_and_holds_nothing_else_up(beth: Her, bad: Any) -> None:
    """SP-03, B-04, B-11, B-12."""
    before = len(beth.has_told())
    if "x" * 1000 in json.dumps(bad):
        bad["data"]["source"] = "x" * 900_000
    told = sent(beth, bad, entry(2))
    assert became(told) == ["unreadable", "kept"]
    assert [one["place"] for one in told["results"]] == [0, 1]
    assert told["results"][0]["id"] in {None, f"{1:032x}"}
    assert told["results"][0]["says"].startswith("It cannot be read")
    assert len(beth.has_told()) == before + 1


@pytest.mark.parametrize(
    ("body", "status", "because"),
    [
        (" ", 400, "unreadable"),
        ("{", 400, "unreadable"),
        ("[]", 400, "unreadable"),
        ("null", 400, "unreadable"),
        ('{"entries": {}}', 400, "unreadable"),
        ('{"entries": [], "entries": []}', 400, "unreadable"),
        ('{"entries": [], "person": 1}', 400, "unreadable"),
        ('{"entries": [NaN]}', 400, "unreadable"),
        ('{"entries": ' + "[" * 100_000 + "]" * 100_000 + "}", 400, "unreadable"),
        ('{"entries": [' + "9" * 10_000 + "]}", 400, "unreadable"),
        (b'{"entries": ["\xff"]}', 400, "unreadable"),
        (json.dumps({"entries": [entry(n) for n in range(MOST_ENTRIES + 1)]}), 413, "many"),
        (json.dumps({"entries": ["x" * 1_000_001]}), 413, "large"),
    ],
    ids=lambda one: str(one)[:40],
)
def test_a_whole_request_that_makes_no_sense_is_refused_with_its_place(
    beth: Her, body: str | bytes, status: int, because: str
) -> None:
    """B-10, B-12, SP-09: no crash, nothing in part."""
    before = beth.has_told()
    answer = post(beth.client, body)
    assert (answer.status_code, json.loads(answer.content)["because"]) == (status, because)
    assert beth.has_told() == before


def test_numbers_beyond_all_bounds_are_no_numbers(beth: Her) -> None:
    text = json.dumps({"whose": whose(beth.principal), "entries": [entry(1, activity="walk", minutes=77)]})
    answer = post(beth.client, text.replace('"minutes": 77', '"minutes": 1e999'))
    assert became(json.loads(answer.content)) == ["unreadable"]


@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""]
)
def test_only_json_is_taken(beth: Her, kind: str) -> None:
    """SP-07, SP-09: a form of another site cannot send JSON."""
    answer = beth.client.generic("POST", "/go/entries", json.dumps({"entries": []}), content_type=kind)
    assert answer.status_code == 415


def test_without_the_sign_that_it_comes_from_our_page_nothing_is_taken(beth: Her) -> None:
    """SP-07: the token of the plan, as a header, and no other."""
    strict, before = Client(enforce_csrf_checks=True), beth.has_told()
    strict.cookies[settings.CREDENTIAL_COOKIE] = beth.credential
    plan = json.loads(strict.get("/go/plan").content)
    body = {"whose": plan["whose"], "entries": [entry(1)]}
    assert post(strict, body).status_code == 403
    assert post(strict, body, **{"x-csrftoken": "A" * 64}).status_code == 403
    elsewhere = {"x-csrftoken": plan["token"], "origin": "https://elsewhere.example"}
    assert post(strict, body, **elsewhere).status_code == 403
    assert beth.has_told() == before
    assert post(strict, body, **{"x-csrftoken": plan["token"]}).status_code == 200


def test_a_phone_that_was_signed_out_is_told_so_and_keeps_its_entries(beth: Her) -> None:
    beth.sends("/devices", {"this": "1"})
    beth.client.cookies[settings.CREDENTIAL_COOKIE] = beth.credential
    answer = post(beth.client, {"whose": whose(beth.principal), "entries": [entry(1)]})
    assert (answer.status_code, json.loads(answer.content)) == (403, {"because": "nobody"})
    assert post(Client(), {"whose": "x", "entries": []}).status_code == 403


def test_behind_the_shut_door_nothing_is_taken_until_it_opens(beth: Her) -> None:
    """H-14, B-22: like a form that meets the shut door."""
    beth.opens("/leave")
    body: Mapping[str, Any] = {"whose": whose(beth.principal), "entries": [entry(1)]}
    answer = post(beth.client, body)
    assert (answer.status_code, json.loads(answer.content)) == (403, {"because": "shut", "left": True})
    assert json.loads(post(beth.client, {**body, "pin": ""}).content)["because"] == "shut"
    beth.sends("/unlock")
    assert became(sent(beth, entry(1))) == ["kept"]


def test_her_pin_opens_the_door_with_the_request_and_wrong_ones_are_counted(beth: Her) -> None:
    """SP-13: the same growing wait as on the page."""
    set_pin(beth.principal, "4821")
    body = {"whose": whose(beth.principal), "entries": [entry(1)]}
    assert json.loads(post(beth.client, body).content)["because"] == "shut"
    for _ in range(4):
        assert json.loads(post(beth.client, {**body, "pin": "0000"}).content) == {"because": "pin", "wait": 0}
    told = sent(beth, entry(1), pin="4821")
    assert became(told) == ["kept"]
    assert told["opened"] is True
    assert sent(beth, pin="0000")["opened"] is False, "the door is open: no PIN is looked at, and none is called right"
    assert "days" in json.loads(beth.client.get("/go/plan").content)
    beth.client.cookies.pop(settings.OPEN_COOKIE)
    for _ in range(5):
        last = json.loads(post(beth.client, {**body, "pin": "0000"}).content)
    assert last["wait"] > 0
    assert json.loads(post(beth.client, {**body, "pin": "4821"}).content)["because"] == "pin"


def test_each_entry_is_a_transaction_of_its_own(beth: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    """SP-04, I-23: what was kept before the disk was full stays, and sent again the rest follows."""
    take, taken = Received.take, []

    def full(self: Received, event: Event) -> str:
        if len(taken) == 2:
            raise DatabaseError("disk full")
        taken.append(event.id)
        return take(self, event)

    before, entries = len(beth.has_told()), [entry(n) for n in (1, 2, 3)]
    beth.client.raise_request_exception = False
    monkeypatch.setattr(Received, "take", full)
    assert post(beth.client, {"whose": whose(beth.principal), "entries": entries}).status_code == 503
    assert len(beth.has_told()) == before + 2
    monkeypatch.setattr(Received, "take", take)
    assert became(sent(beth, *entries)) == ["already", "already", "kept"]


def test_it_is_recorded_and_audited_as_what_she_tells_on_a_page_is(beth: Her) -> None:
    rows, acts = Entry.objects.count(), AuditRow.objects.filter(act="recorded").count()
    sent(beth, entry(1), entry(1), {**entry(2), "recorded_at": "2020-01-01T00:00:00Z"})
    assert Entry.objects.count() == rows + 2
    assert AuditRow.objects.filter(act="recorded").count() == acts + 2
    last = beth.has_told()[-1]
    assert last.recorded_at is not None
    assert last.recorded_at.year == TODAY.year, "the server's clock says when it was received"
    assert last.by == "self"
    assert "20 minutes" in beth.opens("/entries").content.decode()


def test_a_get_sends_nothing(beth: Her) -> None:
    assert beth.client.get("/go/entries").status_code == 405


def test_the_reasons_are_in_her_language(beth: Her) -> None:
    beth.sends("/settings", {"language": "pl"})
    told = sent(beth, entry(1, on=TODAY + timedelta(days=30)))
    assert told["results"][0]["says"].startswith("Ten dzień")
