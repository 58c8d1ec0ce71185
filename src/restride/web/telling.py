"""Telling: what she did on a page, as events of her history."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest

from restride.history.codec import read_history, write_history
from restride.history.events import Event
from restride.records import clock
from restride.records.actions.record import record
from restride.records.principal import Principal
from restride.web.library import library
from restride.web.visitor import visitor_of

FORM_KEY = "entry"
_ID_LENGTH = len(uuid4().hex)
_BACKGROUND = "background"


def event(request: HttpRequest, kind: str, data: Mapping[str, Any], *, on: date | None = None) -> Event:
    """An event that happened today, or on a day. Its id is the form's: sent twice, it tells once (B-08)."""
    visitor = visitor_of(request)
    return Event(
        id=_form_id(request) or uuid4().hex,
        type=kind,
        on=on or visitor.today,
        zone=visitor.look.here,
        recorded_at=clock.now(),
        data=data,
    )


def tell(
    request: HttpRequest, principal: Principal, kind: str, data: Mapping[str, Any], *, on: date | None = None
) -> None:
    """Records one event; when this returns it is on disk."""
    _record(principal, [event(request, kind, data, on=on)])


def tell_answers(request: HttpRequest, principal: Principal, answers: Mapping[str, Any]) -> None:
    """Records answers, those about her background apart from those of a check-in."""
    questions = library().register.questions
    background = {name: one for name, one in answers.items() if questions[name].group == _BACKGROUND}
    rest = {name: one for name, one in answers.items() if name not in background}
    events = [
        event(request, kind, {"answers": told})
        for kind, told in (("background_recorded", background), ("checked_in", rest))
        if told
    ]
    if len(events) > 1:
        events[1] = Event(**{**_fields(events[1]), "id": events[1].id + "-2"})
    _record(principal, events)


def record_now(request: HttpRequest, principal: Principal, answers: Mapping[str, Any]) -> None:
    """Records answers beside the form that is still open: its own id stays for when it is sent."""
    one = event(request, "checked_in", {"answers": dict(answers)})
    _record(principal, [replace(one, id=new_form_id())])


def _record(principal: Principal, events: list[Event]) -> None:
    """Records what the history format allows, and nothing else (SP-03). Raises `FaultyHistory`: a fault of a page."""
    record(principal, read_history(write_history(events), register=library().register))


def new_form_id() -> str:
    """The id a form carries, so that sending it again tells nothing new."""
    return uuid4().hex


def _form_id(request: HttpRequest) -> str:
    told: str = request.POST.get(FORM_KEY, "")
    if told and not (len(told) == _ID_LENGTH and told.isalnum() and told.isascii()):
        raise SuspiciousOperation("the id of a form is not one of ours")
    return told


def _fields(one: Event) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Event.__slots__}
