"""The page to look through the pictures on."""

from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from gallery.browser import Passed, Shot

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #f4f4f2; color: #222; }
figure { display: inline-block; vertical-align: top; margin: 0 1rem 1rem 0; }
figcaption { font-size: 0.875rem; }
img { border: 1px solid #bbb; display: block; max-height: 60vh; background: #fff; }
"""


def write_sheet(folder: Path, shots: Iterable[Shot], passed: Iterable[Passed]) -> Path:
    """Writes `index.html` into `folder`, a heading for each page, and returns where it is."""
    lines = ["<!doctype html>", '<html lang="en"><meta charset="utf-8">', "<title>Gallery</title>"]
    lines += [f"<style>{_STYLE}</style>", "<h1>Gallery</h1>"]
    for page, several in groupby(sorted(shots), key=lambda one: one.page):
        lines.append(f'<h2 id="{escape(page)}">{escape(page)}</h2>')
        lines += [_figure(one) for one in several]
    lines += ["<h2>Without a picture</h2>", "<ul>"]
    lines += [f"<li>{escape(f'{one.page}, {one.person}: {one.why}')}</li>" for one in sorted(passed)]
    path = folder / "index.html"
    path.write_text("\n".join([*lines, "</ul>", "</html>", ""]), encoding="utf-8")
    return path


def _figure(one: Shot) -> str:
    told = escape(f"{one.person}, {one.size}, {one.theme}")
    file = escape(one.file)
    return (
        f'<figure><a href="{file}"><img src="{file}" alt="{told}" loading="lazy"></a>'
        f"<figcaption>{told}</figcaption></figure>"
    )
