"""SQLite with one writer at a time in this process (rulings 34).

SQLite itself lets one connection write at a time, but a commit goes on to move pages out of the write-ahead log while
the next writer may already begin; versions up to 3.51.2 can, rarely, damage the file when both fall together. Here a
transaction ends, with whatever it moves, before the next one begins, and who waits is not left to polling.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from django.db import OperationalError, connection
from django.db.backends.sqlite3 import base

_turn = Lock()
_LONGEST_WAIT_SECONDS = 20


@contextmanager
def turn() -> Iterator[None]:
    """Holds the turn for what rewrites the file outside a transaction: no writer of this process begins meanwhile.

    A thread inside a transaction has the turn already and keeps it. With another engine nobody else asks for it.
    Raises `OperationalError` where it does not come.
    """
    if getattr(connection, "_has_turn", False):
        yield
        return
    _take()
    try:
        yield
    finally:
        _turn.release()


def _take() -> None:
    if not _turn.acquire(timeout=_LONGEST_WAIT_SECONDS):
        raise OperationalError("database is locked by another thread of this server")


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that takes its turn when a transaction begins, and gives it back when that has ended."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._has_turn = False

    def _start_transaction_under_autocommit(self) -> None:
        if not self._has_turn:
            _take()
        self._has_turn = True
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._give_back()
            raise

    def _commit(self) -> None:
        super()._commit()
        self._give_back()

    def _rollback(self) -> None:
        try:
            super()._rollback()
        finally:
            self._give_back()

    def _close(self) -> None:
        try:
            super()._close()
        finally:
            self._give_back()

    def _give_back(self) -> None:
        if self._has_turn:
            self._has_turn = False
            _turn.release()
