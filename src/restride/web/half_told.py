"""What she began to tell of her body and did not finish: a tick without its details, or a sign she was asked about.

Nothing of it is on her record, because she has not said it. But it may be so: until she finishes, Today asks for it
first and shows no running (I-03). The browser keeps the address where she left off, never what she ticked in words.
"""

import re
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# So long a tick still speaks of the day's plan.
_STAYS = timedelta(days=1)
_ADDRESS = re.compile(r"/[a-z0-9/-]{1,80}(\?[a-z0-9=.&]{1,80})?")


def keep_half_told(response: HttpResponse, address: str) -> HttpResponse:
    """The answer that makes this browser remember where she left off."""
    response.set_cookie(
        settings.HALF_TOLD_COOKIE,
        address,
        max_age=_STAYS,
        secure=settings.PRODUCTION,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return response


def half_told(request: HttpRequest) -> str | None:
    """Where she left off; None where she left nothing open."""
    address: str = request.COOKIES.get(settings.HALF_TOLD_COOKIE, "")
    return address if _ADDRESS.fullmatch(address) else None


def told_in_full(response: HttpResponse) -> HttpResponse:
    """The answer that makes this browser forget it, because she has told it."""
    response.delete_cookie(settings.HALF_TOLD_COOKIE, samesite="Lax")
    return response
