"""The evidence register: what all guidelines share. Data only; nothing here decides anything."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from restride.units import comparable, convert


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its unit, as a source states it; `of` says what it is the number of."""

    n: int | float
    unit: str
    of: str = ""

    def equals(self, n: int | float | Fraction, unit: str) -> bool:
        """Whether `n` of `unit` is this same quantity, whatever unit it is written in."""
        if not comparable(self.unit, unit):
            return False
        return convert(self.n, unit=self.unit, to=unit) == convert(n, unit=unit, to=unit)


@dataclass(frozen=True, slots=True)
class Source:
    """A published source. `read` says how it was read: `read`, `secondary` or `unverified`."""

    id: str
    kind: str
    title: str
    authors: str
    read: str
    design: str = ""
    year: int | None = None
    link: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that sources state (`F-`), that the signs say (`T-`) or that is our own policy (`POL-`).

    `level` is the strength of the evidence in words; `status` is how it was verified: `read`, `secondary`,
    `computed`, `unverified` or `policy`. Only what was verified may be shown as sourced.
    """

    id: str
    kind: str
    says: str
    level: str
    status: str
    sources: tuple[str, ...]
    values: tuple[Value, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether a source was seen to state this."""
        return self.status in {"read", "secondary", "computed"}


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a check-in, the background or the day.

    `covers_days`: how far back an answer speaks. `valid_days`: how long it stands (None: until changed).
    `asks_after_loss`: how it is asked after a loss, where `asks` speaks of a baby (I-22).
    `ranks`: the answers from best to worst where they have an order, else in the order shown.
    """

    id: str
    group: str
    asks: str
    why: str
    answers: str
    asks_after_loss: str = ""
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    worse: str = ""
    unit: str = ""
    least: int | float | None = None
    most: int | float | None = None
    covers_days: int = 0
    valid_days: int | None = None
    ask_every_days: int | None = None
    asked_of: str = "her"
    lifelong: bool = False
    declined_as: str = ""
    unsure_as: str = ""
    applies_when: "Applies | None" = None

    def asked(self, *, after_loss: bool) -> str:
        """How it is asked of her."""
        return (after_loss and self.asks_after_loss) or self.asks

    @property
    def ranks(self) -> tuple[str, ...]:
        """The words of an answer, from best to worst."""
        if self.answers == "graded":
            return ("none", "a_little", "a_lot")
        if self.answers == "yes_no":
            return ("yes", "no") if self.worse == "no" else ("no", "yes")
        return self.options

    @property
    def ordered(self) -> bool:
        """Whether of two answers one is the worse."""
        return self.answers in {"graded", "score", "choice"} or bool(self.worse)


@dataclass(frozen=True, slots=True)
class Applies:
    """When a question is for her at all. What is not known never rules a question out."""

    modes: tuple[str, ...] = ()
    unless_loss: bool = False
    question: str = ""
    is_one_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhysicalTest:
    """A movement with a count, done at home or with a clinician. `impact`: both feet leave the ground."""

    id: str
    name: str
    counts: str
    sided: bool
    impact: bool
    how: tuple[str, ...]
    stop: str
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exercise:
    """A movement to train with; `easier` and `harder` name its neighbours."""

    id: str
    name: str
    group: str
    positions: tuple[str, ...]
    sided: bool
    counts: str
    how: tuple[str, ...]
    stop: str
    cite: tuple[str, ...]
    named_by: tuple[str, ...]
    easier: str = ""
    harder: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign. `tier` is `red` (now), `orange` (today) or `amber` (days)."""

    id: str
    tier: str
    says: str
    act: str
    reason: str
    sources: tuple[str, ...]
    status: str
    after_loss: str = ""
    note: str = ""

    @property
    def evidence_id(self) -> str:
        """The id it is cited by: `t01` is cited as `T-01`."""
        return f"{self.id[0].upper()}-{self.id[1:]}"


@dataclass(frozen=True, slots=True)
class Aftercare:
    """What is asked after exercise and again next day.

    `groups`: of each group at least one question must be answered; any answer but the best is a symptom.
    """

    groups: tuple[tuple[str, ...], ...]
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContextNote:
    """Evidence that is background: shown or waiting, but no rule of a released guideline."""

    because: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How we do not speak to her: words to avoid, and the most words in a sentence."""

    avoid: tuple[str, ...]
    longest_sentence: int


@dataclass(frozen=True, slots=True)
class Register:
    """Everything under `guidelines/register/`; `evidence` holds facts, signs and policies by id."""

    sources: Mapping[str, Source]
    evidence: Mapping[str, Evidence]
    questions: Mapping[str, Question]
    tests: Mapping[str, PhysicalTest]
    exercises: Mapping[str, Exercise]
    signs: Mapping[str, Sign]
    aftercare: Aftercare
    context: tuple[ContextNote, ...]
    wording: Wording

    def stating(self, cite: Iterable[str], n: int | float | Fraction, unit: str) -> tuple[Evidence, ...]:
        """Those of the cited evidence that state `n` of `unit`, in whatever unit; facts before our own policies."""
        told = [self.evidence[name] for name in cite]
        found = [one for one in told if any(value.equals(n, unit) for value in one.values)]
        return tuple(sorted(found, key=lambda one: one.kind == "policy"))
