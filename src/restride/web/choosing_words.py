"""Choosing which words fit: with or without everything about babies, on the first page and in the setting (H-22)."""

from dataclasses import replace

from django.http import HttpRequest

from restride.history.events import Event
from restride.records.access import events_of
from restride.records.actions.record import record
from restride.records.principal import Principal
from restride.web.her_day import timeline_of
from restride.web.loss_words import loss_from_tomorrow, loss_today, standing_losses
from restride.web.telling import event
from restride.web.telling_afresh import tell_afresh
from restride.web.visitor import visitor_of

ANY, WITHOUT = "any", "without"


def choose_words(request: HttpRequest, principal: Principal, asked: str) -> None:
    """Stores what she chose, where it differs from what holds. Leaving them out counts at once.

    Any words again: from tomorrow on, since what is taken back today still counts today.
    """
    today, timeline = visitor_of(request).today, timeline_of(events_of(principal))
    chosen = loss_from_tomorrow(timeline, today)
    if asked == WITHOUT and not (chosen and loss_today(timeline, today)):
        tell_afresh(request, principal, "loss_recorded", {}, before=timeline.events)
    elif asked == ANY and chosen:
        losses = standing_losses(timeline, today)
        record(principal, [_taken_back(request, one.id, n) for n, one in enumerate(losses)])


def _taken_back(request: HttpRequest, entry: str, place: int) -> Event:
    one = event(request, "entry_withdrawn", {"entry": entry})
    return replace(one, id=f"{one.id}-{place}")
