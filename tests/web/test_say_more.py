"""Things to tell: a check or a sign-off, strength from before, a pregnancy, another birth (H-21, I-14, I-20, rulings 18)."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape
from typing import Any

import pytest

from restride.engine.decision import Decision
from restride.engine.moving import decide_chosen
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records import clock
from restride.web.addresses import short_code
from restride.web.library import library
from restride.web.messages import speaker
from restride.web.pages.say_more import told_kinds
from restride.web.signers import OTHER, signers_for
from web.her import Her, born
from web.said_to_her import baby_word

TODAY, TOMORROW = date(2026, 6, 20), date(2026, 6, 21)
SIGNED = {"outcome": "0", "role": "gp", "today": "1"}


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def text_of(page: str) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def place(kind: str) -> str:
    return f"/say/signed?of={[one.id for one in told_kinds()].index(kind) + 1}"


def decided(her: Her, day: date) -> Decision:
    timeline = Timeline(her.has_told(), register=library().register)
    return decide_chosen(library().guidelines, timeline, day)


def test_exactly_the_kinds_that_count_when_she_tells_them_are_offered(her: Her) -> None:
    """I-14, rulings 18."""
    page = text_of(her.opens("/say/signed").content.decode())
    say = speaker("en")
    for kind in library().default.sign_offs.values():
        assert (say(f"signed-kind-{kind.id.replace('_', '-')}") in page) is bool(kind.told_scopes), kind.id


@pytest.mark.parametrize("of", ["0", "6", "99", "x", "８", "-1"])
def test_a_kind_that_is_not_there_is_not_found(her: Her, of: str) -> None:
    assert her.client.get(f"/say/signed?of={of}").status_code == 404
    assert her.client.post(f"/say/signed?of={of}", SIGNED).status_code == 404


def test_every_one_who_is_offered_may_give_it_but_the_last(her: Her) -> None:
    for kind in told_kinds():
        *fitting, last = signers_for(kind, loss=False)
        assert last is OTHER
        assert fitting, kind.id
        assert all(any(role in one.role.lower() for role in kind.roles) for one in fitting), kind.id
        assert not any(role in OTHER.role for role in kind.roles), kind.id


def test_after_a_loss_nobody_is_offered_whose_name_hurts(her: Her) -> None:
    """I-22."""
    for kind in told_kinds():
        for one in signers_for(kind, loss=True):
            assert baby_word(speaker("en")(f"signer-{one.id}")) is None


def test_a_sign_off_is_told_with_who_and_when_and_never_as_verified(her: Her) -> None:
    form = {"outcome": "1", "role": "physio", "name": "  Iris   Moor ", "day": "18", "month": "6", "year": "2026"}
    answer = her.client.post(place("return_to_run"), form)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    (told,) = her.has_told()
    assert (told.on, told.by) == (date(2026, 6, 18), "self")
    assert told.data == {
        "kind": "return_to_run",
        "outcome": "cleared_with_conditions",
        "by": {"name": "Iris Moor", "role": "physiotherapist"},
    }


def test_an_examination_opens_running_only_where_she_says_they_agreed_to_it(her: Her) -> None:
    form = {**SIGNED, "role": "physio"}
    her.sends(place("pelvic_health_assessment"), form)
    her.sends(place("pelvic_health_assessment"), {**form, "scope": ["running", "threshold", "impact"]})
    her.sends(place("return_to_run"), {**form, "scope": ["threshold"]})
    told = [one.data.get("scope") for one in her.has_told()]
    assert told == [None, ["assessment", "impact", "running"], None]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"outcome": ""}, "Choose what came of it"),
        ({"outcome": "7"}, "Choose what came of it"),
        ({"role": ""}, "Choose who it was"),
        ({"role": "coach"}, "Choose who it was"),
        ({"today": None}, "Type the day"),
        ({"day": "5"}, "not a date"),
        ({"today": None, "day": "21", "month": "6", "year": "2026"}, "not come yet"),
        ({"day": "3", "month": "6", "year": "2026"}, "Keep one of the two"),
        ({"today": None, "day": "31", "month": "2", "year": "2026"}, "not a date"),
        ({"name": "x" * 101}, "too long"),
    ],
)
def test_what_is_missing_in_a_sign_off_is_said_and_what_was_typed_stays(
    her: Her, change: dict[str, Any], says: str
) -> None:
    form = {key: one for key, one in {**SIGNED, "name": "Ada", **change}.items() if one is not None}
    answer = her.client.post(place("medical_go_ahead"), form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in text_of(page)
    assert f'value="{form["name"]}"' in page
    assert her.has_told() == []


def test_after_an_urgent_warning_the_go_ahead_is_one_tap_away_and_lifts_it(
    her: Her, set_today: Callable[[date], None]
) -> None:
    """Rulings 22: dated after the sign, or told later on the same day."""
    her.told(
        [born(TODAY, weeks=20), Event("s", "checked_in", date(2026, 6, 19), {"answers": {"warning_signs": ["t20"]}})]
    )
    assert decided(her, TODAY).urgency == "today"
    assert 'href="/say/signed"' in her.opens("/").content.decode()
    page = her.opens("/say/signed").content.decode()
    first = re.search(r'class="rows"><li><a href="([^"]+)"', page)
    assert first
    assert f"/say/signed{first.group(1)}" == place("medical_go_ahead")
    her.sends(place("medical_go_ahead"), SIGNED)
    assert decided(her, TODAY).urgency not in {"today", "now"}


def test_a_go_ahead_of_the_same_day_counts_when_it_is_told_after_the_sign(
    her: Her, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rulings 22."""
    her.told([born(TODAY, weeks=20)])
    for hour, address, form in (
        (9, "/check-in/all", {"warning_signs": "t20"}),
        (15, place("medical_go_ahead"), SIGNED),
    ):
        monkeypatch.setattr(clock, "now", lambda hour=hour: datetime(2026, 6, 20, hour, tzinfo=UTC))
        if hour > 9:
            assert decided(her, TODAY).urgency == "today"
        assert her.client.post(address, form).status_code == 302
    assert decided(her, TODAY).urgency not in {"today", "now"}


