"""The same app without scripts, with a keyboard alone, and left in a hurry."""

from collections.abc import Callable
from datetime import date

from browser.phone import Phone

NewPhone = Callable[..., Phone]
TODAY = date(2026, 6, 20)
BIRTH = date(2026, 6, 1)


def test_without_scripts_she_reaches_a_plan_checks_in_and_is_heard(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY, scripts=False)
    phone.begins(birth=BIRTH, how="Vaginal birth").taps("None of these").taps("See my plan")
    assert "Running: not yet" in phone.reads()
    phone.opens("/check-in").ticks("Leaking pee, poo or farts").taps("Continue")
    phone.page.locator("#id-leak_urine").get_by_label("A little", exact=True).check()
    for other in ("stool", "wind"):
        phone.page.locator(f"#id-leak_{other}").get_by_label("No", exact=True).check()
    phone.taps("Save").opens("/")
    assert "it can usually be treated" in phone.reads()


def test_a_sign_that_means_now_is_asked_about_before_it_is_saved_and_then_comes_first(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    phone.begins(birth=BIRTH, how="Vaginal birth").taps("None of these").taps("See my plan")
    told = len(list(phone.has_told()))
    phone.opens("/check-in/all").ticks("A fit (seizure).").taps("Continue")
    assert phone.page.locator("main section").first.get_attribute("class") == "care now"
    assert len(list(phone.has_told())) == told
    phone.taps("Yes, save it")
    assert phone.page.locator("main section").first.get_attribute("class") == "care now"
    assert "999" in phone.reads()
    assert "Calm breathing" not in phone.reads()


def test_the_first_questions_are_answered_with_the_keyboard_alone(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY).opens("/")
    keys = phone.page.keyboard

    def reach(text: str) -> None:
        for _ in range(60):
            keys.press("Tab")
            focus = phone.page.evaluate(
                "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"
            )
            if focus == text:
                shown = phone.page.evaluate(
                    "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                    " || getComputedStyle(document.activeElement.nextElementSibling ?? document.body).outlineStyle !== 'none'"
                )
                assert shown, f"the focus on {text} cannot be seen"
                return
        raise AssertionError(f"{text} is out of reach of the keyboard")

    reach("Any words are fine")
    keys.press("Space")
    reach("Begin")
    keys.press("Enter")
    phone.page.wait_for_url("**/start/2")
    for label, text in (("Day", "1"), ("Month", "6"), ("Year", "2026")):
        reach(label)
        keys.type(text)
    keys.press("Enter")
    phone.page.wait_for_url("**/start/3")
    assert [one.data["date"] for one in phone.has_told()] == ["2026-06-01"]


def test_back_shows_nothing_after_leaving(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    phone.begins(birth=BIRTH, how="Vaginal birth").taps("None of these").taps("See my plan").opens("/")
    phone.taps("Leave")
    phone.page.wait_for_url("**/leave")
    assert "Restride" not in phone.reads()
    assert "Restride" not in phone.page.title()
