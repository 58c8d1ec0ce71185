"""A plan and a clock open a run only where they can be believed.

H-07, H-37, I-07, B-07.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Error, Route

from browser.no_signal.her_phone import ALL_SENT, NOON, TODAY, adds, calls, may_run, no_signal, until
from browser.phone import Phone
from web.her import Her


@pytest.mark.with_worker
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


@pytest.mark.with_worker
def test_a_form_sent_from_a_page_makes_the_kept_plan_old_until_a_fresh_one_came(phone: Phone) -> None:
    """I-07: a leak told on the check-in page, and then no signal before a fresh plan."""
    phone.page.context.route("**/go/plan", lambda route: route.abort())
    phone.opens("/check-in").ticks("Leaking pee, poo or farts").taps("Continue")
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
