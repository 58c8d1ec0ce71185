"""Fills what a voice leaves unsaid from the guideline it falls back to. What is filled in says so: `fallback`.

Stages and rungs follow the order the voice names; an id that is not its own is taken from the guideline behind it.
Rules and guardrails of that guideline hold too, unless the voice has its own of that id or leaves them out with a
reason: forgetting one never makes a voice milder. Of criteria, facts, groups, weeks and sign-offs only what is used
comes along.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from restride.guideline.model import (
    Criterion,
    Group,
    Guardrail,
    Guideline,
    NamedFact,
    Route,
    Rule,
    Rung,
    RunShape,
    SignOffKind,
    Stage,
    Week,
)
from restride.guideline.parts import conditions, reached

Named = TypeVar("Named", NamedFact, Criterion, Group, Week, SignOffKind)
Listed = TypeVar("Listed", Rule, Stage, Route, Rung, Guardrail)
_FALLBACK = "fallback"


def filled(own: Guideline, base: Guideline) -> Guideline:
    """The voice `own`, filled from `base` where it is silent."""
    order = own.falls_back_to
    assert order is not None, "only a voice that falls back is filled"
    without = {one.part for one in own.left_out}
    whole = replace(
        own,
        facts=_named(own.facts, base.facts),
        criteria=_named(own.criteria, base.criteria),
        groups=_named(own.groups, base.groups),
        weeks=_named(own.weeks, base.weeks),
        sign_offs=_named(own.sign_offs, base.sign_offs),
        messages={**base.messages, **own.messages},
        rules=_all_of(own.rules, base.rules, without=without, kind="rule"),
        guardrails=_all_of(own.guardrails, base.guardrails, without=without, kind="guardrail"),
        stages=_in_order(own.stages, base.stages, order.stages),
        ladder=_in_order(own.ladder, base.ladder, order.ladder),
        run_shape=_shape(own.run_shape, base.run_shape),
        her=own.her if own.her.days else base.her,
        gate=own.gate or base.gate,
        flags=own.flags or base.flags,
        birth_known=own.birth_known or base.birth_known,
    )
    return _used_only(whole, own)


def _named(own: Mapping[str, Named], base: Mapping[str, Named]) -> dict[str, Named]:
    return {**{name: _behind(part) for name, part in base.items()}, **own}


def _behind(part: Named) -> Named:
    """A part of the guideline behind; what the overlay says stays the overlay's."""
    return part if part.origin == "overlay" else replace(part, origin=_FALLBACK)


def _all_of(own: tuple[Listed, ...], base: tuple[Listed, ...], *, without: set[str], kind: str) -> tuple[Listed, ...]:
    """Own parts, and those of the guideline behind that the voice neither has itself nor leaves out."""
    known = {one.id for one in own}
    behind = [
        replace(one, origin=_FALLBACK) for one in base if one.id not in known and f"{kind}.{one.id}" not in without
    ]
    return own + tuple(behind)


def _in_order(own: tuple[Listed, ...], base: tuple[Listed, ...], order: tuple[str, ...]) -> tuple[Listed, ...]:
    """Parts in the order named. What neither has is left for the checks to tell; what is not named comes first."""
    known = {one.id: replace(one, origin=_FALLBACK) for one in base} | {one.id: one for one in own}
    unnamed = [one for one in own if one.id not in order]
    return tuple(unnamed) + tuple(known[name] for name in order if name in known)


def _shape(own: RunShape, base: RunShape) -> RunShape:
    """Key by key: a voice that says how often says nothing yet of how long."""
    silent = [_FIELDS.get(key, key) for key in own.fallback]
    fill = {field: getattr(base, field) for field in silent}
    return replace(own, **fill, fallback_cite=base.cite if own.fallback else ())


_FIELDS = {"warm_up_minutes": "warm_up_seconds", "cool_down_minutes": "cool_down_seconds"}


def _used_only(whole: Guideline, own: Guideline) -> Guideline:
    """Leaves out what came along and is read by nothing here."""
    used = {stage.week for stage in whole.stages}
    whole = replace(whole, weeks={name: one for name, one in whole.weeks.items() if name in used or name in own.weeks})
    names = _reached(whole, own)
    facts = {whole.criteria[name].fact for name in names if name in whole.criteria}
    return replace(
        whole,
        criteria={name: one for name, one in whole.criteria.items() if name in names or one.origin != _FALLBACK},
        groups={name: one for name, one in whole.groups.items() if name in names or one.origin != _FALLBACK},
        facts={name: one for name, one in whole.facts.items() if name in facts or one.origin != _FALLBACK},
    )


def _reached(whole: Guideline, own: Guideline) -> set[str]:
    """Every criterion and group that a part of the guideline reads, directly or through another."""
    read = [name for part, _, when in conditions(whole) if not part.startswith("group.") for name in when.names()]
    return reached(whole, [*read, whole.gate, whole.flags, whole.birth_known, *own.criteria, *own.groups])
