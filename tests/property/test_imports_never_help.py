"""What another program wrote down never opens anything (I-16).

A watch counts a pram on a cobbled road as steps, and a file can say whatever somebody typed into it. So an import adds
load and symptoms; it passes no test, answers no question of the gate, makes no week of preparation and gives no sign-off.
It never lifts her up a rung.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    AFTERCARE,
    FORTNIGHTLY,
    RUNNING,
    WELL,
    Event,
    Events,
    answered,
    battery,
    day_of,
    decided,
    examples,
    happened,
    happenings,
    life,
    session,
    signed,
    views,
)


def _imported(events: list[Event]) -> Events:
    return tuple(replace(event, id=f"imported-{event.id}", by="import:json") for event in events)


def _everything(day: int) -> list[Event]:
    """All that could open a gate, on one day."""
    return [
        answered(day, **WELL),
        answered(day, "rest", **FORTNIGHTLY, sleep_hours=9),
        *battery(day, supervised_by={"name": "Iris", "role": "physiotherapist"}),
        *(
            session(day, kind, minutes=60, completed=True, symptoms=AFTERCARE, next_day_symptoms=AFTERCARE)
            for kind in ("walk", "strength", "mobility")
        ),
        happened(day, "preparation_credited", "credit", {"weeks": 12}),
        signed(day),
        signed(day, "early_start", reason="typed into a file"),
        signed(day, "medical_go_ahead"),
        signed(day, "postnatal_check"),
    ]


@pytest.mark.slow
@examples(50)
@given(st.data(), st.sampled_from((*RUNNING, "untested")).map(life), happenings(first=40, last=110, most=3))
def test_imports_open_nothing(data: st.DataObject, woman: object, more: list[Event]) -> None:
    """I-16: any part of all that could open a gate, with entries missing that the import would stand in for."""
    gone = data.draw(st.sets(st.sampled_from(range(1, len(woman.events))), max_size=20))
    events = (*(event for place, event in enumerate(woman.events) if place not in gone), *more)
    added = [
        one for day in data.draw(st.sets(st.integers(20, 118), min_size=1, max_size=4)) for one in _everything(day)
    ]
    chosen = data.draw(st.sets(st.sampled_from(range(len(added))), min_size=1))
    imports = _imported([added[place] for place in sorted(chosen)])
    days = range(84, 124, 5)
    first, second = views(events, days), views((*events, *imports), days)
    for day in days:
        assert second[day].running <= first[day].running, day
        assert second[day].stage <= first[day].stage, day
        assert second[day].level <= first[day].level, day
        assert second[day].urgency >= first[day].urgency, day


_LEAVING_OUT = {
    "a test": lambda event: event.data.get("test") == "hop",
    "the sign-off": lambda event: event.data.get("kind") == "return_to_run",
    "the check at six weeks": lambda event: event.data.get("kind") == "postnatal_check",
    "strength": lambda event: event.data.get("activity") == "strength",
    "answers of the fortnight": lambda event: event.id.startswith("fortnight"),
    "answers on symptoms": lambda event: event.id.startswith("well"),
}


@pytest.mark.parametrize("what", _LEAVING_OUT)
def test_an_import_does_not_stand_in(what: str) -> None:
    """I-16, H-16: with one thing missing the start is closed, and stays closed where only an import brings it."""
    chosen = _LEAVING_OUT[what]
    woman = [event for event in life("clear").events if day_of(event) <= 85]
    left = [event for event in woman if not chosen(event)]
    brought = _imported([event for event in woman if chosen(event)])
    assert decided(woman, 85).running == "yes"
    assert decided(left, 85).running == "no"
    assert decided((*left, *brought), 85).running == "no"


def test_imported_runs_make_no_step_up() -> None:
    """I-16: runs that were open to her, told by a watch alone, are load and never a rung."""
    woman = life("clear")
    runs = [event for event in woman.events if event.data.get("activity") == "walk_run"]
    others = tuple(event for event in woman.events if event not in runs)
    imported = views((*others, *_imported(runs)), range(86, 130, 3))
    assert max(seen.level for seen in imported.values()) == imported[86].level
    assert max(seen.level for seen in views(woman.events, range(86, 130, 3)).values()) > imported[86].level
