"""Who has told us nothing may not run, and still finds something to do.

Permission is built from answers. Without any there is none, whatever the day, and whatever single thing is told first.
"""

from hypothesis import given
from hypothesis import strategies as st

from people import born
from property.lives import EVERYDAY_HAPPENINGS, births, decided, examples, on
from restride.history.events import Event


def test_an_empty_history_unlocks_nothing_and_offers_something() -> None:
    """I-03, H-26: no events, no running, one question to begin with, and a week of gentle sessions."""
    decision = decided((), 100)
    assert (decision.running, decision.level, decision.days_since_birth) == ("no", None, None)
    assert decision.questions
    assert any(day.sessions for day in decision.week)


@examples(40)
@given(births(), st.integers(0, 800))
def test_a_birth_alone_unlocks_nothing(birth: dict[str, object], day: int) -> None:
    """I-03: time alone opens no running."""
    decision = decided([born(**birth)], day)
    assert (decision.running, decision.level) == ("no", None)
    assert decision.questions
    assert decision.unlocks


@examples(60)
@given(births(), st.lists(st.tuples(st.integers(0, 300), EVERYDAY_HAPPENINGS), min_size=1, max_size=3))
def test_a_few_entries_unlock_nothing(birth: dict[str, object], told: list[tuple[int, tuple[str, str, dict]]]) -> None:
    """I-03: no single entry, not even a verified sign-off, stands for the many answers that are needed."""
    events = [Event(f"told{n}", kind, on(day), data, by=by) for n, (day, (kind, by, data)) in enumerate(told)]
    assert decided([born(**birth), *events], 300).running == "no"
