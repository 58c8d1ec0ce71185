"""Loads guideline files: the only place of the core that touches the disk.

TOML is read once for each state of the files: the parsed tables are kept as JSON in the user's cache folder under
the hash of what they were read from, so that a stale copy can never be used.
"""

import hashlib
import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from restride.guideline.model import Guideline
from restride.guideline.read_guideline import GuidelineParts
from restride.guideline.read_register import RegisterParts
from restride.guideline.reading import FaultyGuideline, Problem
from restride.guideline.register import Register

REGISTER = "register"
OVERLAY = "overlay"
SCENARIOS = "scenarios"
_FOLDER = "guidelines"
_HABITS = "habits.toml"

Tables = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Library:
    """All guidelines of one folder, by id: the newest edition of each."""

    root: Path
    register: Register
    guidelines: Mapping[str, Guideline]
    problems: tuple[Problem, ...]
    tables: Tables

    @property
    def default(self) -> Guideline:
        """The guideline that holds until she chooses another."""
        return next(one for one in self.guidelines.values() if one.default)


def guidelines_folder() -> Path:
    """The folder of guidelines: `RESTRIDE_GUIDELINES`, or `guidelines/` beside the source tree."""
    told = os.environ.get("RESTRIDE_GUIDELINES")
    if told:
        return Path(told)
    beside = (parent / _FOLDER for parent in Path(__file__).resolve().parents)
    return next((folder for folder in beside if folder.is_dir()), Path(_FOLDER))


def load_library(root: Path | None = None) -> Library:
    """Reads every guideline under `root` (default: `guidelines_folder()`).

    Raises `FaultyGuideline` with all problems at once where any file cannot be used.
    """
    library = read_library(root or guidelines_folder())
    if library.problems:
        raise FaultyGuideline(library.problems)
    return library


def read_library(root: Path) -> Library:
    """Reads every guideline under `root`, collecting problems instead of raising them."""
    contents = read_contents(root)
    tables, problems = read_tables(root, contents)
    register_parts = RegisterParts(problems)
    for file, data in _under(tables, REGISTER).items():
        register_parts.read(file, data)
    register = register_parts.register()
    guidelines: dict[str, Guideline] = {}
    for edition in _editions(tables):
        guideline = _read_edition(edition, tables=tables, contents=contents, register=register, problems=problems)
        guidelines[guideline.id] = guideline
    if not any(one.default for one in guidelines.values()):
        problems.append(Problem(str(root), "", "no guideline is the default", "one guideline", "set default = true"))
    return Library(root=root, register=register, guidelines=guidelines, problems=tuple(problems), tables=tables)


def load_scenario_tables(root: Path, guideline: Guideline) -> Tables:
    """The scenario files beside a guideline, by name, and the habits of the guideline it falls back to.

    Raises `FaultyGuideline` where one is not TOML.
    """
    own = root / guideline.id / guideline.edition / SCENARIOS
    contents = {f"{SCENARIOS}/{path.name}": path.read_bytes() for path in sorted(own.glob("*.toml"))}
    behind = guideline.falls_back_to
    if behind is not None:
        habits = root / behind.guideline / behind.edition / SCENARIOS / _HABITS
        contents[f"{behind.guideline}/{SCENARIOS}/{_HABITS}"] = habits.read_bytes()
    tables, problems = _parse(contents)
    if problems:
        raise FaultyGuideline(problems)
    return tables


def read_tables(root: Path, contents: Mapping[str, bytes]) -> tuple[Tables, list[Problem]]:
    """The tables of every guideline file by its path within `root`."""
    if not contents:
        return {}, [Problem(str(root), "", "no guideline is here", "*.toml files", "give another folder")]
    cached = _cache_file(_digest(contents))
    if cached and cached.is_file():
        kept: Tables = json.loads(cached.read_bytes())
        return kept, []
    tables, problems = _parse(contents)
    if cached and not problems:
        _keep(cached, tables)
    return tables, problems


def read_contents(root: Path) -> dict[str, bytes]:
    """The bytes of every guideline file by its path within `root`, scenarios left out."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*.toml"))
        if SCENARIOS not in path.relative_to(root).parts
    }


def write_text(path: Path, text: str) -> None:
    """Writes a guideline file: only `restride check --format` does."""
    path.write_text(text, encoding="utf-8")


def _parse(contents: Mapping[str, bytes]) -> tuple[Tables, list[Problem]]:
    tables: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for file, content in contents.items():
        try:
            tables[file] = tomllib.loads(content.decode("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
            problems.append(Problem(file, "", f"this is not TOML ({fault})", "TOML in UTF-8", "mend that line"))
    return tables, problems


def _read_edition(
    edition: str, *, tables: Tables, contents: Mapping[str, bytes], register: Register, problems: list[Problem]
) -> Guideline:
    own, overlay = _under(tables, edition), _under(tables, OVERLAY)
    parts = GuidelineParts(register=register, problems=problems)
    for file, data in overlay.items():
        parts.read(file, data, origin="overlay")
    for file, data in own.items():
        parts.read(file, data, origin="own")
    folders = [REGISTER, OVERLAY, edition]
    base: Guideline | None = None
    if parts.falls_back is not None:
        behind = f"{parts.falls_back.guideline}/{parts.falls_back.edition}"
        folders.append(behind)
        base = _read_base(behind, tables=tables, contents=contents, register=register)
        if base is None:
            problems.append(
                Problem(f"{edition}/guideline.toml", "falls_back_to", f"{behind} cannot be fallen back to",
                        "an edition that stands by itself", "name one that is here and falls back to nothing")
            )  # fmt: skip
    read = {file: content for file, content in contents.items() if file.startswith(tuple(f"{one}/" for one in folders))}
    return parts.guideline(file=f"{edition}/guideline.toml", sha256=_digest(read), base=base)


def _read_base(edition: str, *, tables: Tables, contents: Mapping[str, bytes], register: Register) -> Guideline | None:
    """The edition behind another one. Its own problems are told where it is read for itself."""
    found = _under(tables, edition)
    if not found or any("falls_back_to" in data for data in found.values()):
        return None
    return _read_edition(edition, tables=tables, contents=contents, register=register, problems=[])


def _editions(tables: Tables) -> list[str]:
    """The folder of the newest edition of each guideline, as `id/edition`."""
    newest: dict[str, str] = {}
    for file in tables:
        folder, _, rest = file.partition("/")
        edition = rest.partition("/")[0]
        if folder not in (REGISTER, OVERLAY) and "/" in rest:
            newest[folder] = max(newest.get(folder, ""), edition)
    return [f"{folder}/{edition}" for folder, edition in newest.items()]


def _under(tables: Tables, folder: str) -> Tables:
    return {file: data for file, data in tables.items() if file.startswith(folder + "/")}


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for file, content in contents.items():
        digest.update(f"{file}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _cache_file(digest: str) -> Path | None:
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("HOME")
    if not home:
        return None
    folder = Path(home) if os.environ.get("XDG_CACHE_HOME") else Path(home) / ".cache"
    return folder / "restride" / f"guidelines-{digest}.json"


def _keep(cached: Path, tables: Tables) -> None:
    """Keeps the parsed tables; a cache that cannot be written is done without."""
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
        half = cached.with_suffix(f".{os.getpid()}")
        half.write_text(json.dumps(tables), encoding="utf-8")
        half.replace(cached)
    except OSError:
        return
