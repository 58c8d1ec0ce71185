"""What the browser keeps in its files is sealed (SP-29)."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import CHROMIUM
from browser.no_signal.her_phone import A_RUN, TODAY, Json, adds, at_noon, calls, no_signal, visited
from browser.phone import Phone
from restride.records import clock
from web.conftest import ticking
from web.her import Her

pytestmark = pytest.mark.with_worker
PLANTED = "Plantedleak"


def test_no_planted_word_is_in_the_browsers_own_files(
    tmp_path: Path, chromium: Browser, live_server: Any, beth: Her, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SP-29: what is on the disk, word by word: the plan, an entry that waits, the code, the cookie's meaning."""
    monkeypatch.setattr(clock, "now", ticking(TODAY))
    profile = tmp_path / "profile"
    context = chromium.browser_type.launch_persistent_context(
        str(profile),
        executable_path=CHROMIUM,
        args=["--no-sandbox", "--disk-cache-size=1"],
        timezone_id="Europe/London",
    )
    page: Page = context.pages[0]
    phone = visited(at_noon(Phone(page, live_server.url, keeps_the_app=True)).is_hers(beth))
    found = calls(phone, "store", "get", "plan")["plan"]
    no_signal(phone)
    adds(phone, **A_RUN, symptoms={"leak_urine": "a_lot"}, source=PLANTED)
    calls(phone, "store", "put", "place", {"note": PLANTED})
    phone.opens("/go/waiting")
    expect(phone.page.get_by_text("Something you did")).to_be_visible()
    seen: Json = phone.page.evaluate(STORED)
    context.close()
    words = (PLANTED, "leak_urine", "walk_run", found["days"][0]["sessions"][0]["code"], found["mark"], found["spare"])
    assert seen["rows"] == 1
    assert [word for word in words if word in str(seen)] == []
    # What the browser shows of the page itself (its words, its addresses) says nothing of hers either.
    files = [one for one in profile.rglob("*") if one.is_file()]
    assert any("IndexedDB" in str(one) for one in files)
    leaks = [
        (one.name, word)
        for one in files
        for word in words
        for text in (word.encode(), word.encode("utf-16-le"))
        if text in one.read_bytes()
    ]
    assert leaks == []


# Everything that a script can read out of what is stored: raw rows, names, local storage, cookies.
STORED = """async () => {
  const database = await new Promise((resolve) => { const asked = indexedDB.open('restride'); asked.onsuccess = () => resolve(asked.result); });
  const text = (value) => JSON.stringify(value, (key, one) => one instanceof ArrayBuffer ? new TextDecoder('latin1').decode(one)
    : ArrayBuffer.isView(one) ? Array.from(one) : one instanceof CryptoKey ? {extractable: one.extractable} : one);
  const all = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction([name]).objectStore(name);
    all[name] = await new Promise((resolve) => { const asked = store.getAll(); asked.onsuccess = () => resolve(text(asked.result)); });
    all[name + ' keys'] = await new Promise((resolve) => { const asked = store.getAllKeys(); asked.onsuccess = () => resolve(text(asked.result)); });
  }
  return {all, rows: JSON.parse(all.waiting).length, local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie,
    caches: await caches.keys()};
}"""


def test_the_key_cannot_be_taken_out_of_the_browser(phone: Phone) -> None:
    """SP-29."""
    told = phone.page.evaluate(STORED)
    assert '"extractable":false' in told["all"]["keys"]
    assert '"extractable":true' not in told["all"]["keys"]
