"""A woman at the door: a client with a record of her own, and a clock that a test moves."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from django.test import Client

from restride.records import clock
from restride.records.actions.begin import Begun, begin
from restride.web import tries
from web.her import Her

NOON = 12


@pytest.fixture
def set_today(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Moves the server's clock to noon, UTC, of a day."""

    def move(day: date) -> None:
        monkeypatch.setattr(clock, "now", ticking(day))

    return move


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    """Tries at codes and passkeys are counted for the whole process: each test begins without any."""
    tries.CODE_TRIES.forget_all()
    tries.PASSKEY_TRIES.forget_all()


def ticking(day: date) -> Callable[[], datetime]:
    """A clock that shows noon of a day, and a little later each time it is read: no two acts are at one moment."""
    ticks = count()
    noon = datetime(day.year, day.month, day.day, NOON, tzinfo=UTC)
    return lambda: noon + timedelta(milliseconds=next(ticks))


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
