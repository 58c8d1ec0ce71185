"""Documents cannot fall behind: those made from code and data are as `make docs` writes them, and all else is named."""

import re
from pathlib import Path

import pytest
from docs.written import written

from restride.guideline.vocabulary import EFFECTS, MEASURES, VERDICTS

ROOT = Path(__file__).resolve().parents[2]
_MADE = written()


@pytest.mark.parametrize("path", _MADE, ids=lambda path: path.name)
def test_a_made_document_is_as_make_docs_writes_it(path):
    assert path.read_text(encoding="utf-8") == _MADE[path], "run: make docs"


@pytest.mark.parametrize("word", [*MEASURES, *EFFECTS, *VERDICTS])
def test_each_word_of_the_language_is_explained(word):
    assert f"`{word}`" in (ROOT / "docs" / "guideline-format.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command", ["decide", "validate", "questions", "check", "render", "coverage", "verify", "serve"]
)
def test_each_command_is_documented(command):
    assert f"restride {command}" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def test_each_picture_is_shown_in_a_document_beside_it():
    for path in _MADE:
        if path.suffix == ".svg":
            beside = [text for other, text in _MADE.items() if other.parent == path.parent and other.suffix == ".md"]
            assert any(f"]({path.name})" in text for text in beside)


def test_decision_records_have_numbers_of_their_own_and_say_so_in_their_titles():
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [record.name[:4] for record in records]
    assert len(set(numbers)) == len(numbers)
    for record in records:
        title = record.read_text(encoding="utf-8").splitlines()[0]
        assert title.startswith(f"# {int(record.name[:4])}. ")


def test_each_folder_on_the_readmes_map_is_there():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([^`]+/)`", readme, flags=re.MULTILINE)
    assert len(named) > 8
    assert [name for name in named if not (ROOT / name).is_dir()] == []
