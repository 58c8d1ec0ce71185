"""After the loss of a baby the same steps hold, and no word of ours speaks of a baby (I-22).

The body heals as it does, so running, stage, level and urgency are those of the same record without the loss. Every text
that the decision shows leaves the baby, its food and its buggy out, for as long as the loss stands on record.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    REGISTER,
    RUNNING,
    TROUBLES,
    Event,
    Life,
    answered,
    decided,
    examples,
    happened,
    happenings,
    life,
    view,
    views,
    with_more,
)

BABY_WORDS = re.compile(
    r"\b(baby|babies|newborn\w*|infants?|bugg(y|ies)|prams?|milk|feed|feeds|feeding|fed|breastfe\w+|nursing|express)\b",
    re.IGNORECASE,
)
_LOSS = happened(50, "loss_recorded", "loss", {})


def texts(shown: Any) -> Iterator[str]:
    """Every text of a decision, and of the questions it asks."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict):
        for value in shown.values():
            yield from texts(value)
    elif isinstance(shown, list | tuple):
        for value in shown:
            yield from texts(value)


def shown_texts(events: Any, day: int) -> list[str]:
    decision = decided(events, day)
    asked = [REGISTER.questions[name] for name in decision.questions]
    told = {key: part for key, part in decision.as_json().items() if key not in {"receipt", "guideline"}}
    return [text for text in texts(told) if " " in text] + [text for one in asked for text in (one.asks, one.why)]


@pytest.mark.slow
@examples(60)
@given(st.sampled_from((*RUNNING, "untested")).map(life), happenings(first=30, last=125), st.integers(50, 130))
def test_a_loss_changes_words_and_no_gate(woman: Life, more: list[Event], day: int) -> None:
    """I-22: equal running, stage and level; urgency never lower."""
    events = with_more(woman, [event for event in more if event.type != "loss_recorded"])
    before, after = view(decided(events, day)), view(decided((*events, _LOSS), day))
    assert after._replace(urgency=0) == before._replace(urgency=0)
    assert after.urgency >= before.urgency


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda told: ", ".join(told))
@pytest.mark.parametrize("told", [40, 100])
def test_each_trouble_weighs_the_same_after_a_loss(trouble: dict[str, Any], told: int) -> None:
    """I-22, ruling 26: what she told before the loss and after it counts as it would have."""
    events = with_more(life("clear"), [answered(told, "trouble", **trouble)])
    days = [50, 85, 100, 101, 108]
    for before, after in zip(views(events, days).values(), views((*events, _LOSS), days).values(), strict=True):
        assert after._replace(urgency=0) == before._replace(urgency=0)
        assert after.urgency >= before.urgency


@pytest.mark.slow
@examples(60)
@given(st.sampled_from((*RUNNING, "untested")).map(life), happenings(first=30, last=125), st.integers(50, 130))
def test_no_text_speaks_of_a_baby(woman: Life, more: list[Event], day: int) -> None:
    """I-22: no word of the list, in findings, unlocks, help, notices, sessions or questions."""
    assert not [text for text in shown_texts(with_more(woman, [*more, _LOSS]), day) if BABY_WORDS.search(text)]


@pytest.mark.parametrize("sign", [sign.id for sign in REGISTER.signs.values() if sign.tier != "amber"])
def test_help_after_a_loss(sign: str) -> None:
    """I-22, ruling 33: every sign has words for after a loss."""
    events = with_more(life("clear"), [_LOSS, answered(100, warning_signs=[sign])])
    assert not [text for text in shown_texts(events, 100) if BABY_WORDS.search(text)]


@pytest.mark.parametrize(
    "told",
    [
        {"feeding": "breast"},
        {"milk_supply_fell": "yes"},
        {"sleep_regression": "yes"},
        {"feeding": "mixed", "past_bone_stress_injury": "yes"},
        {"drinking_enough": "no"},
        {"low_mood": "yes"},
        {"self_harm_thoughts": "recent"},
        {"pain_bone": 2},
    ],
    ids=lambda told: ", ".join(told),
)
def test_what_she_told_before_is_not_echoed(told: dict[str, str]) -> None:
    """I-22: answers about the baby that were given before the loss are not brought back to her."""
    events = with_more(life("clear"), [answered(99, **told), happened(100, "loss_recorded", "loss", {})])
    assert not [text for text in shown_texts(events, 100) if BABY_WORDS.search(text)]
