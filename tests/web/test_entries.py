"""What she told us: every entry in words, and taking one back (rulings 4 and 9, I-19, H-05, SP-18)."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from restride.engine.moving import decide_chosen
from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.web.addresses import short_code
from restride.web.entry_codes import codes_of
from restride.web.library import library
from web.her import Her, born, text_of

TODAY, TOMORROW, LATER = date(2026, 6, 20), date(2026, 6, 21), date(2026, 6, 25)
IRIS = "clinician:iris"


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def address(name: str) -> str:
    return f"/entries/{short_code(name)}"


def reads(her: Her, where: str) -> str:
    return text_of(her.opens(where).content.decode())


def signs(*ticked: str, name: str = "signs", on: date = TODAY, by: str = "self") -> Event:
    return Event(name, "checked_in", on, {"answers": {"warning_signs": list(ticked)}}, by=by)


def timeline(her: Her) -> Timeline:
    return Timeline(her.has_told(), register=library().register)


def urgency(her: Her, day: date) -> str:
    return decide_chosen(library().guidelines, timeline(her), day).urgency


def test_every_entry_of_everybody_is_listed_newest_day_first_and_opens(her: Her) -> None:
    her.is_like("hana")
    told = {short_code(one.id) for one in her.has_told()}
    pages = [her.opens(f"/entries?page={n}").content.decode() for n in (1, 2)]
    listed = [code for page in pages for code in re.findall(r'href="/entries/([^"]+)"', page)]
    assert (len(listed), set(listed)) == (len(told), told)
    assert len(re.findall(r'href="/entries/', pages[0])) == 50
    days = [re.findall(r"<h2>(\d+ \w+ \d{4})</h2>", page) for page in pages]
    assert days[0][0] == "26 May 2026"
    assert days[1][-1] == "1 March 2026"
    for code in told:
        assert her.client.get(f"/entries/{code}").status_code == 200


def test_an_entry_says_what_was_asked_and_what_was_answered(her: Her) -> None:
    her.told(
        [
            Event(
                "c",
                "checked_in",
                TODAY,
                {"answers": {"leak_urine": "a_little", "pain_back": 3, "sleep_hours": 6.5, "heaviness": "declined"}},
            )
        ]
    )
    page = reads(her, address("c"))
    for said in (
        "pee leaked when you did not want it to? A little",
        "3 out of 10",
        "6.5 hours",
        "I would rather not say",
    ):
        assert said in page, said


def test_each_answer_about_her_can_be_asked_again(her: Her) -> None:
    her.told([Event("b", "background_recorded", TODAY, {"answers": {"ran_before": "never", "bmi_over_30": "no"}})])
    links = re.findall(r'href="(/ask/\d+)"', her.opens(address("b")).content.decode())
    assert len(links) == 1, "what only a clinician records is not asked of her"
    assert "How much did you run" in reads(her, links[0])


def test_every_kind_of_entry_can_be_read(her: Her) -> None:
    """B-11: also what a file may bring, and what no page here makes."""
    kinds: list[tuple[str, dict[str, object], str]] = [
        ("birth_recorded", {"dates": ["2026-02-01", "2026-02-02"], "modes": ["forceps", "caesarean"], "tear": "third"}, "self"),
        ("birth_date_confirmed", {"entry": "e0", "date": "2026-02-02"}, "self"),
        ("background_recorded", {"answers": {"ran_before": "never", "days_available": ["monday"]}}, "import:gpx"),
        ("test_performed", {"test": "hop", "left": 1, "right": 9, "supervised_by": "Iris", "can_relax": "unsure"}, "self"),
        ("test_performed", {"test": "pelvic_floor_holds", "holds": 8, "hold_seconds": 6.5}, "self"),
        ("session_done", {"activity": "run"}, "self"),
        (
            "session_done",
            {"activity": "walk_run", "minutes": 28, "run_seconds": 90, "distance_m": 2500, "level": "<b>", "effort": 4,
             "completed": False, "symptoms": {"pain_back": 2}, "next_day_symptoms": {"doming": "a_lot"}, "source": "w"},
            "self",
        ),
        ("preparation_credited", {"weeks": 6, "told_by": {"role": "GP"}}, IRIS),
        (
            "signed_off",
            {"kind": "early_start", "outcome": "not_yet", "scope": ["running", "with_pessary"], "expires": "2026-07-01",
             "verified": True, "reason": "r", "findings": {"any": ["thing"]}, "by": "Iris"},
            IRIS,
        ),
        ("sign_off_withdrawn", {"sign_off": "e8"}, IRIS),
        ("guideline_adopted", {"guideline": "nobody heard of it"}, "self"),
        ("limits_set", {"max_level": "R3", "runs_per_week": 0, "envelope_percent": 5, "until": "2026-07-01"}, IRIS),
        ("not_today", {"reason": "tired"}, "self"),
        ("not_today", {"reason": "<script>alert(1)</script>"}, "self"),
        ("pregnancy_reported", {}, "self"),
        ("loss_recorded", {}, "self"),
        ("entry_corrected", {"entry": "e5", "data": {"minutes": 12}}, "self"),
        ("entry_corrected", {"entry": "e5", "data": {"nonsense": {"a": [1]}}}, "self"),
        ("entry_corrected", {"entry": "nowhere", "data": {"minutes": 12}}, "self"),
        ("entry_withdrawn", {"entry": "e12", "reason": "slip"}, "self"),
    ]  # fmt: skip
    her.told(Event(f"e{n}", kind, TODAY, data, by=by) for n, (kind, data, by) in enumerate(kinds))
    for n in range(len(kinds)):
        page = her.client.get(address(f"e{n}"))
        assert page.status_code == 200, kinds[n]
        assert "<script>alert" not in page.content.decode()
    assert "12 minutes" in reads(her, address("e5"))
    assert her.client.get("/entries").status_code == 200


def test_an_entry_taken_back_counts_until_tomorrow_and_stays_to_be_read(
    her: Her, set_today: Callable[[date], None]
) -> None:
    """I-19, rulings 4."""
    her.told([born(TODAY, weeks=20), signs("t20")])
    page = her.sends(address("signs"), {"act": "take_back"})
    assert "taken back" in text_of(her.opens("/entries").content.decode())
    assert "from tomorrow none of it does" in text_of(page.content.decode())
    assert urgency(her, TODAY) == "today"
    assert urgency(her, TOMORROW) not in {"today", "now"}
    set_today(TOMORROW)
    page_then = reads(her, address("signs"))
    assert "feeling feverish" in page_then
    assert "It does not count any more" in page_then
    assert [one.type for one in her.has_told()] == ["birth_recorded", "checked_in", "entry_withdrawn"]


def test_a_warning_stays_open_while_another_entry_says_it_too_as_the_page_says(her: Her) -> None:
    """Rulings 9."""
    her.told([born(TODAY, weeks=20), signs("t20"), signs("t20", name="before", on=date(2026, 6, 18))])
    assert "that came only from this entry closes tomorrow" in reads(her, address("signs"))
    her.sends(address("signs"), {"act": "take_back"})
    assert urgency(her, TOMORROW) == "today"


def test_a_newer_answer_does_not_close_a_warning_as_the_page_says(her: Her, set_today: Callable[[date], None]) -> None:
    """Rulings 9."""
    her.told([born(TODAY, weeks=20), signs("t20")])
    assert "A newer answer does not close a warning" in reads(her, address("signs"))
    her.told([signs("none", name="newer", on=LATER)])
    assert urgency(her, LATER) == "today"


def test_an_entry_put_back_counts_at_once(her: Her) -> None:
    her.told([born(TODAY, weeks=20), signs("t20", on=date(2026, 6, 18))])
    her.sends(address("signs"), {"act": "take_back"})
    assert urgency(her, TOMORROW) != "today"
    her.sends(address("signs"), {"act": "put_back"})
    assert urgency(her, TODAY) == "today"
    assert urgency(her, TOMORROW) == "today"


@pytest.mark.parametrize("kind", ["pregnancy_reported", "loss_recorded", "not_today"])
@pytest.mark.parametrize("day", [TODAY, LATER])
def test_an_entry_with_nothing_in_it_is_put_back_by_telling_the_same_anew(
    her: Her, set_today: Callable[[date], None], kind: str, day: date
) -> None:
    """H-21, H-22: what says all it has to say by being there."""
    her.told([born(TODAY, weeks=20), Event("e", kind, TODAY, {})])
    her.sends(address("e"), {"act": "take_back"})
    set_today(day)
    assert 'value="put_back"' in her.opens(address("e")).content.decode()
    form = {"act": "put_back", "entry": "0123456789abcdef0123456789abcdef"}
    answer = her.client.post(address("e"), form)
    again = her.has_told()[-1]
    assert answer.headers["Location"] == f"{address(again.id)}?saved=1"
    assert (again.type, again.on, again.data) == (kind, TODAY, {})
    standing = [one.event.id for one in timeline(her).record(date(2026, 6, 26)).entries if one.event.type == kind]
    assert standing == [again.id]
    assert her.client.post(address("e"), form).status_code == 404
    assert 'value="put_back"' not in her.opens(address("e")).content.decode()
    her.sends(address(again.id), {"act": "take_back"})
    assert 'value="put_back"' in her.opens(address(again.id)).content.decode()


def test_a_pregnancy_put_back_after_a_later_birth_leaves_the_new_plan_open(
    her: Her, set_today: Callable[[date], None]
) -> None:
    """I-20: it counts for the day it was told of."""
    her.told([Event("p", "pregnancy_reported", TODAY, {})])
    her.sends(address("p"), {"act": "take_back"})
    set_today(LATER)
    her.told([Event("b", "birth_recorded", LATER, {"date": "2026-06-24", "mode": "vaginal"})])
    her.sends(address("p"), {"act": "put_back"})
    assert timeline(her).record(LATER).pregnancy is None


def test_a_page_that_the_browser_kept_takes_back_what_was_put_back(her: Her) -> None:
    """The form carries the id of the first taking back still."""
    her.told([born(TODAY, weeks=20), signs("t20")])
    form = {"entry": "0123456789abcdef0123456789abcdef"}
    for act in ("take_back", "put_back", "take_back", "put_back"):
        assert her.client.post(address("signs"), {**form, "act": act}).status_code == 302
        assert (urgency(her, TOMORROW) == "today") is (act == "put_back")


def test_a_form_sent_twice_takes_back_once(her: Her) -> None:
    her.told([signs("t20")])
    form = {"act": "take_back", "entry": "0123456789abcdef0123456789abcdef"}
    her.client.post(address("signs"), form)
    assert her.client.post(address("signs"), form).status_code == 404
    assert len(her.has_told()) == 2


@pytest.mark.parametrize(
    "entry",
    [
        Event("x", "limits_set", TODAY, {"max_level": "R1"}, by=IRIS),
        Event("x", "limits_set", TODAY, {"max_level": "R1"}),
        Event("x", "signed_off", TODAY, {"kind": "return_to_run", "outcome": "not_yet", "verified": True}, by=IRIS),
        signs("t20", name="x", by=IRIS),
        Event("x", "entry_withdrawn", TODAY, {"entry": "y"}),
        Event("x", "entry_corrected", TODAY, {"entry": "y", "data": {"weeks": 3}}),
    ],
)
def test_what_a_clinician_wrote_and_what_changes_another_entry_is_not_hers_to_take_back(her: Her, entry: Event) -> None:
    her.told([entry, Event("y", "preparation_credited", TODAY, {"weeks": 1})])
    assert "take_back" not in her.opens(address("x")).content.decode()
    assert her.client.post(address("x"), {"act": "take_back"}).status_code == 404
    assert len(her.has_told()) == 2


@pytest.mark.parametrize("act", ["", "erase", "confirm", "put_back"])
def test_an_act_that_is_not_offered_does_nothing(her: Her, act: str) -> None:
    her.told([signs("t20")])
    assert her.client.post(address("signs"), {"act": act}).status_code == 404
    assert len(her.has_told()) == 1


def test_a_change_shows_both_what_counts_now_and_what_was_said_first(her: Her) -> None:
    her.told(
        [
            Event("credit", "preparation_credited", TODAY, {"weeks": 9}),
            Event("mend", "entry_corrected", TODAY, {"entry": "credit", "data": {"weeks": 4}}),
        ]
    )
    page = reads(her, address("credit"))
    assert "4 weeks" in page.partition("What you said first")[0]
    assert "9 weeks" in page.partition("What you said first")[2]
    assert "changed" in reads(her, "/entries")
    assert address("credit") in her.opens(address("mend")).content.decode()


def test_two_contents_under_one_id_are_both_shown(her: Her) -> None:
    """B-08."""
    her.told([signs("t20", name="twice"), signs("none", name="twice")])
    page = reads(her, address("twice"))
    assert "feeling feverish" in page
    assert "Another version" in page


def test_a_birth_moved_earlier_is_confirmed_on_another_day(her: Her, set_today: Callable[[date], None]) -> None:
    """H-05."""
    her.told([born(TODAY, weeks=4)])
    her.told([Event("mend", "entry_corrected", TODAY, {"entry": "birth", "data": {"date": "2026-01-01"}})])
    assert 'value="confirm"' not in her.opens(address("birth")).content.decode()
    assert her.client.post(address("birth"), {"act": "confirm"}).status_code == 404
    assert timeline(her).record(TODAY).birth.unconfirmed
    set_today(TOMORROW)
    assert "1 January 2026" in reads(her, address("birth"))
    her.sends(address("birth"), {"act": "confirm"})
    birth = timeline(her).record(TOMORROW).birth
    assert (birth.unconfirmed, date.fromordinal(birth.latest)) == (False, date(2026, 1, 1))
    assert 'value="confirm"' not in her.opens(address("birth")).content.decode()


def test_a_birth_taken_back_counts_until_it_is_confirmed_on_another_day(
    her: Her, set_today: Callable[[date], None]
) -> None:
    """H-05."""
    her.told([born(TODAY, weeks=60, name="first"), born(TODAY, weeks=4, name="slip")])
    her.sends(address("slip"), {"act": "take_back"})
    assert 'value="confirm"' not in her.opens(address("slip")).content.decode()
    set_today(TOMORROW)
    assert timeline(her).record(TOMORROW).birth.event == "slip"
    her.sends(address("slip"), {"act": "confirm"})
    assert timeline(her).record(TOMORROW).birth.event == "first"


def test_another_womans_entry_is_not_found_exactly_like_one_that_is_not_there(her: Her, another: Her) -> None:
    """SP-18, B-21."""
    another.told([signs("t20", name="hers alone")])
    her.told([signs("t20")])
    for send in (her.client.get, her.client.post):
        strange, nothing = send(address("hers alone")), send("/entries/000000")
        assert (strange.status_code, nothing.status_code) == (404, 404)
        assert strange.content == nothing.content
    assert her.client.post(address("hers alone"), {"act": "take_back"}).status_code == 404
    assert len(another.has_told()) == 1


def test_two_entries_with_one_short_code_have_addresses_of_their_own() -> None:
    names = [str(n) for n in range(20_000)]
    events = [Event(name, "loss_recorded", TODAY, {}) for name in names]
    assert len({short_code(name) for name in names}) < len(set(names)), "these names have to collide"
    codes = codes_of(events)
    assert len(set(codes.values())) == len(codes) == len(set(names))
    assert codes_of(events[:100]) == {name: code for name, code in codes.items() if name in names[:100]}
