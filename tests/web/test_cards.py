"""Cards to print: what is on each, and what is never on the one for others."""

from collections.abc import Callable
from datetime import date

import pytest

from restride.web.grave import CONFIRMED
from restride.web.library import library
from restride.web.messages import speaker
from web.her import Her, text_of

SetToday = Callable[[date], None]
BETHS_DAY, FRANS_DAY, AMIRAS_DAY, GRACES_DAY = (
    date(2026, 5, 14),
    date(2026, 5, 19),
    date(2026, 6, 20),
    date(2026, 5, 6),
)
POLISH = {"HTTP_ACCEPT_LANGUAGE": "pl-PL,pl;q=0.9,en;q=0.5"}
# Said of her body, her path or why: nothing of this is anybody else's business.
PRIVATE = (
    *("pelvic", "leak", "heav", "pain", "doming", "scar", "tummy", "birth", "postnatal", "physio", "vagina", "bladder"),
    *("step", "stage", "level", "path", "R3", "not yet", "instead of", "because", "check in", "Restride says"),
)


def reads(her: Her, address: str, **more: str) -> str:
    """The page without what stands around each page."""
    html = her.opens(address, **more).content.decode()
    return text_of(html.partition('<article class="paper ')[2].partition(">")[2].partition("</article>")[0])


def is_fine(her: Her) -> None:
    her.sends("/check-in", {"none": "1"})


@pytest.fixture
def beth(her: Her, set_today: SetToday) -> Her:
    set_today(BETHS_DAY)
    her.is_like("beth")
    her.client.cookies["zone"] = "Europe/London"
    return her


def test_the_card_of_a_run_tells_its_rounds_its_length_when_to_stop_and_whom_to_call(beth: Her) -> None:
    is_fine(beth)
    card = reads(beth, "/week/card/0/0")
    rounds = "Walk 5 minutes 6 times: Run 1 minute Walk 2 minutes Walk 5 minutes"
    assert rounds in card
    assert "28 minutes in all" in card
    assert "Thursday 14 May" in card
    assert "Stop running if you leak" in card
    assert "Call 999 now if:" in card
    assert "chest pain" in card
    assert "Good until 19 May 2026" in card


def test_the_strip_of_a_card_has_a_block_for_each_part_in_its_place(beth: Her) -> None:
    is_fine(beth)
    html = beth.opens("/week/card/0/0").content.decode()
    blocks = html.partition('class="strip"')[2].partition("</svg>")[0].split("<rect ")[1:]
    assert len(blocks) == 13
    assert 'class="run" x="300" width="60"' in blocks[1]
    assert 'class="walk" x="1260" width="420"' in blocks[-1]
    assert 'viewBox="0 0 1680 10"' in html


def test_a_run_is_on_paper_only_after_she_told_how_her_body_is_today(beth: Her) -> None:
    """I-07: as on the page Today."""
    page = beth.opens("/week/card/0/0").content.decode()
    assert "Run 1 minute" not in page
    assert "First tell Restride how your body is today" in page
    assert 'href="/check-in"' in page
    week = beth.opens("/week/card").content.decode()
    assert week.count("First tell Restride how your body is today") == 1
    is_fine(beth)
    assert "Run 1 minute" in reads(beth, "/week/card/0/0")


def test_a_run_beyond_the_last_day_of_the_plan_is_not_on_paper(her: Her, set_today: SetToday) -> None:
    """I-07: Maya's plan holds until 3 May, and her week has a run on 4 May."""
    set_today(date(2026, 4, 28))
    her.is_like("maya")
    is_fine(her)
    late = her.opens("/week/card/6/0").content.decode()
    assert "On that day, look in Restride first" in late
    assert "6 times" not in late
    assert "Run" not in reads(her, "/week/card").partition("Monday 4 May")[2].replace("run", "")
    assert "Run 1 minute" in reads(her, "/week/card/4/0"), "until then it is"


def test_before_a_run_the_card_asks_the_four(beth: Her) -> None:
    is_fine(beth)
    for address in ("/week/card/0/0", "/week/card/3/0"):
        assert "Before you run:" in reads(beth, address)
    assert "Before you run:" not in reads(beth, "/week/card/1/2"), "it is a walk"


