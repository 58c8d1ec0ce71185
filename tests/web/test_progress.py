"""Progress: the pictures say what she told and what the engine allows, and nothing else (users.md 10, I-16, I-22)."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest

from restride.engine.decide import decide, walk
from restride.guideline.envelope import planned
from restride.guideline.load import Library
from restride.history.codec import read_history
from restride.history.events import Event
from restride.web import her_progress
from restride.web.asked import asked
from restride.web.her_answers import days_of, nights_of
from restride.web.her_course import HerCourse, course_of
from restride.web.her_day import timeline_of
from restride.web.her_tests import tried_by
from restride.web.her_way import way_of
from restride.web.her_weeks import in_all, weeks_of, without_a_running_time
from restride.web.messages import speaker
from web.her import EXAMPLES, Her, born, without_style
from web.said_to_her import baby_word

ZONE = "Europe/London"
DAYS = {
    "amira": date(2026, 6, 20),
    "beth": date(2026, 5, 28),
    "chioma": date(2026, 5, 6),
    "dee": date(2026, 5, 1),
    "fran": date(2026, 5, 19),
    "grace": date(2026, 5, 6),
    "hana": date(2026, 5, 26),
}
RUNNERS = ("dee", "grace")
MOST_QUERIES = 6
FOUR = {name for group in asked().four.values() for name in group}


def told_by(name: str) -> list[dict[str, Any]]:
    """The events of an example as the file has them, its first line left out."""
    lines = (EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[1:]]


def course_like(name: str, library: Library, *, more: Iterable[Event] = ()) -> HerCourse:
    text = (EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8")
    events = [*read_history(text, register=library.register), *more]
    return course_of(events, library.default, DAYS[name], zone=ZONE, runs_today=True)


def sessions(name: str) -> list[dict[str, Any]]:
    last = DAYS[name].isoformat()
    return [
        {**one["data"], "on": one["on"]} for one in told_by(name) if one["type"] == "session_done" and one["on"] <= last
    ]


class Cards(HTMLParser):
    """The cards of the page: for each picture the classes of its marks, and the rows of its table."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.marks: dict[str, list[str]] = defaultdict(list)
        self.rows: dict[str, list[list[str]]] = defaultdict(list)
        self._card, self._cell = "", False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "section":
            self._card = (values.get("aria-labelledby") or "").removeprefix("picture-")
        elif tag == "tr":
            self.rows[self._card].append([])
        elif tag in {"path", "rect", "circle"}:
            self.marks[self._card].append(values.get("class") or "")
        self._cell = tag in {"td", "th"}
        if self._cell:
            self.rows[self._card][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._cell = False

    def handle_data(self, data: str) -> None:
        if self._cell:
            self.rows[self._card][-1][-1] += data


# What she did


@pytest.mark.parametrize("name", ["beth", *RUNNERS])
def test_each_week_has_the_minutes_that_its_sessions_say(name: str, library: Library) -> None:
    weeks = weeks_of(course_like(name, library))
    run: dict[date, float] = defaultdict(float)
    walked: dict[date, float] = defaultdict(float)
    for one in sessions(name):
        week = next(
            (week.first for week in reversed(weeks) if week.first <= date.fromisoformat(one["on"])), weeks[0].first
        )
        if one["activity"] in {"run", "walk_run"}:
            run[week] += one["run_seconds"] / 60
            walked[week] += one["minutes"] - one["run_seconds"] / 60
        elif one["activity"] == "walk":
            walked[week] += one["minutes"]
    assert {week.first: week.run for week in weeks if week.run is not None} == pytest.approx(run)
    assert {week.first: week.walked for week in weeks if week.walked is not None} == pytest.approx(walked)
    assert all(after.first - before.first == timedelta(days=7) for before, after in zip(weeks, weeks[1:], strict=False))
    assert weeks[-1].first <= DAYS[name] < weeks[-1].first + timedelta(days=7)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["beth", *RUNNERS])
