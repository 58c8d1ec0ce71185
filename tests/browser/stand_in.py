"""A stand-in for the player's page, where the app has none: the same for everybody, and empty."""

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, path, reverse

from restride.server.urls import handler400, handler404, handler500
from restride.server.urls import urlpatterns as of_the_app
from restride.web.pages.kept_pages import waiting

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]


def go(request: HttpRequest) -> HttpResponse:
    return waiting(request)


urlpatterns = [*of_the_app, path("go", go, name="go")]


def is_needed() -> bool:
    """Whether the app has no such page yet."""
    try:
        reverse("go", urlconf="restride.server.urls")
    except NoReverseMatch:
        return True
    return False
