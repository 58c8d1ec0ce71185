"""A session of her week on a page of its own: what it has, what is kept of it, and when running is shown."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from restride.history.events import Event
from restride.web.her_walking import walking_of
from restride.web.moves import number_of_exercise
from web.her import Her, born, text_of

DAY = date(2026, 5, 6)
SetToday = Callable[[date], None]


@pytest.fixture
def chioma(her: Her, set_today: SetToday) -> Her:
    set_today(DAY)
    her.is_like("chioma")
    return her


def kept(her: Her) -> Event:
    return her.has_told()[-1]


def test_a_session_has_each_move_with_its_rounds_sides_and_an_easier_one(chioma: Her) -> None:
    page = chioma.opens(f"/session/{DAY}/1").content.decode()
    assert page.count("data-move>") == 6
    bridge = page.split("data-move>")[3]
    main = bridge.split("data-easier")[0]
    assert re.findall(r'data-turn="(\w*)"', main) == ["left", "right", "left", "right"]
    assert "2 rounds" in text_of(main)
    assert f'href="/moves/{number_of_exercise("bridge")}"' in main


def test_a_shorter_version_has_fewer_moves(chioma: Her) -> None:
    page = chioma.opens(f"/session/{DAY}/1?minutes=10").content.decode()
    assert page.count("data-move>") == 2
    assert "10 minutes" in text_of(page)


@pytest.mark.parametrize("minutes", ["11", "x", "²", ""])
def test_a_length_it_does_not_come_in_shows_the_whole(minutes: str, chioma: Her) -> None:
    assert chioma.opens(f"/session/{DAY}/1?minutes={minutes}").content.decode().count("data-move>") == 6


@pytest.mark.parametrize(
    "address", ["/session/2026-05-06/9", "/session/2026-05-06/0", "/session/2026-06-06/1", "/session/x/1"]
)
def test_what_is_not_in_her_week_is_no_page(address: str, chioma: Her) -> None:
    """SP-18."""
    assert chioma.client.get(address).status_code == 404


def test_done_whole_or_in_part_it_is_kept_and_the_four_are_asked(chioma: Her) -> None:
    form = {"activity": "strength", "on": DAY.isoformat(), "minutes": "22"}
    page = chioma.sends(f"/session/{DAY}/1", form)
    assert kept(chioma).data == {"activity": "strength", "minutes": 22, "completed": True}
    assert page.redirect_chain[-1][0] == "/check-in"
    chioma.sends(f"/session/{DAY}/1", {**form, "part": "1"})
    assert kept(chioma).data["completed"] is False


def test_gentle_moving_leads_back_to_today_unless_something_is_not_right(chioma: Her) -> None:
    """H-06."""
    form = {"activity": "mobility", "on": DAY.isoformat(), "minutes": "9"}
    assert chioma.sends(f"/session/{DAY}/4", form).redirect_chain[-1][0] == "/"
    page = chioma.sends(f"/session/{DAY}/4", {**form, "wrong": "1"})
    assert page.redirect_chain[-1][0] == "/check-in"
    assert kept(chioma).data["completed"] is False
    count = len(chioma.has_told())
    chioma.sends(f"/session/{DAY}/4", {**form, "minutes": "", "wrong": "1"})
    assert len(chioma.has_told()) == count


@pytest.mark.parametrize("wrong", [{"minutes": "0"}, {"minutes": "x"}, {"activity": "flying"}, {"on": "2025-01-01"}])
def test_what_no_page_of_ours_sends_is_not_kept(wrong: dict[str, str], chioma: Her) -> None:
    before = chioma.has_told()
    form = {"activity": "strength", "on": DAY.isoformat(), "minutes": "22", **wrong}
    assert chioma.client.post(f"/session/{DAY}/1", form).status_code == 422
    assert chioma.has_told() == before


def test_sent_after_midnight_it_is_of_the_day_it_was_shown_on(chioma: Her, set_today: SetToday) -> None:
    """H-08."""
    set_today(DAY + timedelta(days=1))
    form = {"activity": "strength", "on": DAY.isoformat(), "minutes": "22"}
    chioma.sends(f"/session/{DAY}/1", form)
    assert kept(chioma).on == DAY


def test_a_session_of_another_day_is_there_to_look_at(chioma: Her) -> None:
    page = chioma.opens(f"/session/{DAY + timedelta(days=3)}/1").content.decode()
    assert "planned for Saturday 9 May" in text_of(page)
    assert "I did this" not in text_of(page)


def test_a_run_is_shown_after_the_question_about_her_body_of_the_same_day(her: Her, set_today: SetToday) -> None:
    """I-07, H-06."""
    day = date(2026, 5, 14)
    set_today(day)
    her.is_like("beth")
    address = f"/session/{day}/1"
    assert "Run 1 minute" not in text_of(her.opens(address).content.decode())
    her.sends("/check-in", {"none": "1"})
    page = her.opens(address).content.decode()
    assert "Run 1 minute" in text_of(page)
    assert 'action="/did/plan"' in page


def test_a_walk_says_how_walking_compares_with_what_she_wants_to_run(chioma: Her) -> None:
    chioma.told([Event("g", "background_recorded", DAY, {"answers": {"goal_minutes_per_week": 90}})])
    text = text_of(chioma.opens(f"/session/{DAY}/2").content.decode())
    assert "You want to run 90 minutes a week" in text
    assert "You walk that long already" not in text
    chioma.told([Event("w", "session_done", DAY, {"activity": "walk", "minutes": 120})])
    assert "You walk that long already" in text_of(chioma.opens(f"/session/{DAY}/2").content.decode())


def test_walking_is_that_of_seven_days_and_not_what_was_taken_back() -> None:
    def walk(name: str, back: int, minutes: int) -> Event:
        return Event(name, "session_done", DAY - timedelta(days=back), {"activity": "walk", "minutes": minutes})

    events = [
        born(DAY - timedelta(days=30), weeks=20),
        walk("today", 0, 10),
        walk("last", 6, 20),
        walk("before", 7, 40),
        walk("wrong", 2, 80),
        Event("undo", "entry_withdrawn", DAY - timedelta(days=1), {"entry": "wrong"}),
        walk("wrong today", 1, 160),
        Event("undo today", "entry_withdrawn", DAY, {"entry": "wrong today"}),
    ]
    found = walking_of(events, DAY)
    assert (found.minutes, found.days) == (30, 2)
    assert (found.wanted_minutes, found.wanted_days) == (None, None)


def test_while_somebody_has_to_look_there_is_no_session(chioma: Her) -> None:
    """I-26."""
    chioma.told([Event("sign", "checked_in", DAY, {"answers": {"warning_signs": ["t20"]}})])
    assert chioma.opens(f"/session/{DAY}/1").redirect_chain[-1][0] == "/"
