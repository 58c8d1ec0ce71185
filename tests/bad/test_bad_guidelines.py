"""What authors of guidelines are told: each fault of `faults.toml` is written into a copy of our files, and every line
that `restride check` then says is pinned. A pinned line that ends in "…" is compared as far as that.
"""

import functools
import pkgutil
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from restride.guideline import checks
from restride.guideline.checks import check, ladder, layout
from restride.guideline.checks.subject import Subject
from restride.guideline.load import SCENARIOS, Library, guidelines_folder, read_library

FAULTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))[
    "fault"
]
READING = "reading"


_parsed = functools.cache(tomllib.loads)


@pytest.fixture(autouse=True)
def _only_the_changed_file_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps tables by text within this run, and none in the user's cache folder."""
    monkeypatch.setattr(tomllib, "loads", _parsed)
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["name"])
def test_an_author_is_told_exactly_this(fault: dict[str, Any], tmp_path: Path) -> None:
    library = read_library(_with(fault, tmp_path))
    told = [str(problem).replace(str(library.root), "{root}") for problem in check(library)]
    assert [_shortened(line, told) for line in fault["message"]] == told
    assert {str(problem).replace(str(library.root), "{root}") for problem in _of_check(fault["check"], library)} & set(
        told
    )


def test_every_check_has_a_fault_that_it_finds() -> None:
    modules = {module.name for module in pkgutil.iter_modules(checks.__path__)} - {"subject"}
    assert {fault["check"] for fault in FAULTS} == modules | {READING}


def test_names_of_faults_are_used_once() -> None:
    names = [fault["name"] for fault in FAULTS]
    assert len(names) == len(set(names)) >= 25


def test_a_file_that_is_not_text_is_told_with_its_name(tmp_path: Path) -> None:
    root = _copy(tmp_path)
    (root / "register" / "wording.toml").write_bytes(b'[wording]\navoid = ["\xff"]\n')
    (line,) = map(str, check(read_library(root)))
    assert line.startswith("register/wording.toml: this is not TOML (")
    assert line.endswith("). Expected TOML in UTF-8. To mend it: mend that line.")


def test_a_folder_without_guidelines_is_told(tmp_path: Path) -> None:
    told = [str(problem) for problem in check(read_library(tmp_path))]
    assert f"{tmp_path}: no guideline is here. Expected *.toml files. To mend it: give another folder." in told


def test_a_rung_that_nobody_stands_on_is_told(library: Library) -> None:
    """Below every start a rung is reached by a step back alone: with none, nobody comes there."""
    (route, *_) = library.default.routes
    climbing = replace(
        library.default,
        routes=(replace(route, level="R3"),),
        rules=tuple(replace(rule, step_back=0, returns_to="") for rule in library.default.rules),
    )
    told = [problem.key for problem in ladder.problems(Subject(library, climbing))]
    assert told == ["rung.R1", "rung.R2"]
    with_steps = replace(climbing, rules=library.default.rules)
    assert not list(ladder.problems(Subject(library, with_steps)))


def test_a_fault_of_the_default_does_not_hide_another_one_of_a_voice(tmp_path: Path) -> None:
    """Five voices read the rule of the default; it is told once, and the words of the voice as well."""
    root = _copy(tmp_path)
    for file, said, instead in (
        ("consensus/2026-12/rules.toml", "Wait for 14 days without a symptom. Then do", "You should do"),
        ("perkins/2026-12/guideline.toml", "Come back as you would", "You should come back as you would"),
    ):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count(said) == 1
        (root / file).write_text(text.replace(said, instead), encoding="utf-8")
    told = [(problem.file, problem.wrong) for problem in check(read_library(root))]
    assert told == [
        ("consensus/2026-12/rules.toml", 'it says "should"'),
        ("perkins/2026-12/guideline.toml", 'it says "should"'),
    ]


def test_our_own_files_have_no_fault(library: Library) -> None:
    assert check(library) == ()


def _with(fault: dict[str, Any], tmp_path: Path) -> Path:
    """A copy of the guidelines with the fault written into it."""
    root = _copy(tmp_path)
    file = root / fault["file"]
    text = file.read_text(encoding="utf-8")
    assert text.count(fault["find"]) == 1, "the place of the fault is not there once"
    file.write_text(text.replace(fault["find"], fault["replace"]), encoding="utf-8")
    return root


def _copy(tmp_path: Path) -> Path:
    root = tmp_path / "guidelines"
    shutil.copytree(guidelines_folder(), root, ignore=shutil.ignore_patterns(SCENARIOS))
    return root


def _of_check(name: str, library: Library) -> Iterable[object]:
    """What one check alone finds."""
    if name == READING:
        return library.problems
    if name == "layout":
        return layout.problems(library)
    problems = import_module(f"{checks.__name__}.{name}").problems
    subjects = [Subject(library), *(Subject(library, one) for one in library.guidelines.values())]
    return [problem for subject in subjects for problem in problems(subject)]


def _shortened(line: str, told: list[str]) -> str:
    """A pinned line, completed from what was told where it ends in "…"."""
    if not line.endswith("…"):
        return line
    return next((one for one in told if one.startswith(line.removesuffix("…"))), line)
