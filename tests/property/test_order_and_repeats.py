"""The order in which events arrive, and how often each arrives, makes no difference (I-05).

A phone sends what it has when it has a signal, and sends it again when no reply comes. The same events must give the
same bytes, in any order, each once or three times.
"""

import json
import random
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import REGISTER, Event, Events, answered, decided, examples, histories
from restride.history.codec import read_history, write_history


def _bytes(events: Iterable[Event], day: int) -> str:
    return json.dumps(decided(events, day).as_json())


@pytest.mark.slow
@examples(40)
@given(histories(), st.randoms(use_true_random=False), st.integers(60, 130))
def test_any_order_and_any_number_of_copies(events: Events, chance: random.Random, day: int) -> None:
    """I-05, R-15: shuffled, with some events two or three times."""
    again = [event for event in events for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    chance.shuffle(again)
    assert _bytes(again, day) == _bytes(events, day)


@pytest.mark.slow
@examples(30)
@given(histories(), st.data(), st.integers(60, 130))
def test_two_contents_under_one_id_in_either_order(events: Events, data: st.DataObject, day: int) -> None:
    """B-08: both are kept; which of them came first does not matter."""
    twin = data.draw(st.sampled_from(events))
    other = replace(answered(60, leak_urine="a_lot", sleep_hours=3), id=twin.id)
    assert _bytes((other, *events), day) == _bytes((*events, other), day)


@examples(20)
@given(histories(), st.integers(60, 130))
def test_written_and_read_again(events: Events, day: int) -> None:
    """SP-31: an exported history decides the same."""
    read = read_history(write_history(events), register=REGISTER)
    assert _bytes(read, day) == _bytes(events, day)
