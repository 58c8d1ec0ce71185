"""Takes the pictures: each page once for each person, in two sizes and two themes."""

import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from gallery.app import Clock
from gallery.pages import Named, address_of, links_of, name_of
from gallery.people import Person

SIZES = {"phone": (360, 740), "wide": (1280, 800)}
THEMES = ("light", "night")
# Without a window of its own it is the same Chromium, and opens a page in a third of the time.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
# What differs from one answer to the next without a difference that can be seen.
_CHANCE = re.compile(r'(name="(?:csrfmiddlewaretoken|entry)" value=")[^"]*"')


class Shot(NamedTuple):
    """One picture."""

    page: str
    person: str
    size: str
    theme: str
    file: str


class Passed(NamedTuple):
    """A page without a picture, and why."""

    page: str
    person: str
    why: str


def chromium() -> str | None:
    """Where Chromium is; None where it is not."""
    return next((found for name in CHROMIUM if (found := shutil.which(name))), None)


def taken(
    folder: Path, base: str, people: list[Person], pages: list[Named], clock: Clock, *, program: str
) -> Iterator[Shot | Passed]:
    """Every picture as it is taken. A page that looks the same for somebody else is there once."""
    import os

    from playwright.sync_api import sync_playwright

    # Its own sandbox cannot be had as root, as in a container; the only pages it opens are ours.
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    seen: dict[str, str] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*_QUIET, *root])
        for person in people:
            clock.at = person.now
            context = browser.new_context(timezone_id=person.zone, locale="en-GB", reduced_motion="reduce")
            context.route(re.compile(rf"^(?!{re.escape(base)}/|about:)"), lambda route: route.abort())
            if person.credential:
                context.add_cookies([{"name": "restride", "value": person.credential, "url": base}])
            context.add_cookies([{"name": "look", "value": "theme=light&place=gb", "url": base}])
            context.add_cookies([{"name": "zone", "value": person.zone.replace("/", "%2F"), "url": base}])
            yield from _pages(context.new_page(), folder, base, person, pages, seen)
            context.close()
        browser.close()


def _pages(
    tab: Any, folder: Path, base: str, person: Person, pages: list[Named], seen: dict[str, str]
) -> Iterator[Shot | Passed]:
    linked: dict[str, str] = {}
    done: set[str] = set()
    for page in pages:
        if page.name in done:
            continue
        address = address_of(page, linked)
        if address is None:
            yield Passed(page.name, person.name, "no address is known for it: add a provider to gallery/pages.py")
            continue
        answer = _opened(tab, base + address)
        if answer is None:
            yield Passed(page.name, person.name, "it answers with an error and no page")
            continue
        reached = name_of(tab.url.removeprefix(base))
        if reached != page.name and (reached in done or reached not in {one.name for one in pages}):
            yield Passed(page.name, person.name, f"it leads to {reached or tab.url}")
            continue
        if answer.status != 200:
            yield Passed(page.name, person.name, f"it answers {answer.status}")
            continue
        if "html" not in answer.headers.get("content-type", ""):
            yield Passed(page.name, person.name, "it is a file")
            continue
        html = tab.content()
        linked = {**links_of(html), **linked}
        done.add(reached)
        mark = sha256(f"{reached} {_CHANCE.sub('', html)}".encode()).hexdigest()
        if mark in seen:
            yield Passed(reached, person.name, f"it is the same for {seen[mark]}")
            continue
        seen[mark] = person.name
        yield from _shots(tab, folder, reached, person)


def _opened(tab: Any, address: str) -> Any:
    """The answer at an address; None where there is no page. Tried twice: a page may be renewing itself."""
    from playwright.sync_api import Error

    for _ in range(2):
        try:
            return tab.goto(address)
        except Error:
            tab.goto("about:blank")
    return None


def _shots(tab: Any, folder: Path, name: str, person: Person) -> Iterator[Shot]:
    for size, (width, height) in SIZES.items():
        # As high as the page, so that what sticks to the edge of a screen stands at its end and covers nothing.
        tab.set_viewport_size({"width": width, "height": height})
        whole = tab.evaluate("document.documentElement.scrollHeight")
        tab.set_viewport_size({"width": width, "height": max(height, whole)})
        for theme in THEMES:
            tab.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            shot = Shot(name, person.name, size, theme, f"{name}-{person.name}-{size}-{theme}.png")
            tab.screenshot(path=str(folder / shot.file))
            yield shot
