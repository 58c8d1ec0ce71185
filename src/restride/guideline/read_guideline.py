"""Reads the tables of one guideline edition, with the overlay it stands under, into a `Guideline`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from restride.guideline.fall_back import filled
from restride.guideline.model import (
    Advice,
    Criterion,
    Dose,
    FallsBackTo,
    Group,
    Guardrail,
    Guideline,
    HerChoices,
    Item,
    KnownException,
    LeftOut,
    NamedFact,
    NotEncoded,
    Route,
    Rule,
    Rung,
    RunShape,
    SignOffKind,
    Stage,
    Tightening,
    Week,
    When,
)
from restride.guideline.reading import Problem, Table
from restride.guideline.register import Register
from restride.guideline.vocabulary import (
    ACTIVITIES,
    BLOCKS,
    CHANGED_BY,
    CHANGES,
    EFFECTS,
    MEASURES,
    PHASES,
    SCOPES,
    SIGN_OFF_KINDS,
    URGENCIES,
)
from restride.units import SECONDS_PER_MINUTE, UNITS

T = TypeVar("T")
_TREATMENTS = ("shown", "not_encoded", "waiting")


@dataclass
class GuidelineParts:
    """What has been read so far, file by file; `origin` is where the present file's parts come from."""

    register: Register
    problems: list[Problem] = field(default_factory=list)
    origin: str = "own"
    head: dict[str, str] = field(default_factory=dict)
    default: bool = False
    sources: tuple[str, ...] = ()
    facts: dict[str, NamedFact] = field(default_factory=dict)
    criteria: dict[str, Criterion] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    ladder: list[Rung] = field(default_factory=list)
    guardrails: list[Guardrail] = field(default_factory=list)
    weeks: dict[str, Week] = field(default_factory=dict)
    sign_offs: dict[str, SignOffKind] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    run_shape: RunShape | None = None
    her: HerChoices | None = None
    not_encoded: list[NotEncoded] = field(default_factory=list)
    advice: list[Advice] = field(default_factory=list)
    tightened: list[Tightening] = field(default_factory=list)
    exceptions: list[KnownException] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    falls_back: FallsBackTo | None = None

    def read(self, file: str, data: Mapping[str, object], *, origin: str) -> None:
        """Adds the tables of one file."""
        self.origin = origin
        top = Table(data, file=file, key="", problems=self.problems)
        if top.has("guideline"):
            self._read_head(top.table("guideline"))
        self._named(self.facts, top.named("fact"), self._fact)
        self._named(self.criteria, top.named("criterion"), self._criterion)
        self._named(self.groups, top.named("group"), self._group)
        self._named(self.weeks, top.named("week"), _week)
        self._named(self.sign_offs, top.named("sign_off"), _sign_off)
        self.rules += [self._rule(one) for one in top.tables("rule")]
        self.stages += [_stage(one) for one in top.tables("stage")]
        self.routes += [_route(one) for one in top.tables("route")]
        self.ladder += [_rung(one) for one in top.tables("rung")]
        self.guardrails += [_guardrail(one) for one in top.tables("guardrail")]
        self.not_encoded += [_not_encoded(one) for one in top.tables("not_encoded")]
        self.advice += [_advice(one) for one in top.tables("advice")]
        self.tightened += [_tightening(one) for one in top.tables("tightened")]
        self.exceptions += [_exception(one) for one in top.tables("exception")]
        self.left_out += [_left_out(one) for one in top.tables("left_out")]
        if top.has("falls_back_to"):
            self.falls_back = _falls_back_to(top.table("falls_back_to"))
        messages = top.table("message")
        for key in messages.given():
            self.messages[key] = messages.text(key)
        if top.has("running"):
            self.run_shape = _run_shape(top.table("running"))
        if top.has("her"):
            her = top.table("her")
            self.her = HerChoices(her.text("days"), her.text("minutes"), her.text("runs_per_week"))
            her.done()
        top.done()

    def guideline(self, *, file: str, sha256: str, base: Guideline | None = None) -> Guideline:
        """The whole guideline, filled from `base` where it is silent. What is missing is reported against `file`."""
        whole = self._own(sha256)
        if base is not None:
            whole = filled(whole, base)
        for part, name in ((whole.id, "guideline"), (whole.run_shape.choices, "running"), (whole.her.days, "her")):
            if not part and self.falls_back is None:
                self.problems.append(Problem(file, name, "this table is missing", f"a table [{name}]", "add it"))
        return whole

    def _own(self, sha256: str) -> Guideline:
        """What the files themselves say."""
        head = self.head
        return Guideline(
            id=head.get("id", ""),
            edition=head.get("edition", ""),
            title=head.get("title", ""),
            says=head.get("says", ""),
            default=self.default,
            sources=self.sources,
            register=self.register,
            facts=self.facts,
            criteria=self.criteria,
            groups=self.groups,
            rules=tuple(self.rules),
            stages=tuple(self.stages),
            routes=tuple(self.routes),
            ladder=tuple(self.ladder),
            guardrails=tuple(self.guardrails),
            weeks=self.weeks,
            sign_offs=self.sign_offs,
            messages=self.messages,
            gate=head.get("gate", ""),
            flags=head.get("flags", ""),
            birth_known=head.get("birth_known", ""),
            run_shape=self.run_shape or RunShape(0, 0, 0, 0, 0, 0, (), (), fallback=frozenset(_RUN_KEYS)),
            her=self.her or HerChoices("", "", ""),
            not_encoded=tuple(self.not_encoded),
            falls_back_to=self.falls_back,
            advice=tuple(self.advice),
            tightened=tuple(self.tightened),
            exceptions=tuple(self.exceptions),
            left_out=tuple(self.left_out),
            sha256=sha256,
        )

    def _read_head(self, table: Table) -> None:
        self.head = {key: table.text(key) for key in ("id", "edition", "title", "says")}
        self.head |= {key: table.maybe(key) or "" for key in ("gate", "flags", "birth_known")}
        self.default = table.flag("default")
        self.sources = table.names("sources", required=True)
        table.done()

    def _named(self, into: dict[str, T], tables: Mapping[str, Table], read: Callable[[str, Table], T]) -> None:
        for name, table in tables.items():
            if name in into:
                table.wrong("", "this id is there already", "an id used once", "rename one of the two")
            into[name] = read(name, table)
            table.done()

    def _fact(self, name: str, table: Table) -> NamedFact:
        word = table.choice("measure", MEASURES)
        of = table.names("of")
        settings: dict[str, object] = {}
        if word in MEASURES:
            for key, setting in MEASURES[word].settings:
                if not (table.has(key) or setting.required):
                    continue
                if setting.unit:
                    settings[key] = table.whole(key)
                elif key == "is_one_of":
                    settings[key] = table.names(key, required=True)
                else:
                    settings[key] = table.text(key)
        asked = table.names("ask")
        reads_questions = word in MEASURES and MEASURES[word].reads == "questions"
        return NamedFact(
            id=name,
            measure=word,
            of=of,
            settings=settings,
            ask=asked or (of if reads_questions else ()),
            cite=table.names("cite"),
            origin=self.origin,
        )

    def _criterion(self, name: str, table: Table) -> Criterion:
        given = [key for key in ("at_least", "at_most", "is", "is_one_of") if table.has(key)]
        if len(given) != 1:
            table.wrong(
                "",
                f"it has {len(given)} comparisons",
                "exactly one of at_least, at_most, is, is_one_of",
                "keep one comparison; a second one is a second criterion",
            )
        words = (table.text("is"),) if table.has("is") else table.names("is_one_of")
        return Criterion(
            id=name,
            fact=table.text("fact"),
            says=table.text("says"),
            changed_by=table.choice("changed_by", CHANGED_BY),
            cite=table.names("cite", required=True),
            origin=self.origin,
            at_least=Fraction(str(table.number("at_least"))) if table.has("at_least") else None,
            at_most=Fraction(str(table.number("at_most"))) if table.has("at_most") else None,
            is_one_of=words,
            unit=table.choice("unit", UNITS) if table.has("unit") else "",
        )

    def _group(self, name: str, table: Table) -> Group:
        return Group(id=name, says=table.text("says"), when=_blocks(table), origin=self.origin)

    def _rule(self, table: Table) -> Rule:
        rule = Rule(
            id=table.text("id"),
            effect=table.choice("effect", EFFECTS),
            urgency=table.choice("urgency", URGENCIES, default="none"),
            blocks=_chosen(table, "blocks", BLOCKS),
            when=_when(table, "when"),
            until=_when(table, "until") if table.has("until") else None,
            says=table.text("says"),
            todo=table.maybe("todo") or "",
            cite=table.names("cite", required=True),
            origin=self.origin,
            step_back=table.whole("step_back", default=0),
            returns_to=table.maybe("returns_to") or "",
            swap=table.flag("swap"),
            ends_gap=table.flag("ends_gap"),
            sign=table.maybe("sign") or "",
        )
        table.done()
        return rule


