"""JSON Schema for the two public formats, made from the code that reads and writes them."""

from typing import Any

from restride.guideline.register import Question, Register
from restride.guideline.vocabulary import (
    ACTIVITIES,
    OUTCOMES,
    PHASES,
    SCOPES,
    SIGN_OFF_KINDS,
    URGENCIES,
    VERDICTS,
)
from restride.history.codec import FORMAT, VERSION
from restride.history.events import KEYS, LONGEST_TEXT, SKIPPED, Key

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT: Schema = {"type": "string"}
_STRINGS: Schema = {"type": "array", "items": _TEXT}


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


def decision_schema() -> Schema:
    """The schema of a decision."""
    finding: Schema = {
        "type": "object",
        "required": ["id", "truth", "says", "because", "evidence", "cites", "from"],
        "properties": {
            "id": _TEXT,
            "truth": {"enum": ["yes", "no", "unknown"]},
            "says": _TEXT,
            "because": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
            "evidence": _STRINGS,
            "cites": {"type": "array", "items": {"$ref": "#/$defs/cite"}},
            "from": {"enum": ["own", "fallback", "overlay"]},
            "todo": _TEXT,
        },
        "additionalProperties": False,
    }
    return {
        "$schema": _DRAFT,
        "title": "A Restride decision",
        "type": "object",
        "additionalProperties": False,
        "required": list(_DECISION),
        "properties": _DECISION,
        "$defs": {"finding": finding, "cite": _CITE, "step": _STEP, "session": _SESSION},
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
            known: Schema = {"type": "number", "minimum": 0, "maximum": 10}
        case "number":
            known = {"type": "number", "minimum": question.least, "maximum": question.most}
        case "several":
            known = {"type": "array", "items": {"enum": list(question.options)}}
        case _:
            known = {"enum": list(question.ranks)}
    return {"anyOf": [known, {"enum": skipped}]}


_CITE: Schema = {
    "type": "object",
    "required": ["fact", "sources", "level"],
    "properties": {
        "fact": {"type": "string", "pattern": r"^(F-\d+|T-\d+|POL-\d+)$"},
        "sources": _STRINGS,
        "level": _TEXT,
        "status": {"enum": ["read", "secondary", "unverified", "computed", "policy"]},
    },
    "additionalProperties": False,
}
_WHOLE: Schema = {"type": "integer", "minimum": 1}
_STEP: Schema = {
    "oneOf": [
        {
            "type": "object",
            "required": ["do", "seconds"],
            "properties": {"do": {"enum": ["walk", "run"]}, "seconds": _WHOLE},
            "additionalProperties": False,
        },
        {
            "type": "object",
            "required": ["repeat", "steps"],
            "properties": {"repeat": _WHOLE, "steps": {"type": "array", "items": {"$ref": "#/$defs/step"}}},
            "additionalProperties": False,
        },
        {
            "type": "object",
            "required": ["do", "id"],
            "properties": {
                "do": {"const": "exercise"},
                "id": _TEXT,
                "sets": _WHOLE,
                "reps": _WHOLE,
                "hold_seconds": _WHOLE,
                "minutes": _WHOLE,
                "side": {"enum": ["left", "right", "both"]},
            },
            "additionalProperties": False,
        },
    ]
}
_STEPS: Schema = {"type": "array", "items": {"$ref": "#/$defs/step"}}
_SESSION: Schema = {
    "type": "object",
    "required": ["activity", "minutes", "steps"],
    "properties": {
        "activity": {"enum": list(ACTIVITIES)},
        "title": _TEXT,
        "minutes": _WHOLE,
        "level": _TEXT,
        "steps": _STEPS,
        "versions": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["minutes", "activity", "steps"],
                "properties": {"minutes": _WHOLE, "activity": {"enum": list(ACTIVITIES)}, "steps": _STEPS},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
_DAYS_OF_A_WEEK = 7
_DECISION: Schema = {
    "as_of": _DATE,
    "days_since_birth": {"type": ["integer", "null"]},
    "guideline": {
        "type": "object",
        "required": ["id", "edition", "sha256"],
        "properties": {"id": _TEXT, "edition": _TEXT, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
    },
    "stage": {"type": ["string", "null"]},
    "phase": {"enum": [*PHASES, None]},
    "level": {"type": ["string", "null"]},
    "verdict": {"enum": list(VERDICTS)},
    "urgency": {"enum": list(URGENCIES)},
    "running": {"enum": ["yes", "no"]},
    "week": {
        "type": "array",
        "minItems": _DAYS_OF_A_WEEK,
        "maxItems": _DAYS_OF_A_WEEK,
        "items": {
            "type": "object",
            "required": ["on", "sessions"],
            "properties": {"on": _DATE, "sessions": {"type": "array", "items": {"$ref": "#/$defs/session"}}},
            "additionalProperties": False,
        },
    },
    "findings": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/finding"}},
    "questions": _STRINGS,
    "unlocks": {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["needs", "who", "earliest"],
            "properties": {
                "id": _TEXT,
                "needs": _TEXT,
                "who": {"enum": ["her", "training", "recovery", "clinician", "time"]},
                "earliest": {"anyOf": [_DATE, {"type": "null"}]},
                "towards": _TEXT,
            },
            "additionalProperties": False,
        },
    },
    "help": {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["id", "tier", "text"],
            "properties": {"id": _TEXT, "tier": {"enum": ["red", "orange", "amber"]}, "says": _TEXT, "text": _TEXT},
            "additionalProperties": False,
        },
    },
    "others": {"type": "array", "items": {"type": "object", "required": ["guideline", "running", "verdict"]}},
    "notices": {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["id", "text"],
            "properties": {"id": _TEXT, "text": _TEXT},
            "additionalProperties": False,
        },
    },
    "choices": {"type": "array", "items": _WHOLE},
    "until": _DATE,
    "receipt": {
        "type": "object",
        "required": ["engine", "events", "guideline_sha256"],
        "properties": {"engine": _TEXT, "events": _STRINGS, "guideline_sha256": _TEXT},
    },
}
