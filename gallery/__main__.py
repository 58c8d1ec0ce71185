"""`make gallery`: pictures of every page into `build/gallery`."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from gallery.app import Clock, served, set_up
from gallery.browser import CHROMIUM, Passed, Shot, chromium, taken
from gallery.pages import all_pages
from gallery.people import NAMES, begin_life
from gallery.sheet import write_sheet

FOLDER = Path("build") / "gallery"


def main(argv: list[str]) -> int:
    """Takes the pictures; 1 where there is no browser to take them with, or a page is broken."""
    parser = ArgumentParser(prog="python -m gallery", description="Pictures of every page, into build/gallery.")
    parser.add_argument(
        "--people", nargs="+", choices=NAMES, default=list(NAMES), metavar="NAME", help=", ".join(NAMES)
    )
    parser.add_argument("--pages", nargs="+", metavar="NAME", help="names of urls.py (default: all)")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER")
    told = parser.parse_args(argv)
    program = chromium()
    if program is None:
        print(f"NO GALLERY: Chromium is not there. Looked for {', '.join(CHROMIUM)} on the path.", file=sys.stderr)
        print("To mend it: install it, such as with  apt-get install chromium", file=sys.stderr)
        return 1
    rmtree(told.to, ignore_errors=True)
    told.to.mkdir(parents=True)
    shots, passed = [], []
    with TemporaryDirectory(prefix="restride-gallery-") as home:
        set_up(Path(home))
        clock = Clock()
        people = [begin_life(name) for name in told.people]
        pages = [one for one in all_pages() if not told.pages or one.name in told.pages]
        with served() as base:
            for one in taken(told.to, base, people, pages, clock, program=program):
                (shots if isinstance(one, Shot) else passed).append(one)
    sheet = write_sheet(told.to, shots, passed)
    print(f"{len(shots)} pictures of {len({one.page for one in shots})} pages in {told.to}; look through {sheet}")
    return _told_of(passed, {one.page for one in shots})


def _told_of(passed: list[Passed], shown: set[str]) -> int:
    """Says which pages have no picture at all, and why; broken ones make it fail."""
    for page in sorted({one.page for one in passed} - shown):
        print(f"  no picture of {page}: {'; '.join(sorted({one.why for one in passed if one.page == page}))}")
    broken = [one for one in passed if one.why.startswith("it answers 5")]
    for one in broken:
        print(f"  BROKEN: {one.page} for {one.person}: {one.why}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
