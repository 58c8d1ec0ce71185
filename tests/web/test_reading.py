"""Learn, the glossary, the sheet and finding a physiotherapist (users.md 4 and 9, I-22, SP-08, SP-18, SP-27)."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client

import restride
from restride.guideline.register import Register
from restride.history.events import Event
from restride.web import learning
from restride.web.messages import speaker
from restride.web.places import places
from restride.web.strength import strength_message
from web.her import Her
from web.reading_pages import (
    ABOUT_A_BABY,
    ADDRESSES,
    AFTER_A_LOSS,
    COUNTRIES,
    EVERYBODY,
    HEALTH_WORDS,
    OTHER,
    SHEET,
    baby_words,
    title_of,
)
from web.said_to_her import baby_word, wording_problems

TODAY = date(2026, 6, 20)
MESSAGES = Path(restride.__file__).parent / "web" / "words" / "en" / "reading.ftl"


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


@pytest.fixture
def bereaved(her: Her) -> Her:
    """She told of a loss."""
    her.told([Event("loss", "loss_recorded", TODAY, {})])
    return her


def page(address: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(address)
    assert answer.status_code == 200, address
    return unescape(answer.content.decode())


def listed(html: str) -> list[int]:
    return [int(found) for found in re.findall(r'href="/read/(\d+)"', html)]


@pytest.mark.parametrize("address", [*(f"/read/{one}" for one in (*EVERYBODY, *ABOUT_A_BABY)), *OTHER])
def test_every_page_can_be_read_without_a_record_and_without_a_query(address: str) -> None:
    """Without the database fixture, any query would fail this test."""
    html = page(address)
    assert html.count("<h1") == 1
    assert 'class="bar"' not in html


def test_every_page_of_the_folder_has_an_address() -> None:
    known = {one.address for loss in (False, True) for one in learning.pages_for("en", loss=loss)}
    assert known == set(ADDRESSES)
    assert learning.sheet("en").address == SHEET
    assert Client().get(f"/read/{SHEET}").headers["Location"] == "/read/sheet"


def test_the_list_has_each_page_once_under_its_subject() -> None:
    html = page("/read")
    assert sorted(listed(html)) == sorted([*EVERYBODY, *ABOUT_A_BABY])
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", html)
    assert headings[:-1] == [speaker("en")(f"subject-{one}") for one in (*learning.subjects(), "with-a-baby")]
    assert listed(html)[-len(ABOUT_A_BABY) :] == [one for one in listed(html) if one in ABOUT_A_BABY]


def test_one_page_leads_to_the_next_through_the_whole_list_and_back() -> None:
    order, way = listed(page("/read")), []
    here: int | None = order[0]
    while here is not None:
        way.append(here)
        turn = re.findall(r'<a( class="after")? href="/read/(\d+)"><span class="soft">', page(f"/read/{here}"))
        before = next((int(number) for after, number in turn if not after), None)
        assert before == (way[-2] if len(way) > 1 else None)
        here = next((int(number) for after, number in turn if after), None)
    assert way == order


@pytest.mark.parametrize("address", [*EVERYBODY, *ABOUT_A_BABY])
def test_each_line_has_its_source_behind_it_or_says_that_it_is_about_this_app(address: int, register: Register) -> None:
    html = page(f"/read/{address}")
    found = next(one for one in learning.pages_for("en", loss=False) if one.address == address)
    for line in (line for section in found.sections for line in section.lines):
        if line.practical:
            assert re.search(rf'<p class="line-alone">{re.escape(line.says)}<br><span[^>]*>About this app', html)
            continue
        behind = re.search(rf"<summary><span>{re.escape(line.says)}</span></summary>(.*?)</details>", html, re.DOTALL)
        assert behind, line.says
        for cited in line.cite:
            assert cited in behind.group(1)
            if register.evidence[cited].status != "policy":
                for source in register.evidence[cited].sources:
                    assert register.sources[source].title in behind.group(1)


def test_every_strength_of_the_register_is_said_in_plain_words(register: Register) -> None:
    say = speaker("en")
    for one in register.evidence.values():
        assert say(strength_message(one.level)).endswith(".")
    assert strength_message("RCT (exploratory crossover)") == "strength-trial"
    assert strength_message("expert opinion citing cohort") == "strength-opinion"
    assert strength_message("computed") == "strength-other"


@pytest.mark.django_db
def test_after_a_loss_pages_about_a_baby_are_gone_and_one_for_her_is_there(bereaved: Her) -> None:
    """I-22, SP-18."""
    assert sorted(listed(page("/read", bereaved.client))) == sorted([*EVERYBODY, *AFTER_A_LOSS])
    for address in ABOUT_A_BABY:
        assert bereaved.client.get(f"/read/{address}").status_code == 404
        assert f'"/read/{address}"' not in "".join(page(f"/read/{one}", bereaved.client) for one in EVERYBODY)
    for address in AFTER_A_LOSS:
        assert Client().get(f"/read/{address}").status_code == 404
        answer = bereaved.client.get(f"/read/{address}", headers={"accept-language": "en-GB"})
        assert "If you have had a loss" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", [*(f"/read/{one}" for one in (*EVERYBODY, *AFTER_A_LOSS)), *OTHER])
def test_after_a_loss_no_page_has_a_word_about_a_baby(bereaved: Her, address: str, register: Register) -> None:
    """I-22, H-22: the whole page, names of sources included."""
    assert baby_words(page(address, bereaved.client), register) is None


@pytest.mark.django_db
@pytest.mark.parametrize("country", COUNTRIES)
def test_after_a_loss_finding_a_physiotherapist_has_no_such_word_in_any_country(
    bereaved: Her, country: str, register: Register
) -> None:
    assert baby_words(page(f"/read/find?in={country}", bereaved.client), register) is None


def test_the_scan_finds_such_a_word_where_there_is_one(register: Register) -> None:
    for address in ABOUT_A_BABY:
        assert baby_words(page(f"/read/{address}"), register)


@pytest.mark.parametrize("address", [*(f"/read/{one}" for one in (*EVERYBODY, *ABOUT_A_BABY)), *OTHER])
def test_no_health_word_in_the_title_or_the_address(address: str) -> None:
    """SP-27: places inside a page, after the #, stand in the list of visited pages as well."""
    html = page(address)
    assert HEALTH_WORDS.search(address) is None
    assert HEALTH_WORDS.search(title_of(html)) is None
    own = re.findall(r'href="([/#?][^"]*)"', html)
    assert [one for one in own if HEALTH_WORDS.search(one)] == []


