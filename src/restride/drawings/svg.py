"""A sheet that shapes are put on from the top down, and the SVG it becomes.

Colours follow the page: text is `currentColor`, and a page may set `--ink` and `--accent`; without them the picture has
its own for light and for dark. Lengths are in pixels of a narrow phone; the picture shrinks and never needs more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

WIDTH = 400
MARGIN = 16
BODY, SMALL, TITLE = 14, 12, 16
_LEADING = 1.35
_INDENT = 10
# The mean width of a letter in a system font, as a part of its size: on the wide side, so that no line is cut off.
_LETTER, _STRONG_LETTER = 0.56, 0.64

_STYLE = (
    ".rs{color:var(--ink,#22272b);--rs-accent:var(--accent,#a4481f);font-family:system-ui,sans-serif}"
    "@media(prefers-color-scheme:dark){.rs{color:var(--ink,#ebe7e0);--rs-accent:var(--accent,#f2a57f)}}"
    ".rs text{fill:currentColor}.rs .faint{opacity:.75}.rs .strong{font-weight:600}"
    ".rs .line{stroke:currentColor;fill:none}.rs .thin{stroke:currentColor;stroke-opacity:.2}"
    ".rs .box{fill:currentColor;fill-opacity:.06;stroke:currentColor;stroke-opacity:.35}"
    ".rs .warm{fill:var(--rs-accent);fill-opacity:.28}.rs .trace{stroke:var(--rs-accent);fill:none}"
    ".rs .tip{fill:var(--rs-accent)}.rs .head{fill:currentColor}"
)


@dataclass
class Sheet:
    """Shapes, and how far down the next one goes."""

    y: float = MARGIN
    shapes: list[str] = field(default_factory=list)

    def say(self, words: str, *, x: float, width: float, size: int = BODY, style: str = "") -> None:
        """Words, wrapped to `width`, with their first line below what is there."""
        for line in wrapped(words, width=width, size=size, strong="strong" in style):
            self.y += size * _LEADING
            self.put(text(line, x=x, y=self.y - size * (_LEADING - 1), size=size, style=style))

    def point(self, words: str, *, x: float, width: float) -> None:
        """Words of a list, after a dot."""
        foot = self.y + BODY
        self.put(text("·", x=x, y=foot, style="strong"))
        self.say(words, x=x + _INDENT, width=width - _INDENT)

    def put(self, *shapes: str) -> None:
        """Shapes at places of their own."""
        self.shapes += shapes

    def svg(self, *, name: str, title: str, describes: str) -> str:
        """The whole picture; `name` makes its ids its own on a page of several."""
        height = round(self.y + MARGIN)
        size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
        named = f'role="img" aria-labelledby="{name}-title {name}-desc"'
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="rs" {named} {size}>',
            f'<title id="{name}-title">{escape(title)}</title>',
            f'<desc id="{name}-desc">{escape(describes)}</desc>',
            f"<style>{_STYLE}</style>",
            *self.shapes,
            "</svg>",
        ]
        return "\n".join(lines) + "\n"


def wrapped(words: str, *, width: float, size: int, strong: bool = False) -> list[str]:
    """Words in lines that fit; a word that is too long alone stands alone."""
    most = int(width / (size * (_STRONG_LETTER if strong else _LETTER)))
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(longer) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text(words: str, *, x: float, y: float, size: int = BODY, style: str = "", anchor: str = "start") -> str:
    """One line of words with its foot at `y`."""
    classes = f' class="{style}"' if style else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" font-size="{size}" text-anchor="{anchor}"{classes}>{escape(words)}</text>'


def box(*, x: float, y: float, width: float, height: float, style: str = "box", dashed: bool = False) -> str:
    """A box with round corners."""
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
    return f'<rect {place} rx="{8 if height > TITLE * 2 else 3}" class="{style}"{dashes}/>'


def path(points: Sequence[tuple[float, float]], *, style: str = "line", dashed: bool = False) -> str:
    """Straight lines through points."""
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    places = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polyline points="{places}" class="{style}" stroke-width="1.5"{dashes}/>'


def arrowhead(*, x: float, y: float, towards: str, style: str = "head") -> str:
    """A tip that ends at a point; `towards` is `down` or `left`."""
    long, half = 9, 4.5
    match towards:
        case "down":
            points = ((x, y), (x - half, y - long), (x + half, y - long))
        case "left":
            points = ((x, y), (x + long, y - half), (x + long, y + half))
        case other:
            raise AssertionError(other)
    return f'<polygon points="{" ".join(f"{_n(a)},{_n(b)}" for a, b in points)}" class="{style}"/>'


def _n(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
