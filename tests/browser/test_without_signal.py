"""No signal: what she tells is kept sealed, sent once, and takes running away until a fresh plan is here.

H-06, H-07, H-08, H-37, I-05, I-07, I-23, SP-28, SP-29, B-07, B-08, B-10, B-23.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Browser, Error, Page, Route, expect

from browser.conftest import CHROMIUM
from browser.phone import Phone
from restride.records import clock
from restride.records.actions.begin import add_device
from restride.records.actions.devices import remove_device
from restride.records.models import Device, Person
from web.conftest import someone, ticking
from web.her import Her

NewPhone = Callable[..., Phone]
Json = dict[str, Any]
# Beth's day in the examples: running is open, and the day has a run in it.
TODAY = date(2026, 5, 14)
NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)
DAY = timedelta(days=1)
DULL = "Kitchen measures"
PLANTED = "Plantedleak"


pytestmark = pytest.mark.with_worker


@pytest.fixture
def beth(transactional_db: None) -> Her:
    her = someone()
    her.is_like("beth")
    return her


@pytest.fixture
def phone(new_phone: NewPhone, beth: Her) -> Phone:
    """Her phone at noon, after a visit to Today: everything is kept that is kept."""
    return visited(at_noon(new_phone(TODAY)).is_hers(beth))


def at_noon(phone: Phone, now: datetime = NOON) -> Phone:
    """The phone's clock shows the server's noon, and goes on from there."""
    phone.page.clock.install(time=now)
    return phone


def until(phone: Phone, asked: str, *, times: int = 200) -> None:
    """Waits until what is asked of the page is so."""
    for _ in range(times):
        if phone.page.evaluate(asked):
            return
        phone.page.wait_for_timeout(50)
    raise AssertionError(f"it never came to: {asked}")


def visited(phone: Phone) -> Phone:
    """Opens Today, and waits until the phone has kept what it keeps."""
    # From the first page on the server knows her zone, and by it her country: the worker is there from the second on.
    phone.opens("/").opens("/")
    until(phone, "async () => (await (await import('/static/go/plan.js')).kept()).plan !== null")
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


def test_airplane_mode_a_leak_locks_running_until_it_was_sent_once_and_a_fresh_plan_came(
    phone: Phone, beth: Her
) -> None:
    assert may_run(phone) == "run"
    no_signal(phone)
    assert may_run(phone) == "run", "the plan that is kept here"
    assert may_run(phone, "none yet") == "ask-the-four"
    assert adds(phone, **A_RUN, symptoms=LEAK) == {"kept": "phone"}
    assert may_run(phone) == "symptom"
    assert calls(phone, "queue", "send")["because"] == "offline"
    assert quiet_line(phone) == "1 entry waits to be sent"
    assert entries_of(beth) == []
    no_signal(phone, none=False)
    until(phone, ALL_SENT)
    assert [one["symptoms"] for one in entries_of(beth)] == [LEAK]
    assert quiet_line(phone) == ""
    assert may_run(phone) == "plan-says-no"
    no_signal(phone)
    assert may_run(phone) == "plan-says-no", "the fresh plan is the one that is kept"


def test_her_clean_answer_before_the_run_need_not_be_sent_first_but_a_walk_must(phone: Phone) -> None:
    """I-07: every local entry is in the plan, but for the very check before this run."""
    no_signal(phone)
    best = phone.page.evaluate(
        "async () => (await import('/static/go/lock.js')).bestAnswers((await (await import('/static/go/plan.js')).kept()).plan)"
    )
    assert adds(phone, "checked_in", answers=best) == {"kept": "phone"}
    assert may_run(phone) == "run"
    assert adds(phone, name=2, activity="walk", minutes=20) == {"kept": "phone"}
    assert may_run(phone) == "unsent"


def test_a_reply_that_is_lost_still_tells_once(phone: Phone, beth: Her) -> None:
    """H-08, B-10: the server kept it, and the answer never came."""
    asked: list[str] = []

    def lose(route: Route) -> None:
        asked.append(str(route.fetch().status))
        route.abort()

    phone.page.context.route("**/go/entries", lose)
    adds(phone, **A_RUN, symptoms=LEAK)
    assert calls(phone, "queue", "send")["because"] == "offline"
    assert asked == ["200"]
    assert len(entries_of(beth)) == 1
    assert calls(phone, "queue", "count")["waiting"] == 1
    no_signal(phone)
    assert may_run(phone) == "symptom", "no plan came that knows of it"
    phone.page.context.unroute("**/go/entries")
    no_signal(phone, none=False)
    until(phone, ALL_SENT)
    assert calls(phone, "queue", "unsent") == []
    assert len(entries_of(beth)) == 1


def test_an_answer_that_was_damaged_on_its_way_changes_nothing_here(phone: Phone, beth: Her) -> None:
    phone.page.context.route(
        "**/go/entries", lambda route: route.fulfill(body='{"results": [{"id"', content_type="application/json")
    )
    adds(phone, activity="walk", minutes=20)
    assert calls(phone, "queue", "send")["because"] == "unreadable"
    assert calls(phone, "queue", "count")["waiting"] == 1
    phone.page.context.unroute("**/go/entries")
    assert calls(phone, "queue", "send")["sent"] == 1


def test_the_same_entry_added_again_tells_once_and_another_under_its_id_is_not_taken(phone: Phone, beth: Her) -> None:
    """B-08: duplicates in the queue."""
    no_signal(phone)
    for _ in range(3):
        adds(phone, activity="walk", minutes=20)
    with pytest.raises(Exception, match="one entry alone"):
        adds(phone, activity="walk", minutes=50)
    assert calls(phone, "queue", "count")["waiting"] == 1
    no_signal(phone, none=False)
    until(phone, ALL_SENT)
    adds(phone, activity="walk", minutes=20)
    assert calls(phone, "queue", "send")["waiting"] == 0
    assert [one["minutes"] for one in entries_of(beth)] == [20]


def test_more_entries_than_one_request_takes_all_arrive(phone: Phone, beth: Her) -> None:
    no_signal(phone)
    for name in range(1, 54):
        adds(phone, "not_today", name=name)
    assert quiet_line(phone) == "53 entries wait to be sent"
    no_signal(phone, none=False)
    until(phone, ALL_SENT)
    assert len(entries_of(beth, "not_today")) == 53


def test_two_tabs_send_once(phone: Phone, beth: Her) -> None:
    other = Phone(phone.page.context.new_page(), phone.home).opens("/progress")
    no_signal(phone)
    adds(phone, activity="walk", minutes=20)
    posts: list[str] = []
    phone.page.context.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    no_signal(phone, none=False)
    for tab in (phone, other):
        until(tab, ALL_SENT)
    assert len(posts) == 1
    assert len(entries_of(beth)) == 1


def test_two_phones_with_a_partition(phone: Phone, beth: Her, new_phone: NewPhone) -> None:
    """H-06: a leak told on one phone; the other one, with no signal, still asks the four, and its plan ends by itself."""
    _, credential = add_device(beth.principal.person, beth.principal.seal, label="tablet")
    tablet = at_noon(new_phone(TODAY)).is_hers(Her(beth.principal, beth.client, credential))
    tablet.page.context.add_cookies([{"name": settings.CREDENTIAL_COOKIE, "value": credential, "url": tablet.home}])
    visited(tablet)
    no_signal(tablet)
    adds(phone, **A_RUN, symptoms=LEAK)
    assert calls(phone, "queue", "send")["sent"] == 1
    assert may_run(phone) == "plan-says-no"
    assert may_run(tablet, "none yet") == "ask-the-four"
    assert may_run(tablet) == "run", "it cannot know yet"
    last = tablet.page.evaluate("async () => (await (await import('/static/go/plan.js')).kept()).plan.until")
    day, latest = NOON, datetime.fromisoformat(f"{last}T12:00:00+00:00")
    while day < latest:
        day += DAY
        tablet.page.clock.set_fixed_time(day)
        assert may_run(tablet) == "run", day
    tablet.page.clock.set_fixed_time(day + DAY)
    assert may_run(tablet) == "expired"
    tablet.page.clock.set_fixed_time(NOON + DAY)
    no_signal(tablet, none=False)
    assert may_run(tablet) == "plan-says-no", "withdrawn as soon as it is back"
    no_signal(tablet)
    assert may_run(tablet) == "plan-says-no"


@pytest.mark.parametrize("years", [-10, -1, 1, 10])
def test_a_clock_that_is_years_off_opens_nothing_with_no_signal(phone: Phone, beth: Her, years: int) -> None:
    """H-37, B-07: "cannot check", and what she tells then gets the server's day."""
    no_signal(phone)
    assert may_run(phone) == "run"
    phone.page.clock.set_fixed_time(NOON + timedelta(days=365 * years))
    assert may_run(phone) == "clock"
    phone.opens("/go")
    assert may_run(phone) == "clock"
    wrong = TODAY + timedelta(days=365 * years)
    adds(phone, on=wrong, activity="walk", minutes=20)
    no_signal(phone, none=False)
    until(phone, ALL_SENT)
    assert [one.on for one in beth.has_told() if one.data.get("minutes") == 20][-1] == TODAY
    assert calls(phone, "queue", "count")["refused"] == 0


