"""The one layout of guideline files: the same data is always written the same way, so that a diff shows only change.

Guideline files carry no comments: whatever is worth saying is data (`says`, `because`, `note`).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from restride.units import FILE_WIDTH

# Lists of tables that stay on their key's line instead of becoming tables of their own.
_INLINE_LISTS = frozenset({"values", "doses"})


def canonical(tables: Mapping[str, Any]) -> str:
    """The text of a guideline file with these tables, in their order."""
    blocks = [block for key, value in tables.items() for block in _blocks(key, value)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _blocks(path: str, value: Any) -> Iterable[list[str]]:
    if isinstance(value, list):
        for one in value:
            yield from _table(f"[[{path}]]", path, one)
    elif _holds_only_tables(value):
        for name, one in value.items():
            yield from _blocks(f"{path}.{name}", one)
    else:
        yield from _table(f"[{path}]", path, value)


def _table(header: str, path: str, table: Mapping[str, Any]) -> Iterable[list[str]]:
    lines, inner = [header], []
    for key, value in table.items():
        if _is_table_list(key, value):
            inner.append((key, value))
        else:
            lines += _line(key, value)
    yield lines
    for key, value in inner:
        yield from _blocks(f"{path}.{key}", value)


def _holds_only_tables(value: Any) -> bool:
    """Whether a table only holds named tables: `[fact.x]` and its kind."""
    return isinstance(value, dict) and bool(value) and all(isinstance(one, dict) for one in value.values())


def _is_table_list(key: str, value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(one, dict) for one in value)
        and key not in _INLINE_LISTS
    )


def _line(key: str, value: Any) -> list[str]:
    whole = f"{key} = {_inline(value)}"
    if len(whole) <= FILE_WIDTH or not isinstance(value, list):
        return [whole]
    return [f"{key} = [", *(f"    {_inline(one)}," for one in value), "]"]


def _inline(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return json.dumps(value, ensure_ascii=False)
        case list():
            return "[" + ", ".join(_inline(one) for one in value) + "]"
        case dict():
            return "{ " + ", ".join(f"{key} = {_inline(one)}" for key, one in value.items()) + " }"
        case other:
            raise TypeError(f"{type(other).__name__} has no place in a guideline file")
