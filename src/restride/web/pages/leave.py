"""Leaving at once: a dull page of our own that shows nothing of hers, names nothing and leads nowhere (H-14)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from restride.web.pin_lock import shut

_MEASURES = ("teaspoon", "tablespoon", "quarter-cup", "third-cup", "half-cup", "cup")
_WEIGHTS = ("flour", "sugar", "butter", "rice", "oats", "oil")
_OVENS = ("low", "medium", "hot")


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Measures for the kitchen. The pages kept by the browser go; what brings her back stays (rulings 32)."""
    response = render(request, "leave.html", {"measures": _MEASURES, "weights": _WEIGHTS, "ovens": _OVENS})
    response.headers["Clear-Site-Data"] = '"cache"'
    return shut(response)
