"""Headers of every answer that Django and django-csp have no setting for (SP-05, SP-28)."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_NOTHING_OF_THE_PHONE = (
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
)
# A page says what it may load and do. To a style sheet, or a script that a page loads, these mean nothing; a first
# visit of the player loads thirty of them, and would carry the same half kilobyte with each.
_OF_PAGES = ("Content-Security-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy")
_LOADED_BY_PAGES = {"text/css", "text/javascript"}


class Headers:
    """Nothing personal stays in a cache, and no page may use the camera, the microphone or the place."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer with its headers."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Permissions-Policy"] = _NOTHING_OF_THE_PHONE
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        # The worker is a script too, but has an address of its own: it runs by itself, under a policy of its own.
        if kind in _LOADED_BY_PAGES and request.path.startswith(settings.STATIC_URL):
            for name in _OF_PAGES:
                response.headers.pop(name, None)
        return response
