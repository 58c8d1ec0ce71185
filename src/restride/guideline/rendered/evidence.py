"""The warning signs, what is not a rule, and what everything rests on: facts, sources, our own policies."""

from collections.abc import Iterator
from fractions import Fraction

from restride.guideline.model import Guideline
from restride.guideline.parts import cited
from restride.guideline.register import Evidence, Value
from restride.guideline.rendered.words import plain, strength

_TIERS = ("red", "orange", "amber")


def lines(guideline: Guideline) -> Iterator[str]:
    """Everything behind the rules; our own policy values come last."""
    yield from _signs(guideline)
    yield from _not_encoded(guideline)
    yield from _facts(guideline)
    yield from _sources(guideline)
    yield from _policies(guideline)


def _signs(guideline: Guideline) -> Iterator[str]:
    register = guideline.register
    yield "## Warning signs"
    yield ""
    for tier in _TIERS:
        yield f"### {tier.capitalize()}"
        yield ""
        for sign in register.signs.values():
            if sign.tier == tier:
                told = strength(register.evidence[sign.evidence_id])
                yield f"- **{sign.evidence_id}** {sign.says} *{sign.act}* [{told}]"
        yield ""


def _not_encoded(guideline: Guideline) -> Iterator[str]:
    yield "## What is not a rule here"
    yield ""
    for entry in guideline.not_encoded:
        yield f"- {entry.treatment.replace('_', ' ').capitalize()}: {entry.because}"
        for name in entry.facts:
            yield f"  - {_fact(guideline.register.evidence[name])}"
    yield ""


def _facts(guideline: Guideline) -> Iterator[str]:
    yield "## Facts this path rests on"
    yield ""
    for evidence in _used(guideline):
        if evidence.kind not in {"policy", "sign"}:
            yield f"- {_fact(evidence)}"
    yield ""


def _fact(evidence: Evidence) -> str:
    return f"**{evidence.id}** {evidence.says} [{strength(evidence)}]"


def _sources(guideline: Guideline) -> Iterator[str]:
    yield "## Sources"
    yield ""
    used = {source for evidence in _used(guideline) for source in evidence.sources}
    for source in guideline.register.sources.values():
        if source.id in used:
            year = f" ({source.year})" if source.year else ""
            link = f" {source.link}" if source.link else ""
            yield f"- `{source.id}`: {source.authors}{year}. {source.title}.{link} {source.note}".rstrip()
    yield ""


def _policies(guideline: Guideline) -> Iterator[str]:
    yield "## Our own policy values, waiting for a clinician"
    yield ""
    yield "No source gives these numbers. Please review each of them."
    yield ""
    for evidence in _used(guideline):
        if evidence.kind == "policy":
            values = "; ".join(_value(value) for value in evidence.values)
            yield f"- **{evidence.id}** {evidence.says}{f' ({values})' if values else ''}"


def _used(guideline: Guideline) -> list[Evidence]:
    names = {name for _, cite in cited(guideline) for name in cite}
    return [evidence for evidence in guideline.register.evidence.values() if evidence.id in names]


def _value(value: Value) -> str:
    return f"{plain(Fraction(str(value.n)))} {value.unit}: {value.of}"
