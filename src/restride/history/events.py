"""Events: what happened to one person, on a civil day, told by somebody.

The shapes are those of the public history format (`docs/formats.md`). `KEYS` is the one place that says which data
an event type takes; the codec checks against it and the published JSON Schema is made from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from restride.guideline.vocabulary import ACTIVITIES
from restride.units import (
    DAYS_PER_WEEK,
    HIGHEST_LIMIT_PERCENT,
    LARGEST_SCORE,
    MINUTES_PER_DAY,
    MOST_BABIES,
    MOST_CREDITED_WEEKS,
    MOST_METRES,
    MOST_REPETITIONS,
    SECONDS_PER_DAY,
)

BIRTH_MODES = (
    "vaginal", "forceps", "vacuum", "caesarean", "caesarean_planned", "caesarean_emergency", "unknown",
)  # fmt: skip
TEARS = ("none", "first", "second", "third", "fourth", "unknown")
SKIPPED = ("unsure", "declined")


class Key(NamedTuple):
    """How one key of an event's data is written.

    `kind`: text, name (a non-empty short text), date, whole, number, flag, yes_no, zone, modes, dates, answers,
    signer, words (a list out of `words`), word (one of `words`), level, test, question answers, or entry (an id).
    """

    kind: str
    required: bool = False
    words: tuple[str, ...] = ()
    least: int | float | None = None
    most: int | float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `data` is as the format writes it, already checked."""

    id: str
    type: str
    on: date
    data: Mapping[str, Any]
    by: str = "self"
    zone: str | None = None
    recorded_at: datetime | None = None

    @property
    def by_clinician(self) -> bool:
        """Whether a clinician recorded it."""
        return self.by.startswith("clinician:")

    @property
    def imported(self) -> bool:
        """Whether it came from another program: imports add load and symptoms, never a pass (I-16)."""
        return self.by.startswith("import:")


_COUNT = Key("number", least=0, most=SECONDS_PER_DAY)
_SECONDS = Key("number", least=0, most=SECONDS_PER_DAY)
_ANSWERS = Key("answers")
_NEEDED_ANSWERS = Key("answers", required=True)
_TEXT = Key("text")
_ENTRY = Key("entry", required=True)

KEYS: dict[str, dict[str, Key]] = {
    "birth_recorded": {
        "date": Key("date"),
        "earliest": Key("date"),
        "latest": Key("date"),
        "zone": Key("zone"),
        "mode": Key("word", words=BIRTH_MODES),
        "babies": Key("whole", least=1, most=MOST_BABIES),
        "tear": Key("word", words=TEARS),
        "dates": Key("dates"),
        "modes": Key("words", words=BIRTH_MODES),
    },
    "birth_date_confirmed": {"entry": _ENTRY, "date": Key("date", required=True)},
    "background_recorded": {"answers": _NEEDED_ANSWERS},
    "checked_in": {"answers": _NEEDED_ANSWERS},
    "test_performed": {
        "test": Key("test", required=True),
        "left": _COUNT,
        "right": _COUNT,
        "value": _COUNT,
        "holds": Key("whole", least=0, most=MOST_REPETITIONS),
        "hold_seconds": _SECONDS,
        "can_relax": Key("yes_no"),
        "symptoms": _ANSWERS,
        "next_day_symptoms": _ANSWERS,
        "supervised_by": Key("signer"),
    },
    "session_done": {
        "activity": Key("word", required=True, words=ACTIVITIES),
        "minutes": Key("number", least=0, most=MINUTES_PER_DAY),
        "run_seconds": _SECONDS,
        "distance_m": Key("number", least=0, most=MOST_METRES),
        "level": Key("name"),
        "completed": Key("flag"),
        "effort": Key("number", least=0, most=LARGEST_SCORE),
        "symptoms": _ANSWERS,
        "symptoms_from_second": _SECONDS,
        "next_day_symptoms": _ANSWERS,
        "source": _TEXT,
    },
    "preparation_credited": {
        "weeks": Key("whole", required=True, least=0, most=MOST_CREDITED_WEEKS),
        "told_by": Key("signer"),
    },
    "signed_off": {
        "kind": Key("sign_off_kind", required=True),
        "outcome": Key("outcome", required=True),
        "by": Key("signer"),
        "scope": Key("scopes"),
        "expires": Key("date"),
        "verified": Key("flag"),
        "reason": _TEXT,
        "findings": Key("anything"),
    },
    "sign_off_withdrawn": {"sign_off": _ENTRY, "reason": _TEXT},
    "guideline_adopted": {
        "guideline": Key("name", required=True),
        "edition": Key("name"),
        "options": Key("anything"),
    },
    "limits_set": {
        "max_level": Key("name"),
        "runs_per_week": Key("whole", least=0, most=DAYS_PER_WEEK),
        "envelope_percent": Key("number", least=0, most=HIGHEST_LIMIT_PERCENT),
        "until": Key("date"),
        "reason": _TEXT,
    },
    "not_today": {"reason": _TEXT},
    "pregnancy_reported": {},
    "loss_recorded": {},
    "entry_corrected": {"entry": _ENTRY, "data": Key("merged", required=True)},
    "entry_withdrawn": {"entry": _ENTRY, "reason": _TEXT},
}
