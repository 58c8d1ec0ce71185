"""What the verifier found, as people and machines read it: what holds, what was looked at, and each counterexample."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from restride.guideline.load import Library
from restride.verify.report import Verification


def verification_lines(done: Sequence[Verification], library: Library, kept: Sequence[Path]) -> Iterator[str]:
    """Short lines: the classes, each guideline with its counts, its counterexamples, and the named exceptions."""
    if done:
        yield f"{done[0].quantities} quantities in {done[0].classes} classes, cut by the thresholds of every guideline."
    for one in done:
        yield ""
        guideline = library.guidelines[one.guideline]
        broken = [result for result in one.results if result.found]
        holding = len(one.results) - len(broken)
        yield f"{guideline.id} {guideline.edition}: {holding} of {len(one.results)} properties hold."
        yield (
            f"  {one.vectors} vectors of classes searched, {one.histories} histories decided, "
            f"{one.states} states found in {one.weeks} weeks lived."
        )
        for result in broken:
            yield f"  {result.property}, {result.title}:"
            yield from (f"    {found.says}" for found in result.found)
    yield ""
    for one in done:
        for exception in library.guidelines[one.guideline].exceptions:
            yield f"Named exception {exception.id} ({one.guideline}): {exception.because}"
    for path in kept:
        yield f"A counterexample is kept as a scenario in {path}"


def verification_json(done: Sequence[Verification]) -> dict[str, Any]:
    """The same for machines."""
    return {
        "guidelines": [
            {
                "guideline": one.guideline,
                "holds": one.holds,
                "quantities": one.quantities,
                "classes": one.classes,
                "vectors": one.vectors,
                "histories": one.histories,
                "states": one.states,
                "weeks": one.weeks,
                "properties": [
                    {
                        "property": result.property,
                        "title": result.title,
                        "counterexamples": [found.says for found in result.found],
                    }
                    for result in one.results
                ],
            }
            for one in done
        ]
    }
