"""A real browser against a real server: each person has a phone of her own, and no page may ask another host for anything."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from gallery.browser import chromium as chromium_here
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser.phone import Phone
from restride.records import clock
from restride.web import kept
from web.conftest import ticking

# Playwright runs a loop of its own beside the tests; the database is not used in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
CHROMIUM = chromium_here() or ""
_QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser these tests are skipped, and say so."""
    if CHROMIUM:
        return
    here = Path(__file__).parent
    skip = pytest.mark.skip(reason="Chromium is not installed: the pages were NOT tried in a real browser")
    for item in items:
        if here in Path(item.path).parents:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_QUIET))
        yield browser
        browser.close()


@pytest.fixture
def new_phone(
    request: pytest.FixtureRequest,
    chromium: Browser,
    live_server: object,
    transactional_db: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., Phone]]:
    """Makes a phone: `new_phone(today, size=…, scheme=…, scripts=…)`. Afterwards nothing went to another host.

    A phone keeps the app for when there is no signal only in tests marked `with_worker`, and the eighty pages of
    exercises only in those marked `with_worker(exercises=True)`.
    """
    keeping = request.node.get_closest_marker("with_worker")
    keeps = keeping is not None
    if keeping and not keeping.kwargs.get("exercises"):
        monkeypatch.setattr(kept, "_moves", tuple)
    home = str(getattr(live_server, "url", ""))
    contexts: list[BrowserContext] = []
    elsewhere: list[str] = []
    broken: list[str] = []

    def make(
        today: date,
        *,
        width: int = 360,
        height: int = 740,
        scheme: str = "light",
        scripts: bool = True,
        language: str = "en-GB",
    ) -> Phone:
        monkeypatch.setattr(clock, "now", ticking(today))
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
            locale=language,
            timezone_id="Europe/London",
            has_touch=True,
            service_workers="allow" if keeps else "block",
        )
        context.set_default_timeout(8000)
        contexts.append(context)
        page: Page = context.new_page()
        page.on("request", lambda request: _note(request.url, home, elsewhere))
        page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: broken.append(str(error)))
        return Phone(page, home, keeps_the_app=keeps)

    yield make
    for context in contexts:
        context.close()
    assert elsewhere == [], "SP-08: a page asked another host"
    assert [one for one in broken if not _is_of_the_line(one)] == [], "a script or the content policy complained"


def _is_of_the_line(complaint: str) -> bool:
    """What the browser says of an answer that refuses, or of a line that a test has cut."""
    said = ("status of 4", "status of 503", "net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED")
    return any(one in complaint for one in said)


def _note(url: str, home: str, elsewhere: list[str]) -> None:
    if urlsplit(url).netloc != urlsplit(home).netloc and not url.startswith(("data:", f"blob:{home}/")):
        elsewhere.append(url)
