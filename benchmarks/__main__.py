"""Runs every benchmark once and prints a table: `make bench`."""

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from benchmarks.year import BIRTH, DAYS, history
from restride.engine.decide import decide
from restride.guideline.load import load_library
from restride.history.codec import read_history
from restride.history.measured import prepare
from restride.history.timeline import Timeline

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

    guideline = library.default
    cold, following = [], []
    for _ in range(_ROUNDS):
        timeline = prepare(Timeline(events, register=library.register))
        cold.append(_timed(lambda timeline=timeline: decide(guideline, timeline, last)))
        following.append(_timed(lambda timeline=timeline: decide(guideline, timeline, last + timedelta(days=1))))
    _row("one decision, cold, from the decoded timeline", cold)
    _row("the next day's decision", following)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.jsonl"
        path.write_text(text, encoding="utf-8")
        script = Path(sys.executable).with_name("restride")
        empty = Path(folder) / "empty.jsonl"
        empty.write_text("", encoding="utf-8")
        _show("python -c pass, as a process", lambda: _process(sys.executable, "-c", "pass"))
        _show("restride decide, empty history, as a process", lambda: _process(script, "decide", empty, "--json"))
        _show("restride decide, this year, as a process", lambda: _process(script, "decide", path, "--json"))


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
