"""Fast equals simple: a condition worked out for all days at once holds on a day as its criteria, one by one, say."""

from fractions import Fraction

import pytest
from histories import REGISTER, whole_life

from people import on
from restride.engine.replay import Course
from restride.guideline.model import Criterion, Group, Guideline, NamedFact, When
from restride.guideline.vocabulary import MEASURES
from restride.history.facts import Fact, Moment
from restride.history.measured import measure
from restride.history.timeline import Timeline
from restride.truth import Truth, all_of, any_of, at_least, none_of
from restride.units import convert

pytestmark = pytest.mark.slow

LAST = 210
LIVES = 20


class OneByOne:
    """Conditions on the day a course has reached, read criterion by criterion; `since`: from later evidence alone."""

    def __init__(self, course: Course, since: Moment | None = None) -> None:
        self.course, self.guideline, self.day, self.since = course, course.guideline, course.day, since

    def holds(self, when: When, *, permits: bool) -> Truth:
        def some(names: tuple[str, ...]) -> list[Truth]:
            return [self.truth(name, permits=permits) for name in names if self.applies(name)]

        parts = [self.truth(name, permits=permits) for name in when.all]
        parts += [any_of(some(when.any))] if when.any else []
        parts += [none_of(some(when.none))] if when.none else []
        parts += [at_least(when.at_least, some(when.among))] if when.among else []
        return all_of(parts)

    def truth(self, name: str, *, permits: bool) -> Truth:
        """What is not for her stands in nobody's way, and sets nothing off."""
        if not self.applies(name):
            return Truth.YES if permits else Truth.NO
        condition = self.guideline.condition(name)
        if isinstance(condition, Group):
            return self.holds(condition.when, permits=permits)
        named = self.guideline.fact(condition.fact)
        if MEASURES[named.measure].reads in {"kinds", "rules", "course", "criteria"}:
            return self.compare(condition, named, self.course.facts[named.id](self.day, self.since))
        if self.since is not None and named.measure == "passes":
            return self.compare(condition, named, self.course.passes(named, self.day, self.since))
        return self.compare(condition, named, self.course.measured.series(named).at(self.day))

    def applies(self, name: str) -> bool:
        condition = self.guideline.condition(name)
        if isinstance(condition, Group):
            return any(self.applies(one) for one in condition.when.names())
        named = self.guideline.fact(condition.fact)
        return MEASURES[named.measure].reads != "questions" or any(
            self.course.measured.applies(REGISTER.questions[one]) for one in named.of
        )

    def compare(self, criterion: Criterion, named: NamedFact, fact: Fact) -> Truth:
        """Yes if every value that the fact may have passes, no if none does."""
        if fact.words is not None:
            return _agreed({bool(fact.words & set(criterion.is_one_of))})
        if fact.low is None:
            return Truth.UNKNOWN
        if criterion.is_one_of:
            ranks = REGISTER.questions[named.of[0]].ranks
            last = len(ranks) - 1 if fact.high is None else int(fact.high)
            return _agreed({ranks[one] in criterion.is_one_of for one in range(int(fact.low), last + 1)})
        ends = [Fraction(fact.low), Fraction(10**9) if fact.high is None else Fraction(fact.high)]
        if criterion.at_least is not None:
            return _agreed({end >= self._bound(criterion.at_least, criterion, named) for end in ends})
        assert criterion.at_most is not None
        return _agreed({end <= self._bound(criterion.at_most, criterion, named) for end in ends})

    def _bound(self, n: Fraction, criterion: Criterion, named: NamedFact) -> Fraction:
        unit = self.guideline.unit_of(named)
        return convert(n, unit=criterion.unit, to=unit) if criterion.unit and unit else n


def _agreed(passes: set[bool]) -> Truth:
    if len(passes) > 1:
        return Truth.UNKNOWN
    return Truth.YES if passes.pop() else Truth.NO


def test_every_condition_holds_as_its_criteria_say(consensus: Guideline) -> None:
    conditions = _conditions(consensus)
    seen: dict[str, set[Truth]] = {name: set() for name in conditions}
    for seed in range(LIVES):
        timeline = Timeline(whole_life(seed, last=LAST), register=REGISTER)
        course = Course(consensus, measure(timeline, on(LAST)))
        for day in range(seed % 7, LAST + 1, 7):
            course.walk_to(on(day).toordinal())
            simple = OneByOne(course)
            for name, (when, permits) in conditions.items():
                fast = course.evaluator.holds(when, course.day, course, permits=permits)
                seen[name].add(fast)
                assert fast is simple.holds(when, permits=permits), (seed, name, day)
    words = set().union(*(_words(when) for when, _ in conditions.values()))
    assert words == {"all", "any", "none", "among"}
    assert {truth for truths in seen.values() for truth in truths} == set(Truth)
    always_one = {name: truths for name, truths in seen.items() if len(truths) == 1}
    assert len(always_one) < len(conditions) / 10, always_one


def test_what_lifts_a_rule_by_later_evidence_holds_as_its_criteria_say(consensus: Guideline) -> None:
    lifting = {rule.id: rule.until for rule in consensus.rules if rule.until is not None}
    seen: set[Truth] = set()
    for seed in range(0, LIVES, 4):
        timeline = Timeline(whole_life(seed, last=LAST), register=REGISTER)
        course = Course(consensus, measure(timeline, on(LAST)))
        for day in range(seed % 7, LAST + 1, 7):
            course.walk_to(on(day).toordinal())
            for since in (Moment(course.day - 1), Moment(course.day - 20)):
                simple = OneByOne(course, since)
                for name, until in lifting.items():
                    fast = course.evaluator.holds(until, course.day, course, permits=True, since=since)
                    seen.add(fast)
                    assert fast is simple.holds(until, permits=True), (seed, name, day, since)
    assert seen == set(Truth)


def test_every_criterion_of_the_record_is_compared_on_every_day_as_on_one(consensus: Guideline) -> None:
    seen: set[Truth] = set()
    for seed in range(0, LIVES, 5):
        timeline = Timeline(whole_life(seed, last=LAST), register=REGISTER)
        course = Course(consensus, measure(timeline, on(LAST)))
        simple = OneByOne(course)
        for name, criterion in consensus.criteria.items():
            if not course.evaluator.reads_record_only(name) or not simple.applies(name):
                continue
            named = consensus.fact(criterion.fact)
            series, planes = course.measured.series(named), course.evaluator.days(name)
            for day in range(LAST + 1):
                truth = simple.compare(criterion, named, series.at(on(day).toordinal()))
                seen.add(truth)
                assert planes.at(day + on(0).toordinal() - course.measured.first) is truth, (seed, name, day)
    assert seen == set(Truth)


def _conditions(guideline: Guideline) -> dict[str, tuple[When, bool]]:
    """Every condition of the guideline, and whether yes would permit something."""
    found = {f"rule {rule.id}": (rule.when, False) for rule in guideline.rules}
    found |= {f"until of {rule.id}": (rule.until, True) for rule in guideline.rules if rule.until}
    found |= {f"exit of {stage.id}": (stage.exit, True) for stage in guideline.stages if stage.exit}
    found |= {f"route {route.id}": (route.when, True) for route in guideline.routes}
    found |= {f"rail {rail.id}": (rail.slower_when, False) for rail in guideline.guardrails if rail.slower_when}
    return found


def _words(when: When) -> set[str]:
    return {word for word in ("all", "any", "none", "among") if getattr(when, word)}
