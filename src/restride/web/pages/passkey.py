"""Passkeys: another way back, by finger, face or screen lock. Allauth does the proving; the pages are ours (SP-11).

The script asks for the question (`…/begin`), hands it to the browser, and sends the browser's answer with the form.
"""

import json
from typing import Any

from allauth.mfa.webauthn.internal import auth
from django.contrib.sessions.backends.db import SessionStore
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from restride.records.actions.come_back import admit
from restride.records.actions.passkeys import account_of, keep_passkey, passkeys_of, remove_passkey
from restride.records.models import Account
from restride.records.principal import Principal
from restride.web.device_label import device_label, known_parts
from restride.web.hers_only import hers
from restride.web.pages.devices import welcomed
from restride.web.pages.settings import Mend
from restride.web.pin_lock import open_for_now
from restride.web.tries import PASSKEY_TRIES, address_of
from restride.web.visitor import visitor_of


@hers
def passkeys(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Her passkeys: add one, remove one."""
    say, mends = visitor_of(request).say, list[Mend]()
    if request.method == "POST" and "remove" in request.POST:
        told = request.POST["remove"]
        if not (told.isascii() and told.isdigit() and len(told) < 10 and remove_passkey(principal, int(told))):
            raise Http404
        return redirect(f"{reverse('passkey')}?done=removed")
    if request.method == "POST":
        credential = _added(request)
        if credential is not None:
            keep_passkey(principal, credential, label=device_label(request))
            return redirect(f"{reverse('passkey')}?done=added")
        mends = [Mend("answer", say("mend-passkey"))]
    context = {
        "here": "more",
        "passkeys": [(one, known_parts(one.label) or say("devices-unknown")) for one in passkeys_of(principal)],
        "mends": mends,
        "done": request.GET.get("done") if request.GET.get("done") in {"added", "removed"} else "",
    }
    return render(request, "passkey/passkeys.html", context, status=422 if mends else 200)


@hers
def begin_to_add(request: HttpRequest, principal: Principal) -> HttpResponse:
    """The question for a new passkey. It has to know her by itself, and by finger, face or screen lock."""
    if request.method != "POST":
        return redirect("passkey")
    return _asked(auth.begin_registration(account_of(principal.person), passwordless=True))


@require_http_methods(["GET", "HEAD", "POST"])
def begin_to_come_back(request: HttpRequest) -> HttpResponse:
    """The question for any passkey of ours; it tells nothing of who has one."""
    if request.method != "POST":
        return redirect("come_back")
    if PASSKEY_TRIES.wait(address_of(request)) is not None:
        return JsonResponse({}, status=429)
    return _asked(auth.begin_authentication())


@require_http_methods(["GET", "HEAD", "POST"])
def come_back_by_passkey(request: HttpRequest) -> HttpResponse:
    """A passkey on another device makes it a device of her record."""
    if request.method != "POST":
        return redirect("come_back")
    visitor = visitor_of(request)
    account = _proven(request)
    if account is None:
        mends = [Mend("passkey", visitor.say("mend-passkey-back"))]
        context = {"known": visitor.principal is not None, "typed": "", "mends": mends, "mend": {}}
        return render(request, "devices/come_back.html", context, status=422)
    if visitor.principal is not None and visitor.principal.person == account.person:
        return open_for_now(redirect("today"), None)
    return welcomed(admit(account.person, label=device_label(request)))


def _asked(options: dict[str, Any]) -> HttpResponse:
    SessionStore.clear_expired()
    return JsonResponse(options)


def _answer(request: HttpRequest) -> dict[str, Any]:
    """What the browser answered. Raises `ValueError`."""
    told = json.loads(request.POST.get("answer", ""))
    if not isinstance(told, dict) or not isinstance(told.get("response"), dict):
        raise ValueError("not an answer")
    return told


def _added(request: HttpRequest) -> dict[str, Any] | None:
    """The new passkey, if it answers the question that was asked; each question counts once."""
    try:
        credential = _answer(request)
        auth.complete_registration(auth.parse_registration_response(credential))
    except (
        Exception
    ):  # whatever is wrong with bytes from outside, and however a reader of them says so, it is no answer
        return None
    finally:
        request.session.flush()
    return credential


def _proven(request: HttpRequest) -> Account | None:
    """Whose passkey answered the question that was asked; None for every other answer, whatever is wrong with it."""
    try:
        answer = _answer(request)
        account: Account = auth.extract_user_from_response(answer)
        auth.complete_authentication(account, auth.parse_authentication_response(answer)).record_usage()
    except Exception:  # as above
        return None
    finally:
        request.session.flush()
    return account