def test_exercises_are_told_with_rounds_times_and_sides(beth: Her) -> None:
    card = reads(beth, "/week/card/1/0")
    assert "Strength" in card
    assert "rounds" in card
    assert "each side" in card
    assert "25 minutes in all" in card
    assert "Stop if you leak" in card


def test_a_shorter_version_is_chosen_by_its_minutes(beth: Her) -> None:
    is_fine(beth)
    assert "3 times: Run 1 minute Walk 2 minutes" in reads(beth, "/week/card/0/0?minutes=20")
    ten = reads(beth, "/week/card/0/0?minutes=10")
    assert "10 minutes in all" in ten
    assert "Run" not in ten.replace("running", "")
    assert "28 minutes in all" in reads(beth, "/week/card/0/0?minutes=5"), "none is so short"
    assert "28 minutes in all" in reads(beth, "/week/card/0/0?minutes=no")


@pytest.mark.parametrize("address", ["/week/card/7/0", "/week/card/0/9", "/week/card/2/1", "/week/card/99999999999/0"])
def test_a_card_that_there_is_not_is_not_found(beth: Her, address: str) -> None:
    assert beth.opens(address).status_code == 404


def test_the_week_has_each_day_and_each_session_and_leads_to_its_card(beth: Her) -> None:
    html = beth.opens("/week/card").content.decode()
    week = reads(beth, "/week/card")
    for day in ("Thursday 14 May", "Friday 15 May", "Saturday 16 May", "Wednesday 20 May"):
        assert day in week
    assert week.count("Walk and run") == 3
    for day, count in enumerate((3, 3, 1, 3, 1, 4, 1)):
        for place in range(count):
            assert f'href="/week/card/{day}/{place}"' in html
    assert "In an emergency: Call 999." in week


def test_the_page_for_others_says_what_when_and_how_long_and_nothing_private(beth: Her) -> None:
    page = reads(beth, "/week/card/partner")
    assert "Thursday 14 May Walk and run, 28 minutes Exercises at home, 15 minutes Time to myself: 30 minutes" in page
    assert "Saturday 16 May Exercises at home, 5 minutes Sunday 17 May" in page
    assert "What helps me" in page
    found = [word for word in PRIVATE if word.lower() in page.lower()]
    assert found == []


@pytest.mark.parametrize(
    ("person", "day"),
    [("grace", GRACES_DAY), ("fran", FRANS_DAY), ("amira", AMIRAS_DAY), ("dee", date(2026, 5, 1))],
)
def test_no_title_of_a_session_reaches_others(person: str, day: date, her: Her, set_today: SetToday) -> None:
    set_today(day)
    her.is_like(person)
    kinds = {speaker("en")("card-kind", kind=kind) for kind in ("walk", "walk_run", "run", "strength", "low_impact")}
    titles = {
        item.title
        for guideline in library().guidelines.values()
        for week in guideline.weeks.values()
        for item in week.items
    }
    page = reads(her, "/week/card/partner")
    assert [title for title in titles - kinds if f" {title}," in page] == []
    assert [word for word in PRIVATE if word.lower() in page.lower()] == []


def test_without_a_plan_there_is_nothing_to_print_and_help_comes_first(her: Her, set_today: SetToday) -> None:
    set_today(BETHS_DAY)
    her.is_like("beth")
    her.sends("/check-in/all", {"warning_signs": "t01", CONFIRMED: "yes"})
    for address in ("/week/card", "/week/card/partner"):
        page = her.opens(address).content.decode()
        assert "There is nothing to print now" in page, address
        assert '<article class="paper' not in page
    assert her.opens("/week/card/0/0").status_code == 404
    assert "Call your local emergency number" in her.opens("/week/card").content.decode()


def test_cards_are_linked_from_today_and_from_her_week(beth: Her) -> None:
    is_fine(beth)
    for address in ("/", "/week"):
        assert 'href="/week/card"' in beth.opens(address).content.decode()
    assert 'href="/week/card/0/0?minutes=20"' in beth.opens("/?minutes=20").content.decode()


def test_polish_cards_are_polish(beth: Her) -> None:
    is_fine(beth)
    card = reads(beth, "/week/card/0/0", **POLISH)
    assert "razem 28 minut" in card
    assert "6 razy:" in card
    page = reads(beth, "/week/card/partner", **POLISH)
    assert "Marszobieg, 28 minut" in page
    assert "Czas dla mnie: 30 minut" in page
    assert "Co mi pomaga" in page
