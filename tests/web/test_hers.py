"""More, and her own record: what she takes along, what she deletes, and which words fit her (I-22, I-24, R-18, SP-34)."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records.access import recovery_code_of
from restride.records.actions import erase
from restride.records.actions.come_back import come_back
from restride.records.models import Device, Entry, Person
from restride.records.principal import principal_of
from restride.web.library import library
from web.conftest import someone
from web.her import Her, born, text_of
from web.said_to_her import baby_word, wording_problems

TODAY = date(2026, 6, 20)
PAGES = (
    "/more",
    "/hers/take",
    "/hers/summary",
    "/hers/bring",
    "/hers/delete",
    "/hers/words",
    "/entries",
    "/say",
    "/say/signed",
    *(f"/say/signed?of={n}" for n in range(1, 6)),
    "/say/before",
    "/say/pregnant",
    "/say/again",
)


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def summary_in(page: str) -> str:
    """The page that is printed, without the form that chooses what is on it."""
    return text_of(page).partition("Made with")[2].partition("What else may be")[0]


@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_there_before_anything_was_told(her: Her, address: str) -> None:
    page = her.client.get(address)
    assert page.status_code == (302 if address == "/say/again" else 200)
    assert her.has_told() == []


@pytest.mark.parametrize("person", ["beth", "dee", "fran", "hana", "chioma"])
def test_each_page_is_there_for_everybody(her: Her, person: str) -> None:
    her.is_like(person)
    told = len(her.has_told())
    for address in PAGES:
        page = her.client.get(address)
        assert page.status_code == 200, address
        assert page.content.decode().count("<h1") == 1, address
    assert len(her.has_told()) == told


def test_no_title_and_no_address_names_anything_of_her_body(her: Her) -> None:
    her.is_like("dee")
    for address in PAGES:
        title = re.search("<title>(.*?)</title>", her.client.get(address).content.decode())
        assert title
        assert unescape(title.group(1)).split(" · ")[0] in {
            "More", "Take along", "Summary", "Bring back", "Delete", "Words", "What you told us", "Tell us",
        }  # fmt: skip


def test_after_a_loss_no_page_names_a_baby(her: Her) -> None:
    her.is_like("fran")
    visitor = {"name": "Ada", "role": "health visitor"}
    answers = {"feeding": "mixed", "milk_supply_fell": "yes", "baby_head_control": "yes", "periods_absent_long": "no"}
    her.told(
        [
            Event("q", "checked_in", TODAY, {"answers": {**answers, "warning_signs": ["t10", "t35", "t36"]}}),
            Event("s", "signed_off", TODAY, {"kind": "postnatal_check", "outcome": "cleared", "by": visitor}),
        ]
    )
    pages = [her.opens(f"/entries?page={n}").content.decode() for n in (1, 2)]
    codes = [code for page in pages for code in re.findall(r'href="(/entries/[^"]+)"', page)]
    assert len(codes) == 51
    assert [baby_word(text_of(page)) for page in pages] == [None, None]
    for address in (*PAGES, *codes, "/hers/gone"):
        assert baby_word(text_of(her.opens(address).content.decode())) is None, address
    everything = her.sends("/hers/summary", {"with": ["mood", "loss", "own"]})
    assert baby_word(text_of(everything.content.decode())) is None


def test_the_words_of_these_pages_are_the_words_we_say() -> None:
    words = (Path(__file__).parents[2] / "src/restride/web/words/en/hers.ftl").read_text(encoding="utf-8")
    said = [line.partition("=")[2].strip() or line.strip() for line in words.splitlines() if not line.startswith("#")]
    plain = [re.sub(r"\{[^{}]*\}|^\*?\[\w+\]|[{}]", "", line) for line in said]
    problems = [one for line in plain for one in wording_problems(line, library().register.wording)]
    assert not problems


# More


def test_more_without_a_record_offers_reading_settings_and_the_ways_in(db: None) -> None:
    page = Client().get("/more").content.decode()
    for address in ("/read", "/read/words", "/read/sheet", "/read/find", "/settings", "/come-back", "/start"):
        assert f'href="{address}"' in page
    for address in ("/entries", "/hers/delete", "/say/pregnant"):
        assert f'href="{address}"' not in page


def test_more_with_a_record_leads_everywhere(her: Her) -> None:
    page = her.opens("/more").content.decode()
    for address in (
        "/entries", "/hers/take", "/hers/bring", "/hers/delete", "/settings", "/devices", "/devices/code", "/devices/pin",
        "/read", "/read/words", "/read/sheet", "/read/find", "/hers/words", "/say/pregnant", "/say/signed", "/say/before",
    ):  # fmt: skip
        assert f'href="{address}"' in page, address


@pytest.mark.parametrize(
    "address", ["/hers/take", "/hers/file", "/hers/summary", "/hers/bring", "/hers/delete", "/hers/words"]
)
def test_without_a_record_the_way_is_the_first_page(db: None, address: str) -> None:
    for answer in (Client().get(address), Client().post(address)):
        assert (answer.status_code, answer.headers["Location"]) == (302, "/start")


# The summary


def test_mood_a_loss_and_her_own_words_are_left_out_of_the_summary_unless_ticked(her: Her) -> None:
    """SP-34."""
    question = next(one for one in library().register.questions.values() if one.id == "self_harm_thoughts")
    her.told(
        [
            born(TODAY, weeks=20),
            Event("l", "loss_recorded", TODAY, {}),
            Event("m", "checked_in", TODAY, {"answers": {"self_harm_thoughts": "past", "low_mood": "yes"}}),
            Event("s", "checked_in", TODAY, {"answers": {"warning_signs": ["t35", "t20"]}}),
            Event("o", "not_today", TODAY, {"reason": "qqplantedqq"}),
            Event("p", "checked_in", TODAY, {"answers": {"leak_urine": "a_lot"}}),
        ]
    )
    ends = {
        "mood": [question.asks.partition("?")[0], "felt low", "Thoughts of harming"],
        "loss": ["I chose words about me alone"],
        "own": ["qqplantedqq"],
    }
    plain = summary_in(her.opens("/hers/summary").content.decode())
    assert "pee leaked" in plain
    assert "feeling feverish" in plain
    for private in (one for many in ends.values() for one in many):
        assert private not in plain
    for extra, words in ends.items():
        shown = summary_in(her.sends("/hers/summary", {"with": extra}).content.decode())
        for word in words:
            assert word in shown, extra
        for other in (one for name, many in ends.items() if name != extra for one in many):
            assert other not in shown, (extra, other)


def test_no_reason_of_the_summary_tells_of_mood_unless_ticked(her: Her) -> None:
    """SP-34: a reason rests on answers, and says them."""
    low = {"low_mood": "yes", "lost_interest": "yes", "coping": "no", "self_harm_thoughts": "recent"}
    her.told([born(TODAY, weeks=20), Event("m", "checked_in", TODAY, {"answers": low})])
    plain = summary_in(her.opens("/hers/summary").content.decode())
    shown = summary_in(her.sends("/hers/summary", {"with": "mood"}).content.decode())
    for word in ("mood", "harm", "low"):
        assert not re.search(rf"\b{word}\b", plain, re.IGNORECASE), word
    assert "I keep some of the reasons to myself" in plain
    assert "harm" in shown
    assert "I keep" not in shown


def test_the_summary_tells_the_birth_the_step_the_tests_and_the_last_four_weeks(
    her: Her, set_today: Callable[[date], None]
) -> None:
    set_today(date(2026, 5, 14))
    her.is_like("beth")
    page = text_of(her.opens("/hers/summary").content.decode())
    for said in (
        "10 February 2026",
        "Vaginal birth",
        "Stand on one leg",
        "Doctor (GP)",
        "13 May 2026",
        "Strength",
    ):
        assert said in page, said


# Which words fit


def test_leaving_words_out_counts_at_once_and_using_them_again_from_tomorrow(
    her: Her, set_today: Callable[[date], None]
) -> None:
    """H-22, I-22."""
    her.told([born(TODAY, weeks=8)])

    def loss(day: date) -> bool:
        return Timeline(her.has_told(), register=library().register).record(day).loss is not None

    her.sends("/hers/words", {"words": "without"})
    assert loss(TODAY)
    page = her.sends("/hers/words", {"words": "any"})
    assert "From tomorrow" in text_of(page.content.decode())
    assert loss(TODAY)
    assert not loss(date(2026, 6, 21))
    her.sends("/hers/words", {"words": "without"})
    assert loss(date(2026, 6, 21))
    told = len(her.has_told())
    her.sends("/hers/words", {"words": "without"})
    assert len(her.has_told()) == told
    her.sends("/hers/words", {"words": "any"})
    set_today(date(2026, 6, 21))
    assert "From tomorrow" not in text_of(her.opens("/hers/words").content.decode())
    assert "about me and my body" in text_of(her.opens("/hers/words").content.decode())


def test_the_first_page_chooses_words_as_the_setting_does(her: Her, set_today: Callable[[date], None]) -> None:
    """H-22, I-22: told, taken back and told again on one day, they stay left out."""
    tomorrow = date(2026, 6, 21)
    her.told([born(TODAY, weeks=8)])

    def loss(day: date) -> bool:
        return Timeline(her.has_told(), register=library().register).record(day).loss is not None

    def ticked() -> list[str]:
        return re.findall(r'value="(any|without)" checked', her.opens("/start").content.decode())

    assert ticked() == []
    her.sends("/start", {"words": "without"})
    assert (loss(TODAY), loss(tomorrow), ticked()) == (True, True, ["without"])
    assert "used again from tomorrow" in text_of(her.opens("/start").content.decode())
    told = len(her.has_told())
    her.sends("/start", {"words": "without"})
    her.sends("/start", {})
    assert len(her.has_told()) == told
    her.sends("/start", {"words": "any"})
    assert (loss(TODAY), loss(tomorrow), ticked()) == (True, False, ["any"])
    assert "From tomorrow any words" in text_of(her.opens("/start").content.decode())
    her.sends("/start", {"words": "without"})
    assert (loss(TODAY), loss(tomorrow)) == (True, True)
    her.sends("/hers/words", {"words": "any"})
    her.sends("/start", {"words": "without"})
    set_today(tomorrow)
    assert (loss(tomorrow), ticked()) == (True, ["without"])


@pytest.mark.parametrize("address", ["/start", "/hers/words"])
def test_a_page_that_the_browser_kept_leaves_words_out_again(her: Her, address: str) -> None:
    """H-22, B-08: the form carries the id of the first telling still."""
    form = {"entry": "0123456789abcdef0123456789abcdef"}
    for words in ("without", "any", "without", "any", "without"):
        her.sends(address, {**form, "words": words})
        record = Timeline(her.has_told(), register=library().register).record(date(2026, 6, 21))
        assert (record.loss is not None) is (words == "without")


def test_both_of_two_losses_are_taken_back(her: Her) -> None:
    her.told([born(TODAY, weeks=8), Event("l1", "loss_recorded", TODAY, {}), Event("l2", "loss_recorded", TODAY, {})])
    her.sends("/hers/words", {"words": "any"})
    record = Timeline(her.has_told(), register=library().register).record(date(2026, 6, 21))
    assert record.loss is None


# Deleting


@contextmanager
def planted(her: Her) -> Iterator[list[bytes]]:
    words = ["qqreasonqq", "qqnameqq", "qqdeviceqq"]
    her.told(
        [
            born(TODAY, weeks=20, name="qqbirthqq"),
            Event("n", "not_today", TODAY, {"reason": words[0]}),
            Event(
                "s", "signed_off", TODAY, {"kind": "postnatal_check", "outcome": "cleared", "by": {"name": words[1]}}
            ),
        ]
    )
    person, device = her.principal.person, her.principal.device
    yield [
        *(word.encode() for word in (*words, "qqbirthqq")),
        bytes(Person.objects.get(pk=person.pk).sealed_key),
        bytes(device.token_digest),
        bytes(person.recovery_lookup),
        *(bytes(one.sealed) for one in Entry.objects.filter(person=person)),
    ]


def data_files() -> list[Path]:
    folder = Path(connection.settings_dict["NAME"]).parent
    return [path for path in folder.rglob("*") if path.is_file()]


def found_in_files(needles: list[bytes]) -> list[tuple[str, bytes]]:
    files = {path.name: path.read_bytes() for path in data_files()}
    return [(name, needle) for name, content in files.items() for needle in needles if needle in content]


@pytest.mark.django_db(transaction=True)
def test_after_deleting_no_file_holds_anything_of_hers_and_nothing_brings_it_back() -> None:
    """I-24, R-18, SP-32."""
    her, other = someone(), someone()
    other.told([born(TODAY, weeks=3)])
    code = recovery_code_of(her.principal)
    with planted(her) as needles:
        her.opens("/")
        sealed = needles[4:]
        assert {needle for _, needle in found_in_files(sealed)} == set(sealed), "the search finds what is there"
        answer = her.client.post("/hers/delete", {"sure": "1"})
        assert answer.status_code == 302
        assert found_in_files(needles) == []
    assert principal_of(her.credential) is None
    assert come_back(code, label="another") is None
    assert Device.objects.filter(person=her.principal.person.pk).count() == 0
    assert len(other.has_told()) == 1
    assert str(her.principal.person.pk) in Path(settings.RESTRIDE_ERASURES).read_text(encoding="ascii")


@pytest.mark.django_db(transaction=True)
def test_deleting_makes_the_browser_forget_and_shows_a_receipt() -> None:
    her = someone()
    her.told([born(TODAY, weeks=3)])
    answer = her.client.post("/hers/delete", {"sure": "1"})
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer.cookies[settings.CREDENTIAL_COOKIE]["max-age"] == 0
    assert answer.cookies[settings.OPEN_COOKIE]["max-age"] == 0
    page = text_of(her.client.get(answer.headers["Location"]).content.decode())
    assert "20 June 2026" in page
    assert "25 July 2026" in page
    assert re.search(r"Entries 1 Devices 1", page)


@pytest.mark.parametrize("form", [{}, {"entry": "x"}])
def test_nothing_is_deleted_before_she_ticks_that_she_means_it(her: Her, form: dict[str, str]) -> None:
    her.told([born(TODAY, weeks=3)])
    answer = her.client.post("/hers/delete", form)
    assert answer.status_code == 422
    assert len(her.has_told()) == 1
    assert "/hers/take" in answer.content.decode()


def test_a_receipt_that_somebody_made_up_is_not_shown(db: None) -> None:
    assert "Receipt" not in text_of(Client().get("/hers/gone?receipt=WzEsMSwiMjAyNi0wMS0wMSJd:1:x").content.decode())


@pytest.mark.django_db(transaction=True)
def test_a_restored_backup_is_erased_again_before_it_is_served() -> None:
    """H-34."""
    her, other = someone(), someone()
    kept = Person.objects.get(pk=her.principal.person.pk)
    erase.erase(her.principal)
    kept.save(force_insert=True)
    assert erase.erase_again() == 1
    assert not Person.objects.filter(pk=kept.pk).exists()
    assert Person.objects.filter(pk=other.principal.person.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_a_compaction_that_another_reader_holds_up_is_done_at_the_next_start(monkeypatch: pytest.MonkeyPatch) -> None:
    her = someone()
    compact = erase.compact
    monkeypatch.setattr(erase, "compact", lambda: erase._due().touch())
    erase.erase(her.principal)
    monkeypatch.setattr(erase, "compact", compact)
    assert erase._due().exists()
    assert erase.erase_again() == 0
    assert not erase._due().exists()


@pytest.mark.django_db(transaction=True)
def test_a_cut_line_in_the_file_of_erasures_hides_no_other() -> None:
    """H-33, H-34."""
    her = someone()
    ledger = Path(settings.RESTRIDE_ERASURES)
    with ledger.open("a", encoding="ascii") as file:
        file.write("0b5e8c1e-")
    kept = Person.objects.get(pk=her.principal.person.pk)
    erase.erase(her.principal)
    kept.save(force_insert=True)
    assert erase.erase_again() == 1
