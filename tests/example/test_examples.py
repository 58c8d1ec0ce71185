"""The invented people of `examples/`: each history reads without a fault, and brings what its story says."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from restride.engine.decide import decide
from restride.engine.decision import Decision, Finding
from restride.engine.scenario import DAY_ZERO, Expectation, Scenario, failures
from restride.guideline.load import Library
from restride.history.codec import parse_history, read_history, write_history
from restride.history.events import Event
from restride.history.timeline import Timeline

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PEOPLE: dict[str, dict[str, Any]] = tomllib.loads((EXAMPLES / "expected.toml").read_text(encoding="utf-8"))["person"]
LISTS = ("findings", "questions", "unlocks", "notices", "help")
PLAIN = ("stage", "phase", "level", "verdict", "urgency", "running", "days_since_birth")


def events_of(name: str, library: Library) -> tuple[Event, ...]:
    return read_history((EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8"), register=library.register)


def decided(name: str, library: Library, *, on: str = "") -> Decision:
    timeline = Timeline(events_of(name, library), register=library.register)
    return decide(library.default, timeline, date.fromisoformat(on or PEOPLE[name]["on"]))


def expectation(told: dict[str, Any]) -> Expectation:
    return Expectation(
        day=(date.fromisoformat(told["on"]) - DAY_ZERO).days,
        facets={"level": "-", **{key: told[key] for key in PLAIN if key in told}},
        has={key: tuple(told[key]) for key in LISTS if key in told},
        lacks={key: tuple(told[f"no_{key}"]) for key in LISTS if f"no_{key}" in told},
        activities=tuple(told["activities"]),
        no_activities=tuple(told["no_activities"]),
    )


def test_every_file_has_a_story_and_an_expectation() -> None:
    files = {path.stem for path in EXAMPLES.glob("*.jsonl")}
    stories = dict(re.findall(r"^## .*`(\w+)\.jsonl`, on (\S+)$", (EXAMPLES / "README.md").read_text("utf-8"), re.M))
    assert files == set(PEOPLE)
    assert stories == {name: told["on"] for name, told in PEOPLE.items()}


def test_no_expectation_has_a_key_that_nobody_reads() -> None:
    known = {"on", *PLAIN, *LISTS, *(f"no_{key}" for key in LISTS), "activities", "no_activities"}
    assert {key for told in PEOPLE.values() for key in told} <= known


@pytest.mark.parametrize("name", PEOPLE)
def test_a_history_reads_without_fault_and_comes_back_whole(name: str, library: Library) -> None:
    text = (EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8")
    events, faults = parse_history(text, register=library.register)
    timeline = Timeline(events, register=library.register)
    assert faults == ()
    assert timeline.clashes == ()
    assert timeline.bad_corrections == ()
    assert write_history(events) == text


@pytest.mark.parametrize("name", PEOPLE)
def test_what_comes_out_is_what_the_story_says(name: str, library: Library) -> None:
    story = Scenario(name, "", events_of(name, library), (expectation(PEOPLE[name]),))
    assert failures(story, library.default) == []


@pytest.mark.parametrize("name", PEOPLE)
def test_nothing_known_is_dated_after_the_day_of_the_story(name: str, library: Library) -> None:
    assert max(event.on.isoformat() for event in events_of(name, library)) <= PEOPLE[name]["on"]


@pytest.mark.parametrize(("name", "level"), [("beth", "R3"), ("hana", "R1"), ("maya", "R4")])
def test_the_run_of_the_week_is_the_step_of_the_story(name: str, level: str, library: Library) -> None:
    minutes = {"R1": (30, 8, 30, 120), "R3": (28, 6, 60, 120), "R4": (34, 8, 60, 120)}
    decision = decided(name, library)
    runs = [session for day in decision.week for session in day.sessions if session.activity == "walk_run"]
    whole, times, run, walk = minutes[level]
    assert {session.level for session in runs} == {level}
    assert 2 <= len(runs) <= 3
    for session in runs:
        warm_up, middle, cool_down = session.steps
        assert session.minutes == whole
        assert (warm_up, cool_down) == ({"do": "walk", "seconds": 300}, {"do": "walk", "seconds": 300})
        assert middle == {
            "repeat": times,
            "steps": [{"do": "run", "seconds": run}, {"do": "walk", "seconds": walk}],
        }


@pytest.mark.parametrize(("name", "eve"), [("beth", "2026-05-13"), ("hana", "2026-05-25"), ("maya", "2026-04-27")])
def test_the_day_before_the_first_run_is_no_running_day(name: str, eve: str, library: Library) -> None:
    before = decided(name, library, on=eve)
    assert before.running == "no"
    assert all(session.activity != "walk_run" for day in before.week for session in day.sessions)


def test_ewas_open_questions_are_about_half_of_the_gate(library: Library) -> None:
    gate = library.default.facts["screening"].of
    open_ones = set(decided("ewa", library).questions) & set(gate)
    assert len(gate) / 3 < len(open_ones) < len(gate) * 2 / 3


def test_nothing_that_fran_reads_speaks_of_a_baby(library: Library) -> None:
    decision = decided("fran", library)
    texts = " ".join(_texts(json.loads(json.dumps(decision.as_json()))))
    assert "Talk to your doctor" in texts
    found = re.findall(r"\b(bab\w*|newborn\w*|infant\w*|feed\w*|breast\w*|buggy|pram|mum\w*|mother\w*)\b", texts, re.I)
    assert found == []


def test_without_her_sign_off_hana_would_be_held_for_heaviness(library: Library) -> None:
    events = [event for event in events_of("hana", library) if event.type != "signed_off" or event.by == "self"]
    timeline = Timeline(events, register=library.register)
    decision = decide(library.default, timeline, date.fromisoformat(PEOPLE["hana"]["on"]))
    assert decision.running == "no"
    assert "heaviness_needs_physio" in {one.id for finding in decision.findings for one in _nodes(finding)}


def _nodes(finding: Finding) -> list[Finding]:
    return [finding, *(inner for one in finding.because for inner in _nodes(one))]


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []
