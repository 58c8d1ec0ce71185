"""Tiny voices beside our default guideline, for what only shows when there are several.

`bold` asks for little and starts high. `rested` asks what the default asks, and for sleep and more squeezes too, which
it names as exceptions; it starts low. `stern` asks the same and names nothing.
"""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from restride.guideline.load import (
    OVERLAY,
    REGISTER,
    SCENARIOS,
    Library,
    guidelines_folder,
    load_library,
    read_library,
)

_EDITION = "2026-12"
_HEAD = """
[guideline]
id = "{id}"
edition = "2026-12"
title = "The {id} path"
says = "A path for tests."
sources = ["seed-jawad"]

[falls_back_to]
guideline = "consensus"
edition = "2026-12"
stages = {stages}
ladder = ["R1", "R2", "R3", "R4", "R5", "R6", "R7"]

[running]
lowest_holds = true
cite = ["F-032"]
"""
_BOLD = """
[[stage]]
id = "begin"
phase = "foundation"
title = "Begin"
says = "Walk until you run."
week = "recover"
cite = ["F-010"]

[[route]]
id = "straight_on"
says = "old enough, and every question answered"
level = "R6"
when = { all = ["old_enough", "screening_complete"] }
cite = ["F-010"]

[[tightened]]
id = "sooner"
says = "This path would begin sooner. The safety rule here is stricter."
rules = ["before_twelve_weeks"]
cite = ["F-010"]
"""
_CAREFUL = """
[criterion.slept_enough]
fact = "sleep_hours"
at_least = 7
unit = "hours"
says = "7 hours of sleep or more last night"
changed_by = "her"
cite = ["F-034"]

[criterion.squeezes_twenty]
fact = "quick_squeezes"
at_least = 20
unit = "repetitions"
says = "20 quick squeezes or more"
changed_by = "training"
cite = ["F-034"]

[group.rested_and_quick]
says = "rested, and quick enough"
all = ["slept_enough"]

[[stage]]
id = "rebuild"
phase = "strength"
title = "Rebuild"
says = "Strength twice a week."
week = "rebuild"
exit = { all = ["old_enough", "prepared", "walked_thirty", "squeezes_twenty"] }
cite = ["F-019"]

[[route]]
id = "rested_and_signed_off"
says = "signed off, tests passed, and rested"
level = "R1"
when = { all = ["old_enough", "training_done", "tests_once", "physio_cleared_running", "rested_and_quick", "screening_complete"] }
cite = ["F-306"]
"""
_EXCEPTIONS = """
[[exception]]
id = "sleep"
criteria = ["rested_and_quick"]
because = "The source says to think about sleep, and does not say to wait for it."
cite = ["F-034"]

[[exception]]
id = "squeezes"
criteria = ["squeezes_twenty"]
because = "The source calls 20 a benchmark."
cite = ["F-034"]
"""
_BEFORE = '["recover", "rebuild", "ready", {rest}]'
_REST = '"walk_run", "run", "build", "maintain", "closed"'
VOICES = {
    "bold": _HEAD.format(id="bold", stages=f'["begin", {_REST}]') + _BOLD,
    "rested": _HEAD.format(id="rested", stages=_BEFORE.format(rest=_REST)) + _CAREFUL + _EXCEPTIONS,
    "stern": _HEAD.format(id="stern", stages=_BEFORE.format(rest=_REST)) + _CAREFUL,
}


def written_under(folder: Path) -> Path:
    """A copy of our default guideline, with what it stands on, and the tiny voices beside it; none of ours are."""
    root = folder / "guidelines"
    for part in (REGISTER, OVERLAY, load_library().default.id):
        shutil.copytree(guidelines_folder() / part, root / part, ignore=shutil.ignore_patterns(SCENARIOS))
    for name, text in VOICES.items():
        edition = root / name / _EDITION
        edition.mkdir(parents=True)
        (edition / "guideline.toml").write_text(text, encoding="utf-8")
    return root


@cache
def voices() -> Library:
    """Our guidelines and the tiny voices, read once."""
    with TemporaryDirectory() as folder:
        library = read_library(written_under(Path(folder)))
    assert not library.problems, "\n".join(map(str, library.problems))
    return library
