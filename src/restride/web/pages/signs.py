"""The signs that need help quickly: asked first, asked again every four weeks, and one tap away from check in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from restride.records.principal import Principal
from restride.web.asked import asked
from restride.web.asking import field, hear
from restride.web.grave import confirmation
from restride.web.her_day import her_day
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.telling import new_form_id, tell_answers
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
    onward = redirect("start_body" if first else "today")
    if posted is not None and "pass" in posted:
        return onward
    one = field(question, visitor, posted=posted, loss=loss)
    if posted is not None:
        heard = hear(question, posted, visitor)
        if heard.answer is not None and not heard.mend:
            told = {question.id: heard.answer}
            grave = confirmation(request, told, loss=loss)
            if grave is not None:
                return grave
            tell_answers(request, principal, told)
            return onward
        one = one if one.mend else one._replace(mend=visitor.say("mend-nothing-chosen"))
    context = {
        "here": "today" if first else "check_in",
        "one": one,
        "first": first,
        "page_number": _STEP,
        "form_id": new_form_id(),
    }
    return render(request, "check_in/signs.html", context, status=422 if posted is not None else 200)
