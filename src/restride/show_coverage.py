"""What became of each fact of each source, as people and machines read it: totals first, then every fact."""

from collections.abc import Iterator, Sequence
from typing import Any

from restride.guideline.coverage import STATUSES, Covered, SourceCoverage


def coverage_lines(sources: Sequence[SourceCoverage]) -> Iterator[str]:
    """Short lines that read well aloud."""
    for source in sources:
        if source.facts or len(sources) == 1:
            told = ", ".join(f"{source.count(status)} {status}" for status in STATUSES)
            yield f"{source.source}: {len(source.facts)} facts: {told}"
    for source in sources:
        if source.facts:
            yield ""
            yield source.source
            for one in source.facts:
                yield f"- {one.fact.id}: {one.fact.says}"
                yield from (f"    {line}" for line in _places(one))


def _places(one: Covered) -> Iterator[str]:
    if not one.parts:
        yield f"{one.status}: nobody cites it, and nobody says why it is not a rule."
    for where, parts in one.parts.items():
        yield f"{one.status}: {where}: {', '.join(parts)}"
    if one.because:
        yield one.because


def coverage_json(sources: Sequence[SourceCoverage]) -> dict[str, Any]:
    """The same for machines: totals by source, and each fact once."""
    facts = {one.fact.id: one for source in sources for one in source.facts}
    return {
        "sources": [
            {
                "source": source.source,
                "facts": len(source.facts),
                **{status.replace(" ", "_"): source.count(status) for status in STATUSES},
            }
            for source in sources
        ],
        "facts": [
            {
                "id": one.fact.id,
                "kind": one.fact.kind,
                "says": one.fact.says,
                "sources": list(one.fact.sources),
                "status": one.status.replace(" ", "_"),
                "places": [{"where": where, "parts": list(parts)} for where, parts in one.parts.items()],
                "because": one.because,
            }
            for one in facts.values()
        ],
    }
