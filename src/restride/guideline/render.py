"""A guideline as a document (Markdown) that a physiotherapist can review without a computer's help.

Each number stands beside the facts it rests on, their strength and their sources; what could not be encoded is listed,
and so are our own policy values, at the end.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from restride.guideline.model import Criterion, Group, Guideline, Item, Rule, Rung, SignOffKind, When
from restride.guideline.parts import cited
from restride.guideline.register import Evidence, Value
from restride.units import minutes_of

_WHO = {
    "her": "she can change it",
    "training": "training changes it",
    "recovery": "recovery changes it",
    "clinician": "a professional changes it",
    "time": "time changes it",
}
_STATUS = {
    "read": "",
    "secondary": ", read through a second source",
    "computed": ", computed from sourced numbers",
    "unverified": ", not verified by anybody yet",
    "policy": "",
}


def render(guideline: Guideline) -> str:
    """The guideline as Markdown."""
    return "\n".join(_Document(guideline).lines()).rstrip() + "\n"


class _Document:
    def __init__(self, guideline: Guideline) -> None:
        self.guideline = guideline
        self.evidence = guideline.register.evidence

    def lines(self) -> Iterator[str]:
        guideline = self.guideline
        yield f"# {guideline.title}"
        yield ""
        yield guideline.says
        yield ""
        yield f"Guideline `{guideline.id}`, edition {guideline.edition}, hash `{guideline.sha256}`."
        yield "It is not a diagnosis and not a clearance. Values marked POL are our own and await a clinician."
        yield ""
        yield from self._stages()
        yield from self._routes()
        yield from self._rules()
        yield from self._ladder()
        yield from self._weeks()
        yield from self._sign_offs()
        yield from self._signs()
        yield from self._not_encoded()
        yield from self._sources()
        yield from self._policies()

    def _stages(self) -> Iterator[str]:
        yield "## Stages"
        yield ""
        for number, stage in enumerate(self.guideline.stages, start=1):
            yield f"### {number}. {stage.title} (`{stage.id}`, phase {stage.phase})"
            yield ""
            yield f"{stage.says} {self._cite(stage.cite)}"
            yield ""
            if stage.exit is not None:
                yield "The next stage opens when:"
                yield ""
                yield from self._condition(stage.exit)
                yield ""
            if stage.whenever is not None:
                yield "She is here as soon as:"
                yield ""
                yield from self._condition(stage.whenever)
                yield ""

    def _routes(self) -> Iterator[str]:
        yield "## Ways into running"
        yield ""
        yield "The best way that is open counts; the others are shown to her as ways on."
        yield ""
        for route in self.guideline.routes:
            yield f"### Start on {route.level}: {route.says} (`{route.id}`)"
            yield ""
            yield self._cite(route.cite)
            yield ""
            yield from self._condition(route.when)
            yield ""

    def _rules(self) -> Iterator[str]:
        yield "## Rules"
        yield ""
        yield "All rules are read, always. The most cautious verdict, the highest urgency and everything blocked count."
        yield ""
        for origin, title in (("overlay", "Safety rules over every path"), ("own", "Rules of this path")):
            yield f"### {title}"
            yield ""
            for rule in self.guideline.rules:
                if rule.origin == origin:
                    yield from self._rule(rule)

    def _rule(self, rule: Rule) -> Iterator[str]:
        parts = [f"effect: {rule.effect}", f"urgency: {rule.urgency}"]
        if rule.blocks:
            parts.append("takes away: " + ", ".join(rule.blocks))
        if rule.step_back:
            parts.append(f"steps back: {rule.step_back}")
        if rule.swap:
            parts.append("today's run becomes a walk")
        yield f"#### `{rule.id}`: {rule.says}"
        yield ""
        yield f"{'; '.join(parts)}. {rule.todo} {self._cite(rule.cite)}".replace("  ", " ")
        yield ""
        yield "When:"
        yield ""
        yield from self._condition(rule.when)
        if rule.until is not None:
            yield ""
            yield "It stays open until, on later evidence:"
            yield ""
            yield from self._condition(rule.until)
        yield ""

    def _condition(self, when: When, indent: str = "") -> Iterator[str]:
        for words, names in (("all of", when.all), ("any of", when.any), ("none of", when.none)):
            if names:
                yield f"{indent}- {words}:"
                yield from (line for name in names for line in self._named(name, indent + "  "))
        if when.among:
            yield f"{indent}- at least {when.at_least} of:"
            yield from (line for name in when.among for line in self._named(name, indent + "  "))

    def _named(self, name: str, indent: str) -> Iterator[str]:
        condition = self.guideline.condition(name)
        if isinstance(condition, Group):
            yield f"{indent}- {condition.says.rstrip('.')} (`{name}`):"
            yield from self._condition(condition.when, indent + "  ")
        else:
            yield f"{indent}- {self._criterion(condition)}"

    def _criterion(self, criterion: Criterion) -> str:
        fact = self.guideline.fact(criterion.fact)
        settings = ", ".join(f"{key} {value}" for key, value in fact.settings.items() if not isinstance(value, tuple))
        read = ", ".join(fact.of)
        how = f"{fact.measure}{f' of {read}' if read else ''}{f' ({settings})' if settings else ''}"
        cite = tuple(dict.fromkeys((*criterion.cite, *fact.cite)))
        rule = f"{how} {_comparison(criterion)}; {_WHO[criterion.changed_by]}"
        return f"{criterion.says} (`{criterion.id}`: {rule}) {self._cite(cite)}"

    def _ladder(self) -> Iterator[str]:
        yield "## The ladder"
        yield ""
        shape = self.guideline.run_shape
        yield (
            f"Each run begins and ends with a walk of {minutes_of(shape.warm_up_seconds)} minutes. "
            f"{shape.fewest_per_week} or {shape.most_per_week} runs a week, "
            f"with at least {shape.rest_days} day between. {self._cite(shape.cite)}"
        )
        yield ""
        for rail in self.guideline.guardrails:
            slower = ""
            if rail.slower_percent is not None:
                slower = f" Slower, {_n(rail.slower_percent)} percent, unless it is known that this does not apply:"
            yield f"- {rail.says} {self._cite(rail.cite)}{slower}"
            if rail.slower_when is not None:
                yield from self._condition(rail.slower_when, "  ")
        yield ""
        yield "| Rung | Stage | Pattern | Running in a session | Running in a week | New | Rests on |"
        yield "|---|---|---|---|---|---|---|"
        for rung in self.guideline.ladder:
            yield (
                f"| {rung.id} | {rung.stage} | {_pattern(rung)} | {_n(minutes_of(rung.session_seconds))} min | "
                f"{_n(minutes_of(rung.weekly_seconds))} min in {rung.runs_per_week} | {rung.changes} | "
                f"{self._cite(rung.cite)} |"
            )
        yield ""
        for rung in self.guideline.ladder:
            if rung.needs is not None:
                skipped = " It is passed over while this is not met." if rung.optional else ""
                yield f"{rung.id} also needs:{skipped}"
                yield ""
                yield from self._condition(rung.needs)
                yield ""

    def _weeks(self) -> Iterator[str]:
        yield "## Weekly plans"
        yield ""
        for week in self.guideline.weeks.values():
            yield f"### `{week.id}`"
            yield ""
            yield week.says
            yield ""
            for item in week.items:
                yield from self._item(item)
            yield ""

    def _item(self, item: Item) -> Iterator[str]:
        minutes = ", ".join(str(one) for one in item.minutes if one)
        length = ""
        if minutes:
            length = f", {minutes} minutes" if len(item.minutes) == 1 else f", minutes by week since birth: {minutes}"
        needs = f" (left out while {' or '.join(item.needs)} is taken away)" if item.needs else ""
        often = f"{item.per_week} times a week{length}{needs}"
        yield f"- **{item.title}** ({item.activity}), {often}. {self._cite(item.cite)}"
        for dose in item.doses:
            exercise = self.guideline.register.exercises[dose.exercise]
            parts = [
                f"{dose.sets} sets" if dose.sets else "",
                f"{dose.reps} repetitions" if dose.reps else "",
                f"{dose.hold_seconds} seconds each" if dose.hold_seconds else "",
                f"{dose.minutes} minutes" if dose.minutes else "",
            ]
            yield f"  - {exercise.name} (`{exercise.id}`): {', '.join(part for part in parts if part)}"

    def _sign_offs(self) -> Iterator[str]:
        yield "## Sign-offs"
        yield ""
        for kind in self.guideline.sign_offs.values():
            yield f"- **{kind.id}**: {kind.says} {self._sign_off(kind)} {self._cite(kind.cite)}"
        yield ""

    @staticmethod
    def _sign_off(kind: SignOffKind) -> str:
        parts = [f"stands {kind.valid_days} days", "allows " + ", ".join(kind.scopes)]
        parts.append("told by her: " + (", ".join(kind.told_scopes) or "counts for nothing"))
        if kind.voided_by:
            parts.append("ended by " + ", ".join(kind.voided_by))
        if kind.suspended_by:
            parts.append("rests during " + ", ".join(kind.suspended_by))
        return "; ".join(parts) + "."

    def _signs(self) -> Iterator[str]:
        yield "## Warning signs"
        yield ""
        for tier in ("red", "orange", "amber"):
            yield f"### {tier.capitalize()}"
            yield ""
            for sign in self.guideline.register.signs.values():
                if sign.tier == tier:
                    strength = self._strength(self.evidence[sign.evidence_id])
                    yield f"- **{sign.evidence_id}** {sign.says} *{sign.act}* [{strength}]"
            yield ""

    def _not_encoded(self) -> Iterator[str]:
        yield "## What is not a rule here"
        yield ""
        for entry in self.guideline.not_encoded:
            yield f"- {', '.join(entry.facts)} ({entry.treatment.replace('_', ' ')}): {entry.because}"
        yield ""

    def _sources(self) -> Iterator[str]:
        yield "## Facts this path rests on"
        yield ""
        for evidence in self._used():
            if evidence.kind not in {"policy", "sign"}:
                yield f"- **{evidence.id}** {evidence.says} [{self._strength(evidence)}]"
        yield ""
        yield "## Sources"
        yield ""
        used = {source for evidence in self._used() for source in evidence.sources}
        for source in self.guideline.register.sources.values():
            if source.id in used:
                year = f" ({source.year})" if source.year else ""
                link = f" {source.link}" if source.link else ""
                yield f"- `{source.id}`: {source.authors}{year}. {source.title}.{link} {source.note}".rstrip()
        yield ""

    def _policies(self) -> Iterator[str]:
        yield "## Our own policy values, waiting for a clinician"
        yield ""
        yield "No source gives these numbers. Please review each of them."
        yield ""
        for evidence in self._used():
            if evidence.kind == "policy":
                values = "; ".join(_value(value) for value in evidence.values)
                yield f"- **{evidence.id}** {evidence.says}{f' ({values})' if values else ''}"

    def _used(self) -> list[Evidence]:
        names = {name for _, cite in cited(self.guideline) for name in cite}
        return [evidence for evidence in self.evidence.values() if evidence.id in names]

    def _cite(self, names: Sequence[str]) -> str:
        return "[" + "; ".join(f"{name}: {self._strength(self.evidence[name])}" for name in names) + "]"

    def _strength(self, evidence: Evidence) -> str:
        if evidence.status == "policy" and evidence.kind == "policy":
            return "our own policy"
        level = evidence.level if evidence.verified or evidence.status == "policy" else "unverified"
        sources = f" ({_list(evidence.sources)})" if evidence.sources and evidence.verified else ""
        return f"{level}{_STATUS[evidence.status]}{sources}"


def _comparison(criterion: Criterion) -> str:
    if criterion.is_one_of:
        return "is " + " or ".join(criterion.is_one_of)
    if criterion.at_least is not None:
        return f"at least {_n(criterion.at_least)} {criterion.unit}"
    return f"at most {_n(criterion.at_most or Fraction())} {criterion.unit}"


def _pattern(rung: Rung) -> str:
    if rung.says:
        return rung.says
    walk = f", walk {rung.walk_seconds} s" if rung.walk_seconds else ""
    times = f" x {rung.repeat}" if rung.repeat > 1 else ""
    return f"run {rung.run_seconds} s{walk}{times}"


def _value(value: Value) -> str:
    return f"{_n(Fraction(str(value.n)))} {value.unit}: {value.of}"


def _n(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)
