"""The player of walks and runs, in a real browser on a clock that the test moves: users.md 7, I-07, H-06, H-37, SP-27."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from browser.go_plan import RUN_CODE, SHORT_CODE, TODAY, WALK_CODE, only_walk, plan, session, walk, walk_run
from browser.phone import Phone
from browser.player import AFTERNOON, NONE_OF_THESE, Player

NewPhone = Callable[..., Phone]
BUZZ_OF = {"run": "[120,80,120,80,120]", "walk": "[600]", "soon": "[60]", "end": "[400,200,400]"}


@pytest.fixture
def player(new_phone: NewPhone) -> Player:
    return Player(new_phone(TODAY))


def digits(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


# Before.


def test_before_it_says_what_it_is_how_long_in_all_and_when_it_ends(player: Player) -> None:
    player.opens()
    assert player.page.get_by_role("heading", level=1).inner_text() == "Walk and run 28 minutes"
    text = player.reads()
    assert "28 minutes in all. Warm-up and cool-down are in it. Start now and it ends at about 14:35." in text
    assert "6 times: Run 1 minute; Walk 2 minutes" in text
    assert "Shoes you can walk and run in." in text
    player.passes(120)
    assert "it ends at about 14:37." in player.reads(), "the end moves on quietly while she reads"


def test_a_shorter_length_is_chosen_with_one_tap_and_its_rung_is_not_told(player: Player) -> None:
    player.opens().taps("14 min")
    assert "14 minutes in all" in player.reads()
    assert player.button("14 min").get_attribute("aria-pressed") == "true"
    player.begins().passes(14 * 60)
    (done,) = player.has_told("session_done")
    assert (done["data"]["minutes"], done["data"]["run_seconds"], done["data"]["completed"]) == (14, 120, True)
    assert "level" not in done["data"], "a short version's minutes count, its rung does not (rulings 23)"
    assert player.opens(SHORT_CODE).button("14 min").get_attribute("aria-pressed") == "true"


def test_several_sessions_of_a_day_are_chosen_from(player: Player) -> None:
    player.plan = plan(sessions=[walk_run(), only_walk()])
    player.opens("")
    assert player.screen == "list"
    player.page.get_by_role("link", name="A walk").click()
    player.button("Start").wait_for()
    assert "30 minutes in all." in player.reads()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"sessions": []}, "No walk or run today"),
        ({"closed": True}, "This plan is closed for now"),
        ({"four": []}, "We cannot read your plan"),
        ({"code": "f" * 16}, "Your plan has changed"),
        ({"shut": True}, "The app is closed"),
        ({"nobody": True}, "There is no plan on this phone"),
        ({"offline": True}, "There is no plan on this phone yet"),
    ],
)
def test_where_there_is_nothing_to_play_it_says_so(player: Player, change: dict[str, Any], says: str) -> None:
    code = change.pop("code", RUN_CODE if change.get("sessions") != [] else "")
    because = next((one for one in ("shut", "nobody") if change.pop(one, False)), "")
    if change.pop("offline", False):
        player.loses_signal()
    player.plan = plan(**change)
    if code == "f" * 16:
        player.plan = plan(sessions=[])
    if because:
        player.page.route("**/go/plan", lambda route: route.fulfill(status=403, json={"because": because}))
    assert player.opens(code).page.get_by_role("heading", level=1).inner_text() == says
    assert player.button("Start").count() == 0


def test_parts_that_do_not_fit_together_are_not_offered(player: Player) -> None:
    broken = walk_run()
    del broken["parts"][3]
    player.plan = plan(sessions=[{**broken, "versions": []}])
    assert player.opens("").page.get_by_role("heading", level=1).inner_text() == "No walk or run today"


def test_help_comes_before_everything_while_somebody_has_to_look(player: Player) -> None:
    """I-26, I-01: the number stands in the plan, so it is there with no signal too."""
    sign = {"says": "Chest pain", "act": "Call 999."}
    player.plan = plan(urgency="now", running="no", sessions=[], help=[{"level": "now", "says": "Call 999", "number": "999", "dial": "999", "signs": [sign]}])  # fmt: skip
    player.opens("")
    player.loses_signal().opens()
    assert player.screen == "help"
    assert player.page.get_by_role("link", name="Call 999").get_attribute("href") == "tel:999"
    assert "Call 999 now. You told us of this:" in player.reads()
    assert "Chest pain" in player.reads()


# The four, before a run.


def test_before_each_run_the_four_are_asked_and_none_of_these_is_one_tap(player: Player) -> None:
    player.opens().taps("Start")
    assert player.screen == "ask"
    assert player.page.get_by_role("checkbox").count() == 4
    assert not player.page.get_by_role("checkbox", checked=True).count()
    player.taps(NONE_OF_THESE).button("Pause").wait_for()
    (told,) = player.has_told()
    assert (told["type"], told["on"], told["zone"]) == ("checked_in", "2026-11-22", "Europe/London")
    assert set(told["data"]["answers"].values()) == {"none", 0}
    assert len(told["data"]["answers"]) == 8
    player.passes(3).taps("Pause").taps("End here")
    player.button("Start").click()
    assert player.screen == "ask", "asked again before the next one"


@pytest.mark.parametrize("signal", [True, False])
def test_a_symptom_means_a_walk_today_and_is_kept(player: Player, signal: bool) -> None:
    """I-07, H-06."""
    player.opens().taps("Start")
    if not signal:
        player.loses_signal()
    player.page.get_by_label("Heaviness, dragging").check()
    player.taps("Continue")
    assert "still needs an answer" in player.reads()
    player.page.get_by_role("radio", name="A little").check()
    player.taps("Continue")
    player.page.get_by_role("heading", name="Today you walk").wait_for()
    assert "What you told us is kept." in player.reads()
    (told,) = player.has_told()
    assert told["data"]["answers"]["heaviness"] == "a_little"
    assert told["data"]["answers"]["leak_urine"] == "none"
    player.taps("Walk")
    assert player.place == ("Walk", "28:00", "28:00")
    player.passes(28 * 60)
    (done,) = player.has_told("session_done")
    assert done["data"] == {"activity": "walk", "minutes": 28, "completed": True, "source": "player"}
    player.opens()
    assert player.page.get_by_role("heading", level=1).inner_text() == "Today you walk", "for all of the day"


def test_i_do_not_know_is_not_none(player: Player) -> None:
    """H-03."""
    player.opens().taps("Start")
    player.page.get_by_label("A ridge or dome").check()
    player.page.get_by_role("radio", name="I do not know").check()
    player.taps("Continue")
    player.page.get_by_role("heading", name="Today you walk").wait_for()


@pytest.mark.parametrize(
    ("because", "says", "help_first"),
    [
        ("expired", "Your plan is waiting for news", "Open the app once with a signal"),
        ("no-check-in", "First tell us how you are", "It takes one minute"),
        ("symptom", "Today you walk", "A walk is fine if it feels good"),
        ("unsent", "Something still has to be sent", "Running waits until it has been sent"),
        ("clock", "The clock of this phone does not fit", "Until then, walk"),
        ("plan-says-no", "Running: not yet", "The page Today says what helps first"),
        ("unreadable", "We cannot read your plan", "Open the app once with a signal"),
    ],
)
def test_each_reason_against_a_run_is_said_with_what_helps_first(
    player: Player, because: str, says: str, help_first: str
) -> None:
    player.keeps("because", because).opens()
    player.page.get_by_role("heading", level=1, name=says).wait_for()
    assert help_first in player.reads()
    assert player.button("Start").count() == 0
    assert player.button("Walk").is_visible() == (because != "unreadable")
    assert player.page.get_by_role("link", name="Check in").first.is_visible()
    assert (player.page.locator("main").get_by_role("link", name="Check in").count() == 1) == (because == "no-check-in")


def test_a_run_of_another_day_is_not_run_today(player: Player) -> None:
    player.opens("d4" * 8)
    player.page.get_by_role("heading", name="This run is for another day").wait_for()
    assert "It is planned for Wednesday 25 November." in player.reads()


def test_an_answer_that_cannot_be_kept_means_no_run_and_is_said(player: Player) -> None:
    """B-22, B-23."""
    player.opens().taps("Start")
    player.page.evaluate("localStorage.setItem('full', 'yes')")
    player.taps(NONE_OF_THESE)
    player.page.get_by_role("heading", name="Your answer could not be kept").wait_for()


def test_a_walk_asks_nothing_and_begins_with_one_tap(player: Player) -> None:
    player.plan = plan(sessions=[only_walk()])
    player.opens(WALK_CODE).taps("Start")
    assert player.place == ("Walk", "30:00", "30:00")
    assert not player.button("Walk the rest").is_visible()


# Moving.


def test_a_session_of_28_minutes_is_right_to_the_second(player: Player) -> None:
    player.opens().begins().passes(28 * 60)
    told = [("walk", 300), *[("run", 60), ("walk", 120)] * 5, ("run", 60), ("walk", 420)]
    lived = [(kind, length - second) for kind, length in told for second in range(length)]
    seen: dict[int, tuple[str, str, str]] = {}
    for at, word, left, _, in_all, _ in player.watched("shown"):
        assert at % 1 < 0.05, "each change comes at its second, not in the middle of one"
        seen[int(at)] = (word, left, in_all)
    expected = {
        second: (kind.capitalize(), digits(left), f"{digits(1680 - second)} left in all")
        for second, (kind, left) in enumerate(lived)
    }
    assert seen == expected
    assert player.screen == "after"


def test_each_change_buzzes_at_its_second_and_ten_seconds_before(player: Player) -> None:
    player.opens().begins().passes(28 * 60)
    expected = [(cue["at"], BUZZ_OF[cue["sound"]]) for cue in walk_run()["cues"]]
    assert [(int(at), buzz) for at, buzz in player.watched("buzzed")] == expected
    assert len({buzz for _, buzz in expected}) == 4, "each kind of cue has a pattern of its own"


def test_a_screen_reader_is_told_of_changes_and_not_of_seconds(player: Player) -> None:
    player.opens().begins().passes(600)
    assert [(int(at), text) for at, text in player.watched("announced")] == [
        (0, "Walk. 5 minutes."),
        (300, "Run. 1 minute. 1 of 6."),
        (360, "Walk. 2 minutes."),
        (480, "Run. 1 minute. 2 of 6."),
        (540, "Walk. 2 minutes."),
    ]


def test_it_says_which_one_of_how_many_and_what_comes_next(player: Player) -> None:
    player.opens().begins()
    assert (player.part("which"), player.part("next")) == ("0 of 6 runs done", "Next: run, 1 minute")
    player.passes(480)
    assert (player.part("which"), player.part("next")) == ("Run 2 of 6", "Next: walk, 2 minutes")
    player.passes(1680 - 480 - 1)
    assert (player.part("which"), player.part("next")) == ("6 of 6 runs done", "Then you are done")


def test_a_pause_of_7_minutes_and_13_seconds_goes_on_exactly_there(player: Player) -> None:
    player.opens().begins().passes(331.4)
    player.taps("Pause")
    assert player.place == ("Pause", "0:29", "22:29")
    assert "Take the time you need. It goes on exactly here." in player.reads()
    player.passes(433)
    assert player.place == ("Pause", "0:29", "22:29")
    player.taps("Go on")
    assert player.place == ("Run", "0:29", "22:29")
    player.passes(28)
    assert player.place == ("Run", "0:01", "22:01")
    player.passes(1)
    assert player.place == ("Walk", "2:00", "22:00")
    player.passes(22 * 60)
    (done,) = player.has_told("session_done")
    assert done["data"]["minutes"] == 28, "a pause is no part of it"


@pytest.mark.parametrize("begun", [10, 299, 471])
def test_after_ten_minutes_in_a_pocket_the_place_is_right_to_the_second(player: Player, begun: int) -> None:
    player.opens().begins().passes(begun)
    player.page.evaluate("lookAway(true)")
    player.sleeps(600)
    player.page.evaluate("lookAway(false)")
    told = [("walk", 300), *[("run", 60), ("walk", 120)] * 5, ("run", 60), ("walk", 420)]
    lived = [(kind.capitalize(), length - second) for kind, length in told for second in range(length)]
    kind, left = lived[begun + 600]
    assert player.place == (kind, digits(left), digits(1680 - begun - 600))
    assert len(player.watched("buzzed")) <= begun // 100 + 6, "what was long over is not sounded late"


def test_after_five_minutes_closed_the_place_is_right_to_the_second(player: Player) -> None:
    player.opens().begins().passes(200)
    player.closes_for(300)
    assert player.place == ("Run", "0:40", "19:40")
    assert player.button("Pause").is_visible()
    player.taps("Pause").closes_for(300)
    assert player.place == ("Pause", "0:40", "19:40"), "a pause goes on while the page is closed"
    player.taps("Go on").passes(40)
    assert player.place == ("Walk", "2:00", "19:00")


def test_closed_beyond_the_end_she_is_asked_and_nothing_is_guessed(player: Player) -> None:
    player.opens().begins().passes(420).closes_for(3600)
    assert player.page.get_by_role("heading", level=1).inner_text() == "Did you go on to the end?"
    assert not player.has_told("session_done")
    player.taps("Only 7 minutes")
    (done,) = player.has_told("session_done")
    assert done["data"] == {"activity": "walk_run", "minutes": 7, "completed": False, "source": "player", "run_seconds": 60, "level": "R3"}  # fmt: skip


def test_closed_beyond_the_end_all_of_it_counts_if_she_says_so(player: Player) -> None:
    player.opens().begins().passes(420).closes_for(3600)
    player.taps("Yes, all of it")
    (done,) = player.has_told("session_done")
    assert (done["data"]["run_seconds"], done["data"]["completed"]) == (360, True)


def test_walk_the_rest_takes_every_run_away_and_counts_those_done(player: Player) -> None:
    player.opens().begins().passes(320).taps("Walk the rest")
    assert player.place == ("Walk", "22:40", "22:40")
    assert (player.part("which"), player.part("next")) == ("Walking the rest", "Then you are done")
    assert not player.button("Walk the rest").is_visible()
    before = len(player.watched("buzzed"))
    player.passes(22 * 60 + 40)
    assert [buzz for _, buzz in player.watched("buzzed")][before:] == [BUZZ_OF["end"]], "nothing calls her to run"
    (done,) = player.has_told("session_done")
    assert done["data"] == {"activity": "walk_run", "minutes": 28, "completed": False, "source": "player", "run_seconds": 20, "level": "R3"}  # fmt: skip


def test_something_is_not_right_stops_the_run_asks_the_four_and_notes_the_second(player: Player) -> None:
    player.opens().begins().passes(337).taps("Something is not right")
    assert player.screen == "wrong"
    assert player.page.get_by_role("link", name="Signs that need help now").get_attribute("href") == "/help/now"
    assert player.page.get_by_role("link", name="Need help now?").is_visible()
    player.passes(20)
    player.page.get_by_label("Leaking pee").check()
    for name in ("leak_urine", "leak_stool", "leak_wind"):
        player.page.locator(f"input[name={name}]").nth(2 if name == "leak_urine" else 0).check()
    player.taps("Continue").button("Walk on").wait_for()
    (_, told) = player.has_told()
    assert told["data"]["answers"]["leak_urine"] == "a_lot", "kept at once, also if nothing more is tapped"
    player.taps("Walk on")
    assert player.place[0] == "Walk"
    assert player.part("which") == "Walking the rest"
    player.taps("Pause").taps("End here")
    (done,) = player.has_told("session_done")
    assert done["data"]["symptoms_from_second"] == 337
    assert done["data"]["symptoms"]["leak_urine"] == "a_lot"
    assert (done["data"]["run_seconds"], done["data"]["completed"]) == (37, False)
    assert player.page.get_by_role("heading", level=1).inner_text() == "What you did counts"
    player.taps(NONE_OF_THESE)
    player.page.get_by_text("Your plan may change with what you told us.").wait_for()


def test_after_stopping_at_once_she_is_not_asked_the_same_again(player: Player) -> None:
    player.opens().begins().passes(310).taps("Something is not right")
    player.page.get_by_label("Heaviness").check()
    player.page.get_by_role("radio", name="A little").check()
    player.taps("Continue").taps("Stop here")
    player.page.get_by_text("Your plan takes it in.").wait_for()
    assert not player.button(NONE_OF_THESE).is_visible()
    assert [one["data"]["symptoms_from_second"] for one in player.has_told("session_done")] == [310]


def test_closed_while_she_is_asked_what_is_wrong_she_is_asked_again(player: Player) -> None:
    player.opens().begins().passes(310).taps("Something is not right")
    player.closes_for(60)
    assert player.screen == "wrong"
    player.taps("Something else").taps("Walk on")
    assert player.part("which") == "Walking the rest"


@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (timedelta(minutes=-1), "The clock of this phone went back"),
        (timedelta(days=-3650), "The clock of this phone went back"),
        (timedelta(days=3650), "More than a day has gone by"),
    ],
)
@pytest.mark.parametrize("closed", [True, False])
def test_a_clock_that_jumps_is_said_and_nothing_is_guessed(
    player: Player, moved: timedelta, says: str, closed: bool
) -> None:
    """H-37, B-07."""
    player.opens().begins().passes(420)
    if closed:
        player.page.goto("about:blank")
    player.sets_clock(AFTERNOON + timedelta(seconds=420) + moved)
    if closed:
        player.opens()
    else:
        player.passes(1.1)
    assert player.page.get_by_role("heading", level=1).inner_text() == says
    assert "Up to then it was 7 minutes." in player.reads()
    player.taps("Keep 7 minutes")
    (done,) = player.has_told("session_done")
    assert (done["data"]["minutes"], done["data"]["run_seconds"], done["data"]["completed"]) == (7, 60, False)


def test_what_the_clock_cannot_tell_may_be_left_out(player: Player) -> None:
    player.opens().begins().passes(420)
    player.sets_clock(AFTERNOON).passes(1.1)
    player.taps("Leave it out")
    player.page.locator("body[data-screen=before]").wait_for()
    assert not player.has_told("session_done")
    assert player.opens().screen == "before", "the place is given up"


def test_going_on_on_another_day_is_a_walk(player: Player) -> None:
    """I-07: nobody asked her on this day."""
    player.opens().begins().passes(320).taps("Pause").sleeps(12 * 3600)
    player.taps("Go on")
    assert player.place[0] == "Walk"
    assert "A new day has begun." in player.reads()


def test_a_plan_that_takes_running_away_meanwhile_means_walking_from_there(player: Player) -> None:
    """H-06: withdrawn at reconnect."""
    player.opens().taps("Start")
    player.plan = plan(running="no")
    player.taps(NONE_OF_THESE)
    player.page.locator("[data-part=said]", has_text="Your plan has changed. Walk from here").wait_for()
    assert player.part("which") == "Walking the rest"


def test_a_place_that_cannot_be_kept_is_said_and_the_timer_goes_on(player: Player) -> None:
    player.plan = plan(sessions=[only_walk()])
    player.opens(WALK_CODE)
    player.page.evaluate("localStorage.setItem('full', 'yes')")
    player.taps("Start").passes(20)
    player.page.get_by_text("This phone cannot keep your place.").wait_for()
    assert player.place == ("Walk", "29:40", "29:40")


def test_each_act_is_kept_at_once_in_case_the_phone_goes_off(player: Player) -> None:
    player.opens().begins().passes(60).taps("Pause")
    kept = player.page.evaluate("JSON.parse(localStorage['kept place']).acts.map(({ does }) => does)")
    assert kept == ["begin", "pause"]


@pytest.mark.parametrize("altered", ["one.session.parts[0].seconds = 1e9", "one.acts[0].does = 'fly'", "one.four = []"])
def test_a_place_that_was_altered_is_not_believed(player: Player, altered: str) -> None:
    player.opens().begins().passes(60)
    player.page.goto(f"{player.phone.home}/help")
    player.page.evaluate(f"""() => {{ const one = JSON.parse(localStorage['kept place']); {altered};
        localStorage['kept place'] = JSON.stringify(one); }}""")
    assert player.opens().screen == "before"


# After.


def test_after_it_says_well_done_once_asks_the_four_and_names_the_next_one(player: Player) -> None:
    player.opens().begins().passes(28 * 60)
    assert player.page.get_by_role("heading", level=1).inner_text() == "Well done"
    assert "You moved for 28 minutes. 6 minutes of it was running." in player.reads()
    (done,) = player.has_told("session_done")
    assert done["on"] == "2026-11-22"
    assert done["data"] == {"activity": "walk_run", "minutes": 28, "completed": True, "source": "player", "run_seconds": 360, "level": "R3"}  # fmt: skip
    player.taps(NONE_OF_THESE)
    player.page.get_by_text("Wednesday 25 November: Walk and run, 28 minutes.").wait_for()
    assert player.reads().count("Well done") == 1
    assert player.part("sent") == "Kept and sent."
    assert [one["type"] for one in player.has_told()] == ["checked_in", "session_done", "checked_in"]


def test_without_a_signal_it_says_what_still_waits(player: Player) -> None:
    player.opens().loses_signal().begins().passes(28 * 60)
    player.page.get_by_text("2 entries are not sent yet.").wait_for()
    player.taps(NONE_OF_THESE)
    player.page.get_by_text("3 entries are not sent yet.").wait_for()


def test_a_part_counts_as_a_part(player: Player) -> None:
    player.opens().begins().passes(500).taps("Pause").taps("End here")
    (done,) = player.has_told("session_done")
    assert done["data"] == {"activity": "walk_run", "minutes": 8, "completed": False, "source": "player", "run_seconds": 80, "level": "R3"}  # fmt: skip


def test_a_tap_by_mistake_is_no_session(player: Player) -> None:
    player.opens().begins().passes(12).taps("Pause").taps("End here")
    player.page.locator("body[data-screen=before]").wait_for()
    assert not player.has_told("session_done")


def test_what_was_done_is_told_once_also_if_it_could_not_be_kept_at_first(player: Player) -> None:
    """B-22, H-08."""
    player.opens().begins().passes(27 * 60)
    player.page.evaluate("localStorage.setItem('full', 'yes')")
    player.passes(60)
    player.page.get_by_text("This phone could not keep it.").wait_for()
    player.page.evaluate("localStorage.removeItem('full')")
    player.closes_for(5)
    assert player.page.get_by_role("heading", level=1).inner_text() == "Well done"
    (done,) = player.has_told("session_done")
    assert done["data"]["completed"] is True


def test_a_session_of_one_long_run_is_told_as_it_is(player: Player) -> None:
    steps = [walk(300), {"do": "run", "seconds": 1800}, walk(300)]
    player.plan = plan(sessions=[session("e5" * 8, "run", "A run", steps, ["Walk", "Run", "Walk"], level="R12")])
    player.opens("e5" * 8).begins().passes(301)
    assert player.place == ("Run", "29:59", "34:59")
    assert player.part("which") == ""
    player.taps("Walk the rest").taps("Pause").taps("End here")
    (done,) = player.has_told("session_done")
    assert done["data"]["run_seconds"] == 1


def test_a_phone_with_a_pin_asks_for_it_with_no_signal_and_goes_on(player: Player) -> None:
    player.opens().begins().passes(60)
    player.page.evaluate("localStorage.setItem('pin', '2468')")
    player.loses_signal()
    player.page.route("**/static/go/plan.js", lambda route: route.fulfill(content_type="text/javascript", body="export const current = async () => ({ plan: null, because: 'pin' }); export const reckon = async () => ({ now: new Date(), trusted: true }); export const sound = async () => null;"))  # fmt: skip
    player.closes_for(30)
    assert player.screen == "pin"
    player.page.get_by_label("PIN").fill("1111")
    player.taps("Open")
    player.page.get_by_text("That is not the PIN.").wait_for()
    player.page.get_by_label("PIN").fill("2468")
    player.taps("Open").button("Pause").wait_for()
    assert player.place == ("Walk", "3:30", "26:30")
