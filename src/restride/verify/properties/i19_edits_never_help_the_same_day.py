"""Changing an entry never helps on the day of the change.

Told "no", somebody in a hurry will answer again until it says "yes" (H-05, H-27). So for each history of the case
table that may not run, the entries by which it differs from the careful life are corrected to what the careful life
says, and then withdrawn, on the same day: nothing more may be allowed that day than before. (An answer given for the
first time is no edit, and may help at once.) The same holds a week before the time is reached, when the birth is moved
to an earlier day and confirmed in the same visit (I-19).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from restride.engine.comparison import Comparison
from restride.guideline.model import Guideline
from restride.history.events import Event
from restride.units import DAYS_PER_WEEK
from restride.verify.bench import Bench, Case
from restride.verify.permission import allows_more
from restride.verify.proof import Counterexample
from restride.verify.witness import on

ID = "I-19"
_BIRTH = "birth_recorded"


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Edits that open something the same day."""
    careful = {event.id: event for event in bench.careful.events()}
    for case in bench.cases(guideline):
        told_all = case.plan.day == bench.careful.day and not case.plan.silent
        if case.decision.running == "yes" or not told_all:
            continue
        wrong = [event for event in case.events if event != careful.get(event.id) and event.type != _BIRTH]
        corrected = [_corrected(bench, event, careful.get(event.id), case.plan.day) for event in wrong]
        withdrawn = [_edit("entry_withdrawn", event, case.plan.day, {}) for event in wrong]
        for how, edits in {"corrected": [one for one in corrected if one], "withdrawn": withdrawn}.items():
            yield from _edited(bench, guideline, case, how, edits)
    yield from _birth_moved(bench, guideline)


def _edited(bench: Bench, guideline: Guideline, case: Case, how: str, edits: list[Event]) -> Iterator[Counterexample]:
    if not edits:
        return
    events = (*case.events, *edits)
    decision, _ = bench.decided_as(guideline, events, case.plan.day)
    more = allows_more(guideline, decision, case.decision)
    if more:
        says = f"{case.name}: {how} the same day, more is allowed ({more})"
        yield Counterexample(says, events, case.plan.day, (("running", "no"),))


def _corrected(bench: Bench, event: Event, careful: Event | None, day: int) -> Event | None:
    """The entry changed to what the careful life says; None where there is nothing to say."""
    data = careful.data if careful else {}
    if not careful and "answers" in event.data:
        best = bench.careful.answers
        data = {"answers": {name: best[name] for name in event.data["answers"] if name in best}}
    return _edit("entry_corrected", event, day, {"data": data}) if data else None


def _edit(kind: str, event: Event, day: int, data: Mapping[str, Any]) -> Event:
    return Event(f"{kind}_{event.id}", kind, on(day), {"entry": event.id, **data})


def _birth_moved(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """A life a week too young for running, and the same with its birth moved to long before."""
    day = int(Comparison(guideline).bound(guideline.criteria[guideline.birth_known])) - DAYS_PER_WEEK
    young = replace(bench.careful, day=day, signed=[(day - 2, data) for _, data in bench.careful.signed])
    earlier = (on(0) - timedelta(days=day)).isoformat()
    born = next(event for event in young.events() if event.type == _BIRTH)
    moved = _edit("entry_corrected", born, day, {"data": {"date": earlier}})
    confirmed = _edit("birth_date_confirmed", born, day, {"date": earlier})
    before, _ = bench.decided_as(guideline, young.events(), day)
    events = (*young.events(), moved, confirmed)
    after, _ = bench.decided_as(guideline, events, day)
    more = allows_more(guideline, after, before)
    if more or after.running != "no":
        yield Counterexample(f"a birth moved earlier opens something the same day: {more}", events, day)
