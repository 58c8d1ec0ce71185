"""When something does not work: what happened, whether it was saved, what to do. Never what she told (SP-40)."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from restride.web.fault_log import fault, new_number
from restride.web.messages import SOURCE, speaker


def form_from_elsewhere(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 (Django names it)
    """A form without its sign that it came from our page: nothing was saved (SP-07)."""
    return render(request, "errors/form_from_elsewhere.html", status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """A request that cannot be read, or is too large."""
    return render(request, "errors/bad_request.html", status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The same page, whether there is no such thing or it is somebody else's (SP-18)."""
    return render(request, "errors/not_found.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """An error of ours: a number for her, its kind and place for the log, and no plan from it (SP-38, SP-40).

    Rendered without the database. Where even that does not work, a page without anything of the visit.
    """
    number, error = new_number(), sys.exc_info()[1]
    if error is not None:
        fault(number, error, address=_address(request))
    try:
        return render(request, "errors/broken.html", {"number": number}, status=500)
    except Exception as second:
        fault(number, second, address="broken")
        return _plain(number)


def _address(request: HttpRequest) -> str:
    """The name that urls.py gives the address; the path itself may hold an id."""
    match = getattr(request, "resolver_match", None)
    return (match and match.url_name) or "no address"


def _plain(number: str) -> HttpResponse:
    """The page in English, without look, cookies or static files; its number alone where nothing at all works."""
    try:
        words = {"say": speaker(SOURCE), "language": SOURCE, "number": number, "help": reverse("help")}
        return HttpResponse(render_to_string("errors/plain.html", words), status=500)
    except Exception:
        return HttpResponse(number, status=500, content_type="text/plain")
