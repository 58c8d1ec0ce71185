"""The library of moves: every exercise has its page, how much of it is hers, and nobody else's words are in an address."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from restride.guideline.register import Register
from restride.web.library import library
from restride.web.moves import exercise_of, moves, number_of_exercise, physical_test_of
from web.her import Her, text_of
from web.reading_pages import HEALTH_WORDS, baby_words, title_of

BETHS_DAY = date(2026, 5, 14)
SetToday = Callable[[date], None]


def address(exercise: str) -> str:
    return f"/moves/{number_of_exercise(exercise)}"


def test_every_exercise_and_every_test_has_a_number_of_its_own(register: Register) -> None:
    for numbered, known in ((moves().exercises, register.exercises), (moves().tests, register.tests)):
        assert set(numbered) == set(known)
        assert len(set(numbered.values())) == len(numbered)
    assert {exercise_of(number).id for number in moves().exercises.values()} == set(register.exercises)  # type: ignore[union-attr]
    assert {physical_test_of(number).id for number in moves().tests.values()} == set(register.tests)  # type: ignore[union-attr]


def test_the_groups_hold_every_exercise(register: Register, client: object) -> None:
    assert set(moves().groups) == {one.group for one in register.exercises.values()}


@pytest.mark.slow
@pytest.mark.django_db
def test_every_move_is_open_to_everybody(client) -> None:
    listed = set()
    for group in range(1, len(moves().groups) + 1):
        listed |= set(re.findall(r'href="(/moves/\d+)"', client.get(f"/moves?of={group}").content.decode()))
    assert len(listed) == len(library().register.exercises)
    for one in listed:
        page = client.get(one)
        assert page.status_code == 200
        html = page.content.decode()
        assert "When to stop" in html
        assert not HEALTH_WORDS.search(title_of(html)), "SP-27"
        assert 'href="/practise/' not in html


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/moves/0", "/moves/999", "/moves/99999999999999999999"])
def test_a_number_that_no_move_has_is_no_page(page: str, client) -> None:
    assert client.get(page).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("of", ["²", "99", "-1", "0", "x"])
def test_a_group_that_is_none_shows_all_groups(of: str, client) -> None:
    """B-04."""
    assert "All of them" in client.get(f"/moves?of={of}").content.decode()


def test_how_much_is_what_her_week_says(her: Her, set_today: SetToday) -> None:
    set_today(BETHS_DAY)
    her.is_like("beth")
    text = text_of(her.opens(address("hamstring_stretch")).content.decode())
    assert "hold 30 seconds" in text
    assert "On these days of your week" in text
    later = text_of(her.opens(address("pelvic_tilt")).content.decode())
    assert "It is not in your week now" in later
    assert "Rest and reconnect" in later or "On your path it comes here" in later


def test_a_move_leads_to_the_easier_and_the_harder_one(client, db: None) -> None:
    page = client.get(address("plank_knees")).content.decode()
    assert f'href="{address("plank_wall")}"' in page
    assert f'href="{address("plank")}"' in page


def test_strength_says_when_to_breathe_out(client, db: None) -> None:
    assert "Breathe out on the hard part" in client.get(address("deadlift")).content.decode()
    assert "Breathe out on the hard part" not in client.get(address("hip_circles")).content.decode()


@pytest.mark.slow
def test_after_a_loss_no_move_test_or_guide_speaks_of_a_baby(her: Her, set_today: SetToday, register: Register) -> None:
    """I-22, H-22."""
    set_today(date(2026, 5, 19))
    her.is_like("fran")
    pages = ["/moves", "/try"]
    pages += [f"/moves/{number}" for number in moves().exercises.values()]
    pages += [f"/try/{number}" for number in moves().tests.values()]
    pages += [f"/practise/{moves().exercises[name]}" for one in moves().practise for name in one.moves]
    pages += [f"/session/2026-05-19/{place}" for place in (1, 2, 3)]
    found = {page: word for page in pages if (word := baby_words(her.opens(page).content.decode(), register))}
    assert found == {}


def test_today_leads_to_each_move_and_to_one_clear_start(her: Her, set_today: SetToday) -> None:
    set_today(date(2026, 5, 6))
    her.is_like("chioma")
    page = her.opens("/").content.decode()
    assert f'href="{address("deadlift")}"' in page
    assert page.count('href="/session/2026-05-06/1"') == 2, "the start, and the day in her week"
    assert "/session/2026-05-06/1?minutes=10" in her.opens("/?minutes=10").content.decode()
