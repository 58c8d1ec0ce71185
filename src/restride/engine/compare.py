"""Second opinions: the same history under several guidelines, side by side. They compare permission, not dose."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from restride.engine.decide import decide
from restride.engine.decision import Decision
from restride.engine.excepted import known_exception
from restride.engine.opinion import Opinion, opinion_of
from restride.guideline.model import Guideline
from restride.history.timeline import Timeline


def second_opinions(
    guidelines: Iterable[Guideline], timeline: Timeline, as_of: date, *, zone: str | None = None
) -> tuple[Opinion, ...]:
    """What each of these guidelines says on a day, in the order given.

    Where the default one is among them and says yes, a "not yet" names the known exceptions that alone explain it.
    """
    asked = tuple(guidelines)
    opinions = [opinion_of(decide(one, timeline, as_of, zone=zone), one) for one in asked]
    default_runs = any(one.default and opinion.runs for one, opinion in zip(asked, opinions, strict=True))
    return tuple(
        opinion
        if opinion.runs or not default_runs
        else replace(opinion, exception=known_exception(one, timeline, as_of, zone=zone))
        for one, opinion in zip(asked, opinions, strict=True)
    )


def with_others(decision: Decision, opinions: Iterable[Opinion]) -> Decision:
    """The decision with every other guideline's answer beside it, its own left out."""
    own = decision.guideline["id"]
    return replace(decision, others=tuple(one.as_json() for one in opinions if one.guideline != own))
