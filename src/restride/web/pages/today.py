"""Today: one main thing, then why, what comes next and by whom. The decision is the engine's; here is its order."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from restride.guideline.model import Guideline
from restride.records.principal import Principal
from restride.units import MINUTES_PER_DAY
from restride.web.addresses import question_number
from restride.web.evidence_words import Worded, in_language
from restride.web.half_told import half_told
from restride.web.her_day import her_day, is_urgent
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.local_help import local_help
from restride.web.plan import lengths, sessions_of
from restride.web.typed_numbers import whole_number
from restride.web.visitor import Visitor, visitor_of

Json = dict[str, Any]
# She reads so many unlocks and reasons at once; the rest stand on the page "why".
_FIRST = 3


class Ahead(NamedTuple):
    """What unlocks the next step, for one who can help it on."""

    who: str
    unlocks: list[Json]


@hers
def today(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Her day."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    decision: Json = page["decision"]
    if page["pregnancy"]:
        return render(request, "today/pregnant.html", {"here": "today", **_help(decision, request, page)})
    if is_urgent(page):
        return render(
            request, "today/urgent.html", {"here": "today", "decision": decision, **_help(decision, request, page)}
        )
    guideline = guideline_of(decision)
    asked = request.GET.get("minutes", "")
    choices = lengths(decision)
    told = whole_number(asked, most=MINUTES_PER_DAY)
    minutes = told if told in choices else None
    sessions = sessions_of(decision["week"][0], minutes=minutes)
    half = half_told(request)
    context = {
        "here": "today",
        "page": page,
        "decision": decision,
        "today": visitor.today,
        "stage": next(one for one in guideline.stages if one.id == decision["stage"]),
        "path": guideline.title,
        "main": sessions[0] if sessions else None,
        "beside": sessions[1:],
        # I-07: running is shown only after the same day's question about her body, told in full.
        "asks_body_first": bool(sessions and sessions[0].run_seconds) and bool(half or not page["told_body_today"]),
        "half_told": half,
        "choices": choices,
        "minutes": minutes,
        "reasons": [one for one in decision["findings"][:-1] if one["truth"] == "yes"][:_FIRST],
        "ahead": ahead(decision)[:_FIRST],
        "asks": len(decision["questions"]),
        "again": [_again(name, visitor) for name in page["still_bad"]],
        "is_new": "new" in request.GET,
        **_help(decision, request, page),
    }
    return render(request, "today/today.html", context)


def root(request: HttpRequest) -> HttpResponse:
    """The first page of the app: Today, or the first question."""
    return today(request) if visitor_of(request).principal else redirect("start")


def guideline_of(decision: Json) -> Guideline:
    """The guideline a decision was made under."""
    return library().guidelines[decision["guideline"]["id"]]


def ahead(decision: Json) -> list[Ahead]:
    """The unlocks, by who can help them on, in the engine's order; what only waits for an answer is asked instead."""
    leaves = [leaf for finding in decision["findings"] for leaf in leaves_of(finding)]
    unknown = {leaf["id"] for leaf in leaves if leaf["truth"] == "unknown"}
    found: dict[str, list[Json]] = {}
    for one in decision["unlocks"]:
        if one["id"] not in unknown:
            found.setdefault(one["who"], []).append(one)
    return [Ahead(who, unlocks) for who, unlocks in found.items()]


def leaves_of(finding: Json) -> list[Json]:
    """The criteria at the end of a finding's branches."""
    below = finding["because"]
    return [leaf for one in below for leaf in leaves_of(one)] if below else [finding]


def _again(name: str, visitor: Visitor) -> tuple[Worded, int]:
    """A question whose good answer is waited for, and its number."""
    asks = in_language(library().register.questions[name].asks, visitor.look.language)
    return asks, question_number(name)


def _help(decision: Json, request: HttpRequest, page: Json) -> Json:
    return {"help": local_help(decision, visitor_of(request), loss=page["loss"])}
