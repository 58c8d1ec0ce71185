"""What fills the seven days of each stage."""

from collections.abc import Iterator
from fractions import Fraction

from restride.guideline.model import Dose, Guideline, Item, Week
from restride.guideline.rendered.words import cite, condition, mark, number


def lines(guideline: Guideline) -> Iterator[str]:
    """Every weekly template."""
    yield "## Weekly plans"
    yield ""
    for week in guideline.weeks.values():
        yield f"### `{week.id}`"
        yield ""
        yield f"{week.says}{mark(week.origin)}"
        yield ""
        for item in week.items:
            yield from _item(guideline, week, item)
        yield ""


def _item(guideline: Guideline, week: Week, item: Item) -> Iterator[str]:
    often = number(guideline.register, Fraction(item.per_week), "sessions", item.cite)
    needs = f" (left out while {' or '.join(item.needs)} is taken away)" if item.needs else ""
    yield (
        f"- **{item.title}** ({item.activity}), {often} times a week{_minutes(guideline, item)}{needs}. "
        f"{cite(guideline, item.cite, week.origin)}"
    )
    for dose in item.doses:
        exercise = guideline.register.exercises[dose.exercise]
        yield f"  - {exercise.name} (`{exercise.id}`): {', '.join(_dose(guideline, item, dose))}"
    if item.skipped_when is not None:
        yield "  - left out unless it is known that this does not apply:"
        yield from condition(guideline, item.skipped_when, "    ")


def _minutes(guideline: Guideline, item: Item) -> str:
    told = ", ".join(number(guideline.register, Fraction(one), "minutes", item.cite) for one in item.minutes if one)
    if not told:
        return ""
    return f", {told} minutes" if len(item.minutes) == 1 else f", minutes by week since birth: {told}"


def _dose(guideline: Guideline, item: Item, dose: Dose) -> Iterator[str]:
    for n, unit, words in (
        (dose.sets, "sets", "sets"),
        (dose.reps, "repetitions", "repetitions"),
        (dose.hold_seconds, "seconds", "seconds each"),
        (dose.minutes, "minutes", "minutes"),
    ):
        if n:
            yield f"{number(guideline.register, Fraction(n), unit, item.cite)} {words}"
