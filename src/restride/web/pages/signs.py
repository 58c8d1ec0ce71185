"""The signs that need help quickly: asked first, asked again every four weeks, and one tap away from check in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from restride.records.principal import Principal
from restride.web.asked import asked
from restride.web.asking import field, hear
from restride.web.grave import confirmation, grave_signs
from restride.web.half_told import keep_half_told, told_in_full
from restride.web.her_day import her_day, is_urgent
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.telling import new_form_id, record_now, tell_answers
from restride.web.visitor import visitor_of

# The first questions that stand before and after this one.
_STEP = 4


@hers
def signs(request: HttpRequest, principal: Principal, *, first: bool = False) -> HttpResponse:
    """All signs of the two higher levels on one list. `first`: among the first questions."""
    visitor = visitor_of(request)
    loss = her_day(principal, visitor.today, zone=visitor.look.here)["loss"]
    question = library().register.questions[asked().signs]
    posted = request.POST if request.method == "POST" else None
    if posted is not None and "pass" in posted:
        return _onward(request, principal, first=first)
    one = field(question, visitor, posted=posted, loss=loss)
    if posted is not None:
        heard = hear(question, posted, visitor)
        if heard.answer is not None and not heard.mend:
            told = {question.id: heard.answer}
            grave = confirmation(request, told, loss=loss)
            if grave is not None:
                _tell_the_others(request, principal, heard.answer)
                return keep_half_told(grave, request.path)
            tell_answers(request, principal, told)
            return told_in_full(_onward(request, principal, first=first))
        one = one if one.mend else one._replace(mend=visitor.say("mend-nothing-chosen"))
    context = {
        "here": "today" if first else "check_in",
        "one": one,
        "first": first,
        "page_number": _STEP,
        "form_id": new_form_id(),
    }
    return render(request, "check_in/signs.html", context, status=422 if posted is not None else 200)


def _tell_the_others(request: HttpRequest, principal: Principal, ticked: Any) -> None:
    """Saves the signs that are not asked about again: she may call for help and never come back to the page."""
    others = [name for name in ticked if name not in grave_signs(ticked)]
    if others:
        record_now(request, principal, {asked().signs: others})


def _onward(request: HttpRequest, principal: Principal, *, first: bool) -> HttpResponse:
    """To the next of the first questions, or to Today; always there where somebody has to look (I-26)."""
    visitor = visitor_of(request)
    urgent = is_urgent(her_day(principal, visitor.today, zone=visitor.look.here))
    return redirect("start_body" if first and not urgent else "today")
