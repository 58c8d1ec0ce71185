"""The first questions: six pages to a first plan, each saved at once (users.md 5, B-01, H-05, I-22)."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from restride.web.library import library
from web.her import Her

TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


@pytest.mark.django_db
def test_six_pages_lead_from_nothing_to_a_plan_without_running() -> None:
    client, pages = Client(), 0
    for address, form in (
        ("/start", {"words": "any"}),
        ("/start/2", {"day": "1", "month": "6", "year": "2026"}),
        ("/start/3", {"mode": "caesarean_emergency"}),
        ("/start/4", {"warning_signs": "none"}),
        ("/start/5", {"none": "1"}),
        ("/start/6", {}),
    ):
        pages += 1
        assert client.get(address).status_code == 200, address
        answer = client.post(address, form)
        assert answer.status_code == 302, (address, answer.content.decode()[:2000])
    assert answer.headers["Location"] == "/?new=1"
    page = client.get("/").content.decode()
    assert "Running: not yet" in page
    assert "Calm breathing" in page
    assert pages == 6


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"day": "31", "month": "2", "year": "2026"}, "not a date"),
        ({"day": "21", "month": "6", "year": "2026"}, "not come yet"),
        ({"day": "1", "month": "6", "year": "26"}, "not a date"),
        ({"day": "1", "month": "6", "year": "2014"}, "10 years"),
        ({"day": "８", "month": "6", "year": "2026"}, "not a date"),
        ({"weeks": "many"}, "number of weeks"),
        ({}, "Type the date"),
    ],
)
def test_a_birth_that_cannot_be_is_not_stored_and_stays_on_the_page(her: Her, form: dict[str, str], says: str) -> None:
    page = her.sends("/start/2", form)
    assert says in page.content.decode()
    for typed in form.values():
        assert f'value="{typed}"' in page.content.decode()
    assert her.has_told() == []


def test_a_birth_more_than_ten_years_ago_counts_once_it_is_confirmed(her: Her) -> None:
    her.sends("/start/2", {"day": "1", "month": "6", "year": "2014", "long_ago": "1"})
    assert [one.data["date"] for one in her.has_told()] == ["2014-06-01"]


def test_about_so_many_weeks_ago_is_a_range_and_never_a_day(her: Her) -> None:
    her.sends("/start/2", {"weeks": "3"})
    assert [(one.data["earliest"], one.data["latest"]) for one in her.has_told()] == [("2026-05-23", "2026-06-06")]


def test_a_birth_told_again_corrects_the_first_and_both_stay(her: Her) -> None:
    her.sends("/start/2", {"day": "1", "month": "6", "year": "2026"})
    her.sends("/start/2", {"day": "3", "month": "6", "year": "2026"})
    assert [one.type for one in her.has_told()] == ["birth_recorded", "entry_corrected"]
    assert "3 June 2026" in her.opens("/start/6").content.decode()


def test_nothing_is_ticked_beforehand(her: Her) -> None:
    for address in ("/start", "/start/3", "/start/4", "/start/5"):
        assert " checked" not in her.opens(address).content.decode(), address


def test_a_question_passed_over_is_not_an_answer(her: Her) -> None:
    her.sends("/start/2", {"skip": "1"})
    her.sends("/start/3", {})
    her.sends("/start/4", {"pass": "1"})
    assert her.has_told() == []


def test_none_of_these_answers_each_of_the_four_and_no_other_question(her: Her) -> None:
    her.sends("/start/5", {"none": "1"})
    answers = her.has_told()[0].data["answers"]
    groups = library().register.aftercare.groups
    assert set(answers) == {name for group in groups for name in group}
    assert set(answers.values()) == {"none", 0}


def test_a_form_sent_twice_tells_once(her: Her) -> None:
    form = {"none": "1", "entry": "0123456789abcdef0123456789abcdef"}
    her.sends("/start/5", form)
    her.sends("/start/5", form)
    assert len(her.has_told()) == 1
