"""Help: three levels in the order of urgency, local numbers, open to everyone in one request (I-22, I-26, H-01, H-02)."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError
from django.test import Client

from restride.guideline.register import Register
from restride.history.events import Event
from restride.records.actions.pin import set_pin
from restride.web.help_points import help_points
from restride.web.local_help import LEVELS as TIERS
from restride.web.messages import speaker
from restride.web.pages import help_pages
from restride.web.places import places
from web.her import Her, without_style
from web.reading_pages import COUNTRIES, HEALTH_WORDS, HELP, LEVELS, baby_words, title_of
from web.said_to_her import wording_problems

TODAY = date(2026, 6, 20)
MOST_POINTS = 5


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def page(address: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(address)
    assert answer.status_code == 200, address
    return unescape(answer.content.decode())


def loses(her: Her) -> None:
    her.told([Event("loss", "loss_recorded", TODAY, {})])


def test_the_three_levels_stand_in_the_order_of_urgency_each_with_a_few_points() -> None:
    html = page("/help?in=gb")
    assert re.findall(r'<section class="care (\w+)"', html) == list(LEVELS)
    cards = re.findall(r'<section class="care .*?</section>', html, re.DOTALL)
    assert [bool(re.search(r'<span class="hidden">\w', card)) for card in cards] == [True] * len(LEVELS)
    for card in cards:
        assert 1 <= card.count("<li>") <= MOST_POINTS
    assert "Call 999 now if:" in cards[0]
    assert "Ask for an urgent appointment today if:" in cards[1]
    assert "Talk to a physiotherapist or doctor if:" in cards[2]


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("address", HELP)
def test_the_numbers_are_those_of_the_country_and_no_other_countrys(address: str, country: str) -> None:
    """I-26, H-02: the crisis line stands on every one of these pages."""
    html, place = page(f"{address}?in={country}"), places()[country]
    level = address.removeprefix("/help").strip("/")
    kinds = {"crisis", *({"now": {"emergency"}, "soon": {"urgent"}, "talk": set()}.get(level, {"emergency", "urgent"}))}
    called = set(re.findall(r'href="tel:(\d+)"', html))
    expected = {one.dial for kind in kinds if (one := place.contact(kind, "en")) and one.number}
    assert called == expected
    for number in expected:
        assert number in re.sub(r"(?<=\d) (?=\d)", "", re.sub(r'href="[^"]*"', "", html))
    assert place.name("en") in html
    assert "{" not in without_style(html)


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_tells_every_sign_of_its_tier_in_full_with_its_act(level: str, her: Her, register: Register) -> None:
    """H-01."""
    html = page(f"/help/{level}?in=gb", her.client)
    signs = [one for one in register.signs.values() if TIERS[one.tier] == level]
    assert len(signs) > MOST_POINTS
    for sign in signs:
        assert sign.says in html
    others = [one.says for one in register.signs.values() if TIERS[one.tier] != level]
    assert [says for says in others if says in html] == []
    for act in {one.act for one in signs}:
        told = act.format(emergency="999", urgent="NHS 111", crisis="Samaritans (116 123)")
        assert html.count(told) == 1


def test_each_point_stands_for_signs_of_its_level_and_says_it_briefly_and_in_our_words(register: Register) -> None:
    assert tuple(help_points()) == LEVELS
    say = speaker("en")
    for level, points in help_points().items():
        assert len(points) <= MOST_POINTS
        for point in points:
            assert {TIERS[sign.tier] for sign in point.signs} == {level}
            told = say(point.says) if point.says else point.signs[0].says
            assert list(wording_problems(told, register.wording)) == []
            assert re.search(r"\bbab(y|ies)\b", told) is None
    shown = [sign.id for points in help_points().values() for point in points for sign in point.signs]
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize("address", HELP)
def test_help_needs_no_cookie_no_database_and_one_request(address: str) -> None:
    """I-26: without the database fixture, any query at all would fail this test."""
    answer = Client().get(address)
    assert answer.status_code == 200
    assert "tel:" in page(f"{address}?in=gb")
    assert answer.cookies == {}


@pytest.mark.django_db
@pytest.mark.parametrize("address", HELP)
@pytest.mark.parametrize("credential", ["x", "é", "A" * 2000, "AAAA", "../..", "%00"])
def test_help_opens_with_a_broken_credential(address: str, credential: str) -> None:
    client = Client()
    client.cookies[settings.CREDENTIAL_COOKIE] = credential
    assert "tel:" in page(f"{address}?in=gb", client)


@pytest.mark.django_db
@pytest.mark.parametrize("address", HELP)
def test_help_opens_before_the_pin(her: Her, address: str) -> None:
    set_pin(her.principal, "271828")
    assert her.client.get("/read").status_code == 302
    assert "tel:" in page(f"{address}?in=gb", her.client)


@pytest.mark.django_db
@pytest.mark.parametrize("address", HELP)
def test_help_opens_when_her_record_cannot_be_read_and_then_names_no_baby(
    her: Her, address: str, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: Any) -> bool:
        raise DatabaseError("planted")

    monkeypatch.setattr(help_pages, "is_after_loss", unreadable)
    html = page(f"{address}?in=gb", her.client)
    assert "tel:" in html
    assert baby_words(html, register) is None


@pytest.mark.django_db
def test_a_text_for_after_a_loss_wins_after_a_loss_and_only_then(her: Her, register: Register) -> None:
    """I-22, H-22."""
    written = [one for one in register.signs.values() if one.after_loss]
    assert written
    for sign in written:
        assert sign.says in page(f"/help/{TIERS[sign.tier]}", her.client)
    loses(her)
    for sign in written:
        html = page(f"/help/{TIERS[sign.tier]}", her.client)
        assert sign.after_loss in html
        assert sign.says not in html


@pytest.mark.django_db
@pytest.mark.parametrize("country", COUNTRIES)
def test_after_a_loss_no_help_page_has_a_word_about_a_baby(her: Her, country: str, register: Register) -> None:
    """I-22, H-22: in every country."""
    loses(her)
    for address in HELP:
        assert baby_words(page(f"{address}?in={country}", her.client), register) is None, address


@pytest.mark.django_db
def test_the_scan_finds_such_a_word(her: Her, register: Register) -> None:
    assert baby_words(page("/help/now", her.client), register) == "baby"


@pytest.mark.parametrize("address", HELP)
def test_who_has_not_chosen_her_words_yet_is_spared_them_in_help(address: str, register: Register) -> None:
    """H-22."""
    assert baby_words(page(address), register) is None


@pytest.mark.django_db
def test_the_line_for_a_loss_stands_there_after_a_loss_where_a_country_has_one(her: Her) -> None:
    line = places()["gb"].contact("loss", "en")
    assert line
    assert line.dial not in page("/help?in=gb", her.client)
    loses(her)
    assert f"tel:{line.dial}" in page("/help?in=gb", her.client)
    assert "about a loss" not in page("/help?in=pl", her.client)


def shuts(her: Her, how: str) -> None:
    """The door of her device is shut: by a PIN, or since she left."""
    if how == "PIN":
        set_pin(her.principal, "271828")
    else:
        her.client.get("/leave")


@pytest.mark.django_db
@pytest.mark.parametrize("how", ["PIN", "left"])
@pytest.mark.parametrize("address", HELP)
def test_behind_a_shut_door_help_is_that_of_a_stranger(her: Her, address: str, how: str, register: Register) -> None:
    """H-13, SP-34: whoever holds her phone learns of no loss, and of no record."""
    loses(her)
    stranger = page(f"{address}?in=gb")
    assert page(f"{address}?in=gb", her.client) != stranger
    shuts(her, how)
    assert page(f"{address}?in=gb", her.client) == stranger
    assert baby_words(stranger, register) is None
    assert 'href="/hers/summary"' not in stranger


@pytest.mark.django_db
@pytest.mark.parametrize("how", ["PIN", "left"])
@pytest.mark.parametrize("address", HELP)
def test_behind_a_shut_door_help_is_the_same_with_a_loss_and_without(her: Her, address: str, how: str) -> None:
    """H-13: the words without a baby say nothing about her, since everybody reads them there."""
    shuts(her, how)
    without = page(f"{address}?in=gb", her.client)
    loses(her)
    assert page(f"{address}?in=gb", her.client) == without


@pytest.mark.django_db
def test_once_the_door_is_open_help_is_hers_again(her: Her) -> None:
    loses(her)
    mine = page("/help?in=gb", her.client)
    shuts(her, "PIN")
    assert her.client.post("/unlock", {"pin": "271828"}).status_code == 302
    assert page("/help?in=gb", her.client) == mine


@pytest.mark.parametrize("address", HELP)
def test_help_says_that_nobody_watches_and_whether_anybody_checked_the_numbers(address: str) -> None:
    for country, place in places().items():
        html = page(f"{address}?in={country}")
        assert "Nobody watches this live." in html
        assert ("Nobody from this country has checked" in html) == (not place.checked_by and country != "elsewhere")


def test_the_country_of_the_address_stays_on_the_links_and_an_unknown_one_changes_nothing() -> None:
    html = page("/help?in=us")
    assert [f"/help/{level}?in=us" in html for level in LEVELS] == [True] * len(LEVELS)
    assert 'href="/help?in=us"' in page("/help/now?in=us")
    assert page("/help?in=nowhere") == page("/help")
    for country in COUNTRIES:
        assert f'href="?in={country}"' in html


@pytest.mark.django_db
def test_after_a_warning_the_page_says_what_she_can_still_do(her: Her) -> None:
    for address in HELP:
        assert "What you can still do" in page(address)
        assert 'href="/read"' in page(address)
        assert 'href="/hers/summary"' not in page(address)
        assert 'href="/hers/summary"' in page(address, her.client)


@pytest.mark.django_db
def test_a_level_that_is_none_is_not_found() -> None:
    assert Client().get("/help/later").status_code == 404


@pytest.mark.django_db
def test_the_link_to_help_stands_on_other_pages_and_names_no_baby() -> None:
    for address in ("/read", "/start"):
        assert '<a href="/help">Need help now?</a>' in page(address)


@pytest.mark.parametrize("address", HELP)
def test_no_health_word_in_the_title_or_the_address(address: str) -> None:
    """SP-27."""
    assert HEALTH_WORDS.search(address) is None
    assert HEALTH_WORDS.search(title_of(page(address))) is None
