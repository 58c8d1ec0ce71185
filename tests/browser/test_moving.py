"""Trying, practising and sessions in a real browser: counters, timers and guides go by the clock, and never by ticks."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from browser.phone import Phone
from restride.history.events import Event
from restride.web.moves import number_of_exercise, number_of_test
from web.conftest import someone

NewPhone = Callable[..., Phone]
CHIOMAS_DAY, BETHS_DAY = date(2026, 5, 6), date(2026, 5, 14)
NOON = datetime(2026, 5, 6, 12, tzinfo=UTC)
HOLDS = "pelvic_floor_hold_standing"


def phone_of(person: str, day: date, new_phone: NewPhone, *, fake: bool = True, **more: object) -> Phone:
    """Her phone; its clock stands still and is moved by the test."""
    her = someone()
    her.is_like(person)
    phone = new_phone(day, **more).is_hers(her)
    if fake:
        phone.page.clock.install(time=NOON - timedelta(seconds=1))
        phone.page.clock.pause_at(NOON)
    return phone


def last(phone: Phone) -> Event:
    return list(phone.has_told())[-1]


def try_page(test: str) -> str:
    return f"/try/{number_of_test(test)}"


def passes(phone: Phone, seconds: float) -> None:
    """So much time passes while the page is shown."""
    phone.page.clock.run_for(int(seconds * 1000))


def is_away(phone: Phone, seconds: float) -> None:
    """So much time passes while the page is hidden and nothing of it runs; then it is looked at again."""
    phone.page.clock.fast_forward(int(seconds * 1000))
    phone.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_each_tap_counts_one_on_its_own_side(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone, fake=False).opens(try_page("single_leg_squat"))
    left, right = (phone.page.get_by_label(side, exact=True) for side in ("Left", "Right"))
    for _ in range(10):
        phone.taps("One more: Left")
    assert "You reached the aim" in phone.reads()
    phone.taps("One more: Right").taps("One more: Right").taps("One less: Right").taps("One less: Right")
    phone.taps("One less: Right")
    assert (left.input_value(), right.input_value()) == ("10", "0")
    right.fill("7")
    phone.taps("One more: Right").taps("None of these")
    assert (last(phone).data["left"], last(phone).data["right"]) == (10, 8)
    assert last(phone).data["symptoms"]["leak_urine"] == "none"


def test_the_whole_count_can_be_done_with_the_keyboard(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone, fake=False).opens(try_page("single_leg_squat"))
    phone.page.get_by_label("Left", exact=True).focus()
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    phone.page.keyboard.press("Space")
    assert phone.page.get_by_label("Left", exact=True).input_value() == "2"


def test_a_timer_is_right_after_the_page_was_hidden(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(try_page("walk_30"))
    phone.taps("Start How much")
    assert "Get ready: 3" in phone.reads()
    passes(phone, 3)
    passes(phone, 5)
    is_away(phone, 600)
    minutes, seconds = (phone.page.locator(f"[data-{one}]") for one in ("minutes", "number"))
    assert (minutes.input_value(), seconds.input_value()) == ("10", "5")
    is_away(phone, 1200)
    assert "You reached the aim" in phone.reads()
    phone.taps("Stop How much").taps("None of these")
    assert last(phone).data["value"] == 1805


def test_a_timer_goes_on_after_the_page_was_closed(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(try_page("walk_30"))
    phone.taps("Start How much")
    passes(phone, 4)
    phone.opens("/")
    phone.page.clock.fast_forward(299_000)
    phone.opens(try_page("walk_30"))
    passes(phone, 0.3)
    assert phone.page.locator("[data-minutes]").input_value() == "5"


def test_something_not_right_stops_the_timer_and_asks(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(try_page("balance"))
    phone.taps("Start Left")
    passes(phone, 3 + 4)
    phone.taps("Something is not right")
    assert "Stop here and rest" in phone.reads()
    assert phone.page.evaluate("document.activeElement.id") == "id-felt"
    passes(phone, 30)
    assert phone.page.get_by_label("Left", exact=True).input_value() == "4"
    phone.ticks("Leaking pee, poo or farts").taps("Continue")
    assert "Tell us a little more" in phone.reads()


def test_without_scripts_the_numbers_are_typed(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone, fake=False, scripts=False).opens(try_page("balance"))
    assert phone.page.get_by_role("button", name="Start").count() == 0
    phone.types("Left", "12").types("Right", "11").taps("None of these")
    assert (last(phone).data["left"], last(phone).data["right"]) == (12, 11)


def guide(phone: Phone) -> tuple[str, str]:
    """What the guide says now, and which time of how many it is."""
    return (
        phone.page.locator("[data-word]").inner_text(),
        phone.page.locator("[data-nth]").inner_text(),
    )


def test_the_guide_follows_its_phases_by_the_clock(new_phone: NewPhone) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone).opens(f"/practise/{number_of_exercise(HOLDS)}")
    phone.taps("Start")
    passes(phone, 1)
    assert guide(phone) == ("Squeeze and lift", "1 of 8")
    passes(phone, 2)
    assert guide(phone) == ("Hold", "1 of 8")
    passes(phone, 8)
    assert guide(phone) == ("Let go", "1 of 8")
    passes(phone, 2)
    assert guide(phone) == ("Rest", "1 of 8")
    passes(phone, 6)
    assert guide(phone) == ("Squeeze and lift", "2 of 8")


def test_a_pause_lasts_as_long_as_it_is_needed(new_phone: NewPhone) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone).opens(f"/practise/{number_of_exercise(HOLDS)}")
    phone.taps("Start")
    passes(phone, 5)
    phone.taps("Pause")
    is_away(phone, 3600)
    assert guide(phone) == ("Hold", "1 of 8")
    phone.taps("Go on")
    passes(phone, 6)
    assert guide(phone) == ("Let go", "1 of 8")


def test_the_guide_is_right_after_the_page_was_hidden_and_keeps_a_part(new_phone: NewPhone) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone).opens(f"/practise/{number_of_exercise('belly_breath_lying')}")
    phone.taps("Start")
    passes(phone, 1)
    is_away(phone, 124)
    assert guide(phone) == ("Breathe out", "13 of 30")
    phone.taps("Stop here")
    assert phone.page.get_by_label("How many minutes was it?").input_value() == "2"
    phone.taps("I did this")
    assert last(phone).data == {"activity": "breathing", "minutes": 2, "completed": False}


def test_at_its_end_the_guide_keeps_the_whole(new_phone: NewPhone) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone).opens(f"/practise/{number_of_exercise('belly_breath_lying')}")
    phone.taps("Start")
    passes(phone, 1)
    is_away(phone, 299.5)
    assert "You did all of it" in phone.reads()
    phone.taps("I did this")
    assert last(phone).data == {"activity": "breathing", "minutes": 5, "completed": True}


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_where_motion_is_unwelcome_words_and_a_bar_take_the_place_of_the_shape(
    motion: str, new_phone: NewPhone
) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone)
    phone.page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    phone.opens(f"/practise/{number_of_exercise(HOLDS)}").taps("Start")
    passes(phone, 3)
    assert phone.page.locator(".pond").is_visible() == (motion != "reduce")
    assert phone.page.locator(".pace-bar").is_visible() == (motion == "reduce")
    assert guide(phone)[0] == "Hold"


def test_the_sound_is_off_where_it_was_turned_off(new_phone: NewPhone) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone, fake=False).opens(f"/practise/{number_of_exercise(HOLDS)}")
    phone.taps("Sound is on")
    phone.opens(f"/practise/{number_of_exercise(HOLDS)}")
    assert phone.page.get_by_role("button", name="Sound is off").is_visible()
    assert phone.page.evaluate("localStorage.getItem('sound')") == "off"


def test_without_scripts_the_guide_is_written(new_phone: NewPhone) -> None:
    phone = phone_of("beth", BETHS_DAY, new_phone, fake=False, scripts=False)
    phone.opens(f"/practise/{number_of_exercise(HOLDS)}")
    assert "Hold: 8 seconds" in phone.reads()
    assert phone.page.locator(".pacer").is_hidden()
    phone.types("How many minutes was it?", "3").taps("I did this")
    assert last(phone).data["minutes"] == 3


def test_a_session_leads_through_its_moves_and_keeps_the_minutes_of_the_clock(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(f"/session/{CHIOMAS_DAY}/1")
    phone.taps("Start")
    shown = phone.page.locator("[data-move]:visible")
    assert shown.count() == 1
    assert "Squat with a weight" in shown.inner_text()
    assert phone.page.evaluate("document.activeElement.textContent").strip() == "Squat with a weight"
    shown.get_by_role("checkbox", name="Round 1").check()
    passes(phone, 31)
    assert "0:31" in shown.inner_text()
    for _ in range(6):
        phone.taps("Next")
        passes(phone, 120)
    assert "That was all of it" in phone.reads()
    phone.taps("I did this")
    assert (
        last(phone).data == {"activity": "strength", "minutes": 12, "completed": True}
        or last(phone).data["minutes"] == 10
    )


def test_what_was_left_out_makes_it_a_part(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(f"/session/{CHIOMAS_DAY}/1")
    phone.taps("Start")
    shown = phone.page.locator("[data-move]:visible")
    shown.get_by_text("Not this one").click()
    shown.get_by_role("link", name="This one instead: Squat on both legs").click()
    assert shown.get_by_role("heading").first.inner_text() == "Squat on both legs"
    phone.taps("Next")
    shown.get_by_text("Not this one").click()
    shown.get_by_role("button", name="Leave it out").click()
    for _ in range(4):
        phone.taps("Next")
    phone.taps("I did this")
    assert last(phone).data["completed"] is False


def test_a_session_goes_on_where_it_was_after_the_page_was_closed(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(f"/session/{CHIOMAS_DAY}/1")
    phone.taps("Start").taps("Next")
    phone.page.locator("[data-move]:visible").get_by_role("checkbox", name="Round 1").check()
    phone.opens("/").opens(f"/session/{CHIOMAS_DAY}/1").taps("Start")
    assert "2 of 6" in phone.reads()
    assert phone.page.locator("[data-move]:visible").get_by_role("checkbox", name="Round 1").is_checked()


def test_something_not_right_in_a_session_keeps_a_part_and_asks_the_four(new_phone: NewPhone) -> None:
    """H-06."""
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone).opens(f"/session/{CHIOMAS_DAY}/1")
    phone.taps("Start")
    passes(phone, 190)
    phone.taps("Something is not right")
    assert last(phone).data == {"activity": "strength", "minutes": 3, "completed": False}
    assert phone.page.url.endswith("/check-in")


def test_everything_in_use_while_moving_is_as_large_as_a_thumb_needs(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone, fake=False)
    for page, wanted in (
        (try_page("single_leg_squat"), "[data-plus], [data-minus]"),
        (try_page("balance"), "[data-tally] [data-go]"),
        (f"/practise/{number_of_exercise('belly_breath_lying')}", ".pacer [data-go]"),
        (f"/session/{CHIOMAS_DAY}/1", "[data-next], .turns label"),
    ):
        phone.opens(page)
        if "session" in page:
            phone.taps("Start")
        heights = phone.page.evaluate(
            "(wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility())"
            ".map((one) => one.getBoundingClientRect().height)",
            wanted,
        )
        assert heights
        assert min(heights) >= 72, page


def test_a_picture_stands_still_when_she_says_so(new_phone: NewPhone) -> None:
    phone = phone_of("chioma", CHIOMAS_DAY, new_phone, fake=False).opens(try_page("hop"))
    box = phone.page.get_by_label("Hold the picture still")
    states = "[...new Set(document.getAnimations().map((one) => one.playState))]"
    assert phone.page.evaluate(states) == ["running"]
    box.check()
    assert phone.page.evaluate(states) == ["paused"]
    phone.page.emulate_media(reduced_motion="reduce")
    assert phone.page.evaluate("document.getAnimations().length") == 0
