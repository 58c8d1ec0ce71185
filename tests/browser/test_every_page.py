"""Every page, found from the list of addresses: for screen readers, in both themes, on the narrowest screen, with large text."""

from collections.abc import Callable
from datetime import date

import pytest

from browser.axe import complaints_in_both_themes
from browser.phone import Phone
from web.conftest import someone
from web.every_address import every_page
from web.her import Her

NewPhone = Callable[..., Phone]
BETHS_DAY, DEES_DAY = date(2026, 5, 14), date(2026, 5, 1)


def like(person: str) -> Her:
    her = someone()
    her.is_like(person)
    return her


@pytest.mark.slow
@pytest.mark.parametrize(("person", "day"), [("beth", BETHS_DAY), ("dee", DEES_DAY)])
def test_axe_finds_nothing_on_any_page_in_either_theme(person: str, day: date, new_phone: NewPhone) -> None:
    her = like(person)
    phone = new_phone(day).is_hers(her)
    found = []
    for name, address in every_page(her):
        phone.opens(address)
        found += [f"{name}: {one}" for one in complaints_in_both_themes(phone.page)]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_at_320_pixels_even_with_text_twice_as_large(percent: int, new_phone: NewPhone) -> None:
    her = like("beth")
    phone = new_phone(BETHS_DAY, width=320, height=640).is_hers(her)
    wide = []
    for name, address in every_page(her):
        phone.opens(address)
        phone.page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
        width = phone.page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append(f"{name}: {width}")
    assert wide == []


@pytest.mark.slow
def test_everything_that_can_be_tapped_is_large_enough_for_a_thumb(new_phone: NewPhone) -> None:
    her = like("beth")
    phone = new_phone(BETHS_DAY).is_hers(her)
    small = []
    for name, address in every_page(her):
        phone.opens(address)
        small += [f"{name}: {one}" for one in phone.page.evaluate(_SMALL)]
    assert small == []


# Buttons, choices, summaries and links that stand alone; links within a sentence are as high as its line (WCAG 2.5.8).
_SMALL = """() => [...document.querySelectorAll('button, summary, .button, .bar a, .top a, .rows a, .lengths a, .choice label')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 47.5)
  .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)} ${one.getBoundingClientRect().height}`)"""
