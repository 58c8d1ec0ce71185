"""Moving every date by some days moves the answer by as many days, and changes nothing else.

Whatever the engine reads of a date is its distance to another date. A woman who gives birth in March is treated like
one who gives birth in October. Her own weekdays are hers, so lives in which she named them are moved by whole weeks.
"""

import json
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import REGISTER, Events, decided, examples, histories
from restride.history.codec import read_history, write_history

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _moved(text: str, days: int) -> str:
    return _DATE.sub(lambda found: (date.fromisoformat(found[0]) + timedelta(days=days)).isoformat(), text)


@pytest.mark.slow
@examples(60)
@given(histories(), st.integers(60, 130), st.integers(-2000, 2000))
def test_moved_dates_move_the_answer(events: Events, day: int, by: int) -> None:
    """Time shift: the decision of the moved history is the moved decision of the history."""
    if any("days_available" in str(event.data) for event in events):
        by *= 7
    told = json.dumps(decided(events, day).as_json())
    moved = read_history(_moved(write_history(events), by), register=REGISTER)
    assert json.dumps(decided(moved, day + by).as_json()) == _moved(told, by)
