"""To be written."""

from typing import Any

from django.http import HttpResponse


def more(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def take_along(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def export_file(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def summary(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def bring_back(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def delete(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def gone(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)


def words_setting(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)
