"""The finding tree: for each rule, stage and route what was found, because of which answers, and who says so."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from restride.engine.decision import Cite, Finding
from restride.engine.replay import Course
from restride.guideline.model import Criterion, Group, Guideline, Route, Rule, Stage, When
from restride.guideline.parts import leaves
from restride.history.facts import Moment
from restride.truth import Truth

_GOES_BY = frozenset({"her", "training", "recovery"})


class Missing(NamedTuple):
    """A criterion in the way of the next step: it has to come (`goes` false), or to go away."""

    criterion: Criterion
    goes: bool


class Explainer:
    """Builds findings from a course at the day it has reached."""

    def __init__(self, course: Course) -> None:
        self.course, self.guideline = course, course.guideline
        self.evaluator, self.day = course.evaluator, course.day

    def of_rule(self, rule: Rule, truth: Truth) -> Finding:
        """What a rule found: of its leaves those that made it so."""
        leaves = [self.of_name(name) for name in _in_blocks(rule.when) if self.evaluator.applies(name)]
        decisive = [one for one in leaves if one.truth in _decisive(rule.when, one.id, truth)]
        latch = self.course.latches.open.get(rule.id)
        if truth is Truth.YES and rule.until is not None and latch:
            decisive += [self.of_name(name) for name in _in_blocks(rule.until) if self.evaluator.applies(name)]
        opened_by = latch.events if truth is Truth.YES and rule.until is not None and latch else ()
        asks = truth is Truth.UNKNOWN
        return Finding(
            id=rule.id,
            truth=truth,
            says=self._not_known(decisive) if asks else rule.says,
            because=tuple(decisive),
            evidence=tuple(dict.fromkeys((*opened_by, *self._evidence(decisive)))),
            cites=self.cites(rule.cite),
            origin=rule.origin,
            todo="" if asks else rule.todo,
        )

    def _not_known(self, findings: Sequence[Finding]) -> str:
        """What a rule says while it cannot be told: never as if it were so."""
        leaves = [leaf for one in findings for leaf in one.leaves() if leaf.truth is Truth.UNKNOWN]
        what = "; ".join(dict.fromkeys(leaf.says for leaf in leaves))
        return self.guideline.messages["not_known"].format(what=what)

    def of_when(self, part: Stage | Route | Rule, when: When, truth: Truth) -> Finding:
        """What a condition of a stage, a route or a rule needs: every leaf, met or not."""
        leaves = tuple(self.of_name(one, permits=True) for one in _in_blocks(when) if self.evaluator.applies(one))
        return Finding(part.id, truth, part.says, leaves, self._evidence(leaves), self.cites(part.cite), part.origin)

    def of_route(self, route: Route) -> Finding:
        """What a route into running needs."""
        truth = self.evaluator.holds(route.when, self.day, self.course, permits=True)
        return self.of_when(route, route.when, truth)

    def of_name(self, name: str, *, permits: bool = False) -> Finding:
        """A criterion or a group."""
        condition = self.guideline.condition(name)
        truth = self.evaluator.truth(name, self.day, self.course, permits=permits)
        if isinstance(condition, Group):
            leaves = tuple(
                self.of_name(one, permits=permits) for one in _in_blocks(condition.when) if self.evaluator.applies(one)
            )
            if truth is Truth.YES and condition.when.any and not condition.when.all:
                leaves = tuple(leaf for leaf in leaves if leaf.truth is Truth.YES) or leaves
            return Finding(name, truth, condition.says, leaves, self._evidence(leaves), (), condition.origin)
        return self._of_criterion(condition, truth)

    def cites(self, names: Iterable[str]) -> tuple[Cite, ...]:
        """Citations with the strength of each; what was not verified is never shown as sourced."""
        cites = []
        for name in names:
            evidence = self.guideline.register.evidence[name]
            sourced = evidence.verified or evidence.status == "policy"
            level = evidence.level if sourced else "unverified"
            cites.append(Cite(name, evidence.sources if sourced else (), level, evidence.status))
        return tuple(cites)

    def missing(self, when: When, since: Moment | None = None) -> list[Missing]:
        """The criteria of a condition that permits something, and that are not met yet (by evidence after `since`)."""
        found: list[Missing] = []
        wanted = [*when.all, *(when.any if not self._any_met(when.any, since) else ()), *when.none]
        for name in wanted:
            if not self.evaluator.applies(name):
                continue
            truth = self.evaluator.truth(name, self.day, self.course, permits=True, since=since)
            against = name in when.none
            if truth is (Truth.NO if against else Truth.YES):
                continue
            condition = self.guideline.condition(name)
            if isinstance(condition, Criterion):
                found.append(Missing(condition, against))
            elif against or condition.when.none:
                found += [Missing(leaf, goes=True) for leaf in leaves(self.guideline, [name]) if self._can_go(leaf)]
            else:
                found += self.missing(condition.when, since)
        return found

    def _any_met(self, names: Sequence[str], since: Moment | None) -> bool:
        return any(
            self.evaluator.truth(name, self.day, self.course, permits=True, since=since) is Truth.YES for name in names
        )

    def _can_go(self, criterion: Criterion) -> bool:
        """Whether something in the way is there, and is not a fact of the past that only a sign-off can answer."""
        there = self.evaluator.truth(criterion.id, self.day, self.course) is Truth.YES
        return there and criterion.changed_by in _GOES_BY

    def _of_criterion(self, criterion: Criterion, truth: Truth) -> Finding:
        fact = self.evaluator.fact(criterion, self.day, self.course)
        named = self.guideline.fact(criterion.fact)
        cite = tuple(dict.fromkeys((*criterion.cite, *named.cite)))
        return Finding(criterion.id, truth, criterion.says, (), fact.events, self.cites(cite), criterion.origin)

    @staticmethod
    def _evidence(findings: Iterable[Finding]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(event for one in findings for event in one.evidence))


def _in_blocks(when: When) -> list[str]:
    return list(dict.fromkeys(when.names()))


def _decisive(when: When, name: str, truth: Truth) -> tuple[Truth, ...]:
    """The truths of a leaf that explain why a rule is yes, or why it cannot be told."""
    if truth is Truth.UNKNOWN:
        return (Truth.UNKNOWN,)
    return (Truth.NO,) if name in when.none else (Truth.YES,)


def guideline_head(guideline: Guideline) -> dict[str, str]:
    """The guideline as a decision names it."""
    return {"id": guideline.id, "edition": guideline.edition, "sha256": guideline.sha256}
