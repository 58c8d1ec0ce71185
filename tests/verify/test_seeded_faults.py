"""Every fault of `faults.toml` is refused: guidelines with a plausible slip of their author, which `check` cannot see.

They are faults of meaning: each file is well formed, cited and consistent, and would hurt somebody. Each is refused by
the property meant for it, with the counterexample that the data pins; and the guideline as it is shipped is not.

`cases` narrows the case table to the quantities and rules that it names. A case that breaks a property there breaks it
in the whole table, and that the whole table of what is shipped breaks none is what `restride verify` proves.
"""

import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from few import Few

from restride.engine.scenario import failures, read_scenarios
from restride.guideline.checks import check
from restride.guideline.load import SCENARIOS, Library, guidelines_folder, load_library
from restride.verify.bench import Bench
from restride.verify.counterexample import as_scenario, minimised
from restride.verify.proof import Counterexample
from restride.verify.properties import PROPERTIES

Fault = Mapping[str, Any]

FAULTS: list[Fault] = tomllib.loads(Path(__file__).with_name("faults.toml").read_text(encoding="utf-8"))["fault"]
PROPERTY = {one.id: one for one in PROPERTIES}
# What no author of a guideline can break: these hold the engine.
OF_THE_ENGINE = {"I-05", "I-08", "I-09", "I-16", "I-19"}
_STORY = "a_way_in_without_the_questions"


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps no tables of faulty files in the user's cache folder."""
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.slow
@pytest.mark.parametrize("fault", [pytest.param(one, id=one["name"]) for one in FAULTS])
def test_a_fault_that_check_cannot_see_is_refused(fault: Fault, tmp_path: Path) -> None:
    faulty = _with(fault, tmp_path)
    assert check(faulty) == ()
    example = _refusal(fault, faulty)
    assert example is not None
    assert fault["says"] in example.says


@pytest.mark.night
@pytest.mark.parametrize("name", dict.fromkeys(fault["guideline"] for fault in FAULTS))
def test_the_guideline_as_it_is_shipped_is_not_refused(name: str, library: Library) -> None:
    """What is refused above is the fault: each property that is meant, once, on the cases of all of them.

    By day `restride verify`, which `make test` ends with, proves the same of every case there is.
    """
    faults = [fault for fault in FAULTS if fault["guideline"] == name]
    bench = Few(library, *(case for fault in faults for case in fault["cases"]))
    meant = dict.fromkeys(fault["property"] for fault in faults)
    found = {one: next(iter(PROPERTY[one].prove(bench, library.guidelines[name])), None) for one in meant}
    assert {one: example.says for one, example in found.items() if example} == {}


@pytest.mark.slow
def test_a_counterexample_can_be_kept_as_a_scenario(tmp_path: Path, library: Library) -> None:
    """Written down it still fails for the faulty guideline, and comes out as told for the one that is shipped."""
    fault = next(one for one in FAULTS if one["name"] == _STORY)
    faulty = _with(fault, tmp_path)
    guideline, example = faulty.guidelines[fault["guideline"]], _refusal(fault, faulty)
    assert example is not None
    events = minimised(Bench(faulty), guideline, example)
    assert 0 < len(events) < len(example.events)
    written = tomllib.loads(as_scenario(guideline, fault["property"], example, events))
    (scenario,), problems = read_scenarios({"counterexample.toml": written}, register=faulty.register)
    assert problems == ()
    assert {event.id: event for event in scenario.events} == {event.id: event for event in events}
    assert failures(scenario, guideline) == [f"{scenario.id}, day {example.day}: running is yes, expected no"]
    assert failures(scenario, library.guidelines[fault["guideline"]]) == []


def test_faults_are_named_once_and_say_why() -> None:
    names = [fault["name"] for fault in FAULTS]
    assert len(names) == len(set(names)) >= 20
    assert all(len(fault["why"]) > 20 and fault["why"].endswith(".") for fault in FAULTS)


def test_every_property_that_an_author_can_break_has_a_fault() -> None:
    assert {fault["property"] for fault in FAULTS} == PROPERTY.keys() - OF_THE_ENGINE


def _refusal(fault: Fault, faulty: Library) -> Counterexample | None:
    """What the property that is meant says first against the faulty guideline."""
    bench = Few(faulty, *fault["cases"])
    examples = PROPERTY[fault["property"]].prove(bench, faulty.guidelines[fault["guideline"]])
    return next(iter(examples), None)


def _with(fault: Fault, tmp_path: Path) -> Library:
    """Our guidelines with the fault written into a copy of them."""
    root = tmp_path / "guidelines"
    shutil.copytree(guidelines_folder(), root, ignore=shutil.ignore_patterns(SCENARIOS))
    file = root / fault["file"]
    text = file.read_text(encoding="utf-8")
    assert text.count(fault["find"]) == 1, "the place of the fault is not there once"
    file.write_text(text.replace(fault["find"], fault["replace"]), encoding="utf-8")
    return load_library(root)
