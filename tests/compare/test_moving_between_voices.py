"""Choosing a voice: a tighter one counts at once, a looser one from the next day, and it is said before all else."""

from dataclasses import replace

import pytest

from people import on, told
from property.lives import REGISTER, Events, answered, life, run
from restride.engine.chosen import chosen, chosen_before
from restride.engine.decide import decide
from restride.engine.decision import Decision
from restride.engine.moving import decide_chosen
from restride.guideline.model import Guideline, When
from restride.history.events import Event
from restride.history.timeline import Timeline
from voices import voices

GUIDELINES = voices().guidelines
CLEAR, UNTESTED = life("clear").events, life("untested").events


def adopted(day: int, guideline: str, *, by: str = "self", name: str = "") -> Event:
    return told(day, "guideline_adopted", id=name or f"adopted-{day}", by=by, guideline=guideline)


def shown(events: Events, day: int) -> Decision:
    return decide_chosen(GUIDELINES, Timeline(events, register=REGISTER), on(day))


def own(events: Events, day: int, guideline: str) -> Decision:
    return decide(GUIDELINES[guideline], Timeline(events, register=REGISTER), on(day))


def in_force(events: Events, day: int) -> str:
    return chosen(GUIDELINES, Timeline(events, register=REGISTER), on(day)).id


def ids(decision: Decision) -> list[str]:
    return [one.id for one in decision.notices]


def text(decision: Decision, notice: str) -> str:
    return next(one.text for one in decision.notices if one.id == notice)


# Which voice is in force


def test_without_a_choice_it_is_the_default() -> None:
    assert in_force(CLEAR, 90) == "consensus"
    assert shown(CLEAR, 90) == own(CLEAR, 90, "consensus")


def test_the_last_choice_counts_and_outlives_nothing_later() -> None:
    events = (*CLEAR, adopted(40, "bold"), adopted(60, "stern"))
    assert [in_force(events, day) for day in (39, 40, 59, 60, 90)] == ["consensus", "bold", "bold", "stern", "stern"]


def test_a_choice_that_was_corrected_or_withdrawn_is_the_new_one() -> None:
    choice = adopted(40, "bold", name="choice")
    mended = told(45, "entry_corrected", id="mended", entry="choice", data={"guideline": "stern"})
    gone = told(50, "entry_withdrawn", id="gone", entry="choice")
    events = (*CLEAR, choice, mended, gone)
    assert [in_force(events, day) for day in (44, 45, 49, 50)] == ["bold", "stern", "stern", "consensus"]


def test_an_import_never_chooses() -> None:
    assert in_force((*CLEAR, adopted(40, "bold", by="import:other")), 90) == "consensus"


def test_a_voice_that_is_not_installed_falls_back_to_the_default_and_says_so() -> None:
    decision = shown((*CLEAR, adopted(40, "elsewhere")), 90)
    assert decision.guideline["id"] == "consensus"
    assert "elsewhere" in text(decision, "other_guideline")


def test_nothing_is_said_of_another_guideline_when_hers_is_shown() -> None:
    events = (*CLEAR, adopted(40, "bold"))
    assert "other_guideline" not in ids(shown(events, 90))
    assert "other_guideline" in ids(own(events, 90, "consensus"))
    assert "other_guideline" not in ids(own(CLEAR, 90, "bold"))


# The day of the change


def test_a_looser_voice_does_not_decide_on_the_day_it_is_chosen() -> None:
    events = (*UNTESTED, adopted(90, "bold"))
    assert [own(events, 90, name).running for name in ("consensus", "bold")] == ["no", "yes"]
    assert [shown(events, day).running for day in (89, 90, 91)] == ["no", "no", "yes"]
    assert [shown(events, day).guideline["id"] for day in (89, 90, 91)] == ["consensus", "consensus", "bold"]


def test_a_voice_that_starts_higher_is_looser_too() -> None:
    events = (*CLEAR, adopted(90, "bold"))
    assert [shown(events, day).level for day in (89, 90, 91)] == ["R4", "R4", "R6"]


def test_a_tighter_voice_decides_at_once() -> None:
    decision = shown((*CLEAR, adopted(90, "stern")), 90)
    assert (decision.running, decision.guideline["id"]) == ("no", "stern")
    assert ids(decision)[0] == "voice_changed"
    assert "voice_allows_more" not in ids(decision)


@pytest.mark.parametrize("undo", ["entry_withdrawn", "entry_corrected"])
def test_taking_a_tighter_choice_back_waits_for_the_next_day_as_well(undo: str) -> None:
    data = {"data": {"guideline": "bold"}} if undo == "entry_corrected" else {}
    events = (*CLEAR, adopted(86, "stern", name="choice"), told(90, undo, id="undo", entry="choice", **data))
    assert [shown(events, day).running for day in (89, 90, 91)] == ["no", "no", "yes"]


def worrying(**keys: object) -> dict[str, Guideline]:
    """The voices, `bold` with a rule of its own that always applies from 12 weeks on."""
    bold = GUIDELINES["bold"]
    rule = next(one for one in bold.rules if one.id == "fear_advice")
    worried = replace(rule, id="worried", when=When(all=("twelve_weeks",)), until=None, says="Have it seen.", **keys)
    return {**GUIDELINES, "bold": replace(bold, rules=(*bold.rules, worried), sha256=repr(worried))}


