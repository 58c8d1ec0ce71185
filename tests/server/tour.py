"""A tour of every address there is, found at run time, and a woman whose record is full of words to look for."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse

from restride.history.events import Event
from restride.records.access import recovery_code_of
from restride.records.actions.begin import begin
from restride.records.models import AuditRow, Device, Entry, Person
from restride.records.principal import Principal
from restride.web.addresses import short_code
from web.her import Her

TODAY = date(2026, 6, 20)
WORDS = ("Plantedsource", "Plantedsigner", "Plantedrole", "Plantedreason", "Plantedphone", "Plantedrun")
_AT_MOST_EACH = 4
_AT_MOST = 200
_CHANGING = re.compile(r'name="(csrfmiddlewaretoken|entry)" value="[^"]*"')


class Forgetful(Client):
    """A browser that keeps no cookie from one visit to the next: leaving, on a tour, does not end the tour."""

    def __init__(self) -> None:
        super().__init__(raise_request_exception=False)

    def request(self, **request: Any) -> HttpResponse:
        kept = {name: one.value for name, one in self.cookies.items()}
        answer = super().request(**request)
        self.cookies = SimpleCookie(kept)
        return answer


class Stop(NamedTuple):
    """One address of the tour, and the name of its route."""

    route: str
    address: str


def routes() -> dict[str, URLPattern]:
    """Every route by its name. Raises `AssertionError` for one without a name: it could not be in the table."""
    return dict(_routes(get_resolver().url_patterns))


def _routes(patterns: Iterable[URLPattern | URLResolver]) -> Iterable[tuple[str, URLPattern]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _routes(one.url_patterns)
        else:
            assert one.name, f"{one.pattern} has no name"
            yield one.name, one


def full_of_words() -> Her:
    """A woman who told something in every place that takes words, from the birth to a withdrawn sign-off."""
    begun = begin(label=WORDS[4])
    her = Her(begun.principal, Forgetful(), begun.credential)
    birth = TODAY - timedelta(weeks=20)
    signer = {"name": WORDS[1], "role": WORDS[2]}
    four = {"leak_urine": "a_little", "heaviness": "none", "pain_pelvic": 3, "doming": "none"}
    her.told(
        [
            Event("birth", "birth_recorded", birth, {"date": birth.isoformat(), "mode": "vaginal"}),
            Event("past", "background_recorded", TODAY, {"answers": {"ran_before": "regular"}}),
            Event("check", "signed_off", TODAY - timedelta(days=60), {"kind": "postnatal_check", "outcome": "cleared", "by": signer, "reason": WORDS[3]}),
            Event("signed", "signed_off", TODAY, {"kind": "return_to_run", "outcome": "cleared", "by": signer, "reason": WORDS[3]}),
            Event("taken", "sign_off_withdrawn", TODAY, {"sign_off": "signed", "reason": WORDS[3]}),
            Event("Plantedrun", "session_done", TODAY, {"activity": "walk", "minutes": 20, "source": WORDS[0]}),
            Event("tired", "not_today", TODAY, {"reason": "tired"}),
            Event("answers", "checked_in", TODAY - timedelta(days=1), {"answers": four}),
        ]
    )  # fmt: skip
    return her


def secrets_of(her: Her) -> tuple[str, ...]:
    """What nobody but she may see: her words, her code, her credential, the ids of her record and her phone."""
    principal = her.principal
    return (
        *WORDS,
        recovery_code_of(principal),
        her.credential,
        str(principal.person.id),
        str(principal.device.id),
        principal.device.id.hex,
    )


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in {"href", "action", "formaction"} and value]


def links_of(page: str) -> list[str]:
    """Where a page leads."""
    reader = _Links()
    reader.feed(page)
    return reader.found


def stops(her: Her) -> list[Stop]:
    """Every route with its addresses: as she is led to them, and made of the ids of her record and some others."""
    found: dict[str, dict[str, None]] = {
        name: dict.fromkeys(_made(name, route, her)) for name, route in routes().items()
    }
    waiting = [address for addresses in found.values() for address in addresses]
    seen = set(waiting)
    while waiting and len(seen) < _AT_MOST:
        answer = her.client.get(waiting.pop(0))
        if "html" not in answer.headers.get("Content-Type", "") or answer.streaming:
            continue
        for link in links_of(answer.content.decode()):
            parts = urlsplit(link)
            address = parts.path + (f"?{parts.query}" if parts.query else "")
            name = None if parts.netloc or not parts.path else _route_of(parts.path)
            if (
                name
                and address not in seen
                and len(found[name]) < _AT_MOST_EACH + len(_made(name, routes()[name], her))
            ):
                seen.add(address)
                found[name][address] = None
                waiting.append(address)
    return [Stop(name, address) for name, addresses in found.items() for address in addresses]


def _route_of(path: str) -> str | None:
    try:
        return resolve(path).url_name
    except Resolver404:
        return None


def _made(name: str, route: URLPattern, her: Her) -> list[str]:
    """Addresses of a route, its parameters filled in with what her record holds; unknown ones may be not found."""
    parameters = list(route.pattern.converters)
    if not parameters:
        return [reverse(name)]
    numeric = [str(value) for value in (0, 1, 2)]
    ids = ["Plantedrun", "signed"]
    worded = [*ids, *(short_code(one) for one in ids), str(her.principal.device.id), "now"]
    made = []
    for value in (*numeric, *worded):
        with suppress(NoReverseMatch):
            made.append(reverse(name, kwargs=dict.fromkeys(parameters, value)))
    return made


def still(page: bytes) -> str:
    """A page without what differs from one visit to the next."""
    return _CHANGING.sub("", page.decode())


def rows_of(principal: Principal) -> dict[str, list[object]]:
    """Everything the database holds of a person, but the cache."""
    person = principal.person.pk
    return {
        "person": list(Person.objects.filter(pk=person).values_list()),
        "devices": list(Device.objects.filter(person=person).order_by("pk").values_list()),
        "entries": list(Entry.objects.filter(person=person).order_by("pk").values_list()),
        "audit": list(AuditRow.objects.filter(person=person).order_by("pk").values_list()),
    }


@cache
def table() -> dict[str, tuple[str, str]]:
    """The written table in `docs/server.md`: each route's caller and methods."""
    text = (Path(__file__).parents[2] / "docs" / "server.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (everyone|she) \| ([A-Z, ]+) \|", text, flags=re.MULTILINE)
    return {name: (who, methods) for name, who, methods in rows}
