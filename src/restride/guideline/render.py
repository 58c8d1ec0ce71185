"""A guideline as one Markdown document; `rendered/` has its parts."""

from collections.abc import Callable, Iterator

from restride.guideline.model import Guideline
from restride.guideline.rendered import evidence, head, ladder, rules, sign_offs, stages, voice, weeks

_PARTS: tuple[Callable[[Guideline], Iterator[str]], ...] = (
    head.lines,
    stages.lines,
    voice.lines,
    rules.lines,
    ladder.lines,
    weeks.lines,
    sign_offs.lines,
    evidence.lines,
)


def render(guideline: Guideline) -> str:
    """The guideline as Markdown."""
    return "\n".join(line for part in _PARTS for line in part(guideline)).rstrip() + "\n"