def _when(table: Table, key: str) -> When:
    if not table.has(key):
        table.wrong(key, "this key is missing", "a condition", f'write {key} = {{ all = ["a_criterion"] }}')
        return When()
    inner = table.table(key)
    when = _blocks(inner)
    inner.done()
    return when


def _blocks(table: Table) -> When:
    n = 0
    among: tuple[str, ...] = ()
    if table.has("at_least"):
        counted = table.table("at_least")
        n, among = counted.whole("n"), counted.names("of", required=True)
        counted.done()
    when = When(
        all=table.names("all"),
        any=table.names("any"),
        none=table.names("none"),
        at_least=n,
        among=among,
    )
    if not any((when.all, when.any, when.none, when.among)):
        table.wrong("", "this condition says nothing", "all, any, none or at_least", "name a criterion")
    return when


def _chosen(table: Table, key: str, options: tuple[str, ...]) -> tuple[str, ...]:
    names = table.names(key)
    for name in names:
        if name not in options:
            table.wrong(key, f'"{name}" is not known here', "some of " + ", ".join(options), "pick from these")
    return names


def _stage(table: Table) -> Stage:
    stage = Stage(
        id=table.text("id"),
        phase=table.choice("phase", PHASES),
        title=table.text("title"),
        says=table.text("says"),
        week=table.text("week"),
        cite=table.names("cite", required=True),
        running=table.flag("running"),
        exit=_when(table, "exit") if table.has("exit") else None,
        whenever=_when(table, "whenever") if table.has("whenever") else None,
    )
    table.done()
    return stage


