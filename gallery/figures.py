"""`python -m gallery.figures`: every moving figure, stopped at a few moments, on sheets to look through.

Chromium plays the figures' own styles, so the sheets show what a page shows.
"""

import os
import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from gzip import compress
from html import escape
from pathlib import Path

from gallery.browser import CHROMIUM, chromium
from restride.figures import drawn
from restride.figures.load import library

FOLDER = Path("build") / "figures"
MOMENTS = (0.0, 0.25, 0.5, 0.75)
THEMES = ("light", "night")
_ROWS = 6
_SHEET = Path(__file__).parents[1] / "src" / "restride" / "web" / "static" / "restride.css"
_STYLE = """
body { margin: 6px; background: var(--card); color: var(--ink); font: 12px sans-serif; }
h2 { font-size: 13px; margin: 4px; }
.row { display: grid; grid-template-columns: repeat(5, 1fr); gap: 4px; }
.row > div { border: 1px solid var(--line); }
.row svg { display: block; width: 100%; }
.row .still svg * { animation: none !important; }
"""
_STOP = """() => {
  for (const cell of document.querySelectorAll("[data-seconds]")) {
    for (const one of cell.getAnimations({ subtree: true })) {
      one.pause();
      one.currentTime = Number(cell.dataset.at) * Number(cell.dataset.seconds) * 1000;
    }
  }
}"""


def main(argv: list[str]) -> int:
    """Writes the sheets; 1 where there is no browser to draw them with, or no figure of a name."""
    parser = ArgumentParser(prog="python -m gallery.figures", description="Sheets of the moving figures.")
    parser.add_argument("--only", nargs="+", metavar="ID", help="exercises or tests (default: all, each figure once)")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER")
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=list(THEMES))
    told = parser.parse_args(argv)
    program = chromium()
    if program is None:
        print(f"NO SHEETS: Chromium is not there. Looked for {', '.join(CHROMIUM)} on the path.", file=sys.stderr)
        return 1
    unknown = [one for one in told.only or () if drawn(one) is None]
    if unknown:
        print(f"NO SHEETS: there is no figure for {', '.join(unknown)}.", file=sys.stderr)
        return 1
    rows = list(_rows(told.only or _each_once()))
    told.to.mkdir(parents=True, exist_ok=True)
    for file in _taken(rows, told.to, told.themes, program):
        print(file)
    return 0


def _each_once() -> list[str]:
    """An id for every figure."""
    return [figure.shows[0] for figure in dict.fromkeys(library().values())]


def _rows(ids: list[str]) -> Iterator[str]:
    for name in ids:
        figure = drawn(name)
        assert figure is not None
        size = len(compress((figure.markup + figure.style).encode()))
        cells = f'<div class="still">{figure.markup}</div>' + "".join(
            f'<div data-at="{at}" data-seconds="{figure.seconds}">{figure.markup}</div>' for at in MOMENTS
        )
        title = f"{escape(name)}, {figure.seconds} s, {size} bytes"
        yield f'<h2>{title}</h2><style>{figure.style}</style><div class="row">{cells}</div>'


def _taken(rows: list[str], folder: Path, themes: list[str], program: str) -> Iterator[Path]:
    from playwright.sync_api import sync_playwright

    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    palette = re.split(r"\n\*, \*::before", _SHEET.read_text(encoding="utf-8"))[0]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--disable-background-networking", "--disable-component-update", *root]
        )
        tab = browser.new_page(viewport={"width": 1300, "height": 400})
        for theme in themes:
            for at in range(0, len(rows), _ROWS):
                body = "".join(rows[at : at + _ROWS])
                tab.set_content(
                    f'<!doctype html><html lang="en" data-theme="{theme}"><style>{palette}{_STYLE}</style>{body}'
                )
                tab.evaluate(_STOP)
                file = folder / f"{theme}-{at // _ROWS:02}.png"
                tab.screenshot(path=str(file), full_page=True)
                yield file
        browser.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
