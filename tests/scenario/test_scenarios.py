"""Every story beside a guideline comes out as it is told there."""

import pytest

from restride.engine.scenario import failures, read_scenarios
from restride.guideline.load import load_library, load_scenario_tables

_LIBRARY = load_library()
_READ = {
    guideline.id: read_scenarios(load_scenario_tables(_LIBRARY.root, guideline), register=_LIBRARY.register)
    for guideline in _LIBRARY.guidelines.values()
}


def is_default(name: str) -> bool:
    return _LIBRARY.guidelines[name].default


_STORIES = [
    # In the inner loop the shared path's stories speak for all; `make test` tells every voice's.
    pytest.param(name, scenario, id=f"{name}-{scenario.id}", marks=[] if is_default(name) else [pytest.mark.slow])
    for name, (scenarios, _) in _READ.items()
    for scenario in scenarios
]


@pytest.mark.parametrize(("name", "scenario"), _STORIES)
def test_story_comes_out_as_told(name, scenario):
    assert failures(scenario, _LIBRARY.guidelines[name]) == []


@pytest.mark.parametrize("name", _READ)
def test_scenario_files_have_no_problem(name):
    assert _READ[name][1] == ()


@pytest.mark.parametrize("name", _READ)
def test_there_are_enough_stories_and_each_says_why(name):
    scenarios, _ = _READ[name]
    assert len(scenarios) >= (80 if _LIBRARY.guidelines[name].default else 25)
    assert all(len(scenario.why) > 20 and scenario.expectations for scenario in scenarios)
