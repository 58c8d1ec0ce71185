"""The first questions: which of them is still open, so that they open at the same place hours later."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.web.asked import asked
from restride.web.births import birth_entry

_CAESAREAN = "caesarean"


def next_step(timeline: Timeline, today: date) -> str | None:
    """The name of the first page without an answer; None where all are answered."""
    told = timeline.until(today.toordinal())
    entry = birth_entry(timeline, today)
    if entry is None or not (entry.data.get("date") or entry.data.get("earliest")):
        return "start_birth"
    modes = entry.data.get("modes") or [entry.data.get("mode")]
    if not any(modes):
        return "start_how"
    if latest_answer(told, asked().signs) is None:
        return "start_signs"
    if not told_body(told):
        return "start_body"
    could_tear = any(not str(mode).startswith(_CAESAREAN) for mode in modes)
    return "start_tear" if could_tear and not entry.data.get("tear") else None


def latest_answer(events: Sequence[Event], name: str) -> Any:
    """The answer told last to a question; None where there is none."""
    return next((one.data["answers"][name] for one in reversed(events) if name in one.data.get("answers", ())), None)


def told_body(events: Sequence[Event]) -> bool:
    """Whether any of the four was answered."""
    names = {name for group in asked().four.values() for name in group}
    return any(not names.isdisjoint(one.data.get("answers", ())) for one in reversed(events))
