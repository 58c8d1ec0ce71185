"""The guideline model: what guideline files mean. Frozen values, checked once when they are read.

A guideline and the overlay it stands under are merged into one `Guideline`; each part remembers where it came
`from`: `own`, `fallback` (another guideline's value where this voice is silent) or `overlay`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from restride.guideline.register import Register
from restride.guideline.vocabulary import MEASURES

LATEST = "latest"


@dataclass(frozen=True, slots=True)
class When:
    """A flat condition over names of criteria and groups; its blocks are ANDed."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    at_least: int = 0
    among: tuple[str, ...] = ()

    def names(self) -> Iterator[str]:
        """Every name it reads, in the order written."""
        yield from (*self.all, *self.any, *self.none, *self.among)


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A quantity derived from a history by one measure of the vocabulary.

    `of`: what it is read from (questions, tests, activities, kinds, by the measure). `settings`: the measure's
    own keys. `ask`: the questions that would make it known.
    """

    id: str
    measure: str
    of: tuple[str, ...]
    settings: Mapping[str, object]
    ask: tuple[str, ...]
    cite: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One comparison, one sentence, who can change it, and what it rests on.

    Exactly one of `at_least`, `at_most` (numbers in `unit`) and `is_one_of` (words) is given.
    `changed_by`: `time`, `training`, `recovery`, `clinician` or `her`.
    """

    id: str
    fact: str
    says: str
    changed_by: str
    cite: tuple[str, ...]
    origin: str
    at_least: Fraction | None = None
    at_most: Fraction | None = None
    is_one_of: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A named condition: the one further level that a `when` may reach through."""

    id: str
    says: str
    when: When
    origin: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What follows when a condition holds.

    `effect`: a verdict (`refer` … `progress`) or `advise`, which only tells. `blocks`: what it takes away.
    `until`: with it the rule latches: it stays open until this is yes on later evidence.
    `step_back`: rungs lost when it opens. `returns_to`: the earlier stage it puts her back to when it opens, and keeps
    her in while it is open. `swap`: today's run becomes a walk. `ends_gap`: when it closes, days without a run count
    anew. `sign`: the sign it stands for.
    """

    id: str
    effect: str
    urgency: str
    blocks: tuple[str, ...]
    when: When
    until: When | None
    says: str
    todo: str
    cite: tuple[str, ...]
    origin: str
    step_back: int = 0
    returns_to: str = ""
    swap: bool = False
    ends_gap: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the guideline, on the common scale of `phase`.

    `exit`: what must have held once before the next stage. `whenever`: the condition that puts her here at once.
    `running`: whether this stage runs at all. `week`: the name of its weekly template.
    """

    id: str
    phase: str
    title: str
    says: str
    week: str
    cite: tuple[str, ...]
    running: bool = False
    exit: When | None = None
    whenever: When | None = None
    origin: str = "own"


@dataclass(frozen=True, slots=True)
class Route:
    """One way into running: what must hold, and on which rung it starts."""

    id: str
    says: str
    level: str
    when: When
    cite: tuple[str, ...]
    origin: str = "own"


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of the ladder. Seconds of running and walking, repeated; `changes` names its one new parameter.

    `needs`: what must hold to go up to it; an `optional` rung is passed over while it does not.
    `rest_days`: days between two runs, where they differ from those of every run.
    """

    id: str
    stage: str
    changes: str
    repeat: int
    run_seconds: int
    walk_seconds: int
    runs_per_week: int
    cite: tuple[str, ...]
    says: str = ""
    needs: When | None = None
    optional: bool = False
    rest_days: int | None = None
    origin: str = "own"

    @property
    def session_seconds(self) -> int:
        """Seconds of running in one session."""
        return self.repeat * self.run_seconds

    @property
    def weekly_seconds(self) -> int:
        """Seconds of running in one week, as the envelope counts them."""
        return self.session_seconds * self.runs_per_week

    @property
    def run_fraction(self) -> Fraction:
        """The part of running and walking that is running."""
        return Fraction(self.run_seconds, self.run_seconds + self.walk_seconds)


@dataclass(frozen=True, slots=True)
class Guardrail:
    """A limit on growth: at most `percent` over `weeks`, from what was `planned` or what was `done`.

    `slower_percent` holds instead unless `slower_when` is known not to apply. `from_stage`: where it begins.
    """

    id: str
    counts: str
    percent: Fraction
    weeks: int
    says: str
    cite: tuple[str, ...]
    slower_percent: Fraction | None = None
    slower_when: When | None = None
    from_stage: str = ""
    origin: str = "own"


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise of a session: any of sets, repetitions, hold in seconds, minutes."""

    exercise: str
    sets: int = 0
    reps: int = 0
    hold_seconds: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of session in a weekly template.

    `minutes`: one number, or one for each week since birth (the last one stays). `needs`: `impact` or `load`
    where it needs what a rule may block. `skipped_when`: left out while this is not known to be no.
    """

    activity: str
    title: str
    per_week: int
    minutes: tuple[int, ...]
    doses: tuple[Dose, ...]
    cite: tuple[str, ...]
    needs: tuple[str, ...] = ()
    skipped_when: When | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """A weekly template: what fills seven days of a stage."""

    id: str
    says: str
    items: tuple[Item, ...]
    origin: str = "own"


