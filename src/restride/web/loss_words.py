"""Whether the words leave out everything about babies: today, and from tomorrow (H-22, I-22)."""

from datetime import date, timedelta

from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records.access import events_of
from restride.web.her_day import timeline_of
from restride.web.visitor import Visitor

_LOSS = "loss_recorded"
_DAY = timedelta(days=1)


def is_after_loss(visitor: Visitor) -> bool:
    """Whether they do for a visitor; read from her entries alone, so that help waits for no decision."""
    principal = visitor.principal
    return principal is not None and loss_today(timeline_of(events_of(principal)), visitor.today)


def loss_today(timeline: Timeline, today: date) -> bool:
    """Whether the words leave them out today: what was taken back today still counts today."""
    return timeline.record(today).loss is not None


def loss_from_tomorrow(timeline: Timeline, today: date) -> bool:
    """Whether they will from tomorrow on, as things stand: what she chose last."""
    return timeline.record(today + _DAY).loss is not None


def standing_losses(timeline: Timeline, today: date) -> list[Event]:
    """The entries that have to be taken back for the words to change."""
    return [one.event for one in timeline.record(today + _DAY).entries if one.event.type == _LOSS]