def test_no_page_asks_another_host_for_anything_and_a_link_to_one_tells_it_nothing() -> None:
    """SP-08."""
    for country in COUNTRIES:
        html = page(f"/read/find?in={country}")
        assert re.findall(r'(?:src|action)="(https?:[^"]*)"', html) == []
        links = places()[country].physio("en")[1]
        assert re.findall(r'<a href="(https:[^"]*)" rel="noreferrer noopener">', html) == list(links)
        assert html.count("https:") == len(links)
        for link in links:
            assert f"Open {urlsplit(link).hostname} (another website)" in html


@pytest.mark.parametrize("country", COUNTRIES)
def test_finding_one_is_told_for_the_country_asked_for(country: str) -> None:
    html = page(f"/read/find?in={country}")
    assert places()[country].physio("en")[0] in html
    assert "Hello. I gave birth, and I want to come back to running." in html


def test_the_glossary_has_every_word_under_its_letter_and_how_to_say_it() -> None:
    html = page("/read/words")
    entries = learning.glossary("en")
    assert len(re.findall("<dt>", html)) == len(entries)
    for entry in entries:
        assert entry.says in html
        assert not entry.say_it or f"say: {entry.say_it}" in html
        assert f'href="#{entry.term[0].lower()}"' in html
        assert f'id="{entry.term[0].lower()}"' in html


def test_the_sheet_has_a_box_for_each_tick_and_lines_for_each_blank_and_says_what_to_do_afterwards() -> None:
    html = page("/read/sheet")
    items = [item for part in learning.sheet("en").parts for item in part.items]
    assert html.count('class="box"') == sum(item.kind == "tick" for item in items)
    assert html.count('class="rule"') == sum(item.lines for item in items)
    assert [item.says for item in items if item.says not in html] == []
    assert 'href="/say/signed"' in html


@pytest.mark.django_db
def test_a_form_cannot_be_sent_to_a_page_for_reading() -> None:
    """SP-07."""
    for address in ("/help", "/help/now", "/read/1", *OTHER):
        assert Client().post(address).status_code == 405


def messages() -> dict[str, str]:
    lines = MESSAGES.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ", 1) for line in lines if " = " in line)


def test_the_messages_are_in_our_words_and_none_names_a_baby(register: Register) -> None:
    """I-22: these pages are for everyone, so no message of theirs needs such a word."""
    assert [problem for text in messages().values() for problem in wording_problems(text, register.wording)] == []
    assert {key: text for key, text in messages().items() if baby_word(text)} == {}
    assert {
        key: text for key, text in messages().items() if key.startswith("title-") and HEALTH_WORDS.search(text)
    } == {}
