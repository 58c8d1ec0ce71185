"""Fast equals simple: the planes of many days say on each day what the words say of that day's truths alone."""

from hypothesis import given
from hypothesis import strategies as st

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
    opposite,
)

WIDTHS = st.integers(1, 70)


@st.composite
def many_days(draw: st.DrawFn) -> tuple[int, list[list[Truth]]]:
    """A number of days, and some conditions, each with its truth of every day."""
    width = draw(WIDTHS)
    days = st.lists(st.sampled_from(Truth), min_size=width, max_size=width)
    return width, draw(st.lists(days, max_size=5))


def planes(truths: list[Truth]) -> Days:
    yes = sum(1 << day for day, truth in enumerate(truths) if truth is Truth.YES)
    no = sum(1 << day for day, truth in enumerate(truths) if truth is Truth.NO)
    return Days(yes, no)


@given(many_days(), st.integers(0, 6))
def test_planes_say_of_each_day_what_its_truths_say(told: tuple[int, list[list[Truth]]], n: int) -> None:
    width, parts = told
    together = [planes(part) for part in parts]
    for day in range(width):
        today = [part[day] for part in parts]
        assert [part.at(day) for part in together] == today
        assert all_days(together, width).at(day) is all_of(today)
        assert any_days(together, width).at(day) is any_of(today)
        assert any_days(together, width).opposite().at(day) is none_of(today)
        assert at_least_days(n, together, width).at(day) is at_least(n, today)


@given(many_days(), st.integers(0, 6))
def test_no_day_is_both_yes_and_no_and_no_day_is_beyond_the_last(told: tuple[int, list[list[Truth]]], n: int) -> None:
    width, parts = told
    together = [planes(part) for part in parts]
    for days in (
        all_days(together, width),
        any_days(together, width),
        any_days(together, width).opposite(),
        at_least_days(n, together, width),
    ):
        assert days.yes & days.no == 0
        assert (days.yes | days.no) >> width == 0


@given(st.sampled_from(Truth), WIDTHS)
def test_every_day_is_the_same_on_each(truth: Truth, width: int) -> None:
    days = every_day(truth, width)
    assert {days.at(day) for day in range(width)} == {truth}
    assert {days.opposite().at(day) for day in range(width)} == {opposite(truth)}
    assert days.at(width) is Truth.UNKNOWN
