"""The door: before anything of hers, a device that has a PIN asks for it five minutes after the last page (H-14).

Leaving shuts the door at once, on a device without a PIN too: there it opens again with one tap. So "back" shows
nothing of hers, whatever the browser kept.
"""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from restride.records import clock
from restride.records.principal import Principal
from restride.web.visitor import visitor_of

SHUTS_AFTER = timedelta(minutes=5)
# Help is never behind the door; neither are leaving the page and the ways to open it.
ALWAYS_OPEN = frozenset({"help", "help_level", "leave", "unlock", "come_back", "come_back_passkey", "come_back_begin"})
_WAY_BACK = "to"


class PinLock:
    """Sends her to the door when it is shut, and keeps it open while she uses her device."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or the door before it."""
        if _opens_always(request):
            return self.get_response(request)
        if has_left(request):
            return _after_leaving(request)
        if settings.CREDENTIAL_COOKIE not in request.COOKIES:
            return self.get_response(request)
        principal = visitor_of(request).principal
        if principal is None or not principal.device.pin_digest:
            return self.get_response(request)
        if not _is_open(request, principal):
            return _to_the_door(request)
        response = self.get_response(request)
        return open_for_now(response, principal) if settings.OPEN_COOKIE not in response.cookies else response


def open_for_now(response: HttpResponse, principal: Principal | None) -> HttpResponse:
    """The answer after which the door stands open: for five minutes, where the device has a PIN."""
    response.delete_cookie(settings.LEFT_COOKIE, samesite="Lax")
    if principal is not None and principal.device.pin_digest:
        response.set_cookie(
            settings.OPEN_COOKIE,
            _signer().sign(f"{principal.device.id.hex}.{int(clock.now().timestamp())}"),
            max_age=int(SHUTS_AFTER.total_seconds()),
            secure=settings.PRODUCTION,
            httponly=True,
            samesite="Lax",
        )
    return response


def shut(response: HttpResponse) -> HttpResponse:
    """The answer after which the door is shut. What brings her back, her credential, stays (rulings 32)."""
    response.delete_cookie(settings.OPEN_COOKIE, samesite="Lax")
    response.set_cookie(settings.LEFT_COOKIE, "1", secure=settings.PRODUCTION, httponly=True, samesite="Lax")
    return response


def has_left(request: HttpRequest) -> bool:
    """Whether she left and did not open the door since."""
    return bool(request.COOKIES.get(settings.LEFT_COOKIE))


def way_back(request: HttpRequest) -> str:
    """The page that the door was in front of; Today where it names none of ours."""
    told: str = request.GET.get(_WAY_BACK, "")
    try:
        ours = url_has_allowed_host_and_scheme(told, allowed_hosts=None) and bool(resolve(told.partition("?")[0]))
    except Resolver404:
        ours = False
    return told if ours else reverse("today")


def _after_leaving(request: HttpRequest) -> HttpResponse:
    """A page that one of ours led to is an old one, asked for again by "back": then she still is away."""
    came_from = request.headers.get("Sec-Fetch-Site", "")
    return redirect("leave") if came_from == "same-origin" else _to_the_door(request)


def _to_the_door(request: HttpRequest) -> HttpResponse:
    page = request.get_full_path() if request.method == "GET" else request.path
    door = reverse("unlock")
    return redirect(door if page == reverse("today") else f"{door}?{urlencode({_WAY_BACK: page})}")


def _is_open(request: HttpRequest, principal: Principal) -> bool:
    try:
        device, _, since = _signer().unsign(request.COOKIES.get(settings.OPEN_COOKIE, "")).partition(".")
    except BadSignature:
        return False
    age = clock.now().timestamp() - int(since)
    return device == principal.device.id.hex and age < SHUTS_AFTER.total_seconds()


def _opens_always(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).url_name in ALWAYS_OPEN
    except Resolver404:
        return True


def _signer() -> Signer:
    return Signer(salt="open door")
