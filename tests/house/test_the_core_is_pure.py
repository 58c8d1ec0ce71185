"""The core is the standard library and Restride, and reads no clock and no chance.

What decides must run wherever Python runs, and say today what it said last year about the same events. Only the command
line may ask what day it is.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import restride

SOURCE = Path(restride.__file__).parent
BELOW_THE_SHELL = sorted(
    {*SOURCE.glob("truth.py"), *SOURCE.glob("units.py")}
    | {path for part in ("guideline", "history", "engine", "drawings") for path in (SOURCE / part).rglob("*.py")}
)
READS_A_CLOCK = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
}
FORBIDDEN = {"time", "random", "secrets", "uuid", "socket", "logging", "urllib", "subprocess", "locale", "threading"}


def imports(tree: ast.AST) -> Iterator[str]:
    """The top names of all that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def clocks(tree: ast.AST) -> list[int]:
    """The lines on which a clock is read."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in READS_A_CLOCK
    ]


@pytest.mark.parametrize("path", BELOW_THE_SHELL, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_core_file_is_pure(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = set(imports(tree))
    assert imported <= {*sys.stdlib_module_names, "restride"}
    assert not imported & FORBIDDEN
    assert not clocks(tree)


def test_the_scan_sees_a_clock() -> None:
    assert clocks(ast.parse("from datetime import date\nday = date.today()\n")) == [2]
    assert list(imports(ast.parse("import numpy.linalg\nfrom rich.text import Text"))) == ["numpy", "rich"]