@dataclass(frozen=True, slots=True)
class SignOffKind:
    """What a kind of sign-off counts for, who may give it, how long it stands and what ends it.

    `scopes`: what it allows where the record names no scope. `told_scopes`: what it can allow at most where she
    tells of it herself (none: it then counts for nothing). `roles`: words one of which the giver's role contains.
    `shown_as_told`: whether she is reminded that it counts as told by her.
    """

    id: str
    says: str
    scopes: tuple[str, ...]
    told_scopes: tuple[str, ...]
    roles: tuple[str, ...]
    valid_days: int
    needs_reason: bool
    shown_as_told: bool
    voided_by: tuple[str, ...]
    suspended_by: tuple[str, ...]
    cite: tuple[str, ...]
    origin: str = "own"


@dataclass(frozen=True, slots=True)
class RunShape:
    """What every run has: warm-up and cool-down walks, how many a week, days of rest between.

    `runs_of_a_week`: completed runs that make a week a completed one. `choices`: the lengths in minutes that a
    day's session comes in. `lowest_holds`: a step back ends on the lowest rung instead of leading off the ladder.
    `way_in_lifts_gaps`: days without a run keep her from running only while no way into running stands open.
    `fallback`: the keys that another guideline fills, and `fallback_cite` what those rest on.
    """

    warm_up_seconds: int
    cool_down_seconds: int
    fewest_per_week: int
    most_per_week: int
    rest_days: int
    runs_of_a_week: int
    choices: tuple[int, ...]
    cite: tuple[str, ...]
    lowest_holds: bool = False
    way_in_lifts_gaps: bool = False
    fallback: frozenset[str] = frozenset()
    fallback_cite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HerChoices:
    """The questions whose answers shape a week: her days, her minutes, her runs a week."""

    days: str
    minutes: str
    runs_per_week: str


@dataclass(frozen=True, slots=True)
class NotEncoded:
    """Evidence that the language cannot say, or that is shown as text, and why."""

    facts: tuple[str, ...]
    treatment: str
    because: str


@dataclass(frozen=True, slots=True)
class FallsBackTo:
    """The guideline that speaks where this one is silent, and the order of stages and rungs, own ones among them."""

    guideline: str
    edition: str
    stages: tuple[str, ...]
    ladder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What a voice says that no rule needs: text she reads in these stages (none: in all of them)."""

    id: str
    says: str
    stages: tuple[str, ...]
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tightening:
    """A point where the safety rules are stricter than the voice: what the voice says, and the rules that differ."""

    id: str
    says: str
    rules: tuple[str, ...]
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownException:
    """Criteria on which this voice is stricter than the default guideline, knowingly, and why (rulings 30)."""

    id: str
    criteria: tuple[str, ...]
    because: str
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rule or guardrail of the guideline it falls back to that does not hold here, and why."""

    part: str
    because: str


@cache
def _latest(question: str) -> NamedFact:
    """The latest answer to a question, as a fact; asked for again and again."""
    return NamedFact(question, LATEST, (question,), {}, (question,), (), "own")


@dataclass(frozen=True, slots=True)
class Guideline:
    """One edition of a guideline, merged with the overlay it stands under and with what it falls back to.

    `falls_back_to`: the guideline that speaks where this one is silent. `sha256` is over all the files it
    was read from: its own, those of the guideline it falls back to, the overlay's and the register's.
    """

    id: str
    edition: str
    title: str
    says: str
    default: bool
    sources: tuple[str, ...]
    register: Register
    facts: Mapping[str, NamedFact]
    criteria: Mapping[str, Criterion]
    groups: Mapping[str, Group]
    rules: tuple[Rule, ...]
    stages: tuple[Stage, ...]
    routes: tuple[Route, ...]
    ladder: tuple[Rung, ...]
    guardrails: tuple[Guardrail, ...]
    weeks: Mapping[str, Week]
    sign_offs: Mapping[str, SignOffKind]
    messages: Mapping[str, str]
    gate: str
    flags: str
    birth_known: str
    run_shape: RunShape
    her: HerChoices
    not_encoded: tuple[NotEncoded, ...]
    falls_back_to: FallsBackTo | None = None
    advice: tuple[Advice, ...] = ()
    tightened: tuple[Tightening, ...] = ()
    exceptions: tuple[KnownException, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    sha256: str = ""

    def condition(self, name: str) -> Criterion | Group:
        """The criterion or group of that name."""
        return self.criteria.get(name) or self.groups[name]

    def fact(self, name: str) -> NamedFact:
        """The named fact, or the latest answer to the question of that name."""
        named = self.facts.get(name)
        if named is not None:
            return named
        return _latest(name)

    def unit_of(self, fact: NamedFact) -> str:
        """The unit in which a fact is measured; empty where it has none."""
        measure = MEASURES[fact.measure]
        if measure.unit or not fact.of:
            return measure.unit
        if measure.reads == "tests":
            part = fact.settings.get("part")
            return "seconds" if part == "hold_seconds" else self.register.tests[fact.of[0]].counts
        return self.register.questions[fact.of[0]].unit

    def unit_of_setting(self, fact: NamedFact, key: str) -> str:
        """The unit of a setting of a fact's measure; empty where it takes words."""
        setting = MEASURES[fact.measure].setting(key)
        unit = setting.unit if setting else ""
        if unit == "test":
            return self.register.tests[fact.of[0]].counts
        if unit == "answer":
            return self.register.questions[fact.of[0]].unit or "score"
        return unit

    def level_index(self, level: str) -> int:
        """Where a level stands on the ladder, from 0. Raises `ValueError` where it is not on it."""
        return [rung.id for rung in self.ladder].index(level)

    def stage_index(self, stage: str) -> int:
        """Where a stage stands in the guideline's order, from 0."""
        return [one.id for one in self.stages].index(stage)
