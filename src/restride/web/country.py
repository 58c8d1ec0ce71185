"""The country of one page: hers, or the one its address asks for with `?in=`. Nothing is kept by it (SP-07)."""

from typing import Any, NamedTuple

from django.http import HttpRequest

from restride.web.places import ELSEWHERE, places
from restride.web.visitor import Visitor, visitor_of

_KEY = "in"


class Choice(NamedTuple):
    """A country that can be chosen, by its own name in her language."""

    id: str
    name: str
    chosen: bool


def show_country(request: HttpRequest) -> dict[str, Any]:
    """Makes this page show the country that its address names, if it names one.

    Returns what the template needs: `countries`, `keep` (what links to pages with numbers carry on), `unchecked`.
    """
    visitor = visitor_of(request)
    asked = request.GET.get(_KEY, "")
    if asked in places():
        visitor.look = visitor.look._replace(place=asked)
    place = visitor.place
    return {
        "countries": _choices(visitor),
        "country": place.name(visitor.look.language),
        "keep": f"?{_KEY}={asked}" if asked in places() else "",
        "is_elsewhere": place.id == ELSEWHERE,
        "unchecked": not place.checked_by,
    }


def _choices(visitor: Visitor) -> list[Choice]:
    """All countries by name; the one for every other country last."""
    language, here = visitor.look.language, visitor.look.place
    found = [Choice(one.id, one.name(language), one.id == here) for one in places().values()]
    return sorted(found, key=lambda one: (one.id == ELSEWHERE, one.name))
