"""Check in: the same four in one tap each, or "none of these" in one tap; then what of each, if any."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from restride.guideline.register import Question
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.web.asked import asked
from restride.web.asking import best_answers, hear_all
from restride.web.half_told import keep_half_told, told_in_full
from restride.web.her_day import her_day, is_urgent, timeline_of
from restride.web.hers_only import hers
from restride.web.telling import new_form_id, tell_answers
from restride.web.the_four import groups_of, questions_of, silent
from restride.web.visitor import visitor_of

_AFTER, _ANSWERS = "after", "answers"


@hers
def four(request: HttpRequest, principal: Principal, *, first: bool = False) -> HttpResponse:
    """Which of the four she has had. "None of these" is one tap and is saved at once. `first`: a first question."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    if request.method == "POST":
        ticked = [name for name in asked().four if name in request.POST.getlist("had")]
        if "none" in request.POST and not ticked:
            tell_answers(request, principal, best_answers(question.id for question in _asked(principal, request, ())))
            return _onward(request, principal, first=first)
        if ticked and "none" not in request.POST:
            places = ".".join(str(list(asked().four).index(name)) for name in ticked)
            details = f"{reverse('check_in_more')}?of={places}" + (f"&{_AFTER}={_ANSWERS}" if first else "")
            return keep_half_told(redirect(details), details)
    context = {
        "here": "today" if first else "check_in",
        "four": [(name, f"four-{name}") for name in asked().four],
        "next_day_of": page["next_day_of"],
        "first": first,
        "nothing": request.method == "POST",
        "ticked": request.POST.getlist("had"),
        "form_id": new_form_id(),
        "page_number": 5,
    }
    return render(request, "check_in/four.html", context, status=422 if request.method == "POST" else 200)


@hers
def more(request: HttpRequest, principal: Principal) -> HttpResponse:
    """What of each, and how much. What she left empty on the page before counts as none, as that page says."""
    visitor = visitor_of(request)
    places = request.GET.get("of", "").split(".")
    ticked = tuple(name for place, name in enumerate(asked().four) if str(place) in places)
    if not ticked:
        return redirect("check_in")
    questions = _asked(principal, request, ticked)
    posted = request.POST if request.method == "POST" else None
    mend: set[str] = set()
    if posted is not None:
        answers, mend = hear_all(questions, posted, visitor)
        lacking = silent(ticked, questions, answers)
        if not mend and not lacking:
            rest = [one.id for one in _asked(principal, request, ()) if one.id not in answers]
            tell_answers(request, principal, {**best_answers(rest), **answers})
            return _onward(request, principal, first=request.GET.get(_AFTER) == _ANSWERS)
        mend |= lacking
    groups = groups_of(ticked, questions, visitor, posted=posted, mend=mend)
    context = {"here": "check_in", "groups": groups, "wrong": bool(mend), "form_id": new_form_id()}
    return render(request, "check_in/more.html", context, status=422 if mend else 200)


def _asked(principal: Principal, request: HttpRequest, ticked: tuple[str, ...]) -> list[Question]:
    """The aftercare questions that are for her; of the groups ticked only, where any are named."""
    today = visitor_of(request).today
    record = timeline_of(events_of(principal)).record(today)
    return questions_of(record, ticked)


def _onward(request: HttpRequest, principal: Principal, *, first: bool) -> HttpResponse:
    """To what comes next; where somebody has to look today or now, to the help for it (I-26)."""
    visitor = visitor_of(request)
    if is_urgent(her_day(principal, visitor.today, zone=visitor.look.here)):
        return told_in_full(redirect("today"))
    return told_in_full(redirect("start_answers" if first else "next_question"))
