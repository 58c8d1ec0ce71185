"""The charts of the Progress page: heard as well as seen, true to their tables, and quiet about what was not told."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest
from fluent.runtime import FluentBundle, FluentResource

import restride.web
from restride.web.charts import sleep_over_time, symptoms_over_time, tests_by_side, way, weeks_done
from restride.web.charts.frame import WIDTH, lines_of, width_of
from restride.web.charts.scale import rounded_up, tidy
from restride.web.charts.sleep_over_time import Night, SleepOverTime
from restride.web.charts.symptoms_over_time import Day, SymptomsOverTime
from restride.web.charts.tests_by_side import SidedTest, SidedTests
from restride.web.charts.way import Way, WayStage
from restride.web.charts.weeks_done import Week, WeeksDone

WEB = Path(restride.web.__file__).parent
MESSAGES = (WEB / "words" / "en" / "charts.ftl").read_text(encoding="utf-8")
STYLES = (WEB / "static" / "charts.css").read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"
SMALLEST_TEXT = 12
NIGHT_AND_DAY = {"ink", "ink-soft", "paper", "card", "line", "accent", "accent-soft", "calm", "calm-soft"}

_bundle = FluentBundle(["en-GB"], use_isolating=False)
_bundle.add_resource(FluentResource(MESSAGES))
used: set[str] = set()


def say(key: str, **values: object) -> str:
    """The English text of a message; a missing message or value is an error."""
    used.add(key)
    told, wrong = _bundle.format_pattern(_bundle.get_message(key).value, values)
    assert not wrong, (key, wrong)
    return str(told)


def wordy(key: str, **values: object) -> str:
    """Words of a language that needs many."""
    return say(key, **values) if key == "charts-number" else f"{say(key, **values)} Unterstützungsmöglichkeit " * 2


def at_length(label: str) -> str:
    return f"{label} Beckenbodenmuskulaturübungen"


def weeks(*runs: float | None, most: float | None = 20, walked: float | None = 60) -> WeeksDone:
    return WeeksDone(tuple(Week(f"{number} May", run, walked, most) for number, run in enumerate(runs, start=1)))


def days(*amounts: Any, **of_the_last: Any) -> SymptomsOverTime:
    told = [Day(f"{number} May", one, one, one, one) for number, one in enumerate(amounts, start=1)]
    return SymptomsOverTime((*told[:-1], told[-1]._replace(**of_the_last)))


def nights(*hours: float | None, rough: bool | None = None) -> SleepOverTime:
    return SleepOverTime(tuple(Night(f"{number} May", one, rough) for number, one in enumerate(hours, start=1)))


def sided(left: float | None, right: float | None, target: float | None = 20) -> SidedTest:
    return SidedTest("Calf raise", "repetitions", "3 May", left=left, right=right, target=target, kind="gate")


STAGES = Way((WayStage("Rest", "done", "3 May"), WayStage("Walk and run", "here"), WayStage("Run", "ahead", "9 June")))
USUAL: list[tuple[ModuleType, Any]] = [
    (weeks_done, weeks(None, 0, 8, 12, 30)),
    (symptoms_over_time, days("none", None, "a_little", "a_lot", "none", pain=None)),
    (
        sleep_over_time,
        SleepOverTime((*nights(5, None, 7.5).nights, Night("4 May", 3, True), Night("5 May", None, True))),
    ),
    (
        tests_by_side,
        SidedTests((sided(18, 21), sided(0, None), SidedTest("Walk", "seconds", "1 May", both=1800, sided=False))),
    ),
    (way, STAGES),
]
YEAR = range(1, 365)
LABELS = [f"{number} of this year" for number in YEAR]
LARGE: list[tuple[ModuleType, Any]] = [
    (weeks_done, WeeksDone(tuple(Week(label, 1e7, 3e8, 2e7) for label in LABELS[:52]))),
    (symptoms_over_time, SymptomsOverTime(tuple(Day(label, "a_lot", "a_little", "none", None) for label in LABELS))),
    (sleep_over_time, SleepOverTime(tuple(Night(label, 1e6, True) for label in LABELS))),
    (tests_by_side, SidedTests(tuple(sided(1e7, 2e9)._replace(name=label) for label in LABELS[:20]))),
    (way, Way(tuple(WayStage(label, "ahead", at_length(label)) for label in LABELS[:20]))),
]
ONE: list[tuple[ModuleType, Any]] = [
    (weeks_done, weeks(12)),
    (symptoms_over_time, days("a_lot")),
    (sleep_over_time, nights(6)),
    (tests_by_side, SidedTests((sided(3, None),))),
    (way, Way(STAGES.stages[:1])),
]
EMPTY: list[tuple[ModuleType, list[Any]]] = [
    (weeks_done, [WeeksDone(()), weeks(None, most=None, walked=None), weeks(0, most=None, walked=0)]),
    (symptoms_over_time, [SymptomsOverTime(()), days(None, None)]),
    (sleep_over_time, [SleepOverTime(()), nights(None, None)]),
    (tests_by_side, [SidedTests(()), SidedTests((sided(None, None),))]),
    (way, [Way(())]),
]


def named(cases: list[tuple[ModuleType, Any]]) -> Callable[..., Any]:
    return pytest.mark.parametrize(
        ("chart", "data"), cases, ids=[chart.__name__.rpartition(".")[2] for chart, _ in cases]
    )


def drawn(svg: str) -> ElementTree.Element:
    """A chart as a tree; it is our own, so nothing in it can be hostile."""
    return ElementTree.fromstring(svg)  # noqa: S314


def of_class(svg: str, style: str) -> list[ElementTree.Element]:
    return [one for one in drawn(svg).iter() if style in one.get("class", "").split()]


def numbers(path: ElementTree.Element) -> list[float]:
    return [float(one) for one in re.findall(r"-?[\d.]+", path.get("d", ""))]


def height(bar: ElementTree.Element) -> float:
    """How tall a standing bar is: its path begins at its foot, and its third number is lower by its height and bend."""
    foot, top = numbers(bar)[1], numbers(bar)[4]
    return round(foot - top, 2)


def length(bar: ElementTree.Element) -> float:
    """How long a lying bar is: its path begins at its left, and the fourth number is its corner at the right."""
    return round(numbers(bar)[3] - numbers(bar)[0], 2)


def written(svg: str) -> str:
    return " ".join(one.text or "" for one in drawn(svg).iter(f"{SVG}text"))


def every(cases: list[tuple[ModuleType, Any]]) -> list[tuple[ModuleType, Any]]:
    return cases + ONE + LARGE


# Heard as well as seen


@named(every(USUAL))
def test_a_chart_is_one_picture_with_a_title_and_a_description_that_it_names(chart, data):
    root = drawn(chart.draw(data, say, prefix="mine"))
    told = {one.get("id"): one.text for tag in ("title", "desc") for one in root.iter(f"{SVG}{tag}")}
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == list(told) == ["mine-title", "mine-desc"]
    assert all(told.values())
    assert root.get("viewBox").startswith(f"0 0 {WIDTH} ")


def test_the_five_charts_stand_on_one_page_without_sharing_an_id():
    ids = [one.get("id") for chart, data in USUAL for one in drawn(chart.draw(data, say)).iter() if one.get("id")]
    assert len(ids) == len(set(ids)) == 2 * len(USUAL)


@named(USUAL)
def test_a_chart_brings_no_style_no_colour_and_nothing_from_elsewhere(chart, data):
    svg = chart.draw(data, say)
    assert not re.search(r"style=|<style|<script|href|url\(|@import|<image|onload", svg)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", svg)
    fills = re.findall(r'(?:fill|stroke|color)="([^"]*)"', svg)
    assert set(fills) <= {"none", "currentColor"}


@named(USUAL)
def test_the_same_facts_give_the_same_chart(chart, data):
    assert chart.draw(data, say) == chart.draw(data, say)


@named(USUAL)
def test_words_in_labels_are_never_markup(chart, data):
    hostile = '<script>alert("1")</script>&'

    def swapped(value: Any) -> Any:
        """The data with every label that she or a guideline wrote made hostile."""
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            labels = {name: hostile for name in ("label", "title", "name", "on") if getattr(value, name, None)}
            return value._replace(**labels)
        return value

    (field,) = data._fields
    svg = chart.draw(data._replace(**{field: tuple(swapped(one) for one in getattr(data, field))}), say)
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg
    assert drawn(svg).tag == f"{SVG}svg"


def test_words_of_the_messages_are_never_markup():
    for chart, data in USUAL:
        assert "<b>" not in chart.draw(data, lambda key, **values: f"<b>{key}</b>")


# Nothing to show


@pytest.mark.parametrize(("chart", "data"), [(chart, data) for chart, several in EMPTY for data in several])
def test_without_anything_to_show_there_is_a_sentence_and_no_picture(chart, data):
    assert chart.draw(data, say) == ""
    assert chart.table(data, say).rows == ()
    assert re.fullmatch(r"[A-Z][^.]*\.", chart.nothing(say))


# The table behind


@named(every(USUAL))
def test_each_row_of_a_table_is_as_long_as_its_headers(chart, data):
    table = chart.table(data, say)
    assert table.caption
    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.headers)}
    assert all(cell for row in (table.headers, *table.rows) for cell in row)


def test_the_table_of_weeks_tells_each_bar_of_the_drawing():
    data = weeks(None, 0, 8, 12)
    rows = weeks_done.table(data, say).rows
    assert [row[1] for row in rows] == ["Not told", "0 minutes", "8 minutes", "12 minutes"]
    assert {row[2:] for row in rows} == {("60 minutes", "20 minutes")}
    assert len(of_class(weeks_done.draw(data, say), "run")) == 2
    assert len(of_class(weeks_done.draw(data, say), "zero")) == 1


def test_the_table_of_symptoms_tells_each_mark_of_the_drawing():
    data = days("none", None, "a_little", "a_lot", "none", pain=None)
    svg, table = symptoms_over_time.draw(data, say), symptoms_over_time.table(data, say)
    cells = [cell for row in table.rows for cell in row[1:]]
    assert [row[0] for row in table.rows] == ["1 May", "3 May", "4 May", "5 May"]
    key = 1
    for style, words in (("none", "None"), ("little", "A little"), ("lot", "A lot")):
        assert len(of_class(svg, style)) - key == cells.count(words)
    assert cells.count("Not told") == 1


def test_the_table_of_sleep_tells_each_bar_of_the_drawing():
    data = SleepOverTime((*nights(5, None, 7.5).nights, Night("4 May", 1, True), Night("5 May", None, True)))
    assert sleep_over_time.table(data, say).rows == (
        ("1 May", "5 hours", "Not told"),
        ("3 May", "7.5 hours", "Not told"),
        ("4 May", "1 hour", "A rough night"),
        ("5 May", "Not told", "A rough night"),
    )
    svg = sleep_over_time.draw(data, say)
    key = 1
    assert len(of_class(svg, "slept")) - key == 3
    assert len(of_class(svg, "rough")) - key == 2


def test_the_table_of_tests_tells_what_the_drawing_writes():
    data = SidedTests((sided(18, None), SidedTest("Walk", "seconds", "1 May", both=1800, sided=False)))
    assert tests_by_side.table(data, say).rows == (
        ("Calf raise", "Left", "18 times", "20 times", "Needed before you run", "3 May"),
        ("Calf raise", "Right", "Not told", "20 times", "Needed before you run", "3 May"),
        ("Walk", "Both", "30 minutes", "No target", "A guide", "1 May"),
    )
    svg = tests_by_side.draw(data, say)
    for words in (
        "18 times",
        "Not told",
        "Target: 20 times",
        "Needed before you run",
        "3 May",
        "30 minutes",
        "A guide",
    ):
        assert words in written(svg)


def test_the_table_of_the_way_tells_what_the_drawing_writes():
    assert way.table(STAGES, say).rows == (
        ("Rest", "Done", "3 May"),
        ("Walk and run", "You are here", "No date"),
        ("Run", "Ahead", "9 June"),
    )
    told = written(way.draw(STAGES, say))
    assert told == "Rest Done, 3 May Walk and run You are here Run Ahead, 9 June at the earliest"


# True to the numbers


def test_bars_of_weeks_are_as_tall_as_their_minutes():
    first, second, third = of_class(weeks_done.draw(weeks(6, 12, 24), say), "run")
    assert height(first) * 2 == pytest.approx(height(second), abs=0.05)
    assert height(second) * 2 == pytest.approx(height(third), abs=0.05)


@pytest.mark.parametrize(("run", "most", "above"), [(12, 20, True), (20, 12, False)])
def test_the_line_lies_above_a_bar_within_it_and_below_a_bar_past_it(run, most, above):
    svg = weeks_done.draw(weeks(run, most=most), say)
    _, limit = of_class(svg, "limit")
    (bar,) = of_class(svg, "run")
    top_of_bar = numbers(bar)[1] - height(bar)
    assert (numbers(limit)[1] < top_of_bar) is above


def test_the_line_goes_in_steps_and_breaks_where_no_limit_is_known():
    told = [Week(f"{number} May", 5, None, most) for number, most in enumerate((10, 11, None, 12), start=1)]
    _, first, second = of_class(weeks_done.draw(WeeksDone(tuple(told)), say), "limit")
    assert len(numbers(first)) == 2 * len(numbers(second)) == 8


def test_walking_has_a_scale_of_its_own_so_that_little_running_stays_in_sight():
    svg = weeks_done.draw(weeks(8, 10, most=None, walked=300), say)
    assert min(map(height, of_class(svg, "run"))) > max(map(height, of_class(svg, "walked"))) / 2


def test_walking_is_drawn_the_same_whatever_she_ran():
    little, much = (of_class(weeks_done.draw(weeks(run, walked=9, most=None), say), "walked") for run in (1, 99))
    assert [height(bar) for bar in little] == [height(bar) for bar in much]


def test_before_the_first_run_only_walking_is_drawn():
    told = written(weeks_done.draw(weeks(0, None, most=None), say))
    assert "Walking" in told
    assert "Running" not in told


def test_a_week_without_running_has_a_quiet_mark_and_an_untold_one_has_none():
    rested, untold = (weeks_done.draw(weeks(5, value, 5), say) for value in (0, None))
    assert len(of_class(rested, "zero")) == 1
    assert not of_class(untold, "zero")
    assert len(of_class(rested, "run")) == len(of_class(untold, "run")) == 2


def test_only_the_last_sixteen_weeks_are_shown():
    data = WeeksDone(tuple(Week(f"week {number}", 5, None, None) for number in range(52)))
    assert len(of_class(weeks_done.draw(data, say), "run")) == 16
    assert [row[0] for row in weeks_done.table(data, say).rows] == [f"week {number}" for number in range(36, 52)]


def test_none_a_little_and_a_lot_differ_in_shape_and_not_in_colour_alone():
    svg = symptoms_over_time.draw(days("none", "a_little", "a_lot"), say)
    shapes = {style: of_class(svg, style)[-1] for style in ("none", "little", "lot")}
    assert shapes["none"].tag == f"{SVG}circle"
    assert float(shapes["lot"].get("height")) > 1.5 * float(shapes["little"].get("height"))
    rules = {style: re.search(rf"\.chart \.{style} {{([^}}]*)}}", STYLES)[1] for style in ("little", "lot")}
    assert "fill: var(--card)" in rules["little"]
    assert "fill: var(--calm)" in rules["lot"]


def test_none_of_these_is_marked_only_when_all_four_were_told_as_none():
    whole, part = days("none"), days("none", doming=None)
    assert len(of_class(symptoms_over_time.draw(whole, say), "well")) == 1
    assert not of_class(symptoms_over_time.draw(part, say), "well")


def test_a_day_without_an_answer_is_not_a_day_with_none():
    told, untold = (symptoms_over_time.draw(days("a_lot", one, "a_lot"), say) for one in ("none", None))
    key = 1
    assert len(of_class(told, "none")) - key == 4
    assert len(of_class(untold, "none")) - key == 0
    assert "3 days" in told
    assert "2 days" in untold


def test_days_stand_where_they_are_in_time():
    svg = symptoms_over_time.draw(days("a_lot", None, "a_lot", None, None, None, "a_lot"), say)
    first, second, third = (float(one.get("x")) for one in of_class(svg, "lot")[1:4])
    assert (third - second) == pytest.approx(2 * (second - first), abs=0.05)


def test_what_is_older_than_eight_weeks_is_not_shown():
    assert len(symptoms_over_time.table(days("a_lot", *[None] * 60, "a_lot"), say).rows) == 1


def test_bars_of_sleep_are_as_tall_as_their_hours_and_an_untold_night_has_none():
    _, short, long = of_class(sleep_over_time.draw(nights(3, None, 6), say), "slept")
    assert height(short) * 2 == pytest.approx(height(long), abs=0.05)
    assert not of_class(sleep_over_time.draw(nights(3, None, 6), say), "zero")
    assert len(of_class(sleep_over_time.draw(nights(3, 0, 6), say), "zero")) == 1


def test_the_mean_of_sleep_is_of_the_nights_that_were_told():
    svg = sleep_over_time.draw(nights(4, None, 8), say)
    _, mean = of_class(svg, "mean")
    foot, short = numbers(of_class(svg, "slept")[1])[1], of_class(svg, "slept")[1]
    assert foot - numbers(mean)[1] == pytest.approx(height(short) * 1.5, abs=0.05)
    assert "Average: 6 hours" in written(svg)


def test_a_night_told_as_no_sleep_at_all_counts_in_the_mean():
    assert "Average: 3 hours" in written(sleep_over_time.draw(nights(0, None, 6), say))


def test_a_rough_night_is_marked_and_one_that_was_not_is_not():
    assert len(of_class(sleep_over_time.draw(nights(4, rough=True), say), "rough")) == 2
    assert not of_class(sleep_over_time.draw(nights(4, rough=False), say), "rough")
    assert not of_class(sleep_over_time.draw(nights(4, rough=None), say), "rough")


def test_bars_of_tests_reach_the_tick_when_the_target_is_met():
    svg = tests_by_side.draw(SidedTests((sided(10, 20),)), say)
    left, right = of_class(svg, "test")
    (tick,) = of_class(svg, "target")
    assert length(left) * 2 == pytest.approx(length(right), abs=0.05)
    assert numbers(right)[0] + length(right) == pytest.approx(numbers(tick)[0], abs=0.05)


def test_a_side_that_was_not_told_has_no_bar_and_a_zero_has_a_mark():
    untold, zero = (tests_by_side.draw(SidedTests((sided(10, one),)), say) for one in (None, 0))
    assert len(of_class(untold, "test")) == len(of_class(zero, "test")) == 1
    assert not of_class(untold, "zero")
    assert len(of_class(zero, "zero")) == 1


def test_a_test_without_a_target_has_no_tick():
    svg = tests_by_side.draw(SidedTests((sided(10, 9, target=None),)), say)
    assert not of_class(svg, "target")
    assert "Target" not in written(svg)


def test_each_standing_on_the_way_has_a_shape_of_its_own():
    svg = way.draw(STAGES, say)
    assert [len(of_class(svg, f"stage-{one}")) for one in ("done", "here", "ahead")] == [1, 1, 1]
    assert len(of_class(svg, "tick")) == len(of_class(svg, "stage-here-middle")) == 1
    assert [len(of_class(svg, one)) for one in ("went", "goes")] == [1, 1]


@pytest.mark.parametrize(
    ("chart", "one", "other"),
    [
        (weeks_done, weeks(8, 9), weeks(8, 10)),
        (weeks_done, weeks(8, most=9), weeks(8, most=10)),
        (weeks_done, weeks(8, walked=9), weeks(8, walked=10)),
        (symptoms_over_time, days("none", "a_lot"), days("none", "a_little")),
        (sleep_over_time, nights(4, 5), nights(4, 5.5)),
        (tests_by_side, SidedTests((sided(10, 11),)), SidedTests((sided(11, 10),))),
        (way, STAGES, Way(tuple(stage._replace(state="ahead") for stage in STAGES.stages))),
    ],
)
def test_other_facts_give_another_drawing(chart, one, other):
    assert drawn_shapes(chart.draw(one, say)) != drawn_shapes(chart.draw(other, say))


def drawn_shapes(svg: str) -> list[tuple[str, str, str]]:
    """The shapes of a chart with their places, and no words."""
    found = drawn(svg).iter()
    return [(one.tag, one.get("class", ""), str(sorted(one.items()))) for one in found if one.tag != f"{SVG}text"]


# Room


@named(every(USUAL))
@pytest.mark.parametrize("words", [say, wordy])
def test_no_words_are_small_over_the_edge_or_on_top_of_others(chart, data, words):
    root = drawn(chart.draw(data, words))
    foot = float(root.get("viewBox").split()[3])
    taken: list[tuple[float, float, float, str]] = []
    for one in root.iter(f"{SVG}text"):
        told, size = one.text or "", int(one.get("font-size"))
        wide = width_of(told, size=size) * 0.9
        start = float(one.get("x")) - wide * {"start": 0, "middle": 0.5, "end": 1}[one.get("text-anchor")]
        y = float(one.get("y"))
        assert size >= SMALLEST_TEXT
        assert start >= -1, told
        assert start + wide <= WIDTH + 1, told
        assert y <= foot
        for begin, end, line, other in taken:
            assert abs(line - y) >= SMALLEST_TEXT - 2 or start >= end or start + wide <= begin, (told, other)
        if told:
            taken.append((start, start + wide, y, told))


@named(every(USUAL))
def test_no_shape_lies_over_the_edge(chart, data):
    root = drawn(chart.draw(data, say))
    foot = float(root.get("viewBox").split()[3])
    for one in root.iter():
        if one.tag == f"{SVG}rect":
            assert float(one.get("x")) >= 0
            assert float(one.get("x")) + float(one.get("width")) <= WIDTH
        for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", one.get("d", "")):
            assert -0.5 <= float(x) <= WIDTH + 0.5
            assert -0.5 <= float(y) <= foot


def test_a_word_longer_than_a_line_is_broken():
    lines = lines_of("Rückbildungsgymnastikgruppenleiterin", width=90)
    assert len(lines) > 2
    assert "".join(line.rstrip("-") for line in lines) == "Rückbildungsgymnastikgruppenleiterin"


@pytest.mark.parametrize(
    ("highest", "top"), [(0, 1), (0.5, 1), (1, 1), (7, 8), (12, 12), (13, 16), (81, 100), (100, 100), (1e7 + 1, 1.2e7)]
)
def test_the_top_of_a_scale_is_a_round_number_at_or_above_the_highest_value(highest, top):
    assert rounded_up(highest) == pytest.approx(top)


@pytest.mark.parametrize(("number", "told"), [(5.0, "5"), (5.56, "5.6"), (5.04, "5"), (7, "7"), (1e6, "1000000")])
def test_numbers_are_told_whole_or_to_one_place(number, told):
    assert str(tidy(number)) == told


# Words and colours


def test_every_message_that_a_chart_uses_is_there_and_every_one_there_is_used():
    used.clear()
    cases = [*USUAL, *ONE, (weeks_done, weeks(1, 2, most=None)), (sleep_over_time, nights(4, rough=False))]
    cases += [
        (tests_by_side, SidedTests((sided(1, 2),))),
        (way, Way(tuple(WayStage("Run", one, on) for one in ("done", "here", "ahead") for on in (None, "3 May")))),
    ]
    cases += [(tests_by_side, SidedTests((SidedTest("Stand", "seconds", "1 May", left=10, right=9),)))]
    for chart, data in cases:
        chart.draw(data, say)
        chart.table(data, say)
        chart.nothing(say)
    assert used == set(re.findall(r"(?m)^([a-z][a-z-]*) =", MESSAGES))
    assert all(key.startswith("charts-") for key in used)


def test_no_words_that_a_person_sees_are_in_the_code():
    for chart, data in USUAL:
        bare = chart.draw(data, lambda key, **values: key)
        labels = re.compile(r"charts-[a-z-]+|\d+ (?:May|June)|Rest|Walk and run|Run|Walk|Calf raise")
        assert not re.search(r"[A-Za-z]{2,}", labels.sub("", written(bare)))


def test_every_colour_is_one_of_the_page_or_of_the_system():
    assert set(re.findall(r"var\(--([a-z-]+)", STYLES)) <= NIGHT_AND_DAY
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl|gradient|url\(|\bred\b", STYLES)


def test_every_class_of_a_chart_has_its_look_and_every_look_its_class():
    seen = {
        name
        for chart, data in USUAL
        for one in drawn(chart.draw(data, say)).iter()
        for name in one.get("class", "").split()
    }
    looks = set(re.findall(r"\.([a-z][a-z-]*)(?=[ ,{])", STYLES))
    assert seen - {"here"} == looks


def test_the_words_are_those_we_use():
    register = Path(__file__).parents[2] / "guidelines" / "register" / "wording.toml"
    avoided = tomllib.loads(register.read_text(encoding="utf-8"))["wording"]["avoid"]
    assert avoided
    assert not re.search(rf"\b({'|'.join(map(re.escape, avoided))})\b|!", MESSAGES, re.IGNORECASE)


def test_the_words_speak_of_no_weight_pace_streak_or_ranking():
    assert not re.search(r"streak|weight|pace|rank|miss|score|best|fail", MESSAGES, re.IGNORECASE)
