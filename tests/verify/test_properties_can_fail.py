"""Every property can fail: each refuses a guideline that was broken on purpose, or an engine that cheats.

A property that holds for everything proves nothing. So each is shown one thing it exists to find, on a case table of a
few classes alone: a guideline with one part changed or, where no guideline could break it, a bench that decides wrongly.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from types import ModuleType
from typing import Any

import pytest
from few import Cheat, Few

from restride.guideline.load import Library
from restride.guideline.model import Guideline, When
from restride.history.events import Event
from restride.verify.properties import (
    always_something_to_do,
    every_criterion_seen,
    i03_unknown_never_helps,
    i04_worse_never_helps,
    i05_order_and_repeats,
    i08_same_bytes,
    i09_reasons,
    i10_exactly_one_outcome,
    i14_sign_offs_end,
    i15_overrides_open_one_gate,
    i16_imports_never_help,
    i19_edits_never_help_the_same_day,
    i20_new_pregnancy_and_birth,
    i22_loss_changes_words_only,
)


def alone(library: Library, guideline: Guideline) -> Library:
    """The library with this guideline and no other."""
    return replace(library, guidelines={guideline.id: guideline})


def refusal(tried: ModuleType, bench: Few) -> str:
    """What a property says first against the guideline of a bench; empty where it says nothing."""
    found = next(iter(tried.counterexamples(bench, bench.default)), None)
    return found.says if found else ""


def each(parts: Mapping[str, Any], *names: str, **changes: Any) -> dict[str, Any]:
    """The named parts changed (none named: all of them)."""
    return {key: replace(part, **changes) if not names or key in names else part for key, part in parts.items()}


# Broken guidelines


def without_a_gate(whole: Guideline) -> Guideline:
    """Its routes ask for no complete screening, which here is one question."""
    routes = tuple(
        replace(one, when=replace(one.when, all=tuple(name for name in one.when.all if name != whole.gate)))
        for one in whole.routes
    )
    return replace(whole, routes=routes, facts=each(whole.facts, "screening", of=("running_injury_before",)))


def wanting_pain(whole: Guideline) -> Guideline:
    return replace(whole, criteria=each(whole.criteria, "no_pelvic_pain", at_least=Fraction(1), at_most=None))


def without_sources(whole: Guideline) -> Guideline:
    rules = tuple(replace(rule, cite=()) for rule in whole.rules)
    return replace(whole, rules=rules, criteria=each(whole.criteria, cite=()), facts=each(whole.facts, cite=()))


def with_closed_routes(whole: Guideline) -> Guideline:
    """What each route needs is also in its way."""
    return replace(
        whole, routes=tuple(replace(one, when=replace(one.when, none=one.when.all[:1])) for one in whole.routes)
    )


def with_any_role(whole: Guideline) -> Guideline:
    return replace(whole, sign_offs=each(whole.sign_offs, roles=("",)))


def without_reasons(whole: Guideline) -> Guideline:
    return replace(whole, sign_offs=each(whole.sign_offs, needs_reason=False))


def that_never_closes(whole: Guideline) -> Guideline:
    return replace(whole, stages=tuple(replace(stage, whenever=None) for stage in whole.stages))


def speaking_of_babies(whole: Guideline) -> Guideline:
    return replace(whole, stages=tuple(replace(stage, says="Your baby grows.") for stage in whole.stages))


def stopping_after_a_loss(whole: Guideline) -> Guideline:
    """A rule that advises some takes running away from the bereaved."""
    stops = {"effect": "pause", "blocks": ("running",), "when": When(all=("loss_told",))}
    return replace(
        whole, rules=tuple(replace(rule, **stops) if rule.id == "fear_advice" else rule for rule in whole.rules)
    )


def with_empty_weeks(whole: Guideline) -> Guideline:
    return replace(whole, weeks=each(whole.weeks, items=()))


def above_the_scale(whole: Guideline) -> Guideline:
    return replace(whole, criteria=each(whole.criteria, "pelvis_hurts", at_least=Fraction(11)))


_BROKEN: list[tuple[ModuleType, Callable[[Guideline], Guideline], tuple[str, ...], str]] = [
    (i03_unknown_never_helps, without_a_gate, (), "running_injury_before is never answered, and running is yes"),
    (i04_worse_never_helps, wanting_pain, ("pain_pelvic",), "pain_pelvic: 1 allows more than pain_pelvic: 0"),
    (i04_worse_never_helps, wanting_pain, (), "opens rather on pain_pelvic"),
    (i09_reasons, without_sources, (), "names no source"),
    (i10_exactly_one_outcome, with_closed_routes, (), "nobody can ever run by signed_off_and_clear"),
    (i14_sign_offs_end, with_any_role, (), "of a role that is not named"),
    (i15_overrides_open_one_gate, without_reasons, (), "counts an early start (without a reason)"),
    (i20_new_pregnancy_and_birth, that_never_closes, (), "she is in walk_run"),
    (i22_loss_changes_words_only, speaking_of_babies, (), 'she reads "Your baby grows."'),
    (i22_loss_changes_words_only, stopping_after_a_loss, (), "after a loss: Permission(running=0"),
    (always_something_to_do, with_empty_weeks, (), "there is nothing to do"),
    (every_criterion_seen, above_the_scale, (), "pelvis_hurts is never yes"),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tried", "broken", "names", "says"), _BROKEN, ids=[f"{one[0].ID} {one[1].__name__}" for one in _BROKEN]
)
def test_a_broken_guideline_is_refused(
    tried: ModuleType,
    broken: Callable[[Guideline], Guideline],
    names: tuple[str, ...],
    says: str,
    library: Library,
    consensus: Guideline,
) -> None:
    assert says in refusal(tried, Few(alone(library, broken(consensus)), *names))


# Engines that cheat


def last_to_arrive_wins(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    return guideline, tuple({(event.on, event.type): event for event in events}.values()), day


def counts_arrivals(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    """Each arrival is an entry of its own."""
    return guideline, [replace(event, id=f"{event.id}-{place}") for place, event in enumerate(events)], day


def reads_tomorrow(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    return guideline, events, day + 1


def voids_nothing(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    lax = replace(guideline, sign_offs=each(guideline.sign_offs, voided_by=(), suspended_by=()))
    return lax, events, day


def believes_files(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    return guideline, [replace(event, by="self") if event.imported else event for event in events], day


def forgets_what_was_withdrawn(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    gone = {event.data["entry"] for event in events if event.type == "entry_withdrawn"}
    return guideline, [event for event in events if event.id not in gone and event.data.get("entry") not in gone], day


def misses_a_birth(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    return guideline, [event for event in events if event.id != "again_birth"], day


def knows_no_early_start(guideline: Guideline, events: Sequence[Event], day: int) -> tuple[Any, ...]:
    return guideline, [event for event in events if event.data.get("kind") != "early_start"], day


_CHEATS: list[tuple[ModuleType, Cheat, tuple[str, ...], str]] = [
    (i05_order_and_repeats, last_to_arrive_wins, (), "decides otherwise when it arrives back to front"),
    (i05_order_and_repeats, counts_arrivals, (), "decides otherwise when it arrives"),
    (i08_same_bytes, reads_tomorrow, (), "decides otherwise with what came later"),
    (i14_sign_offs_end, voids_nothing, ("red_sign",), "from before red_sign opened"),
    (i15_overrides_open_one_gate, knows_no_early_start, (), "does not count an early start (good)"),
    (i16_imports_never_help, believes_files, ("postnatal_check_given",), "with imports more is allowed"),
    (i19_edits_never_help_the_same_day, forgets_what_was_withdrawn, ("leak_urine",), "withdrawn the same day"),
    (i20_new_pregnancy_and_birth, misses_a_birth, (), "is decided by the old one too"),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tried", "cheat", "names", "says"), _CHEATS, ids=[f"{one[0].ID} {one[1].__name__}" for one in _CHEATS]
)
def test_a_cheating_engine_is_refused(
    tried: ModuleType, cheat: Cheat, names: tuple[str, ...], says: str, library: Library, consensus: Guideline
) -> None:
    assert says in refusal(tried, Few(alone(library, consensus), *names, cheat=cheat))


def test_the_small_table_itself_is_not_refused(library: Library, consensus: Guideline) -> None:
    """What is refused above is the break, not the smallness of the table."""
    bench = Few(alone(library, consensus), "pain_pelvic", "leak_urine")
    for tried in (i04_worse_never_helps, i05_order_and_repeats, i10_exactly_one_outcome, every_criterion_seen):
        assert not refusal(tried, bench)
