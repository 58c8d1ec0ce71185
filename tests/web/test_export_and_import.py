"""Taking the record along and bringing it back: nothing lost, nothing forged, all or nothing (B-18, H-09, SP-10, SP-31)."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from hypothesis import HealthCheck, given, settings

from people import on
from property.lives import PHYSIO, happened, histories, life, signed
from restride.engine.moving import decide_chosen
from restride.history.codec import as_json, read_history, write_history
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records.access import events_of
from restride.records.actions.begin import begin
from restride.records.actions.erase import erase
from restride.records.actions.record import record
from restride.records.actions.restore import export, preview, restore
from restride.records.models import Person
from restride.web.carried import carried_text, carry
from restride.web.library import library
from web.conftest import someone
from web.her import Her, born, text_of
from web.said_to_her import baby_word

TODAY = date(2026, 6, 20)
DAYS = (on(86), on(100), on(130))


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def file(text: str | bytes, name: str = "restride.jsonl") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


def sends_file(her: Her, text: str | bytes) -> HttpResponse:
    return her.client.post("/hers/bring", {"file": file(text)})


def carried_by(page: HttpResponse) -> str:
    found = re.search(r'name="carried" value="([^"]+)"', page.content.decode())
    assert found, text_of(page.content.decode())
    return found.group(1)


def brings_back(her: Her, text: str) -> HttpResponse:
    return her.client.post("/hers/bring", {"carried": carried_by(sends_file(her, text))})


def brings_both(her: Her, text: str) -> HttpResponse:
    """Brings in a file that tells of another birth, and says that she wants it."""
    return her.client.post("/hers/bring", {"carried": carried_by(sends_file(her, text)), "both": "on"})


def exported(her: Her) -> str:
    return her.client.get("/hers/file").content.decode()


def decisions(events: Iterable[Event], days: Iterable[date] = DAYS) -> list[str]:
    timeline = Timeline(events, register=library().register)
    return [json.dumps(decide_chosen(library().guidelines, timeline, day).as_json()) for day in days]


def whole(event: Event) -> dict[str, Any]:
    return as_json(event)


def gives_the_same_decisions_again(events: Iterable[Event]) -> None:
    """Exported, deleted and brought back into a new record, a history decides the same, byte for byte."""
    before = begin(label="old").principal
    record(before, events)
    text, told = export(before), events_of(before)
    Person.objects.filter(pk=before.person.pk).delete()
    after = begin(label="new").principal
    seen = preview(after, text, register=library().register)
    assert (seen.faults, seen.weakened, seen.known) == ((), 0, 0)
    restore(after, seen.events)
    again = events_of(after)
    assert [whole(one) for one in again] == [whole(one) for one in told]
    assert decisions(again) == decisions(told)
    Person.objects.filter(pk=after.person.pk).delete()


_EACH = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.mark.slow
@given(histories())
@settings(max_examples=60, suppress_health_check=_EACH)
def test_what_is_taken_along_decides_the_same_when_it_is_brought_back(db: None, events: tuple[Event, ...]) -> None:
    """SP-31."""
    gives_the_same_decisions_again(events)


@pytest.mark.night
@given(histories())
@settings(max_examples=1_000, suppress_health_check=_EACH)
def test_a_thousand_histories_decide_the_same_when_they_are_brought_back(db: None, events: tuple[Event, ...]) -> None:
    """SP-31: the round trip on 1,000 histories."""
    gives_the_same_decisions_again(events)


@pytest.mark.django_db(transaction=True)
def test_after_deleting_everything_her_file_gives_her_the_same_plan() -> None:
    her = someone()
    her.told([*life("clear").events, happened(120, "limits_set", "limit", {"max_level": "R2"}, by="clinician:iris")])
    text, before = exported(her), decisions(her.has_told())
    assert '"verified": true' in text
    erase(her.principal)
    new = someone()
    answer = brings_back(new, text)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/hers/bring?done=1")
    assert decisions(new.has_told()) == before


# The file


def test_the_file_is_a_download_without_a_health_word_in_its_name(her: Her) -> None:
    """SP-27, SP-28."""
    her.told([born(TODAY, weeks=8)])
    answer = her.client.get("/hers/file")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="restride-2026-06-20.jsonl"'
    assert answer.headers["Content-Type"].startswith("application/x-ndjson")
    assert answer.headers["Cache-Control"] == "no-store"
    assert read_history(answer.content.decode(), register=library().register) == tuple(her.has_told())


def test_a_mail_program_that_changes_line_ends_and_adds_a_mark_breaks_nothing(her: Her, another: Her) -> None:
    her.is_like("beth")
    text = "\ufeff" + exported(her).replace("\n", "\r\n") + "\r\n"
    assert brings_back(another, text).status_code == 302
    assert len(another.has_told()) == len(her.has_told())


# Looking first


def test_looking_at_a_file_changes_nothing_and_says_what_it_would_bring(her: Her, another: Her) -> None:
    her.is_like("beth")
    told = her.has_told()
    another.told(told[:10])
    page = text_of(sends_file(another, exported(her)).content.decode())
    assert len(another.has_told()) == 10
    assert "New here 82 entries" in page
    assert "Here already 10 entries" in page
    assert "between 11 February 2026 and 14 May 2026" in page
    brings_back(another, exported(her))
    assert len(another.has_told()) == len(told)
    assert "All of it is here already" in text_of(sends_file(another, exported(her)).content.decode())


def test_another_content_under_a_known_id_is_said_and_both_are_kept(her: Her) -> None:
    """B-08."""
    her.told([Event("credit", "preparation_credited", TODAY, {"weeks": 2})])
    text = write_history([Event("credit", "preparation_credited", TODAY, {"weeks": 9})])
    assert "another version here" in text_of(sends_file(her, text).content.decode())
    brings_back(her, text)
    assert [one.data["weeks"] for one in her.has_told()] == [2, 9]


def test_a_file_of_a_year_is_carried_to_the_second_page_without_being_sent_again(her: Her, another: Her) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    answers = {"leak_urine": "none", "heaviness": "none", "pain_pelvic": 0, "doming": "none", "sleep_hours": 7.5}
    events = [
        Event(f"{n:032x}", "checked_in", TODAY, {"answers": answers}, zone="Europe/London", recorded_at=at)
        for n in range(1_500)
    ]
    her.told(events)
    text = exported(her)
    assert len(text) > 300_000
    assert brings_back(another, text).status_code == 302
    assert len(another.has_told()) == 1_500


def test_what_is_carried_opens_only_for_her_and_only_unchanged(her: Her, another: Her) -> None:
    """SP-22."""
    carried = carry(exported(her), her.principal)
    assert carried_text(carried, her.principal) == exported(her)
    assert carried_text(carried, another.principal) is None
    for broken in ("", "x", "é", carried[:-8], carried[:20] + ("A" if carried[20] != "A" else "B") + carried[21:]):
        assert carried_text(broken, her.principal) is None
    answer = another.client.post("/hers/bring", {"carried": carried})
    assert answer.status_code == 422
    assert another.has_told() == []


def test_a_text_too_long_for_one_form_is_not_carried(her: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restride.web.carried._MOST_CHARACTERS", 50)
    answer = sends_file(her, write_history([born(TODAY, weeks=3)]))
    assert answer.status_code == 422
    assert "too much for one go" in text_of(answer.content.decode())


# The file of another woman at the same computer (H-09)


def test_a_file_without_her_birth_comes_in_only_with_a_tick_of_its_own(her: Her, another: Her) -> None:
    """H-09, B-18: all of it or nothing."""
    her.told([born(TODAY, weeks=20), happened(90, "not_today", "n", {})])
    another.told([born(TODAY, weeks=4, name="mine")])
    page = sends_file(another, exported(her))
    said = text_of(page.content.decode())
    assert "Births in it 31 January 2026" in said
    assert "not in this file" in said
    assert "I want both in my record" in said
    assert baby_word(said) is None
    answer = another.client.post("/hers/bring", {"carried": carried_by(page)})
    assert answer.status_code == 422
    assert "Tick the box" in text_of(answer.content.decode())
    assert [one.id for one in another.has_told()] == ["mine"]
    answer = another.client.post("/hers/bring", {"carried": carried_by(answer), "both": "on"})
    assert answer.status_code == 302
    assert len(another.has_told()) == 3


def test_every_birth_of_a_file_is_named_as_it_counts(her: Her, another: Her) -> None:
    her.told(
        [
            born(TODAY, weeks=120, name="first"),
            Event("about", "birth_recorded", TODAY, {"earliest": "2026-01-05", "latest": "2026-01-19"}),
            Event("mend", "entry_corrected", TODAY, {"entry": "first", "data": {"date": "2024-03-05"}}),
        ]
    )
    assert "5 March 2024 between 5 January 2026 and 19 January 2026" in text_of(
        sends_file(another, exported(her)).content.decode()
    )
    assert "Births in it None" in text_of(
        sends_file(another, write_history([Event("n", "not_today", TODAY, {})])).content.decode()
    )


def test_a_file_with_more_births_than_can_be_hers_says_how_many_more(her: Her) -> None:
    births = [born(TODAY, weeks=60 * n, name=f"b{n}") for n in range(1, 16)]
    assert "and 3 more" in text_of(sends_file(her, write_history(births)).content.decode())


@pytest.mark.parametrize(
    "here",
    [
        [],
        [Event("n", "not_today", TODAY, {})],
        [born(TODAY, weeks=20)],
        [born(TODAY, weeks=20, name="typed again on a new phone")],
        [born(TODAY, weeks=20), born(TODAY, weeks=1, name="since then")],
        [born(TODAY, weeks=20), Event("m", "entry_corrected", TODAY, {"entry": "birth", "data": {"date": "2026-06-01"}})],
    ],
)  # fmt: skip
def test_a_file_with_her_own_birth_asks_for_no_tick(her: Her, here: list[Event]) -> None:
    her.told(here)
    text = write_history([born(TODAY, weeks=20), Event("x", "checked_in", TODAY, {"answers": {"leak_urine": "none"}})])
    assert 'name="both"' not in sends_file(her, text).content.decode()
    assert brings_back(her, text).status_code == 302
    assert "x" in [one.id for one in her.has_told()]


def test_a_file_that_tells_of_no_birth_asks_for_no_tick(her: Her) -> None:
    her.told([born(TODAY, weeks=20)])
    assert brings_back(her, write_history([Event("n", "not_today", TODAY, {})])).status_code == 302
    assert len(her.has_told()) == 2


# What is refused, with nothing kept (B-18)


def _cut(text: str) -> str:
    return text[: len(text) // 2]


def _without_a_line(text: str) -> str:
    return text[: text.rstrip("\n").rindex("\n") + 1]


def _altered(text: str) -> str:
    return text.replace('"minutes": 5', '"minutes": 50', 1)


def _other_version(text: str) -> str:
    return text.replace('"version": 1', '"version": 2', 1)


def _other_format(text: str) -> str:
    return text.replace("restride-history", "another-history", 1)


@pytest.mark.parametrize("broken", [_cut, _without_a_line, _altered, _other_version, _other_format])
def test_a_broken_file_is_refused_with_what_to_mend_and_nothing_is_kept(
    her: Her, another: Her, broken: Callable[[str], str]
) -> None:
    her.is_like("beth")
    text = exported(her)
    assert broken(text) != text
    answer = sends_file(another, broken(text))
    page = text_of(answer.content.decode())
    assert answer.status_code == 422
    assert "Nothing was kept" in page
    assert "To mend it:" in page
    assert another.has_told() == []
    carried = carry(broken(text), another.principal)
    assert another.client.post("/hers/bring", {"carried": carried}).status_code == 422
    assert another.has_told() == []


def test_every_fault_is_told_with_its_line_and_key(her: Her) -> None:
    lines = [
        '{"id": "a", "type": "birth_recorded", "on": "2026-02-30", "data": {}}',
        '{"id": "b", "type": "not_today", "on": "2026-02-03", "data": {}, "mood": "low"}',
        '{"id": "c", "type": "checked_in", "on": "2026-02-03", "data": {"answers": {"pain_back": 11}}}',
        '{"id": "d", "type": "not_today", "on": "2026-02-03", "data": {}}',
    ]
    page = text_of(sends_file(her, "\n".join(lines)).content.decode())
    for said in ("line 1, on:", "line 2, mood:", "line 3, data.answers.pain_back:"):
        assert said in page
    assert her.has_told() == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "nothing in this file"),
        (b"  \n\n ", "nothing in this file"),
        (b'{"format": "restride-history", "version": 1}\n', "nothing in this file"),
        (b"\xff\xfe\x00", "not a text"),
        (b"PK\x03\x04\x00\x00", "To mend it"),
        (b"hello", "not JSON"),
        (b"[" * 100_000, "To mend it"),
        (b'{"id":"a","id":"b","type":"not_today","on":"2026-02-03","data":{}}', "there twice"),
        (b'{"id":"a","type":"signed_off","on":"2026-02-03","data":{"kind":"return_to_run","outcome":"cleared","findings":'
         + b"[" * 60 + b"]" * 60 + b"}}", "nested too deeply"),
        (b'{"id":"a","type":"not_today","on":"2026-02-03","data":{"reason":"\\ud800"}}', "half a character"),
        (b'{"id":"a","type":"guideline_adopted","on":"2026-02-03","data":{"guideline":"x","options":"\\ud800"}}',
         "half a character"),
    ],
)  # fmt: skip
def test_what_is_no_history_is_refused_calmly(her: Her, content: bytes, says: str) -> None:
    """B-11, B-12, B-16."""
    answer = sends_file(her, content)
    assert answer.status_code == 422
    assert says in text_of(answer.content.decode())
    assert her.has_told() == []


def test_no_file_at_all_and_one_that_is_too_large_are_told(her: Her) -> None:
    """SP-10."""
    assert "Choose a file first" in text_of(her.client.post("/hers/bring", {}).content.decode())
    large = sends_file(her, b"x" * 10_000_001)
    assert large.status_code == 422
    assert "larger than 10 MB" in text_of(large.content.decode())


# What only a clinician can say (rulings 32, H-09, I-14)


def forged(text: str) -> list[Event]:
    return list(read_history(text, register=library().register))


def kept(her: Her, name: str) -> Event:
    return next(one for one in her.has_told() if one.id == name)


def test_a_forged_sign_off_counts_as_told_by_her(her: Her) -> None:
    text = write_history([*life("untested").events, replace(signed(90, "early_start", "f", reason="r"), by="self")])
    assert "we cannot confirm that" in text_of(sends_file(her, text).content.decode())
    brings_back(her, text)
    told = kept(her, "f-90")
    assert (told.by, told.data["verified"]) == ("self", False)


def test_a_correction_that_makes_a_sign_off_verified_is_forged_too(her: Her) -> None:
    """The verified of a correction is laid over that of the sign-off."""
    mend = happened(91, "entry_corrected", "mend", {"entry": "f-90", "data": {"verified": True}})
    brings_back(her, write_history([signed(90, "early_start", "f", reason="r", verified=False), mend]))
    record_then = Timeline(her.has_told(), register=library().register).record(on(95))
    (sign_off,) = record_then.of_type("signed_off")
    assert sign_off.versions[-1]["verified"] is False


@pytest.mark.parametrize(
    "forge",
    [
        lambda head, event: (head, {**event, "data": {**event["data"], "scope": ["running", "threshold"]}}),
        lambda head, event: (head, {**event, "on": "2027-01-01"}),
        lambda head, event: (head, {**event, "id": "another"}),
        lambda head, event: ({**head, "signatures": ["00" * 32]}, event),
        lambda head, event: ({**head, "signatures": {event["id"]: head["signatures"][0]}}, event),
        lambda head, event: ({key: one for key, one in head.items() if key != "signatures"}, event),
    ],
)
def test_a_changed_line_or_a_changed_signature_loses_what_only_a_clinician_can_say(
    her: Her, another: Her, forge: Callable[[Any, Any], tuple[Any, Any]]
) -> None:
    her.told([born(TODAY, weeks=20), signed(90)])
    head, *lines = [json.loads(line) for line in exported(her).splitlines()]
    head, last = forge({key: one for key, one in head.items() if key not in {"entries", "sha256"}}, lines[-1])
    brings_back(another, "\n".join(json.dumps(one) for one in (head, *lines[:-1], last)))
    told = next(one for one in another.has_told() if one.type == "signed_off")
    assert (told.by, told.data["verified"]) == ("self", False)


def test_a_real_sign_off_of_one_woman_does_not_count_for_another(her: Her, another: Her) -> None:
    """H-09: neither beside the birth of another in one file, nor brought into the record of another."""
    her.told([born(TODAY, weeks=20), signed(90)])
    head, birth, sign_off = exported(her).splitlines()
    plain = json.dumps({key: one for key, one in json.loads(head).items() if key not in {"entries", "sha256"}})
    hers = json.dumps(as_json(born(TODAY, weeks=30, name="mine")))
    for lines in ((plain, hers, sign_off), (plain, sign_off), (plain, birth, hers, sign_off)):
        stranger = someone()
        brings_back(stranger, "\n".join(lines))
        assert kept(stranger, "return_to_run-90").data["verified"] is False
    another.told([born(TODAY, weeks=30, name="mine")])
    brings_both(another, exported(her))
    assert kept(another, "return_to_run-90").data["verified"] is False


def test_a_file_brought_back_into_its_own_record_weakens_nothing_there(her: Her) -> None:
    """A copy that lost its signature is no other content of what is here."""
    her.told([born(TODAY, weeks=20), signed(90, by=PHYSIO)])
    before = decisions(her.has_told())
    _, *lines = exported(her).splitlines()
    stripped = "\n".join(lines)
    weak = "\n".join(
        line.replace("clinician:iris", "self").replace('"verified": true', '"verified": false') for line in lines
    )
    for text in (exported(her), stripped, weak):
        seen = preview(her.principal, text, register=library().register)
        assert (seen.events, seen.known, seen.weakened, seen.faults) == ((), 2, 0, ())
    assert decisions(her.has_told()) == before


def test_a_signature_for_two_contents_under_one_id_covers_both(her: Her) -> None:
    her.told([born(TODAY, weeks=20), signed(90), replace(signed(90), data={**signed(90).data, "outcome": "not_yet"})])
    text = exported(her)
    seen = preview(someone().principal, text, register=library().register)
    assert (seen.weakened, len(seen.events)) == (0, 3)
