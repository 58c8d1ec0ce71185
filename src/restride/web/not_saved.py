"""When the store cannot be written to or read: said plainly, with what she typed kept on the page (B-22, I-23).

What she sent is in the form again, under the same id: sent once more, it tells once. No plan is shown from a part of
what she told. Every other fault is answered by `pages.errors`.
"""

import sys

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.records.models import Device, Person
from restride.web.fault_log import fault, new_number
from restride.web.pages import errors

# The store failed, or a record or a device was removed while she sent this.
_NOT_KEPT = (DatabaseError, Person.DoesNotExist, Device.DoesNotExist)
_NOT_NOW = 503
_OURS = "csrfmiddlewaretoken"


def broken(request: HttpRequest) -> HttpResponse:
    """The answer to any exception: "not saved" where she sent something that the store did not take."""
    error = sys.exc_info()[1]
    if not isinstance(error, _NOT_KEPT):
        return errors.broken(request)
    number = new_number()
    fault(number, error, address="the store")
    try:
        return _not_kept(request, number)
    except Exception:
        return errors.broken(request)


def _not_kept(request: HttpRequest, number: str) -> HttpResponse:
    sent = request.method == "POST"
    context = {
        "sent": sent,
        "number": number,
        "kept": _typed(request) if sent else [],
        "address": request.get_full_path(),
    }
    return render(request, "errors/not_saved.html", context, status=_NOT_NOW)


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What she typed, field by field; nothing where a file came with it, since a file cannot be kept on a page."""
    if request.FILES:
        return []
    return [(name, value) for name, values in request.POST.lists() for value in values if name != _OURS]
