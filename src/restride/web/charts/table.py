"""The facts of a chart as a plain table."""

from typing import NamedTuple


class Table(NamedTuple):
    """Ready text, not escaped; each row is as long as `headers`, and its first cell is its heading."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