def test_a_clock_that_goes_back_an_hour_is_noticed_and_believed_again_after_a_meeting(phone: Phone) -> None:
    no_signal(phone)
    for hours in (1, 2, 3):
        phone.page.clock.set_fixed_time(NOON + timedelta(hours=hours))
        assert may_run(phone) == "run"
    phone.page.clock.set_fixed_time(NOON + timedelta(hours=1))
    assert may_run(phone) == "clock"
    no_signal(phone, none=False)
    assert may_run(phone) == "run", "the server's time rules"


def test_a_form_sent_from_a_page_makes_the_kept_plan_old_until_a_fresh_one_came(phone: Phone) -> None:
    """I-07: a leak told on the check-in page, and then no signal before a fresh plan."""
    phone.page.context.route("**/go/plan", lambda route: route.abort())
    phone.opens("/check-in").ticks("Leaking pee, poo or wind").taps("Continue")
    for name in ("urine", "stool", "wind"):
        phone.page.locator(f"#id-leak_{name}").get_by_label("A little", exact=True).check()
    phone.taps("Save")
    no_signal(phone)
    phone.opens("/go")
    assert may_run(phone) == "unsent"
    phone.page.context.unroute("**/go/plan")
    no_signal(phone, none=False)
    assert may_run(phone) == "plan-says-no"


