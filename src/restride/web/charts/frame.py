"""The frame that every chart stands in: one narrow sheet, with a title and a description that a reader can hear.

A chart is `WIDTH` pixels wide, as wide as a card on a small phone, and grows with its page. It brings no colour and
no style of its own, since a page allows none inside it.
"""

from html import escape
from math import ceil
from unicodedata import east_asian_width

from restride.drawings.svg import SMALL, Sheet, wrapped

WIDTH = 292
# The widths of letters as parts of their size, on the wide side for a system font, so that words never run into their
# neighbours: on the whole, and letter by letter.
_LETTER, _STRONG_LETTER = 0.58, 0.65
_NARROW, _CAPITAL, _WIDE, _OTHER = 0.4, 0.74, 0.96, 0.61
_NARROW_LETTERS = frozenset("iIljtfr.,:;·'’ -()/")
_WIDE_LETTERS = frozenset("mwMWQ@%…—")
_FOOT = 4


def framed(sheet: Sheet, *, prefix: str, title: str, describes: str) -> str:
    """The sheet as one `<svg>`; `prefix` makes its ids its own on a page of several."""
    named = f'role="img" aria-labelledby="{prefix}-title {prefix}-desc"'
    size = f'viewBox="0 0 {WIDTH} {ceil(sheet.y + _FOOT)}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" {named} {size}>',
        f'<title id="{prefix}-title">{escape(title)}</title>',
        f'<desc id="{prefix}-desc">{escape(describes)}</desc>',
        *sheet.shapes,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def write(sheet: Sheet, words: str, *, x: float = 0, width: float = WIDTH, size: int = SMALL, style: str = "") -> None:
    """Words below what is there, wrapped to `width`; a word that is longer than a line is broken."""
    sheet.say(_breakable(words, width=width, size=size, style=style), x=x, width=width, size=size, style=style)


def lines_of(words: str, *, width: float, size: int = SMALL, style: str = "") -> list[str]:
    """The lines that `write` makes of words."""
    ready = _breakable(words, width=width, size=size, style=style)
    return wrapped(ready, width=width, size=size, strong="strong" in style)


def width_of(words: str, *, size: int = SMALL, style: str = "") -> float:
    """How wide words are at most, in pixels."""
    return sum(map(_width, words)) * size * (_letter(style) / _LETTER)


def _breakable(words: str, *, width: float, size: int, style: str) -> str:
    """Words of which each has room on a line."""
    most = max(2, int(width / (size * _letter(style))))
    return " ".join(
        word if len(word) <= most else "- ".join(word[at : at + most - 1] for at in range(0, len(word), most - 1))
        for word in words.split()
    )


def _width(letter: str) -> float:
    """The width of one letter as a part of its size; one that fills a square, as in Chinese, is as wide as high."""
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _WIDE_LETTERS:
        return _WIDE
    if east_asian_width(letter) in "WF":
        return 1
    return _CAPITAL if letter.isupper() else _OTHER


def _letter(style: str) -> float:
    return _STRONG_LETTER if "strong" in style else _LETTER
