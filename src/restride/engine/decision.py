"""The decision: what follows from a history on one day. The shape is the public decision format."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from restride.truth import Truth

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cite:
    """What a finding rests on. `sources` is empty where nothing verified stands behind it."""

    fact: str
    sources: tuple[str, ...]
    level: str
    status: str

    def as_json(self) -> Json:
        """As the format writes it."""
        return {"fact": self.fact, "sources": list(self.sources), "level": self.level, "status": self.status}


@dataclass(frozen=True, slots=True)
class Finding:
    """One node of the tree the verdict was read from. `evidence`: ids of events."""

    id: str
    truth: Truth
    says: str
    because: tuple["Finding", ...]
    evidence: tuple[str, ...]
    cites: tuple[Cite, ...]
    origin: str
    todo: str = ""

    def as_json(self) -> Json:
        """As the format writes it."""
        whole: Json = {
            "id": self.id,
            "truth": self.truth.word,
            "says": self.says,
            "because": [one.as_json() for one in self.because],
            "evidence": list(self.evidence),
            "cites": [one.as_json() for one in self.cites],
            "from": self.origin,
        }
        return {**whole, "todo": self.todo} if self.todo else whole

    def nodes(self) -> tuple["Finding", ...]:
        """Itself and all that it rests on."""
        return (self, *(node for one in self.because for node in one.nodes()))

    def leaves(self) -> tuple["Finding", ...]:
        """The criteria at the end of its branches."""
        return tuple(leaf for one in self.because for leaf in one.leaves()) if self.because else (self,)


@dataclass(frozen=True, slots=True)
class Session:
    """One session of a day. `steps` are those of the format; `versions` are its shorter versions, by minutes."""

    activity: str
    title: str
    minutes: int
    steps: tuple[Json, ...]
    level: str | None = None
    versions: tuple["Session", ...] = ()

    def as_json(self) -> Json:
        """As the format writes it."""
        whole: Json = {"activity": self.activity, "title": self.title, "minutes": self.minutes}
        if self.level:
            whole["level"] = self.level
        whole["steps"] = list(self.steps)
        if self.versions:
            whole["versions"] = [
                {"minutes": one.minutes, "activity": one.activity, "steps": list(one.steps)} for one in self.versions
            ]
        return whole


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The sessions of one day."""

    on: str
    sessions: tuple[Session, ...]

    def as_json(self) -> Json:
        """As the format writes it."""
        return {"on": self.on, "sessions": [one.as_json() for one in self.sessions]}


@dataclass(frozen=True, slots=True)
class Unlock:
    """Something missing for the next step: what, who can change it, and when at the earliest."""

    id: str
    needs: str
    who: str
    earliest: str | None
    towards: str

    def as_json(self) -> Json:
        """As the format writes it."""
        return {
            "id": self.id,
            "needs": self.needs,
            "who": self.who,
            "earliest": self.earliest,
            "towards": self.towards,
        }


@dataclass(frozen=True, slots=True)
class Help:
    """A warning sign that is open, and what to do about it."""

    id: str
    tier: str
    says: str
    text: str

    def as_json(self) -> Json:
        """As the format writes it."""
        return {"id": self.id, "tier": self.tier, "says": self.says, "text": self.text}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something she has to know."""

    id: str
    text: str

    def as_json(self) -> Json:
        """As the format writes it."""
        return {"id": self.id, "text": self.text}


@dataclass(frozen=True, slots=True)
class Decision:
    """What she may do on a day under a guideline, why, and what would change it.

    Keys and values are those of the public decision format; dates are ISO texts.
    """

    as_of: str
    days_since_birth: int | None
    guideline: Mapping[str, str]
    stage: str | None
    phase: str | None
    level: str | None
    verdict: str
    urgency: str
    running: str
    week: tuple[DayPlan, ...]
    findings: tuple[Finding, ...]
    questions: tuple[str, ...]
    unlocks: tuple[Unlock, ...]
    help: tuple[Help, ...]
    notices: tuple[Notice, ...]
    choices: tuple[int, ...]
    until: str
    receipt: Mapping[str, Any]
    others: tuple[Mapping[str, Any], ...] = ()

    def as_json(self) -> Json:
        """The decision as the format writes it, ready for `json.dumps`."""
        return {
            "as_of": self.as_of,
            "days_since_birth": self.days_since_birth,
            "guideline": dict(self.guideline),
            "stage": self.stage,
            "phase": self.phase,
            "level": self.level,
            "verdict": self.verdict,
            "urgency": self.urgency,
            "running": self.running,
            "week": [day.as_json() for day in self.week],
            "findings": [one.as_json() for one in self.findings],
            "questions": list(self.questions),
            "unlocks": [one.as_json() for one in self.unlocks],
            "help": [one.as_json() for one in self.help],
            "others": [dict(one) for one in self.others],
            "notices": [one.as_json() for one in self.notices],
            "choices": list(self.choices),
            "until": self.until,
            "receipt": dict(self.receipt),
        }
