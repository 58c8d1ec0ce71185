"""What a voice says in words alone, where the safety rules are stricter, and where it parts from the shared path."""

from collections.abc import Callable, Iterator

from restride.guideline.model import Guideline
from restride.guideline.rendered.words import cite


def lines(guideline: Guideline) -> Iterator[str]:
    """One section for each kind of words the guideline has."""
    for title, part in _SECTIONS:
        told = list(part(guideline))
        if told:
            yield f"## {title}"
            yield ""
            yield from told
            yield ""


def _advice(guideline: Guideline) -> Iterator[str]:
    titles = {stage.id: stage.title for stage in guideline.stages}
    for one in guideline.advice:
        where = f" (in: {', '.join(titles[name] for name in one.stages)})" if one.stages else ""
        yield f"- {one.says}{where} (`{one.id}`) {cite(guideline, one.cite)}"


def _tightened(guideline: Guideline) -> Iterator[str]:
    for one in guideline.tightened:
        yield f"- {one.says} (`{one.id}`: {_names(one.rules)}) {cite(guideline, one.cite)}"


def _exceptions(guideline: Guideline) -> Iterator[str]:
    for one in guideline.exceptions:
        yield f"- {_names(one.criteria)}: {one.because} (`{one.id}`) {cite(guideline, one.cite)}"


def _left_out(guideline: Guideline) -> Iterator[str]:
    for one in guideline.left_out:
        yield f"- `{one.part}`: {one.because}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


_SECTIONS: tuple[tuple[str, Callable[[Guideline], Iterator[str]]], ...] = (
    ("What this path says in words", _advice),
    ("Where the safety rules are stricter", _tightened),
    ("Where this path asks for more than the shared path", _exceptions),
    ("What of the shared path does not hold here", _left_out),
)
