"""Who visits and how she sees the pages: put on each request before a page is made, and handed to each template."""

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from restride.records import clock
from restride.records.principal import Principal, principal_of
from restride.web.look import Look, read_look, write_look
from restride.web.messages import speaker
from restride.web.places import Place, places

# Set by the browser itself (app.js): the zone she is in.
_ZONE_COOKIE = "zone"
_TWO_YEARS = 2 * 365 * 24 * 60 * 60


class Visitor:
    """One visit: the settings of the browser, and who she is, looked up at most once and only when asked."""

    def __init__(self, request: HttpRequest) -> None:
        self._credential = request.COOKIES.get(settings.CREDENTIAL_COOKIE, "")
        self._principal: Principal | None = None
        self._looked_up = False
        self.look: Look = read_look(
            request.COOKIES.get(settings.LOOK_COOKIE, ""),
            zone=unquote(request.COOKIES.get(_ZONE_COOKIE, "")),
            accepts=request.headers.get("Accept-Language", ""),
        )
        self.say = speaker(self.look.language)

    @property
    def principal(self) -> Principal | None:
        """She, if this browser holds a record."""
        if not self._looked_up:
            self._principal = principal_of(self._credential) if self._credential else None
            self._looked_up = True
        return self._principal

    @property
    def place(self) -> Place:
        """Her country."""
        return places()[self.look.place]

    @property
    def today(self) -> date:
        """The civil date where she is, by the server's clock."""
        return clock.today(self.look.here)


class Visitors:
    """Puts `visitor` on each request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, in her language."""
        request.visitor = Visitor(request)
        response = self.get_response(request)
        response.headers["Content-Language"] = visitor_of(request).look.language
        response.headers["Vary"] = "Cookie, Accept-Language"
        return response


def visitor_of(request: HttpRequest) -> Visitor:
    """The visitor of a request."""
    visitor: Visitor = request.visitor
    return visitor


def page_words(request: HttpRequest) -> dict[str, Any]:
    """What every template may use: `say`, `look`, `language`, `place`."""
    if not hasattr(request, "visitor"):
        request.visitor = Visitor(request)
    visitor = visitor_of(request)
    return {
        "say": visitor.say,
        "look": visitor.look,
        "language": visitor.look.language,
        "place": visitor.place,
        "is_known": bool(request.COOKIES.get(settings.CREDENTIAL_COOKIE)),
    }


def keep_credential(response: HttpResponse, credential: str) -> HttpResponse:
    """The answer that makes this browser hold a credential."""
    _set(response, settings.CREDENTIAL_COOKIE, credential, seconds=settings.CREDENTIAL_SECONDS)
    return response


def keep_look(response: HttpResponse, look: Look) -> HttpResponse:
    """The answer that makes this browser remember its settings."""
    _set(response, settings.LOOK_COOKIE, write_look(look), seconds=_TWO_YEARS)
    return response


def _set(response: HttpResponse, name: str, value: str, *, seconds: int) -> None:
    response.set_cookie(
        name, value, max_age=seconds, secure=settings.PRODUCTION, httponly=True, samesite="Lax", path="/"
    )
