"""Nobody runs past a question of the gate, by any way in (ruling 10, I-03).

From each history that may run, one answer at a time is taken out as if it had never been asked: everywhere, after
exercise too. Running is then closed, and the decision asks for exactly that answer.
"""

from dataclasses import replace

import pytest

from property.lives import CONSENSUS, REGISTER, Event, answered, childbed, decided, life
from restride.engine.gate import gate_questions
from restride.guideline.register import Question

_ANSWERS = ("answers", "symptoms", "next_day_symptoms")
# A life for each way in, with the first day on which it runs.
_WAYS = {"clear": 85, "flagged": 85, "alone": 92}


def without(events: tuple[Event, ...], question: str) -> list[Event]:
    """The events with every answer to a question left out."""
    return [
        replace(
            event, data={key: _left(told, question) if key in _ANSWERS else told for key, told in event.data.items()}
        )
        for event in events
    ]


def _left(answers: dict[str, object], question: str) -> dict[str, object]:
    return {name: told for name, told in answers.items() if name != question}


@pytest.mark.parametrize("question", gate_questions(CONSENSUS))
@pytest.mark.parametrize("way", _WAYS)
def test_a_blank_answer_closes_running_and_is_asked_for(way: str, question: str) -> None:
    events, day = life(way).events, _WAYS[way]
    assert decided(events, day).running == "yes"
    blank = decided(without(events, question), day)
    assert blank.running == "no"
    assert question in blank.questions


def _asked_of_some() -> list[Question]:
    gate = CONSENSUS.fact(CONSENSUS.criteria[CONSENSUS.gate].fact).of
    return [REGISTER.questions[name] for name in gate if REGISTER.questions[name].applies_when]


@pytest.mark.parametrize("question", _asked_of_some(), ids=lambda question: question.id)
def test_what_is_asked_of_some_closes_running_for_them_alone(question: Question) -> None:
    """Not applicable is not missing (ruling 13)."""
    assert question.applies_when
    modes = question.applies_when.modes
    scar = [answered(day, "scar", pain_scar=0, pain_scar_with_effort=0) for day in range(1, 90, 6)]
    for mode in ("vaginal", "caesarean_planned"):
        events = (*childbed(mode=mode), *life("clear").events[3:], *scar)
        assert decided(events, 85).running == "yes", mode
        blank = decided(without(events, question.id), 85)
        assert blank.running == ("no" if mode in modes else "yes")
        assert (question.id in blank.questions) == (mode in modes)


def test_the_gate_is_the_one_the_rulings_name() -> None:
    """Every warning sign, pelvic floor symptom, mood and body-control answer waits at the gate (rulings 8, 10, 19)."""
    gate = set(gate_questions(CONSENSUS))
    groups = {"pelvic_floor", "signs", "bleeding", "body_control"}
    assert {one.id for one in REGISTER.questions.values() if one.group in groups} <= gate
    assert {"low_mood", "lost_interest", "coping", "self_harm_thoughts", "pain_bone", "eating_enough"} <= gate
