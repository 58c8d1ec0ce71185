"""What became of each fact of each source, as a document (Markdown)."""

from collections.abc import Iterator, Mapping, Sequence

from restride.guideline.coverage import STATUSES, Covered, SourceCoverage
from restride.guideline.register import Source


def render_coverage(sources: Sequence[SourceCoverage], register: Mapping[str, Source]) -> str:
    """The coverage of every source as Markdown; `register` has the sources themselves."""
    return "\n".join(_lines(sources, register)).rstrip() + "\n"


def _lines(sources: Sequence[SourceCoverage], register: Mapping[str, Source]) -> Iterator[str]:
    yield "# What became of each fact"
    yield ""
    yield "This page is made from the guideline files (`make docs`). `restride coverage` prints the same."
    yield ""
    yield "- **encoded**: a part that decides cites it, or a test or exercise of the register."
    yield "- **shown**: words alone rest on it: advice, a point where the safety rules are stricter, or background."
    yield "- **not encoded**: the language cannot say it yet, or it must not be a rule; the reason is given."
    yield "- **lost**: nobody cites it and nobody says why. The build fails on one."
    yield ""
    yield "A fact of two sources is told under both. Parts that a path borrows are counted where they were written."
    yield ""
    yield f"| Source | Facts | {' | '.join(status.capitalize() for status in STATUSES)} |"
    yield f"|---|---|{'---|' * len(STATUSES)}"
    drawn = [source for source in sources if source.facts]
    for source in drawn:
        yield f"| `{source.source}` | {len(source.facts)} | {' | '.join(str(source.count(one)) for one in STATUSES)} |"
    yield ""
    unread = ", ".join(f"`{source.source}`" for source in sources if not source.facts)
    yield f"No fact was taken from {unread}." if unread else "Every source gave a fact."
    for source in drawn:
        known = register.get(source.source)
        yield ""
        yield f"## `{source.source}`"
        yield ""
        if known is not None:
            yield f"{known.authors}. {known.title}."
            yield ""
        yield from (f"- **{one.fact.id}** {one.fact.says} *{_status(one)}*" for one in source.facts)


def _status(one: Covered) -> str:
    where = "; ".join(f"{where}: {', '.join(parts)}" for where, parts in one.parts.items())
    return ". ".join(part for part in (one.status.capitalize(), where, one.because) if part)