def test_somebody_else_counts_for_nothing(her: Her) -> None:
    her.told(
        [born(TODAY, weeks=20), Event("s", "checked_in", date(2026, 6, 19), {"answers": {"warning_signs": ["t20"]}})]
    )
    her.sends(place("medical_go_ahead"), {**SIGNED, "role": "other"})
    assert decided(her, TODAY).urgency == "today"


def test_a_form_sent_twice_tells_once(her: Her) -> None:
    form = {**SIGNED, "entry": "0123456789abcdef0123456789abcdef"}
    her.sends(place("medical_go_ahead"), form)
    her.sends(place("medical_go_ahead"), form)
    assert len(her.has_told()) == 1


# Strength from before


def test_weeks_from_before_are_told_and_told_again_they_take_the_place_of_the_first(her: Her) -> None:
    her.told([born(TODAY, weeks=20)])
    her.sends("/say/before", {"weeks": "12", "with": "physio"})
    assert "12 weeks" in text_of(her.opens("/say/before").content.decode())
    her.sends("/say/before", {"weeks": "3", "with": "nobody"})
    kinds = [one.type for one in her.has_told()]
    assert kinds == ["birth_recorded", "preparation_credited", "entry_corrected"]
    assert her.has_told()[1].data == {"weeks": 12, "told_by": {"role": "physiotherapist"}}
    (credit,) = Timeline(her.has_told(), register=library().register).record(TOMORROW).of_type("preparation_credited")
    assert credit.versions[-1] == {"weeks": 3, "told_by": None}
    assert "We count 3" not in text_of(her.opens("/say/before").content.decode())


def test_no_week_at_all_is_an_answer(her: Her) -> None:
    her.sends("/say/before", {"weeks": "0"})
    assert her.has_told()[0].data == {"weeks": 0}