@pytest.mark.parametrize(
    "damage",
    [
        "{...plan, running: 'yes', until: '2099-01-01'}",
        "{...plan, shape: 2}",
        "{...plan, four: undefined}",
        "{...plan, days: plan.days.map((day) => ({...day, sessions: 7}))}",
        "{mark: plan.mark}",
        "'cut'",
        "null",
    ],
)
def test_a_plan_that_was_cut_or_altered_is_said_to_be_and_opens_nothing(phone: Phone, damage: str) -> None:
    no_signal(phone)
    phone.page.evaluate(
        "async (damage) => { const store = await import('/static/go/store.js'); const {plan, seen} = await store.get('plan');"
        f"await store.put('plan', {{plan: {damage}, seen}}); }}",
        damage,
    )
    told = calls(phone, "plan", "current")
    assert (told["plan"], told["because"]) == (None, "unreadable")
    assert may_run(phone) == "unreadable"
    adds(phone, activity="walk", minutes=20)
    assert calls(phone, "queue", "count")["waiting"] == 1, "nothing is lost"
    no_signal(phone, none=False)
    until(phone, ALL_SENT)
    assert may_run(phone) == "run"


def test_a_sealed_value_that_was_altered_or_moved_does_not_open(phone: Phone) -> None:
    no_signal(phone)
    assert calls(phone, "store", "put", "place", {"second": 90}) is None
    assert calls(phone, "store", "get", "place") == {"second": 90}
    move = """async () => {
      const {connect, transact, THINGS} = await import('/static/go/database.js');
      const database = await connect();
      await transact(database, [THINGS], 'readwrite', (all) => {
        const things = all.objectStore(THINGS);
        things.get('place').onsuccess = ({target}) => things.put(target.result, 'asked');
      });
    }"""
    phone.page.evaluate(move)
    with pytest.raises(Error, match="unreadable"):
        calls(phone, "store", "get", "asked")
    phone.page.evaluate(
        move.replace("things.put(target.result", "things.put({...target.result, bytes: target.result.bytes.slice(1)}")
    )
    with pytest.raises(Error, match="unreadable"):
        calls(phone, "store", "get", "asked")


def answering(body: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=body, content_type="application/json")


