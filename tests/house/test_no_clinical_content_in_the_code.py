"""Numbers and names of the guidance live in the guideline files alone; the code knows only the words of the language.

A limit written into the code cannot be reviewed by a clinician, cited, or changed with an edition. So the core has no
number but those that count and negate, and no program text names a question, a rule or a source of the register.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import restride
from restride.guideline.load import Library
from restride.guideline.vocabulary import ACTIVITIES, PHASES, SCOPES

SOURCE = Path(restride.__file__).parent
CORE = sorted(path for part in ("guideline", "history", "engine") for path in (SOURCE / part).rglob("*.py"))
ALL = sorted(SOURCE.rglob("*.py"))

PLAIN_NUMBERS = {0, 1, 2}
# Words of the language and of the public formats that a guideline also uses as names: phases of the common scale,
# activities and scopes of a sign-off that a stage is called by, and the key of a decision that is a question as well.
SHARED_WORDS = {*PHASES, *ACTIVITIES, *SCOPES, "urgency"}


def constants(path: Path) -> Iterator[ast.Constant]:
    """The constants of a file, its docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in prose:
            yield node


def strange_numbers(path: Path) -> list[str]:
    return [
        f"{path.name}:{node.lineno}: {node.value}"
        for node in constants(path)
        if isinstance(node.value, int | float) and not isinstance(node.value, bool) and node.value not in PLAIN_NUMBERS
    ]


def named(path: Path, ids: set[str]) -> list[str]:
    return [f"{path.name}:{node.lineno}: {node.value}" for node in constants(path) if node.value in ids]


def ids_of(library: Library) -> set[str]:
    """Every id that the register and the guidelines give."""
    register = library.register
    found = {
        *register.sources,
        *register.evidence,
        *register.signs,
        *register.questions,
        *register.tests,
        *register.exercises,
    }
    for guideline in library.guidelines.values():
        found |= {guideline.id, guideline.edition, *guideline.facts, *guideline.criteria, *guideline.groups}
        found |= {*guideline.weeks, *(one.id for one in guideline.rules), *(one.id for one in guideline.stages)}
        found |= {one.id for one in (*guideline.routes, *guideline.ladder, *guideline.guardrails)}
    return found


@pytest.mark.parametrize("path", CORE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_core_has_no_numbers_of_its_own(path: Path) -> None:
    assert not strange_numbers(path)


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_code_names_nothing_of_the_register(path: Path, library: Library) -> None:
    assert not named(path, ids_of(library) - SHARED_WORDS)


def test_both_scans_see_what_they_look_for(tmp_path: Path, library: Library) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text('"""84 and heaviness are prose here."""\nif days < 84 and rule == "heaviness":\n    pass\n')
    assert strange_numbers(wrong) == ["wrong.py:2: 84"]
    assert named(wrong, ids_of(library)) == ["wrong.py:2: heaviness"]
    assert len(CORE) > 20
