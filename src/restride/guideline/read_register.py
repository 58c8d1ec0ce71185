"""Reads the tables of `guidelines/register/` into a `Register`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from restride.guideline.reading import Problem, Table
from restride.guideline.register import (
    Aftercare,
    Applies,
    ContextNote,
    Evidence,
    Exercise,
    PhysicalTest,
    Question,
    Register,
    Sign,
    Source,
    Value,
    Wording,
)
from restride.guideline.vocabulary import ANSWER_KINDS, EVIDENCE_STATUS
from restride.units import UNITS

T = TypeVar("T")

_POLICY_LEVEL = "our own policy, waiting for review by a clinician"
_TIERS = ("red", "orange", "amber")


@dataclass
class RegisterParts:
    """What has been read so far, file by file."""

    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    tests: dict[str, PhysicalTest] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)
    signs: dict[str, Sign] = field(default_factory=dict)
    aftercare: Aftercare | None = None
    context: list[ContextNote] = field(default_factory=list)
    wording: Wording | None = None

    def read(self, file: str, data: Mapping[str, object]) -> None:
        """Adds the tables of one file."""
        top = Table(data, file=file, key="", problems=self.problems)
        _add(self.sources, top.named("source"), _source)
        _add(self.evidence, top.named("fact"), _fact)
        _add(self.evidence, top.named("policy"), _policy)
        _add(self.questions, top.named("question"), _question)
        _add(self.tests, top.named("test"), _physical_test)
        _add(self.exercises, top.named("exercise"), _exercise)
        signs = top.named("sign")
        _add(self.signs, signs, _sign)
        for name in signs:
            sign = self.signs[name]
            self.evidence[sign.evidence_id] = _sign_evidence(sign)
        if top.has("aftercare"):
            self.aftercare = _aftercare(top.table("aftercare"))
        if top.has("wording"):
            self.wording = _wording(top.table("wording"))
        self.context += [_context(one) for one in top.tables("context")]
        top.done()

    def register(self) -> Register:
        """The whole register."""
        return Register(
            sources=self.sources,
            evidence=self.evidence,
            questions=self.questions,
            tests=self.tests,
            exercises=self.exercises,
            signs=self.signs,
            aftercare=self.aftercare or Aftercare(groups=(), cite=()),
            context=tuple(self.context),
            wording=self.wording or Wording(avoid=(), longest_sentence=0),
        )


def _add(into: dict[str, T], tables: Mapping[str, Table], read: Callable[[str, Table], T]) -> None:
    for name, table in tables.items():
        if name in into:
            table.wrong("", "this id is there already", "an id used once", "rename one of the two")
        into[name] = read(name, table)
        table.done()


def read_values(tables: Iterable[Table]) -> tuple[Value, ...]:
    """The numbers of a fact or policy."""
    values = []
    for table in tables:
        values.append(Value(n=table.number("n"), unit=table.choice("unit", UNITS), of=table.text("of", default="-")))
        table.done()
    return tuple(values)


def _source(name: str, table: Table) -> Source:
    return Source(
        id=name,
        kind=table.text("kind"),
        title=table.text("title"),
        authors=table.text("authors"),
        read=table.choice("read", ("read", "secondary", "unverified")),
        design=table.maybe("design") or "",
        year=table.maybe_whole("year"),
        link=table.maybe("link") or "",
        note=table.maybe("note") or "",
    )


def _fact(name: str, table: Table) -> Evidence:
    return Evidence(
        id=name,
        kind=table.text("kind"),
        says=table.text("says"),
        level=table.text("level"),
        status=table.choice("status", EVIDENCE_STATUS),
        sources=_maybe_empty(table, "sources"),
        values=read_values(table.tables("values")),
    )


def _policy(name: str, table: Table) -> Evidence:
    return Evidence(
        id=name,
        kind="policy",
        says=table.text("says"),
        level=_POLICY_LEVEL,
        status="policy",
        sources=table.names("sources", required=True),
        values=read_values(table.tables("values")),
    )


def _sign_evidence(sign: Sign) -> Evidence:
    return Evidence(
        id=sign.evidence_id,
        kind="sign",
        says=sign.says,
        level="warning sign",
        status=sign.status,
        sources=sign.sources,
    )


def _question(name: str, table: Table) -> Question:
    applies = _applies(table.table("applies_when")) if table.has("applies_when") else None
    return Question(
        id=name,
        group=table.text("group"),
        asks=table.text("asks"),
        why=table.text("why"),
        answers=table.choice("answers", ANSWER_KINDS),
        asks_after_loss=table.maybe("asks_after_loss") or "",
        options=table.names("options"),
        labels=table.names("labels"),
        worse=table.choice("worse", ("yes", "no", "less", "more")) if table.has("worse") else "",
        unit=table.choice("unit", UNITS) if table.has("unit") else "",
        least=table.number("least") if table.has("least") else None,
        most=table.number("most") if table.has("most") else None,
        covers_days=table.whole("covers_days", default=0),
        valid_days=table.maybe_whole("valid_days"),
        ask_every_days=table.maybe_whole("ask_every_days"),
        asked_of=table.choice("asked_of", ("her", "clinician"), default="her"),
        lifelong=table.flag("lifelong"),
        declined_as=table.maybe("declined_as") or "",
        unsure_as=table.maybe("unsure_as") or "",
        applies_when=applies,
    )


def _applies(table: Table) -> Applies:
    question: str = ""
    answers: tuple[str, ...] = ()
    if table.has("answered"):
        answered = table.table("answered")
        question, answers = answered.text("question"), answered.names("is_one_of", required=True)
        answered.done()
    applies = Applies(
        modes=table.names("modes"),
        unless_loss=table.flag("unless_loss"),
        question=question,
        is_one_of=answers,
    )
    table.done()
    return applies


def _physical_test(name: str, table: Table) -> PhysicalTest:
    return PhysicalTest(
        id=name,
        name=table.text("name"),
        counts=table.choice("counts", ("repetitions", "seconds")),
        sided=table.flag("sided"),
        impact=table.flag("impact"),
        how=table.names("how", required=True),
        stop=table.text("stop"),
        cite=table.names("cite", required=True),
    )


def _exercise(name: str, table: Table) -> Exercise:
    return Exercise(
        id=name,
        name=table.text("name"),
        group=table.text("group"),
        positions=table.names("positions", required=True),
        sided=table.flag("sided"),
        counts=table.choice("counts", ("repetitions", "seconds", "minutes")),
        how=table.names("how", required=True),
        stop=table.text("stop"),
        cite=table.names("cite", required=True),
        named_by=_maybe_empty(table, "named_by"),
        easier=table.maybe("easier") or "",
        harder=table.maybe("harder") or "",
    )


def _sign(name: str, table: Table) -> Sign:
    return Sign(
        id=name,
        tier=table.choice("tier", _TIERS),
        says=table.text("says"),
        act=table.text("act"),
        reason=table.text("reason"),
        sources=_maybe_empty(table, "sources"),
        status=table.choice("status", EVIDENCE_STATUS),
        after_loss=table.maybe("after_loss") or "",
        note=table.maybe("note") or "",
    )


def _aftercare(table: Table) -> Aftercare:
    groups = []
    for one in table.tables("groups"):
        groups.append(one.names("any", required=True))
        one.done()
    aftercare = Aftercare(groups=tuple(groups), cite=table.names("cite", required=True))
    table.done()
    return aftercare


def _wording(table: Table) -> Wording:
    wording = Wording(avoid=table.names("avoid", required=True), longest_sentence=table.whole("longest_sentence"))
    table.done()
    return wording


def _context(table: Table) -> ContextNote:
    note = ContextNote(because=table.text("because"), facts=table.names("facts", required=True))
    table.done()
    return note


def _maybe_empty(table: Table, key: str) -> tuple[str, ...]:
    """A list that must be written down even where it is empty: nothing here is empty by oversight."""
    if table.is_empty_list(key):
        return ()
    return table.names(key, required=True)
