"""Every decision says why, names the rule and its source, and the reason alone still decides.

A "no" without a reason is one she will run past, and a reason without a source cannot be questioned (H-26). In every
case of the table there is a finding; each finding that says something is cited, itself or by its parts; and each piece
of evidence is an entry she can look up. A "no" is explained by a rule that takes running away or by something the next
step lacks.

A named reason must also be the real one. So where a rule takes running away, everything is forgotten but the birth and
the entries named as its evidence, and the rule must still hold. Rules about the course itself are left out here: what
they rest on is the whole of it (I-09).
"""

from collections.abc import Iterator

from restride.engine.decision import Decision, Finding
from restride.guideline.model import Guideline, Rule
from restride.guideline.vocabulary import MEASURES
from restride.truth import Truth
from restride.verify.bench import Bench, Case, stopping
from restride.verify.conditions import leaves
from restride.verify.proof import Counterexample

ID = "I-09"
_OF_THE_COURSE = frozenset({"course", "rules", "criteria"})


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Decisions without a reason, and reasons that do not stand alone."""
    alone: dict[tuple[str, ...], bool] = {}
    for case in bench.cases(guideline):
        for says in _faults(guideline, case):
            yield Counterexample(f"{case.name}: {says}", case.events, case.plan.day)
        for rule in stopping(guideline):
            finding = _found(case.decision, rule)
            if finding is None or _reads_course(guideline, rule):
                continue
            key = (rule.id, *finding.evidence)
            if key not in alone:
                alone[key] = _holds_alone(bench, guideline, case, rule, finding)
                if not alone[key]:
                    says = f"{case.name}: {rule.id} does not follow from the entries it names"
                    yield Counterexample(says, case.events, case.plan.day)


def _faults(guideline: Guideline, case: Case) -> Iterator[str]:
    findings = [one for finding in case.decision.findings for one in finding.nodes()]
    known = {event.id for event in case.events}
    if not findings:
        yield "nothing is said"
    for one in findings:
        if one.says and not any(part.cites for part in one.nodes()):
            yield f"{one.id} names no source"
        if not known.issuperset(one.evidence):
            yield f"{one.id} rests on entries that nobody made"
    if case.decision.running == "no" and not _explains(guideline, case.decision):
        yield "running is no, and nothing says why"


def _explains(guideline: Guideline, decision: Decision) -> bool:
    """Whether a rule that takes running away was found, or something the next step needs and lacks."""
    stops = {rule.id for rule in stopping(guideline)}
    *_, where = decision.findings
    lacks = any(part.truth is not Truth.YES for part in where.because)
    return lacks or any(finding.id in stops for finding in decision.findings)


def _found(decision: Decision, rule: Rule) -> Finding | None:
    return next((one for one in decision.findings if one.id == rule.id and one.truth is Truth.YES), None)


def _reads_course(guideline: Guideline, rule: Rule) -> bool:
    facts = (guideline.fact(guideline.criteria[name].fact) for name in leaves(guideline, rule.when))
    return any(MEASURES[fact.measure].reads in _OF_THE_COURSE for fact in facts)


def _holds_alone(bench: Bench, guideline: Guideline, case: Case, rule: Rule, finding: Finding) -> bool:
    born = case.course.record.birth
    kept = {*finding.evidence, born.event if born else ""}
    decision, _ = bench.decided_as(guideline, [event for event in case.events if event.id in kept], case.plan.day)
    return _found(decision, rule) is not None
