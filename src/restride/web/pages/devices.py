"""Her devices, the code and the PIN; the door and the way back in (H-14, SP-13, SP-16, rulings 32)."""

from datetime import datetime, timedelta
from itertools import groupby
from math import ceil
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from restride.records import audit
from restride.records.access import audit_of, devices_of, recovery_code_of
from restride.records.actions.begin import Begun
from restride.records.actions.come_back import come_back, is_code_of
from restride.records.actions.devices import remove_device, remove_other_devices, renew_recovery_code
from restride.records.actions.pin import could_be_a_pin, forget_pin, set_pin, try_pin
from restride.records.models import AuditRow
from restride.records.principal import Principal
from restride.web.device_label import device_label, known_parts
from restride.web.hers_only import hers
from restride.web.messages import Say, UnknownMessage
from restride.web.pages.settings import Mend
from restride.web.pin_lock import carrying, form_at_the_door, has_left, open_for_now, way_back
from restride.web.tries import CODE_TRIES, address_of
from restride.web.visitor import keep_credential, visitor_of

# Set by the browser itself (static/go/store.js): how many entries wait on this phone.
WAITS_COOKIE = "waits"
_A_MINUTE = timedelta(minutes=1)
# Of what was done on her record she reads so many lines first.
_FIRST_LINES = 20
_DONE = frozenset({"removed", "others", "pin", "no-pin"})


class Act(NamedTuple):
    """What was done on her record on one day from one device, once or several times."""

    on: str
    says: str
    device: str


