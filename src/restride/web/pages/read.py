"""To be written."""

from typing import Any

from django.http import HttpResponse


def index(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def glossary(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def sheet(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def find(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def page(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)
