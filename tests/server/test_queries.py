"""Today asks the database little: what was worked out is kept, and what a page needs is fetched at once."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from restride.history.events import Event
from server.tour import TODAY
from web.her import Her

MOST = 6


@pytest.fixture(autouse=True)
def _today(set_today: Callable[..., None]) -> None:
    set_today(TODAY)


def test_today_with_its_page_kept_takes_at_most_six_queries(her: Her) -> None:
    her.is_like("beth")
    her.opens("/")
    with CaptureQueriesContext(connection) as asked:
        assert her.opens("/").status_code == 200
    assert 0 < len(asked) <= MOST, [one["sql"] for one in asked]


@pytest.mark.parametrize("address", ["/", "/why", "/did", "/check-in", "/start/6"])
def test_no_page_asks_more_the_more_she_has_told(her: Her, address: str) -> None:
    her.is_like("beth")
    counts = []
    for more in range(2):
        her.told(Event(f"{more} {one}", "not_today", TODAY, {}) for one in range(30))
        her.opens(address)
        with CaptureQueriesContext(connection) as asked:
            her.opens(address)
        counts.append(len(asked))
    assert counts[0] == counts[1]
