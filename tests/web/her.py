"""A woman with a browser, in tests: what she told before, and the pages she opens."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from restride.guideline.load import load_library
from restride.history.codec import read_history
from restride.history.events import Event
from restride.records.access import events_of
from restride.records.actions.record import record
from restride.records.principal import Principal

EXAMPLES = Path(__file__).parents[2] / "examples"


class Her:
    """One woman: her record and her browser."""

    def __init__(self, principal: Principal, client: Client, credential: str) -> None:
        self.principal, self.client, self.credential = principal, client, credential
        client.cookies[settings.CREDENTIAL_COOKIE] = credential

    def told(self, events: Iterable[Event]) -> None:
        """She told these before."""
        record(self.principal, events)

    def is_like(self, example: str) -> None:
        """She told all that the example person told."""
        text = (EXAMPLES / f"{example}.jsonl").read_text(encoding="utf-8")
        self.told(read_history(text, register=load_library().register))

    def has_told(self) -> list[Event]:
        """Everything on her record."""
        return list(events_of(self.principal))

    def opens(self, address: str, **more: Any) -> HttpResponse:
        """She opens a page, and goes where it sends her."""
        return self.client.get(address, follow=True, **more)

    def sends(self, address: str, form: Mapping[str, Any] | None = None) -> HttpResponse:
        """She sends a form, and goes where it sends her."""
        return self.client.post(address, data=dict(form or {}), follow=True)


def born(today: date, *, weeks: int, days: int = 0, mode: str = "vaginal", name: str = "birth") -> Event:
    """A birth so long before a day, told on that day."""
    birth = today - timedelta(weeks=weeks, days=days)
    return Event(name, "birth_recorded", today, {"date": birth.isoformat(), "mode": mode, "zone": "Europe/London"})


def without_style(html: str) -> str:
    """A page without its style sheet, which stands in it."""
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def text_of(page: str) -> str:
    """What is to be read on a page, in one line: no marks, no style sheet."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", without_style(page))))
