"""Every history has exactly one decision, and no history has none (I-10); every "no" shows a way on (H-26).

A woman whose record is odd is owed an answer like anybody else: no crash, no gap, no two answers. There is always
something she can do: a session this week, or on urgent days the help to call. And every "no" names what is missing or
what to answer.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from property.lives import (
    CONSENSUS,
    TROUBLES,
    Event,
    answered,
    born,
    decided,
    edits,
    examples,
    happened,
    happenings,
    histories,
    life,
    on,
)
from restride.engine.decision import Decision
from restride.guideline.vocabulary import CHANGED_BY, PHASES, URGENCIES, VERDICTS

_URGENT = {"today", "now"}


def assert_a_way_on(decision: Decision, day: int) -> None:
    """That a decision is whole, and says what she can do and what is missing."""
    assert decision.running in {"yes", "no"}
    assert decision.verdict in VERDICTS
    assert decision.urgency in URGENCIES
    assert decision.phase in PHASES
    assert decision.stage in {stage.id for stage in CONSENSUS.stages}
    assert [one.on for one in decision.week] == [on(day + n).isoformat() for n in range(7)]
    assert decision.as_of <= decision.until <= on(day + 6).isoformat()
    assert decision.findings
    closed = decision.phase == "closed"
    if decision.urgency in _URGENT:
        assert not any(one.sessions for one in decision.week)
        assert decision.help
        assert all(help.text for help in decision.help)
    elif not closed:
        assert any(one.sessions for one in decision.week)
    if decision.running == "no" and not closed:
        assert decision.unlocks or decision.questions
    for unlock in decision.unlocks:
        assert unlock.needs
        assert unlock.who in CHANGED_BY
        assert unlock.earliest is None or unlock.earliest >= decision.as_of


@pytest.mark.slow
@examples(150)
@given(histories(), st.integers(-3, 180))
def test_one_outcome_and_a_way_on(events: tuple[Event, ...], day: int) -> None:
    """I-10, H-26, ruling 7."""
    decision = decided(events, day)
    assert_a_way_on(decision, day)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda told: ", ".join(told))
@pytest.mark.parametrize("day", [20, 70, 100])
def test_each_trouble_has_a_way_on(trouble: dict[str, object], day: int) -> None:
    """H-26, ruling 7: in the first weeks, before the first run, and while she runs."""
    assert_a_way_on(decided((*life("clear").events, answered(day, "trouble", **trouble)), day), day)


@examples(40)
@given(happenings(first=-30, last=150, most=12), st.integers(-40, 200))
def test_without_a_birth(events: list[Event], day: int) -> None:
    """I-10: entries of a woman whose birth was never told, before and after each of them."""
    decision = decided(events, day)
    assert decision.running == "no"
    assert "birth_date" in decision.questions


@pytest.mark.slow
@examples(60)
@given(st.data(), histories(), st.integers(0, 130))
def test_many_edits(data: st.DataObject, events: tuple[Event, ...], day: int) -> None:
    """I-10: entries corrected and withdrawn, again and again."""
    made = [
        data.draw(edits(events, day=data.draw(st.integers(0, 130)), name=f"edit{n}"))
        for n in range(data.draw(st.integers(1, 6)))
    ]
    assert decided((*events, *made), day).running in {"yes", "no"}


@pytest.mark.parametrize("moved", [90, 100, 101, 140])
def test_a_birth_corrected_to_a_later_day(moved: int) -> None:
    """I-10, B-01: a birth moved up to the day of the correction is younger; a birth in the future is refused or asked."""
    edit = happened(100, "entry_corrected", "moved", {"entry": "birth", "data": {"date": on(moved).isoformat()}})
    decision = decided((*life("clear").events, edit), 100)
    assert decision.running == "no"


def test_an_unheard_of_entry_to_correct_is_told() -> None:
    """B-05: a correction of nothing changes nothing, and says so."""
    lost = happened(100, "entry_corrected", "lost", {"entry": "nobody", "data": {"date": on(0).isoformat()}})
    decision = decided((born(), lost), 100)
    assert "bad_correction" in {notice.id for notice in decision.notices}