def test_a_plan_that_comes_damaged_from_the_server_is_not_kept(phone: Phone) -> None:
    before = calls(phone, "store", "get", "plan")["plan"]["issued"]
    cut = "(text) => text.slice(0, text.length / 2)"
    for change in (cut, '(text) => text.replace(\'"running":"yes"\', \'"running":"no"\')'):
        body = phone.page.evaluate(f"async () => ({change})(await (await fetch('/go/plan')).text())")
        phone.page.context.route("**/go/plan", answering(body))
        told = calls(phone, "plan", "current")
        assert (told["plan"], told["because"]) == (None, "unreadable")
        phone.page.context.unroute("**/go/plan")
    assert calls(phone, "store", "get", "plan")["plan"]["issued"] == before


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


class TestRepeatVisits:
    def test_with_no_signal_the_app_opens_on_what_is_kept(self, phone: Phone) -> None:
        no_signal(phone)
        for address in ("/", "/progress", "/go", "/check-in", "/settings"):
            phone.opens(address)
            assert phone.page.url == phone.home + "/go", address
            assert may_run(phone) == "run"

    def test_help_opens_in_her_language_for_her_country_and_without_a_word_of_hers(
        self, new_phone: NewPhone, beth: Her
    ) -> None:
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

    def test_how_each_move_is_done_opens_too_with_its_picture(self, phone: Phone) -> None:
        from restride.web import kept

        last = kept.kept("en", "gb").later[-1]
        until(phone, f"async () => Boolean(await caches.match({last!r}, {{ignoreVary: true}}))", times=1200)
        no_signal(phone)
        for address in ("/moves/1", last):
            phone.opens(address)
            assert phone.page.url == phone.home + address
            expect(phone.page.locator("main svg").first).to_be_visible()

    def test_nothing_of_hers_is_in_the_caches(self, phone: Phone) -> None:
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

    def test_a_form_sent_with_no_signal_says_so_and_keeps_what_was_typed(self, phone: Phone, beth: Her) -> None:
        phone.opens("/did")
        phone.ticks("A walk").types("How many minutes in all?", "25")
        no_signal(phone)
        phone.page.locator("main form button[type=submit]").first.click()
        expect(phone.page.get_by_role("heading", level=1)).to_have_text("Not sent: there is no signal")
        assert entries_of(beth) == []
        phone.page.go_back()
        no_signal(phone, none=False)

    def test_a_new_version_waits_until_the_old_pages_are_closed_and_clears_what_they_had(
        self, phone: Phone, monkeypatch: pytest.MonkeyPatch
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


class TestLeaving:
    def test_quick_exit_with_no_signal_shows_the_dull_page_and_clears_all_but_what_waits(
        self, phone: Phone, beth: Her
    ) -> None:
        """SP-28, rulings 32."""
        adds_nothing = phone.page.evaluate("async () => (await (await import('/static/go/store.js')).names()).length")
        assert adds_nothing > 0
        no_signal(phone)
        adds(phone, **A_RUN, symptoms=LEAK)
        phone.taps("Leave")
        expect(phone.page).to_have_title(DULL)
        until(
            phone,
            "async () => (await caches.keys()).length === 1 && (await (await caches.open((await caches.keys())[0])).keys()).length === 3",
        )
        phone.page.go_back()
        assert shows_nothing_of_hers(phone)
        for address in ("/", "/go", "/help", "/progress"):
            phone.opens(address)
            assert phone.page.title() == DULL, address
        assert phone.page.evaluate(ROWS_AND_THINGS) == {"waiting": 1, "things": 0}
        no_signal(phone, none=False)
        phone.opens("/")
        phone.taps("Open")
        until(phone, ALL_SENT)
        assert len(entries_of(beth)) == 1

    def test_leaving_by_its_address_clears_the_same(self, phone: Phone) -> None:
        """Without any script of the page: the worker does it."""
        no_signal(phone)
        adds(phone, activity="walk", minutes=20)
        phone.page.goto("about:blank")
        phone.opens("/leave")
        assert phone.page.title() == DULL
        until(phone, f"async () => (await ({ROWS_AND_THINGS})()).things === 0")
        assert phone.page.evaluate(ROWS_AND_THINGS) == {"waiting": 1, "things": 0}

    def test_quick_exit_with_signal_clears_the_same_and_she_comes_back_to_everything(
        self, phone: Phone, beth: Her
    ) -> None:
        phone.taps("Leave")
        expect(phone.page).to_have_title(DULL)
        until(phone, f"async () => (await ({ROWS_AND_THINGS})()).things === 0")
        phone.opens("/")
        assert "Open the app" in phone.reads()
        phone.taps("Open")
        visited(phone)
        no_signal(phone)
        assert may_run(phone) == "run"

    def test_signing_out_and_deleting_leave_nothing(self, phone: Phone, beth: Her) -> None:
        phone.opens("/hers/delete")
        phone.page.locator("input[name=sure]").check()
        phone.page.locator("main form button[type=submit]").last.click()
        phone.page.wait_for_url("**/hers/gone*")
        assert phone.page.evaluate("async () => (await caches.keys()).length") == 0
        assert phone.page.evaluate("async () => (await indexedDB.databases()).length") == 0
        assert phone.page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0

    def test_a_phone_signed_out_from_another_keeps_what_waits_and_says_so(self, phone: Phone, beth: Her) -> None:
        no_signal(phone)
        adds(phone, activity="walk", minutes=20)
        device = Device.objects.get(person=beth.principal.person)
        remove_device(beth.principal, device.id)
        no_signal(phone, none=False)
        told = calls(phone, "queue", "send")
        assert (told["because"], told["waiting"]) == ("nobody", 1)
        assert calls(phone, "plan", "current")["because"] == "nobody"
        no_signal(phone)
        assert calls(phone, "plan", "current")["plan"] is None, "what was hers here is gone"
        no_signal(phone, none=False)
        phone.opens("/go/waiting").page.get_by_role("button", name="Send now").click()
        expect(phone.page.get_by_role("status").filter(has_text="signed out")).to_be_visible()
        _, credential = add_device(beth.principal.person, beth.principal.seal, label="again")
        phone.page.context.add_cookies([{"name": settings.CREDENTIAL_COOKIE, "value": credential, "url": phone.home}])
        phone.opens("/")
        until(phone, ALL_SENT)
        assert [one["minutes"] for one in entries_of(beth)] == [20]

    @pytest.mark.parametrize("left_before", [False, True])
    def test_what_waits_never_goes_into_another_womans_record(self, phone: Phone, beth: Her, left_before: bool) -> None:
        """H-12: also where the plan that says whose it is went when she left."""
        no_signal(phone)
        adds(phone, activity="walk", minutes=20)
        if left_before:
            calls(phone, "store", "leave")
        other = someone()
        phone.is_hers(other)
        no_signal(phone, none=False)
        phone.opens("/help")
        told = calls(phone, "queue", "send")
        assert (told["sent"], told["waiting"]) == (0, 0)
        assert other.has_told() == []
        assert calls(phone, "queue", "unsent") == []
        phone.is_hers(beth).opens("/")
        calls(phone, "plan", "current")
        calls(phone, "queue", "send")
        assert [one["minutes"] for one in entries_of(beth)] == [20]


ROWS_AND_THINGS = """async () => new Promise((resolve) => {
  const request = indexedDB.open('restride');
  request.onsuccess = () => {
    const all = request.result.transaction(['things', 'waiting']);
    const [things, waiting] = ['things', 'waiting'].map((one) => all.objectStore(one).count());
    all.oncomplete = () => { request.result.close(); resolve({things: things.result, waiting: waiting.result}); };
  };
})"""


def shows_nothing_of_hers(phone: Phone) -> bool:
    return not any(word in phone.reads() for word in ("Walk and run", "Your week", "Restride"))


class TestPin:
    @pytest.fixture
    def locked(self, phone: Phone) -> Phone:
        """Her phone with a PIN, set on its page, after a visit."""
        phone.opens("/devices/pin").types("New PIN", "4821").types("The same PIN again", "4821").taps("Set the PIN")
        phone.page.wait_for_url("**/devices?done=pin")
        return phone

    def state(self, phone: Phone, pin: str | None = None) -> Any:
        given = {} if pin is None else {"pin": pin}
        return calls(phone, "store", "open", given)["state"]

    def test_with_no_signal_the_pin_is_asked_and_no_other_opens_anything(self, locked: Phone) -> None:
        """SP-29."""
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked) == "pin"
        assert calls(locked, "plan", "current")["because"] == "pin"
        assert self.state(locked, "0000") == "wrong"
        assert calls(locked, "plan", "current")["plan"] is None
        assert self.state(locked, "4821") == "open"
        assert may_run(locked) == "run"

    def test_wrong_tries_wait_longer_and_longer_and_then_it_opens(self, locked: Phone) -> None:
        no_signal(locked)
        locked.opens("/go")
        assert [self.state(locked, f"000{n}") for n in range(5)] == ["wrong"] * 4 + ["wait"]
        assert self.state(locked, "4821") == "wait", "nothing is right meanwhile"
        locked.opens("/go")
        assert self.state(locked, "4821") == "wait", "and a new page does not begin anew"
        locked.page.clock.set_fixed_time(NOON + timedelta(minutes=5))
        assert self.state(locked, "4821") == "open"

    def test_while_her_door_is_open_the_server_opens_it_and_a_new_pin_counts_with_no_signal(
        self, locked: Phone
    ) -> None:
        locked.opens("/devices/pin").types("Your PIN now", "4821").types("New PIN", "9317").types(
            "The same PIN again", "9317"
        ).taps("Change the PIN")
        locked.page.wait_for_url("**/devices?done=pin")
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked, "4821") == "wrong"
        assert self.state(locked, "9317") == "open"
        assert may_run(locked) == "run"

    def test_a_wrong_pin_on_the_page_never_becomes_the_one_that_opens(self, locked: Phone) -> None:
        locked.taps("Leave")
        expect(locked.page).to_have_title(DULL)
        locked.opens("/devices").types("PIN", "0000").taps("Open")
        expect(locked.page.get_by_role("alert")).to_contain_text("That is not the PIN")
        locked.types("PIN", "4821").taps("Open")
        locked.page.wait_for_url("**/devices")
        visited(locked)
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked, "0000") == "wrong"
        assert self.state(locked, "4821") == "open"

    def test_a_new_pin_that_was_not_taken_never_becomes_the_one_that_opens(self, locked: Phone) -> None:
        locked.opens("/devices/pin").types("Your PIN now", "4821").types("New PIN", "9317").types(
            "The same PIN again", "0000"
        ).taps("Change the PIN")
        expect(locked.page.get_by_role("alert")).to_contain_text("The two are different")
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked, "9317") == "wrong"
        assert self.state(locked, "4821") == "open"

    def test_what_waits_survives_a_forgotten_pin(self, locked: Phone, beth: Her) -> None:
        from restride.records.actions.pin import set_pin

        no_signal(locked)
        assert self.state(locked, "4821") == "open"
        adds(locked, activity="walk", minutes=20)
        locked.opens("/go")
        assert calls(locked, "queue", "count")["waiting"] == 1, "counted, though nothing is open"
        set_pin(beth.principal, "")
        no_signal(locked, none=False)
        locked.opens("/")
        until(locked, ALL_SENT)
        assert [one["minutes"] for one in entries_of(beth)] == [20]
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked) == "open", "without a PIN it opens by itself again"

    def test_a_pin_set_where_no_script_ran_needs_one_visit_with_signal(self, phone: Phone, beth: Her) -> None:
        from restride.records.actions.pin import set_pin

        set_pin(beth.principal, "4821")
        beth.principal.device.refresh_from_db()
        phone.opens("/").types("PIN", "4821").taps("Open")
        phone.page.wait_for_url(phone.home + "/")
        visited(phone)
        no_signal(phone)
        phone.opens("/go")
        assert self.state(phone) == "pin"
        assert self.state(phone, "4821") == "open"

    def test_the_waiting_page_asks_for_it_and_sends(self, locked: Phone, beth: Her) -> None:
        no_signal(locked)
        assert self.state(locked, "4821") == "open"
        adds(locked, activity="walk", minutes=20)
        locked.opens("/go/waiting")
        expect(locked.page.get_by_text("An entry that your PIN opens")).to_be_visible()
        locked.types("PIN", "0000").taps("Open")
        expect(locked.page.get_by_role("alert").filter(has_text="That is not the PIN")).to_be_visible()
        locked.types("PIN", "4821").taps("Open")
        expect(locked.page.get_by_text("Something you did")).to_be_visible()
        locked.page.get_by_role("button", name="Send now").click()
        expect(locked.page.get_by_text("There is no signal just now.")).to_be_visible()
        no_signal(locked, none=False)
        expect(locked.page.get_by_text("Nothing waits.")).to_be_visible()
        assert [one["minutes"] for one in entries_of(beth)] == [20]


