"""Strict reading of tables: every problem is collected, with its file, key, expectation and mend."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Problem(NamedTuple):
    """One thing wrong in one place, and how to mend it."""

    file: str
    key: str
    wrong: str
    expected: str
    mend: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.key}" if self.key else self.file
        return f"{where}: {self.wrong}. Expected {self.expected}. To mend it: {self.mend}."


class FaultyGuideline(Exception):
    """Guideline files that cannot be used; `problems` says all that is wrong with them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Table:
    """A table being read. Each key is asked for once; `done` reports the keys nobody asked for.

    A wrong or missing value is reported and replaced by a harmless stand-in, so that reading goes on
    and the author sees every problem at once.
    """

    def __init__(self, data: object, *, file: str, key: str, problems: list[Problem]) -> None:
        self.file, self.key, self.problems = file, key, problems
        self._asked: set[str] = set()
        self._known: set[str] = set()
        self._data: Mapping[str, Any] = data if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            self.wrong("", f"this is {_kind(data)}", "a table", "write it as key = value pairs")

    def wrong(self, key: str, wrong: str, expected: str, mend: str) -> None:
        """Reports a problem at `key` of this table (the table itself where `key` is empty)."""
        self.problems.append(Problem(self.file, self._path(key), wrong, expected, mend))

    def has(self, key: str) -> bool:
        """Whether the author gave this key."""
        self._known.add(key)
        return key in self._data

    def text(self, key: str, *, default: str | None = None) -> str:
        """A sentence or a name; required unless there is a default."""
        value = self._ask(key, required=default is None, expected="a text in double quotes")
        if isinstance(value, str) and value.strip():
            return value
        if value is not None:
            self.wrong(key, f"this is {_kind(value)}", "a text in double quotes", "write the words")
        return default or ""

    def maybe(self, key: str) -> str | None:
        """A text that may be left out."""
        return self.text(key) if self.has(key) else None

    def choice(self, key: str, options: Iterable[str], *, default: str | None = None) -> str:
        """A text that must be one of `options`."""
        value = self.text(key, default=default)
        allowed = sorted(options)
        if value and value not in allowed:
            self.wrong(key, f'"{value}" is not known here', "one of " + ", ".join(allowed), "pick one")
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where it is left out."""
        value = self._ask(key, required=False, expected="true or false")
        if value is None or isinstance(value, bool):
            return bool(value)
        self.wrong(key, f"this is {_kind(value)}", "true or false", "write true, or leave the key out")
        return False

    def number(self, key: str, *, default: int | float | None = None) -> int | float:
        """A number; required unless there is a default."""
        value = self._ask(key, required=default is None, expected="a number")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        if value is not None:
            self.wrong(key, f"this is {_kind(value)}", "a number", "write it without quotes")
        return default or 0

    def whole(self, key: str, *, default: int | None = None) -> int:
        """A whole number; required unless there is a default."""
        value = self.number(key, default=default)
        if value != int(value):
            self.wrong(key, f"{value} is not whole", "a whole number", "round it towards caution")
        return int(value)

    def maybe_whole(self, key: str) -> int | None:
        """A whole number that may be left out."""
        return self.whole(key) if self.has(key) else None

    def names(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts; empty where it is left out and not required."""
        value = self._ask(key, required=required, expected='a list such as ["one", "two"]')
        if value is None:
            return ()
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return tuple(value)
        self.wrong(key, f"this is {_kind(value)}", 'a list such as ["one", "two"]', "list the names")
        return ()

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self._ask(key, required=True, expected="a list of whole numbers")
        if isinstance(value, list) and value and all(type(one) is int for one in value):
            return tuple(value)
        if value is not None:
            self.wrong(key, f"this is {_kind(value)}", "a list of whole numbers", "write [10, 20]")
        return ()

    def value(self, key: str) -> object:
        """Whatever the author gave, unread."""
        self._asked.add(key)
        return self._data.get(key)

    def open_table(self, key: str) -> dict[str, Any]:
        """A table whose keys somebody else checks; an empty one where it is left out."""
        value = self._ask(key, required=False, expected="a table")
        if value is not None and not isinstance(value, dict):
            self.wrong(key, f"this is {_kind(value)}", "a table", "write { key = value }")
        return dict(value) if isinstance(value, dict) else {}

    def given(self) -> tuple[str, ...]:
        """Every key the author gave."""
        return tuple(self._data)

    def is_empty_list(self, key: str) -> bool:
        """Whether the author wrote an empty list here."""
        self._asked.add(key)
        return self._data.get(key) == []

    def table(self, key: str) -> "Table":
        """The table under `key`; an empty one where it is left out."""
        self._asked.add(key)
        return self._inner(self._data.get(key, {}), key)

    def tables(self, key: str) -> list["Table"]:
        """The list of tables under `key`; none where it is left out."""
        value = self._ask(key, required=False, expected="a list of tables")
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(key, f"this is {_kind(value)}", "a list of tables", f"write [[{key}]]")
            return []
        return [self._inner(one, self._nth(key, one, n)) for n, one in enumerate(value)]

    def named(self, key: str) -> dict[str, "Table"]:
        """The tables under `key`, each with its own name: `[key.name]`."""
        self._asked.add(key)
        value = self._data.get(key, {})
        if not isinstance(value, dict):
            self.wrong(key, f"this is {_kind(value)}", "named tables", f"write [{key}.some_name]")
            return {}
        return {name: self._inner(one, f"{key}.{name}") for name, one in value.items()}

    def done(self) -> None:
        """Reports every key that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked | self._known))
                self.wrong(key, "this key is not known here", f"one of {known}", "rename or remove it")

    def _inner(self, data: object, key: str) -> "Table":
        return Table(data, file=self.file, key=self._path(key), problems=self.problems)

    def _ask(self, key: str, *, required: bool, expected: str) -> Any:
        self._asked.add(key)
        if required and key not in self._data:
            self.wrong(key, "this key is missing", expected, f"add {key}")
        return self._data.get(key)

    def _path(self, key: str) -> str:
        return f"{self.key}.{key}" if self.key and key else self.key or key

    @staticmethod
    def _nth(key: str, one: object, n: int) -> str:
        name = one.get("id") if isinstance(one, dict) else None
        return f"{key}[{name if isinstance(name, str) else n}]"


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text" if value.strip() else "an empty text"
        case list():
            return "an empty list" if not value else "a list"
        case dict():
            return "a table"
        case _:
            return f"a {type(value).__name__}"
