"""Pictures of a guideline: well-formed, told in words, within their edges, the same every time."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from restride.drawings.ladder_chart import ladder_chart
from restride.drawings.stage_diagram import stage_diagram
from restride.drawings.svg import WIDTH, wrapped
from restride.guideline.envelope import earliest_weeks
from restride.guideline.model import Guideline
from restride.units import minutes_of

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = [stage_diagram, ladder_chart]


@pytest.fixture(params=["consensus", "tiny"])
def guideline(request: pytest.FixtureRequest) -> Guideline:
    found: Guideline = request.getfixturevalue(request.param)
    return found


def drawn(svg: str) -> ElementTree.Element:
    """A picture as a tree; it is our own, so nothing in it can be hostile."""
    return ElementTree.fromstring(svg)  # noqa: S314


def words(svg: str) -> str:
    """All that is written on a picture, in order."""
    return " ".join(one.text or "" for one in drawn(svg).iter(f"{SVG}text"))


@pytest.mark.parametrize("draw", PICTURES)
def test_a_picture_has_a_title_and_a_description_that_it_names(guideline, draw):
    root = drawn(draw(guideline))
    named = {one.get("id"): one.text for tag in ("title", "desc") for one in root.iter(f"{SVG}{tag}")}
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == list(named)
    assert all(named.values())
    assert all(name.startswith(f"{guideline.id}-") for name in named)


@pytest.mark.parametrize("draw", PICTURES)
def test_a_picture_needs_nothing_from_elsewhere_and_has_no_colour_without_a_way_out(guideline, draw):
    svg = draw(guideline)
    assert not re.search(r"href|url\(|@import|<script|<image", svg)
    assert "currentColor" in svg
    assert "prefers-color-scheme:dark" in svg
    assert all(re.fullmatch(r"var\(--[a-z]+,#[0-9a-f]{6}\)", one) for one in re.findall(r"var\([^)]*#[^)]*\)", svg))
    assert re.findall(r"#[0-9a-f]{3,6}", svg) == re.findall(r"(?<=,)#[0-9a-f]{6}(?=\))", svg)


@pytest.mark.parametrize("draw", PICTURES)
def test_nothing_lies_over_the_edge(guideline, draw):
    root = drawn(draw(guideline))
    height = float(root.get("height"))
    for one in root.iter():
        places = [(float(x), float(y)) for x, y in re.findall(r"([-\d.]+),([-\d.]+)", one.get("points", ""))]
        if one.get("x"):
            x, y = float(one.get("x")), float(one.get("y"))
            places += [(x, y), (x + float(one.get("width", 0)), y + float(one.get("height", 0)))]
        assert all(0 <= x <= WIDTH and 0 <= y <= height for x, y in places), ElementTree.tostring(one)


@pytest.mark.parametrize("draw", PICTURES)
def test_a_picture_is_the_same_every_time(guideline, draw):
    assert draw(guideline) == draw(replace(guideline))


def test_the_stages_stand_in_their_order_with_what_leads_on(guideline):
    told = words(stage_diagram(guideline))
    titles = [stage.title for stage in guideline.stages if stage.whenever is None]
    places = [told.index(f"{title} phase ") for title in titles]
    assert places == sorted(places)
    for route in guideline.routes:
        assert f"to {route.level}: {route.says}"[:30] in told
    for stage in guideline.stages:
        for name in stage.exit.all if stage.exit else ():
            says = guideline.condition(name).says.rstrip(".")
            assert f"{says[:1].lower()}{says[1:]}" in told
        if stage.whenever is not None:
            assert f"{stage.title} from anywhere" in told


def test_a_way_back_is_drawn_once_for_each_stage_it_leads_to(tiny, consensus):
    assert stage_diagram(tiny).count('class="tip"') == 1
    assert "back here: You are ill, so you begin again." in words(stage_diagram(tiny))
    assert 'class="tip"' not in stage_diagram(consensus)


def test_a_borrowed_stage_says_so(tiny):
    borrowed = sum(stage.origin == "fallback" and stage.whenever is None for stage in tiny.stages)
    assert words(stage_diagram(tiny)).count("from the shared") == borrowed > 0


def test_the_ladder_is_told_rung_by_rung_in_words(guideline):
    svg = ladder_chart(guideline)
    weeks = earliest_weeks(guideline, guideline.ladder[0])
    for rung in guideline.ladder:
        assert f"{rung.id}: {float(minutes_of(rung.weekly_seconds)):g} minutes, week {weeks[rung.id]}." in svg


def test_each_rung_begins_in_the_row_of_its_earliest_week(guideline):
    root = drawn(ladder_chart(guideline))
    rows = {one.text: one.get("y") for one in root.iter(f"{SVG}text")}
    weeks = earliest_weeks(guideline, guideline.ladder[0])
    labels = {text: y for text, y in rows.items() if text and set(text.split()) <= set(weeks)}
    assert sorted(" ".join(labels).split()) == sorted(weeks)
    for text, y in labels.items():
        assert {rows[f"week {weeks[rung]}"] for rung in text.split()} == {y}


def test_no_bar_crosses_the_envelope(guideline):
    root = drawn(ladder_chart(guideline))
    bars = list(root.iter(f"{SVG}rect"))
    line = next(one for one in root.iter(f"{SVG}polyline") if one.get("class") == "trace")
    points = [tuple(map(float, one.split(","))) for one in line.get("points").split()]
    assert len(points) > len(bars) / 2
    for bar, (x, _) in zip(bars, points, strict=False):
        assert float(bar.get("x")) + float(bar.get("width")) <= x + 0.1


def test_long_words_are_wrapped_and_none_is_lost():
    says = "a walk of 20 minutes without a symptom then or next day"
    lines = wrapped(says, width=120, size=14)
    assert " ".join(lines) == says
    assert len(lines) > 3
    assert wrapped("extraordinarily", width=20, size=14) == ["extraordinarily"]
