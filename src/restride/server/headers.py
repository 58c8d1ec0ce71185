"""Headers of every answer that Django and django-csp have no setting for (SP-05, SP-28)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_NOTHING_OF_THE_PHONE = (
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
)


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
        return response
