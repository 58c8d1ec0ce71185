"""The invented lives reach what the properties speak of.

A property over histories that never run, never hurt and never end would hold for any engine. So the careful lives must
begin to run on the day told, the format must accept every generated history, and the drawn ones must reach every
stage, verdict and urgency that the first half year has.
"""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from property.lives import CONSENSUS, REGISTER, RUNNING, Events, decided, decisions, examples, histories, life
from restride.guideline.vocabulary import URGENCIES, VERDICTS
from restride.history.codec import parse_history, write_history


@pytest.mark.parametrize(
    ("name", "first", "level"),
    [("clear", 85, "R4"), ("clear_at_once", 84, "R4"), ("flagged", 85, "R1"), ("alone", 92, "R3"), ("early", 72, "R4")],
)
def test_a_careful_life_runs_from_the_day_told(name: str, first: int, level: str) -> None:
    told = decisions(life(name).events, [first - 1, first, 130])
    assert [one.running for one in told.values()] == ["no", "yes", "yes"]
    assert told[first].level == level
    assert told[130].verdict in {"progress", "hold"}


def test_every_way_into_running_has_a_life() -> None:
    ways = {decided(life(name).events, 95).level for name in RUNNING}
    assert ways >= {route.level for route in CONSENSUS.routes}


@examples(60)
@given(histories())
def test_generated_histories_are_of_the_format(events: Events) -> None:
    read, faults = parse_history(write_history(events), register=REGISTER)
    assert not faults
    assert read == events


@pytest.mark.slow
def test_generated_histories_reach_every_outcome_of_the_first_half_year() -> None:
    seen: set[tuple[str, str | None]] = set()
    stages = ("recover", "rebuild", "ready", "walk_run", "closed")
    wanted = {
        *(("stage", stage) for stage in stages),
        *(("verdict", verdict) for verdict in VERDICTS),
        *(("urgency", urgency) for urgency in URGENCIES),
        *(("running", word) for word in ("yes", "no")),
    }

    @settings(examples(900), phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(histories(), st.one_of(st.integers(1, 130), st.integers(90, 130)))
    def look(events: Events, day: int) -> None:
        if wanted <= seen:
            return
        decision = decided(events, day)
        seen.update({("stage", decision.stage), ("verdict", decision.verdict), ("urgency", decision.urgency)})
        seen.update({("running", decision.running)})

    look()
    assert not wanted - seen


@pytest.mark.slow
@examples(15)
@given(histories(), st.integers(60, 120))
def test_one_day_at_a_time(events: Events, first: int) -> None:
    """Walking on is a short cut of these tests alone: it must say what a fresh decision says."""
    days = range(first, first + 8)
    assert decisions(events, days) == {day: decided(events, day) for day in days}