def _route(table: Table) -> Route:
    route = Route(
        id=table.text("id"),
        says=table.text("says"),
        level=table.text("level"),
        when=_when(table, "when"),
        cite=table.names("cite", required=True),
    )
    table.done()
    return route


def _rung(table: Table) -> Rung:
    rung = Rung(
        id=table.text("id"),
        stage=table.text("stage"),
        changes=table.choice("changes", CHANGES),
        repeat=table.whole("repeat"),
        run_seconds=table.whole("run_seconds"),
        walk_seconds=table.whole("walk_seconds", default=0),
        runs_per_week=table.whole("runs_per_week"),
        cite=table.names("cite", required=True),
        says=table.maybe("says") or "",
        needs=_when(table, "needs") if table.has("needs") else None,
        optional=table.flag("optional"),
        rest_days=table.maybe_whole("rest_days"),
    )
    table.done()
    return rung


def _guardrail(table: Table) -> Guardrail:
    slower_percent, slower_when = None, None
    if table.has("slower"):
        slower = table.table("slower")
        slower_percent = Fraction(str(slower.number("percent")))
        slower_when = _when(slower, "when")
        slower.done()
    guardrail = Guardrail(
        id=table.text("id"),
        counts=table.choice("counts", ("planned", "done")),
        percent=Fraction(str(table.number("percent"))),
        weeks=table.whole("every_weeks"),
        says=table.text("says"),
        cite=table.names("cite", required=True),
        slower_percent=slower_percent,
        slower_when=slower_when,
        from_stage=table.maybe("from_stage") or "",
    )
    table.done()
    return guardrail


def _week(name: str, table: Table) -> Week:
    return Week(id=name, says=table.text("says"), items=tuple(_item(one) for one in table.tables("item")))


