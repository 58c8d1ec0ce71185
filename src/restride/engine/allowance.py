"""How much a decision allows, so that two decisions of one day can be told apart by caution."""

from dataclasses import replace
from typing import NamedTuple

from restride.engine.decision import Decision, Help, Unlock
from restride.guideline.model import Guideline
from restride.guideline.vocabulary import CHANGED_BY, URGENCIES, URGENT, VERDICTS


class Allowance(NamedTuple):
    """What is allowed, compared from left to right: more is more.

    `calm`: nothing empties the week. `dose`: seconds of running in a week and in one go, and the place on the ladder,
    while running is open.
    """

    running: bool
    calm: bool
    dose: tuple[int, int, int]


def allowance(guideline: Guideline, decision: Decision) -> Allowance:
    """What a decision under this guideline allows."""
    running = decision.running == "yes"
    dose = (0, 0, 0)
    if running and decision.level is not None:
        place = guideline.level_index(decision.level)
        rung = guideline.ladder[place]
        dose = (rung.weekly_seconds, rung.run_seconds, place)
    return Allowance(running, decision.urgency not in URGENT, dose)


def with_care_of(less: Decision, more: Decision) -> Decision:
    """`less`, the one of two that allows less, with whatever is more cautious in the other, and its reasons.

    Each part is the most cautious of both (rulings 1), and it stands for its own day only.
    """
    urgent = max(less, more, key=lambda one: URGENCIES.index(one.urgency))
    of_day = urgent if urgent.urgency in URGENT else less
    found = {(one.id, one.truth) for one in less.findings}
    *applying, _ = more.findings
    unlocks: dict[tuple[str, str], Unlock] = {(one.id, one.needs): one for one in (*more.unlocks, *less.unlocks)}
    help_: dict[str, Help] = {one.id: one for one in (*more.help, *less.help)}
    return replace(
        less,
        verdict=min(less.verdict, more.verdict, key=VERDICTS.index),
        urgency=urgent.urgency,
        week=of_day.week,
        choices=of_day.choices,
        findings=(*(one for one in applying if (one.id, one.truth) not in found), *less.findings),
        questions=tuple(dict.fromkeys((*less.questions, *more.questions))),
        unlocks=tuple(sorted(unlocks.values(), key=lambda one: CHANGED_BY.index(one.who))),
        help=tuple(help_.values()),
        until=less.as_of,
    )
