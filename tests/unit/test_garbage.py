"""How often a process looks for garbage (`docs/decisions/0028-looking-for-garbage.md`)."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from restride import garbage


class Circle:
    """Refers to itself: only a look lets it go."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Nothing is looked at but by these tests, and afterwards all is as it was."""
    before = gc.get_threshold()
    gc.collect()
    gc.disable()
    yield
    gc.set_threshold(*before)
    gc.enable()


def test_after_an_answer_that_left_much_behind_it_goes() -> None:
    left = weakref.ref(Circle())
    # Circles count as new objects, twice each: with its dictionary.
    many = [Circle() for _ in range(25_000)]
    garbage.look_now()
    assert left() is None
    assert len(many) == 25_000


def test_after_an_answer_that_left_little_nobody_looks() -> None:
    left = weakref.ref(Circle())
    garbage.look_now()
    assert left() is not None


def test_a_server_looks_by_itself_more_seldom_than_a_command() -> None:
    garbage.look_seldom()
    command = gc.get_threshold()
    garbage.look_between_answers()
    assert gc.get_threshold()[0] > command[0] > 700


def test_what_was_spared_is_in_no_look() -> None:
    garbage.spare_what_is_here()
    assert gc.get_freeze_count() > 1000
    assert len(gc.get_objects()) < 1000
