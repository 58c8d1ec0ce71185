"""Why: every reason with its source and strength, what would change it; what the other voices say, and choosing one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from restride.engine.compare import second_opinions
from restride.engine.side_by_side import side_by_side
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.web.her_day import her_day, timeline_of
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.pages.today import ahead, guideline_of, leaves_of
from restride.web.sources import cited
from restride.web.telling import new_form_id, tell
from restride.web.visitor import visitor_of

Json = dict[str, Any]


@hers
def why(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Every finding of the decision."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    decision: Json = page["decision"]
    *rules, where = decision["findings"]
    guideline = guideline_of(decision)
    context = {
        "here": "today",
        "decision": decision,
        "path": guideline.title,
        "reasons": [_reason(one, loss=page["loss"]) for one in rules if one["truth"] == "yes"],
        "waiting": _unknown(rules),
        "where": _reason(where, loss=page["loss"]),
        "needs": [_reason(one, loss=page["loss"]) for one in where["because"]],
        "ahead": ahead(decision),
        "outlook": page["outlook"],
        "until": decision["until"],
    }
    return render(request, "today/why.html", context)


def _unknown(rules: list[Json]) -> list[str]:
    """What the rules that cannot be told do not know, each thing once."""
    leaves = [leaf for rule in rules if rule["truth"] == "unknown" for leaf in leaves_of(rule)]
    return list(dict.fromkeys(leaf["says"] for leaf in leaves if leaf["truth"] == "unknown"))


def _reason(finding: Json, *, loss: bool) -> Json:
    return {**finding, "cited": cited(finding["cites"], loss=loss), "from": finding["from"]}


@hers
def paths(request: HttpRequest, principal: Principal) -> HttpResponse:
    """What each voice says to the same history, and the choice of another one."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    guideline = guideline_of(page["decision"])
    guidelines = library().guidelines
    if request.method == "POST":
        chosen = guidelines.get(request.POST.get("path", ""))
        if chosen is None:
            raise Http404
        if chosen.id != guideline.id:
            tell(request, principal, "guideline_adopted", {"guideline": chosen.id, "edition": chosen.edition})
        return redirect("today")
    timeline = timeline_of(events_of(principal))
    opinions = second_opinions(guidelines.values(), timeline, visitor.today, zone=visitor.look.here)
    context = {
        "here": "today",
        "sections": side_by_side(opinions, guideline, as_of=visitor.today.isoformat()),
        "choices": [(one, one.id == guideline.id) for one in guidelines.values()],
        "form_id": new_form_id(),
    }
    return render(request, "today/paths.html", context)
