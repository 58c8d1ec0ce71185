"""Readiness tests: what each is for, what is kept of a try, and when it counts."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from restride.engine.decision import Decision, Finding
from restride.engine.moving import decide_chosen
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.web.library import library
from restride.web.moves import number_of_test
from web.her import Her, born, text_of

CHIOMAS_DAY = date(2026, 5, 6)
AMIRAS_DAY = date(2026, 6, 20)
FRANS_DAY = date(2026, 5, 19)
SetToday = Callable[[date], None]
NONE = {"none": "1"}


def address(test: str) -> str:
    return f"/try/{number_of_test(test)}"


def decision(her: Her, day: date) -> Decision:
    return decide_chosen(library().guidelines, Timeline(her.has_told(), register=library().register), day)


def truth(her: Her, day: date, criterion: str) -> str:
    found: list[Finding] = [leaf for one in decision(her, day).findings for leaf in one.leaves()]
    return next(leaf.truth.word for leaf in found if leaf.id == criterion)


def told(her: Her) -> Event:
    return her.has_told()[-1]


@pytest.fixture
def chioma(her: Her, set_today: SetToday) -> Her:
    set_today(CHIOMAS_DAY)
    her.is_like("chioma")
    return her


def test_the_list_begins_with_those_that_her_next_step_waits_for(chioma: Her) -> None:
    page = chioma.opens("/try").content.decode()
    first, others = page.split('id="others"')
    assert first.count('href="/try/') == 10
    assert all(f'href="{address(one)}"' in first for one in ("walk_30", "hop", "single_leg_bridge"))
    assert all(f'href="{address(one)}"' in others for one in ("calf_raise", "squat_jump"))


def test_where_no_step_waits_for_a_test_the_list_says_so(her: Her, set_today: SetToday) -> None:
    set_today(AMIRAS_DAY)
    her.is_like("amira")
    page = her.opens("/try").content.decode()
    assert "Your next step waits for no test now" in text_of(page)
    assert page.count('href="/try/') == len(library().register.tests)


def test_what_a_test_is_for_is_read_from_her_path(chioma: Her) -> None:
    assert "Running waits for this" in text_of(chioma.opens(address("hop")).content.decode())
    assert "a guide only" in text_of(chioma.opens(address("calf_raise")).content.decode())
    assert "names no aim" in text_of(chioma.opens(address("squat_jump")).content.decode())
    chioma.told([Event("other", "guideline_adopted", CHIOMAS_DAY - timedelta(days=9), {"guideline": "jawad"})])
    for test in ("calf_raise", "squat_jump"):
        assert "Running waits for this" in text_of(chioma.opens(address(test)).content.decode())


def test_a_try_is_kept_by_side_with_how_she_felt(chioma: Her) -> None:
    page = chioma.sends(address("balance"), {"left": "12", "right": "9", **NONE})
    assert page.redirect_chain[-1][0] == f"{address('balance')}?done=1"
    event = told(chioma)
    assert (event.type, event.on) == ("test_performed", CHIOMAS_DAY)
    assert {key: event.data[key] for key in ("test", "left", "right")} == {"test": "balance", "left": 12, "right": 9}
    groups = library().register.aftercare.groups
    assert all(set(group) & set(event.data["symptoms"]) for group in groups), "one tap answers each of the four"
    assert "pain_perineum" not in event.data["symptoms"], "hers was a caesarean birth"
    assert set(event.data["symptoms"].values()) == {"none", 0}
    text = text_of(page.content.decode())
    assert "left 12 seconds, right 9 seconds" in text
    assert "Tomorrow we ask once more" in text


def test_a_side_that_was_not_typed_is_not_told(chioma: Her) -> None:
    """H-03: nothing said is nothing stored."""
    chioma.sends(address("balance"), {"left": "12", "right": "", **NONE})
    assert "right" not in told(chioma).data


@pytest.mark.parametrize("typed", ["", "twelve", "-3", "9999999", "1e3", "²"])
def test_what_is_no_number_is_asked_about_and_stays_typed(typed: str, chioma: Her) -> None:
    """B-04."""
    before = chioma.has_told()
    page = chioma.client.post(address("single_leg_squat"), {"left": typed, "right": "", **NONE})
    assert page.status_code == 422
    assert chioma.has_told() == before
    assert f'value="{typed}"' in page.content.decode()


def test_none_at_all_is_a_number(chioma: Her) -> None:
    chioma.sends(address("single_leg_squat"), {"left": "0", "right": "0", **NONE})
    assert (told(chioma).data["left"], told(chioma).data["right"]) == (0, 0)


def test_holds_are_told_with_their_length_and_letting_go(chioma: Her) -> None:
    page = chioma.opens(address("pelvic_floor_holds")).content.decode()
    assert "Could you let go all the way" in text_of(page)
    chioma.sends(address("pelvic_floor_holds"), {"holds": "6", "hold_seconds": "8", "can_relax": "yes", **NONE})
    data = told(chioma).data
    assert (data["holds"], data["hold_seconds"], data["can_relax"]) == (6, 8, "yes")
    assert truth(chioma, CHIOMAS_DAY, "holds_long_enough") == "yes"
    assert truth(chioma, CHIOMAS_DAY, "lets_go") == "yes"


def test_a_long_time_is_typed_in_minutes_and_seconds(chioma: Her) -> None:
    chioma.sends(address("walk_30"), {"value_minutes": "30", "value": "5", **NONE})
    assert told(chioma).data["value"] == 1805


def test_a_try_counts_once_the_day_after_is_told(chioma: Her, set_today: SetToday) -> None:
    """Rulings 17, H-03: a next day that nobody was told of is unknown."""
    assert truth(chioma, CHIOMAS_DAY, "walk_passed") == "no"
    chioma.sends(address("walk_30"), {"value_minutes": "30", **NONE})
    next_day = CHIOMAS_DAY + timedelta(days=1)
    set_today(next_day)
    assert truth(chioma, next_day, "walk_passed") == "unknown"
    assert "not told" in text_of(chioma.opens(address("walk_30")).content.decode())
    assert "Wednesday 6 May" in text_of(chioma.opens("/check-in").content.decode())
    chioma.sends("/check-in", NONE)
    assert truth(chioma, next_day, "walk_passed") == "yes"
    assert "not told" not in text_of(chioma.opens(address("walk_30")).content.decode())


def test_what_she_noticed_is_asked_in_full_before_anything_is_kept(chioma: Her) -> None:
    before = chioma.has_told()
    page = chioma.client.post(address("balance"), {"left": "12", "right": "9", "had": "leaking", "some": "1"})
    assert page.status_code == 200
    html = page.content.decode()
    assert 'name="left" value="12"' in html
    assert "leak_urine" in html
    assert chioma.has_told() == before


def test_a_symptom_in_a_test_takes_running_away_and_says_what_comes(her: Her, set_today: SetToday) -> None:
    """I-07, H-06."""
    day = date(2026, 5, 14)
    set_today(day)
    her.is_like("beth")
    assert decision(her, day).running == "yes"
    felt = {"left": "4", "right": "", "had": "leaking", "felt": "1", "leak_urine": "a_little"}
    wanting = her.client.post(address("hop"), felt)
    assert wanting.status_code == 422
    assert decision(her, day).running == "yes"
    page = her.sends(address("hop"), {**felt, "leak_stool": "none", "leak_wind": "none"})
    assert told(her).data["symptoms"]["leak_urine"] == "a_little"
    assert decision(her, day).running == "no"
    text = text_of(page.content.decode())
    assert "You noticed something" in text
    assert "See what changes" in text


def test_none_of_these_beside_a_tick_is_asked_about(chioma: Her) -> None:
    before = chioma.has_told()
    page = chioma.client.post(address("balance"), {"left": "12", "right": "9", "had": "pain", **NONE})
    assert page.status_code == 422
    assert chioma.has_told() == before


def test_a_test_with_jumping_says_from_which_day_it_counts(her: Her, set_today: SetToday) -> None:
    """Rulings 17: bounds, hops, jogging and running arms from day 84 on."""
    set_today(AMIRAS_DAY)
    her.told([born(AMIRAS_DAY, weeks=6)])
    assert "counts for running from 1 August 2026" in text_of(her.opens(address("hop")).content.decode())
    assert "counts for running from" not in text_of(her.opens(address("balance")).content.decode())
    page = her.sends(address("hop"), {"left": "10", "right": "10", **NONE})
    assert "does not count for running yet" in text_of(page.content.decode())


def test_a_watched_test_names_who_watched(chioma: Her) -> None:
    chioma.sends(address("hop"), {"left": "10", "right": "10", "watched": "physio", **NONE})
    assert told(chioma).data["supervised_by"] == {"role": "physiotherapist"}
    chioma.sends(address("balance"), {"left": "10", "right": "10", "watched": "physio", **NONE})
    assert "supervised_by" not in told(chioma).data


def test_while_jumping_rests_its_tests_say_so_and_the_others_do_not(chioma: Her) -> None:
    assert "Jumping rests for you now" in text_of(chioma.opens(address("hop")).content.decode())
    assert "Jumping rests for you now" not in text_of(chioma.opens(address("balance")).content.decode())


def test_while_somebody_has_to_look_there_is_no_test_but_what_was_done_is_kept(chioma: Her) -> None:
    """I-26."""
    form = {"left": "9", "right": "9", **NONE}
    chioma.told([Event("sign", "checked_in", CHIOMAS_DAY, {"answers": {"warning_signs": ["t20"]}})])
    for page in ("/try", address("balance")):
        assert chioma.opens(page).redirect_chain[-1][0] == "/"
    assert chioma.sends(address("balance"), form).redirect_chain[-1][0] == "/"
    assert told(chioma).data["left"] == 9


def test_a_form_opened_before_midnight_and_sent_twice_tells_once_of_its_own_day(
    chioma: Her, set_today: SetToday
) -> None:
    """H-08, B-08."""
    page = chioma.opens(address("balance")).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(entry|on)" value="([^"]*)"', page))
    set_today(CHIOMAS_DAY + timedelta(days=1))
    for _ in range(2):
        chioma.sends(address("balance"), {**hidden, "left": "9", "right": "9", **NONE})
    kept = [one for one in chioma.has_told() if one.type == "test_performed"]
    assert [(one.id, one.on) for one in kept] == [(hidden["entry"], CHIOMAS_DAY)]


def test_tries_are_told_one_after_the_other_the_latest_first(her: Her, set_today: SetToday) -> None:
    set_today(date(2026, 5, 14))
    her.is_like("beth")
    page = text_of(her.opens(address("hop")).content.decode())
    assert page.index("13 May 2026") < page.index("6 May 2026")


def test_a_number_that_no_test_has_is_no_page(chioma: Her) -> None:
    assert chioma.client.get("/try/999").status_code == 404


def test_a_moving_picture_is_allowed_by_its_own_hash_on_its_page_alone(
    chioma: Her, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SP-05."""
    from django.utils.safestring import mark_safe

    from restride.web.figures import Figure
    from restride.web.inline_style import hash_of
    from restride.web.pages import moves, try_it

    drawn = Figure(mark_safe('<svg class="figure"></svg>'), mark_safe(".figure{animation:1s a}"))
    for module in (moves, try_it):
        monkeypatch.setattr(module, "figure_of", lambda _: drawn)

    def allowed(page: str) -> bool:
        answer: Any = chioma.client.get(page)
        return hash_of(".figure{animation:1s a}") in answer.headers["Content-Security-Policy"]

    assert allowed(address("hop"))
    assert allowed("/moves/1")
    assert "<style>.figure{animation:1s a}</style>" in chioma.opens(address("hop")).content.decode()
    assert not allowed("/moves")
    assert not allowed("/try")
    assert not allowed("/")
