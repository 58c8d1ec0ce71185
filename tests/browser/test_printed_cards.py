"""Cards as a printer gets them: each is one page of its paper."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from browser.phone import Phone
from exchange.every_session import every_session
from restride.web.pages import cards
from web.conftest import someone

NewPhone = Callable[..., Phone]
# Points of 1/72 inch.
A4, A6 = (595, 842), (298, 420)
BETHS_DAY = date(2026, 5, 14)
PEOPLE = (
    ("beth", BETHS_DAY, "en-GB"),
    ("beth", BETHS_DAY, "pl-PL"),
    ("dee", date(2026, 5, 1), "pl-PL"),
    ("amira", date(2026, 6, 20), "en-GB"),
)


def prints(phone: Phone, address: str) -> list[tuple[int, int]]:
    """Width and height of each page that the printer gets, in points."""
    phone.opens(address)
    pdf = bytes(phone.page.pdf(prefer_css_page_size=True))
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def fullest() -> list[dict[str, Any]]:
    """The sessions with the most on their cards, of all that any guideline gives."""
    sessions = {json.dumps([one["title"], one["steps"]]): one for _, one in every_session()}
    return [one for one in sessions.values() if len(one["steps"]) > 5 or len(one["title"]) > 40]


@pytest.mark.parametrize(("person", "day", "language"), PEOPLE)
def test_each_card_is_one_page_of_its_paper(person: str, day: date, language: str, new_phone: NewPhone) -> None:
    her = someone()
    phone = new_phone(day, language=language).is_hers(her)
    her.is_like(person)
    her.sends("/check-in", {"none": "1"})
    links = "links => links.map((one) => one.getAttribute('href'))"
    small = sorted(set(phone.opens("/week/card").page.locator("a[href*='/week/card/']").evaluate_all(links)))
    small.remove("/week/card/partner")
    assert len(small) >= 7
    assert prints(phone, "/week/card") == [A4]
    assert prints(phone, "/week/card/partner") == [A4]
    odd = {address: found for address in small if (found := prints(phone, address)) != [A6]}
    assert {address for address in odd if phone.opens(address).page.locator(".paper").count()} == set()


@pytest.mark.parametrize("language", ["en-GB", "pl-PL"])
def test_the_fullest_cards_fit_too(language: str, new_phone: NewPhone, monkeypatch: pytest.MonkeyPatch) -> None:
    real, sessions = cards.her_day, fullest()
    assert len(sessions) > 5

    def with_these(*of: Any, **more: Any) -> dict[str, Any]:
        page = json.loads(json.dumps(real(*of, **more)))
        page["decision"]["week"][0]["sessions"] = sessions
        return page

    her = someone()
    phone = new_phone(BETHS_DAY, language=language).is_hers(her)
    her.is_like("beth")
    her.sends("/check-in", {"none": "1"})
    monkeypatch.setattr(cards, "her_day", with_these)
    too_long = [one["title"] for place, one in enumerate(sessions) if prints(phone, f"/week/card/0/{place}") != [A6]]
    assert too_long == []


def test_nothing_of_the_page_around_it_is_printed(new_phone: NewPhone) -> None:
    her = someone()
    phone = new_phone(BETHS_DAY).is_hers(her)
    her.is_like("beth")
    her.sends("/check-in", {"none": "1"})
    for address in ("/week/card", "/week/card/partner", "/week/card/0/0", "/week/card/1/0"):
        phone.opens(address).page.emulate_media(media="print")
        whole, card = phone.reads(), phone.page.inner_text(".paper")
        assert whole.split() == card.split(), address
