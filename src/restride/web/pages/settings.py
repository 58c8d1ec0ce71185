"""How the pages look to her, and a reminder for her own calendar. Both work without a record."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe
from icalendar import Alarm, Calendar, Event

from restride.records import clock
from restride.units import DAYS_PER_WEEK
from restride.web.look import AMOUNTS, HANDS, SHARED, THEMES, Look, checked
from restride.web.messages import Say, languages
from restride.web.places import ELSEWHERE, places
from restride.web.visitor import Visitor, keep_look, visitor_of

_DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_REMINDER_LASTS = timedelta(minutes=10)
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")


class Option(NamedTuple):
    """One answer of a setting. `language` is set where the label is in another language than the page."""

    value: str
    label: str
    chosen: bool
    language: str = ""


class Setting(NamedTuple):
    """One setting with all its answers."""

    name: str
    options: list[Option]


class Mend(NamedTuple):
    """What needs another look: the field's `id` and how to `mend` it, as templates/parts/problems.html reads it."""

    id: str
    mend: str


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """Language, country, light, hand and amount of words; kept in this browser alone."""
    visitor = visitor_of(request)
    if request.method == "POST":
        kept = visitor.look._asdict()
        told = {name: request.POST.get(name, value) for name, value in kept.items()}
        known = {one.name: {option.value for option in one.options} for one in _settings(visitor)}
        look = checked({**kept, **{name: value for name, value in told.items() if value in known.get(name, ())}})
        return keep_look(redirect(f"{reverse('settings')}?saved=1"), look)
    context = {"here": "more", "settings": _settings(visitor), "saved": "saved" in request.GET}
    return render(request, "settings/settings.html", context)


def _settings(visitor: Visitor) -> list[Setting]:
    look, say = visitor.look, visitor.say
    tongues = [Option(code, name, code == look.language, code) for code, name in languages().items()]
    return [
        Setting("language", tongues),
        Setting("place", _countries(look)),
        Setting("theme", [Option(one, say(f"settings-theme-{one}"), one == look.theme) for one in THEMES]),
        Setting("hand", [Option(one, say(f"settings-hand-{one}"), one == look.hand) for one in HANDS]),
        Setting("amount", [Option(one, say(f"settings-amount-{one}"), one == look.amount) for one in AMOUNTS]),
        Setting("shared", [Option(one, say(f"settings-shared-{one}"), one == look.shared) for one in SHARED]),
    ]


def _countries(look: Look) -> list[Option]:
    """By name in her language; every other country comes last."""
    named = [Option(one.id, one.name(look.language), one.id == look.place) for one in places().values()]
    return sorted(named, key=lambda option: (option.value == ELSEWHERE, option.label))


@require_safe
def reminder(request: HttpRequest) -> HttpResponse:
    """A file for her calendar. Nothing is stored and nothing is ever sent: the address itself is the whole answer."""
    visitor = visitor_of(request)
    asked, typed = "file" in request.GET, request.GET.get("time", "").strip()
    days = [day for day in range(DAYS_PER_WEEK) if str(day) in request.GET.getlist("day")]
    every = request.GET.get("days") == "every"
    at = _time_of(typed)
    mends = _mends(visitor.say, has_days=every or bool(days), has_time=at is not None) if asked else []
    if asked and not mends and at is not None:
        return _as_file(_calendar(visitor, days=range(DAYS_PER_WEEK) if every else days, at=at))
    with override(visitor.look.language):
        names = [(day, str(WEEKDAYS[day]), day in days) for day in range(DAYS_PER_WEEK)]
    context = {
        "here": "more",
        "mends": mends,
        "mend": {one.id: one.mend for one in mends},
        "typed": typed,
        "week": names,
        "every": every,
        "chosen": request.GET.get("days") == "some",
    }
    return render(request, "settings/reminder.html", context, status=422 if mends else 200)


def _mends(say: Say, *, has_days: bool, has_time: bool) -> list[Mend]:
    wrong = (("days", has_days), ("time", has_time))
    return [Mend(name, say(f"mend-reminder-{name}")) for name, right in wrong if not right]


def _time_of(typed: str) -> time | None:
    found = _CLOCK.fullmatch(typed)
    return time(int(found[1]), int(found[2])) if found and found[0].isascii() else None


def _calendar(visitor: Visitor, *, days: Iterable[int], at: time) -> bytes:
    """A reminder that repeats, at her own clock's time wherever she is. It says nothing but its one line."""
    chosen, says = list(days), visitor.say("reminder-summary")
    event = Event()
    event.add("uid", str(uuid4()))
    event.add("dtstamp", clock.now())
    event.add("dtstart", datetime.combine(_first(visitor.today, chosen), at))
    event.add("duration", _REMINDER_LASTS)
    event.add("rrule", {"freq": "weekly", "byday": [_DAY_CODES[day] for day in chosen]})
    event.add("summary", says)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta())
    # The format wants the text of an alarm here; it is the same line.
    alarm.add("description", says)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//reminder//1//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _first(today: date, days: list[int]) -> date:
    """The first of the chosen days after today."""
    ahead = (today + timedelta(days=one + 1) for one in range(DAYS_PER_WEEK))
    return next(day for day in ahead if day.weekday() in days)


def _as_file(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="reminder.ics"'
    return response
