"""What only a voice's document has: what it borrows, what it says in words, where it is held back, what it leaves out."""

import pytest

from restride.guideline.model import Guideline
from restride.guideline.render import render


@pytest.fixture(scope="module")
def text(tiny: Guideline) -> str:
    return render(tiny)


def section(text: str, title: str) -> str:
    """What stands under a heading of the second level."""
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_the_legend_names_the_guideline_that_speaks_where_the_voice_is_silent(text, consensus):
    told = f"this path says nothing here, so `{consensus.id}`, edition {consensus.edition}, speaks."
    assert told in text.partition("\n## ")[0]
    assert told not in render(consensus)


def test_advice_is_told_with_where_it_is_read_and_its_fact(text):
    assert section(text, "What this path says in words").strip() == (
        "- Sleep when you can. (in: Begin) (`sleep`) [F-9004: expert opinion (seed-tiny)]"
    )


def test_what_the_safety_rules_tighten_is_told_with_the_rules(text):
    told = section(text, "Where the safety rules are stricter")
    assert (
        "ran after 10 weeks. Here everybody waits longer. (`twelve_weeks_first`: `before_twelve_weeks`) [F-9005" in told
    )


def test_known_exceptions_are_told_with_their_reason(text):
    told = section(text, "Where this path asks for more than the shared path")
    assert told.strip().startswith("- `tiny_wait`: The tiny voice waits by itself. (`waits`) [F-9002")


def test_what_is_left_out_is_told_with_its_reason_and_is_not_among_the_rules(text):
    told = section(text, "What of the shared path does not hold here")
    assert told.strip() == "- `rule.sign_off_has_ended`: The tiny voice says nothing about renewing."
    assert "#### `sign_off_has_ended`" not in text


def test_a_way_back_is_told_at_the_rule_and_at_the_stage(text):
    assert "goes back to `begin` and stays there while it is open" in section(text, "Rules")
    assert "She comes back here by the rules `ill_begins_again`." in section(text, "Stages")


def test_rules_stand_in_three_groups_by_where_they_come_from(text, tiny):
    told = section(text, "Rules")
    titles = ["### Safety rules over every path", "### Rules of this path", "### Rules from the shared path"]
    places = [told.index(title) for title in titles] + [len(told)]
    assert places == sorted(places)
    for origin, start, end in zip(("overlay", "own", "fallback"), places, places[1:], strict=False):
        assert [rule.id for rule in tiny.rules if rule.origin == origin] == [
            line.split("`")[1] for line in told[start:end].splitlines() if line.startswith("#### ")
        ]


def test_every_run_is_told_key_by_key_by_whom_it_is_said(text):
    own, borrowed = section(text, "The ladder").partition("Every run:\n\n")[2].splitlines()[:2]
    assert own.startswith("- days without a run between two runs: 1. [F-9003")
    assert "a walk of 5 minutes before" in borrowed
    assert borrowed.endswith("*from the shared path*")
    assert "between two runs" not in borrowed


def test_a_path_that_stands_by_itself_has_no_section_of_a_voice(consensus):
    text = render(consensus)
    assert "from the shared path" not in text
    assert "What this path says in words" not in text


def test_criteria_that_are_counted_are_told_under_the_one_that_counts(consensus):
    text = render(consensus)
    counting = [one for one in consensus.criteria.values() if consensus.fact(one.fact).measure == "met"]
    assert counting
    for one in counting:
        for name in consensus.fact(one.fact).of:
            assert f"(`{name}`: " in text.partition(f"(`{one.id}`: ")[2]
