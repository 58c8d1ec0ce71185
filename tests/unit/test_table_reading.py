"""Reading tables of guideline files: every problem at once, each with file, key, expectation and mend."""

from collections.abc import Callable
from typing import Any

import pytest

from restride.guideline.reading import FaultyGuideline, Problem, Table


def _read(data: object, read: Callable[[Table], Any]) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    value = read(Table(data, file="rules.toml", key="rule[one]", problems=problems))
    return value, problems


@pytest.mark.parametrize(
    ("data", "read", "value"),
    [
        ({"k": "text"}, lambda table: table.text("k"), "text"),
        ({}, lambda table: table.text("k", default="other"), "other"),
        ({}, lambda table: table.maybe("k"), None),
        ({"k": "a"}, lambda table: table.choice("k", ["a", "b"]), "a"),
        ({"k": True}, lambda table: table.flag("k"), True),
        ({}, lambda table: table.flag("k"), False),
        ({"k": 2.5}, lambda table: table.number("k"), 2.5),
        ({"k": 3}, lambda table: table.whole("k"), 3),
        ({"k": 3.0}, lambda table: table.whole("k"), 3),
        ({}, lambda table: table.maybe_whole("k"), None),
        ({"k": ["a", "b"]}, lambda table: table.names("k"), ("a", "b")),
        ({}, lambda table: table.names("k"), ()),
        ({"k": [1, 2]}, lambda table: table.wholes("k"), (1, 2)),
        ({"k": {"x": 1}}, lambda table: table.open_table("k"), {"x": 1}),
        ({"k": []}, lambda table: table.is_empty_list("k"), True),
        ({}, lambda table: table.tables("k"), []),
    ],
)
def test_a_right_value_is_read_without_a_word(data: object, read: Callable[[Table], Any], value: object) -> None:
    assert _read(data, read) == (value, [])


# Data, how it is read, what stands in, and what is said: what is wrong, what was expected, how to mend it.
WRONG: list[tuple[object, Callable[[Table], Any], object, str, str, str]] = [
    (
        {},
        lambda table: table.text("k"),
        "",
        "this key is missing",
        "a text in double quotes",
        "add k",
    ),
    (
        {"k": "  "},
        lambda table: table.text("k"),
        "",
        "this is an empty text",
        "a text in double quotes",
        "write the words",
    ),
    (
        {"k": "c"},
        lambda table: table.choice("k", ["b", "a"]),
        "c",
        '"c" is not known here',
        "one of a, b",
        "pick one",
    ),
    (
        {"k": "yes"},
        lambda table: table.flag("k"),
        False,
        "this is a text",
        "true or false",
        "write true, or leave the key out",
    ),
    (
        {"k": "6"},
        lambda table: table.number("k"),
        0,
        "this is a text",
        "a number",
        "write it without quotes",
    ),
    (
        {"k": True},
        lambda table: table.number("k"),
        0,
        "this is true or false",
        "a number",
        "write it without quotes",
    ),
    (
        {"k": 1.5},
        lambda table: table.whole("k"),
        1,
        "1.5 is not whole",
        "a whole number",
        "round it towards caution",
    ),
    (
        {"k": []},
        lambda table: table.names("k"),
        (),
        "this is an empty list",
        'a list such as ["one", "two"]',
        "list the names",
    ),
    (
        {"k": [1.5]},
        lambda table: table.wholes("k"),
        (),
        "this is a list",
        "a list of whole numbers",
        "write [10, 20]",
    ),
    (
        {"k": 1},
        lambda table: table.open_table("k"),
        {},
        "this is a number",
        "a table",
        "write { key = value }",
    ),
    (
        {"k": {}},
        lambda table: table.tables("k"),
        [],
        "this is a table",
        "a list of tables",
        "write [[k]]",
    ),
    (
        {"k": []},
        lambda table: table.named("k"),
        {},
        "this is an empty list",
        "named tables",
        "write [k.some_name]",
    ),
]


@pytest.mark.parametrize(("data", "read", "stand_in", "wrong", "expected", "mend"), WRONG)
def test_a_wrong_value_is_told_and_replaced(
    data: object, read: Callable[[Table], Any], stand_in: object, wrong: str, expected: str, mend: str
) -> None:
    value, problems = _read(data, read)
    assert value == stand_in
    message = f"rules.toml: rule[one].k: {wrong}. Expected {expected}. To mend it: {mend}."
    assert [str(problem) for problem in problems] == [message]


def test_a_key_nobody_asked_for_is_told_with_those_that_are_known() -> None:
    def read(table: Table) -> None:
        table.text("says")
        table.flag("swap")
        table.done()

    _, problems = _read({"says": "x", "sayz": "y"}, read)
    assert [(one.key, one.wrong, one.expected) for one in problems] == [
        ("rule[one].sayz", "this key is not known here", "one of says, swap")
    ]


def test_what_is_no_table_is_told_once_where_it_stands() -> None:
    _, problems = _read([1], lambda table: table.done())
    assert [(one.key, one.wrong) for one in problems] == [("rule[one]", "this is a list")]


def test_inner_tables_are_named_by_id_place_or_name() -> None:
    def read(table: Table) -> None:
        for one in [*table.tables("step"), table.table("when"), *table.named("fact").values()]:
            one.text("says")

    _, problems = _read({"step": [{"id": "first"}, {}], "when": {}, "fact": {"holds": {}}}, read)
    keys = ["step[first]", "step[1]", "when", "fact.holds"]
    assert [one.key for one in problems] == [f"rule[one].{key}.says" for key in keys]


def test_all_problems_come_at_once() -> None:
    def read(table: Table) -> None:
        table.text("a")
        table.number("b")
        table.names("c", required=True)
        table.done()

    _, problems = _read({"b": "x", "d": 1}, read)
    assert [one.key.removeprefix("rule[one].") for one in problems] == ["a", "b", "c", "d"]
    told = str(FaultyGuideline(problems))
    assert told.count("To mend it") == 4
    assert told.count("\n") == 3
