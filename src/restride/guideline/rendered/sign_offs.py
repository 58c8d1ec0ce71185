"""What each kind of sign-off counts for, and how long."""

from collections.abc import Iterator
from fractions import Fraction

from restride.guideline.model import Guideline, SignOffKind
from restride.guideline.rendered.words import cite, number


def lines(guideline: Guideline) -> Iterator[str]:
    """Every kind of sign-off."""
    yield "## Sign-offs"
    yield ""
    for kind in guideline.sign_offs.values():
        told = "; ".join(_parts(guideline, kind))
        yield f"- **{kind.id}**: {kind.says} {told}. {cite(guideline, kind.cite, kind.origin)}"
    yield ""


def _parts(guideline: Guideline, kind: SignOffKind) -> Iterator[str]:
    yield f"stands {number(guideline.register, Fraction(kind.valid_days), 'days', kind.cite)} days"
    yield "allows " + ", ".join(kind.scopes)
    yield "told by her: " + (", ".join(kind.told_scopes) or "counts for nothing")
    if kind.voided_by:
        yield "ended by " + ", ".join(kind.voided_by)
    if kind.suspended_by:
        yield "rests during " + ", ".join(kind.suspended_by)