@hers
def devices(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Her devices, each with a way to sign it out, and what was done on her record."""
    if request.method == "POST":
        return _sign_out(request, principal)
    visitor = visitor_of(request)
    say, every = visitor.say, "all" in request.GET
    named = [(one, known_parts(label) or say("devices-unknown")) for one, label in devices_of(principal)]
    acts = _acts(audit_of(principal), {one.id: name for one, name in named}, say, zone=ZoneInfo(visitor.look.here))
    context = {
        "here": "more",
        "devices": [(one, name, one.id == principal.device.id) for one, name in named],
        "done": _done(request),
        "acts": acts if every else acts[:_FIRST_LINES],
        "more_acts": len(acts) > _FIRST_LINES and not every,
        "altered": audit.first_break(principal.person) is not None,
        "has_pin": bool(principal.device.pin_digest),
    }
    return render(request, "devices/devices.html", context)


def _done(request: HttpRequest) -> str:
    told: str = request.GET.get("done", "")
    return told if told in _DONE else ""


def _sign_out(request: HttpRequest, principal: Principal) -> HttpResponse:
    if "others" in request.POST:
        remove_other_devices(principal)
        return redirect(f"{reverse('devices')}?done=others")
    if "this" in request.POST:
        remove_device(principal, principal.device.id)
        return _forgotten(redirect("start"))
    try:
        removed = remove_device(principal, UUID(request.POST.get("remove", "")))
    except ValueError:
        removed = False
    if not removed:
        raise Http404
    return redirect(f"{reverse('devices')}?done=removed")


def _forgotten(response: HttpResponse) -> HttpResponse:
    """The answer after which this browser holds nothing of hers (SP-28)."""
    for name in (settings.CREDENTIAL_COOKIE, settings.OPEN_COOKIE, settings.LEFT_COOKIE):
        response.delete_cookie(name, samesite="Lax")
    response.delete_cookie(WAITS_COOKIE, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _acts(rows: list[AuditRow], devices: dict[UUID, str], say: Say, *, zone: ZoneInfo) -> list[Act]:
    """The audit in words, the latest first; the same thing done several times in a day is one line."""

    def alike(row: AuditRow) -> tuple[str, str, UUID | None]:
        at: datetime = row.at
        return at.astimezone(zone).date().isoformat(), row.act, row.device

    return [
        Act(on, _said(say, act, count=len(list(same))), devices.get(device, "") if device else "")
        for (on, act, device), same in groupby(rows, key=alike)
    ]


def _said(say: Say, act: str, *, count: int) -> str:
    try:
        return say(f"audit-{act}", count=count)
    except UnknownMessage:
        return say("audit-other")


@hers
def code(request: HttpRequest, principal: Principal) -> HttpResponse:
    """The code that brings her back on another phone; a new one, when somebody else may have seen it."""
    if request.method == "POST":
        renew_recovery_code(principal)
        return redirect(f"{reverse('code')}?new=1")
    context = {"here": "more", "recovery_code": recovery_code_of(principal), "is_new": "new" in request.GET}
    return render(request, "devices/code.html", context)


@hers
def pin(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Sets, changes or takes away the PIN of this device. Whoever changes it has to know it."""
    say, had = visitor_of(request).say, bool(principal.device.pin_digest)
    mends: list[Mend] = []
    if request.method == "POST":
        new, again = request.POST.get("pin", ""), request.POST.get("again", "")
        remove = had and "remove" in request.POST
        mends = [] if remove else _pin_mends(new, again, say)
        if had and not mends:
            mends = _present_pin_mends(principal, request.POST.get("present", ""), say)
        if not mends:
            set_pin(principal, "" if remove else new)
            return open_for_now(redirect(f"{reverse('devices')}?done={'no-pin' if remove else 'pin'}"), principal)
    context = {"here": "more", "had": had, **_mending(mends)}
    return render(request, "devices/pin.html", context, status=422 if mends else 200)


def _pin_mends(new: str, again: str, say: Say) -> list[Mend]:
    if not could_be_a_pin(new):
        return [Mend("pin", say("mend-pin"))]
    return [] if new == again else [Mend("again", say("mend-pin-again"))]


def _present_pin_mends(principal: Principal, typed: str, say: Say) -> list[Mend]:
    tried = try_pin(principal, typed)
    return [] if tried.right else [Mend("present", _not_the_pin(say, tried.wait))]


def _not_the_pin(say: Say, wait: timedelta | None) -> str:
    return say("not-the-pin-wait", minutes=_minutes(wait)) if wait else say("not-the-pin")


def _minutes(wait: timedelta) -> int:
    return ceil(wait / _A_MINUTE)


def _mending(mends: list[Mend]) -> dict[str, Any]:
    return {"mends": mends, "mend": {one.id: one.mend for one in mends}}


@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """The door. It names the app and nothing else; help and leaving stay beside it.

    Behind it lies the page asked for, or the form that met the door: that one is sent when she says so.
    """
    principal = visitor_of(request).principal
    asks = principal is not None and bool(principal.device.pin_digest)
    form = form_at_the_door(request, principal)
    mends: list[Mend] = []
    if request.method == "POST":
        mends = _unlock_mends(request, principal) if principal is not None and asks else []
        if not mends:
            behind = render(request, "devices/unsent.html", {"form": form}) if form else redirect(way_back(request))
            return open_for_now(behind, principal)
    elif not asks and not has_left(request):
        return redirect(way_back(request))
    context = {
        "asks": asks,
        "door": request.get_full_path(),
        "typed_code": request.POST.get("code", ""),
        **carrying(form, principal),
        **_mending(mends),
    }
    return render(request, "devices/unlock.html", context, status=422 if mends else 200)


def _unlock_mends(request: HttpRequest, principal: Principal) -> list[Mend]:
    say = visitor_of(request).say
    if "code" in request.POST:
        wait = CODE_TRIES.wait(address_of(request))
        if wait is not None:
            return [Mend("code", say("mend-code-wait", minutes=_minutes(wait)))]
        return [] if forget_pin(principal, request.POST["code"]) else [Mend("code", say("mend-code"))]
    tried = try_pin(principal, request.POST.get("pin", ""))
    return [] if tried.right else [Mend("pin", _not_the_pin(say, tried.wait))]


@require_http_methods(["GET", "HEAD", "POST"])
def come_back_page(request: HttpRequest) -> HttpResponse:
    """Her code on a new phone. What is said of a wrong code is the same for every wrong code (SP-14)."""
    visitor = visitor_of(request)
    typed: str = request.POST.get("code", "")
    mends: list[Mend] = []
    if request.method == "POST":
        wait = CODE_TRIES.wait(address_of(request)) if typed.strip() else None
        if wait is not None:
            mends = [Mend("code", visitor.say("mend-code-wait", minutes=_minutes(wait)))]
        elif visitor.principal is not None and is_code_of(visitor.principal, typed):
            return open_for_now(redirect("today"), None)
        else:
            begun = come_back(typed, label=device_label(request))
            if begun is not None:
                return welcomed(begun)
            mends = [Mend("code", visitor.say("mend-code"))]
    context = {"known": visitor.principal is not None, "typed": typed, **_mending(mends)}
    return render(request, "devices/come_back.html", context, status=422 if mends else 200)


def welcomed(begun: Begun) -> HttpResponse:
    """To Today, on a browser that now is a device of hers."""
    return open_for_now(keep_credential(redirect("today"), begun.credential), begun.principal)
