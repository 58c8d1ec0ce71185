"""JSON Schema of the history format, made from the code that reads it."""

from typing import Any

from restride.guideline.register import Question, Register
from restride.guideline.vocabulary import OUTCOMES, SCOPES, SIGN_OFF_KINDS
from restride.history.codec import FORMAT, VERSION
from restride.history.events import KEYS, SKIPPED, Key
from restride.units import LARGEST_SCORE, LONGEST_TEXT

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT: Schema = {"type": "string"}


def history_schema(register: Register) -> Schema:
    """The schema of one line of a history file."""
    answers = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            question.id: _answer(question) for question in register.questions.values() if question.answers != "date"
        },
    }
    events = [
        {
            "properties": {"type": {"const": kind}, "data": _data(keys, register)},
        }
        for kind, keys in KEYS.items()
    ]
    event = {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "type", "on", "data"],
        "properties": {
            "id": {"type": "string", "minLength": 1},
            "type": {"enum": list(KEYS)},
            "on": _DATE,
            "zone": {"type": ["string", "null"]},
            "recorded_at": {"type": ["string", "null"], "format": "date-time"},
            "by": {"type": "string", "pattern": "^(self|clinician:.+|import:.+)$"},
            "data": {"type": "object"},
        },
        "oneOf": events,
    }
    header = {
        "type": "object",
        "required": ["format", "version"],
        "properties": {"format": {"const": FORMAT}, "version": {"const": VERSION}},
    }
    return {
        "$schema": _DRAFT,
        "title": "A line of a Restride history",
        "$defs": {"answers": answers},
        "anyOf": [header, event],
    }


def _data(keys: dict[str, Key], register: Register) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in keys.items() if key.required],
        "properties": {name: _or_null(_value(key, register)) for name, key in keys.items()},
    }


def _value(key: Key, register: Register) -> Schema:
    match key.kind:
        case "text" | "name" | "entry":
            return {"type": "string", "maxLength": LONGEST_TEXT}
        case "date":
            return _DATE
        case "dates":
            return {"type": "array", "items": _DATE}
        case "whole":
            return {"type": "integer", "minimum": key.least, "maximum": key.most}
        case "number":
            return {"type": "number", "minimum": key.least, "maximum": key.most}
        case "flag":
            return {"type": "boolean"}
        case "answers":
            return {"$ref": "#/$defs/answers"}
        case "anything":
            return {}
        case "merged":
            return {"type": "object", "minProperties": 1}
        case "signer":
            person = {"type": "object", "properties": {"name": _TEXT, "role": _TEXT}, "additionalProperties": False}
            return {"anyOf": [_TEXT, person]}
        case kind:
            return _words(kind, key, register)


def _words(kind: str, key: Key, register: Register) -> Schema:
    match kind:
        case "word":
            return {"enum": list(key.words)}
        case "words":
            return {"type": "array", "items": {"enum": list(key.words)}}
        case "yes_no":
            return {"enum": ["yes", "no", *SKIPPED]}
        case "scopes":
            return {"type": "array", "items": {"enum": list(SCOPES)}}
        case "sign_off_kind":
            return {"enum": list(SIGN_OFF_KINDS)}
        case "outcome":
            return {"enum": list(OUTCOMES)}
        case "test":
            return {"enum": list(register.tests)}
        case "zone":
            return _TEXT
        case other:
            raise AssertionError(other)


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]} if schema else schema


def _answer(question: Question) -> Schema:
    skipped: list[Any] = [*SKIPPED, "", None]
    match question.answers:
        case "score":
            known: Schema = {"type": "number", "minimum": 0, "maximum": LARGEST_SCORE}
        case "number":
            known = {"type": "number", "minimum": question.least, "maximum": question.most}
        case "several":
            known = {"type": "array", "items": {"enum": list(question.options)}}
        case _:
            known = {"enum": list(question.ranks)}
    return {"anyOf": [known, {"enum": skipped}]}
