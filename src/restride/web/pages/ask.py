"""One question on a page, asked in turn: each answer is saved at once, each can be passed over for now."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from restride.guideline.register import Question
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.web.addresses import question_number, question_of
from restride.web.asking import field, hear
from restride.web.due import due
from restride.web.first_steps import latest_answer
from restride.web.grave import confirmation
from restride.web.half_told import half_told, keep_half_told, told_in_full
from restride.web.her_day import her_day, timeline_of
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.telling import new_form_id, tell_answers
from restride.web.typed_numbers import whole_number
from restride.web.visitor import visitor_of

# So many questions at one sitting; the rest can wait for another day, or for her to ask for them.
SITTING = 5
_MANY = 999


@hers
def next_question(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Goes to the first question that is due, or back to Today when there is none left."""
    return _go_on(request, principal, done=0, passed=())


@hers
def question(request: HttpRequest, principal: Principal, number: int) -> HttpResponse:
    """Asks one question, and takes its answer."""
    name = question_of(number)
    asked = library().register.questions[name] if name else None
    if asked is None or asked.asked_of != "her" or asked.answers == "date":
        raise Http404
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    if page["loss"] and asked.applies_when is not None and asked.applies_when.unless_loss:
        raise Http404
    if request.method != "POST":
        known = latest_answer(events_of(principal), asked.id) if _of_the_week(request) else None
        return _page(request, asked, loss=page["loss"], known=known)
    if "pass" in request.POST:
        return _onward(request, principal, passed=(number,))
    heard = hear(asked, request.POST, visitor)
    if heard.mend or heard.answer is None:
        return _page(request, asked, loss=page["loss"], posted=request.POST)
    told = {asked.id: heard.answer}
    grave = confirmation(request, told, loss=page["loss"])
    if grave is not None:
        return keep_half_told(grave, request.path)
    tell_answers(request, principal, told)
    onward = _onward(request, principal, passed=())
    return told_in_full(onward) if half_told(request) == request.path else onward


def _page(
    request: HttpRequest, asked: Question, *, loss: bool, posted: QueryDict | None = None, known: Any = None
) -> HttpResponse:
    visitor = visitor_of(request)
    one = field(asked, visitor, posted=posted, known=known, loss=loss)
    if posted is not None and not one.mend:
        one = one._replace(mend=visitor.say("mend-nothing-chosen"))
    context = {
        "here": "check_in",
        "one": one,
        "form_id": new_form_id(),
        "back": reverse("your_week" if _of_the_week(request) else "today"),
    }
    return render(request, "ask/question.html", context, status=422 if posted is not None else 200)


def _onward(request: HttpRequest, principal: Principal, *, passed: tuple[int, ...]) -> HttpResponse:
    if _of_the_week(request):
        return redirect("your_week")
    done, before = _state(request)
    return _go_on(request, principal, done=done + 1, passed=(*before, *passed))


def _go_on(request: HttpRequest, principal: Principal, *, done: int, passed: tuple[int, ...]) -> HttpResponse:
    """To the next question that is due and was not passed over; after a sitting, back to Today."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    decision = page["decision"]
    if decision["urgency"] in {"now", "today"} or done >= SITTING:
        return redirect("today")
    timeline = timeline_of(events_of(principal))
    left = [
        number
        for name in due(timeline, visitor.today, decision["questions"], loss=page["loss"])
        if (number := question_number(name)) not in passed
    ]
    if not left:
        return redirect("today")
    query = QueryDict(mutable=True)
    query["n"] = str(done)
    if passed:
        query["not"] = ".".join(str(one) for one in passed)
    return redirect(f"{reverse('question', args=[left[0]])}?{query.urlencode()}")


def _of_the_week(request: HttpRequest) -> bool:
    """Whether she came from the page about her week, where what she told before is shown to be changed."""
    return request.GET.get("then") == "week"


def _state(request: HttpRequest) -> tuple[int, tuple[int, ...]]:
    """How many were asked at this sitting, and which were passed over: both are in the address, as numbers."""
    told = [request.GET.get("n", "0"), *request.GET.get("not", "").split(".")]
    done, *passed = (whole_number(one, most=_MANY) for one in told)
    return done or 0, tuple(one for one in passed if one is not None)
