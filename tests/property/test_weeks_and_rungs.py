"""What a week holds, and how fast it grows (I-11).

A life that follows its own plan, with runs left out, cut short or followed by a leak, is given week after week by the
engine. While she walks and runs, no two run days adjoin, not even across the border of two weeks. The planned running
stays within ten percent for each week since the last start, and never does she rise by two rungs in seven days.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    AFTERCARE,
    CONSENSUS,
    RUNNING,
    Event,
    Guideline,
    Life,
    answered,
    childbed,
    day_of,
    decided,
    decisions,
    everyday,
    examples,
    happenings,
    life,
    session,
    with_more,
)
from restride.engine.decision import Decision, Session

_RUNS = {"run", "walk_run"}
_GROWTH = 1.1


class Week(NamedTuple):
    """One week as it was planned, with the day it begins on and the runs done before it."""

    day: int
    decision: Decision
    done: tuple[Event, ...]


def seconds(steps: tuple[dict, ...] | list[dict], what: str = "run") -> int:
    """Seconds of running (or walking) in the steps of a session."""
    return sum(
        step["repeat"] * seconds(step["steps"], what)
        if "repeat" in step
        else (step["seconds"] if step["do"] == what else 0)
        for step in steps
    )


def runs_of(decision: Decision) -> list[tuple[int, Session]]:
    """The runs of a week: days from its beginning, and sessions."""
    return [(n, one) for n, day in enumerate(decision.week) for one in day.sessions if one.activity in _RUNS]


def planned(decision: Decision) -> int:
    """Seconds of running in a week."""
    return sum(seconds(one.steps) for _, one in runs_of(decision))


def followed(start: Life, weeks: int, does: list[str], *, guideline: Guideline = CONSENSUS) -> Iterator[Week]:
    """Weeks of a life that does what it is given, but for what `does` says of each run in turn."""
    events = [event for event in start.events if event.data.get("activity") not in _RUNS]
    done: list[Event] = []
    turn = 0
    for week in range(weeks):
        day = start.last - 7 * weeks + 7 * week
        decision = decided((*events, *done), day, guideline=guideline)
        yield Week(day, decision, tuple(done))
        for n, one in runs_of(decision):
            what = does[turn % len(does)]
            turn += 1
            if what != "left out":
                done.append(_done(day + n, one, what))


def _done(day: int, planned: Session, what: str) -> Event:
    chosen = planned.versions[0] if what == "short" and planned.versions else planned
    after = {"leak_urine": "a_little"} if what == "leak" else {}
    return session(
        day,
        planned.activity,
        minutes=chosen.minutes,
        run_seconds=seconds(chosen.steps),
        level=planned.level,
        completed=True,
        symptoms={**AFTERCARE, **after},
        next_day_symptoms=AFTERCARE,
    )


def assert_rest_days(week: Week) -> None:
    """That while she walks and runs no run is planned beside another, done or planned."""
    if week.decision.stage != "walk_run":
        return
    days = [week.day + n for n, _ in runs_of(week.decision)]
    days += [day_of(event) for event in week.done if day_of(event) <= week.day]
    near = sorted(days)
    assert all(later - earlier >= 2 for earlier, later in zip(near, near[1:], strict=False)), near


_DOES = st.lists(st.sampled_from(("whole", "whole", "whole", "short", "left out", "leak")), min_size=1, max_size=6)


@pytest.mark.slow
@examples(15)
@given(st.sampled_from(("clear", "flagged", "alone")), _DOES)
def test_weeks_of_a_followed_plan(name: str, does: list[str]) -> None:
    """I-11: rest days, the envelope, and one rung a week."""
    start: tuple[int, int] | None = None
    before: int | None = None
    for week in followed(life(name, 85 + 7 * 11), 11, does):
        assert_rest_days(week)
        if week.decision.running == "no" or week.decision.level is None:
            assert not planned(week.decision)
            start = before = None
            continue
        place = CONSENSUS.level_index(week.decision.level)
        if before is None or start is None or place < before:
            start = (week.day, CONSENSUS.ladder[place].weekly_seconds)
        else:
            assert place <= before + 1
        before = place
        assert planned(week.decision) <= start[1] * _GROWTH ** ((week.day - start[0]) / 7) + 1


@pytest.mark.slow
@examples(30)
@given(st.sampled_from(RUNNING).map(life), happenings(first=84, last=128, most=4))
def test_one_rung_in_seven_days(woman: Life, more: list[Event]) -> None:
    """I-11: whatever happens from day to day."""
    calm = [event for event in more if event.type != "limits_set"]
    days = range(94, 130)
    told = decisions(with_more(woman, calm), days)
    level = {day: CONSENSUS.level_index(one.level) for day, one in told.items() if one.level}
    for day in days:
        if all(earlier in level for earlier in range(day - 7, day + 1)):
            assert level[day] <= min(level[earlier] for earlier in range(day - 6, day + 1)) + 1


def _follower(weeks: int, does: list[str]) -> list[Week]:
    """The weeks of a woman who begins signed off on day 85 and then does what she is told, but for what `does` says."""
    last = 85 + 7 * weeks
    start = [event for event in life("clear", 85).events if event.id.endswith("-84")]
    known = {event.id: event for event in (*childbed(), *everyday(1, last), *start)}
    return list(followed(Life("a follower", tuple(known.values()), last), weeks, does))


@pytest.fixture(scope="module")
def year() -> list[Week]:
    """The weeks of a woman who does all she is given."""
    return _follower(50, ["whole"])


@pytest.mark.slow
def test_a_year_reaches_the_last_rung_and_every_stage_on_the_way(year: list[Week]) -> None:
    """H-26: who follows the plan arrives; no stage is jumped over."""
    stages = list(dict.fromkeys(week.decision.stage for week in year))
    assert stages == ["walk_run", "run", "build", "maintain"]
    assert year[-1].decision.level == CONSENSUS.ladder[-1].id


@pytest.mark.slow
def test_from_running_without_walks_on_a_week_grows_from_what_was_done(year: list[Week]) -> None:
    """I-11, ruling 23: at most 10 percent above the last week done, at most 30 above the week three before."""
    for place, week in enumerate(year):
        assert_rest_days(week)
        if week.decision.stage == "walk_run":
            continue
        done = [_done_in(year, place - back) for back in (1, 3)]
        assert planned(week.decision) <= done[0] * 1.10 + 1
        assert planned(week.decision) <= done[1] * 1.30 + 1


@pytest.mark.slow
@pytest.mark.parametrize("place", [52, 55])
def test_a_short_week_is_followed_by_no_long_one(place: int) -> None:
    """I-11, ruling 23: what grows is what was done, not what was planned."""
    weeks = _follower(22, [*["whole"] * place, "left out", *["whole"] * 40])
    for n, week in enumerate(weeks[1:], start=1):
        if week.decision.stage != "walk_run":
            assert planned(week.decision) <= _done_in(weeks, n - 1) * 1.10 + 1, week.day


def _done_in(year: list[Week], place: int) -> int:
    later = year[place + 1].done
    return sum(event.data["run_seconds"] for event in later if year[place].day <= day_of(event) < year[place].day + 7)


@pytest.mark.slow
def test_a_year_changes_one_thing_at_a_time(year: list[Week]) -> None:
    """I-11, ruling 25: of run time, days, hills, pace, buggy and distance one rises at a time, at most once a week."""
    for earlier, later in zip(year, year[1:], strict=False):
        places = [CONSENSUS.level_index(week.decision.level or "") for week in (earlier, later)]
        assert places[1] - places[0] in (0, 1, 2)
        assert places[1] - places[0] < 2 or CONSENSUS.ladder[places[0] + 1].optional


def test_the_property_sees_runs_on_neighbouring_days() -> None:
    """Without days of rest between, two runs would meet."""
    restless = replace(CONSENSUS, run_shape=replace(CONSENSUS.run_shape, rest_days=0))
    neighbours = answered(95, "days", days_available=["monday", "tuesday", "wednesday"])
    woman = with_more(life("clear", 100), [neighbours])
    ran = tuple(event for event in woman if event.data.get("activity") in _RUNS and day_of(event) <= 100)
    assert_rest_days(Week(101, decided(woman, 101), ran))
    with pytest.raises(AssertionError):
        for day in range(96, 104):
            assert_rest_days(Week(day, decided(woman, day, guideline=restless), ran))
