"""What rules bring together: every entry of `effects.toml`, and every pair of verdicts and of urgencies (I-03)."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from people import born, checked_in, named, on, timeline
from restride.engine.decide import decide
from restride.engine.decision import Decision
from restride.guideline.model import Criterion, Guideline, Item, Route, Rule, Week, When
from restride.guideline.vocabulary import BLOCKS, EFFECTS, URGENCIES, VERDICTS

SPEC: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("effects.toml").read_text(encoding="utf-8"))
ENTRIES: list[dict[str, Any]] = SPEC["effect"]
ORDER: Mapping[str, Any] = SPEC["order"]
KEYS = {"says", "rules", "verdict", "urgency", "running", "level", "today", "week"}

ENTERED, DAY = 84, 85
START = "R4"
DAYS_SINCE_BIRTH = "time"
# Each is no on the day she enters; from the next day on it is what its name says.
TRUTHS = {
    "yes": (DAYS_SINCE_BIRTH, DAY, "days"),
    "no": (DAYS_SINCE_BIRTH, 100_000, "days"),
    "unknown": ("stress", 1, "score"),
}
EVENTS = (born(), checked_in(77, stress=0))


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["says"] for entry in ENTRIES])
def test_rules_bring_together_what_their_table_says(entry: dict[str, Any], consensus: Guideline) -> None:
    assert set(entry) <= KEYS, "a key nobody reads would promise what is not tested"
    decision = _decided(consensus, entry["rules"])
    assert (decision.verdict, decision.urgency, decision.running) == (
        entry["verdict"],
        entry["urgency"],
        entry["running"],
    )
    if "level" in entry:
        assert (decision.level or "-") == entry["level"]
    if "week" in entry:
        assert _kinds(decision) == entry["week"]
    if "today" in entry:
        assert sorted(session.activity for session in decision.week[0].sessions) == entry["today"]


@pytest.mark.parametrize(("stricter", "milder"), list(combinations(ORDER["verdict"][:-1], 2)))
def test_of_two_verdicts_the_more_cautious_counts_in_either_order(
    stricter: str, milder: str, consensus: Guideline
) -> None:
    pair = [{"effect": one, "urgency": "none", "truth": "yes"} for one in (stricter, milder)]
    assert _decided(consensus, pair).verdict == stricter
    assert _decided(consensus, reversed(pair)).verdict == stricter


@pytest.mark.parametrize(("stricter", "milder"), list(combinations(ORDER["urgency"], 2)))
def test_of_two_urgencies_the_more_pressing_counts_in_either_order(
    stricter: str, milder: str, consensus: Guideline
) -> None:
    pair = [{"effect": "hold", "urgency": one, "truth": "yes"} for one in (stricter, milder)]
    assert _decided(consensus, pair).urgency == stricter
    assert _decided(consensus, reversed(pair)).urgency == stricter


@pytest.mark.parametrize("effect", [one for one in VERDICTS if one != "progress"])
@pytest.mark.parametrize("block", BLOCKS)
def test_unknown_never_lets_her_run_where_yes_would_not(effect: str, block: str, consensus: Guideline) -> None:
    """I-03: a rule that cannot be told takes running away exactly where it would if it held."""
    rules = [{"effect": effect, "urgency": "none", "blocks": [block]}]
    decided = {truth: _decided(consensus, [{**rules[0], "truth": truth}]) for truth in TRUTHS}
    assert decided["no"].running == "yes"
    assert decided["unknown"].running == decided["yes"].running == ("yes" if block == "load" else "no")
    assert decided["unknown"].verdict == ("hold" if block == "load" else "ask")


def test_the_orders_name_every_word_of_the_language() -> None:
    assert ORDER["verdict"] == list(VERDICTS)
    assert ORDER["urgency"] == list(reversed(URGENCIES))


def test_every_effect_and_block_is_told_and_each_truth() -> None:
    rules = [rule for entry in ENTRIES for rule in entry["rules"]]
    assert {rule["effect"] for rule in rules} >= set(EFFECTS) - {"progress", "ask"}
    assert {block for rule in rules for block in rule.get("blocks", ())} == set(BLOCKS)
    assert {rule["truth"] for rule in rules} == set(TRUTHS)


def _decided(consensus: Guideline, rules: Iterable[Mapping[str, Any]]) -> Decision:
    guideline = replace(
        consensus,
        facts={**consensus.facts, DAYS_SINCE_BIRTH: replace(named("days_since_birth"), id=DAYS_SINCE_BIRTH)},
        criteria={**consensus.criteria, **{name: _criterion(name) for name in TRUTHS}},
        rules=tuple(_rule(place, rule) for place, rule in enumerate(rules)),
        stages=tuple(stage for stage in consensus.stages if stage.running or stage.whenever or stage.exit is None),
        routes=(Route("in", "12 weeks are enough", START, When(all=("twelve_weeks",)), ()),),
        weeks={**consensus.weeks, "walk_run": _WEEK},
        flags="no",
    )
    return decide(guideline, timeline(EVENTS, register=consensus.register), on(DAY))


def _criterion(name: str) -> Criterion:
    fact, least, unit = TRUTHS[name]
    return Criterion(name, fact, f"it is {name}", "time", (), "own", at_least=Fraction(least), unit=unit)


def _rule(place: int, told: Mapping[str, Any]) -> Rule:
    steps = told.get("step_back", 0)
    return Rule(
        id=f"rule_{place}",
        effect=told["effect"],
        urgency=told["urgency"],
        blocks=tuple(told.get("blocks", ())),
        when=When(all=(told["truth"],)),
        until=When(all=("no",)) if steps else None,
        says="it holds",
        todo="",
        cite=(),
        origin="own",
        step_back=steps,
        swap=told.get("swap", False),
    )


def _item(activity: str, *needs: str) -> Item:
    return Item(activity, activity, 7, (10,), (), (), needs)


_WEEK = Week(
    "walk_run",
    "one of each",
    (_item("walk_run"), _item("low_impact", "impact"), _item("strength", "load"), _item("breathing")),
)


def _kinds(decision: Decision) -> list[str]:
    return sorted({session.activity for day in decision.week for session in day.sessions})
