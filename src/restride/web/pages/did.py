"""What she did: today's session, whole or in part, one of her own, or nothing today, which is a full answer."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from restride.guideline.vocabulary import ACTIVITIES
from restride.records.principal import Principal
from restride.units import MINUTES_PER_DAY, SECONDS_PER_DAY, SECONDS_PER_MINUTE
from restride.web.asked import asked
from restride.web.her_day import her_day, is_urgent
from restride.web.hers_only import hers
from restride.web.plan import sessions_of
from restride.web.telling import new_form_id, tell
from restride.web.typed_numbers import whole_number
from restride.web.visitor import Visitor, visitor_of

_RUNS = ("walk_run", "run")
_REASONS = ("tired", "ill", "busy", "low", "other")
_EASY = frozenset({"breathing", "pelvic_floor", "mobility"})


@hers
def did_plan(request: HttpRequest, principal: Principal) -> HttpResponse:
    """She did a session as she saw it on Today: what the form says, on the day the page was of; never a newer plan."""
    told = _as_shown(request.POST, visitor_of(request).today) if request.method == "POST" else None
    if told is None:
        return redirect("did")
    on, data = told
    tell(request, principal, "session_done", data, on=on)
    return redirect("today" if data["activity"] in _EASY else "check_in")


def _as_shown(posted: QueryDict, today: date) -> tuple[date, dict[str, Any]] | None:
    """The day and the session that a page showed; None where it is not what a page of ours shows."""
    try:
        on = date.fromisoformat(posted.get("on", ""))
    except ValueError:
        return None
    minutes = whole_number(posted.get("minutes", ""), most=MINUTES_PER_DAY)
    run = whole_number(posted.get("run_seconds", "0"), most=SECONDS_PER_DAY)
    activity = posted.get("activity", "")
    if abs((on - today).days) > 1 or activity not in ACTIVITIES or not minutes or run is None:
        return None
    data: dict[str, Any] = {"activity": activity, "minutes": minutes, "completed": True}
    if run:
        data["run_seconds"] = run
    if posted.get("level"):
        data["level"] = posted["level"]
    return on, data


@hers
def did(request: HttpRequest, principal: Principal) -> HttpResponse:
    """She tells what she did in her own words: which kind, how long, how much of it running."""
    visitor = visitor_of(request)
    posted = request.POST if request.method == "POST" else None
    data, mend = _read(posted, visitor) if posted is not None else ({}, {})
    if posted is not None and not mend:
        tell(request, principal, "session_done", data)
        return redirect("today" if data["activity"] in _EASY else "check_in")
    context = {
        "here": "check_in",
        "activities": [(one, f"activity-{one.replace('_', '-')}") for one in ACTIVITIES],
        "typed": posted or {"activity": "run" if "ran" in request.GET else ""},
        "mend": mend,
        "form_id": new_form_id(),
    }
    return render(request, "today/did.html", context, status=422 if mend else 200)


def _read(posted: QueryDict, visitor: Visitor) -> tuple[dict[str, Any], dict[str, str]]:
    """The data of the session that was typed, and what is to be mended, by field."""
    say, mend = visitor.say, {}
    activity = posted.get("activity", "")
    if activity not in ACTIVITIES:
        mend["activity"] = say("mend-choose-one")
    minutes, run = _minutes(posted.get("minutes", "")), _minutes(posted.get("run", ""))
    if minutes is None or minutes == 0:
        mend["minutes"] = say("mend-minutes")
    if posted.get("run", "").strip() and (run is None or run > (minutes or 0)):
        mend["run"] = say("mend-run-minutes")
    if activity == "walk" and run:
        activity = _RUNS[0]
    data: dict[str, Any] = {"activity": activity, "minutes": minutes, "completed": "part" not in posted}
    if activity in _RUNS and not mend:
        told = minutes if activity == "run" and run is None else run
        if told is not None:
            data["run_seconds"] = told * SECONDS_PER_MINUTE
    return data, mend


def _minutes(text: str) -> int | None:
    return whole_number(text, most=MINUTES_PER_DAY)


@hers
def not_today(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Not today: a full answer, kept as care. Being ill is told as an answer of its own."""
    if request.method == "POST":
        reason = request.POST.get("reason", "")
        if reason == "ill":
            tell(request, principal, "checked_in", {"answers": dict(asked().ill)})
        else:
            tell(request, principal, "not_today", {"reason": reason} if reason in _REASONS else {})
        return redirect(reverse("rest") + ("?low=1" if reason == "low" else ""))
    context = {"here": "today", "reasons": [(one, f"reason-{one}") for one in _REASONS], "form_id": new_form_id()}
    return render(request, "today/not_today.html", context)


@hers
def rest(request: HttpRequest, principal: Principal) -> HttpResponse:
    """What she can do instead, if she likes; and that nothing is lost."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    if is_urgent(page):
        return redirect("today")
    week = page["decision"]["week"][0]
    easy = [one for one in sessions_of(week, minutes=None) if one.activity in _EASY]
    return render(request, "today/rest.html", {"here": "today", "easy": easy[:1], "low": "low" in request.GET})
