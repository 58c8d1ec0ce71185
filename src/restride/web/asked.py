"""Which questions the pages ask by name: read from `asked.toml`, so that no page names one itself."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from restride.guideline.register import Sign
from restride.web.library import library

_FILE = Path(__file__).with_name("asked.toml")
PAIN = "pain"


class Grave(NamedTuple):
    """An answer that means the same as a sign of the highest level."""

    question: str
    answer: str
    sign: Sign


class Asked(NamedTuple):
    """The questions that pages ask by name. `four`: the ids of each aftercare group, by its name."""

    signs: str
    tapped: tuple[str, ...]
    tapped_numbers: Mapping[str, tuple[int, ...]]
    of_the_day: tuple[str, ...]
    again_while_bad: tuple[str, ...]
    week: tuple[str, ...]
    groups: tuple[str, ...]
    ill: Mapping[str, str]
    four: Mapping[str, tuple[str, ...]]
    grave: tuple[Grave, ...]


@cache
def asked() -> Asked:
    """The file, with its ids found in the register. Raises `KeyError` or `StopIteration` where one is not there."""
    told, register = tomllib.loads(_FILE.read_text(encoding="utf-8")), library().register
    groups = register.aftercare.groups
    return Asked(
        signs=register.questions[told["signs"]].id,
        tapped=tuple(register.questions[name].id for name in told["tapped"]),
        tapped_numbers={register.questions[name].id: tuple(some) for name, some in told["tapped_numbers"].items()},
        of_the_day=tuple(register.questions[name].id for name in told["of_the_day"]),
        again_while_bad=tuple(register.questions[name].id for name in told["again_while_bad"]),
        week=tuple(register.questions[name].id for name in told["week"]),
        groups=tuple(told["groups"]),
        ill={register.questions[told["ill"]["question"]].id: told["ill"]["answer"]},
        four={name: next(group for group in groups if one in group) for name, one in told["four"].items()},
        grave=tuple(Grave(one["question"], one["answer"], register.signs[one["sign"]]) for one in told["grave"]),
    )
