"""Visits as a phone sees them, the server's memory and start, and Lighthouse: `make visit`.

A first visit: each page is opened in a new browser without a cache, over 1.6 Mbit/s with 150 ms of delay, on a
processor slowed four times. A visit with no signal: Today again, on the same slow processor, where the app was kept.
The record is Beth's, moved so that her day is today. Lighthouse is run where it is installed.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from gallery.browser import chromium as chromium_here
from playwright.sync_api import Browser, sync_playwright

ROUNDS = 5
PAGES = {
    "Today": "/",
    "Check in": "/check-in",
    "Read": "/read/1",
    "Player": "/go",
    "Test": "/try/1",
    "Exercise": "/moves/1",
    "Trainer": "/practise/1",
}
_SOUND = "/go/sound/"
_PORT = 8799
_HOME = f"http://127.0.0.1:{_PORT}"
_BETHS_DAY = date(2026, 5, 14)
_SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
_SLOWED = 4
# Until the worker has the app, and the store the plan.
_UNTIL_KEPT = 10_000
_QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
_LIGHTHOUSE = Path(__file__).with_name("lighthouse") / "node_modules" / ".bin" / "lighthouse"
_CATEGORIES = ("performance", "accessibility", "best-practices")


def main() -> None:
    """Measures everything once and prints it."""
    chromium = chromium_here()
    if not chromium:
        sys.exit("Chromium is not installed: nothing was measured.")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RESTRIDE_DATA"], os.environ["RESTRIDE_KEYS"] = f"{folder}/data", f"{folder}/keys"
        # In a process of its own: two servers on one folder refuse each other.
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as aside:
            credential = aside.submit(_somebody).result()
        with _server():
            _visits(chromium, credential)
            _lighthouse(chromium, credential)


def _somebody() -> str:
    """A record like Beth's, her day moved to today; returns the credential of her browser."""
    from restride.server.serve import prepare

    prepare(host="127.0.0.1")
    from restride.guideline.load import load_library
    from restride.history.codec import read_history
    from restride.records.actions.begin import begin
    from restride.records.actions.record import record

    later = date.today() - _BETHS_DAY  # noqa: DTZ011
    text = (Path(__file__).parents[1] / "examples" / "beth.jsonl").read_text(encoding="utf-8")
    events = []
    for event in read_history(text, register=load_library().register):
        data = dict(event.data)
        if "date" in data:
            data["date"] = (date.fromisoformat(data["date"]) + later).isoformat()
        events.append(replace(event, on=event.on + later, data=data, recorded_at=None))
    begun = begin(label="a phone")
    record(begun.principal, events)
    return begun.credential


@contextmanager
def _server() -> Iterator[None]:
    """The app as `restride serve` runs it; prints how long it took to the first page, and its memory."""
    script = Path(sys.executable).with_name("restride")
    started = time.perf_counter()
    process = subprocess.Popen(
        [script, "serve", "--port", str(_PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while process.poll() is None:
            try:
                urllib.request.urlopen(f"{_HOME}/help").read()  # noqa: S310 (our own server)
                break
            except OSError:
                time.sleep(0.02)
        print(f"{'restride serve, to its first page':44}{time.perf_counter() - started:8.2f} s")
        print(f"{'server memory at rest, master and worker':44}{_memory(process.pid):8.0f} MB")
        yield
    finally:
        process.terminate()
        process.wait()


def _memory(master: int) -> float:
    """Proportional memory of the server's processes, in MB: what they share is counted once."""
    told = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(master)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    kilobytes = 0
    for process in (str(master), *told.split()):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        kilobytes += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1024


def _visits(chromium: str, credential: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_QUIET))
        for name, address in PAGES.items():
            _visit(browser, credential, address)
            seen = [_visit(browser, credential, address) for _ in range(ROUNDS)]
            paint = statistics.median(one for one, _ in seen)
            label = f"{name}: first paint, slow 4G, slow processor"
            print(f"{label:44}{paint:8.0f} ms   {seen[0][1] / 1000:.1f} kB in all")
        seen_offline = _visits_with_no_signal(browser, credential)
        for label, seen_at in (("first paint", 0), ("what she may do today", 1)):
            told = statistics.median(one[seen_at] for one in seen_offline)
            print(f"{'No signal, slow processor: ' + label:44}{told:8.0f} ms")
        browser.close()


def _visits_with_no_signal(browser: Browser, credential: str) -> list[tuple[float, float]]:
    """Milliseconds to the first contentful paint, and until her sessions are shown, for each of several visits."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_cookies([{"name": "restride", "value": credential, "url": _HOME}])
    page = context.new_page()
    # From the first page on the server knows her zone; from the second on the worker is there.
    for _ in range(2):
        page.goto(_HOME, wait_until="networkidle")
    page.wait_for_timeout(_UNTIL_KEPT)
    context.set_offline(True)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _SLOWED})
    seen = []
    for _ in range(ROUNDS):
        page.goto(_HOME)
        page.wait_for_selector("body[data-screen]")
        shown = float(page.evaluate("performance.now()"))
        paint = float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        seen.append((paint, shown))
    context.close()
    return seen


def _visit(browser: Browser, credential: str, address: str) -> tuple[float, int]:
    """Milliseconds to the first contentful paint, and bytes over the line; the sound of a session is not counted."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_cookies([{"name": "restride", "value": credential, "url": _HOME}])
    page = context.new_page()
    line = context.new_cdp_session(page)
    received: dict[str, int] = {}
    sounds: set[str] = set()
    line.on("Network.requestWillBeSent", lambda one: _SOUND in one["request"]["url"] and sounds.add(one["requestId"]))
    line.on("Network.loadingFinished", lambda one: received.update({one["requestId"]: int(one["encodedDataLength"])}))
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", _SLOW)
    line.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWED})
    page.goto(_HOME + address, wait_until="networkidle")
    paint = float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
    context.close()
    return paint, sum(size for name, size in received.items() if name not in sounds)


def _lighthouse(chromium: str, credential: str) -> None:
    if not _LIGHTHOUSE.exists():
        print("Lighthouse is not installed (npm install in benchmarks/lighthouse): its scores were NOT measured.")
        return
    for name, address in PAGES.items():
        runs = [_scores(chromium, credential, address) for _ in range(ROUNDS)]
        medians = [f"{one} {statistics.median(run[one] for run in runs):.0f}" for one in _CATEGORIES]
        print(f"{name + ': Lighthouse, median of ' + str(ROUNDS):44}{', '.join(medians)}")


def _scores(chromium: str, credential: str, address: str) -> dict[str, float]:
    command = [
        str(_LIGHTHOUSE),
        _HOME + address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(_CATEGORIES)}",
        f"--chrome-flags=--headless=new {' '.join(_QUIET)}",
        "--extra-headers=" + json.dumps({"Cookie": f"restride={credential}"}),
    ]
    environment = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        sys.exit(f"Lighthouse ended with {done.returncode}: {done.stderr[-800:]}")
    told: dict[str, Any] = json.loads(done.stdout)["categories"]
    return {name: 100 * told[name]["score"] for name in _CATEGORIES}


if __name__ == "__main__":
    main()
