"""Whether words about a baby are left out for a visitor (I-22)."""

from restride.records.access import events_of
from restride.web.her_day import timeline_of
from restride.web.visitor import Visitor


def is_after_loss(visitor: Visitor) -> bool:
    """Whether she told of a loss; read from her entries alone, so that help waits for no decision."""
    principal = visitor.principal
    if principal is None:
        return False
    return timeline_of(events_of(principal)).record(visitor.today).loss is not None
