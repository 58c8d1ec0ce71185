"""`restride decide`: what people read, what machines read, and what is asked of somebody who told nothing yet."""

import json
import os
import pty
import re
import subprocess
from datetime import date
from pathlib import Path

from cli.process import COMMAND, EXAMPLES, restride
from restride.engine.decide import decide
from restride.guideline.load import Library
from restride.history.codec import read_history
from restride.history.timeline import Timeline

BETH = EXAMPLES / "beth.jsonl"
ON = "2026-05-14"


def test_people_read_plain_lines_with_dates_in_words() -> None:
    done = restride("decide", BETH, "--on", ON, environment={"FORCE_COLOR": "1", "TERM": "xterm-256color"})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Thursday 14 May 2026. Day 93 since the birth")
    assert "Running: yes" in done.stdout
    assert "The run: walk 5 minutes; 6 times: run 1 minute, walk 2 minutes; walk 5 minutes." in done.stdout
    for day in ("Thursday 14", "Friday 15", "Saturday 16", "Sunday 17", "Monday 18", "Tuesday 19", "Wednesday 20"):
        assert f"\n{day} May 2026: " in done.stdout
    assert not re.search(r"\x1b|\t|\d{4}-\d\d-\d\d|None|null|[{}]", done.stdout)


def test_a_warning_comes_before_the_week_and_says_what_to_do() -> None:
    text = restride("decide", EXAMPLES / "dee.jsonl", "--on", "2026-05-01").stdout
    help_at, week_at, why_at = (text.index(words) for words in ("Book a pelvic health", "This week", "\nWhy\n"))
    assert text.index("Running: not yet.") < help_at < week_at < why_at
    assert "Saturday 2 May 2026: walk" in text


def test_why_shows_what_each_reason_was_read_from() -> None:
    short = restride("decide", BETH, "--on", ON).stdout
    long = restride("decide", BETH, "--on", ON, "--why").stdout
    assert len(long.splitlines()) > len(short.splitlines())
    assert "F-613" in long
    assert "F-613" not in short


def test_machines_read_one_object_and_nothing_else(library: Library) -> None:
    done = restride("decide", BETH, "--on", ON, "--json")
    timeline = Timeline(
        read_history(BETH.read_text(encoding="utf-8"), register=library.register), register=library.register
    )
    expected = decide(library.default, timeline, date.fromisoformat(ON)).as_json()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
    assert json.loads(done.stdout) == json.loads(json.dumps(expected))


def test_the_same_history_gives_the_same_bytes_anywhere() -> None:
    outputs = {
        restride("decide", "-", "--on", ON, "--json", given=BETH.read_bytes(), environment=surroundings).stdout
        for surroundings in (
            {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8"},
        )
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["running"] == "yes"


def test_the_order_of_lines_does_not_matter() -> None:
    lines = BETH.read_bytes().splitlines(keepends=True)
    turned = b"".join([lines[0], *reversed(lines[1:])])
    as_told = json.loads(restride("decide", BETH, "--on", ON, "--json").stdout)
    assert json.loads(restride("decide", "-", "--on", ON, "--json", given=turned).stdout) == as_told


def test_days_since_birth_are_the_smaller_count_of_two_zones() -> None:
    east = restride("decide", BETH, "--on", ON, "--zone", "Pacific/Auckland", "--json")
    west = restride("decide", BETH, "--on", ON, "--zone", "America/Los_Angeles", "--json")
    assert json.loads(east.stdout)["days_since_birth"] == 92
    assert json.loads(west.stdout)["days_since_birth"] == 93


def test_somebody_who_told_nothing_is_asked_for_the_birth_and_has_something_to_do() -> None:
    decision = json.loads(restride("decide", "-", "--json").stdout)
    assert decision["questions"][0] == "birth_date"
    assert (decision["running"], decision["verdict"]) == ("no", "ask")
    assert (decision["days_since_birth"], decision["level"]) == (None, None)
    assert len(decision["week"]) == 7
    kinds = {session["activity"] for day in decision["week"] for session in day["sessions"]}
    assert kinds
    assert not kinds & {"walk_run", "run"}


def test_on_a_screen_there_is_colour_unless_plain_is_asked_for() -> None:
    assert b"\x1b[" in _on_a_screen("decide", BETH, "--on", ON)
    assert b"\x1b[" not in _on_a_screen("decide", BETH, "--on", ON, "--plain")


def test_a_reader_who_stops_early_sees_no_complaint() -> None:
    with subprocess.Popen([COMMAND, "render", "consensus"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read()
        process.wait(timeout=60)
    assert (process.returncode, told) == (0, b"")


def _on_a_screen(*arguments: object) -> bytes:
    """What the command writes to a terminal."""
    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        [COMMAND, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**environment, "TERM": "xterm-256color"},
    ) as process:
        os.close(theirs)
        written = b""
        while part := _read(ours):
            written += part
        process.wait(timeout=60)
    os.close(ours)
    return written


def _read(terminal: int) -> bytes:
    """The next part; a terminal whose other end is gone says so with an error."""
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""


def test_after_a_loss_no_question_speaks_of_a_baby(tmp_path: Path) -> None:
    """I-22."""
    birth = '{"id": "b", "type": "birth_recorded", "on": "2026-02-01", "data": {"date": "2026-02-01", "mode": "vaginal", "zone": "Europe/London"}}'
    loss = '{"id": "l", "type": "loss_recorded", "on": "2026-02-01", "data": {}}'
    asked = {}
    for name, lines in (("birth", [birth]), ("loss", [birth, loss])):
        file = tmp_path / f"{name}.jsonl"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        asked[name] = restride("decide", file, "--on", ON).stdout
    assert "lactation" in asked["birth"], "or this test shows nothing"
    assert "periods" in asked["loss"]
    assert not re.search("lactation|baby|milk|feed", asked["loss"])
