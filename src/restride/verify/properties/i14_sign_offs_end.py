"""A sign-off that has ended, was withdrawn, was never one, or was overtaken by a symptom does not count.

A clinician's word opens running past a flag, so one that outlived its reason, or was not given at all, is the shortest
way around every gate (H-09, H-10). For each criterion that asks for a sign-off and each kind that may answer it, a
good one counts. The same one does not: past its own last day, past the days its kind stands, withdrawn, with the
outcome "not yet", by a role the kind does not name or by nobody, or told by herself of what she cannot tell. Nor does
it count from the day on which a rule that voids or suspends its kind opens after it; each such rule is made to open in
a story of its own. Where the sign-off itself keeps the rule from opening (it tolerates the symptom), it stands.

No kind that lets her run may forget one of these rules: wherever a latched rule holds that takes running away and sends
her to a professional, one holds that voids or suspends the kind. And what lets her run always ends (I-14).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from restride.engine.replay import Course
from restride.guideline.model import Guideline, NamedFact, Rule, SignOffKind, When
from restride.guideline.vocabulary import OUTCOMES
from restride.history.events import Event
from restride.truth import Truth
from restride.verify.bench import Bench, Case, stopping
from restride.verify.conditions import is_sign_off_to_run, leaves, measure_of
from restride.verify.proof import Counterexample
from restride.verify.witness import Plan, on, sign_off

ID = "I-14"
_SENDS = "refer"
_STRANGER = {"name": "Iris", "role": "neighbour"}


class Asked(NamedTuple):
    """A criterion that asks for a sign-off, the fact behind it, and a kind that may answer."""

    criterion: str
    fact: NamedFact
    kind: SignOffKind

    @property
    def scope(self) -> str:
        """What the sign-off has to allow; empty for anything."""
        return str(self.fact.settings.get("scope", ""))

    @property
    def ends(self) -> bool:
        """Whether it must be able to end; what counts once for ever is not overtaken, unless it allows something."""
        return bool(self.scope) or self.fact.settings.get("standing") != "ever"

    @property
    def she_can_tell(self) -> bool:
        """Whether her own word of such a sign-off counts."""
        told = self.kind.told_scopes
        return self.fact.settings.get("verified") != "yes" and bool(told) and (not self.scope or self.scope in told)


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Sign-offs that count though they must not, and good ones that do not."""
    yield from _forgotten(bench, guideline)
    opened = {case.rule: case for case in bench.cases(guideline) if case.rule in case.course.latches.open}
    for asked in _asked(guideline):
        data = sign_off(guideline, asked.kind.id, **({"scope": [asked.scope]} if asked.scope else {}))
        yield from _given(bench, guideline, asked, data)
        for rule in (*asked.kind.voided_by, *asked.kind.suspended_by) if asked.ends else ():
            if rule in opened:
                yield from _overtaken(bench, guideline, asked, opened[rule], data)


def _forgotten(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Kinds that let her run and outlive a rule that sends her to a professional."""
    solver = bench.solver
    rules = {rule.id: rule for rule in guideline.rules}
    allowing = (one.kind for one in _asked(guideline) if is_sign_off_to_run(guideline, one.criterion))
    for kind in dict.fromkeys(allowing):
        ending = [rules[name] for name in (*kind.voided_by, *kind.suspended_by) if name in rules]
        none_ends = [solver.not_yes(guideline, rule.when, permits=False) for rule in ending]
        for rule in stopping(guideline):
            if rule.effect != _SENDS or rule.until is None or kind.id in _tolerating(guideline, rule):
                continue
            vector = solver.solve([solver.yes(guideline, rule.when, permits=False), *none_ends])
            if vector is not None:
                says = f"{kind.id} outlives {rule.id}, which opens and ends it nowhere: {solver.describe(vector)}"
                yield Counterexample(says)


def _tolerating(guideline: Guideline, rule: Rule) -> set[str]:
    """The kinds of sign-off that keep a rule from opening."""
    facts = [guideline.fact(guideline.criteria[name].fact) for name in leaves(guideline, When(any=rule.when.none))]
    return {kind for fact in facts if fact.measure == "signed_off" for kind in fact.of}


def _asked(guideline: Guideline) -> list[Asked]:
    return [
        Asked(name, fact, guideline.sign_offs[kind])
        for name, criterion in guideline.criteria.items()
        if measure_of(guideline, name) == "signed_off"
        for fact in [guideline.fact(criterion.fact)]
        for kind in fact.of
    ]


def _given(bench: Bench, guideline: Guideline, asked: Asked, data: Mapping[str, Any]) -> Iterator[Counterexample]:
    """A good sign-off, and every way of not being one."""
    careful = bench.careful
    alone = replace(careful, answers={}, tests={}, sessions={}, aftercare={}, told=(), more=())
    good = _signed(alone, data)
    plans = {
        "outcome not yet": _signed(alone, {**data, "outcome": OUTCOMES[-1]}),
        "of a role that is not named": _signed(alone, {**data, "by": _STRANGER}),
        "by nobody": _signed(alone, {key: told for key, told in data.items() if key != "by"}),
        "withdrawn": replace(good, more=(_withdrawn(good),)),
    }
    if not asked.she_can_tell:
        plans["told by herself"] = _signed(alone, {**data, "verified": False})
    if asked.ends:
        plans["past its last day"] = _signed(alone, {**data, "expires": on(alone.day).isoformat()})
        plans["past the days it stands"] = replace(good, day=good.signed[0][0] + asked.kind.valid_days)
    if not _counts(bench, guideline, asked, good):
        yield Counterexample(f"{asked.criterion} does not count a good {asked.kind.id}", good.events(), good.day)
    for how, plan in plans.items():
        if _counts(bench, guideline, asked, plan):
            yield Counterexample(f"{asked.criterion} counts a {asked.kind.id} {how}", plan.events(), plan.day)


def _overtaken(
    bench: Bench, guideline: Guideline, asked: Asked, case: Case, data: Mapping[str, Any]
) -> Iterator[Counterexample]:
    """A sign-off given the day before a rule opened that ends it."""
    opened = case.course.latches.open[case.rule].evidence.day - on(0).toordinal()
    plan = replace(case.plan, day=opened, signed=[(opened - 1, data)])
    _, course = bench.decided_as(guideline, plan.events(), plan.day)
    latch = course.latches.open.get(case.rule)
    given = on(opened - 1).toordinal()
    if latch and latch.evidence.day > given and _holds(course, asked):
        says = f"{asked.criterion} counts a {asked.kind.id} from before {case.rule} opened"
        yield Counterexample(says, plan.events(), plan.day)


def _signed(plan: Plan, data: Mapping[str, Any]) -> Plan:
    """The plan with this sign-off of yesterday alone."""
    return replace(plan, signed=[(plan.day - 1, data)])


def _withdrawn(plan: Plan) -> Event:
    """The taking back of the only sign-off of a plan."""
    (given,) = (event.id for event in plan.events() if event.type == "signed_off")
    return Event("withdrawn", "sign_off_withdrawn", on(plan.day), {"sign_off": given})


def _counts(bench: Bench, guideline: Guideline, asked: Asked, plan: Plan) -> bool:
    _, course = bench.decided_as(guideline, plan.events(), plan.day)
    return _holds(course, asked)


def _holds(course: Course, asked: Asked) -> bool:
    return course.evaluator.truth(asked.criterion, course.day, course, permits=True) is Truth.YES
