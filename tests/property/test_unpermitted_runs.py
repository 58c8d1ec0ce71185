"""A run that was not open to her never helps.

Life happens: somebody runs in week nine, or with a leak. That run counts as load, and so does what she felt. It is no
pass, no rung, no week and no end of a gap (ruling 24): running is never opened by it, and nothing stands higher later.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import RUNNING, Event, Life, decided, examples, happenings, life, run, session, views, with_more

_DAYS = range(70, 130, 3)


@pytest.mark.slow
@examples(40)
@given(
    st.sampled_from((*RUNNING, "untested")).map(life),
    happenings(first=40, last=120, most=3),
    st.sets(st.integers(1, 128), min_size=1, max_size=6),
    st.sampled_from((None, "R1", "R4", "R9")),
)
def test_runs_on_closed_days_open_nothing(woman: Life, more: list[Event], days: set[int], level: str | None) -> None:
    """Ruling 24: without what she felt, which she may always tell us."""
    events = with_more(woman, more)
    closed = [day for day, seen in views(events, sorted(days)).items() if not seen.running]
    silent = {} if level is None else {"level": level}
    runs = [session(day, "run", "secret", minutes=40, run_seconds=1800, completed=True, **silent) for day in closed]
    first, second = views(events, _DAYS), views((*events, *runs), _DAYS)
    for day in _DAYS:
        assert second[day].running <= first[day].running, day
        assert second[day].stage <= first[day].stage, day
        assert second[day].level <= first[day].level, day
        assert second[day].urgency >= first[day].urgency, day


def test_an_unpermitted_run_is_answered_once_and_calmly() -> None:
    """Ruling 24: one notice in the week after, and none later."""
    woman = with_more(life("untested"), [run(70, "secret")])
    told = {day: [one.id for one in decided(woman, day).notices].count("unpermitted_run") for day in (69, 70, 76, 77)}
    assert told == {69: 0, 70: 1, 76: 1, 77: 0}