@pytest.mark.parametrize("typed", ["", "13", "-1", "2.5", "many", "８", "1e1"])
def test_weeks_that_cannot_be_are_not_stored_and_stay_on_the_page(her: Her, typed: str) -> None:
    """B-04."""
    answer = her.client.post("/say/before", {"weeks": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.content.decode()
    assert her.has_told() == []


# Pregnant, and another birth


def test_pregnant_is_one_tap_and_closes_the_plan_without_a_congratulation(her: Her) -> None:
    """H-21, I-20."""
    her.told([born(TODAY, weeks=40)])
    page = text_of(her.opens("/say/pregnant").content.decode())
    assert not re.search("congrat|happy|great|wonderful", page, re.IGNORECASE)
    her.sends("/say/pregnant")
    decision = decided(her, TODAY)
    assert (decision.phase, decision.running) == ("closed", "no")
    her.sends("/say/pregnant")
    assert len(her.has_told()) == 2
    assert "already" in text_of(her.opens("/say/pregnant").content.decode())


def test_pregnant_told_taken_back_and_told_again_on_one_day_closes_the_plan_for_good(her: Her) -> None:
    """H-21."""
    her.told([born(TODAY, weeks=40)])
    her.sends("/say/pregnant")
    her.sends(f"/entries/{short_code(her.has_told()[-1].id)}", {"act": "take_back"})
    assert decided(her, TOMORROW).phase != "closed"
    page = her.opens("/say/pregnant").content.decode()
    assert 'method="post" class="acts main"' in page
    assert "took this back today" in text_of(page)
    assert "already" not in text_of(page)
    her.sends("/say/pregnant")
    assert (decided(her, TODAY).phase, decided(her, TOMORROW).phase) == ("closed", "closed")
    assert "already" in text_of(her.opens("/say/pregnant").content.decode())
    told = len(her.has_told())
    her.sends("/say/pregnant")
    assert len(her.has_told()) == told


def test_a_page_that_the_browser_kept_tells_a_pregnancy_anew_after_it_was_taken_back(her: Her) -> None:
    """H-21, B-08: the form carries the id of the first telling still."""
    her.told([born(TODAY, weeks=40)])
    form = {"entry": "0123456789abcdef0123456789abcdef"}
    her.sends("/say/pregnant", form)
    her.sends(f"/entries/{short_code(form['entry'])}", {"act": "take_back"})
    her.sends("/say/pregnant", form)
    assert decided(her, TOMORROW).phase == "closed"


def test_a_later_birth_begins_a_new_path(her: Her) -> None:
    """I-20."""
    her.told([born(date(2025, 1, 1), weeks=2), Event("p", "pregnancy_reported", date(2025, 11, 1), {})])
    answer = her.client.post("/say/again", {"day": "10", "month": "6", "year": "2026"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/start/3")
    assert (her.has_told()[-1].type, her.has_told()[-1].data["date"]) == ("birth_recorded", "2026-06-10")
    assert decided(her, TODAY).days_since_birth == 10


def test_how_the_later_birth_was_is_asked_next_and_told_of_it(her: Her) -> None:
    her.told([born(date(2025, 1, 1), weeks=2)])
    her.sends("/say/again", {"weeks": "3"})
    her.sends("/start/3", {"mode": "forceps"})
    birth = Timeline(her.has_told(), register=library().register).record(TODAY).birth
    assert birth is not None
    assert birth.modes == {"forceps"}


@pytest.mark.parametrize("form", [
    {"day": "18", "month": "12", "year": "2024"}, {"day": "1", "month": "1", "year": "2024"}, {"weeks": "78"},
])  # fmt: skip
def test_a_birth_that_is_not_later_is_not_stored(her: Her, form: dict[str, str]) -> None:
    her.told([born(date(2025, 1, 1), weeks=2)])
    answer = her.client.post("/say/again", form)
    assert answer.status_code == 422
    assert "not later" in text_of(answer.content.decode())
    assert len(her.has_told()) == 1


def test_without_a_birth_the_first_one_is_asked(her: Her) -> None:
    assert her.client.get("/say/again").headers["Location"] == "/start/2"
