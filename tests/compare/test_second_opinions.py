"""Second opinions: each is what that voice says by itself, with the one reason that matters most."""

import json
from dataclasses import replace

import pytest

from people import on
from property.lives import REGISTER, Events, answered, battery, decided, life, signed
from restride.engine.compare import second_opinions, with_others
from restride.engine.opinion import Opinion
from restride.guideline.model import Guideline
from restride.history.timeline import Timeline
from voices import voices

GUIDELINES = voices().guidelines
LEAK = answered(90, "leak", leak_urine="a_little")
STORIES: dict[str, tuple[Events, int]] = {
    "nothing known": ((), 0),
    "week three": (life("clear").events, 20),
    "running": (life("clear").events, 90),
    "flagged": (life("flagged").events, 90),
    "untested": (life("untested").events, 90),
    "leaking": ((*life("clear").events, LEAK), 90),
    "sign": ((*life("clear").events, answered(90, "sign", warning_signs=["t01"])), 90),
    "unasked": (life("clear").events[:40], 90),
}


def opinions(events: Events, day: int, guidelines: dict[str, Guideline] = GUIDELINES) -> dict[str, Opinion]:
    told = second_opinions(guidelines.values(), Timeline(events, register=REGISTER), on(day))
    return {one.guideline: one for one in told}


@pytest.mark.parametrize("story", STORIES)
def test_each_entry_of_others_is_that_voices_own_run(story: str) -> None:
    events, day = STORIES[story]
    told = opinions(events, day)
    decision = with_others(decided(events, day), told.values())
    assert [one["guideline"] for one in decision.others] == [name for name in GUIDELINES if name != "consensus"]
    for entry in decision.others:
        own = decided(events, day, guideline=GUIDELINES[entry["guideline"]]).as_json()
        assert entry["edition"] == own["guideline"]["edition"]
        for facet in ("stage", "phase", "level", "verdict", "urgency", "running"):
            assert entry[facet] == own[facet], (entry["guideline"], facet)
        said = json.dumps([own["findings"], own["unlocks"]])
        assert entry["reason"] is None or json.dumps(entry["reason"]["says"]) in said


@pytest.mark.parametrize("name", GUIDELINES)
def test_the_guideline_of_a_decision_is_never_among_its_others(name: str) -> None:
    events, day = STORIES["running"]
    decision = with_others(decided(events, day, guideline=GUIDELINES[name]), opinions(events, day).values())
    assert {one["guideline"] for one in decision.others} == {*GUIDELINES} - {name}


def test_nothing_is_given_as_reason_when_all_is_well() -> None:
    told = opinions(*STORIES["running"])["bold"]
    assert (told.running, told.reason) == ("yes", None)


def test_the_rule_that_stops_running_comes_before_what_is_missing() -> None:
    for told in opinions(*STORIES["leaking"]).values():
        assert told.reason
        assert (told.reason.id, told.reason.origin) == ("pelvic_floor_symptom", "overlay")
        assert told.reason.cites


def test_the_most_urgent_rule_comes_first() -> None:
    events, day = STORIES["leaking"]
    sign = answered(day, "sign", warning_signs=["t01"])
    assert {one.reason.id for one in opinions((*events, sign), day).values() if one.reason} == {"red_sign"}


def test_of_what_is_missing_the_nearest_hands_come_first() -> None:
    """Training before a professional: the tests and the sign-off are missing both."""
    reason = opinions(*STORIES["untested"])["consensus"].reason
    assert reason
    assert (reason.who, reason.origin) == ("training", "own")
    tested = (*life("untested").events, *battery(84))
    then = opinions(tested, 90)["consensus"].reason
    assert then
    assert then.who == "training"  # the second battery, for the way without a professional
    stern = opinions((*tested, *twenty_squeezes(86)), 90)["stern"].reason
    assert stern
    assert stern.who == "clinician"


def twenty_squeezes(day: int) -> Events:
    """A later test with so many squeezes that only the sign-off is missing to the careful voices."""
    squeezes = next(one for one in battery(day) if one.data["test"] == "pelvic_floor_fast")
    return (replace(squeezes, id="twenty", data={**squeezes.data, "value": 20}),)


def test_what_waits_for_an_answer_waits_for_hers() -> None:
    told = opinions(*STORIES["unasked"])["bold"]
    assert (told.running, told.verdict) == ("no", "ask")
    assert told.reason
    assert told.reason.who == "her"


def test_a_sign_off_for_running_moves_only_the_voices_that_ask_for_one() -> None:
    events = (*life("untested").events, *battery(84), *twenty_squeezes(86))
    before, after = opinions(events, 90), opinions((*events, signed(89)), 90)
    assert [before[name].running for name in ("bold", "consensus", "stern")] == ["yes", "no", "no"]
    assert [after[name].running for name in ("bold", "consensus", "stern")] == ["yes", "yes", "yes"]
