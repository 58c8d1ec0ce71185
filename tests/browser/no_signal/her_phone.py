"""Her phone, and what is asked of its scripts where there is no signal."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from browser.phone import Phone
from web.her import Her

NewPhone = Callable[..., Phone]
Json = dict[str, Any]
# Beth's day in the examples: running is open, and the day has a run in it.
TODAY = date(2026, 5, 14)
NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)
DAY = timedelta(days=1)
DULL = "Kitchen measures"


def at_noon(phone: Phone, now: datetime = NOON) -> Phone:
    """The phone's clock shows the server's noon, and goes on from there."""
    phone.page.clock.install(time=now)
    return phone


def until(phone: Phone, asked: str, *, times: int = 800) -> None:
    """Waits until what is asked of the page is so."""
    for _ in range(times):
        if phone.page.evaluate(asked):
            return
        phone.page.wait_for_timeout(50)
    raise AssertionError(f"it never came to: {asked}")


def visited(phone: Phone) -> Phone:
    """Opens Today, and waits until the phone has kept what it keeps, and has the scripts that are asked below."""
    # From the first page on the server knows her zone, and by it her country: the worker is there from the second on.
    phone.opens("/").opens("/")
    until(phone, "async () => (await (await import('/static/go/plan.js')).kept()).plan !== null")
    phone.page.evaluate(
        "Promise.all(['lock', 'queue', 'store'].map((one) => import(`/static/go/${one}.js`))).then(() => true)"
    )
    if phone.keeps_the_app:
        until(phone, IS_KEPT)
    return phone


# The worker stands between this page and the server, and has every page that has to open with no signal.
IS_KEPT = """async () => {
  const names = await caches.keys();
  const has = async (path) => Boolean(await (await caches.open(names[0])).match(path, {ignoreSearch: true, ignoreVary: true}));
  return navigator.serviceWorker.controller !== null && names.length === 1 && await has('/help/talk') && await has('/go') && await has('/leave');
}"""
ALL_SENT = "async () => !(await (await import('/static/go/queue.js')).count()).waiting"


def calls(phone: Phone, module: str, name: str, *values: Any) -> Any:
    """Calls a function of a module on the page, as the player does."""
    return phone.page.evaluate(
        "async ([module, name, values]) => (await import(`/static/go/${module}.js`))[name](...values)",
        [module, name, list(values)],
    )


def adds(phone: Phone, kind: str = "session_done", *, on: date = TODAY, name: int = 1, **data: Any) -> Any:
    told = {"id": f"{name:032x}", "type": kind, "on": on.isoformat(), "zone": "Europe/London", "data": data}
    return phone.page.evaluate(
        "async (told) => (await import('/static/go/queue.js')).add(told).catch((fault) => {"
        "if (!fault.because) throw fault; return {because: fault.because, says: fault.says}; })",
        told,
    )


def may_run(phone: Phone, answers: str = "best") -> Any:
    """What the player asks before a run: "run", or why not. `answers`: the best to each of the four, or none yet."""
    return phone.page.evaluate(
        """async (answers) => {
          const [plans, lock, queue] = await Promise.all(['plan', 'lock', 'queue'].map((one) => import(`/static/go/${one}.js`)));
          const {plan} = await plans.current();
          const answersToday = plan && answers === 'best' ? lock.bestAnswers(plan) : null;
          const told = lock.mayRun({plan, ...(await plans.reckon()), answersToday, unsent: await queue.unsent()});
          return told.run ? 'run' : told.because;
        }""",
        answers,
    )


def no_signal(phone: Phone, *, none: bool = True) -> None:
    phone.page.context.set_offline(none)


def entries_of(her: Her, kind: str = "session_done") -> list[Json]:
    return [dict(one.data) for one in her.has_told() if one.type == kind and one.on >= TODAY]


def quiet_line(phone: Phone) -> str:
    line = phone.page.locator("[data-waits]")
    return line.inner_text() if line.is_visible() else ""


LEAK = {"leak_urine": "a_little"}
A_RUN = {"activity": "walk_run", "minutes": 28, "run_seconds": 360, "completed": True, "level": "R3"}


ROWS_AND_THINGS = """async () => new Promise((resolve) => {
  const request = indexedDB.open('restride');
  request.onsuccess = () => {
    const all = request.result.transaction(['things', 'waiting']);
    const [things, waiting] = ['things', 'waiting'].map((one) => all.objectStore(one).count());
    all.oncomplete = () => { request.result.close(); resolve({things: things.result, waiting: waiting.result}); };
  };
})"""


def wipe_storage(phone: Phone) -> None:
    """What a browser does that is short of room, or was not used for a week: everything but cookies goes."""
    phone.page.evaluate(
        """async () => {
          (await import('/static/go/store.js'));
          for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
          for (const name of await caches.keys()) await caches.delete(name);
          localStorage.clear();
        }"""
    )
    phone.page.goto("about:blank")
    session = phone.page.context.new_cdp_session(phone.page)
    session.send(
        "Storage.clearDataForOrigin", {"origin": phone.home, "storageTypes": "indexeddb,local_storage,cache_storage"}
    )


def shows_nothing_of_hers(phone: Phone) -> bool:
    return not any(word in phone.reads() for word in ("Walk and run", "Your week", "Restride"))
