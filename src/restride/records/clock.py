"""The server's clock: the one place that reads it for records and pages. Server time rules (B-07, H-37)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> date:
    """The civil date in a zone."""
    return now().astimezone(ZoneInfo(zone)).date()
