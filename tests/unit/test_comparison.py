"""The guidelines side by side: everything in it follows from the data."""

from dataclasses import replace

import pytest

from restride.guideline.load import Library
from restride.guideline.model import Guideline
from restride.guideline.rendered.comparison import render_comparison


@pytest.fixture(scope="module")
def text(with_tiny: Library) -> str:
    return render_comparison(tuple(with_tiny.guidelines.values()))


def row(text: str, guideline: Guideline) -> list[str]:
    """The cells of a guideline in the table."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"| [{guideline.title}]")]
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def told(text: str, title: str, guideline: Guideline) -> list[str]:
    """The points of a guideline in a section."""
    section = text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    points = section.partition(f"**{guideline.title}**\n")[2].partition("\n**")[0]
    return [line[2:] for line in points.splitlines() if line.startswith("- ")]


def test_every_guideline_has_a_row_and_the_default_is_first(text, with_tiny):
    rows = [line for line in text.splitlines() if line.startswith("| [")]
    assert len(rows) == len(with_tiny.guidelines)
    assert rows[0].startswith(f"| [{with_tiny.default.title}](guidelines/{with_tiny.default.id}.md)")


def test_the_earliest_start_is_the_longest_wait_and_says_whose_it_is(text, tiny):
    assert row(text, tiny)[0] == (
        "12 weeks or more since the birth *safety rule over every path*<br>8 weeks or more since the birth (on the way)"
    )


def test_a_sign_off_is_counted_over_the_ways_into_running(text, tiny, consensus):
    assert row(text, tiny)[1] == "on every way into running"
    assert row(text, consensus)[1] == "on 2 of 3 ways into running"
    free = replace(consensus, routes=tuple(one for one in consensus.routes if "tests_twice" in one.when.all))
    assert row(render_comparison([free]), free)[1] == "not asked"


def test_the_first_running_is_told_with_its_fraction(text, tiny):
    assert row(text, tiny)[2] == "Y1: run 50 s and walk 100 s, 4 times: 0.33 of it running"


def test_a_borrowed_number_says_so_and_an_own_one_does_not(text, tiny):
    assert row(text, tiny)[3] == "2 to 3 runs *from the shared path*<br>days between two runs: 1"


def test_each_section_speaks_of_every_guideline(text, with_tiny):
    for section in text.split("\n## ")[1:]:
        for guideline in with_tiny.guidelines.values():
            assert told(text, section.partition("\n")[0], guideline)


def test_stages_and_tests_are_told_in_order_with_their_marks(text, tiny):
    stages = told(text, "Stages in order", tiny)
    assert stages[0] == "Begin (phase recover)"
    assert [one.partition(" (phase")[0] for one in stages] == [one.title for one in tiny.stages if one.whenever is None]
    tests = told(text, "Tests before running", tiny)
    names = [tiny.register.tests[name].name for name in ("walk_30", "hop")]
    assert all(any(line.startswith(f"{name}: ") for line in tests) for name in names)
    assert all(line.endswith("*from the shared path*") for line in tests)


def test_what_is_stricter_and_what_is_left_out_are_told(text, tiny):
    assert told(text, "Where it asks for more than the shared path", tiny) == [
        "`tiny_wait`: The tiny voice waits by itself."
    ]
    assert "ran after 10 weeks" in told(text, "Where the safety rules are stricter than its words", tiny)[0]
    assert told(text, "What it leaves out", tiny) == [
        "`rule.sign_off_has_ended`: The tiny voice says nothing about renewing.",
        "F-9006: Nobody can measure a long back.",
    ]
