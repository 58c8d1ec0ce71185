"""Runs the installed command as a real process, and holds what every refusal must say."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
GUIDELINES = ROOT / "guidelines"
COMMAND = Path(sys.executable).with_name("restride")
_REFUSAL = re.compile(r"\S.* Expected \S.*\. To mend it: \S.*\.")


def restride(
    *arguments: str | Path, given: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """One run of the command; `given` is its standard input."""
    done = subprocess.run(
        [COMMAND, *arguments],
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def assert_refused(done: subprocess.CompletedProcess[str], *, code: int = 2) -> None:
    """Refused in words: nothing on standard output, and each line says what was expected and how to mend it."""
    assert "Traceback" not in done.stderr
    assert done.returncode == code
    assert done.stdout == ""
    assert done.stderr.endswith("\n")
    for line in done.stderr.splitlines():
        assert _REFUSAL.fullmatch(line), line
