"""The door: before anything of hers, a device that has a PIN asks for it five minutes after the last page (H-14).

Leaving shuts the door at once, on a device without a PIN too: there it opens again with one tap. So "back" shows
nothing of hers, whatever the browser kept.

A form of hers that meets the shut door is not thrown away: the door carries it, sealed, until she has opened, and then
asks her whether to send it (B-22).
"""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from restride.records import clock
from restride.records.principal import Principal
from restride.web.carried import CarriedForm, carried_form, carry_form
from restride.web.visitor import visitor_of

SHUTS_AFTER = timedelta(minutes=5)
# Help is never behind the door; neither are leaving the page and the ways to open it, nor what is the same for
# everybody and kept on the phone. What scripts ask for answers them itself before the shut door (`by_script.py`).
ALWAYS_OPEN = frozenset(
    {"help", "help_level", "leave", "unlock", "come_back", "come_back_passkey", "come_back_begin"}
    | {"go", "waiting", "not_sent", "worker", "manifest"}
    | {"issued_plan", "sound", "sent_entries"}
)
_WAY_BACK = "to"
_CARRIED = "carried"
_OURS = "csrfmiddlewaretoken"
_NOT_TAKEN = 422


class PinLock:
    """Sends her to the door when it is shut, and keeps it open while she uses her device."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or the door before it."""
        if _opens_always(request):
            return self.get_response(request)
        if has_left(request) and _still_away(request):
            return redirect("leave")
        if is_shut(request):
            if request.method != "POST" or visitor_of(request).principal is None:
                return _to_the_door(request)
            # Not yet: what she sent is carried only once it is known to come from a page of ours.
            request.meets_the_door = True
            return self.get_response(request)
        if settings.CREDENTIAL_COOKIE not in request.COOKIES:
            return self.get_response(request)
        principal = visitor_of(request).principal
        response = self.get_response(request)
        if principal is None or not principal.device.pin_digest or settings.OPEN_COOKIE in response.cookies:
            return response
        return open_for_now(response, principal)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """The door in place of the page that a form was sent to. By now Django knows that the form is ours (SP-07)."""
        principal = visitor_of(request).principal if getattr(request, "meets_the_door", False) else None
        if principal is None:
            return None
        fields = [(name, value) for name, values in request.POST.lists() for value in values if name != _OURS]
        sent = CarriedForm(request.get_full_path(), None if request.FILES else fields)
        context = {
            "asks": bool(principal.device.pin_digest),
            "door": _door_before(request.path),
            **carrying(sent, principal),
        }
        return render(request, "devices/unlock.html", context, status=_NOT_TAKEN)


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


def is_shut(request: HttpRequest) -> bool:
    """Whether the door stands before her pages: she left, or her device has a PIN and five minutes are over."""
    if has_left(request):
        return True
    if settings.CREDENTIAL_COOKIE not in request.COOKIES:
        return False
    principal = visitor_of(request).principal
    return principal is not None and bool(principal.device.pin_digest) and not _is_open(request, principal)


def way_back(request: HttpRequest) -> str:
    """The page that the door was in front of; Today where it names none of ours."""
    told: str = request.GET.get(_WAY_BACK, "")
    return told if _is_ours(told) else reverse("today")


def form_at_the_door(request: HttpRequest, principal: Principal | None) -> CarriedForm | None:
    """The form that the door was sent along with her PIN or code; None where there is none for a page of ours."""
    form = carried_form(request.POST.get(_CARRIED, ""), principal) if principal is not None else None
    return form if form is not None and _is_ours(form.to) else None


def carrying(form: CarriedForm | None, principal: Principal | None) -> dict[str, object]:
    """What the door's page needs to carry a form: `carried` as its field, `kept` whether what she typed is in it."""
    if form is None or principal is None:
        return {}
    carried = carry_form(form, principal)
    told = carried_form(carried, principal)
    return {"met": True, "carried": carried, "kept": told is not None and told.fields is not None}


def _is_ours(address: str) -> bool:
    try:
        return url_has_allowed_host_and_scheme(address, allowed_hosts=None) and bool(resolve(address.partition("?")[0]))
    except Resolver404:
        return False


def _still_away(request: HttpRequest) -> bool:
    """A page that one of ours led to is an old one, asked for again by "back": then she still is away."""
    return request.headers.get("Sec-Fetch-Site", "") == "same-origin"


def _to_the_door(request: HttpRequest) -> HttpResponse:
    return redirect(_door_before(request.get_full_path() if request.method == "GET" else request.path))


def _door_before(page: str) -> str:
    door = reverse("unlock")
    return door if page == reverse("today") else f"{door}?{urlencode({_WAY_BACK: page})}"


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
