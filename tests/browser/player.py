"""A phone with the player on it, in tests: its plan, its clock, and what it tells. The modules that keep and send are stood in for."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Route

from browser.go_plan import RUN_CODE, Json, plan
from browser.phone import Phone

STAND_INS = Path(__file__).parent / "go_stand_ins"
AFTERNOON = datetime(2026, 11, 22, 14, 7, tzinfo=UTC)
NONE_OF_THESE = "None of these"
# The page looks at the clock a few milliseconds after each full second.
_MOMENT = 6

# What the phone does that no page shows: what it buzzes, what a screen reader is told, and every change on the screen.
_WATCH = """
window.buzzed = []; window.announced = []; window.shown = []; window.locks = 0;
navigator.vibrate = (pattern) => { buzzed.push([Date.now(), JSON.stringify(pattern)]); return true; };
let held = [];
if (navigator.wakeLock) navigator.wakeLock.request = async () => {
  const lock = { released: false, release: async () => { if (!lock.released) locks -= 1; lock.released = true; } };
  locks += 1;
  held.push(lock);
  return lock;
};
window.lookAway = (hidden) => {
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => (hidden ? "hidden" : "visible") });
  // A screen that goes dark takes the lock away.
  if (hidden) held.forEach((lock) => lock.release());
  document.dispatchEvent(new Event("visibilitychange"));
};
addEventListener("DOMContentLoaded", () => {
  const told = document.getElementById("go-told");
  if (!told) return;
  new MutationObserver(() => announced.push([Date.now(), told.textContent])).observe(told, { childList: true });
  new MutationObserver(() => {
    const part = (name) => document.querySelector(`[data-part="${name}"]`)?.textContent ?? "";
    if (part("digits")) shown.push([Date.now(), part("word"), part("digits"), part("which"), part("in-all"), part("next")]);
  }).observe(document.getElementById("page"), { childList: true, characterData: true, subtree: true });
});
"""


class Player:
    """The page `/go` on a phone, in the middle of an afternoon that only the test moves on."""

    def __init__(self, phone: Phone, *, afternoon: datetime = AFTERNOON, for_real: bool = False) -> None:
        """`for_real`: nothing is stood in for."""
        self.phone, self.page, self.plan = phone, phone.page, plan()
        self.online = True
        self.answers: dict[str, Callable[[Route], None]] = {}
        page = self.page
        page.add_init_script(_WATCH)
        if not for_real:
            self._stand_in()
        page.clock.install(time=afternoon - timedelta(minutes=1))
        page.clock.pause_at(afternoon)

    def _stand_in(self) -> None:
        page = self.page
        for module in STAND_INS.glob("*.js"):
            page.route(f"**/static/go/{module.name}", self._stands_in(module))
        # What every page does beside: it would ask the stand-ins for more than they know.
        page.route("**/static/go/on_pages*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.route("**/go/plan", lambda route: self._answers(route, self.plan))
        page.route("**/go/entries", lambda route: self._answers(route, {}))
        for folder in ("tones", "spoken/en"):
            page.route(f"**/static/go/{folder}/*", lambda route: route.fulfill(status=404))
        page.route("**/go/sound/*", lambda route: route.fulfill(status=404))

    def opens(self, code: str = RUN_CODE) -> "Player":
        """Opens the page of a session, and waits until something of it is there."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.phone.home}/go" + (f"#{code}" if code else ""))
        self.page.locator("body[data-screen]:not([data-screen=wait])").wait_for()
        return self

    def begins(self) -> "Player":
        """Starts a run: the four are answered with nothing."""
        self.taps("Start")
        self.taps(NONE_OF_THESE)
        self.button("Pause").wait_for()
        return self

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def taps(self, name: str) -> "Player":
        self.button(name).click()
        return self

    def passes(self, seconds: float) -> "Player":
        """Time goes by while the page looks on: every timer that is due goes off, those of the last moment too."""
        self.page.clock.run_for(round(seconds * 1000) + _MOMENT)
        return self

    def sleeps(self, seconds: float) -> "Player":
        """Time goes by while the phone runs nothing, as it does in a pocket; each timer goes off at most once after it."""
        self.page.clock.fast_forward(round(seconds * 1000))
        return self

    def closes_for(self, seconds: float) -> "Player":
        """The page is closed and opened again so much later."""
        self.page.goto("about:blank")
        self.page.clock.fast_forward(round(seconds * 1000))
        return self.opens()

    def sets_clock(self, moment: datetime) -> "Player":
        """The phone's clock is set to another time."""
        self.page.clock.set_system_time(moment)
        return self

    @contextmanager
    def while_time_goes_on(self) -> Iterator[None]:
        """Time goes on by itself, for what waits on it."""
        self.page.clock.resume()
        yield
        self.page.clock.pause_at(datetime.fromtimestamp(self.page.evaluate("Date.now()") / 1000 + 1, tz=UTC))

    def loses_signal(self) -> "Player":
        self.online = False
        return self

    def waits_for(self, expression: str) -> "Player":
        """Waits until an expression of the page is true; the content policy lets no page evaluate one by itself."""
        for _ in range(160):
            if self.page.evaluate(expression):
                return self
            time.sleep(0.05)
        raise AssertionError(f"it never came to be: {expression}")

    @property
    def screen(self) -> str:
        return str(self.page.evaluate("document.body.dataset.screen"))

    def part(self, name: str) -> str:
        """What stands in a part of the screen; "" where it is hidden."""
        one = self.page.locator(f"[data-part={name}]")
        return one.inner_text().strip() if one.is_visible() else ""

    @property
    def place(self) -> tuple[str, str, str]:
        """The word, the time left of this part, and the time left in all."""
        return self.part("word").capitalize(), self.part("digits"), self.part("in-all").removesuffix(" left in all")

    def reads(self) -> str:
        return self.page.inner_text("main")

    def has_told(self, kind: str = "") -> list[Json]:
        """What the phone kept to send, of one type or of all."""
        told: list[Json] = json.loads(self.page.evaluate("localStorage.getItem('told') ?? '[]'"))
        return [one for one in told if kind in {"", one["type"]}]

    def keeps(self, name: str, value: str) -> "Player":
        """Sets something in the stand-ins: `because` of the lock, `full`, `pin`."""
        self.page.goto(f"{self.phone.home}/help")
        self.page.evaluate("([name, value]) => localStorage.setItem(name, value)", [name, value])
        return self

    def watched(self, what: str) -> list[list[Any]]:
        """What the page did, each with the second since the afternoon's beginning."""
        return [
            [round(at / 1000 - AFTERNOON.timestamp(), 3), *rest] for at, *rest in self.page.evaluate(f"window.{what}")
        ]

    def _answers(self, route: Route, answer: Json) -> None:
        if self.online:
            route.fulfill(json=answer)
        else:
            # As good as no signal; a request that breaks off would look like a fault of the page.
            route.fulfill(status=404)

    @staticmethod
    def _stands_in(module: Path) -> Callable[[Route], None]:
        return lambda route: route.fulfill(path=module, content_type="text/javascript")


def in_page(page: Page, module: str, script: str) -> Any:
    """What a script makes of a module of ours, in the browser: `m` is the module."""
    return page.evaluate(f"async () => {{ const m = await import('/static/go/{module}'); {script} }}")
