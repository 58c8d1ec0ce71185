"""Progress: what she did, how she felt, how she slept, her tests, and the way so far, in pictures. Nothing to lose."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.records.principal import Principal
from restride.web.her_charts import Voice
from restride.web.her_day import her_day
from restride.web.her_progress import her_progress
from restride.web.hers_only import hers
from restride.web.local_help import local_help
from restride.web.visitor import visitor_of

_URGENT = ("now", "today")


@hers
def progress(request: HttpRequest, principal: Principal) -> HttpResponse:
    """All pictures on one page; after a warning too, with the help first."""
    visitor = visitor_of(request)
    today, zone = visitor.today, visitor.look.here
    page = her_day(principal, today, zone=zone)
    decision = page["decision"]
    shown = her_progress(principal, today, page, Voice(visitor.say, visitor.look.language), zone=zone)
    context = {
        "here": "progress",
        "help": local_help(decision, visitor, loss=page["loss"]) if decision["urgency"] in _URGENT else [],
        "closed": page["pregnancy"],
        "in_all": shown.in_all,
        "pictures": shown.pictures,
    }
    return render(request, "progress/progress.html", context)
