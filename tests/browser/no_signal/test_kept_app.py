"""With no signal the app opens on what the worker and the store keep (SP-29, I-26)."""

import pytest
from playwright.sync_api import expect

from browser.no_signal.her_phone import (
    A_RUN,
    ALL_SENT,
    LEAK,
    TODAY,
    NewPhone,
    adds,
    at_noon,
    calls,
    entries_of,
    may_run,
    no_signal,
    until,
    visited,
)
from browser.phone import Phone
from web.her import Her

pytestmark = pytest.mark.with_worker


def test_the_sound_of_the_next_run_is_there_with_no_signal_and_goes_with_its_session(phone: Phone, beth: Her) -> None:
    """SP-29: sealed, under a name that says nothing."""
    sounds = (
        "async () => (await (await import('/static/go/store.js')).names()).filter((one) => one.startsWith('sound-'))"
    )
    until(phone, f"async () => (await ({sounds})()).length === 1")
    no_signal(phone)
    size = """async () => {
      const plans = await import('/static/go/plan.js');
      const {plan} = await plans.kept();
      const run = plan.days[0].sessions.find(({runs}) => runs);
      const [voice, tones] = [await plans.sound(run), await plans.sound(run, {voice: false})];
      return [voice.type, voice.size > 10000, tones];
    }"""
    assert phone.page.evaluate(size) == ["audio/mp4", True, None]
    no_signal(phone, none=False)
    adds(phone, **A_RUN, symptoms=LEAK)
    calls(phone, "queue", "send")
    until(phone, ALL_SENT)
    assert phone.page.evaluate(sounds) == []


def test_with_no_signal_the_app_opens_on_what_is_kept(phone: Phone) -> None:
    no_signal(phone)
    for address in ("/", "/progress", "/go", "/check-in", "/settings"):
        phone.opens(address)
        assert phone.page.url == phone.home + "/go", address
        assert may_run(phone) == "run"


def test_help_opens_in_her_language_for_her_country_and_without_a_word_of_hers(new_phone: NewPhone, beth: Her) -> None:
    """I-26, rulings 33."""
    phone = at_noon(new_phone(TODAY, language="pl-PL")).is_hers(beth)
    visited(phone)
    no_signal(phone)
    for address in ("/help", "/help/now", "/help/soon", "/help/talk", "/help?in=de"):
        phone.opens(address)
        assert phone.page.get_attribute("html", "lang") == "pl", address
        assert "bab" not in phone.page.inner_text("main").lower()
    phone.opens("/help")
    assert phone.page.locator("a[href='tel:999']").count() > 0, "her phone is in London"


@pytest.mark.with_worker(exercises=True)
def test_how_each_move_is_done_opens_too_with_its_picture(phone: Phone) -> None:
    from restride.web import kept

    last = kept.kept("en", "gb").later[-1]
    until(phone, f"async () => Boolean(await caches.match({last!r}, {{ignoreVary: true}}))", times=1200)
    no_signal(phone)
    for address in ("/moves/1", last):
        phone.opens(address)
        assert phone.page.url == phone.home + address
        expect(phone.page.locator("main svg").first).to_be_visible()


@pytest.mark.with_worker(exercises=True)
def test_nothing_of_hers_is_in_the_caches(phone: Phone) -> None:
    for address in ("/", "/why", "/progress", "/entries", "/devices/code", "/go", "/help"):
        phone.opens(address)
    kept = phone.page.evaluate(
        """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) => {
          const cache = await caches.open(name);
          return [name, await Promise.all((await cache.keys()).map(async (one) => [one.url, await (await cache.match(one)).text()]))];
        })))"""
    )
    pages = {url.removeprefix(phone.home) for found in kept.values() for url, _ in found if "/static/" not in url}
    allowed = ("/go", "/help", "/leave", "/moves/")
    assert pages
    assert all(page.startswith(allowed) for page in pages), pages
    assert not [page for page in pages if page.startswith(("/go/plan", "/go/sound", "/go/entries"))]
    for found in kept.values():
        for url, text in found:
            assert beth_says(text) == [], url


def test_a_form_sent_with_no_signal_says_so_and_keeps_what_was_typed(phone: Phone, beth: Her) -> None:
    phone.opens("/did")
    phone.ticks("A walk").types("How many minutes in all?", "25")
    no_signal(phone)
    phone.page.locator("main form button[type=submit]").first.click()
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("Not sent: there is no signal")
    assert entries_of(beth) == []
    phone.page.go_back()
    no_signal(phone, none=False)


@pytest.mark.with_worker(exercises=True)
def test_a_new_version_waits_until_the_old_pages_are_closed_and_clears_what_they_had(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    from restride.web import kept

    # A worker that still keeps pages is busy, and the next version waits for that too.
    last = kept.kept("en", "gb").later[-1]
    until(phone, f"async () => Boolean(await caches.match({last!r}, {{ignoreVary: true}}))", times=1200)
    first = phone.page.evaluate("async () => (await caches.keys())")
    monkeypatch.setattr(kept, "_content", lambda: "another")
    phone.page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    until(phone, "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)")
    assert first[0] in phone.page.evaluate("async () => (await caches.keys())"), (
        "the page that is open goes on as it was"
    )
    no_signal(phone)
    phone.opens("/go")
    no_signal(phone, none=False)
    other = Phone(phone.page.context.new_page(), phone.home)
    phone.page.close()
    other.page.goto("about:blank")
    other.opens("/help")
    until(other, f"async () => !(await caches.keys()).includes({first[0]!r})")
    until(other, "async () => (await caches.keys()).length === 1")


def beth_says(text: str) -> list[str]:
    """Words that only stand in what is hers."""
    return [
        one
        for one in ("walk_run", "leak_urine", "12 weeks or more since the birth", "Running is open", "Plantedleak")
        if one in text
    ]
