"""A named exception is shown only where it alone explains the disagreement (rulings 30)."""

from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from people import on
from property.lives import REGISTER, Events, answered, battery, decided, life
from restride.engine.compare import second_opinions, with_others
from restride.engine.excepted import known_exception
from restride.engine.opinion import Excepted
from restride.engine.schema import decision_schema
from restride.guideline.model import Guideline, When
from restride.history.events import Event
from restride.history.timeline import Timeline
from voices import voices

GUIDELINES = voices().guidelines
RESTED = GUIDELINES["rested"]
SHORT = tuple(answered(day, "short", sleep_hours=5) for day in range(80, 91))


def squeezed(events: Events, n: int) -> Events:
    """The same life with so many quick squeezes in each test of them."""

    def more(event: Event) -> Event:
        return (
            replace(event, data={**event.data, "value": n}) if event.data.get("test") == "pelvic_floor_fast" else event
        )

    return tuple(more(event) for event in events)


CLEAR = squeezed(life("clear").events, 20)


def exception(events: Events, *, of: Guideline = RESTED, day: int = 90) -> Excepted | None:
    told = second_opinions((GUIDELINES["consensus"], of), Timeline(events, register=REGISTER), on(day))
    return told[1].exception


def test_a_missing_leaf_of_a_named_group_in_the_route_is_named_with_why() -> None:
    assert exception((*CLEAR, *SHORT)) == Excepted("sleep", RESTED.exceptions[0].because)


def test_a_missing_point_of_an_earlier_stage_is_named_when_the_rest_of_the_way_is_clear() -> None:
    """She stands two stages back: the exits that lie ahead and the route are looked at as well."""
    told = exception(life("clear").events)
    assert told
    assert told.id == "squeezes"


def test_two_points_are_named_together_when_it_takes_both() -> None:
    told = exception((*life("clear").events, *SHORT))
    assert told
    assert told.id == "sleep, squeezes"
    assert all(one.because in told.because for one in RESTED.exceptions)


def test_the_published_schema_knows_an_exception() -> None:
    events = (*CLEAR, *SHORT)
    told = second_opinions(GUIDELINES.values(), Timeline(events, register=REGISTER), on(90))
    whole = with_others(decided(events, 90), told).as_json()
    assert [one["guideline"] for one in whole["others"] if "exception" in one] == ["rested"]
    Draft202012Validator(decision_schema()).validate(whole)


def test_no_exception_where_both_run() -> None:
    assert exception(CLEAR) is None


def test_nothing_in_the_way_is_no_exception() -> None:
    timeline = Timeline(CLEAR, register=REGISTER)
    assert known_exception(RESTED, timeline, on(90)) is None


def test_no_exception_where_the_default_says_no_too() -> None:
    assert exception((*CLEAR, *SHORT, answered(90, "leak", leak_urine="a_little"))) is None
    assert exception((*CLEAR, *SHORT), day=80) is None


def test_no_exception_for_a_voice_that_names_none() -> None:
    assert exception((*CLEAR, *SHORT), of=GUIDELINES["stern"]) is None


def test_no_exception_where_anything_else_is_missing_in_the_route() -> None:
    """A professional is out of reach: the default has a way for that, this voice has none."""
    assert exception((*squeezed(life("alone").events, 20), *SHORT), day=95) is None


def test_no_exception_where_anything_else_is_missing_in_an_exit_ahead() -> None:
    """She stands in the first stage, for want of a named point; the second asks for more than is named."""

    def asking(first: str, second: str) -> Guideline:
        known = {stage.id: stage for stage in RESTED.stages}
        exits = {"recover": first, "rebuild": second}
        stages = tuple(
            replace(known[name], exit=When(all=(exits[name],))) if name in exits else known[name] for name in known
        )
        other = replace(RESTED.criteria["squeezes_twenty"], id="unnamed")
        return replace(RESTED, stages=stages, criteria={**RESTED.criteria, other.id: other}, sha256=first + second)

    events = life("clear").events
    assert exception(events, of=asking("squeezes_twenty", "squeezes_twenty")) is not None
    assert exception(events, of=asking("squeezes_twenty", "unnamed")) is None
    assert exception(events, of=asking("unnamed", "squeezes_twenty")) is None


def test_no_exception_where_the_default_alone_has_no_way_in() -> None:
    shut = replace(GUIDELINES["consensus"], routes=(), sha256="shut")
    told = second_opinions((shut, RESTED), Timeline((*CLEAR, *SHORT), register=REGISTER), on(90))
    assert [one.exception for one in told] == [None, None]


@pytest.mark.parametrize(("named", "expected"), [(("slept_enough",), "sleep"), (("squeezes_twenty",), None)])
def test_a_rule_that_stops_running_counts_among_what_is_lacking(named: tuple[str, ...], expected: str | None) -> None:
    rule = replace(next(one for one in RESTED.rules if one.id == "rough_night_swap"), id="sleep_first")
    stops = replace(rule, effect="pause", blocks=("running",), when=When(none=("slept_enough",)), until=None)
    only = replace(RESTED.exceptions[0], criteria=named)
    voice = replace(RESTED, rules=(*RESTED.rules, stops), exceptions=(only,), sha256="ruled")
    told = exception((*CLEAR, answered(90, "short", sleep_hours=5)), of=voice)
    assert (told.id if told else None) == expected


def test_a_choice_is_met_by_the_one_alternative_that_is_named() -> None:
    """Of "rested, or twenty squeezes" the exception names one: where it is put aside, nothing is chosen between."""
    either = replace(RESTED.groups["rested_and_quick"], when=When(any=("slept_enough", "squeezes_twenty")))
    free = When(all=("old_enough", "prepared", "walked_thirty"))
    stages = tuple(replace(one, exit=free) if one.id == "rebuild" else one for one in RESTED.stages)
    half = replace(RESTED.exceptions[0], criteria=("slept_enough",))
    voice = replace(
        RESTED, groups={**RESTED.groups, either.id: either}, stages=stages, exceptions=(half,), sha256="half"
    )
    events = (*life("clear").events, *SHORT)
    assert exception(events, of=voice) is not None
    other = replace(voice, exceptions=(replace(half, criteria=("walked_thirty",)),), sha256="other")
    assert exception(events, of=other) is None


def test_a_test_that_was_done_again_ends_the_exception() -> None:
    again = tuple(squeezed(tuple(replace(one, id=f"again-{one.id}") for one in battery(88)), 20))
    assert exception((*life("clear").events, *again), day=90) is None
