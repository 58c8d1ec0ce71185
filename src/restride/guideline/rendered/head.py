"""What the guideline is, and how its document is read."""

from collections.abc import Iterator

from restride.guideline.model import Guideline
from restride.guideline.rendered.words import ORIGINS, OURS


def lines(guideline: Guideline) -> Iterator[str]:
    """The title, the edition, and the legend."""
    yield f"# {guideline.title}"
    yield ""
    yield guideline.says
    yield ""
    yield f"Guideline `{guideline.id}`, edition {guideline.edition}, hash `{guideline.sha256}`."
    yield f"Its own sources: {', '.join(f'`{name}`' for name in guideline.sources)}."
    yield "It is not a diagnosis and not a clearance. Values marked POL are our own and await a clinician."
    yield ""
    yield "How to read it:"
    yield ""
    yield "- A line without a mark is this path's own."
    yield f"- *{ORIGINS['overlay']}*: it stands over every guideline, and none can soften it."
    behind = guideline.falls_back_to
    if behind is not None:
        yield (
            f"- *{ORIGINS['fallback']}*: this path says nothing here, so `{behind.guideline}`, "
            f"edition {behind.edition}, speaks."
        )
    yield (
        f"- {OURS} after a number: no source states it. It is our own policy, and which one is said beside it. "
        "Numbers without it are values of a fact cited beside them."
    )
    yield ""
