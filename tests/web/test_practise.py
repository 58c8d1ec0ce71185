"""Practising with a guide: its pace is her dose, and what was done is kept as it was."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from restride.history.events import Event
from restride.web.messages import speaker
from restride.web.moves import moves, number_of_exercise
from restride.web.paces import phases_of, round_of, seconds_of
from web.her import Her, text_of

BETHS_DAY = date(2026, 5, 14)
HOLDS = "pelvic_floor_hold_standing"
SetToday = Callable[[date], None]


def address(exercise: str) -> str:
    return f"/practise/{number_of_exercise(exercise)}"


@pytest.fixture
def beth(her: Her, set_today: SetToday) -> Her:
    set_today(BETHS_DAY)
    her.is_like("beth")
    return her


def script(html: str) -> dict[str, object]:
    found = re.search(r'<script id="pacer" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found.group(1))


def test_the_guide_keeps_the_times_of_a_dose() -> None:
    holds = next(one for one in moves().practise if HOLDS in one.moves)
    phases = phases_of(round_of(holds, {"sets": 2, "reps": 3, "hold_seconds": 7}))
    assert [one.seconds for one in phases if one.does == "hold"] == [7] * 6
    assert [one.number for one in phases if one.does == "hold"] == [1, 2, 3, 4, 5, 6]
    assert {one.of for one in phases if one.number} == {6}
    assert [one.seconds for one in phases if not one.number] == [moves().between.seconds]
    assert phases[-1].does == "let_go", "the last rest leads nowhere"


@pytest.mark.parametrize("minutes", [5, 7, 10])
def test_breathing_is_as_long_as_it_says(minutes: int) -> None:
    breathing = next(one for one in moves().practise if one.minutes)
    phases = phases_of(round_of(breathing, {"minutes": minutes}))
    assert seconds_of(phases) == minutes * 60


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_part_of_every_guide_has_its_words(language: str) -> None:
    say = speaker(language)
    parts = {part.does for one in moves().practise for part in one.parts} | {moves().between.does}
    words = [say("practise-does", does=one) for one in sorted(parts)]
    assert len(set(words)) == len(parts), "a part without words of its own is told as a rest"


def test_the_page_gives_the_script_her_own_dose_and_all_words(beth: Her) -> None:
    told = script(beth.opens(address(HOLDS)).content.decode())
    phases = told["phases"]
    assert isinstance(phases, list)
    holds = [one for one in phases if one["does"] == "hold"]
    assert len(holds) == 8
    assert {one["seconds"] for one in holds} == {8}
    assert told["says"]["hold"] == "Hold"  # type: ignore[index]


def test_without_scripts_the_same_is_written(beth: Her) -> None:
    text = text_of(beth.opens(address(HOLDS)).content.decode())
    assert "Hold: 8 seconds" in text
    assert "8 times" in text


def test_breathing_comes_in_lengths_and_needs_no_dose(beth: Her) -> None:
    page = beth.opens(f"{address('belly_breath_lying')}?minutes=10").content.decode()
    assert sum(one["seconds"] for one in script(page)["phases"]) == 600  # type: ignore[attr-defined,index]
    assert 'href="?minutes=5"' in page


def test_what_her_week_has_none_of_has_no_guide_today(beth: Her) -> None:
    page = beth.opens(address("breath_with_lift")).content.decode()
    assert "Your week has none of this now" in text_of(page)
    assert "<form" not in page.split("<main", 1)[1]


def test_a_move_without_a_guide_has_no_such_page(beth: Her) -> None:
    assert beth.client.get(address("deadlift")).status_code == 404
    assert beth.client.get("/practise/999").status_code == 404


def kept(her: Her) -> Event:
    return her.has_told()[-1]


def test_i_did_this_keeps_the_whole_and_stopping_keeps_a_part(beth: Her) -> None:
    page = beth.sends(address(HOLDS), {"minutes": "3"})
    assert kept(beth).data == {"activity": "pelvic_floor", "minutes": 3, "completed": True}
    assert page.redirect_chain[-1][0] == "/"
    beth.sends(address("belly_breath_lying"), {"minutes": "4", "part": "1"})
    assert kept(beth).data == {"activity": "breathing", "minutes": 4, "completed": False}


def test_something_not_right_keeps_what_was_done_and_asks_the_four(beth: Her) -> None:
    """H-06."""
    page = beth.sends(address(HOLDS), {"minutes": "1", "wrong": "1"})
    assert kept(beth).data["completed"] is False
    assert page.redirect_chain[-1][0] == "/check-in"
    count = len(beth.has_told())
    assert beth.sends(address(HOLDS), {"minutes": "", "wrong": "1"}).redirect_chain[-1][0] == "/check-in"
    assert len(beth.has_told()) == count


@pytest.mark.parametrize("minutes", ["", "0", "many", "1441", "²"])
def test_minutes_that_are_none_are_asked_about(minutes: str, beth: Her) -> None:
    """B-04."""
    before = beth.has_told()
    page = beth.client.post(address(HOLDS), {"minutes": minutes})
    assert page.status_code == 422
    assert f'value="{minutes}"' in page.content.decode()
    assert beth.has_told() == before


def test_practised_before_midnight_it_is_of_that_day_and_once(beth: Her, set_today: SetToday) -> None:
    """H-08, B-08."""
    page = beth.opens(address(HOLDS)).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(entry|on)" value="([^"]*)"', page))
    set_today(BETHS_DAY + timedelta(days=1))
    for _ in range(2):
        beth.sends(address(HOLDS), {**hidden, "minutes": "3"})
    same = [one for one in beth.has_told() if one.id == hidden["entry"]]
    assert [one.on for one in same] == [BETHS_DAY]


def test_while_somebody_has_to_look_there_is_no_guide(beth: Her) -> None:
    """I-26."""
    beth.told([Event("sign", "checked_in", BETHS_DAY, {"answers": {"warning_signs": ["t20"]}})])
    assert beth.opens(address("belly_breath_lying")).redirect_chain[-1][0] == "/"
