"""`restride decide --compare`, and the path she chose, as processes."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cli.process import EXAMPLES, restride
from restride.engine.schema import decision_schema
from voices import VOICES, written_under

BETH = EXAMPLES / "beth.jsonl"
ON = "2026-05-14"
_ADOPTED = {"id": "choice", "type": "guideline_adopted", "on": ON, "data": {"guideline": "bold"}}


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("voices")
    return {"RESTRIDE_GUIDELINES": str(written_under(folder)), "XDG_CACHE_HOME": str(folder / "cache")}


def decided(*arguments: str, surroundings: dict[str, str], history: str | Path = BETH, given: bytes = b"") -> str:
    done = restride("decide", history, "--on", ON, *arguments, environment=surroundings, given=given)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_machines_read_every_other_path_as_it_speaks_for_itself(surroundings: dict[str, str]) -> None:
    whole = json.loads(decided("--compare", "--json", surroundings=surroundings))
    alone = json.loads(decided("--json", surroundings=surroundings))
    assert {**whole, "others": []} == alone
    Draft202012Validator(decision_schema()).validate(whole)
    assert {one["guideline"] for one in whole["others"]} == set(VOICES)
    for entry in whole["others"]:
        own = json.loads(decided("--guideline", entry["guideline"], "--json", surroundings=surroundings))
        assert own["others"] == []
        for facet in ("stage", "phase", "level", "verdict", "urgency", "running"):
            assert entry[facet] == own[facet]


def test_people_read_the_comparison_after_the_plan(surroundings: dict[str, str]) -> None:
    text = decided("--compare", "--plain", surroundings=surroundings)
    places = [text.index(words) for words in ("This week", "What each path says about running today", "\nYes\n")]
    assert places == sorted(places)
    assert "This compares one thing only" in text.splitlines()[-1]
    assert "What each path says" not in decided("--plain", surroundings=surroundings)


def test_a_path_chosen_today_is_told_before_all_other_notices(surroundings: dict[str, str]) -> None:
    given = BETH.read_bytes().rstrip() + b"\n" + json.dumps(_ADOPTED).encode()
    today = json.loads(decided("--json", surroundings=surroundings, history="-", given=given))
    assert today["guideline"]["id"] == "consensus"
    assert [one["id"] for one in today["notices"][:2]] == ["voice_changed", "voice_allows_more"]


def test_a_path_that_is_not_installed_gives_way_to_the_default(surroundings: dict[str, str]) -> None:
    choice = {**_ADOPTED, "on": "2026-03-01", "data": {"guideline": "elsewhere"}}
    given = BETH.read_bytes().rstrip() + b"\n" + json.dumps(choice).encode()
    decision = json.loads(decided("--json", surroundings=surroundings, history="-", given=given))
    assert decision["guideline"]["id"] == "consensus"
    assert "other_guideline" in {one["id"] for one in decision["notices"]}
