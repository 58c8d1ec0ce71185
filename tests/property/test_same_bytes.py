"""The same history gives the same bytes, always (I-08).

A stored decision must be there again when it is asked for in a complaint years later. So nothing but the guideline, the
events and the day may be read: no clock, no chance, no order of a set, no folder, no language of the machine.
"""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from property.lives import Events, decided, examples, histories, life
from restride.history.codec import write_history


def _bytes(events: Events, day: int) -> bytes:
    return json.dumps(decided(events, day).as_json(), ensure_ascii=False).encode()


@examples(25)
@given(histories(), st.integers(0, 130))
def test_two_runs_give_equal_bytes(events: Events, day: int) -> None:
    """I-08 within one program."""
    assert _bytes(events, day) == _bytes(events, day)


def test_another_program_in_another_place_gives_equal_bytes(tmp_path: Path) -> None:
    """I-08 across programs: another hash seed, folder, time zone and language."""
    history = tmp_path / "history.jsonl"
    history.write_text(write_history(life("flagged").events), encoding="utf-8")
    printed = set()
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        command = [sys.executable, "-m", "restride.cli", "decide", str(history), "--on", "2026-05-20", "--json"]
        told = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        printed.add(subprocess.run(command, env=told, cwd=tmp_path, capture_output=True, check=True).stdout)
    assert len({hashlib.sha256(one).hexdigest() for one in printed}) == 1
