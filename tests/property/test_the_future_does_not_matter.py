"""What happens later never matters now (ruling 4: the prefix property).

A decision of a day counts the events of that day and before. Tomorrow's leak, next week's correction and next year's
birth may stand in the file already: today's decision is the same without them, whatever was asked of the timeline before.
"""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import born
from property.lives import (
    CONSENSUS,
    REGISTER,
    Event,
    Events,
    decided,
    differences,
    edits,
    examples,
    happened,
    happenings,
    histories,
    on,
)
from restride.engine.decide import decide
from restride.history.timeline import Timeline


def _until(events: Events, day: int) -> Events:
    return tuple(event for event in events if event.on <= on(day))


@pytest.mark.slow
@examples(60)
@given(st.data(), histories(), st.integers(60, 125))
def test_a_decision_of_a_day_reads_nothing_later(data: st.DataObject, events: Events, day: int) -> None:
    """Prefix: with all that comes later, corrections and a new birth among it, or without."""
    later: list[Event] = data.draw(happenings(first=day + 1, last=day + 20, name="later"))
    later.append(data.draw(edits(events, day=day + 1, name="later")))
    later.append(happened(day + 2, "pregnancy_reported", "later", {}))
    if data.draw(st.booleans()):
        later.append(replace(born(day + 30), id="second birth"))
    assert not differences(decided((*events, *later), day), decided(_until(events, day), day))


@pytest.mark.slow
@examples(30)
@given(histories(), st.lists(st.integers(60, 130), min_size=2, max_size=5))
def test_what_was_asked_before_makes_no_difference(events: Events, days: list[int]) -> None:
    """I-08: one timeline asked about several days, in any order, answers as a fresh one does."""
    timeline = Timeline(events, register=REGISTER)
    for day in days:
        told = decide(CONSENSUS, timeline, on(day)).as_json()
        assert json.dumps(told) == json.dumps(decided(events, day).as_json())


@pytest.mark.parametrize("later", [105, 110])
def test_a_second_content_of_an_id_that_comes_later(later: int) -> None:
    """B-08 and the prefix: two contents under one id are a clash from the day on which both have happened."""
    events = (born(), happened(100, "not_today", "one", {}))
    twin = Event("one-100", "not_today", on(later), {"reason": "another"})
    assert not differences(decided((*events, twin), 102), decided(events, 102))
    assert "clash" in {notice.id for notice in decided((*events, twin), later).notices}
