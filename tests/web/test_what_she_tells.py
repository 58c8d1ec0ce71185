"""What she tells is what counts: as she saw it, on her day, never better than she said (found by a second pair of eyes)."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from restride.engine.decision import Decision
from restride.engine.moving import decide_chosen
from restride.history.events import Event
from restride.web.asked import asked
from restride.web.her_day import work_out
from restride.web.library import library
from web.her import Her, born, text_of

TODAY = date(2026, 5, 14)
ZONE = "Europe/London"
SetToday = Callable[[date], None]


@pytest.fixture(autouse=True)
def _today(set_today: SetToday) -> None:
    set_today(TODAY)


def decision(her: Her, day: date = TODAY) -> Decision:
    from restride.history.timeline import Timeline

    return decide_chosen(library().guidelines, Timeline(her.has_told(), register=library().register), day)


def answers(her: Her) -> dict[str, object]:
    return dict(her.has_told()[-1].data["answers"])


def shown(her: Her, address: str = "/") -> list[dict[str, str]]:
    """The forms of Today that say that a session was done."""
    import re

    page = her.opens(address).content.decode()
    forms = re.findall(r'<form method="post" action="/did/plan">(.*?)</form>', page, re.DOTALL)
    return [dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)) for form in forms]


def test_a_tear_told_milder_opens_nothing_on_the_same_day(her: Her) -> None:
    """I-19, H-05."""
    her.is_like("beth")
    assert decision(her).running == "yes"
    her.sends("/start/more", {"tear": "fourth"})
    assert decision(her).running == "no"
    her.sends("/start/more", {"tear": "none"})
    assert decision(her).running == "no"


def test_several_ways_of_birth_and_then_one_leave_the_one_from_the_next_day_on(her: Her) -> None:
    her.told([born(TODAY - timedelta(days=30), weeks=20)])
    her.sends("/start/3", {"mode": ["vaginal", "forceps"]})
    her.sends("/start/3", {"mode": ["caesarean_emergency"]})
    birth = work_out(her.has_told(), TODAY + timedelta(days=1), zone=ZONE)
    assert birth["birth"]
    from restride.history.timeline import Timeline

    record = Timeline(her.has_told(), register=library().register).record(TODAY + timedelta(days=1))
    assert record.birth is not None
    assert record.birth.modes == {"caesarean_emergency"}


def test_a_session_is_told_as_the_page_showed_it_however_late_and_however_often(her: Her, set_today: SetToday) -> None:
    """H-08, B-08: tapped after midnight and three times, it is that session of that day, once."""
    her.is_like("beth")
    form = next(one for one in shown(her) if one["activity"] == "pelvic_floor")
    set_today(TODAY + timedelta(days=1))
    for _ in range(3):
        her.sends("/did/plan", form)
    told = [one for one in her.has_told() if one.id == form["entry"]]
    assert [(one.on, one.data["activity"]) for one in told] == [(TODAY, "pelvic_floor")]


def test_every_form_of_a_page_has_an_id_of_its_own(her: Her) -> None:
    her.is_like("beth")
    ids = [one["entry"] for one in shown(her)]
    assert len(ids) > 1
    assert len(set(ids)) == len(ids)
    assert all(len(one) == 32 for one in ids)


def test_a_form_with_an_id_that_is_none_of_ours_is_refused(her: Her) -> None:
    assert her.client.post("/check-in", {"none": "1", "entry": "x" * 33}).status_code == 400
    assert her.has_told() == []


def test_running_is_shown_after_the_question_about_her_body_of_the_same_day(her: Her) -> None:
    """I-07, H-06."""
    her.is_like("beth")
    assert "Run 1 minute" not in text_of(her.opens("/").content.decode())
    her.sends("/check-in", {"none": "1"})
    assert "Run 1 minute" in text_of(her.opens("/").content.decode())


def test_none_of_these_beside_a_tick_is_asked_about_and_stores_nothing(her: Her) -> None:
    """B-05, H-03."""
    page = her.client.post("/check-in", {"had": "heaviness", "none": "1"})
    assert page.status_code == 422
    assert her.has_told() == []
    assert "checked" in page.content.decode()


def test_what_is_left_open_in_a_ticked_group_is_not_taken_for_none(her: Her) -> None:
    """H-03."""
    her.told([born(TODAY, weeks=20)])
    page = her.client.post("/check-in/more?of=0", {"leak_wind": "a_little"})
    assert page.status_code == 422
    assert len(her.has_told()) == 1
    her.client.post("/check-in/more?of=0", {"leak_wind": "a_little", "leak_urine": "none", "leak_stool": "declined"})
    assert answers(her)["leak_stool"] == "declined"


def test_a_sign_told_further_east_is_still_open_where_the_date_is_earlier(her: Her) -> None:
    """I-01, I-18: she flew west, or another browser of hers has another zone."""
    her.told([born(TODAY - timedelta(days=7), weeks=20)])
    ahead = TODAY + timedelta(days=1)
    her.told([Event("sign", "checked_in", ahead, {"answers": {"warning_signs": ["t20"]}}, zone="Australia/Sydney")])
    assert work_out(her.has_told(), TODAY, zone="America/Los_Angeles")["decision"]["urgency"] == "today"


def test_an_entry_of_a_file_from_far_ahead_opens_no_day_before_its_time(her: Her) -> None:
    her.told([born(TODAY, weeks=10), Event("x", "checked_in", TODAY + timedelta(days=40), {"answers": {"stress": 1}})])
    assert work_out(her.has_told(), TODAY, zone=ZONE)["decision"]["as_of"] == TODAY.isoformat()


def test_a_sign_off_told_of_an_earlier_day_does_not_lift_what_was_told_on_that_day(
    her: Her, set_today: SetToday
) -> None:
    """H-10, rulings 22: that it was told later says nothing of when on its day it was given."""
    her.told([born(TODAY - timedelta(days=7), weeks=30)])
    her.sends("/check-in/all", {"warning_signs": "t20"})
    assert decision(her).urgency == "today"
    set_today(TODAY + timedelta(days=2))
    earlier = {"day": str(TODAY.day), "month": str(TODAY.month), "year": str(TODAY.year)}
    page = her.opens("/say/signed").content.decode()
    number = page.split("?of=")[1].split('"')[0]
    her.sends(f"/say/signed?of={number}", {"outcome": "0", "role": "gp", **earlier})
    assert her.has_told()[-1].type == "signed_off"
    assert decision(her, TODAY + timedelta(days=2)).urgency == "today"
    her.sends(f"/say/signed?of={number}", {"outcome": "0", "role": "gp", "today": "1"})
    assert decision(her, TODAY + timedelta(days=2)).urgency == "none"


def test_minutes_run_on_a_walk_are_a_walk_with_running_in_it(her: Her) -> None:
    her.sends("/did", {"activity": "walk", "minutes": "30", "run": "20"})
    assert her.has_told()[-1].data == {"activity": "walk_run", "minutes": 30, "completed": True, "run_seconds": 1200}


def test_a_number_beside_i_do_not_know_is_asked_about(her: Her) -> None:
    number = list(library().register.questions).index("goal_runs_per_week") + 1
    assert her.client.post(f"/ask/{number}", {"goal_runs_per_week": ["3", "unsure"]}).status_code == 422
    assert her.has_told() == []


def test_an_urgent_sign_among_the_first_questions_leads_to_help_at_once(her: Her) -> None:
    """I-26."""
    her.told([born(TODAY, weeks=10)])
    page = her.sends("/start/4", {"warning_signs": "t21"})
    assert page.redirect_chain[-1][0] == "/"
    for address in ("/check-in", "/did", "/not-today", "/why", "/paths", "/week", "/entries"):
        html = her.opens(address).content.decode()
        assert html.index('class="care soon"') < html.index("<h1"), address
    assert her.opens("/rest").redirect_chain[-1][0] == "/"


def test_signs_that_are_not_asked_about_again_are_saved_before_the_page_that_asks(her: Her) -> None:
    her.told([born(TODAY, weeks=10)])
    page = her.sends("/check-in/all", {"warning_signs": ["t01", "t21"]})
    assert "care now" in page.content.decode()
    assert answers(her) == {"warning_signs": ["t21"]}
    assert decision(her).urgency == "today"


@pytest.mark.parametrize(
    "address", ["/check-in/more?of=²", "/ask/5?n=²&not=²", "/?minutes=²", "/ask/5?n=" + "9" * 5000]
)
def test_digits_that_are_none_break_nothing(her: Her, address: str) -> None:
    """B-04."""
    assert her.client.get(address).status_code < 500


def test_being_ill_can_be_ended_in_words(her: Her, set_today: SetToday) -> None:
    her.told([born(TODAY, weeks=10)])
    her.sends("/not-today", {"reason": "ill"})
    set_today(TODAY + timedelta(days=9))
    page = text_of(her.opens("/").content.decode())
    assert "Tell us when this is over" in page
    assert "Are you ill at the moment?" in page


def test_an_answer_from_before_the_run_leaves_the_day_open_until_she_tells_again(her: Her) -> None:
    """I-03: how she was before a run says nothing of how she was in it."""
    her.is_like("beth")
    her.sends("/check-in", {"none": "yes"})
    session = shown(her)[0]
    her.client.post("/did/plan", session)
    assert "How is your body after it?" in text_of(her.opens("/").content.decode())
    her.sends("/check-in", {"none": "yes"})
    assert "How is your body after it?" not in text_of(her.opens("/").content.decode())


def test_a_tick_left_without_its_details_keeps_running_back_until_it_is_told(her: Her) -> None:
    """I-03: what she began to say is not on her record, but it is not taken for nothing either."""
    her.is_like("beth")
    her.sends("/check-in", {"none": "yes"})
    assert shown(her)
    her.client.post("/check-in", {"had": next(iter(asked().four))})
    page = her.opens("/").content.decode()
    assert "You began to tell us something" in text_of(page)
    assert 'href="/check-in/more?of=0"' in page
    assert not [one for one in shown(her) if one.get("run_seconds")]
    her.sends("/check-in", {"none": "yes"})
    assert "You began to tell us something" not in text_of(her.opens("/").content.decode())
    assert shown(her)


def test_a_grave_sign_asked_about_and_left_open_keeps_running_back_until_it_is_told(her: Her) -> None:
    her.is_like("beth")
    her.sends("/check-in", {"none": "yes"})
    her.client.post("/check-in/all", {"warning_signs": ["t01"]})
    assert not [one for one in shown(her) if one.get("run_seconds")]
    assert 'href="/check-in/all"' in her.opens("/").content.decode()
    her.sends("/check-in/all", {"warning_signs": ["none"]})
    assert [one for one in shown(her) if one.get("run_seconds")]
