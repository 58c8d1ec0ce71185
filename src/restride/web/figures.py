"""The moving pictures of exercises and tests on a page, and the leave of its content policy to move (SP-05)."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe

from restride.figures import drawn
from restride.web.inline_style import hash_of


class Figure(NamedTuple):
    """A line figure: its still pose as SVG, and the style that moves it, told apart by classes of its own."""

    markup: SafeString
    style: SafeString


@cache
def figure_of(name: str) -> Figure | None:
    """The figure of an exercise or a test; None where none is drawn."""
    found = drawn(name)
    # Both are made of our own keyframes, and hold no text of anybody.
    return Figure(mark_safe(found.markup), mark_safe(found.style)) if found else None  # noqa: S308


def style_of(names: Iterable[str]) -> SafeString:
    """The style that moves all these figures."""
    found = (figure_of(name) for name in dict.fromkeys(names))
    return mark_safe("\n".join(figure.style for figure in found if figure))  # noqa: S308 (as above)


def let_move(response: HttpResponse, style: str) -> HttpResponse:
    """The answer, whose content policy allows exactly this style beside the style sheet."""
    if style:
        response._csp_update = {"style-src": [hash_of(style)]}
    return response
