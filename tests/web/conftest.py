"""A woman at the door: a client with a record of her own, and a clock that a test moves."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from restride.records import clock
from restride.records.actions.begin import Begun, begin
from web.her import Her

NOON = 12


@pytest.fixture
def set_today(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Moves the server's clock to noon, UTC, of a day."""

    def move(day: date) -> None:
        monkeypatch.setattr(clock, "now", lambda: datetime(day.year, day.month, day.day, NOON, tzinfo=UTC))

    return move


@pytest.fixture
def her(db: None) -> Her:
    """A woman who has just begun, with a browser."""
    return someone()


@pytest.fixture
def another(db: None) -> Her:
    """Another woman on the same server."""
    return someone()


def someone() -> Her:
    begun: Begun = begin(label="Firefox, Android")
    return Her(begun.principal, Client(), begun.credential)
