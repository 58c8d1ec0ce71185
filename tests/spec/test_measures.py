"""What each measure of the language means: every entry of `measures.toml` comes out as told."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from people import named, on, read_events, timeline
from restride.engine.decide import walk
from restride.engine.evaluate import COURSE_READS
from restride.guideline.model import Criterion, Guideline, NamedFact, Route, When
from restride.guideline.vocabulary import MEASURES
from restride.history.facts import Fact
from restride.history.measured import measure

SPEC: Mapping[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("measures.toml").read_text(encoding="utf-8")
)["measure"]
ENTRIES = [(word, entry) for word, entries in SPEC.items() for entry in entries]
KEYS = {"says", "of", "settings", "birth", "no_birth", "events", "day", "ladder", "low", "high", "words", "unknown"}

# The rules of the short path, as `measures.toml` tells it to the reader, and what opens them where silence must not.
RULES = ("next_step", "pelvic_floor_symptom", "heaviness_needs_physio", "short_gap", "long_gap")
OPENED_BY = {"pelvic_floor_symptom": "leak_urine", "heaviness_needs_physio": "heaviness"}


@pytest.mark.parametrize(("word", "entry"), ENTRIES, ids=[f"{word}: {entry['says']}" for word, entry in ENTRIES])
def test_a_measure_means_what_its_table_says(word: str, entry: dict[str, Any], consensus: Guideline) -> None:
    assert set(entry) <= KEYS, "a key nobody reads would promise what is not tested"
    fact = named(word, *entry.get("of", ()), **_settings(entry))
    found = _measured(fact, entry, consensus)
    if "unknown" in entry:
        assert (found.low, found.words, found.reason) == (None, None, entry["unknown"])
    elif "words" in entry:
        assert found.words == frozenset(entry["words"])
    else:
        ends = [_number(entry.get(end), fact, consensus) for end in ("low", "high")]
        assert [found.low, found.high] == ends
        assert found.words is None


@pytest.mark.parametrize("word", MEASURES)
def test_every_measure_is_told_and_told_of_when_there_is_nothing(word: str) -> None:
    entries = SPEC.get(word, [])
    assert len(entries) >= 3, f"{word} is told by {len(entries)} entries; three say what it means"
    assert any(_is_nothing(entry) for entry in entries), f"no entry says what {word} is when nothing is known"


def test_no_entry_tells_of_a_word_that_is_not_in_the_language() -> None:
    assert set(SPEC) <= set(MEASURES)


def test_no_two_entries_of_a_measure_say_the_same() -> None:
    for word, entries in SPEC.items():
        says = [entry["says"] for entry in entries]
        assert len(says) == len(set(says)), word


def _is_nothing(entry: Mapping[str, Any]) -> bool:
    return "unknown" in entry or entry.get("low") == 0 or entry.get("words") == ["no"]


def _settings(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(one) if isinstance(one, list) else one for key, one in entry.get("settings", {}).items()}


def _measured(fact: NamedFact, entry: Mapping[str, Any], consensus: Guideline) -> Fact:
    birth = entry.get("birth", {"date": "day 0", "mode": "vaginal"})
    told = [] if entry.get("no_birth") else [{"day": 0, "id": "birth", "type": "birth_recorded", "data": birth}]
    register = consensus.register
    events = timeline(read_events([*told, *entry.get("events", [])], register=register), register=register)
    if MEASURES[fact.measure].reads in COURSE_READS:
        path = _short_path(consensus, fact, ladder=entry.get("ladder"))
        return walk(path, events, on(entry["day"])).facts[fact.id](on(entry["day"]).toordinal(), None)
    return measure(events, on(entry["day"])).series(fact).at(on(entry["day"]).toordinal())


def _short_path(consensus: Guideline, fact: NamedFact, *, ladder: list[str] | None) -> Guideline:
    """Consensus cut down to one way in and five rules, none of which steps back."""
    rungs = tuple(rung for rung in consensus.ladder if ladder is None or rung.id in ladder)
    symptoms = {rule: named("told", question, is_one_of=("a_little", "a_lot")) for rule, question in OPENED_BY.items()}
    rules = [replace(rule, step_back=0) for rule in consensus.rules if rule.id in RULES]
    gap_check = When(all=("short_check",))
    rules = [replace(rule, until=gap_check) if rule.ends_gap else rule for rule in rules]
    return replace(
        consensus,
        facts={**consensus.facts, **{rule: replace(one, id=rule) for rule, one in symptoms.items()}, fact.id: fact},
        criteria={**consensus.criteria, **{rule: _at_least_once(rule) for rule in symptoms}},
        rules=tuple(replace(rule, when=When(all=(rule.id,))) if rule.id in symptoms else rule for rule in rules),
        stages=tuple(stage for stage in consensus.stages if stage.running or stage.whenever or stage.exit is None),
        routes=(Route("in", "12 weeks are enough", rungs[0].id, When(all=("twelve_weeks",)), ()),),
        ladder=rungs,
        flags="sphincter_tear",
    )


def _at_least_once(fact: str) -> Criterion:
    return Criterion(fact, fact, "told", "her", (), "own", at_least=Fraction(1), unit="times")


def _number(told: Any, fact: NamedFact, consensus: Guideline) -> Any:
    """A number as it stands; a word as its place among the answers, from best to worst."""
    return consensus.register.questions[fact.of[0]].ranks.index(told) if isinstance(told, str) else told
