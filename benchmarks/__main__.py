"""Runs every benchmark once and prints a table: `make bench`."""

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks import pages
from benchmarks.verifier import deciding, searching
from benchmarks.year import BIRTH, DAYS, history
from restride.engine.decide import decide
from restride.guideline.load import Library, load_library
from restride.guideline.model import Guideline
from restride.history.codec import read_history
from restride.history.events import Event
from restride.history.measured import prepare
from restride.history.timeline import Timeline
from restride.units import grown

_ROUNDS = 15


def main() -> None:
    """Measures loading, decoding, deciding and the process, and prints medians."""
    library = load_library()
    text = history()
    events = read_history(text, register=library.register)
    last = BIRTH + timedelta(days=DAYS - 1)
    print(f"Python {platform.python_version()}, {len(events)} events over {DAYS} days, medians of {_ROUNDS} rounds")
    print(f"{'what':58}{'median':>10}{'least':>10}")
    _show("guidelines loaded, files unchanged", load_library)
    _show("history file decoded", lambda: read_history(text, register=library.register))
    _show("timeline made: sorted, answers in columns", lambda: prepare(Timeline(events, register=library.register)))

    _decisions(library, events, last)
    _verifier(library)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.jsonl"
        path.write_text(text, encoding="utf-8")
        script = Path(sys.executable).with_name("restride")
        empty = Path(folder) / "empty.jsonl"
        empty.write_text("", encoding="utf-8")
        _show("python -c pass, as a process", lambda: _process(sys.executable, "-c", "pass"))
        _show("restride decide, empty history, as a process", lambda: _process(script, "decide", empty, "--json"))
        _show("restride decide, this year, as a process", lambda: _process(script, "decide", path, "--json"))
    pages.show(library)


def _decisions(library: Library, events: Sequence[Event], last: date) -> None:
    """Cold: a fresh timeline, made ready as decoding leaves it, for each row; nothing else has been worked out."""
    following = last + timedelta(days=1)
    guidelines = tuple(library.guidelines.values())
    rows: dict[str, list[float]] = {}

    def time_of(name: str, asked: Sequence[Guideline], timeline: Timeline, day: date) -> None:
        def run() -> None:
            for guideline in asked:
                decide(guideline, timeline, day)

        rows.setdefault(name, []).append(_timed(run))

    for _ in range(_ROUNDS):
        for asked, name in (((library.default,), "one guideline"), (guidelines, f"all {len(guidelines)} guidelines")):
            timeline = prepare(Timeline(events, register=library.register))
            grown.cache_clear()
            time_of(f"{name}, cold, from the decoded timeline", asked, timeline, last)
            time_of(f"{name}, the next day", asked, timeline, following)
    for name, seconds in rows.items():
        _row(name, seconds)


def _verifier(library: Library) -> None:
    for name, pace in (
        ("verifier: vectors seen, careful default, every voice", searching(library)),
        ("verifier: histories decided", deciding(library)),
    ):
        print(f"{name:58}{pace.each_second:8.0f}/s{pace.done:8} in {pace.seconds:.1f} s")


def _process(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def _show(name: str, run: Callable[[], object]) -> None:
    _row(name, [_timed(run) for _ in range(_ROUNDS)])


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _row(name: str, seconds: list[float]) -> None:
    print(f"{name:58}{statistics.median(seconds) * 1000:8.1f}ms{min(seconds) * 1000:8.1f}ms")


if __name__ == "__main__":
    main()
