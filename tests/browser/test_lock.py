"""Whether a run may be played on a phone: each row of I-07, I-18 and H-37 on a table, and never more than each allows."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from browser.phone import Phone

NewPhone = Callable[..., Phone]
Json = dict[str, Any]
TODAY = "2026-11-22"
NOON = "2026-11-22T12:00:00Z"
BEST = {"leak": "none", "heavy": "none", "pain": 0}
FOUR = [
    {"name": "a", "questions": ["leak", "heavy"], "more": [
        {"id": "leak", "options": [{"value": "none"}, {"value": "a_little"}]},
        {"id": "heavy", "options": [{"value": "none"}, {"value": "a_lot"}]},
    ]},
    {"name": "b", "questions": ["pain"], "more": [{"id": "pain", "options": [{"value": 0}, {"value": 4}]}]},
]  # fmt: skip
PLAN = {
    "running": "yes", "zone": "Europe/London", "today": TODAY, "until": "2026-11-27", "last_check_in": "2026-11-20",
    "check_in_days": 7, "four": FOUR,
}  # fmt: skip


def told(kind: str = "checked_in", on: str | None = TODAY, **data: Any) -> Json:
    return {"id": "e", "type": kind, "on": on, "data": data}


def state(now: str = NOON, answers: Json | None = BEST, unsent: Any = (), *, trusted: Any = True, **plan: Any) -> Json:
    return {
        "plan": {**PLAN, **plan}, "now": now, "trusted": trusted, "answersToday": answers,
        "unsent": list(unsent) if isinstance(unsent, tuple) else unsent,
    }  # fmt: skip


def rows() -> Iterator[tuple[str, Json, str | None]]:
    """What it is about, the state, and the reason against; None where she may run."""
    clean = told(answers=BEST)
    yield "all is as it has to be", state(), None
    yield "her clean answer of today waits", state(unsent=(clean,)), None
    # The plan.
    yield "there is none", {**state(), "plan": None}, "unreadable"
    for key in ("zone", "today", "until", "four", "check_in_days", "last_check_in"):
        cut = state()
        del cut["plan"][key]
        yield f"{key} is cut", cut, "unreadable"
    for key, wrong in {
        "until": 20261127,
        "four": [],
        "zone": None,
        "check_in_days": "7",
        "today": "22.11.2026",
    }.items():
        yield f"{key} is altered", state(**{key: wrong}), "unreadable"
    yield "a question has no answers", state(four=[{"more": [{"id": "leak", "options": []}]}]), "unreadable"
    yield "what waits is no list", state(unsent=None), "unreadable"
    yield "it says no", state(running="no"), "plan-says-no"
    for word in ("YES", "true", True, 1, None, ""):
        yield f"it says {word!r}", state(running=word), "plan-says-no"
    # The week, to the end of its last civil day where she is.
    yield "the last minute of the last day", state(now="2026-11-27T23:59:59Z", unsent=()), None
    yield "the first of the next", state(now="2026-11-28T00:00:00Z"), "expired"
    kiritimati = {"zone": "Pacific/Kiritimati"}
    yield "her last day ends before London's", state(now="2026-11-27T10:00:00Z", **kiritimati), "expired"
    honolulu = {"zone": "Pacific/Honolulu", "today": "2026-11-21"}
    yield "or after it", state(now="2026-11-28T09:59:59Z", **honolulu), None
    yield "and then is over", state(now="2026-11-28T10:00:00Z", **honolulu), "expired"
    yield "a zone that is none", state(zone="Mars/Base"), "clock"
    # The last check-in.
    yield "it was seven days ago", state(last_check_in="2026-11-15"), None
    yield "eight days ago", state(last_check_in="2026-11-14"), "no-check-in"
    yield "never", state(last_check_in=None), "no-check-in"
    yield (
        "seven days across a clock change",
        state(now="2026-10-27T23:00:00Z", today="2026-10-27", until="2026-10-30", last_check_in="2026-10-20"),
        None,
    )
    # The clock.
    yield "it is not believed", state(trusted=False), "clock"
    yield "nor where nobody says so", state(trusted="yes"), "clock"
    yield "it is before the plan", state(now="2026-11-21T12:00:00Z"), "clock"
    for years in (-10, -1, 1, 10):
        off = datetime(2026, 11, 22, 12, tzinfo=UTC) + timedelta(days=365 * years)
        yield f"{years} years off", state(now=off.isoformat()), "clock" if years < 0 else "expired"
        yield f"{years} years off and not believed", state(now=off.isoformat(), trusted=False), "clock"
    yield "it is no instant", state(now="never"), "clock"
    # The four of today, on this phone.
    yield "not asked yet", state(answers=None), "ask-the-four"
    yield "nothing answered", state(answers={}), "ask-the-four"
    yield "one is missing", state(answers={"leak": "none", "pain": 0}), "ask-the-four"
    for worse in (
        {"leak": "a_little"},
        {"heavy": "a_lot"},
        {"pain": 1},
        {"pain": "0"},
        {"leak": "unsure"},
        {"leak": None},
    ):
        yield f"she told {worse}", state(answers={**BEST, **worse}), "symptom"
    yield "something else than asked", state(answers={**BEST, "other": "a_little"}), "symptom"
    # What no plan knows of yet.
    yield "a walk waits", state(unsent=(told("session_done", activity="walk", minutes=20),)), "unsent"
    yield "a clean answer of yesterday waits", state(unsent=(told(on="2026-11-21", answers=BEST),)), "unsent"
    yield "one without a day", state(unsent=(told(on=None, answers=BEST),)), "unsent"
    yield "one of part of the four", state(unsent=(told(answers={"leak": "none"}),)), "unsent"
    yield "today's clean answer and a walk", state(unsent=(clean, told("session_done", activity="walk"))), "unsent"
    yield (
        "one that cannot be read",
        state(unsent=({"id": "x", "type": "unreadable", "on": None, "data": {}},)),
        "unsent",
    )
    yield "nothing at all", state(unsent=(None,)), "unsent"
    yield "a form told something since", state(behind=True), "unsent"
    for where in ("answers", "symptoms", "next_day_symptoms"):
        leak = told("session_done", **{where: {"leak": "a_little"}})
        yield f"a symptom in {where} waits", state(unsent=(leak,)), "symptom"
        yield f"though she now says all is well ({where})", state(unsent=(clean, leak)), "symptom"
    yield "a symptom of last week waits", state(unsent=(told(on="2026-11-15", answers={"pain": 4}),)), "symptom"
    yield "one that nobody asked for", state(unsent=(told(answers={**BEST, "bleeding": "heavy"}),)), "symptom"


ROWS = list(rows())


@pytest.fixture
def ask(new_phone: NewPhone) -> Callable[[str, Any], Any]:
    """Calls a function of lock.js with each of several values."""
    phone = new_phone(date(2026, 11, 22)).opens("/help")

    def call(name: str, values: Any) -> Any:
        return phone.page.evaluate(
            "async ([name, values]) => { const lock = await import('/static/go/lock.js');"
            "return values.map((one) => lock[name](one.now && name === 'mayRun' ? {...one, now: new Date(one.now)} : one)); }",
            [name, values],
        )

    return call


def test_each_row_of_the_table_says_run_or_why_not(ask: Callable[[str, Any], Any]) -> None:
    """I-07, I-18, H-06, H-37."""
    found = ask("mayRun", [one for _, one, _ in ROWS])
    wrong = [
        (name, because, answer)
        for (name, _, because), answer in zip(ROWS, found, strict=True)
        if answer != ({"run": True} if because is None else {"run": False, "because": because})
    ]
    assert wrong == []


def test_of_all_doubts_together_none_ever_opens_what_one_alone_shuts(ask: Callable[[str, Any], Any]) -> None:
    """Monotone: to every state that is shut, any other doubt is added, and it stays shut."""
    doubts: list[Json] = [
        {"trusted": False}, {"answersToday": None}, {"answersToday": {**BEST, "leak": "a_little"}},
        {"unsent": [told("session_done")]}, {"now": "2026-11-28T12:00:00Z"}, {"now": "2016-11-22T12:00:00Z"},
    ]  # fmt: skip
    plans: list[Json] = [{"running": "no"}, {"last_check_in": None}, {"until": "2026-11-21"}, {"behind": True}, {}]
    states = [
        {**state(), **one, **two, "plan": {**PLAN, **plan}} for one, two, plan in product(doubts, [*doubts, {}], plans)
    ]
    assert [one["run"] for one in ask("mayRun", states)] == [False] * len(states)


SECOND, DAY = 1000, 24 * 60 * 60 * 1000


@pytest.mark.parametrize(
    ("name", "trail", "trusted"),
    [
        ("right after the plan came", {}, True),
        ("later that day", {"now": 20 * 3600 * SECOND}, True),
        ("a day without opening", {"now": DAY}, True),
        ("more than a day", {"now": DAY + SECOND}, False),
        ("opened each day for six days", {"latest": 5 * DAY, "now": 6 * DAY}, True),
        ("the clock goes a little back", {"latest": 3600 * SECOND, "now": 3540 * SECOND}, True),
        ("an hour back", {"latest": 7200 * SECOND, "now": 3600 * SECOND}, False),
        ("to before the plan came", {"now": -3600 * SECOND}, False),
        ("ten years back", {"now": -3650 * DAY}, False),
        ("ten years on", {"now": 3650 * DAY}, False),
        ("a phone an hour slow", {"issued": 3600 * SECOND, "now": 60 * SECOND}, True),
        ("two days slow, with no signal", {"issued": 2 * DAY, "now": 60 * SECOND}, False),
        ("two days slow, but the server was just met", {"issued": 2 * DAY, "now": 60 * SECOND, "here": True}, True),
        ("ten years on, met ten years ago", {"now": 3650 * DAY, "here": True}, False),
        ("no instant", {"latest": None}, False),
    ],
)
def test_the_clock_is_believed_only_as_far_as_it_can_be(
    ask: Callable[[str, Any], Any], name: str, trail: Json, trusted: bool
) -> None:
    """H-37, B-07: all in milliseconds after the plan came."""
    begin = int(datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp() * 1000)
    told_of: Json = {"issued": 0, "received": 0, "latest": 0, "now": 0, **trail}
    moved = {key: begin + one if isinstance(one, int) and key != "here" else one for key, one in told_of.items()}
    assert ask("isTrusted", [moved]) == [trusted], name
