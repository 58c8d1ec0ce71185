"""To be written."""

from typing import Any

from django.http import HttpResponse


def devices(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def code(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def pin(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def come_back_page(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def unlock(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)
