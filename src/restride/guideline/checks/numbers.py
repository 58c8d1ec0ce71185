"""A number without a parent: neither a value of a fact cited beside it, nor of a policy of ours.

Example: `at_least = 15` beside `cite = ["F-127"]`, whose value is 10 repetitions. Zero is no clinical number where it
only says "from the birth on". Where the unit does not fit what is measured, that is told instead.
"""

from collections.abc import Iterator
from fractions import Fraction

from restride.guideline.checks.subject import Subject
from restride.guideline.checks.units import misfits
from restride.guideline.model import Guideline, NamedFact
from restride.guideline.parts import RUNNING
from restride.guideline.reading import Problem
from restride.guideline.vocabulary import MEASURES

Quantity = tuple[str, str, Fraction, str, tuple[str, ...]]


def problems(subject: Subject) -> Iterator[Problem]:
    """Every number that no cited evidence states."""
    register = subject.register
    for guideline in subject.guidelines:
        unlike = {f"criterion.{one.id}" for one in guideline.criteria.values() if any(misfits(subject, guideline, one))}
        for part, key, n, unit, cite in quantities(guideline):
            if part not in unlike and not register.stating(cite, n, unit):
                values = [value for name in cite for value in register.evidence[name].values]
                told = ", ".join(f"{value.n} {value.unit}" for value in values) or "no number"
                yield subject.problem(
                    part,
                    key,
                    f"{_plain(n)} {unit} is a value of nothing that is cited here",
                    f"a value of what is cited ({told})",
                    "cite the fact or policy that states it, or correct the number",
                )


def quantities(guideline: Guideline) -> Iterator[Quantity]:
    """Every number of a guideline: part, key, number, unit, citations."""
    for criterion in guideline.criteria.values():
        number = criterion.at_least if criterion.at_least is not None else criterion.at_most
        if number is not None:
            fact = guideline.fact(criterion.fact)
            unit = criterion.unit or guideline.unit_of(fact)
            yield f"criterion.{criterion.id}", "number", number, unit, criterion.cite
    for fact in guideline.facts.values():
        yield from _settings(guideline, fact)
    for rule in guideline.rules:
        if rule.step_back:
            yield f"rule.{rule.id}", "step_back", Fraction(rule.step_back), "rungs", rule.cite
    for rail in guideline.guardrails:
        part = f"guardrail.{rail.id}"
        yield part, "percent", rail.percent, "percent", rail.cite
        yield part, "every_weeks", Fraction(rail.weeks), "weeks", rail.cite
        if rail.slower_percent is not None:
            yield part, "slower.percent", rail.slower_percent, "percent", rail.cite
        if rail.slower_when is not None and rail.slower_when.among:
            yield part, "slower.when", Fraction(rail.slower_when.at_least), "factors", rail.cite
    yield from _ladder(guideline)
    yield from _weeks(guideline)
    for kind in guideline.sign_offs.values():
        yield f"sign_off.{kind.id}", "valid_days", Fraction(kind.valid_days), "days", kind.cite
    shape = guideline.run_shape
    for key, count, unit in (
        ("warm_up_minutes", shape.warm_up_seconds, "seconds"),
        ("cool_down_minutes", shape.cool_down_seconds, "seconds"),
        ("fewest_per_week", shape.fewest_per_week, "sessions"),
        ("most_per_week", shape.most_per_week, "sessions"),
        ("rest_days", shape.rest_days, "days"),
        ("runs_of_a_week", shape.runs_of_a_week, "sessions"),
        *(("choices", choice, "minutes") for choice in shape.choices),
    ):
        yield RUNNING, key, Fraction(count), unit, shape.fallback_cite if key in shape.fallback else shape.cite


def _settings(guideline: Guideline, fact: NamedFact) -> Iterator[Quantity]:
    for key, setting in MEASURES[fact.measure].settings:
        value = fact.settings.get(key)
        if not setting.unit or not isinstance(value, int) or (key == "from_day" and not value):
            continue
        yield f"fact.{fact.id}", key, Fraction(value), guideline.unit_of_setting(fact, key), fact.cite


def _ladder(guideline: Guideline) -> Iterator[Quantity]:
    for rung in guideline.ladder:
        part = f"rung.{rung.id}"
        yield part, "repeat", Fraction(rung.repeat), "repetitions", rung.cite
        yield part, "run_seconds", Fraction(rung.run_seconds), "seconds", rung.cite
        yield part, "walk_seconds", Fraction(rung.walk_seconds), "seconds", rung.cite
        yield part, "runs_per_week", Fraction(rung.runs_per_week), "sessions", rung.cite
        if rung.rest_days is not None:
            yield part, "rest_days", Fraction(rung.rest_days), "days", rung.cite


def _weeks(guideline: Guideline) -> Iterator[Quantity]:
    for week in guideline.weeks.values():
        for item in week.items:
            part = f"week.{week.id}"
            yield part, "per_week", Fraction(item.per_week), "sessions", item.cite
            for minutes in item.minutes:
                if minutes:
                    yield part, "minutes", Fraction(minutes), "minutes", item.cite
            for dose in item.doses:
                for key, n, unit in (
                    ("sets", dose.sets, "sets"),
                    ("reps", dose.reps, "repetitions"),
                    ("hold_seconds", dose.hold_seconds, "seconds"),
                    ("minutes", dose.minutes, "minutes"),
                ):
                    if n:
                        yield part, f"{dose.exercise}.{key}", Fraction(n), unit, item.cite


def _plain(n: Fraction) -> str:
    return str(n) if n.denominator == 1 else str(float(n))
