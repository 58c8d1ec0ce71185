"""`coverage` as a process: what became of each fact, and how a lost one fails the build."""

import json
import shutil
from pathlib import Path

import pytest

from cli.process import assert_refused, restride
from restride.guideline.load import Library


def test_all_sources_are_told_with_their_totals_first(library: Library) -> None:
    done = restride("coverage")
    assert (done.returncode, done.stderr) == (0, "")
    totals = done.stdout.partition("\n\n")[0].splitlines()
    used = {source for one in library.register.evidence.values() for source in one.sources if one.id.startswith("F-")}
    assert {line.partition(":")[0] for line in totals} == {*used, "unsourced"}
    assert all(line.endswith(", 0 lost") for line in totals)


def test_one_source_is_told_alone(library: Library) -> None:
    name = next(iter(library.register.sources))
    done = restride("coverage", name)
    facts = [one.id for one in library.register.evidence.values() if name in one.sources and one.id.startswith("F-")]
    assert done.returncode == 0
    assert done.stdout.startswith(f"{name}: {len(facts)} facts: ")
    assert [line[2:].partition(":")[0] for line in done.stdout.splitlines() if line.startswith("- ")] == facts


def test_json_has_each_fact_once(library: Library) -> None:
    told = json.loads(restride("coverage", "--json").stdout)
    names = [one["id"] for one in told["facts"]]
    assert len(names) == len(set(names))
    assert set(names) == {one for one in library.register.evidence if one.startswith("F-")}
    assert {one["status"] for one in told["facts"]} <= {"encoded", "shown", "not_encoded"}


def test_an_unknown_source_is_refused_with_the_known_ones(library: Library) -> None:
    done = restride("coverage", "seed-nobody")
    assert_refused(done)
    assert done.stderr.startswith("restride: there is no source 'seed-nobody'. Expected one of ")
    assert all(name in done.stderr for name in library.register.sources)


@pytest.fixture
def broken(tiny_guidelines: Path, tmp_path: Path) -> Path:
    """The guidelines with one citation turned elsewhere, so that a fact is left without a place."""
    root = tmp_path / "guidelines"
    shutil.copytree(tiny_guidelines, root)
    file = root / "tiny" / "2026-12" / "guideline.toml"
    text = file.read_text(encoding="utf-8")
    assert text.count('cite = ["F-9004"]') == 1
    file.write_text(text.replace('cite = ["F-9004"]', 'cite = ["F-9002"]'), encoding="utf-8")
    return root


def test_one_broken_citation_fails_the_check_and_names_the_fact(broken: Path, tmp_path: Path) -> None:
    done = restride("check", broken, environment={"XDG_CACHE_HOME": str(tmp_path)})
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout == (
        "register/tiny.toml: fact.F-9004: nobody cites it and nobody declares it. Expected a citation, or an entry in "
        "context.toml or not_encoded.toml. To mend it: cite it where it holds, or say why it is not a rule.\n"
    )


@pytest.mark.parametrize("source", [(), ("seed-tiny",)], ids=["all", "its_source"])
def test_one_broken_citation_fails_coverage_and_names_the_fact(
    broken: Path, tmp_path: Path, source: tuple[str, ...]
) -> None:
    environment = {"RESTRIDE_GUIDELINES": str(broken), "XDG_CACHE_HOME": str(tmp_path)}
    done = restride("coverage", *source, environment=environment)
    assert (done.returncode, done.stderr) == (3, "")
    assert "seed-tiny: 7 facts: 4 encoded, 1 shown, 1 not encoded, 1 lost\n" in done.stdout
    assert "- F-9004: Sleep when you can.\n    lost: nobody cites it" in done.stdout


def test_without_the_break_nothing_is_lost(tiny_guidelines: Path, tmp_path: Path) -> None:
    environment = {"RESTRIDE_GUIDELINES": str(tiny_guidelines), "XDG_CACHE_HOME": str(tmp_path)}
    assert restride("check", environment=environment).stdout == ""
    assert restride("coverage", "seed-tiny", environment=environment).returncode == 0
