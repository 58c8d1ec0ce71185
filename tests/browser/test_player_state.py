"""Where she is in a session, worked out from instants alone: the pure modules of the player, in a real browser."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.go_plan import TODAY, four, walk_run
from browser.phone import Phone
from browser.player import in_page

NewPhone = Callable[..., Phone]
PARTS = walk_run()["parts"]
START = 1_700_000_000_000


@pytest.fixture
def page(new_phone: NewPhone) -> Page:
    return new_phone(TODAY).opens("/help").page


def act(second: float, does: str) -> dict[str, Any]:
    return {"at": START + round(second * 1000), "does": does}


def at(page: Page, second: float, *acts: dict[str, Any]) -> dict[str, Any]:
    told = json.dumps([PARTS, [act(0, "begin"), *acts], START + round(second * 1000)])
    place: dict[str, Any] = in_page(page, "player_state.js", f"return m.positionAt(...{told})")
    return place


def lived() -> list[tuple[str, int]]:
    """Kind and seconds left for each second of the session, counted by hand from its description."""
    told = [("walk", 300), *[("run", 60), ("walk", 120)] * 5, ("run", 60), ("walk", 420)]
    return [(kind, length - second) for kind, length in told for second in range(length)]


def test_every_second_of_a_session_of_28_minutes_is_known(page: Page) -> None:
    script = f"""const [parts, start] = {json.dumps([PARTS, START])};
    return [...Array(28 * 60).keys()].map((second) => {{
      const one = m.positionAt(parts, [{{ at: start, does: "begin" }}], start + second * 1000 + 999);
      return [one.kind, one.left, one.second, one.leftInAll];
    }});"""
    found = in_page(page, "player_state.js", script)
    assert [(kind, left) for kind, left, *_ in found] == lived()
    assert [(second, all_) for *_, second, all_ in found] == [(second, 1680 - second) for second in range(1680)]


def test_it_is_over_at_its_last_second_and_stays_so(page: Page) -> None:
    assert at(page, 1679.9)["stage"] == "moving"
    for second in (1680, 1680 + 86_000):
        place = at(page, second)
        assert (place["stage"], place["second"], place["left"], place["runSeconds"]) == ("over", 1680, 0, 360)


def test_a_pause_lasts_as_long_as_it_lasts(page: Page) -> None:
    rest = (act(330, "pause"), act(330 + 433, "resume"))
    assert at(page, 700, *rest) | {"stage": ""} == at(page, 330) | {"stage": ""}
    assert at(page, 700, *rest)["stage"] == "paused"
    assert at(page, 763 + 31, *rest) == at(page, 361)


def test_walking_the_rest_takes_the_runs_away_and_counts_those_done(page: Page) -> None:
    place = at(page, 400, act(320, "walk"))
    assert (place["kind"], place["left"], place["next"], place["runSeconds"]) == ("walk", 1280, None, 20)
    assert place["walksSince"] == 320
    done = at(page, 1680, act(320, "walk"))
    assert (done["stage"], done["runSeconds"]) == ("over", 20)


def test_walking_the_rest_out_of_a_walk_makes_one_walk_of_both(page: Page) -> None:
    place = at(page, 100, act(50, "walk"))
    assert (place["kind"], place["left"]) == ("walk", 1580)


def test_something_wrong_is_known_by_the_second_it_began(page: Page) -> None:
    place = at(page, 500, act(100, "pause"), act(200, "resume"), act(437.9, "wrong"))
    assert (place["wrongSince"], place["walksSince"], place["runSeconds"]) == (337, 337, 37)


def test_only_the_whole_session_is_whole(page: Page) -> None:
    def whole(*acts: dict[str, Any], second: int = 1680) -> bool:
        told = json.dumps([PARTS, [act(0, "begin"), *acts], START + second * 1000])
        return bool(in_page(page, "player_state.js", f"const t = {told}; return m.isWhole(t[0], m.positionAt(...t))"))

    assert whole()
    assert not whole(second=1679)
    assert not whole(act(1679, "stop"))
    assert not whole(act(320, "walk"))
    # All runs are done: what she walks was to be walked.
    assert whole(act(1400, "walk"))


@pytest.mark.parametrize(
    "acts",
    [
        [{"at": START, "does": "pause"}],
        [act(0, "begin"), act(10, "begin")],
        [act(0, "begin"), act(-5, "pause")],
        [act(0, "begin"), {"at": None, "does": "pause"}],
        [act(0, "begin"), act(3, "fly")],
        "begin",
        None,
    ],
)
def test_acts_that_cannot_have_happened_are_not_believed(page: Page, acts: Any) -> None:
    assert in_page(page, "player_state.js", f"return m.areActs({json.dumps(acts)})") is False


@pytest.mark.parametrize("broken", ["gap", "negative", "empty", "kind", "text"])
def test_parts_that_are_cut_or_altered_are_not_played(page: Page, broken: str) -> None:
    parts: Any = [dict(one) for one in PARTS]
    if broken == "gap":
        del parts[1]
    elif broken == "negative":
        parts[0]["seconds"] = -300
    elif broken == "empty":
        parts = []
    elif broken == "kind":
        parts[1]["kind"] = "sprint"
    else:
        parts[2]["seconds"] = "120"
    assert in_page(page, "player_state.js", f"return m.areParts({json.dumps(parts)})") is False
    assert in_page(page, "player_state.js", f"return m.areParts({json.dumps(PARTS)})") is True


@pytest.mark.parametrize(
    ("later", "doubt"),
    [
        (0, ""),
        (-1.5, ""),
        (-2.5, "back"),
        (-315_360_000, "back"),
        (86_399, ""),
        (86_401, "leapt"),
        (315_360_000, "leapt"),
    ],
)
def test_a_clock_that_goes_back_or_leaps_a_day_is_doubted(page: Page, later: float, doubt: str) -> None:
    """H-37, B-07."""
    assert in_page(page, "clock.js", f"return m.doubt({START}, {START + round(later * 1000)})") == doubt


def test_the_file_is_moved_only_when_it_is_heard_to_be_late(page: Page) -> None:
    def moves(should: float, is_: float, *, lead: float = 0, moved: bool = False) -> dict[str, Any]:
        told = f"{{ should: {should}, is: {is_}, lead: {lead}, moved: {str(moved).lower()} }}"
        found: dict[str, Any] = in_page(page, "track.js", f"return m.correction({told})")
        return found

    assert moves(10, 9.86) == {"to": None, "lead": 0}
    assert moves(10, 9.8) == {"to": 10, "lead": 0}
    assert moves(600, 10)["to"] == 600
    # A phone that begins late after each move is sent ahead by as much.
    assert moves(11, 10.6, moved=True) == {"to": pytest.approx(11.4), "lead": pytest.approx(0.4)}
    # A leap of the clock says nothing about the phone.
    assert moves(611, 11, lead=0.2, moved=True) == {"to": pytest.approx(611.2), "lead": 0.2}


def test_after_the_walk_began_no_cue_calls_to_run(page: Page) -> None:
    cues = json.dumps(walk_run()["cues"])
    left = in_page(page, "sessions.js", f"return m.cuesFrom({cues}, 320)")
    assert [one["sound"] for one in left if one["at"] >= 320] == ["end"]


def test_a_cue_that_is_long_over_is_not_sounded(page: Page) -> None:
    cues = json.dumps(walk_run()["cues"])

    def due(heard: int, second: int) -> Any:
        one = in_page(page, "sessions.js", f"return m.dueCue({cues}, {heard}, {second})")
        return one and (one["at"], one["sound"])

    assert due(299, 300) == (300, "run")
    assert due(300, 301) is None
    assert due(0, 301) == (300, "run")
    assert due(100, 310) is None


def test_the_pocket_test_says_only_what_was_measured(page: Page) -> None:
    def judged(hidden: float, sounded: float, began: bool = True) -> str:
        told = f"{{ hidden: {hidden}, sounded: {sounded}, began: {str(began).lower()} }}"
        return str(in_page(page, "pocket.js", f"return m.judged({told})"))

    assert judged(15, 14.8) == "went-on"
    assert judged(15, 2) == "stopped"
    assert judged(0, 0) == "not-seen"
    assert judged(15, 15, began=False) == "silent"


def test_unsure_counts_as_something_told_and_worse_answers_stay(page: Page) -> None:
    """H-03: not known is never "none"."""
    four_ = json.dumps(four())
    none = in_page(page, "answers.js", f"return m.noneOfThese({four_})")
    assert none == {"leak_urine": "none", "leak_stool": "none", "leak_wind": "none", "heaviness": "none", "pain_pelvic": 0, "pain_back": 0, "pain_joint": 0, "doming": "none"}  # fmt: skip
    clean = lambda told: in_page(page, "answers.js", f"return m.isClean({four_}, {json.dumps(told)})")  # noqa: E731
    assert clean(none)
    assert not clean(none | {"heaviness": "unsure"})
    assert not clean({name: one for name, one in none.items() if name != "doming"})
    assert not clean(None)

    def worse(one: Any, other: Any) -> Any:
        return in_page(page, "answers.js", f"return m.worse({four_}, {json.dumps(one)}, {json.dumps(other)})")

    assert worse(none | {"heaviness": "a_little"}, none)["heaviness"] == "a_little"
    assert worse(none | {"heaviness": "a_lot"}, none | {"heaviness": "unsure"})["heaviness"] == "a_lot"
    assert worse(none, none | {"heaviness": "unsure"})["heaviness"] == "unsure"
    assert worse(none | {"pain_back": 3}, none | {"pain_back": 2})["pain_back"] == 3
    assert worse(None, none) == none


def test_a_ticked_group_without_an_answer_is_not_none(page: Page) -> None:
    def told(ticked: list[str], chosen: dict[str, Any]) -> Any:
        script = f"return m.answersOf({json.dumps(four())}, new Set({json.dumps(ticked)}), {json.dumps(chosen)})"
        return in_page(page, "answers.js", script)

    assert told(["heaviness"], {}) == {"answers": None, "open": ["heaviness"]}
    assert told(["leaking"], {"leak_urine": "a_little"})["open"] == ["leaking"]
    assert told(["pain"], {"pain_back": 2})["answers"]["pain_back"] == 2
    assert told(["pain"], {})["open"] == ["pain"]
    # What was chosen before the tick was taken away again does not count.
    assert told([], {"heaviness": "a_lot"})["answers"]["heaviness"] == "none"