def test_the_line_is_what_the_engine_allows_on_the_days_on_which_running_is_open(name: str, library: Library) -> None:
    her, guideline = course_like(name, library), library.default
    timeline = timeline_of(event for event in read_history_of(name, library))
    expected: dict[int, Fraction] = {}
    for back in range(100, -1, -1):
        day = DAYS[name] - timedelta(days=back)
        if decide(guideline, timeline, day, zone=ZONE).running == "yes":
            course = walk(guideline, timeline, day, zone=ZONE)
            assert course.now.level is not None
            rung = guideline.ladder[course.now.level]
            told = [course.growth.most_seconds(rail, rung, day.toordinal()) for rail in planned(guideline)]
            expected[day.toordinal()] = min(one for one in told if one is not None)
    assert her.most == expected
    assert bool(expected) is (name != "dee")
    for week in weeks_of(her):
        days = [week.first.toordinal() + day for day in range(7)]
        most = max((expected[day] for day in days if day in expected), default=None)
        assert week.most == (None if most is None else most / 60)


def read_history_of(name: str, library: Library) -> tuple[Event, ...]:
    return read_history((EXAMPLES / f"{name}.jsonl").read_text(encoding="utf-8"), register=library.register)


def test_a_week_in_which_nothing_was_told_has_nothing_and_not_a_zero(library: Library) -> None:
    her = course_like("grace", library)
    quiet = [week for week in weeks_of(her) if week.run is None and week.walked is None]
    days = {one["on"] for one in sessions("grace") if one["activity"] in {"walk", "run", "walk_run"}}
    assert quiet
    for week in quiet:
        assert not days & {(week.first + timedelta(days=day)).isoformat() for day in range(7)}


def test_a_run_without_its_running_time_is_in_no_bar_and_is_told_of(library: Library) -> None:
    run = Event("more", "session_done", DAYS["dee"], {"activity": "run", "minutes": 30})
    before, after = course_like("dee", library), course_like("dee", library, more=[run])
    assert [(week.run, week.walked) for week in weeks_of(after)] == [
        (week.run, week.walked) for week in weeks_of(before)
    ]
    assert without_a_running_time(after, DAYS["dee"]) == 1
    assert without_a_running_time(before, date(2026, 1, 1)) == 0


def test_what_she_took_back_is_in_no_bar_and_no_count(library: Library) -> None:
    first = next(one for one in told_by("dee") if one["type"] == "session_done" and one["data"]["activity"] == "run")
    back = Event("back", "entry_withdrawn", DAYS["dee"], {"entry": first["id"]})
    before, after = course_like("dee", library), course_like("dee", library, more=[back])
    assert in_all(after)["run"] == in_all(before)["run"] - 1
    run = {week.first: week.run or 0 for week in weeks_of(before)}
    kept = {week.first: week.run or 0 for week in weeks_of(after)}
    assert sum(run.values()) - sum(kept.values()) == pytest.approx(first["data"]["run_seconds"] / 60)


@pytest.mark.parametrize("name", ["amira", "beth", *RUNNERS])
def test_the_counts_in_all_are_those_of_her_sessions(name: str, library: Library) -> None:
    counts: dict[str, int] = defaultdict(int)
    for one in sessions(name):
        counts[one["activity"]] += 1
    assert dict(in_all(course_like(name, library))) == counts


# How she felt, how she slept


@pytest.mark.parametrize("name", sorted(DAYS))
def test_days_of_which_she_told_nothing_are_absent(name: str, library: Library) -> None:
    told = {day for day, answers in answers_of(name) if FOUR & set(answers)}
    days = days_of(course_like(name, library))
    assert [one.day for one in days] == [DAYS[name] - timedelta(days=back) for back in range(55, -1, -1)]
    shown = {one.day for one in days if any(amount is not None for amount in one.amounts)}
    assert shown == told & {one.day for one in days}


