"""What cannot be used is refused in words: what was expected, how to mend it, exit code 2, and never a traceback."""

import json
from pathlib import Path

import pytest

from cli.process import EXAMPLES, assert_refused, restride
from restride.guideline.load import load_library

BETH = str(EXAMPLES / "beth.jsonl")
GUIDELINES = f"one of {', '.join(sorted(load_library().guidelines))}."
ENTRY = {"id": "a", "type": "checked_in", "on": "2026-03-01", "by": "self", "data": {"answers": {"sleep_hours": 7}}}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("decide", BETH, "--on", "14/05/2026"), ("--on '14/05/2026'", "year-month-day", "such as 2026-05-13")),
        (("decide", BETH, "--on", "2026-02-30"), ("--on '2026-02-30'", "year-month-day")),
        (("decide", BETH, "--zone", "Mars/Olympus"), ("--zone 'Mars/Olympus'", "Europe/London")),
        (("decide", BETH, "--zone", "../../etc/hosts"), ("--zone", "Europe/London")),
        (("decide", BETH, "--guideline", "nobody"), ("'nobody'", GUIDELINES)),
        (("decide", "no-such-file.jsonl"), ("no-such-file.jsonl cannot be read", "check the path")),
        (("decide", str(EXAMPLES)), (f"{EXAMPLES} cannot be read", "a history file")),
        (("validate", "no-such-file.jsonl"), ("no-such-file.jsonl cannot be read",)),
        (("render", "nobody"), ("'nobody'", GUIDELINES)),
        (("questions", "--gate", "--guideline", "nobody"), ("'nobody'", GUIDELINES)),
        (("check", BETH), (f"{BETH} is not a folder", "a folder of guidelines")),
        (("check", "no-such-folder"), ("no-such-folder is not a folder",)),
    ],
    ids=lambda value: " ".join(Path(one).name for one in value) if isinstance(value, tuple) else "",
)
def test_a_wrong_argument(arguments: tuple[str, ...], told: tuple[str, ...]) -> None:
    done = restride(*arguments)
    assert_refused(done)
    assert len(done.stderr.splitlines()) == 1
    for words in told:
        assert words in done.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff", "not UTF-8 (byte 0)"),
        ('{"id": "é"}\n'.encode("latin-1"), "not UTF-8 (byte 8)"),
        ('{"id": "a"}\n'.encode("utf-16"), "not UTF-8 (byte 0)"),
        (b"\x00\x01\x02\n", "line 1: this is not JSON"),
        (b"[1, 2]\n", "line 1: this is not a JSON object"),
        (
            b'{"id": "' + b"a" * 1_000_001 + b'"}\n',
            "line 1: this line is too long. Expected at most 1000000 characters",
        ),
        (b"[" * 100_000 + b"\n", "line 1: this is not JSON (it is nested too deeply)"),
        (b'\n{"id": "a", "id": "b"}\n', "line 2, id: this key is there twice"),
        (b'{"format": "restride-history", "version": 9}\n', "line 1, version: version 9 is not known here"),
    ],
    ids=["picture", "latin-1", "utf-16", "binary", "list", "huge line", "deep", "key twice", "newer format"],
)
def test_a_file_that_is_no_history(content: bytes, told: str, tmp_path: Path) -> None:
    history = tmp_path / "history.jsonl"
    history.write_bytes(content)
    done = restride("decide", history)
    assert_refused(done)
    assert str(history) in done.stderr
    assert told in done.stderr


def test_every_fault_of_a_history_is_told_with_its_line_and_key(tmp_path: Path) -> None:
    entries = [
        ENTRY,
        {**ENTRY, "on": "1 March 2026"},
        {**ENTRY, "note": "tired"},
        {**ENTRY, "data": {"answers": {"sleep_hours": 40, "leak_urine": "yes", "mood": "fine"}}},
        {**ENTRY, "type": "slept"},
        {**ENTRY, "by": "clinician:", "zone": "London"},
    ]
    history = tmp_path / "history.jsonl"
    history.write_text("\n".join(json.dumps(entry) for entry in entries) + "\n", encoding="utf-8")
    for command in ("validate", "decide"):
        done = restride(command, history)
        assert_refused(done)
        told = [line.removeprefix(f"{history}: ").partition(":")[0] for line in done.stderr.splitlines()]
        assert sorted(told) == [
            "line 2, on",
            "line 3, note",
            "line 4, data.answers.leak_urine",
            "line 4, data.answers.mood",
            "line 4, data.answers.sleep_hours",
            "line 5, type",
            "line 6, by",
            "line 6, zone",
        ]


def test_a_missing_command_is_bad_usage() -> None:
    for arguments in ((), ("walk",), ("decide",), ("decide", BETH, "--loud")):
        done = restride(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("usage: restride")
