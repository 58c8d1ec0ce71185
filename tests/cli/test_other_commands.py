"""`validate`, `check`, `render` and `questions` as processes."""

import json
import re
import shutil
from pathlib import Path

import pytest

from cli.process import EXAMPLES, GUIDELINES, assert_refused, restride
from restride.engine.gate import gate_questions
from restride.guideline.load import Library
from restride.guideline.parts import cited

_SKIPS = {"unsure", "declined"}


def test_a_good_history_has_nothing_to_mend() -> None:
    history = EXAMPLES / "maya.jsonl"
    done = restride("validate", history)
    entries = len(history.read_text(encoding="utf-8").splitlines()) - 1
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{entries} entries, nothing to mend.\n"


def test_two_contents_under_one_id_are_reported_and_both_kept() -> None:
    told = [
        {"id": "a", "type": "checked_in", "on": "2026-03-01", "data": {"answers": {"sleep_hours": hours}}}
        for hours in (7, 5)
    ]
    done = restride("validate", "-", given="\n".join(map(json.dumps, told)).encode())
    assert done.returncode == 0
    assert done.stdout.startswith("a: two different entries share this id; both count")
    assert done.stdout.endswith("2 entries, nothing to mend.\n")


def test_a_correction_of_nothing_is_a_fault() -> None:
    told = {"id": "c", "type": "entry_corrected", "on": "2026-03-01", "data": {"entry": "gone", "data": {"minutes": 5}}}
    done = restride("validate", "-", given=json.dumps(told).encode())
    assert_refused(done)
    assert "c: this correction cannot be used" in done.stderr


@pytest.mark.parametrize("arguments", [(), (GUIDELINES,)], ids=["installed", "given"])
def test_check_is_silent_on_our_guidelines(arguments: tuple[Path, ...]) -> None:
    done = restride("check", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_tells_every_fault_of_every_file_at_once(tmp_path: Path) -> None:
    root = _broken(
        tmp_path,
        {
            "register/wording.toml": ("longest_sentence = ", "longest_sentense = "),
            "register/signs.toml": ('tier = "red"', 'tier = "scarlet"'),
            "overlay/time.toml": ("at_least = 12\n", "at_least = 12\nat_most = 80\n"),
            "consensus/2026-12/ladder.toml": ("repeat = 8\n", 'repeat = "eight"\n'),
            "consensus/2026-12/weeks.toml": ("[week.recover]", "[week.recover"),
        },
    )
    done = restride("check", root)
    assert (done.returncode, done.stderr) == (3, "")
    lines = done.stdout.splitlines()
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"\S.* Expected \S.*\. To mend it: \S.*\.", line) for line in lines)
    places = {line.partition(": ")[0] for line in lines}
    assert {
        "register/wording.toml",
        "register/signs.toml",
        "overlay/time.toml",
        "consensus/2026-12/ladder.toml",
        "consensus/2026-12/weeks.toml",
    } <= places


def test_nothing_is_decided_from_a_broken_guideline(tmp_path: Path) -> None:
    root = _broken(tmp_path, {"overlay/signs.toml": ('effect = "refer"', 'effect = "shrug"')})
    for command in (("decide", EXAMPLES / "maya.jsonl"), ("questions",), ("render", "consensus")):
        done = restride(*command, environment={"RESTRIDE_GUIDELINES": str(root), "XDG_CACHE_HOME": str(tmp_path)})
        assert_refused(done, code=3)
        assert 'overlay/signs.toml: rule[red_sign].effect: "shrug" is not known here' in done.stderr


def test_check_format_writes_the_one_layout(tmp_path: Path) -> None:
    root = _broken(tmp_path, {"overlay/time.toml": ("at_least = 12\n", "at_least   =   12\n")})
    messy = restride("check", root, environment={"XDG_CACHE_HOME": str(tmp_path)})
    assert messy.returncode == 3
    assert messy.stdout.startswith("overlay/time.toml: it is not in the canonical layout.")
    assert restride("check", "--format", root, environment={"XDG_CACHE_HOME": str(tmp_path)}).returncode == 0
    assert (root / "overlay/time.toml").read_bytes() == (GUIDELINES / "overlay/time.toml").read_bytes()


def test_render_ends_with_every_policy_and_cites_what_exists(library: Library) -> None:
    done = restride("render", "consensus")
    evidence = library.register.evidence
    assert (done.returncode, done.stderr) == (0, "")
    assert set(re.findall(r"\b(?:F-\d+|T-\d+|POL-\d+)\b", done.stdout)) <= set(evidence)
    used = {name for _, names in cited(library.default) for name in names}
    assert all(name in done.stdout for name in used)
    last = done.stdout[done.stdout.rindex("\n## ") :]
    assert "policy" in last.splitlines()[1]
    policies = [one.id for one in evidence.values() if one.kind == "policy" and one.id in used]
    assert re.findall(r"^- \*\*(POL-\d+)\*\* ", last, re.M) == policies
    for rule in library.default.rules:
        assert f"`{rule.id}`" in done.stdout


def test_questions_are_told_with_their_answers(library: Library) -> None:
    text = restride("questions").stdout
    for question in library.register.questions.values():
        assert f"{question.id}: {question.asks}\n    " in text
    told = json.loads(restride("questions", "--json").stdout)
    assert [one["id"] for one in told] == list(library.register.questions)
    graded = next(one for one in told if one["id"] == "heaviness")
    assert (graded["options"], graded["valid_days"], graded["covers_days"]) == (["none", "a_little", "a_lot"], 7, 14)
    assert all(not _SKIPS & set(one["options"]) for one in told)


def test_the_gate_is_one_id_a_line(library: Library) -> None:
    names = gate_questions(library.default)
    assert restride("questions", "--gate").stdout.splitlines() == names
    assert json.loads(restride("questions", "--gate", "--json").stdout) == names
    assert {"warning_signs", "heaviness", "self_harm_thoughts", "leak_stool", "pain_pelvic"} <= set(names)
    assert set(names) <= set(library.register.questions)


def _broken(tmp_path: Path, edits: dict[str, tuple[str, str]]) -> Path:
    """A copy of the guidelines with these texts replaced, once each."""
    root = tmp_path / "guidelines"
    shutil.copytree(GUIDELINES, root)
    for file, (find, replace) in edits.items():
        text = (root / file).read_text(encoding="utf-8")
        assert find in text, file
        (root / file).write_text(text.replace(find, replace, 1), encoding="utf-8")
    return root
