"""What `all`, `any`, `none` and `at_least` mean: every row of `truth.toml`, on one day and on planes of days (I-03)."""

import tomllib
from itertools import combinations_with_replacement, permutations
from pathlib import Path
from typing import Any

import pytest

from restride.truth import (
    Days,
    Truth,
    all_days,
    all_of,
    any_days,
    any_of,
    at_least,
    at_least_days,
    every_day,
    none_of,
)

SPEC = tomllib.loads(Path(__file__).with_name("truth.toml").read_text(encoding="utf-8"))["truth"]
ROWS = [(word, row) for word, rows in SPEC.items() for row in rows]
WIDTH = 3


def _on_one_day(word: str, n: int, parts: list[Truth]) -> Truth:
    match word:
        case "all":
            return all_of(parts)
        case "any":
            return any_of(parts)
        case "none":
            return none_of(parts)
        case "at_least":
            return at_least(n, parts)
    raise AssertionError(word)


def _on_planes(word: str, n: int, parts: list[Truth]) -> Days:
    planes = [every_day(part, WIDTH) for part in parts]
    match word:
        case "all":
            return all_days(planes, WIDTH)
        case "any":
            return any_days(planes, WIDTH)
        case "none":
            return any_days(planes, WIDTH).opposite()
        case "at_least":
            return at_least_days(n, planes, WIDTH)
    raise AssertionError(word)


@pytest.mark.parametrize(("word", "row"), ROWS, ids=[f"{word} {row}" for word, row in ROWS])
def test_a_word_means_what_its_table_says_in_any_order(word: str, row: dict[str, Any]) -> None:
    parts = [Truth[part.upper()] for part in row["parts"]]
    for order in permutations(parts):
        assert _on_one_day(word, row.get("n", 0), list(order)).word == row["is"]
        planes = _on_planes(word, row.get("n", 0), list(order))
        assert [planes.at(day).word for day in range(WIDTH)] == [row["is"]] * WIDTH


@pytest.mark.parametrize("word", ["all", "any", "none"])
def test_every_mix_of_two_parts_is_told(word: str) -> None:
    told = {tuple(sorted(row["parts"])) for row in SPEC[word]}
    words = sorted(truth.word for truth in Truth)
    assert {mix for n in range(3) for mix in combinations_with_replacement(words, n)} <= told


def test_every_mix_of_three_parts_is_told_for_two_of_three() -> None:
    told = {tuple(sorted(row["parts"])) for row in SPEC["at_least"] if row["n"] == 2}
    assert set(combinations_with_replacement(sorted(truth.word for truth in Truth), 3)) <= told
