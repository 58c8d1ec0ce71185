"""What she tells with no signal is kept sealed and sent once; a symptom in it locks running at once.

H-06, H-08, I-05, I-07, B-08, B-10.
"""

from datetime import datetime

import pytest
from django.conf import settings
from playwright.sync_api import Route

from browser.no_signal.her_phone import (
    A_RUN,
    ALL_SENT,
    DAY,
    LEAK,
    NOON,
    TODAY,
    NewPhone,
    adds,
    at_noon,
    calls,
    entries_of,
    may_run,
    no_signal,
    quiet_line,
    until,
    visited,
)
from browser.phone import Phone
from restride.records.actions.begin import add_device
from web.her import Her


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
    until(phone, "() => document.querySelector('[data-waits]').hidden")
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


def test_on_a_line_that_breaks_it_is_sent_later_though_nobody_does_anything(phone: Phone, beth: Her) -> None:
    """The browser thinks there is signal, and nothing gets through."""
    breaks: list[str] = []

    def cut(route: Route) -> None:
        breaks.append(route.request.url)
        route.abort()

    phone.page.context.route("**/go/entries", cut)
    adds(phone, activity="walk", minutes=20)
    for times in (1, 2, 3):
        phone.page.clock.fast_forward(60_000)
        for _ in range(400):
            if len(breaks) >= times:
                break
            phone.page.wait_for_timeout(50)
        assert len(breaks) == times, "it is tried again, and not over and over"
    phone.page.context.unroute("**/go/entries")
    phone.page.clock.fast_forward(120_000)
    until(phone, ALL_SENT)
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
