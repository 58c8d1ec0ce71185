"""An opinion: what one guideline says to a history, and the one reason that matters most.

It is read off a decision; nothing is evaluated a second time.
"""

from dataclasses import dataclass, replace

from restride.engine.decision import Cite, Decision, Finding, Json, Unlock
from restride.engine.latches import STOPS_RUNNING
from restride.guideline.model import Guideline
from restride.guideline.vocabulary import CHANGED_BY
from restride.truth import Truth

_HER = CHANGED_BY[0]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why not yet, or what holds her: in the guideline's words. `who` can change it, `earliest` when, where known."""

    id: str
    says: str
    who: str | None
    earliest: str | None
    cites: tuple[Cite, ...]
    origin: str

    def as_json(self) -> Json:
        """As the format writes it."""
        return {
            "id": self.id,
            "says": self.says,
            "who": self.who,
            "earliest": self.earliest,
            "cites": [one.as_json() for one in self.cites],
            "from": self.origin,
        }


@dataclass(frozen=True, slots=True)
class Excepted:
    """The named points on which a guideline is stricter than the default one, knowingly, and why."""

    id: str
    because: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one guideline says on one day. `exception`: where the default one says yes, and only for these points."""

    guideline: str
    edition: str
    title: str
    stage: str | None
    phase: str | None
    level: str | None
    verdict: str
    urgency: str
    running: str
    reason: Reason | None
    exception: Excepted | None = None

    @property
    def runs(self) -> bool:
        """Whether running is open."""
        return self.running == "yes"

    def as_json(self) -> Json:
        """As `others` of the decision format writes it."""
        whole: Json = {
            "guideline": self.guideline,
            "edition": self.edition,
            "title": self.title,
            "stage": self.stage,
            "phase": self.phase,
            "level": self.level,
            "verdict": self.verdict,
            "urgency": self.urgency,
            "running": self.running,
            "reason": self.reason.as_json() if self.reason else None,
        }
        if self.exception:
            whole["exception"] = {"id": self.exception.id, "because": self.exception.because}
        return whole


def opinion_of(decision: Decision, guideline: Guideline) -> Opinion:
    """The opinion behind a decision that was made under this guideline."""
    return Opinion(
        guideline=guideline.id,
        edition=guideline.edition,
        title=guideline.title,
        stage=decision.stage,
        phase=decision.phase,
        level=decision.level,
        verdict=decision.verdict,
        urgency=decision.urgency,
        running=decision.running,
        reason=_own_words_first(_reason(decision, guideline), guideline),
    )


def _own_words_first(reason: Reason | None, guideline: Guideline) -> Reason | None:
    """The reason with what the path's own sources say before what others say."""
    if reason is None:
        return None
    own = set(guideline.sources)
    return replace(reason, cites=tuple(sorted(reason.cites, key=lambda cite: own.isdisjoint(cite.sources))))


def _reason(decision: Decision, guideline: Guideline) -> Reason | None:
    """The first rule in the way (findings come most urgent first); else what she can act on first on the way there."""
    *applying, where = decision.findings
    if decision.running == "yes":
        return _of_rule(applying[0], decision) if applying else None
    stopping = {rule.id for rule in guideline.rules if STOPS_RUNNING & set(rule.blocks)}
    for finding in applying:
        if finding.id in stopping:
            return _of_rule(finding, decision)
    rules = {rule.id for rule in guideline.rules}
    ahead = next((one for one in decision.unlocks if one.towards not in rules), None)
    return _of_unlock(ahead, where) if ahead else _of_rule(where, decision)


def _of_rule(finding: Finding, decision: Decision) -> Reason:
    """A rule that applies, with who can lift it; what waits for an answer waits for hers."""
    lifts = next((one for one in decision.unlocks if one.towards == finding.id), None)
    asked = _HER if finding.truth is Truth.UNKNOWN else None
    return Reason(
        id=finding.id,
        says=finding.says,
        who=lifts.who if lifts else asked,
        earliest=lifts.earliest if lifts else None,
        cites=finding.cites,
        origin=finding.origin,
    )


def _of_unlock(unlock: Unlock, where: Finding) -> Reason:
    """What is missing for the next stage or a route, with the sources of its criterion."""
    leaf = next((one for one in where.leaves() if one.id == unlock.id), where)
    return Reason(unlock.id, unlock.needs, unlock.who, unlock.earliest, leaf.cites, leaf.origin)


def full_stop(says: str) -> str:
    """What a criterion or rule says, as the end of a sentence."""
    return says if says.endswith(".") else f"{says}."
