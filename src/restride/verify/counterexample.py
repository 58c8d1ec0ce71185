"""A counterexample made small and written as a scenario: what is left is what it takes, ready to be kept."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from restride.engine.scenario import DAY_ZERO
from restride.guideline.format import canonical
from restride.guideline.model import Guideline
from restride.history.events import Event
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample

Fails = Callable[[Sequence[Event]], bool]


def minimised(bench: Bench, guideline: Guideline, example: Counterexample) -> Sequence[Event]:
    """The fewest of its events, as far as leaving some out can tell, with which it still fails."""
    fails = example.fails or _differs(bench, guideline, example)
    events = list(example.events)
    if not events or not fails(events):
        return events
    size = len(events) // 2
    while size:
        start = 0
        while start < len(events):
            fewer = [*events[:start], *events[start + size :]]
            if fewer and fails(fewer):
                events = fewer
            else:
                start += size
        size //= 2
    return events


def as_scenario(guideline: Guideline, property_id: str, example: Counterexample, events: Sequence[Event]) -> str:
    """The scenario file of a counterexample, in the one layout of guideline files."""
    name = f"counterexample_{property_id.lower().replace('-', '_')}"
    expected = {"day": example.day, **dict(example.expected)}
    scenario = {
        "id": name,
        "why": f"{property_id} on {guideline.id} {guideline.edition}: {example.says}",
        "event": [_event(event) for event in events],
        "expect": [expected],
    }
    return canonical({"scenario": [scenario]})


def _differs(bench: Bench, guideline: Guideline, example: Counterexample) -> Fails:
    """Whether the decision of the day is another one than it should be."""

    def fails(events: Sequence[Event]) -> bool:
        decision, _ = bench.decided_as(guideline, events, example.day)
        return any(getattr(decision, facet) != value for facet, value in example.expected)

    return fails


def _event(event: Event) -> dict[str, Any]:
    told: dict[str, Any] = {"day": (event.on - DAY_ZERO).days, "type": event.type, "id": event.id}
    if event.by != "self":
        told["by"] = event.by
    return {**told, "data": _undated(event.data)}


def _undated(value: Any) -> Any:
    """Data with dates told as days since birth, as scenarios tell them."""
    if isinstance(value, Mapping):
        return {key: _undated(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_undated(one) for one in value]
    if isinstance(value, str):
        try:
            return f"day {(date.fromisoformat(value) - DAY_ZERO).days}"
        except ValueError:
            return value
    return value
