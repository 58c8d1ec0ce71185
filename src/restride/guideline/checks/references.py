"""A name that names nothing: a criterion, fact, question, test, rule, stage, level, week or exercise."""

from collections.abc import Container, Iterable, Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import FallsBackTo, Guideline, NamedFact
from restride.guideline.parts import conditions
from restride.guideline.reading import Problem
from restride.guideline.vocabulary import ACTIVITIES, MEASURES, RECORDED, SIGN_OFF_KINDS


def problems(subject: Subject) -> Iterator[Problem]:
    """Every name without a bearer."""
    for guideline in subject.guidelines:
        yield from _names_in_conditions(subject, guideline)
        yield from _facts(subject, guideline)
        yield from _stages_and_levels(subject, guideline)
        yield from _rules_and_sign_offs(subject, guideline)
        yield from _head(subject, guideline)
        yield from _voice(subject, guideline)


def _names_in_conditions(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    known = {*guideline.criteria, *guideline.groups}
    for part, key, when in conditions(guideline):
        yield from _unknown(subject, part, key, when.names(), known, "a criterion or group")


def _facts(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    register = subject.register
    known = {*guideline.facts, *register.questions}
    for criterion in guideline.criteria.values():
        part = f"criterion.{criterion.id}"
        yield from _unknown(subject, part, "fact", [criterion.fact], known, "a named fact or a question")
    for fact in guideline.facts.values():
        part = f"fact.{fact.id}"
        yield from _unknown(subject, part, "of", fact.of, _bearers(subject, guideline, fact), "what it reads")
        yield from _unknown(subject, part, "ask", fact.ask, register.questions, "a question")
    for criterion in guideline.criteria.values():
        yield from _unknown_words(subject, guideline, criterion.id)


def _unknown_words(subject: Subject, guideline: Guideline, name: str) -> Iterator[Problem]:
    criterion = guideline.criteria[name]
    if criterion.fact not in {*guideline.facts, *subject.register.questions}:
        return
    fact = guideline.fact(criterion.fact)
    if MEASURES[fact.measure].unit != "" or MEASURES[fact.measure].reads != "questions" or not criterion.is_one_of:
        return
    question = subject.register.questions.get(fact.of[0]) if fact.of else None
    if question is not None:
        words = question.options if question.answers == "several" else question.ranks
        part = f"criterion.{name}"
        yield from _unknown(subject, part, "is_one_of", criterion.is_one_of, words, "an answer of the question")


def _bearers(subject: Subject, guideline: Guideline, fact: NamedFact) -> Container[str]:
    register = subject.register
    match MEASURES[fact.measure].reads:
        case "questions":
            return register.questions
        case "tests":
            return register.tests
        case "activities":
            return {*ACTIVITIES, *register.tests}
        case "kinds":
            return SIGN_OFF_KINDS
        case "rules":
            return {rule.id for rule in guideline.rules if rule.until is not None}
        case "criteria":
            return guideline.criteria
        case "record":
            return RECORDED
        case "course":
            return ()
        case other:
            raise AssertionError(other)


def _stages_and_levels(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    stages = [stage.id for stage in guideline.stages]
    levels = [rung.id for rung in guideline.ladder]
    for stage in guideline.stages:
        yield from _unknown(subject, f"stage.{stage.id}", "week", [stage.week], guideline.weeks, "a week")
    for rung in guideline.ladder:
        yield from _unknown(subject, f"rung.{rung.id}", "stage", [rung.stage], stages, "a stage")
    for route in guideline.routes:
        yield from _unknown(subject, f"route.{route.id}", "level", [route.level], levels, "a rung")
    for rail in guideline.guardrails:
        told = [rail.from_stage] if rail.from_stage else []
        yield from _unknown(subject, f"guardrail.{rail.id}", "from_stage", told, stages, "a stage")
    for week in guideline.weeks.values():
        used = [dose.exercise for item in week.items for dose in item.doses]
        yield from _unknown(subject, f"week.{week.id}", "doses", used, subject.register.exercises, "an exercise")


def _rules_and_sign_offs(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    latched = {rule.id for rule in guideline.rules if rule.until is not None}
    for rule in guideline.rules:
        told = [rule.sign] if rule.sign else []
        yield from _unknown(subject, f"rule.{rule.id}", "sign", told, subject.register.signs, "a sign")
        back = [rule.returns_to] if rule.returns_to else []
        stages = {stage.id for stage in guideline.stages}
        yield from _unknown(subject, f"rule.{rule.id}", "returns_to", back, stages, "a stage before running")
    for kind in guideline.sign_offs.values():
        for key, names in (("voided_by", kind.voided_by), ("suspended_by", kind.suspended_by)):
            yield from _unknown(subject, f"sign_off.{kind.id}", key, names, latched, "a rule with an until")


def _head(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    known = {*guideline.criteria, *guideline.groups}
    for key, name in (("gate", guideline.gate), ("flags", guideline.flags), ("birth_known", guideline.birth_known)):
        yield from _unknown(subject, "guideline", key, [name], known, "a criterion or group")
    her = [guideline.her.days, guideline.her.minutes, guideline.her.runs_per_week]
    yield from _unknown(subject, "her", "", her, subject.register.questions, "a question")


def _voice(subject: Subject, guideline: Guideline) -> Iterator[Problem]:
    """What only a guideline that falls back to another one has."""
    stages = [stage.id for stage in guideline.stages]
    for advice in guideline.advice:
        yield from _unknown(subject, f"advice.{advice.id}", "stages", advice.stages, stages, "a stage")
    for point in guideline.tightened:
        rules = {rule.id for rule in guideline.rules}
        yield from _unknown(subject, f"tightened.{point.id}", "rules", point.rules, rules, "a rule")
    for exception in guideline.exceptions:
        known = {*guideline.criteria, *guideline.groups}
        yield from _unknown(subject, f"exception.{exception.id}", "criteria", exception.criteria, known, "a criterion")
    if guideline.falls_back_to is not None:
        yield from _order(subject, guideline, guideline.falls_back_to)
        yield from _left_out(subject, guideline, guideline.falls_back_to)


def _order(subject: Subject, guideline: Guideline, order: FallsBackTo) -> Iterator[Problem]:
    """Names in the order of stages and rungs that nobody has, and parts without a place in it."""
    stages = [stage.id for stage in guideline.stages]
    levels = [rung.id for rung in guideline.ladder]
    of_rungs = [rung.stage for rung in guideline.ladder if rung.origin != "own"]
    for key, what, order_of, known, needed in (
        ("stages", "stage", order.stages, stages, [*stages, *of_rungs]),
        ("ladder", "rung", order.ladder, levels, levels),
    ):
        strangers = list(_unknown(subject, "falls_back_to", key, order_of, known, f"a {what} of either guideline"))
        yield from strangers
        for name in dict.fromkeys(needed):
            if name not in order_of and not strangers:
                yield subject.problem(
                    "falls_back_to", key, f'"{name}" has no place in this order, so nothing leads to it',
                    f"every {what} that is used here", "name it where it belongs",
                )  # fmt: skip


def _left_out(subject: Subject, guideline: Guideline, order: FallsBackTo) -> Iterator[Problem]:
    """What is left out and is not there, or is not the voice's to leave out."""
    base = subject.library.guidelines.get(order.guideline)
    parts = {f"rule.{rule.id}": rule.origin for rule in base.rules} if base else {}
    parts |= {f"guardrail.{rail.id}": rail.origin for rail in base.guardrails} if base else {}
    names = [one.part for one in guideline.left_out]
    yield from _unknown(subject, "left_out", "part", names, parts, "a rule or guardrail of the other guideline")
    for name in names:
        if parts.get(name) == "overlay":
            yield subject.problem(
                "left_out", "part", f'"{name}" is a safety rule, which holds over every path',
                "a rule or guardrail of the other guideline", "take it out of the list",
            )  # fmt: skip


def _unknown(
    subject: Subject, part: str, key: str, names: Iterable[str], known: Container[str], what: str
) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            yield subject.problem(part, key, f'"{name}" is not there', what, "correct the name, or add what it names")
