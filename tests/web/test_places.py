"""The places: numbers to call, who helps, and how to find a physiotherapist. They are safety data: none is better than a wrong one."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import pytest

import restride
from restride.guideline.load import load_library
from web.said_to_her import MOST_SENTENCES, baby_word, sentences, wording_problems

FOLDER = Path(restride.__file__).parent / "web" / "places"
ELSEWHERE = "elsewhere"
EXPECTED = {"gb", "ie", "us", "ca", "au", "nz", "pl", "es", "fr", "de", ELSEWHERE}
WORDING = load_library().register.wording
PLACES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
KEYS = {
    "emergency": {"number", "name", "name_pl", "says", "says_pl"},
    "urgent": {"number", "name", "name_pl", "says", "says_pl"},
    "crisis": {"number", "name", "hours", "hours_pl"},
    "loss": {"number", "name", "hours", "hours_pl"},
    "physio": {"says", "says_pl", "links"},
}
NUMBERED = ("emergency", "urgent", "crisis", "loss")
# Written down here a second time: a slip of the hand in a place file is not to go unseen.
CALLED = {
    "gb": {"emergency": "999", "urgent": "111", "crisis": "116 123", "loss": "0808 164 3332"},
    "ie": {"emergency": "112", "urgent": "", "crisis": "116 123"},
    "us": {"emergency": "911", "urgent": "", "crisis": "988"},
    "ca": {"emergency": "911", "urgent": "811", "crisis": "988"},
    "au": {"emergency": "000", "urgent": "1800 022 222", "crisis": "13 11 14", "loss": "1300 308 307"},
    "nz": {"emergency": "111", "urgent": "0800 611 116", "crisis": "1737"},
    "pl": {"emergency": "112", "urgent": "", "crisis": "800 70 2222"},
    "es": {"emergency": "112", "urgent": "", "crisis": "024"},
    "fr": {"emergency": "112", "urgent": "15", "crisis": "3114"},
    "de": {"emergency": "112", "urgent": "116 117", "crisis": "0800 111 0 111"},
    ELSEWHERE: {"emergency": "", "urgent": ""},
}
ALSO = {"ie": {"999"}}


def texts(place: Mapping[str, Any], *, polish: bool) -> Iterator[str]:
    """Every text of a place in one of its two languages; names of services stand in both."""
    yield place["name"]["pl" if polish else "en"]
    for table in KEYS:
        for key, text in place.get(table, {}).items():
            if isinstance(text, str) and key != "number" and key.endswith("_pl") == polish:
                yield text


def test_each_place_that_is_planned_is_there():
    assert set(PLACES) == EXPECTED
    assert {stem: place["id"] for stem, place in PLACES.items()} == {stem: stem for stem in PLACES}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_place_has_its_tables_in_both_languages(place):
    tables = {key for key, value in place.items() if isinstance(value, dict)} - {"name"}
    assert {"emergency", "urgent", "physio"} <= tables <= set(KEYS)
    assert set(place) - tables == {"id", "name", "zones", "checked_by"}
    assert set(place["name"]) == {"en", "pl"}
    for table in tables:
        assert set(place[table]) == KEYS[table]
    assert all(text.strip() for text in (*texts(place, polish=False), *texts(place, polish=True)))


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_every_place_says_what_to_do_in_an_emergency(place):
    """H-01, H-02."""
    emergency = place["emergency"]
    assert emergency["number"] or place["id"] == ELSEWHERE
    assert emergency["says"].startswith("Call ")
    assert emergency["number"] in emergency["says"]
    assert emergency["number"] in emergency["says_pl"]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_each_number_is_the_one_that_was_written_down_twice(place):
    assert {table: place[table]["number"] for table in NUMBERED if table in place} == CALLED[place["id"]]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_number_is_digits_and_single_spaces_and_can_be_called_as_it_is_said(place):
    for table in NUMBERED:
        number = place.get(table, {}).get("number", "")
        assert re.fullmatch(r"(\d+( \d+)*)?", number), number
    for said in (place["urgent"]["says"], place["urgent"]["says_pl"]):
        assert place["urgent"]["number"] in said
    for table in {"crisis", "loss"} & set(place):
        assert place[table]["number"]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_sentence_of_a_place_names_no_number_but_its_own(place):
    own = {place[table]["number"] for table in NUMBERED if table in place} | ALSO.get(place["id"], set())
    for table in ("emergency", "urgent"):
        for key in KEYS[table] - {"number"}:
            said = re.findall(r"\d+(?: \d+)*", place[table][key])
            assert set(said) <= own, place[table][key]


def test_elsewhere_names_no_number_at_all():
    assert not re.search(r"\d", (FOLDER / f"{ELSEWHERE}.toml").read_text(encoding="utf-8"))
    assert "crisis" not in PLACES[ELSEWHERE]


def test_every_zone_is_real_and_belongs_to_one_place():
    zones = [zone for place in PLACES.values() for zone in place["zones"]]
    assert sorted(set(zones)) == sorted(zones)
    assert set(zones) - available_timezones() == set()
    assert {place["id"] for place in PLACES.values() if not place["zones"]} == {ELSEWHERE}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_place_says_it_in_our_words_and_briefly(place):
    assert [problem for text in texts(place, polish=False) for problem in wording_problems(text, WORDING)] == []
    assert [text for text in texts(place, polish=True) if "!" in text] == []
    for key in ("says", "says_pl"):
        assert 1 <= sentences(place["physio"][key]) <= MOST_SENTENCES


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_no_word_about_a_baby_in_a_place(place):
    """I-22: places are shown to everyone, and the line for a loss to her above all."""
    said = [*texts(place, polish=False), *texts(place, polish=True), *place["physio"]["links"]]
    assert [text for text in said if baby_word(text)] == []


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_links_are_secure_and_carry_nothing_about_her(place):
    for link in place["physio"]["links"]:
        assert re.fullmatch(r"https://[a-z.-]+/", link), link
