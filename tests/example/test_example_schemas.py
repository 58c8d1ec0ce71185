"""Every example fits the published JSON Schemas, and so does what is decided from it."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from restride.engine.decide import decide
from restride.engine.schema import decision_schema
from restride.guideline.load import Library
from restride.guideline.register import Register
from restride.history.codec import parse_history, read_history
from restride.history.schema import history_schema
from restride.history.timeline import Timeline

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAYS = {
    name: told["on"]
    for name, told in tomllib.loads((EXAMPLES / "expected.toml").read_text(encoding="utf-8"))["person"].items()
}
# Each breaks a promise of the format: a misspelt key, a value outside the vocabulary, a key that is missing.
BROKEN_DECISIONS = (
    {"verdict": "fine"},
    {"running": "maybe"},
    {"urgency": "soon"},
    {"stages": "walk_run"},
    {"week": None},
    {"as_of": 20260514},
)


def validator(schema: dict) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def decision_of(name: str, library: Library) -> dict:
    text = (EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8")
    timeline = Timeline(read_history(text, register=library.register), register=library.register)
    return json.loads(json.dumps(decide(library.default, timeline, date.fromisoformat(DAYS[name])).as_json()))


@pytest.mark.parametrize("name", DAYS)
def test_a_decision_fits_its_schema(name: str, library: Library) -> None:
    assert [fault.message for fault in validator(decision_schema()).iter_errors(decision_of(name, library))] == []


@pytest.mark.parametrize("change", BROKEN_DECISIONS, ids=lambda change: next(iter(change)))
def test_a_broken_decision_does_not_fit(change: dict, library: Library) -> None:
    assert not validator(decision_schema()).is_valid({**decision_of("beth", library), **change})


def test_every_key_of_a_decision_is_needed(library: Library) -> None:
    whole, check = decision_of("beth", library), validator(decision_schema())
    for key in set(whole) - {"others"}:
        assert not check.is_valid({name: value for name, value in whole.items() if name != key}), key


@pytest.mark.parametrize("name", DAYS)
def test_every_line_of_a_history_fits_its_schema(name: str, register: Register) -> None:
    check = validator(history_schema(register))
    for line in (EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        faults = [fault.message for fault in check.iter_errors(json.loads(line))]
        assert faults == [], line


@pytest.mark.parametrize(
    "event",
    [
        {"id": "a", "type": "checked_in", "on": "2026-03-01", "data": {}},
        {"id": "a", "type": "checked_in", "on": "2026-03-01", "data": {"answers": {"leak_urine": "maybe"}}},
        {"id": "a", "type": "checked_in", "on": "2026-03-01", "data": {"answers": {"pain_pelvic": 11}}},
        {"id": "a", "type": "checked_out", "on": "2026-03-01", "data": {}},
        {"id": "a", "type": "not_today", "on": "2026-03-01", "data": {}, "note": "tired"},
        {"type": "not_today", "on": "2026-03-01", "data": {}},
        {"id": "a", "type": "session_done", "on": "2026-03-01", "data": {"activity": "swim", "minutes": 20}},
    ],
    ids=["no answers", "unknown word", "out of range", "unknown type", "unknown key", "no id", "unknown activity"],
)
def test_a_line_that_the_reader_refuses_does_not_fit(event: dict, register: Register) -> None:
    assert parse_history(json.dumps(event), register=register)[1]
    assert not validator(history_schema(register)).is_valid(event)
