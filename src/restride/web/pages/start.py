"""The first questions: one a page, each can be passed over, each saved at once, in any order later (`users.md` 5)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from restride.history.events import BIRTH_MODES, TEARS, Event
from restride.records.access import events_of, recovery_code_of
from restride.records.actions.begin import begin
from restride.records.principal import Principal
from restride.units import CONFIRM_BIRTH_AFTER_YEARS
from restride.web.asked import asked
from restride.web.births import Typed, birth_entry, read_birth
from restride.web.choosing_words import choose_words
from restride.web.device_label import device_label
from restride.web.first_steps import latest_answer, told_body
from restride.web.her_day import her_day, timeline_of
from restride.web.hers_only import hers
from restride.web.loss_words import loss_from_tomorrow, loss_today
from restride.web.telling import new_form_id, tell
from restride.web.visitor import keep_credential, visitor_of

MODES = tuple(mode for mode in BIRTH_MODES if mode not in {"caesarean", "unknown"})


@require_http_methods(["GET", "HEAD", "POST"])
def words(request: HttpRequest) -> HttpResponse:
    """Page 1: what this is, and which words fit her. The answer makes the record."""
    visitor = visitor_of(request)
    principal = visitor.principal
    timeline = timeline_of(events_of(principal) if principal is not None else ())
    loss = loss_from_tomorrow(timeline, visitor.today)
    if request.method == "POST":
        credential = ""
        if principal is None:
            begun = begin(label=device_label(request))
            principal, credential = begun.principal, begun.credential
        choose_words(request, principal, request.POST.get("words", ""))
        response = redirect("start_birth")
        return keep_credential(response, credential) if credential else response
    context = {
        "page_number": 1,
        "loss": loss,
        "from_tomorrow": loss_today(timeline, visitor.today) and not loss,
        "known": principal,
        "form_id": new_form_id(),
    }
    return render(request, "start/words.html", context)


@hers
def birth(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Page 2: when the birth was, as a date or as about so many weeks ago."""
    visitor, entry = visitor_of(request), birth_entry(timeline_of(events_of(principal)), visitor_of(request).today)
    posted = request.POST if request.method == "POST" else None
    typed = read_birth(posted, today=visitor.today) if posted is not None else _known(entry)
    if posted is not None and "skip" in posted:
        return redirect("start_how")
    if posted is not None and not typed.mend:
        _tell_birth(request, principal, entry, typed.data)
        return redirect("start_how")
    context = {
        "here": "today",
        "page_number": 2,
        "typed": typed,
        "form_id": new_form_id(),
        "years": CONFIRM_BIRTH_AFTER_YEARS,
        "long_ago": typed.mend == "long_ago",
    }
    return render(request, "start/birth.html", context)


def _known(entry: Event | None) -> Typed:
    """What is known already, as it would be typed."""
    told = entry.data.get("date") if entry else None
    if not told:
        return Typed("", "", "", "", {}, "")
    day = date.fromisoformat(told)
    return Typed(str(day.day), str(day.month), str(day.year), "", {}, "")


def _tell_birth(request: HttpRequest, principal: Principal, entry: Event | None, data: Mapping[str, Any]) -> None:
    """A first telling is an entry of its own; every later one corrects it, and both stay on record."""
    zone = visitor_of(request).look.here
    if entry is None:
        tell(
            request,
            principal,
            "birth_recorded",
            {"zone": zone, **{key: one for key, one in data.items() if one is not None}},
        )
    else:
        tell(request, principal, "entry_corrected", {"entry": entry.id, "data": dict(data)})


@hers
def how(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Page 3: how the birth was; several may be ticked, nothing is required."""
    entry = birth_entry(timeline_of(events_of(principal)), visitor_of(request).today)
    if request.method == "POST":
        modes = [mode for mode in MODES if mode in request.POST.getlist("mode")]
        if modes:
            _tell_birth(request, principal, entry, {"mode": None, "modes": modes})
        return redirect("start_signs")
    known = entry.data.get("modes") or [entry.data.get("mode")] if entry else []
    choices = [(mode, f"mode-{mode.replace('_', '-')}", mode in known) for mode in MODES]
    return render(
        request, "start/how.html", {"here": "today", "page_number": 3, "choices": choices, "form_id": new_form_id()}
    )


@hers
def tear(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Asked after the first plan: whether there was a tear or a cut, and how deep."""
    entry = birth_entry(timeline_of(events_of(principal)), visitor_of(request).today)
    if entry is None:
        return redirect("start_birth")
    if request.method == "POST":
        told = request.POST.get("tear", "")
        if told in TEARS:
            _tell_birth(request, principal, entry, {"tear": told})
        return redirect("next_question")
    choices = [(one, f"tear-{one}", entry.data.get("tear") == one) for one in TEARS]
    return render(request, "start/tear.html", {"here": "check_in", "choices": choices, "form_id": new_form_id()})


@hers
def answers(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Page 6: what she told, each with a way to change it; then her first plan."""
    visitor, events = visitor_of(request), events_of(principal)
    if request.method == "POST":
        return redirect(f"{reverse('today')}?new=1")
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    entry = birth_entry(timeline_of(events), visitor.today)
    context = {
        "here": "today",
        "page_number": 6,
        "loss": page["loss"],
        "birth": entry.data if entry else {},
        "modes": [
            f"mode-{mode.replace('_', '-')}"
            for mode in (entry.data.get("modes") or [entry.data.get("mode")] if entry else [])
            if mode
        ],
        "signs": latest_answer(events, asked().signs),
        "recovery_code": recovery_code_of(principal),
        "told_body": told_body(events),
    }
    return render(request, "start/answers.html", context)