def answers_of(name: str) -> list[tuple[date, dict[str, Any]]]:
    found = []
    for one in told_by(name):
        on = date.fromisoformat(one["on"])
        found.append((on, one["data"].get("answers") or {}))
        found.append((on, one["data"].get("symptoms") or {}))
        found.append((on + timedelta(days=1), one["data"].get("next_day_symptoms") or {}))
    return found


def test_the_worst_that_was_told_of_a_group_on_a_day_is_shown(library: Library) -> None:
    """Dee skipped the question for weeks and then leaked a little, twice."""
    days = days_of(course_like("dee", library))
    leaking = list(asked().four).index("leaking")
    little = [one.day for one in days if one.amounts[leaking] == "a_little"]
    told = {day for day, answers in answers_of("dee") if answers.get("leak_urine") == "a_little"}
    assert set(little) == told
    assert little


@pytest.mark.parametrize(
    ("score", "shown"), [(0, "none"), (1, "a_little"), (3, "a_little"), (4, "a_lot"), (10, "a_lot")]
)
def test_pain_counts_as_a_lot_from_where_her_path_draws_the_line(score: int, shown: str, library: Library) -> None:
    pain = Event("pain", "checked_in", DAYS["fran"], {"answers": {"pain_back": score, "pain_pelvic": 0}})
    pains = [
        one.amounts[list(asked().four).index("pain")] for one in days_of(course_like("fran", library, more=[pain]))
    ]
    assert pains[-1] == shown


def test_an_answer_she_would_rather_not_give_is_not_an_answer(library: Library) -> None:
    declined = Event(
        "no", "checked_in", DAYS["hana"], {"answers": {"heaviness": "declined", "sleep_hours": "declined"}}
    )
    before, after = course_like("hana", library), course_like("hana", library, more=[declined])
    assert [one.hours for one in nights_of(after)][:-1] == [one.hours for one in nights_of(before)][:-1]
    nights = nights_of(course_of([declined], library.default, DAYS["hana"], zone=ZONE, runs_today=False))
    days = days_of(course_of([declined], library.default, DAYS["hana"], zone=ZONE, runs_today=False))
    assert {(one.hours, one.rough) for one in nights} == {(None, None)}
    assert {amount for one in days for amount in one.amounts} == {None}


@pytest.mark.parametrize("name", sorted(DAYS))
def test_each_night_has_the_hours_she_told(name: str, library: Library) -> None:
    hours, rough = asked().of_the_day
    told: dict[date, dict[str, Any]] = defaultdict(dict)
    for day, answers in answers_of(name):
        told[day].update(answers)
    for night in nights_of(course_like(name, library)):
        answers = told.get(night.day, {})
        assert night.hours == answers.get(hours)
        assert night.rough == {"yes": True, "no": False, None: None}[answers.get(rough)]


# Tests and the way


def test_tests_show_the_latest_day_by_side_with_the_targets_of_her_path(library: Library) -> None:
    shown = {(one.test.id, one.holds): one for one in tried_by(course_like("grace", library))}
    latest = {one["data"]["test"]: one for one in told_by("grace") if one["type"] == "test_performed"}
    assert {name for name, _ in shown} == set(latest)
    for (name, holds), one in shown.items():
        data = latest[name]["data"]
        assert one.on.isoformat() == latest[name]["on"]
        assert one.left == (None if holds else data.get("left"))
        assert one.right == (None if holds else data.get("right"))
        assert one.both == (data["hold_seconds"] if holds else data.get("value", data.get("holds")))
    facts = {fact.of[0]: fact for fact in library.default.facts.values() if fact.measure == "passes"}
    for name, fact in facts.items():
        target = shown[name, False].target
        assert target is not None
        assert (target.amount, target.kind) == (fact.settings["at_least"], "gate")
    # Of a test that running waits for, and whose higher count only guides, the one that running waits for.
    bridge = shown["single_leg_bridge", False].target
    assert bridge is not None
    assert (bridge.amount, bridge.kind) == (library.default.criteria["bridges_enough"].at_least, "gate")


