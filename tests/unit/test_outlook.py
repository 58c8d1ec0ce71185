"""The outlook: honest about the earliest days, and never earlier than what then really happens."""

import pytest

from people import on, timeline
from property.lives import decided, life
from restride.engine.outlook import Outlook, outlook
from restride.guideline.load import Library
from restride.guideline.model import Guideline
from restride.guideline.register import Register


def seen(name: str, day: int, guideline: Guideline, register: Register) -> Outlook:
    events = life(name).events
    decision = decided(list(events), day)
    return outlook(guideline, timeline(events, register=register), on(day), decision=decision)


@pytest.mark.parametrize(("name", "first_run"), [("clear", 85), ("flagged", 85), ("alone", 92)])
@pytest.mark.parametrize("day", [10, 45, 70, 83])
def test_no_first_run_comes_before_the_outlook_said(
    name: str, first_run: int, day: int, consensus: Guideline, register: Register
) -> None:
    ahead = seen(name, day, consensus, register).run
    assert ahead is not None
    assert on(84).toordinal() <= ahead.first <= on(first_run).toordinal()
    assert ahead.first <= ahead.last


@pytest.mark.parametrize("name", ["clear", "alone"])
def test_running_in_one_go_comes_weeks_after_the_first_run(name: str, consensus: Guideline, register: Register) -> None:
    whole = seen(name, 70, consensus, register)
    assert whole.run is not None
    assert whole.in_one_go is not None
    assert whole.minutes == 30
    assert whole.in_one_go.first >= whole.run.first + 7 * 8


def test_once_she_runs_only_the_rest_of_the_way_is_ahead(consensus: Guideline, register: Register) -> None:
    before, after = seen("clear", 84, consensus, register), seen("clear", 85, consensus, register)
    assert before.run is not None
    assert after.run is None
    assert after.in_one_go is not None


def test_every_path_has_an_outlook_for_somebody_at_the_beginning(library: Library, register: Register) -> None:
    for guideline in library.guidelines.values():
        ahead = seen("clear", 10, guideline, register)
        assert ahead.run is None or ahead.run.first >= on(84).toordinal()


def test_nothing_told_gives_no_date(consensus: Guideline, register: Register) -> None:
    nothing = timeline((), register=register)
    decision = decided([], 0)
    assert outlook(consensus, nothing, on(0), decision=decision) == Outlook(None, None, 30)