class TestNothingKept:
    def test_a_private_window_sends_at_once_and_says_what_it_cannot_keep(self, new_phone: NewPhone, beth: Her) -> None:
        """B-23."""
        phone = at_noon(new_phone(TODAY)).is_hers(beth)
        phone.page.add_init_script(
            "Object.defineProperty(globalThis, 'indexedDB', {get() { throw new DOMException('', 'SecurityError'); }})"
        )
        phone.opens("/")
        assert calls(phone, "store", "open")["state"] == "none"
        assert calls(phone, "plan", "current")["fresh"] is True
        assert adds(phone, activity="walk", minutes=20) == {"kept": "server"}
        assert [one["minutes"] for one in entries_of(beth)] == [20]
        no_signal(phone)
        assert adds(phone, name=2, activity="walk", minutes=30)["because"] == "none"
        assert calls(phone, "plan", "current")["because"] == "nothing-kept"
        no_signal(phone, none=False)
        phone.opens("/go/waiting")
        expect(phone.page.get_by_role("heading", name="This browser keeps nothing")).to_be_visible()

    def test_where_there_is_no_room_left_it_is_sent_at_once_or_said(self, new_phone: NewPhone, beth: Her) -> None:
        phone = visited(at_noon(new_phone(TODAY)).is_hers(beth))
        phone.page.add_init_script(
            "for (const name of ['put', 'add']) IDBObjectStore.prototype[name] = () => { throw new DOMException('', 'QuotaExceededError'); }"
        )
        phone.opens("/go/waiting")
        assert adds(phone, **A_RUN, symptoms=LEAK) == {"kept": "server"}
        assert len(entries_of(beth)) == 1
        assert may_run(phone) == "plan-says-no"
        no_signal(phone)
        assert adds(phone, name=2, activity="walk", minutes=30)["because"] == "full"

    def test_an_entry_the_server_refuses_at_once_is_said_to_be(self, new_phone: NewPhone, beth: Her) -> None:
        phone = at_noon(new_phone(TODAY)).is_hers(beth)
        phone.page.add_init_script("Object.defineProperty(globalThis, 'indexedDB', {value: undefined})")
        phone.opens("/")
        told = adds(phone, on=TODAY + timedelta(days=30), activity="walk", minutes=20)
        assert told["because"] == "refused"
        assert told["says"].startswith("Its day has not come yet")

    def test_storage_that_was_wiped_is_noticed_and_told(self, phone: Phone, beth: Her) -> None:
        """B-23: entries waited, and the browser has thrown them away."""
        no_signal(phone)
        for name in (1, 2):
            adds(phone, name=name, activity="walk", minutes=20)
        no_signal(phone, none=False)
        phone.page.context.route("**/go/entries", lambda route: route.abort())
        wipe_storage(phone)
        phone.page.context.unroute("**/go/entries")
        phone.opens("/progress")
        until(phone, "() => !document.querySelector('[data-waits]').hidden")
        assert quiet_line(phone) == "This browser has removed 2 entries that were not sent"
        phone.opens("/go/waiting").page.get_by_role("button", name="I have seen this").click()
        phone.opens("/progress")
        calls(phone, "plan", "current")
        assert quiet_line(phone) == ""
        assert may_run(phone) == "run", "it fills again by itself"

    def test_a_shared_phone_keeps_nothing_and_sends_what_waited(self, phone: Phone, beth: Her) -> None:
        """SP-29."""
        no_signal(phone)
        adds(phone, activity="walk", minutes=20)
        phone.page.context.route("**/go/entries", lambda route: route.abort())
        no_signal(phone, none=False)
        phone.opens("/settings").ticks("Yes, it is shared").taps("Save")
        assert quiet_line(phone) == "1 entry waits to be sent" or calls(phone, "queue", "count")["waiting"] == 1
        phone.page.context.unroute("**/go/entries")
        phone.opens("/progress")
        until(phone, f"async () => (await ({ROWS_AND_THINGS})()).waiting === 0")
        assert [one["minutes"] for one in entries_of(beth)] == [20]
        until(
            phone,
            "async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0",
        )
        assert calls(phone, "plan", "current")["fresh"] is True
        assert phone.page.evaluate(ROWS_AND_THINGS) == {"waiting": 0, "things": 0}
        assert adds(phone, name=2, activity="walk", minutes=30) == {"kept": "server"}
        no_signal(phone)
        assert calls(phone, "plan", "current")["plan"] is None

    def test_what_was_sent_stays_a_day_to_refill_a_server_that_was_set_back(self, phone: Phone, beth: Her) -> None:
        """I-23, SP-29."""
        from restride.records.models import Entry

        rows = list(Entry.objects.filter(person=beth.principal.person).values_list("pk", flat=True))
        sequence = Person.objects.get(pk=beth.principal.person.pk).sequence
        adds(phone, **A_RUN, symptoms=LEAK)
        assert calls(phone, "queue", "send")["sent"] == 1
        Entry.objects.exclude(pk__in=rows).delete()
        Person.objects.filter(pk=beth.principal.person.pk).update(sequence=sequence)
        assert entries_of(beth) == []
        calls(phone, "plan", "current")
        assert calls(phone, "queue", "send")["sent"] == 1
        assert len(entries_of(beth)) == 1
        phone.page.clock.set_fixed_time(NOON + timedelta(hours=23))
        calls(phone, "queue", "send")
        assert phone.page.evaluate(ROWS_AND_THINGS)["waiting"] == 1
        phone.page.clock.set_fixed_time(NOON + timedelta(hours=25))
        calls(phone, "queue", "send")
        assert phone.page.evaluate(ROWS_AND_THINGS)["waiting"] == 0

    def test_what_the_server_refuses_stays_is_shown_and_can_be_told_again_or_deleted(
        self, phone: Phone, beth: Her
    ) -> None:
        adds(phone, on=TODAY + timedelta(days=30), activity="walk", minutes=20)
        adds(phone, name=2, on=TODAY + timedelta(days=30), activity="walk", minutes=30)
        told = calls(phone, "queue", "send")
        assert [one["says"][:16] for one in told["refused"]] == ["Its day has not "] * 2
        assert may_run(phone) == "unsent"
        assert quiet_line(phone) == "2 entries could not be taken: look at them"
        phone.opens("/go/waiting")
        expect(phone.page.get_by_text("Its day has not come yet").first).to_be_visible()
        phone.page.get_by_role("button", name="Tell it as of today: Something you did").first.click()
        expect(phone.page.locator("[data-list] li")).to_have_count(1)
        delete = phone.page.get_by_role("button", name="Delete: Something you did")
        delete.click()
        phone.page.get_by_role("button", name="Press again to delete it").click()
        expect(phone.page.get_by_text("Nothing waits.")).to_be_visible()
        assert [one["minutes"] for one in entries_of(beth)] == [20]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_waiting_page_is_for_everybody_in_each_of_its_states(new_phone: NewPhone, beth: Her, scheme: str) -> None:
    phone = visited(at_noon(new_phone(TODAY, scheme=scheme, width=320, height=640)).is_hers(beth))

    def looks_well(state: str) -> None:
        found = Axe().run(
            phone.page,
            options={"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag22aa", "best-practice"]}},
        )
        assert [f"{state}: {one['id']}: {one['nodes'][0]['target']}" for one in found.response["violations"]] == []
        phone.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 320, state
        phone.page.evaluate("document.documentElement.style.fontSize = ''")

    adds(phone, on=TODAY + timedelta(days=30), activity="walk", minutes=20)
    calls(phone, "queue", "send")
    no_signal(phone)
    adds(phone, "checked_in", name=2, answers=LEAK)
    phone.opens("/go/waiting")
    expect(phone.page.locator("[data-list] li")).to_have_count(2)
    phone.page.get_by_role("button", name="Send now").click()
    expect(phone.page.get_by_text("There is no signal just now.")).to_be_visible()
    looks_well("two wait")
    no_signal(phone, none=False)
    phone.opens("/devices/pin").types("New PIN", "4821").types("The same PIN again", "4821").taps("Set the PIN")
    phone.page.wait_for_url("**/devices?done=pin")
    no_signal(phone)
    phone.opens("/go/waiting").types("PIN", "0000").taps("Open")
    expect(phone.page.get_by_role("alert")).to_contain_text("That is not the PIN")
    looks_well("behind the PIN")
    phone.opens("/go/not-sent")
    looks_well("not sent")
    phone.page.evaluate("localStorage.setItem('lost', '2')")
    no_signal(phone, none=False)
    phone.opens("/settings").ticks("Yes, it is shared").taps("Save")
    until(phone, "async () => (await caches.keys()).length === 0")
    phone.opens("/go/waiting")
    expect(phone.page.get_by_role("heading", name="This phone is shared")).to_be_visible()
    looks_well("shared, and emptied")


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
    phone = visited(at_noon(Phone(page, live_server.url)).is_hers(beth))
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
