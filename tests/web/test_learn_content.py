"""The pages of Learn, the glossary and the sheet for her physiotherapist: true to the register, plain, and kind after a loss."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import restride
from restride.guideline.load import load_library
from restride.guideline.vocabulary import OUTCOMES, SCOPES, SIGN_OFF_KINDS
from web.said_to_her import MOST_SENTENCES, baby_word, sentences, told_after_a_loss, wording_problems

FOLDER = Path(restride.__file__).parent / "web" / "learn" / "en"
REGISTER = load_library().register
GLOSSARY, SHEET = "glossary", "physio-sheet"
SUBJECTS = {"body", "birth", "life", "moving", "help"}
EXPECTED = {
    "after-a-loss",
    "buggy",
    "caesarean-birth",
    "doming-and-the-gap",
    "eating-and-drinking",
    "feeding-and-milk",
    "finding-a-physiotherapist",
    "frightening-birth",
    "leaking",
    "limits",
    "low-mood",
    "lump-or-heaviness",
    "more-than-one-birth",
    "private-on-a-shared-phone",
    "running-technique",
    "shoes-and-bra",
    "six-week-check",
    "sleep",
    "tears-and-stitches",
    "waiting-for-a-physiotherapist",
    "walk-first",
    "what-ready-means",
    "who-stands-behind",
}
ABOUT_A_BABY = {"buggy", "feeding-and-milk", "more-than-one-birth"}
# Lines on Restride itself or on what she may ask for, which no fact, sign or policy carries.
PRACTICAL = {
    "finding-a-physiotherapist",
    "frightening-birth",
    "limits",
    "private-on-a-shared-phone",
    "waiting-for-a-physiotherapist",
}
_SHARES = {"one third": (1, 3), "one tenth": (1, 10), "at least one third": (1, 3), "three": (3,), "six": (6,)}


def _read(slug: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{slug}.toml").read_text(encoding="utf-8"))


PAGES = {path.stem: _read(path.stem) for path in sorted(FOLDER.glob("*.toml")) if path.stem not in {GLOSSARY, SHEET}}
ENTRIES = _read(GLOSSARY)["entry"]
ITEMS = [item for part in _read(SHEET)["part"] for item in part["item"]]
SHOWN_AFTER_A_LOSS = [slug for slug, page in PAGES.items() if not page["about_a_baby"]]


def lines(page: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [line for section in page["section"] for line in section["line"]]


def texts(page: Mapping[str, Any]) -> Iterator[str]:
    yield page["title"]
    yield page["summary"]
    for section in page["section"]:
        yield section["heading"]
        yield from (line["says"] for line in section["line"])


def other_texts() -> Iterator[str]:
    """Every text of the glossary and of the sheet."""
    for entry in ENTRIES:
        yield from (entry["term"], entry["says"])
    sheet = _read(SHEET)
    yield from (sheet["title"], sheet["summary"])
    yield from (part["heading"] for part in sheet["part"])
    yield from (item["says"] for item in ITEMS)


def numbers_known(cited: list[str]) -> set[int]:
    """Every whole number that the cited evidence says or holds, fractions and rounded shares included."""
    known = set()
    for name in cited:
        one = REGISTER.evidence[name]
        known |= {round(float(found)) for found in re.findall(r"\d+(?:\.\d+)?", one.says)}
        known |= {round(value.n) for value in one.values}
        for words, parts in _SHARES.items():
            known |= set(parts) if words in one.says.lower() else set()
    return known


def strange_numbers(says: str, cited: list[str]) -> set[int]:
    """Numbers of a line that its evidence does not have; "out of 100" is how a percent is said."""
    said = re.sub(r"out of 100\b", "", says)
    said = re.sub(r"\b\d+\.\d+\b", lambda found: str(round(float(found.group()))), said)
    return {int(found) for found in re.findall(r"\d+", said)} - numbers_known(cited)


def test_each_page_that_is_planned_is_there_and_no_other():
    assert set(PAGES) == EXPECTED


def test_each_page_has_a_known_subject_a_place_in_it_and_an_address_without_a_word():
    """SP-27: an address holds no word on health, so each page has a number for it."""
    places = [(page["subject"], page["order"]) for page in PAGES.values()]
    addresses = [page["address"] for page in (*PAGES.values(), _read(SHEET))]
    assert {subject for subject, _ in places} == SUBJECTS
    assert len(set(places)) == len(PAGES)
    assert len(set(addresses)) == len(addresses)
    assert all(isinstance(address, int) for address in addresses)
    assert len({page["title"] for page in PAGES.values()}) == len(PAGES)


@pytest.mark.parametrize("slug", PAGES)
def test_a_page_is_short_and_has_nothing_that_nobody_reads(slug):
    page = PAGES[slug]
    assert set(page) == {"title", "summary", "subject", "order", "address", "about_a_baby", "after_loss", "section"}
    assert 2 <= len(page["section"]) <= 4
    assert 4 <= len(lines(page)) <= 9
    assert [line["says"] for line in lines(page) if sentences(line["says"]) > MOST_SENTENCES] == []
    assert all(set(line) <= {"says", "cite", "practical"} for line in lines(page))
    assert sentences(page["summary"]) == 1


@pytest.mark.parametrize("slug", PAGES)
def test_every_line_cites_evidence_that_is_known_and_confirmed(slug):
    """A line that no evidence carries says so itself, and stands only where it is about Restride or her rights."""
    for line in lines(PAGES[slug]):
        assert bool(line["cite"]) != line.get("practical", False), line["says"]
        assert line["cite"] or slug in PRACTICAL, line["says"]
        for cited in line["cite"]:
            assert cited in REGISTER.evidence, cited
            if cited.startswith("F-"):
                assert REGISTER.evidence[cited].status != "unverified", cited


@pytest.mark.parametrize("slug", PAGES)
def test_every_number_of_a_line_is_in_the_evidence_it_cites(slug):
    strange = {line["says"]: strange_numbers(line["says"], line["cite"]) for line in lines(PAGES[slug])}
    assert {says: numbers for says, numbers in strange.items() if numbers} == {}


def test_a_number_that_the_evidence_does_not_have_is_found():
    assert strange_numbers("Wait for 15 days.", ["POL-01"]) == {15}
    assert strange_numbers("Wait for 14 days.", ["POL-01"]) == set()


@pytest.mark.parametrize("slug", PAGES)
def test_a_page_says_it_in_our_words(slug):
    assert [problem for text in texts(PAGES[slug]) for problem in wording_problems(text, REGISTER.wording)] == []


def test_the_glossary_and_the_sheet_say_it_in_our_words():
    assert [problem for text in other_texts() for problem in wording_problems(text, REGISTER.wording)] == []


def test_a_word_that_we_do_not_say_is_found():
    assert list(wording_problems("You should rest.", REGISTER.wording))
    assert list(wording_problems("Well done!", REGISTER.wording))
    assert list(wording_problems("word " * (REGISTER.wording.longest_sentence + 1), REGISTER.wording))


def test_no_page_speaks_of_weight_or_calories():
    spoken = re.compile(r"\b(weigh\w*|calori\w*|kcal|bmi|slim\w*|diets?|dieting|pace|streaks?)\b", re.IGNORECASE)
    said = [*(text for page in PAGES.values() for text in texts(page)), *other_texts()]
    assert [text for text in said if spoken.search(text)] == []


def test_the_pages_about_a_baby_are_marked_and_only_they_may_be():
    assert {slug for slug, page in PAGES.items() if page["about_a_baby"]} == ABOUT_A_BABY
    assert {slug for slug, page in PAGES.items() if page["after_loss"] == "only"} == {"after-a-loss"}
    assert {page["after_loss"] for page in PAGES.values()} == {"", "only"}


@pytest.mark.parametrize("slug", SHOWN_AFTER_A_LOSS)
def test_no_word_about_a_baby_on_a_page_that_is_shown_after_a_loss(slug):
    """I-22, H-22."""
    assert {text: baby_word(text) for text in (*texts(PAGES[slug]), slug) if baby_word(text)} == {}


@pytest.mark.parametrize("slug", SHOWN_AFTER_A_LOSS)
def test_no_word_about_a_baby_in_the_evidence_that_such_a_page_cites(slug):
    """I-22: whoever opens the reason behind a line meets no such word there either."""
    cited = {name for line in lines(PAGES[slug]) for name in line["cite"]}
    told = {name: baby_word(told_after_a_loss(name, REGISTER)) for name in cited}
    assert {name: word for name, word in told.items() if word} == {}


def test_no_word_about_a_baby_in_the_glossary_or_on_the_sheet_or_in_what_they_cite():
    """I-22: both are for everyone."""
    assert [text for text in other_texts() if baby_word(text)] == []
    cited = {name for one in (*ENTRIES, *ITEMS) for name in one.get("cite", [])}
    assert [name for name in cited if baby_word(told_after_a_loss(name, REGISTER))] == []


def test_a_word_about_a_baby_is_found_and_a_word_like_it_is_not():
    assert baby_word("When baby sleeps") == "baby"
    assert baby_word("Plan it around feeds.") == "feeds"
    assert baby_word("A person comes back after birth.") is None
    assert baby_word(told_after_a_loss("T-10", REGISTER)) is None
    assert baby_word(REGISTER.evidence["T-10"].says) == "baby"


def test_the_glossary_is_alphabetical_and_says_each_term_once():
    terms = [entry["term"].casefold() for entry in ENTRIES]
    assert terms == sorted(set(terms))
    assert len(terms) >= 35


def test_each_entry_of_the_glossary_is_short_and_cites_what_is_known():
    for entry in ENTRIES:
        assert set(entry) <= {"term", "says", "say_it", "cite"}
        assert 1 <= sentences(entry["says"]) <= MOST_SENTENCES
        assert set(entry["cite"]) <= set(REGISTER.evidence)
        assert re.fullmatch(r"[A-Za-z][A-Za-z -]*[a-z]", entry.get("say_it", "none")), entry["term"]


def test_the_sheet_offers_each_kind_outcome_and_scope_of_a_sign_off_once():
    for key, words in (("sign_off", SIGN_OFF_KINDS), ("outcome", OUTCOMES), ("scope", SCOPES)):
        assert sorted(item[key] for item in ITEMS if key in item) == sorted(words)


def test_the_sheet_has_the_seven_tests_and_only_items_that_can_be_filled_in():
    assert len([item for item in ITEMS if item.get("test") in REGISTER.tests]) == 7
    for item in ITEMS:
        assert item["kind"] in {"note", "tick", "blank"}
        assert (item["kind"] == "blank") == (item.get("lines", 0) > 0)
        assert item["kind"] != "note" or bool(item["cite"]) != item.get("practical", False)
        assert set(item.get("cite", [])) <= set(REGISTER.evidence)
        assert all(REGISTER.evidence[name].status != "unverified" for name in item.get("cite", []))
