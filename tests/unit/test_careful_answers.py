"""Where the record says two things, or half a thing, the careful reading counts."""

import pytest

from people import born, checked_in, measured, named, on, timeline, told
from restride.engine.decide import decide
from restride.guideline.model import Guideline, NamedFact
from restride.guideline.register import Register
from restride.history.events import Event
from restride.history.facts import Fact

CLINICIAN = "clinician:c1"


def known_on(day: int, fact: NamedFact, *events: Event, register: Register) -> Fact:
    return measured([born(), *events], fact, day=day, register=register)


def calves(day: int, **result: float) -> Event:
    return told(day, "test_performed", test="calf_raise", **result)


@pytest.mark.parametrize("beside", [None, "none", "a_little", "unsure", "declined"])
def test_nothing_said_beside_a_symptom_makes_it_milder(beside: str | None, register: Register) -> None:
    """B-05, I-04: for every graded question, in either order."""
    for question in register.questions.values():
        if question.answers != "graded":
            continue
        fact = named("latest", question.id)
        events = [checked_in(30, id="a", **{question.id: "a_lot"})]
        events += [] if beside is None else [checked_in(30, id="b", **{question.id: beside})]
        for order in (events, events[::-1]):
            found = known_on(30, fact, *order, register=register)
            assert (found.low, found.high) == (2, 2)


@pytest.mark.parametrize(
    "skipped",
    [
        None,
        "unsure",
        "declined",
    ],
)
def test_a_self_harm_item_above_zero_is_an_emergency_whatever_stands_beside_it(
    skipped: str | None, consensus: Guideline
) -> None:
    """H-02: the item alone decides."""
    events = [born(), checked_in(50, id="item", by=CLINICIAN, mood_scale_self_harm_item=1)]
    if skipped:
        events.append(checked_in(50, id="beside", by=CLINICIAN, mood_scale_self_harm_item=skipped))
    assert decide(consensus, timeline(events, register=consensus.register), on(50)).urgency == "now"


def test_a_short_night_is_short_whatever_stands_beside_it(register: Register) -> None:
    """I-04: a declined answer added to 5 hours never makes the night longer."""
    fact = named("told", "sleep_hours", below=6)
    events = [checked_in(30, id="a", sleep_hours=5), checked_in(30, id="b", sleep_hours="declined")]
    assert known_on(30, fact, *events, register=register).low == 1


def test_hours_told_and_declined_on_one_day_are_at_most_those_told(register: Register) -> None:
    """I-03: where fewer is worse, an open answer is open downwards."""
    events = [checked_in(30, id="a", sleep_hours=8), checked_in(30, id="b", sleep_hours="declined")]
    found = known_on(30, named("latest", "sleep_hours"), *events, register=register)
    assert found.low is None or found.low < 8


def test_the_worst_answer_ever_has_ends_in_order(register: Register) -> None:
    """I-04: pain of 3, once told, is never at most 0."""
    events = [
        checked_in(50, id="a", pain_pelvic=3),
        checked_in(50, id="b", pain_pelvic="unsure"),
        checked_in(55, pain_pelvic=0),
    ]
    found = known_on(55, named("ever", "pain_pelvic", from_day=0), *events, register=register)
    assert found.low == 3
    assert found.high is None or found.high >= 3


def test_breast_and_formula_on_one_day_are_feeding_from_the_breast(register: Register) -> None:
    """B-05: the careful one of two is the one that slows the weekly growth."""
    fact = named("told", "feeding", is_one_of=("breast", "mixed"))
    events = [checked_in(30, id="a", feeding="breast"), checked_in(30, id="b", feeding="formula")]
    assert known_on(30, fact, *events, register=register).low == 1


def test_a_clean_answer_speaks_back_no_further_than_the_answer_before_it(register: Register) -> None:
    """I-03: what she was unsure of the day before is not clean because of today."""
    events = [checked_in(20, leak_urine="a_little"), checked_in(33, leak_urine="unsure")]
    fact = named("clean_span", "leak_urine")
    assert known_on(34, fact, *events, checked_in(34, leak_urine="none"), register=register).low in {1, 2}


def test_what_a_watch_recorded_prepares_for_nothing(register: Register) -> None:
    """H-16, I-16: imports add load and symptoms; they never raise a stage."""
    fact = named("preparation_weeks", "walk", sessions=2, among_weeks=20, credit_cap=12)
    walks = [
        told(day, "session_done", id=f"w{day}", by="import:gpx", activity="walk", minutes=30) for day in range(0, 84, 3)
    ]
    assert known_on(84, fact, *walks, register=register).low == 0


WEAKER = named("weaker_side", "calf_raise", within_days=28)


def test_one_side_alone_says_nothing_of_the_other(register: Register) -> None:
    """B-03: not told is unknown."""
    assert not known_on(84, WEAKER, calves(84, left=20), register=register).known


@pytest.mark.parametrize("later", [{"left": 0, "right": 0}, {"value": 12}])
def test_an_attempt_without_sides_does_not_keep_an_older_one(later: dict[str, int], register: Register) -> None:
    """A result stands for its 28 days and no longer."""
    assert not known_on(200, WEAKER, calves(84, left=20, right=10), calves(90, **later), register=register).known


def test_of_two_attempts_on_one_day_the_weaker_side_counts(register: Register) -> None:
    """B-05."""
    assert (
        known_on(84, WEAKER, calves(84, left=20, right=10), calves(84, left=20, right=20), register=register).low == 50
    )