def test_a_strength_count_is_a_guide_and_never_needed_before_running(library: Library) -> None:
    calf = Event("calf", "test_performed", DAYS["fran"], {"test": "calf_raise", "left": 12, "right": 14})
    (one,) = [one for one in tried_by(course_like("fran", library, more=[calf])) if one.test.id == "calf_raise"]
    assert one.target is not None
    assert one.target.kind == "guide"
    assert one.target.amount == max(
        criterion.at_least
        for criterion in library.default.criteria.values()
        if criterion.fact == "calf_raise_count" and criterion.at_least is not None
    )


def test_a_test_of_another_program_is_not_one_of_hers(library: Library) -> None:
    """I-16: what does not count is not drawn as if it did."""
    hop = Event("hop", "test_performed", DAYS["fran"], {"test": "hop", "left": 10, "right": 10}, by="import:watch")
    assert not tried_by(course_like("fran", library, more=[hop]))


def test_of_two_tries_on_one_day_the_least_is_shown(library: Library) -> None:
    tries = [
        Event(f"hop{n}", "test_performed", DAYS["fran"], {"test": "hop", "left": n, "right": 9}) for n in (12, 7, 10)
    ]
    (one,) = tried_by(course_like("fran", library, more=tries))
    assert (one.left, one.right, one.is_there) == (7, 9, False)


@pytest.mark.parametrize("name", sorted(DAYS))
def test_the_way_has_each_stage_once_with_one_place_where_she_is(name: str, library: Library) -> None:
    her = course_like(name, library)
    way, course = (
        way_of(her, first_run=None),
        walk(library.default, timeline_of(read_history_of(name, library)), DAYS[name]),
    )
    states = [one.state for one in way]
    here = course.now.stage
    assert states == ["done"] * here + ["here"] + ["ahead"] * (len(way) - here - 1)
    assert [one.stage for one in way] == [one for one in library.default.stages if one.whenever is None]
    dates = [one.on for one in way if one.on]
    assert dates == sorted(dates)
    assert all(one.on for one in way if one.state == "done")


def test_the_day_running_could_begin_stands_at_the_first_stage_that_runs(library: Library) -> None:
    way = way_of(course_like("amira", library), first_run=date(2026, 9, 1))
    assert [one.stage.running for one in way if one.state == "ahead" and one.on] == [True]


# The page


@pytest.fixture
def on_her_day(her: Her, set_today: Callable[[date], None]) -> Callable[[str], str]:
    def opened(name: str, more: Iterable[Event] = ()) -> str:
        set_today(DAYS[name])
        her.is_like(name)
        her.told(more)
        answer = her.opens("/progress")
        assert answer.status_code == 200
        return answer.content.decode()

    return opened


@pytest.mark.parametrize("name", ["beth", *RUNNERS])
def test_each_table_says_what_its_drawing_shows(name: str, on_her_day: Callable[[str], str]) -> None:
    cards, say = Cards(on_her_day(name)), speaker("en")
    untold = say("charts-not-told")
    weeks, bars = cards.rows["weeks"][1:], cards.marks["weeks"]
    assert sum(row[1] != untold for row in weeks) == bars.count("run") or bars.count("run") == 0
    assert sum(row[2] != untold for row in weeks) == bars.count("walked")
    days, key = cards.rows["symptoms"][1:], 1
    cells = [cell for row in days for cell in row[1:]]
    for words, style in (("none", "none"), ("a-little", "little"), ("a-lot", "lot")):
        assert cells.count(say(f"charts-symptoms-{words}")) == cards.marks["symptoms"].count(style) - key
    nights = cards.rows["sleep"][1:]
    assert sum(row[1] != untold for row in nights) == cards.marks["sleep"].count("slept") - key
    assert len(cards.rows["way"][1:]) == sum("stage" in mark for mark in cards.marks["way"]) - 1
    assert sum(row[2] != untold for row in cards.rows["tests"][1:]) == cards.marks["tests"].count("test")


