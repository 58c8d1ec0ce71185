"""Telling what does not stand, though the same form may have told it before.

A page that the browser kept carries the id of its form still. Where she told by it, took that back, and tells by it
once more, the same id would be taken for the same form sent twice, and nothing would be kept (H-21, H-22).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpRequest

from restride.history.codec import read_history, write_history
from restride.history.events import Event
from restride.records.actions.record import record
from restride.records.principal import Principal
from restride.web.library import library
from restride.web.telling import event, new_form_id


def tell_afresh(
    request: HttpRequest,
    principal: Principal,
    kind: str,
    data: Mapping[str, Any],
    *,
    before: Iterable[Event],
    on: date | None = None,
) -> str:
    """Records one event, under an id that none of the events `before` has. Returns its id.

    `before`: what was read to find that there is something to tell; two forms sent at once still tell once (B-08).
    """
    one = event(request, kind, data, on=on)
    if any(other.id == one.id for other in before):
        one = replace(one, id=new_form_id())
    record(principal, read_history(write_history([one]), register=library().register))
    return one.id