def test_on_the_day_of_the_change_each_part_is_the_more_careful_one() -> None:
    """The new voice allows less, the one before is more urgent: the day has both, with the reasons of both."""
    guidelines = worrying(effect="hold", urgency="days", blocks=("load",), todo="Ask.")
    timeline = Timeline((*CLEAR, adopted(60, "bold"), adopted(90, "rested")), register=REGISTER)
    decision = decide_chosen(guidelines, timeline, on(90))
    assert (decision.guideline["id"], decision.running, decision.urgency) == ("rested", "no", "days")
    assert decision.findings[0].id == "worried"
    towards = [one.towards for one in decision.unlocks]
    assert "worried" in towards
    assert "ready" in towards
    assert decision.until == decision.as_of
    assert decide_chosen(guidelines, timeline, on(91)).urgency == "none"


def test_an_urgent_voice_empties_the_week_of_that_day() -> None:
    guidelines = worrying(effect="refer", urgency="today", blocks=(), todo="Call.")
    timeline = Timeline((*CLEAR, adopted(60, "bold"), adopted(90, "stern")), register=REGISTER)
    decision = decide_chosen(guidelines, timeline, on(90))
    assert (decision.running, decision.verdict, decision.urgency, decision.choices) == ("no", "refer", "today", ())
    assert not any(day.sessions for day in decision.week)
    assert [one.id for one in decision.help] == ["worried"]


# What she is told


def test_for_a_week_the_decision_begins_with_what_both_say_today() -> None:
    events = (*UNTESTED, adopted(90, "bold"))
    assert ["voice_changed" in ids(shown(events, day)) for day in (89, 90, 96, 97)] == [False, True, True, False]
    decision = shown(events, 92)
    assert ids(decision)[:2] == ["voice_changed", "voice_allows_more"]
    said = text(decision, "voice_changed")
    assert "Before it was The careful shared path. Now it is The bold path." in said
    assert "The careful shared path says: not yet." in said
    assert "The bold path says: running is open today, on step R6." in said
    reason = next(one.needs for one in own(events, 92, "consensus").unlocks)
    assert reason in text(decision, "voice_allows_more")


def test_that_it_counts_from_tomorrow_is_said_on_the_day_alone() -> None:
    events = (*UNTESTED, adopted(90, "bold"))
    assert ["voice_from_tomorrow" in ids(shown(events, day)) for day in (90, 91)] == [True, False]


def test_two_voices_that_say_the_same_are_said_to() -> None:
    decision = shown((*CLEAR, adopted(20, "rested")), 21)
    assert "Today both say the same." in text(decision, "voice_changed")
    assert "voice_allows_more" not in ids(decision)


@pytest.mark.parametrize(("events", "voice"), [(UNTESTED, "stern"), (CLEAR, "bold")], ids=["reason", "level"])
def test_two_voices_that_differ_in_a_reason_or_a_level_are_told_apart(events: Events, voice: str) -> None:
    said = text(shown((*events, adopted(90, voice)), 91), "voice_changed")
    assert "Today both say the same." not in said
    assert said.count(" path says: ") == 2


def test_choosing_the_path_she_has_changes_nothing() -> None:
    assert chosen_before(GUIDELINES, Timeline((*CLEAR, adopted(90, "consensus")), register=REGISTER), on(91)) is None


def test_a_safety_rule_that_is_stricter_than_her_path_is_told_while_it_applies() -> None:
    events = (*UNTESTED, adopted(40, "bold"))
    assert text(shown(events, 83), "overlay_stricter") == GUIDELINES["bold"].tightened[0].says
    assert "overlay_stricter" not in ids(shown(events, 84))
    assert "overlay_stricter" not in ids(own(events, 83, "consensus"))


def test_a_stricter_rule_that_cannot_be_told_is_no_notice() -> None:
    assert "before_twelve_weeks" in {one.id for one in own((), 0, "bold").findings}
    assert "overlay_stricter" not in ids(own((), 0, "bold"))


def test_the_default_is_never_told_that_a_rule_is_stricter_than_itself() -> None:
    tightened = replace(GUIDELINES["consensus"], tightened=GUIDELINES["bold"].tightened, sha256="tightened")
    timeline = Timeline(UNTESTED, register=REGISTER)
    assert "overlay_stricter" not in ids(decide(tightened, timeline, on(83)))


def test_a_level_told_on_the_day_of_a_change_may_be_of_either_voice() -> None:
    """A run above her step stays one, whichever path she chooses in the evening."""
    above = [event for event in CLEAR if event.id != "run-91"] + [run(91, level="R6")]
    assert "unpermitted_run" in ids(own(tuple(above), 92, "consensus"))
    assert "unpermitted_run" in ids(own((*above, adopted(91, "rested")), 92, "consensus"))


def test_a_leak_stops_both_and_moving_does_not_lift_it() -> None:
    events = (*CLEAR, answered(90, "leak", leak_urine="a_little"), adopted(91, "bold"))
    assert [shown(events, day).running for day in (90, 91, 92)] == ["no", "no", "no"]
