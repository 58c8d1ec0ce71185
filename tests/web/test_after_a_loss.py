"""After a loss: a tour over every page, help included, and in no place a word about a baby (H-22, I-22)."""

from collections.abc import Callable
from datetime import date

import pytest

from restride.guideline.register import Register
from restride.web.places import places
from web.every_address import every_page
from web.her import Her
from web.reading_pages import baby_words

FRANS_DAY = date(2026, 5, 19)
OTHER_COUNTRIES = [pytest.param(one, marks=pytest.mark.slow) for one in sorted(places()) if one != "gb"]


@pytest.mark.parametrize("country", ["gb", *OTHER_COUNTRIES])
def test_no_page_speaks_of_a_baby(
    country: str, her: Her, set_today: Callable[[date], None], register: Register
) -> None:
    set_today(FRANS_DAY)
    her.is_like("fran")
    her.sends("/settings", {"place": country, "language": "en", "theme": "auto", "hand": "right", "amount": "all"})
    found = {}
    for name, address in every_page(her):
        page = her.opens(address)
        assert page.status_code in {200, 404}, name
        word = baby_words(page.content.decode(), register)
        if word:
            found[name] = word
    assert found == {}


def test_before_a_loss_the_tour_would_find_such_words(
    her: Her, set_today: Callable[[date], None], register: Register
) -> None:
    set_today(date(2026, 5, 14))
    her.is_like("beth")
    pages = [her.opens(address).content.decode() for _, address in every_page(her)]
    assert sum(baby_words(page, register) is not None for page in pages) > 3


def test_every_question_put_to_her_leaves_them_out(
    her: Her, set_today: Callable[[date], None], register: Register
) -> None:
    set_today(FRANS_DAY)
    her.is_like("fran")
    found = {}
    for number in range(1, len(register.questions) + 1):
        page = her.opens(f"/ask/{number}")
        word = baby_words(page.content.decode(), register)
        if word:
            found[list(register.questions)[number - 1]] = word
    assert found == {}
