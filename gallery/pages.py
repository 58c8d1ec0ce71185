"""Which pages there are: all that `urls.py` names. One that takes a part of an address is opened with one that a page
already seen links to, else with what a provider gives."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

_LINK = re.compile(r'(?:href|action)="(/[^"#]*)"')


def _today() -> str:
    """The day of a session, where no page seen leads to one."""
    from restride.records import clock

    return clock.today("Europe/London").isoformat()


# For parts of addresses that no page seen links to: by the name of the part.
PROVIDERS: Mapping[str, Callable[[], str | int]] = {
    "number": lambda: 1,
    "address": lambda: 1,
    "level": lambda: "now",
    "ahead": lambda: 0,
    "day": _today,
    "place": lambda: 1,
}

# What a page needs beside its address, to have something to show.
QUERIES: Mapping[str, str] = {"check_in_more": "of=0.1.2.3", "did": "ran=1"}

# After this one the door is shut, and every page of hers leads to it.
LAST = frozenset({"leave"})


class Named(NamedTuple):
    """One page of the url list: its name, and the names of the parts its address takes."""

    name: str
    takes: tuple[str, ...]


def all_pages() -> list[Named]:
    """Every named page, those without a part first, and those that end a visit last."""
    from django.urls import URLPattern, get_resolver

    def named(patterns: Iterable[object]) -> Iterable[Named]:
        for one in patterns:
            if not isinstance(one, URLPattern):
                yield from named(one.url_patterns)  # type: ignore[attr-defined]
            elif one.name:
                yield Named(one.name, tuple(one.pattern.converters))

    return sorted(named(get_resolver().url_patterns), key=lambda one: (one.name in LAST, bool(one.takes)))


def address_of(page: Named, linked: Mapping[str, str]) -> str | None:
    """Where to open a page; None where a part of its address is not known."""
    from django.urls import NoReverseMatch, reverse

    if page.name in linked and page.takes:
        return linked[page.name]
    try:
        address = reverse(page.name, kwargs={part: PROVIDERS[part]() for part in page.takes})
    except (KeyError, NoReverseMatch):
        return None
    return f"{address}?{QUERIES[page.name]}" if page.name in QUERIES else address


def links_of(html: str) -> dict[str, str]:
    """The pages of ours that a page links to, by name; of several the first."""
    found: dict[str, str] = {}
    for address in _LINK.findall(html):
        name = name_of(address)
        if name:
            found.setdefault(name, address)
    return found


def name_of(address: str) -> str:
    """The name of the page at an address; empty where there is none."""
    from django.urls import Resolver404, resolve

    try:
        return resolve(urlsplit(address).path).url_name or ""
    except Resolver404:
        return ""
