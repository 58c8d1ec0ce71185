"""The app PIN: five minutes after the last page, a device that has one asks for it before anything of hers (H-14)."""

from collections.abc import Callable

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from restride.records.principal import Principal
from restride.web.visitor import visitor_of

LOCKS_AFTER_SECONDS = 5 * 60
# Help is never behind a PIN; neither is leaving the page, nor what makes a page look right.
_ALWAYS_OPEN = frozenset({"help", "help_level", "unlock", "come_back", "leave", "look", "words_script"})


class PinLock:
    """Sends her to the PIN page when her device is locked, and keeps it open while she uses it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or the PIN page before it."""
        if settings.CREDENTIAL_COOKIE not in request.COOKIES or _opens_always(request):
            return self.get_response(request)
        principal = visitor_of(request).principal
        if principal is None or not principal.device.pin_digest:
            return self.get_response(request)
        if not _is_open(request, principal):
            return redirect("unlock")
        response = self.get_response(request)
        return open_for_now(response, principal) if settings.OPEN_COOKIE not in response.cookies else response


def open_for_now(response: HttpResponse, principal: Principal) -> HttpResponse:
    """The answer after which the device stays open for five minutes."""
    response.set_cookie(
        settings.OPEN_COOKIE,
        _signer().sign(principal.device.id.hex),
        max_age=LOCKS_AFTER_SECONDS,
        secure=settings.PRODUCTION,
        httponly=True,
        samesite="Lax",
    )
    return response


def _is_open(request: HttpRequest, principal: Principal) -> bool:
    try:
        device = _signer().unsign(request.COOKIES.get(settings.OPEN_COOKIE, ""), max_age=LOCKS_AFTER_SECONDS)
    except BadSignature:
        return False
    return device == principal.device.id.hex


def _opens_always(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).url_name in _ALWAYS_OPEN
    except Resolver404:
        return True


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="open device")
