"""One journey for each of the first eight people the app is made for (users.md 1), each to the right decision."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from browser.phone import Phone
from restride.engine.moving import decide_chosen
from restride.history.timeline import Timeline
from restride.web.library import library
from web.conftest import someone

NewPhone = Callable[..., Phone]
TODAY = date(2026, 6, 20)


def decided(phone: Phone, today: date = TODAY) -> dict[str, object]:
    """What the engine says to everything on her record: the page has to say the same."""
    timeline = Timeline(phone.has_told(), register=library().register)
    return decide_chosen(library().guidelines, timeline, today).as_json()


def weeks_ago(weeks: int) -> date:
    return TODAY - timedelta(weeks=weeks)


def test_amira_in_week_three_gets_a_first_plan_at_night_with_one_thumb(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY, scheme="dark")
    phone.begins(birth=weeks_ago(3), how="Vaginal birth").taps("None of these").taps("See my plan")
    assert "Running: not yet" in phone.reads()
    assert "Calm breathing" in phone.reads()
    assert phone.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 29)"
    bar = phone.page.get_by_role("navigation", name="Main places").bounding_box()
    assert bar is not None
    assert bar["y"] > 740 * 2 / 3
    decision = decided(phone)
    assert (decision["running"], decision["stage"]) == ("no", "recover")
    phone.taps("Not today").taps("A bad night")
    assert "Nothing is lost" not in phone.reads()
    assert "rest" in phone.reads().lower()


def test_beth_in_week_eleven_learns_what_ready_means_and_that_the_check_opens_nothing(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    phone.begins(birth=weeks_ago(11), how="Vaginal birth").taps("None of these").taps("See my plan")
    assert "Running: not yet" in phone.reads()
    phone.taps("All reasons, and who says so")
    assert "12 weeks or more since the birth" in phone.reads()
    phone.opens("/paths")
    assert "All 6 paths agree: running is not open yet." in phone.reads()
    assert decided(phone)["running"] == "no"


def test_chioma_five_months_after_an_emergency_caesarean_is_sent_to_somebody_with_her_scar(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    phone.begins(birth=weeks_ago(22), how="Emergency caesarean birth (C-section)").ticks("Pain").taps("Continue")
    phone.page.get_by_text("Caesarean scar, during effort").click()
    scar = phone.page.locator("#id-pain_scar_with_effort")
    scar.get_by_label("4", exact=True).check()
    phone.taps("Save").taps("See my plan")
    assert "Talk to a physiotherapist or doctor. You told us of this" in phone.reads()
    decision = decided(phone)
    assert (decision["running"], decision["urgency"]) == ("no", "days")
    assert [one["id"] for one in decision["help"]] == ["t57"]


def test_dee_ticks_leaking_and_gets_the_truth_without_fear(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    phone.begins(birth=weeks_ago(60), how="Vaginal birth").ticks("Leaking pee, poo or farts").taps("Continue")
    phone.page.locator("#id-leak_urine").get_by_label("A little", exact=True).check()
    for other in ("stool", "wind"):
        phone.page.locator(f"#id-leak_{other}").get_by_label("No", exact=True).check()
    phone.taps("Save").taps("See my plan")
    words = phone.reads()
    assert "it can usually be treated" in words
    assert "Running: not yet. Here is what helps first." in words
    for harsh in ("fail", "not allowed", "Oops", "regress", "!"):
        assert harsh not in words
    decision = decided(phone)
    assert (decision["verdict"], decision["running"]) == ("pause", "no")


def test_ewa_reads_polish_and_no_draft_of_what_running_waits_for(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY, language="pl-PL")
    phone.opens("/")
    assert phone.page.get_attribute("html", "lang") == "pl"
    phone.ticks("Wszystkie słowa są w porządku").taps("Zacznij")
    phone.types("Dzień", "20").types("Miesiąc", "2").types("Rok", "2026").taps("Dalej")
    phone.ticks("Poród pochwowy").taps("Dalej")
    question = phone.page.get_by_text("Do you have any of these")
    assert question.first.evaluate("(one) => one.closest('[lang]').lang") == "en"
    phone.ticks("None of these").taps("Dalej").taps("Żadne z tych").taps("Zobacz mój plan")
    assert "Bieganie: jeszcze nie" in phone.reads()
    assert "20 lutego 2026" in phone.opens("/start/6").reads()
    assert decided(phone)["running"] == "no"


def test_fran_meets_no_word_about_babies_and_the_same_gates(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    phone.begins(birth=weeks_ago(10), how="Vaginal birth", words="Only words about me and my body")
    phone.taps("None of these").taps("See my plan")
    assert "bab" not in phone.reads().lower()
    decision = decided(phone)
    assert (decision["running"], decision["stage"]) == ("no", "recover")


@pytest.mark.parametrize("person", ["grace", "hana"])
def test_a_record_of_months_opens_at_the_engines_decision(person: str, new_phone: NewPhone) -> None:
    day = {"grace": date(2026, 5, 6), "hana": date(2026, 5, 26)}[person]
    her = someone()
    her.is_like(person)
    phone = new_phone(day).is_hers(her).opens("/")
    decision = decided(phone, day)
    open_or_not = "Running is open today" if decision["running"] == "yes" else "Running: not yet"
    assert open_or_not in phone.reads()


def test_grace_comes_back_after_a_gap_and_nobody_mentions_it(new_phone: NewPhone) -> None:
    her = someone()
    her.is_like("grace")
    phone = new_phone(date(2026, 5, 6)).is_hers(her).opens("/")
    for word in ("missed", "streak", "behind", "welcome back", "while since"):
        assert word not in phone.reads().lower()
    phone.taps("10 minutes")
    assert "10 minutes" in phone.reads()


def test_hana_tells_of_heaviness_and_running_waits_for_her_physiotherapist(new_phone: NewPhone) -> None:
    her = someone()
    her.is_like("hana")
    day = date(2026, 5, 26)
    phone = new_phone(day).is_hers(her).opens("/check-in")
    phone.ticks("Heaviness, dragging or a lump in your vagina or bottom").taps("Continue")
    phone.page.locator("#id-heaviness").get_by_label("A lot", exact=True).check()
    phone.taps("Save").opens("/")
    assert "Running: not yet" in phone.reads()
    decision = decided(phone, day)
    assert decision["running"] == "no"
    assert "A professional can do this" in phone.reads()
