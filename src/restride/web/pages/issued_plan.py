"""What a phone needs to work with no signal: her plan, the sound of a session, and the way for what it kept (issue 5).

All of it is for scripts: JSON, of this device's own record alone, kept in no cache.
"""

import json
from functools import lru_cache
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_POST

from restride.exchange.parts import is_timed
from restride.exchange.sound import sound_file
from restride.history.events import Event
from restride.records.access import events_of
from restride.records.actions.pin import try_pin
from restride.records.actions.receive import Received
from restride.records.principal import Principal
from restride.web.by_script import NOBODY, SHUT, as_json, hers_by_script, refused
from restride.web.half_told import half_told
from restride.web.her_day import her_day
from restride.web.issued import issued, whose
from restride.web.issued_sessions import session_of
from restride.web.pin_lock import has_left, is_shut, open_for_now
from restride.web.ranged import ranged
from restride.web.sent_entries import MOST_ENTRIES, Refused, first_birth, id_of, read_entry
from restride.web.visitor import Visitor, visitor_of

Json = dict[str, Any]
_JSON = "application/json"
_SOUND = "audio/mp4"
_BAD, _CONFLICT, _TOO_MUCH, _OTHER_KIND = 400, 409, 413, 415
# A phone asks for a sound in pieces: the file is made once for all of them.
_SOUNDS_HELD = 3


@hers_by_script(status=200)
def issued_plan(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Her plan as it is issued to this phone."""
    return as_json(_issued(request, principal))


@hers_by_script()
def sound(request: HttpRequest, principal: Principal, code: str) -> HttpResponse:
    """The sound file of a session of her plan; with `?voice=no` its tones alone."""
    visitor = visitor_of(request)
    session = session_of(her_day(principal, visitor.today, zone=visitor.look.here), code)
    if session is None or not is_timed(session):
        raise Http404
    voice = request.GET.get("voice", "") != "no"
    return ranged(request, _sound(json.dumps(session, sort_keys=True), visitor.look.language, voice), kind=_SOUND)


@lru_cache(maxsize=_SOUNDS_HELD)
def _sound(session: str, language: str, voice: bool) -> bytes:
    return sound_file(json.loads(session), language, voice=voice)


@require_POST
def entries(request: HttpRequest) -> HttpResponse:
    """Takes what a phone kept: `{"whose", "entries": […], "pin"}`. Answers for each id, and with the fresh plan.

    `whose` is the mark of the record that the phone kept them for: another record never gets them (H-12). `pin` opens
    the door where it is shut, as the page with the PIN does.
    """
    principal = visitor_of(request).principal
    if principal is None:
        return refused(NOBODY)
    try:
        told = _read(request)
    except _Unreadable as fault:
        return refused(fault.because, status=fault.status, place=fault.place)
    opened = False
    if is_shut(request):
        pin = told.get("pin")
        if not principal.device.pin_digest or not isinstance(pin, str) or not pin:
            return refused(SHUT, left=has_left(request))
        tried = try_pin(principal, pin)
        if not tried.right:
            return refused("pin", wait=int(tried.wait.total_seconds()) if tried.wait else 0)
        opened = True
    if told.get("whose") != whose(principal):
        return refused("another", status=_CONFLICT)
    visitor = visitor_of(request)
    results = _take(principal, told["entries"], visitor)
    answer = as_json({"results": results, "plan": _issued(request, principal), "opened": opened})
    return open_for_now(answer, principal) if opened else answer


def _issued(request: HttpRequest, principal: Principal) -> Json:
    return issued(principal, visitor_of(request), token=get_token(request), half=half_told(request))


def _take(principal: Principal, told: list[Any], visitor: Visitor) -> list[Json]:
    """What became of each entry, in the order they came. Each that is kept is on disk before the next is looked at."""
    received, born = Received(principal), first_birth(events_of(principal))
    results = []
    for place, one in enumerate(told):
        entry = read_entry(one, today=visitor.today, born=born)
        became = received.take(entry) if isinstance(entry, Event) else entry.because
        if became == "clash":
            entry = Refused("clash")
        result: Json = {"id": id_of(one), "place": place, "became": became}
        if isinstance(entry, Refused):
            says = visitor.say(f"entry-refused-{entry.because}")
            result |= {"became": "refused", "because": entry.because, "says": says}
        results.append(result)
    return results


class _Unreadable(Exception):
    def __init__(self, because: str, status: int, place: str = "") -> None:
        self.because, self.status, self.place = because, status, place


def _read(request: HttpRequest) -> Json:
    """The body. Raises `_Unreadable` with where it stopped making sense (B-10, B-12)."""
    if request.content_type != _JSON:
        raise _Unreadable("kind", _OTHER_KIND)
    try:
        told = json.loads(request.body, object_pairs_hook=_once, parse_constant=_no_number)
    except RequestDataTooBig:
        raise _Unreadable("large", _TOO_MUCH) from None
    except json.JSONDecodeError as fault:
        raise _Unreadable("unreadable", _BAD, f"line {fault.lineno}, column {fault.colno}") from None
    except (ValueError, RecursionError) as fault:
        raise _Unreadable("unreadable", _BAD, type(fault).__name__) from None
    if not isinstance(told, dict) or not set(told) <= {"whose", "entries", "pin"}:
        raise _Unreadable("unreadable", _BAD, "the whole")
    if not isinstance(told.get("entries"), list):
        raise _Unreadable("unreadable", _BAD, "entries")
    if len(told["entries"]) > MOST_ENTRIES:
        raise _Unreadable("many", _TOO_MUCH)
    return told


def _once(pairs: list[tuple[str, Any]]) -> Json:
    told = dict(pairs)
    if len(told) < len(pairs):
        raise ValueError("a key is there twice")
    return told


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number of JSON")
