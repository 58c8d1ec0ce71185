"""Settings of one browser, and a reminder that says nothing (SP-27, H-13, users.md 10)."""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from icalendar import Calendar

from restride.web.look import AMOUNTS, HANDS, SHARED, THEMES
from restride.web.messages import languages
from restride.web.places import places
from web.her import Her

TODAY = date(2026, 6, 20)  # a Saturday


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


@pytest.mark.django_db
def test_every_setting_is_there_without_a_record_and_what_holds_is_chosen() -> None:
    page = Client(headers={"accept-language": "de-DE"}).get("/settings").content.decode()
    for name, values in (
        ("language", languages()),
        ("place", places()),
        ("theme", THEMES),
        ("hand", HANDS),
        ("amount", AMOUNTS),
        ("shared", SHARED),
    ):
        for value in values:
            assert f'name="{name}" value="{value}"' in page
    assert 'name="place" value="de" checked' in page
    assert page.count(" checked") == 6
    assert "Main places" not in page


@pytest.mark.django_db
def test_a_choice_shows_at_once_and_stays_in_this_browser() -> None:
    client = Client()
    answer = client.post("/settings", {"theme": "night", "hand": "left", "amount": "fewer", "place": "nz"}, follow=True)
    page = answer.content.decode()
    assert 'data-theme="night" data-hand="left" data-amount="fewer"' in page
    assert 'name="place" value="nz" checked' in page
    assert "Saved." in page
    cookie = client.cookies[settings.LOOK_COOKIE]
    assert cookie["httponly"]
    assert 'data-theme="night"' in client.get("/settings").content.decode()
    assert 'data-theme="auto"' in Client().get("/settings").content.decode()


@pytest.mark.django_db
def test_what_is_not_an_answer_leaves_the_setting_as_it_was() -> None:
    client = Client()
    client.post("/settings", {"theme": "night"})
    client.post("/settings", {"theme": "pink", "hand": "left", "zone": "Mars", "place": "../etc"})
    page = client.get("/settings").content.decode()
    assert 'data-theme="night" data-hand="left"' in page


@pytest.mark.django_db
def test_no_reminder_is_on_until_she_makes_one() -> None:
    page = Client().get("/settings/reminder").content.decode()
    assert " checked" not in page
    assert "We send you nothing" in page


def the_event(client: Client, query: str) -> tuple[str, object]:
    answer = client.get(f"/settings/reminder?file=1&{query}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="reminder.ics"'
    text = answer.content.decode()
    return text, next(iter(Calendar.from_ical(text).walk("VEVENT")))


@pytest.mark.django_db
def test_the_reminder_says_its_one_line_and_nothing_else() -> None:
    text, event = the_event(Client(), "days=every&time=09:30")
    assert str(event["summary"]) == "Your 10 minutes, if you have them."
    assert "uid" in event
    assert event["dtstamp"].dt.date() == TODAY
    assert "description" not in event
    assert "location" not in event
    assert (event["dtstart"].dt.isoformat(), event["dtstart"].dt.tzinfo) == ("2026-06-21T09:30:00", None)
    assert event["rrule"]["byday"] == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    said = text.lower().replace("your 10 minutes\\, if you have them.", "")
    for word in ("restride", "run", "birth", "body", "health", "exercise", "pelvic", "baby"):
        assert word not in said, word


@pytest.mark.django_db
def test_chosen_days_begin_on_the_next_of_them() -> None:
    _, event = the_event(Client(), "days=some&day=2&day=4&time=20.15")
    assert event["rrule"]["byday"] == ["WE", "FR"]
    assert event["dtstart"].dt.isoformat() == "2026-06-24T20:15:00"


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["days=some&time=09:30", "time=09:30", "days=every", "days=every&time=25:00"])
def test_a_reminder_without_days_or_time_is_not_made_and_what_was_typed_stays(query: str) -> None:
    answer = Client().get(f"/settings/reminder?file=1&{query}")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Something needs another look" in page
    if "time=09:30" in query:
        assert 'value="09:30"' in page


def test_the_reminder_leaves_no_trace_on_her_record(her: Her) -> None:
    her.client.get("/settings/reminder?file=1&days=every&time=09:30")
    assert her.has_told() == []
