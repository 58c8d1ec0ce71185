"""A worse answer, a failed test or a younger birth never helps.

If a symptom of a higher grade opened what a lower one keeps closed, a woman would be better off the worse she is; and
who notices that answers the worse (H-27). So the classes of every quantity that has an order are taken from best to
worst. On the case table no worse class may allow more than a better one: running, stage, level, and the urgency no
lower; of days since birth running alone, for a longer life differs in more than its days.

The table holds the other quantities at their best. For all vectors at once: in every condition that permits something
(an exit, a route, what lifts a rule) each criterion turns away from yes, or stays, as its quantity gets worse. Such
conditions are built of all, any, none and at least, so the whole then does too, whatever the other quantities are
(I-04).
"""

from collections.abc import Iterator
from itertools import combinations, pairwise

from restride.guideline.model import Group, Guideline, NamedFact, When
from restride.guideline.vocabulary import MEASURES
from restride.verify.bench import Bench, Case
from restride.verify.classes import Class
from restride.verify.permission import allows_more
from restride.verify.proof import Counterexample

ID = "I-04"
_AGE = "days_since_birth"
_MORE_IS_WORSE = frozenset({"episodes", "weaker_side"})
_LESS_IS_WORSE = frozenset(
    {_AGE, "clean_span", "preparation_weeks", "weeks_meeting_goal", "longest_clean", "test_result", "passes"}
)
_OF_AN_ANSWER = frozenset({"latest", "ever", "mean_answers"})


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Classes that allow more than a better one, and conditions that a worse class opens."""
    yield from _in_the_table(bench, guideline)
    yield from _in_conditions(bench, guideline)


def worsens(guideline: Guideline, named: NamedFact) -> int:
    """1 where more of a quantity is worse, -1 where less is, 0 where it has no order."""
    if named.measure in _MORE_IS_WORSE:
        return 1
    if named.measure in _LESS_IS_WORSE:
        return -1
    if named.measure not in _OF_AN_ANSWER:
        return 0
    asked = [guideline.register.questions[name] for name in named.of]
    if not all(question.ordered for question in asked):
        return 0
    return -1 if all(question.worse == "less" for question in asked) else 1


def from_best(classes: list[Class], worse: int) -> list[int]:
    """Places of the classes that are one number, from the best to the worst."""
    places = [place for place, one in enumerate(classes) if one.fact.known and one.fact.low is not None]
    return sorted(places, key=lambda place: worse * (classes[place].fact.low or 0))


def _in_the_table(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    tables: dict[object, list[tuple[Case, Class]]] = {}
    for case in bench.cases(guideline):
        if case.axis and case.to and worsens(guideline, case.axis.named):
            tables.setdefault(case.axis.key, []).append((case, case.to))
    for table in tables.values():
        cases, classes = [case for case, _ in table], [to for _, to in table]
        named = cases[0].axis.named if cases[0].axis else guideline.fact(guideline.gate)
        for better, worse in combinations(from_best(classes, worsens(guideline, named)), 2):
            more = _more(guideline, cases[worse], cases[better], alone=named.measure == _AGE)
            if more:
                says = f"{cases[worse].name} allows more than {cases[better].name}: {more}"
                yield Counterexample(says, cases[worse].events, cases[worse].plan.day)


def _more(guideline: Guideline, worse: Case, better: Case, *, alone: bool) -> str:
    if alone:
        return "running" if worse.decision.running == "yes" and better.decision.running == "no" else ""
    return allows_more(guideline, worse.decision, better.decision)


def _in_conditions(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    for owner, when in _permitting(guideline):
        for name, sign in _signed(guideline, when):
            axis = bench.axes.of(guideline, name)
            worse = worsens(guideline, axis.named)
            truths = bench.axes.truths(guideline, name, permits=True)
            for one, other in pairwise(from_best(list(axis.classes), worse) if worse else ()):
                if sign * truths[other] > sign * truths[one]:
                    labels = f"{axis.classes[other].label} than {axis.classes[one].label}"
                    yield Counterexample(f"{owner} opens rather on {axis.name} {labels}, by {name}")


def _permitting(guideline: Guideline) -> Iterator[tuple[str, When]]:
    """Each condition whose yes allows something, and what it belongs to."""
    yield from ((stage.id, stage.exit) for stage in guideline.stages if stage.exit is not None)
    yield from ((route.id, route.when) for route in guideline.routes)
    yield from ((rule.id, rule.until) for rule in guideline.rules if rule.until is not None)


def _signed(guideline: Guideline, when: When, sign: int = 1) -> Iterator[tuple[str, int]]:
    """The criteria of a condition: 1 where their yes helps it, -1 where it hinders."""
    for name in when.names():
        here = -sign if name in when.none else sign
        condition = guideline.condition(name)
        if isinstance(condition, Group):
            yield from _signed(guideline, condition.when, here)
        elif MEASURES[guideline.fact(condition.fact).measure].reads == "criteria":
            counted = guideline.fact(condition.fact).of
            more = here if condition.at_least is not None else -here
            yield from _signed(guideline, When(any=counted), more)
        else:
            yield name, here