def _item(table: Table) -> Item:
    by_week = table.wholes("minutes_by_week") if table.has("minutes_by_week") else ()
    minutes = by_week or (table.whole("minutes", default=0),)
    doses = []
    for one in table.tables("doses"):
        doses.append(
            Dose(
                exercise=one.text("exercise"),
                sets=one.whole("sets", default=0),
                reps=one.whole("reps", default=0),
                hold_seconds=one.whole("hold_seconds", default=0),
                minutes=one.whole("minutes", default=0),
            )
        )
        one.done()
    item = Item(
        activity=table.choice("activity", ACTIVITIES),
        title=table.text("title"),
        per_week=table.whole("per_week"),
        minutes=minutes,
        doses=tuple(doses),
        cite=table.names("cite", required=True),
        needs=_chosen(table, "needs", BLOCKS),
        skipped_when=_when(table, "skipped_when") if table.has("skipped_when") else None,
    )
    table.done()
    return item


def _sign_off(name: str, table: Table) -> SignOffKind:
    if name not in SIGN_OFF_KINDS:
        table.wrong("", f'"{name}" is not known here', "one of " + ", ".join(SIGN_OFF_KINDS), "pick one")
    return SignOffKind(
        id=name,
        says=table.text("says"),
        scopes=_chosen(table, "scopes", SCOPES),
        told_scopes=_chosen(table, "told_scopes", SCOPES),
        roles=table.names("roles", required=True),
        valid_days=table.whole("valid_days"),
        needs_reason=table.flag("needs_reason"),
        shown_as_told=table.flag("shown_as_told"),
        voided_by=table.names("voided_by"),
        suspended_by=table.names("suspended_by"),
        cite=table.names("cite", required=True),
    )


_RUN_KEYS = (
    "warm_up_minutes", "cool_down_minutes", "fewest_per_week", "most_per_week", "rest_days", "runs_of_a_week",
    "choices",
)  # fmt: skip


def _run_shape(table: Table) -> RunShape:
    """What the file says of every run; the keys it leaves out are noted, so that another guideline can fill them."""
    shape = RunShape(
        warm_up_seconds=table.whole("warm_up_minutes", default=0) * SECONDS_PER_MINUTE,
        cool_down_seconds=table.whole("cool_down_minutes", default=0) * SECONDS_PER_MINUTE,
        fewest_per_week=table.whole("fewest_per_week", default=0),
        most_per_week=table.whole("most_per_week", default=0),
        rest_days=table.whole("rest_days", default=0),
        runs_of_a_week=table.whole("runs_of_a_week", default=0),
        choices=table.wholes("choices") if table.has("choices") else (),
        cite=table.names("cite"),
        lowest_holds=table.flag("lowest_holds"),
        way_in_lifts_gaps=table.flag("way_in_lifts_gaps"),
        fallback=frozenset(key for key in _RUN_KEYS if not table.has(key)),
    )
    table.done()
    return shape


def _falls_back_to(table: Table) -> FallsBackTo:
    told = FallsBackTo(
        guideline=table.text("guideline"),
        edition=table.text("edition"),
        stages=table.names("stages", required=True),
        ladder=table.names("ladder", required=True),
    )
    table.done()
    return told


def _advice(table: Table) -> Advice:
    advice = Advice(table.text("id"), table.text("says"), table.names("stages"), table.names("cite", required=True))
    table.done()
    return advice


def _tightening(table: Table) -> Tightening:
    point = Tightening(
        id=table.text("id"),
        says=table.text("says"),
        rules=table.names("rules", required=True),
        cite=table.names("cite", required=True),
    )
    table.done()
    return point


def _exception(table: Table) -> KnownException:
    exception = KnownException(
        id=table.text("id"),
        criteria=table.names("criteria", required=True),
        because=table.text("because"),
        cite=table.names("cite", required=True),
    )
    table.done()
    return exception


def _left_out(table: Table) -> LeftOut:
    left_out = LeftOut(part=table.text("part"), because=table.text("because"))
    table.done()
    return left_out


def _not_encoded(table: Table) -> NotEncoded:
    entry = NotEncoded(
        facts=table.names("facts", required=True),
        treatment=table.choice("treatment", _TREATMENTS),
        because=table.text("because"),
    )
    table.done()
    return entry
