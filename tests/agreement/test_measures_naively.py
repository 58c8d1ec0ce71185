"""Fast equals simple: every measure of the record agrees, on every day, with a slow reading of its sentence."""

import pytest
from histories import LAST, REGISTER, histories
from hypothesis import given, settings
from naive_measures import SKIPPED, Known, Naive

from people import named, on
from restride.engine.evaluate import COURSE_READS
from restride.guideline.model import NamedFact
from restride.guideline.vocabulary import MEASURES
from restride.history.events import Event
from restride.history.facts import DECLINED, NEVER_ASKED, OUT_OF_DATE, UNSURE, Fact
from restride.history.measured import measure
from restride.history.measures.answered import NOT_APPLICABLE
from restride.history.timeline import Timeline

pytestmark = pytest.mark.slow

KNOWN, RANGE, SOME = "known", "range", "more than none"
BIRTHS = {KNOWN, NEVER_ASKED}

# For each measure: facts of it, and the kinds of value that must have come up among the generated histories.
FACTS: dict[str, tuple[list[NamedFact], set[str]]] = {
    "latest": (
        [
            named("latest", name)
            for name in (
                "leak_urine",
                "heaviness",
                "doming",
                "sleep_hours",
                "pain_scar",
                "hypermobility",
                "warning_signs",
                "self_harm_thoughts",
            )
        ],
        {KNOWN, RANGE, UNSURE, DECLINED, NEVER_ASKED, OUT_OF_DATE, NOT_APPLICABLE},
    ),
    "told": (
        [
            named("told", "rough_night", "low_mood", is_one_of=("yes",)),
            named("told", "stress", "pain_pelvic", at_least=3),
            named("told", "sleep_hours", below=6),
            named("told", "mood_scale_self_harm_item", at_least=1),
            named("told", "warning_signs", is_one_of=("t01",)),
        ],
        {SOME, KNOWN},
    ),
    "listed": (
        [named("listed", "warning_signs", tier=tier) for tier in ("red", "orange")],
        {KNOWN, DECLINED, NEVER_ASKED, OUT_OF_DATE},
    ),
    "ever": (
        [
            named("ever", "leak_urine", from_day=14),
            named("ever", "heaviness", "pain_scar", "doming", from_day=0),
            named("ever", "pain_scar", from_day=0),
        ],
        {KNOWN, RANGE, NEVER_ASKED, OUT_OF_DATE, DECLINED, UNSURE, NOT_APPLICABLE},
    ),
    "clean_span": (
        [
            named("clean_span", "leak_urine"),
            named("clean_span", "heaviness", "pain_scar", "urgency"),
            named("clean_span", "doming", from_day=20),
        ],
        {SOME, KNOWN, RANGE},
    ),
    "episodes": (
        [
            named("episodes", "leak_urine", "heaviness", "pain_scar", within_days=20, apart=2),
            named("episodes", "pain_pelvic", within_days=56, apart=4, from_day=14),
        ],
        {SOME, KNOWN},
    ),
    "mean_answers": (
        [
            named("mean_answers", "sleep_hours", within_days=7, at_least=2),
            named("mean_answers", "pain_pelvic", within_days=14, at_least=1),
        ],
        {KNOWN, NEVER_ASKED, OUT_OF_DATE},
    ),
    "answered": (
        [named("answered", "leak_urine", "heaviness"), named("answered", "pain_pelvic", "pain_scar")],
        {KNOWN, UNSURE, DECLINED, NEVER_ASKED, OUT_OF_DATE},
    ),
    "days_since_birth": ([named("days_since_birth")], BIRTHS | {RANGE}),
    "birth_mode": ([named("birth_mode")], BIRTHS | {UNSURE}),
    "birth_tear": ([named("birth_tear")], BIRTHS | {UNSURE}),
    "recorded": ([named("recorded", "pregnancy_reported"), named("recorded", "loss_recorded")], {KNOWN}),
    "preparation_weeks": (
        [
            named("preparation_weeks", "strength", "mobility", sessions=1, among_weeks=4, credit_cap=4),
            named("preparation_weeks", "strength", "mobility", sessions=2, among_weeks=20, credit_cap=12),
        ],
        {SOME, KNOWN},
    ),
    "weeks_meeting_goal": (
        [
            named(
                "weeks_meeting_goal",
                "walk",
                goal_sessions="pain_pelvic",
                goal_minutes="sleep_hours",
                among_weeks=4,
            )
        ],
        {SOME, KNOWN, NEVER_ASKED},
    ),
    "longest_clean": ([named("longest_clean", "walk", "walk_30", within_days=14)], {SOME, KNOWN, RANGE}),
    "test_result": (
        [
            named("test_result", "hop", within_days=10),
            named("test_result", "pelvic_floor_holds", within_days=28),
            named("test_result", "pelvic_floor_holds", within_days=28, part="hold_seconds"),
            named("test_result", "pelvic_floor_holds", within_days=28, part="can_relax"),
        ],
        {KNOWN, NEVER_ASKED, OUT_OF_DATE, UNSURE},
    ),
    "passes": (
        [
            named("passes", "single_leg_squat", at_least=10, within_days=28, apart=7),
            named("passes", "hop", at_least=9, within_days=28, apart=3, impact_from_day=30),
            named("passes", "pelvic_floor_holds", at_least=9, hold_seconds=6, within_days=28),
            named("passes", "walk_30", at_least=1800, within_days=40, apart=7),
        ],
        {SOME, KNOWN, RANGE},
    ),
    "weaker_side": ([named("weaker_side", "calf_raise", within_days=14)], {KNOWN, NEVER_ASKED, OUT_OF_DATE}),
}


def test_every_measure_of_the_record_has_a_slow_twin() -> None:
    assert set(FACTS) == {word for word, one in MEASURES.items() if one.reads not in COURSE_READS}


@pytest.mark.parametrize("word", FACTS)
def test_a_measure_agrees_with_its_sentence_on_every_day(word: str) -> None:
    facts, expected = FACTS[word]
    seen: set[str] = set()

    @settings(max_examples=100)
    @given(histories())
    def agree(events: list[Event]) -> None:
        fast = measure(Timeline(events, register=REGISTER), on(LAST))
        slow = Naive(events, REGISTER)
        for fact in facts:
            series = fast.series(fact)
            for day in range(fast.first, on(LAST).toordinal() + 1):
                found = series.at(day)
                seen.update(_kinds(found))
                assert _told(found) == slow.at(fact, day), (fact, day - on(0).toordinal())

    agree()
    assert expected <= seen, f"never generated for {word}: {expected - seen}"


def _told(fact: Fact) -> Known:
    """What a fact says, without when and by what it was told."""
    if fact.low is None and fact.words is None:
        return Known(reason=SKIPPED if fact.reason in {UNSURE, DECLINED} else fact.reason)
    return Known(fact.low, fact.high, fact.words)


def _kinds(fact: Fact) -> set[str]:
    some = {SOME} if fact.low else set()
    if fact.known:
        return {KNOWN, *some}
    return {RANGE, *some} if fact.low is not None else {fact.reason}
