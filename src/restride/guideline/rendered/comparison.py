"""All guidelines side by side, as a document (Markdown): a table of what is short, then a section for what is not."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from restride.guideline.envelope import starts
from restride.guideline.model import Criterion, Guideline, Rung, When
from restride.guideline.parts import reached
from restride.guideline.rendered.words import ORIGINS, mark, plain
from restride.guideline.vocabulary import MEASURES
from restride.units import convert

_CLOCK, _SIGN_OFF = "days_since_birth", "signed_off"


def render_comparison(guidelines: Sequence[Guideline]) -> str:
    """The comparison of these guidelines as Markdown; the one that is the default first."""
    ordered = sorted(guidelines, key=lambda one: not one.default)
    return "\n".join(_lines(ordered)).rstrip() + "\n"


def _lines(guidelines: Sequence[Guideline]) -> Iterator[str]:
    yield "# The guidelines side by side"
    yield ""
    yield "This page is made from the guideline files (`make docs`). What bears no mark is a guideline's own;"
    yield f"*{ORIGINS['fallback']}* it does not say itself; *{ORIGINS['overlay']}* holds for all of them."
    yield ""
    yield f"| | {' | '.join(_SHORT)} |"
    yield f"|---|{'---|' * len(_SHORT)}"
    for guideline in guidelines:
        name = f"[{guideline.title}](guidelines/{guideline.id}.md)"
        cells = ["<br>".join(cell(guideline)) for cell in _SHORT.values()]
        yield f"| {' | '.join([name, *cells])} |"
    for title, section in _LONG.items():
        yield ""
        yield f"## {title}"
        for guideline in guidelines:
            yield ""
            yield f"**{guideline.title}**"
            yield ""
            yield from (f"- {line}" for line in list(section(guideline)) or ["nothing"])


def _earliest_start(guideline: Guideline) -> Iterator[str]:
    """The latest of the times since birth that are asked before running; each way round it in its own words."""
    found: dict[str, Criterion] = {}
    for name in sorted(reached(guideline, _before_running(guideline))):
        criterion = guideline.criteria.get(name)
        if criterion and criterion.at_least and guideline.fact(criterion.fact).measure == _CLOCK:
            found[name] = criterion
    longest = max(found.values(), key=lambda one: _days(guideline, one), default=None)
    yield f"{longest.says}{mark(longest.origin)}" if longest else "no time since the birth is asked"
    own = [one for one in found.values() if one.origin == "own" and one is not longest]
    yield from (f"{one.says} (on the way)" for one in own)


def _days(guideline: Guideline, criterion: Criterion) -> Fraction:
    unit = criterion.unit or guideline.unit_of(guideline.fact(criterion.fact))
    return convert(criterion.at_least or Fraction(), unit=unit, to="days")


def _before_running(guideline: Guideline) -> list[str]:
    """The conditions that the exits of stages before running, and the ways into it, read."""
    exits = [stage.exit for stage in guideline.stages if stage.exit is not None and not stage.running]
    return [name for when in (*exits, *(route.when for route in guideline.routes)) for name in when.names()]


def _sign_off(guideline: Guideline) -> Iterator[str]:
    """For how many of the ways into running a clinician has to sign."""
    asking = [route for route in guideline.routes if not _possible_without(guideline, route.when)]
    if len(asking) == len(guideline.routes):
        yield "on every way into running"
    elif asking:
        yield f"on {len(asking)} of {len(guideline.routes)} ways into running"
    else:
        yield "not asked"


def _possible_without(guideline: Guideline, when: When) -> bool:
    """Whether a condition can hold while nobody has signed anything."""

    def possible(name: str) -> bool:
        found = guideline.condition(name)
        if isinstance(found, Criterion):
            return guideline.fact(found.fact).measure != _SIGN_OFF
        return _possible_without(guideline, found.when)

    return (
        all(map(possible, when.all))
        and (not when.any or any(map(possible, when.any)))
        and sum(map(possible, when.among)) >= when.at_least
    )


def _first_pattern(guideline: Guideline) -> Iterator[str]:
    for rung in starts(guideline):
        yield f"{rung.id}: {_pattern(rung)}{mark(rung.origin)}"


def _pattern(rung: Rung) -> str:
    walk = f" and walk {rung.walk_seconds} s, {rung.repeat} times" if rung.walk_seconds else ""
    return f"run {rung.run_seconds} s{walk}: {plain(rung.run_fraction)} of it running"


def _runs_a_week(guideline: Guideline) -> Iterator[str]:
    shape = guideline.run_shape
    borrowed = {key: mark("fallback") if key in shape.fallback else "" for key in _SHAPE}
    fewest, most, rest = (borrowed[key] for key in _SHAPE)
    if fewest == most:
        yield f"{shape.fewest_per_week} to {shape.most_per_week} runs{most}"
    else:
        yield f"at least {shape.fewest_per_week} runs{fewest}"
        yield f"at most {shape.most_per_week} runs{most}"
    yield f"days between two runs: {shape.rest_days}{rest}"


_SHAPE = ("fewest_per_week", "most_per_week", "rest_days")


def _guardrails(guideline: Guideline) -> Iterator[str]:
    for rail in guideline.guardrails:
        yield f"{rail.says.rstrip('.')}{mark(rail.origin)}"


def _sources(guideline: Guideline) -> Iterator[str]:
    for name in guideline.sources:
        source = guideline.register.sources[name]
        yield f"`{name}`: {source.authors}. {source.title}."


def _stages(guideline: Guideline) -> Iterator[str]:
    for stage in guideline.stages:
        if stage.whenever is None:
            yield f"{stage.title} (phase {stage.phase}){mark(stage.origin)}"


def _tests(guideline: Guideline) -> Iterator[str]:
    """Every physical test that something before running reads, with all that is asked of it."""
    asked: dict[str, list[str]] = {test: [] for test in guideline.register.tests}
    for name in sorted(reached(guideline, _before_running(guideline))):
        criterion = guideline.criteria.get(name)
        fact = guideline.fact(criterion.fact) if criterion else None
        if criterion and fact and MEASURES[fact.measure].reads == "tests":
            for test in fact.of:
                asked[test].append(f"{criterion.says}{mark(criterion.origin)}")
    for test, says in asked.items():
        if says:
            yield f"{guideline.register.tests[test].name}: {'; '.join(says)}"


def _exceptions(guideline: Guideline) -> Iterator[str]:
    for one in guideline.exceptions:
        yield f"{', '.join(f'`{name}`' for name in one.criteria)}: {one.because}"


def _stricter(guideline: Guideline) -> Iterator[str]:
    for one in guideline.tightened:
        yield f"{one.says} ({', '.join(f'`{name}`' for name in one.rules)})"


def _leaves_out(guideline: Guideline) -> Iterator[str]:
    for one in guideline.left_out:
        yield f"`{one.part}`: {one.because}"
    for entry in guideline.not_encoded:
        if entry.treatment != "shown":
            yield f"{', '.join(entry.facts)}: {entry.because}"


_SHORT: dict[str, Callable[[Guideline], Iterator[str]]] = {
    "Earliest start": _earliest_start,
    "Sign-off": _sign_off,
    "First running": _first_pattern,
    "Runs a week and rest": _runs_a_week,
}
_LONG: dict[str, Callable[[Guideline], Iterator[str]]] = {
    "Sources": _sources,
    "Stages in order": _stages,
    "Tests before running": _tests,
    "How running may grow": _guardrails,
    "Where it asks for more than the shared path": _exceptions,
    "Where the safety rules are stricter than its words": _stricter,
    "What it leaves out": _leaves_out,
}
