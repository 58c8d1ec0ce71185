"""What a page shows of her day: the decision, and what she already told today. Worked out once for each entry and day.

It is kept sealed under what it was made from (her newest sequence, the editions, the day, the zone), and made again
whenever any of these differs. The kept copy decides nothing: it is what `decide_chosen` said.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from django.db import DatabaseError, transaction

from restride.engine.decision import Decision
from restride.engine.moving import decide_chosen
from restride.engine.outlook import outlook
from restride.guideline.vocabulary import URGENCIES, URGENT, VERDICTS
from restride.history.events import Event
from restride.history.timeline import Record, Timeline
from restride.records import clock
from restride.records.access import events_of, keep_page, kept_page
from restride.records.principal import Principal
from restride.web.asked import asked
from restride.web.due import still_bad
from restride.web.first_steps import next_step
from restride.web.library import edition_mark, library

Json = dict[str, Any]
# Raised whenever the keys of a page change, so that no older copy is read.
_SHAPE = 4
_MOVES = frozenset({"walk_run", "run", "strength", "low_impact"})


def her_day(principal: Principal, today: date, *, zone: str) -> Json:
    """The decision (`decision`, as the format writes it) and what goes with it on her pages."""
    made_from = f"{_SHAPE} {principal.person.sequence} {edition_mark()} {today.isoformat()} {zone}"
    kept = kept_page(principal, made_from)
    if kept is not None:
        return kept
    page = work_out(events_of(principal), today, zone=zone)
    # A copy that cannot be kept (a full or read-only disk) is made again next time.
    with suppress(DatabaseError), transaction.atomic():
        keep_page(principal, made_from, page)
    return page


def is_urgent(page: Json) -> bool:
    """Whether somebody has to look today or now."""
    return page["decision"]["urgency"] in URGENT


def timeline_of(events: Iterable[Event]) -> Timeline:
    """The timeline of these events."""
    return Timeline(events, register=library().register)


def work_out(events: Iterable[Event], today: date, *, zone: str) -> Json:
    """The page of a day from events."""
    guidelines, timeline = library().guidelines, timeline_of(events)
    yesterday = decide_chosen(guidelines, timeline, today - timedelta(days=1), zone=zone)
    decision = decide_chosen(guidelines, timeline, today, zone=zone)
    ahead = _told_ahead(timeline, today)
    if ahead is not None:
        decision = min(decision, decide_chosen(guidelines, timeline, ahead, zone=zone), key=_permission)
    record = timeline.record(today)
    told = timeline.until(today.toordinal())
    guideline = guidelines[decision.guideline["id"]]
    return {
        "decision": decision.as_json(),
        "changed": _changed(yesterday, decision) if _told_before(told, today) else None,
        "outlook": outlook(guideline, timeline, today, decision=decision, zone=zone).as_json(),
        "loss": record.loss is not None,
        "pregnancy": record.pregnancy is not None,
        "birth": record.birth.event if record.birth else None,
        "done_today": [_done(one) for one in told if one.type == "session_done" and one.on == today],
        "told_body_today": any(_tells_of_the_four(one) for one in told if one.on == today),
        "waits_after": _waits_after(told, today),
        "not_today": any(one.type == "not_today" and one.on == today for one in told),
        "unfinished": next_step(timeline, today),
        "still_bad": still_bad(told),
        "next_day_of": _next_day_of(record, today),
    }


def _told_ahead(timeline: Timeline, today: date) -> date | None:
    """The day of an entry made here that lies after today: she went west, or this browser has another zone (I-18)."""
    latest = clock.now().date() + timedelta(days=1)
    days = [one.on for one in timeline.events if today < one.on <= latest and not one.imported]
    return max(days, default=None)


def _permission(decision: Decision) -> tuple[int, bool, int]:
    """The more careful of two decisions has the smaller one."""
    return -URGENCIES.index(decision.urgency), decision.running == "yes", VERDICTS.index(decision.verdict)


def _tells_of_the_four(event: Event) -> bool:
    """Whether an event answers each of the four: a check-in, or what was told with a session."""
    answers = {**event.data.get("answers", {}), **event.data.get("symptoms", {})}
    return all(any(name in answers for name in group) for group in asked().four.values())


def _waits_after(told: Iterable[Event], today: date) -> bool:
    """Whether she did something today that loads, and has not said since how her body is: the day is not clean yet."""
    waits = False
    for one in told:
        if one.on != today:
            continue
        if one.type == "session_done" and one.data["activity"] in _MOVES:
            waits = True
        waits = waits and not _tells_of_the_four(one)
    return waits


def _told_before(told: Iterable[Event], today: date) -> bool:
    return any(one.on < today for one in told)


def _changed(before: Decision, now: Decision) -> Json | None:
    """What is different from yesterday's decision, and the findings that are new; None where nothing is."""
    keys = ("stage", "level", "running", "verdict", "urgency")
    if all(getattr(before, key) == getattr(now, key) for key in keys):
        return None
    known = {finding.id for finding in before.findings}
    return {
        "before": {key: getattr(before, key) for key in keys},
        "now": {key: getattr(now, key) for key in keys},
        "new": [finding.says for finding in now.findings[:-1] if finding.id not in known],
        "gone": [one.says for one in before.findings[:-1] if one.id not in {two.id for two in now.findings}],
    }


def _done(event: Event) -> Json:
    data: Mapping[str, Any] = event.data
    return {
        "id": event.id,
        "activity": data["activity"],
        "minutes": data.get("minutes"),
        "run": data.get("run_seconds"),
    }


def _next_day_of(record: Record, today: date) -> str | None:
    """The day of the latest session with load, while nothing was said yet of the day after it."""
    day = today.toordinal()
    moved = [
        entry.day
        for kind in ("session_done", "test_performed")
        for entry in record.of_type(kind)
        if entry.day < day and entry.event.data.get("activity", "strength") in _MOVES
    ]
    latest = max(moved, default=None)
    if latest is None or day - latest > _speaks_back():
        return None
    answered = [_tells_of_the_four(entry.event) for entry in record.of_type("checked_in") if latest < entry.day <= day]
    return None if any(answered) else date.fromordinal(latest).isoformat()


def _speaks_back() -> int:
    """So many days back an answer about the body speaks; what is older is not asked for any more."""
    register = library().register
    return min(register.questions[name].covers_days for group in asked().four.values() for name in group)
