"""Decides: one guideline, one timeline, one day in; one decision out.

Every rule is evaluated, always; the decision is read off the findings. Each effect is a verdict, an urgency and what it
blocks; the decision is the most cautious of each (rulings 1). Unknown in a rule that stops running means ask, and no
running; unknown in one that only holds means hold, and the question (rulings 2).
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from restride.engine.decision import Decision, Finding, Notice
from restride.engine.explain import Explainer, guideline_head
from restride.engine.help import help_for
from restride.engine.latches import STOPS_RUNNING
from restride.engine.notices import Noticer
from restride.engine.prescribe import Prescriber
from restride.engine.questions import questions_of
from restride.engine.receipt import receipt
from restride.engine.replay import Course
from restride.engine.unlock import Unlocker
from restride.guideline.model import Guideline, Rule, When
from restride.guideline.vocabulary import URGENCIES, URGENT, VERDICTS
from restride.history.measured import measure
from restride.history.timeline import Timeline
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK


class Effect(NamedTuple):
    """What one rule brings today: the rule, whether it holds, and its three parts."""

    rule: Rule
    truth: Truth
    verdict: str
    urgency: str
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """A course at its day, with the effects that apply."""

    course: Course
    effects: tuple[Effect, ...]
    explainer: Explainer

    @property
    def blocks(self) -> frozenset[str]:
        """Everything that is taken away."""
        return frozenset(block for effect in self.effects for block in effect.blocks)


def decide(guideline: Guideline, timeline: Timeline, as_of: date, *, zone: str | None = None) -> Decision:
    """The decision for `as_of`, counting events of that day and before, never later ones.

    `zone`: where she is; days since birth are the smaller count over the birth's zone and this one.
    """
    course = walk(guideline, timeline, as_of, zone=zone)
    return decision_of(course, timeline)


def walk(guideline: Guideline, timeline: Timeline, as_of: date, *, zone: str | None = None) -> Course:
    """The course of a timeline up to `as_of`, going on from where it was walked to before."""
    measured, day = measure(timeline, as_of, zone=zone), as_of.toordinal()
    key = (guideline.id, guideline.sha256, id(measured))
    course = timeline.worked_out.get(key)
    if not isinstance(course, Course) or course.guideline is not guideline or course.day > day:
        course = timeline.worked_out[key] = Course(guideline, measured)
    course.walk_to(day)
    return course


def decision_of(course: Course, timeline: Timeline) -> Decision:
    """The decision at the day a course has reached."""
    guideline, day = course.guideline, course.day
    situation = Situation(course, _effects(course), Explainer(course))
    stage = guideline.stages[course.now.stage]
    findings = _findings(situation)
    verdict, urgency = _verdict(situation), _urgency(situation)
    running = stage.running and not STOPS_RUNNING & situation.blocks
    prescriber = Prescriber(course, running=running, blocks=situation.blocks, swap=_swaps(situation))
    urgent = urgency in URGENT
    week = prescriber.empty() if urgent else prescriber.week()
    level = course.now.level
    birth = course.record.birth
    known = birth is not None and birth.earliest == birth.latest
    return Decision(
        as_of=date.fromordinal(day).isoformat(),
        days_since_birth=day - course.measured.lag - birth.latest if birth and known else None,
        guideline=guideline_head(guideline),
        stage=stage.id,
        phase=stage.phase,
        level=None if level is None else guideline.ladder[level].id,
        verdict=verdict,
        urgency=urgency,
        running="yes" if running else "no",
        week=week,
        findings=findings,
        questions=questions_of(course, _undecided(situation)),
        unlocks=Unlocker(course, situation.explainer).all(_lifting(situation)),
        help=help_for(course, [(effect.rule, effect.truth) for effect in situation.effects]),
        notices=(*_advice(situation), *Noticer(course, timeline).all()),
        choices=prescriber.choices(week),
        until=date.fromordinal(_until(situation)).isoformat(),
        receipt=receipt(course, timeline),
    )


def _effects(course: Course) -> tuple[Effect, ...]:
    """What every rule brings today, the ones that do not apply left out."""
    effects = []
    for rule in course.guideline.rules:
        if rule.effect in {"progress", "advise"}:
            continue
        truth = course.latches.truth(rule, course.day)
        if truth is Truth.YES:
            effects.append(Effect(rule, truth, rule.effect, rule.urgency, rule.blocks))
        elif truth is Truth.UNKNOWN:
            stops = STOPS_RUNNING & set(rule.blocks)
            verdict = "ask" if stops else "hold"
            effects.append(Effect(rule, truth, verdict, "none", ("running", "impact") if stops else ()))
    return tuple(effects)


def _verdict(situation: Situation) -> str:
    """The most cautious verdict that applies; without any, whether something rises this week."""
    verdicts = [effect.verdict for effect in situation.effects]
    if _next_step_is_open_question(situation):
        verdicts.append("ask")
    rose = situation.course.now.rose_on
    recently = rose is not None and situation.course.day - rose < DAYS_PER_WEEK
    verdicts.append("progress" if recently else "hold")
    if "hold" in verdicts[:-1]:
        verdicts.append("hold")
    return min(verdicts, key=VERDICTS.index)


def _next_step_is_open_question(situation: Situation) -> bool:
    """Whether the way on depends on an answer that is missing; what only tomorrow can tell is waited for."""
    course = situation.course
    undecided = [
        when
        for when in _next_conditions(course)
        if course.evaluator.holds(when, course.day, course, permits=True) is Truth.UNKNOWN
    ]
    return bool(questions_of(course, undecided))


def _next_conditions(course: Course) -> list[When]:
    """The conditions of the next stage, or of the routes into running."""
    stage = course.guideline.stages[course.now.stage]
    if stage.running or stage.whenever is not None:
        return []
    if stage.exit is not None:
        return [stage.exit]
    return [route.when for route in course.guideline.routes]


def _urgency(situation: Situation) -> str:
    return max((effect.urgency for effect in situation.effects), key=URGENCIES.index, default="none")


def _swaps(situation: Situation) -> bool:
    return any(effect.rule.swap and effect.truth is Truth.YES for effect in situation.effects)


def _findings(situation: Situation) -> tuple[Finding, ...]:
    """What was found: the rules that apply, most cautious first, then where she stands and what the next step needs."""
    course, explainer = situation.course, situation.explainer
    effects = sorted(
        situation.effects,
        key=lambda one: (-URGENCIES.index(one.urgency), VERDICTS.index(one.verdict)),
    )
    findings = [explainer.of_rule(effect.rule, effect.truth) for effect in effects]
    stage = course.guideline.stages[course.now.stage]
    if stage.running or stage.whenever is not None:
        progress = [rule for rule in course.guideline.rules if rule.effect == "progress"]
        parts = tuple(
            explainer.of_when(rule, rule.when, course.evaluator.holds(rule.when, course.day, course))
            for rule in (progress if stage.running else ())
        )
    elif stage.exit is not None:
        exit_truth = course.evaluator.holds(stage.exit, course.day, course, permits=True)
        following = course.guideline.stages[course.now.stage + 1]
        parts = (explainer.of_when(following, stage.exit, exit_truth),)
    else:
        parts = tuple(explainer.of_route(route) for route in course.guideline.routes)
    where = Finding(
        id=stage.id,
        truth=Truth.YES,
        says=stage.says,
        because=parts,
        evidence=(),
        cites=explainer.cites(stage.cite),
        origin=stage.origin,
    )
    return (*findings, where)


def _undecided(situation: Situation) -> list[When]:
    """The conditions that are waiting for answers: of rules that cannot be told, and of the next step."""
    unknown = [effect.rule.when for effect in situation.effects if effect.truth is Truth.UNKNOWN]
    return [*unknown, *_next_conditions(situation.course)]


def _lifting(situation: Situation) -> list[Rule]:
    """The rules whose lifting is worth telling: those that apply, not those that only lack an answer."""
    return [effect.rule for effect in situation.effects if effect.truth is Truth.YES]


def _advice(situation: Situation) -> list[Notice]:
    """What rules that only tell have to say."""
    course = situation.course
    return [
        Notice(rule.id, rule.says)
        for rule in course.guideline.rules
        if rule.effect == "advise" and course.latches.truth(rule, course.day) is Truth.YES
    ]


def _until(situation: Situation) -> int:
    """The last day on which this decision may be shown as current."""
    course = situation.course
    last = course.day + DAYS_PER_WEEK - 1
    for criterion in course.asked_by_rules:
        until = course.evaluator.fact(criterion, course.day, course).until
        if until is not None and until >= course.day:
            last = min(last, until)
    return last
