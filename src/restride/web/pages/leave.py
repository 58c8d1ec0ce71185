"""To be written."""

from typing import Any

from django.http import HttpResponse


def leave(*_args: Any, **_values: Any) -> HttpResponse:
    """To be written."""
    return HttpResponse(status=404)
