"""A worse answer never helps (I-04).

Tell the same life twice, once with a worse answer, a failed test or a later birth. Running is not opened by it, no stage
or level is higher, no urgency lower: on that day, whatever else is going on, and in the month after for a life that was
well until then.

Two things are left out on purpose. Bleeding that turns out to be a period asks for nothing, though it stands behind
lighter bleeding in the list of answers. And where two troubles follow each other, each of which takes steps back, the
order in which steps are taken decides where she stands weeks later, so the month after is told of one trouble alone.
"""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from people import born
from property.lives import (
    CONSENSUS,
    QUESTIONS,
    REGISTER,
    RUNNING,
    Events,
    Guideline,
    answered,
    answers_to,
    day_of,
    examples,
    happenings,
    life,
    month_after,
    on,
    views,
    with_more,
)
from restride.guideline.register import Question
from restride.history.events import Event

_WORSE = tuple(one for one in QUESTIONS if one.ordered and one.id != "feeding") + tuple(
    one for one in QUESTIONS if one.answers == "several" and "none" in one.options
)
_CAREFUL = st.sampled_from(RUNNING).map(life)


def _badness(question: Question, answer: Any) -> float:
    """How bad an answer is; of lists, how much is ticked."""
    if question.answers == "several":
        return 0 if answer == ["none"] else len(answer)
    if isinstance(answer, str):
        return question.ranks.index(answer)
    return -answer if question.worse == "less" else answer


@st.composite
def _better_and_worse(draw: st.DrawFn) -> tuple[str, Any, Any]:
    question = draw(st.sampled_from(_WORSE))
    two = sorted((draw(answers_to(question)) for _ in range(2)), key=lambda answer: _badness(question, answer))
    assume(_badness(question, two[0]) < _badness(question, two[1]))
    if question.answers == "several":
        two[1] = [*two[1], *(one for one in two[0] if one not in ("none", *two[1]))]
    assume("period" not in two)
    return question.id, two[0], two[1]


def assert_no_better(better: Events, worse: Events, *, days: list[int], guideline: Guideline = CONSENSUS) -> None:
    """That the second history allows nothing that the first one does not."""
    first, second = (views(events, days, guideline=guideline) for events in (better, worse))
    for day in days:
        assert second[day].running <= first[day].running, day
        assert second[day].stage <= first[day].stage, day
        assert second[day].level <= first[day].level, day
        assert second[day].urgency >= first[day].urgency, day


@pytest.mark.slow
@examples(80)
@given(_CAREFUL, happenings(first=30), _better_and_worse(), st.integers(70, 125))
def test_a_worse_answer_today_opens_nothing_today(
    woman: Any, more: list[Event], answers: tuple[str, Any, Any], day: int
) -> None:
    """I-04 in the midst of anything else."""
    name, better, worse = answers
    events = with_more(woman, more)
    assert_no_better((*events, answered(day, **{name: better})), (*events, answered(day, **{name: worse})), days=[day])


@pytest.mark.slow
@examples(60)
@given(_CAREFUL, _better_and_worse(), st.integers(70, 115))
def test_a_worse_answer_opens_nothing_in_the_month_after(woman: Any, answers: tuple[str, Any, Any], day: int) -> None:
    """I-04 over time: what a symptom took away does not come back earlier than if it had been milder."""
    name, better, worse = answers
    assert_no_better(
        with_more(woman, [answered(day, **{name: better})]),
        with_more(woman, [answered(day, **{name: worse})]),
        days=month_after(day),
    )


@pytest.mark.slow
@examples(40)
@given(st.data(), _CAREFUL)
def test_a_failed_test_opens_nothing(data: st.DataObject, woman: Any) -> None:
    """I-04: fewer repetitions, a shorter hold, or a symptom during the test."""
    place, event = data.draw(
        st.sampled_from([(n, one) for n, one in enumerate(woman.events) if one.type == "test_performed"])
    )
    counts = [key for key in ("left", "right", "value", "holds", "hold_seconds") if key in event.data]
    key = data.draw(st.sampled_from((*counts, "symptoms", "next_day_symptoms")))
    worse = (
        {"heaviness": "a_little"} if key.endswith("symptoms") else data.draw(st.integers(0, int(event.data[key]) - 1))
    )
    failed = replace(event, data={**event.data, key: worse})
    assert_no_better(
        woman.events,
        (*woman.events[:place], failed, *woman.events[place + 1 :]),
        days=month_after(day_of(event), last=woman.last),
    )


@pytest.mark.slow
@examples(25)
@given(_CAREFUL, st.integers(1, 40))
def test_fewer_days_since_the_birth_open_nothing(woman: Any, later: int) -> None:
    """I-04, I-02: the same entries after a later birth."""
    told = {**woman.events[0].data, "date": on(later).isoformat()}
    younger = (born(**told), *woman.events[1:])
    first, second = views(woman.events, range(70, 130, 3)), views(younger, range(70, 130, 3))
    assert all(second[day].running <= first[day].running for day in first)


def test_the_property_sees_a_guideline_that_lets_a_leak_pass() -> None:
    """Without the rules on leaking, a worse leak would leave running as open as a slight urge does."""
    deaf = replace(
        CONSENSUS, rules=tuple(rule for rule in CONSENSUS.rules if not rule.id.startswith("pelvic_floor_symptom"))
    )
    woman = life("clear")
    leaking = with_more(woman, [answered(100, leak_urine="a_lot")])
    dry = with_more(woman, [answered(100, leak_urine="none")])
    assert_no_better(dry, leaking, days=[100])
    assert views(leaking, [100])[100].running is False
    assert views(leaking, [100], guideline=deaf)[100].running is True
    assert REGISTER.questions["leak_urine"].ordered
