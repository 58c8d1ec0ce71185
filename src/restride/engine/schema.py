"""JSON Schema of the decision format, made from the words that the engine uses."""

from typing import Any

from restride.guideline.vocabulary import ACTIVITIES, CHANGED_BY, PHASES, URGENCIES, VERDICTS
from restride.units import DAYS_PER_WEEK

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT: Schema = {"type": "string"}
_FROM = ("own", "fallback", "overlay")
_STRINGS: Schema = {"type": "array", "items": _TEXT}


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
            "from": {"enum": list(_FROM)},
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
_REASON: Schema = {
    "type": "object",
    "required": ["id", "says", "who", "earliest", "cites", "from"],
    "properties": {
        "id": _TEXT,
        "says": _TEXT,
        "who": {"enum": [*CHANGED_BY, None]},
        "earliest": {"anyOf": [_DATE, {"type": "null"}]},
        "cites": {"type": "array", "items": {"$ref": "#/$defs/cite"}},
        "from": {"enum": list(_FROM)},
    },
    "additionalProperties": False,
}
_OTHER: Schema = {
    "type": "object",
    "required": ["guideline", "running", "verdict"],
    "properties": {
        "guideline": _TEXT,
        "edition": _TEXT,
        "title": _TEXT,
        "stage": {"type": ["string", "null"]},
        "phase": {"enum": [*PHASES, None]},
        "level": {"type": ["string", "null"]},
        "verdict": {"enum": list(VERDICTS)},
        "urgency": {"enum": list(URGENCIES)},
        "running": {"enum": ["yes", "no"]},
        "reason": {"anyOf": [_REASON, {"type": "null"}]},
        "exception": {
            "type": "object",
            "required": ["id", "because"],
            "properties": {"id": _TEXT, "because": _TEXT},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
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
        "minItems": DAYS_PER_WEEK,
        "maxItems": DAYS_PER_WEEK,
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
                "who": {"enum": list(CHANGED_BY)},
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
    "others": {"type": "array", "items": _OTHER},
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