@pytest.mark.parametrize("name", ["beth", "fran", "grace"])
def test_after_a_loss_no_baby_word_is_on_the_page(name: str, on_her_day: Callable[..., str]) -> None:
    """I-22."""
    page = on_her_day(name, [Event("loss", "loss_recorded", DAYS[name], {})] if name != "fran" else [])
    assert baby_word(re.sub(r"<[^>]*>", " ", without_style(page))) is None


@pytest.mark.parametrize("name", sorted(DAYS))
def test_nothing_on_the_page_can_be_lost_or_compared(name: str, on_her_day: Callable[[str], str]) -> None:
    words = re.sub(r"<[^>]*>", " ", without_style(on_her_day(name)))
    assert not re.search(r"\b(streak|in a row|missed|behind|weight|calor|pace|rank|badge|points|faster)", words, re.I)


def test_a_new_record_is_met_with_kind_words_and_no_empty_picture(her: Her) -> None:
    page, say = her.opens("/progress").content.decode(), speaker("en")
    for chart in ("weeks", "symptoms", "sleep", "tests"):
        assert say(f"charts-{chart}-nothing") in page
    assert page.count('class="chart"') == page.count("<details>") == 1


def test_the_most_running_is_said_only_while_running_is_open(
    on_her_day: Callable[..., str], set_today: Callable[[date], None], her: Her
) -> None:
    said = speaker("en")("progress-weeks-most", most="*").partition("*")[0]
    open_day = date(2026, 5, 14)
    set_today(open_day)
    her.is_like("beth")
    assert said in her.opens("/progress").content.decode()
    later = open_day + timedelta(days=1)
    her.told([Event("leak", "checked_in", later, {"answers": {"leak_urine": "a_lot"}})])
    set_today(later)
    assert said not in her.opens("/progress").content.decode()


def test_progress_stays_open_when_a_warning_sign_is_told_and_the_help_comes_first(
    on_her_day: Callable[..., str], library: Library
) -> None:
    red = next(one for one in library.register.signs.values() if one.tier == "red")
    sign = Event("sign", "checked_in", DAYS["beth"], {"answers": {asked().signs: [red.id]}})
    page = on_her_day("beth", [sign])
    assert page.index('class="care now"') < page.index("<h1>") < page.index('class="chart"')
    assert page.count('class="chart"') == 5


def test_when_her_plan_is_closed_what_she_did_stays_and_no_way_is_shown(on_her_day: Callable[..., str]) -> None:
    page = on_her_day("grace", [Event("again", "pregnancy_reported", DAYS["grace"], {})])
    assert speaker("en")("progress-closed") in page
    assert 'id="picture-way"' not in page
    assert page.count('class="chart"') == 4


def test_the_page_asks_the_database_only_a_few_times(
    her: Her, set_today: Callable[[date], None], django_assert_max_num_queries: Any
) -> None:
    set_today(DAYS["grace"])
    her.is_like("grace")
    her.opens("/")
    for most in (MOST_QUERIES, MOST_QUERIES - 1):
        with django_assert_max_num_queries(most):
            assert her.opens("/progress").status_code == 200


def test_what_is_kept_is_made_anew_after_an_entry_and_is_nobody_elses(
    her: Her, another: Her, set_today: Callable[[date], None]
) -> None:
    """SP-18: the pictures of one woman are never shown to another."""
    today = date(2026, 6, 20)
    set_today(today)
    walk_of = Event("walk", "session_done", today, {"activity": "walk", "minutes": 37, "completed": True})
    her.told([born(today, weeks=3)])
    assert "37 minutes" not in her.opens("/progress").content.decode()
    her.told([walk_of])
    assert "37 minutes" in her.opens("/progress").content.decode()
    assert her.opens("/progress").content == her.opens("/progress").content
    assert "37 minutes" not in another.opens("/progress").content.decode()
    _, sealed = her_progress._kept[her.principal.person.id]
    assert b"minutes" not in sealed


def test_without_a_record_the_way_is_the_first_page(client: Any, db: None) -> None:
    answer = client.get("/progress")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/start")
