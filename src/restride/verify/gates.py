"""The gates of a guideline: everything that running waits for, each with the guideline as it would be without it.

A gate is one thing that a route with a sign-off needs outright (a criterion, or a choice between some), or one rule
that takes running away. Without a gate means wherever it is written: in the routes, in the exits before them, and in
the rules that take running away on nothing but the same quantities. The careful-default theorem must fail without any
one of them, or the gate would be there for nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from restride.guideline.model import Group, Guideline, Rule, When
from restride.verify.bench import stopping
from restride.verify.classes import AxisKey, key_of
from restride.verify.conditions import leaves
from restride.verify.properties.careful_default import signed_routes


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: what it is called, and the guideline without it."""

    name: str
    without: Guideline


def gates(guideline: Guideline) -> Iterator[Gate]:
    """Every gate of a guideline's routes with a sign-off, and every rule that takes running away."""
    told: set[str] = set()
    for route in signed_routes(guideline):
        for when in _needs(guideline, route.when):
            name = " or ".join(when.names())
            if name not in told:
                told.add(name)
                yield Gate(name, _without(guideline, when))
    for rule in stopping(guideline):
        yield Gate(f"rule {rule.id}", _without_rules(guideline, [rule]))


def _needs(guideline: Guideline, when: When) -> Iterator[When]:
    """What a condition needs outright: each criterion of its lists, groups of lists taken apart, and each choice."""
    for name in when.all:
        condition = guideline.condition(name)
        if isinstance(condition, Group) and condition.when.all:
            yield from _needs(guideline, condition.when)
        else:
            yield When(all=(name,))
    if when.any:
        yield When(any=when.any)


def _without(guideline: Guideline, gate: When) -> Guideline:
    """The guideline without a gate, wherever it is written."""
    about = _quantities(guideline, gate)
    same = [rule for rule in stopping(guideline) if _quantities(guideline, rule.when) <= about]
    fewer = _without_rules(guideline, same)
    return replace(
        fewer,
        routes=tuple(replace(route, when=_taken_out(route.when, gate)) for route in fewer.routes),
        stages=tuple(
            replace(stage, exit=_taken_out(stage.exit, gate)) if stage.exit is not None else stage
            for stage in fewer.stages
        ),
        groups={name: replace(group, when=_taken_out(group.when, gate)) for name, group in fewer.groups.items()},
    )


def _without_rules(guideline: Guideline, gone: list[Rule]) -> Guideline:
    names = {rule.id for rule in gone}
    return replace(guideline, rules=tuple(rule for rule in guideline.rules if rule.id not in names))


def _taken_out(when: When, gate: When) -> When:
    """A condition without a gate; one that has nothing left always holds."""
    kept = tuple(name for name in when.all if name not in gate.all)
    return replace(when, all=kept, any=() if gate.any and when.any == gate.any else when.any)


def _quantities(guideline: Guideline, when: When) -> set[AxisKey]:
    return {key_of(guideline, guideline.criteria[name].fact) for name in leaves(guideline, when)}
