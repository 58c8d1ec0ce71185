"""To be written."""

from typing import Any

from django.http import HttpResponse


def levels(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def level(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)
