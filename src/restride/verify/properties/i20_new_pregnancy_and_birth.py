"""A new pregnancy closes the path in one step, and a new birth opens another that reads nothing of the old.

After a new birth the body heals anew, and a test or sign-off from before it says nothing any more (H-21). Reported on
the careful life, a pregnancy gives no running, an urgency of days at least, no session and the stage for it, on that
day and a week later, even with a medical go-ahead. On the day after a new birth running is no. And when the whole
careful life is lived once more after it, the decision is that of a woman of whom only the answers that hold for life
are known: whatever she is without, her sign-offs, her tests or nothing at all, the old ones do not stand in (I-20).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.guideline.vocabulary import URGENCIES
from restride.history.events import Event
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench
from restride.verify.proof import Counterexample
from restride.verify.witness import Plan, on, sign_off

ID = "I-20"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Pregnancies that leave something open, and births that do not begin anew."""
    yield from _pregnant(bench, guideline)
    yield from _born_again(bench, guideline)


def _pregnant(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    careful = bench.careful
    reported = Event("pregnant", "pregnancy_reported", on(careful.day), {})
    agreed = [(careful.day, sign_off(guideline, kind)) for kind in guideline.sign_offs]
    for later in (0, DAYS_PER_WEEK):
        told = replace(careful, day=careful.day + later, more=(reported,), signed=[*careful.signed, *agreed])
        decision, _ = bench.decided_as(guideline, told.events(), told.day)
        for says in _open(guideline, decision):
            yield Counterexample(f"pregnant for {later} days, and {says}", told.events(), told.day)


def _open(guideline: Guideline, decision: Decision) -> Iterator[str]:
    if decision.running != "no":
        yield "running is open"
    if URGENCIES.index(decision.urgency) < URGENCIES.index("days"):
        yield f"the urgency is {decision.urgency}"
    if any(day.sessions for day in decision.week):
        yield "there are sessions"
    if decision.stage not in {stage.id for stage in guideline.stages if stage.whenever}:
        yield f"she is in {decision.stage}"


def _born_again(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    careful = bench.careful
    old, again = careful.events(), careful.day + DAYS_PER_WEEK
    lifelong = _lifelong(guideline, old)
    lives = {
        "on the day after": (replace(careful, day=1, answers={}, tests={}, sessions={}), 1),
        "without sign-offs": (replace(careful, signed=()), careful.day),
        "without tests": (replace(careful, tests={}), careful.day),
        "in order": (careful, careful.day),
    }
    for name, (plan, later) in lives.items():
        new = _moved(plan, again)
        whole, _ = bench.decided_as(guideline, [*old, *new], again + later)
        alone, _ = bench.decided_as(guideline, [*lifelong, *new], again + later)
        if replace(whole, receipt={}) != replace(alone, receipt={}):
            yield Counterexample(f"a new life {name} is decided by the old one too", [*old, *new], again + later)
        if later == 1 and whole.running != "no":
            yield Counterexample("running is open on the day after a birth", [*old, *new], again + later)


def _moved(plan: Plan, days: int) -> list[Event]:
    """The events of a life, begun so many days later."""
    apart = timedelta(days=days)
    return [
        replace(event, id=f"again_{event.id}", on=event.on + apart, data={**event.data, **_dated(event, days)})
        for event in plan.events()
    ]


def _dated(event: Event, days: int) -> dict[str, str]:
    return {"date": on(days).isoformat()} if event.type == "birth_recorded" else {}


def _lifelong(guideline: Guideline, events: Iterable[Event]) -> list[Event]:
    """What is left of a history when only answers that hold for life survive."""
    questions = guideline.register.questions
    kept = []
    for event in events:
        told = {name: answer for name, answer in event.data.get("answers", {}).items() if questions[name].lifelong}
        if told:
            kept.append(replace(event, data={"answers": told}))
    return kept
