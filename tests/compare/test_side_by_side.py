"""What people read of several paths: plain sentences, all of them messages, in four groups."""

import re
from dataclasses import replace

import pytest

from compare.test_second_opinions import STORIES, opinions
from people import on
from property.lives import Events, answered, life
from restride.engine.side_by_side import Section, side_by_side
from voices import voices

CONSENSUS = voices().default
SHORT = tuple(answered(day, "short", sleep_hours=5) for day in range(80, 91))


def sections(events: Events, day: int) -> dict[str, Section]:
    told = tuple(opinions(events, day).values())
    return {one.title: one for one in side_by_side(told, CONSENSUS, as_of=on(day).isoformat())}


def test_those_who_say_yes_and_those_who_wait_stand_apart_each_with_its_reason() -> None:
    told = sections(*STORIES["untested"])
    assert list(told) == ["What each path says about running today", "Yes", "Not yet", ""]
    assert "Yes: 1 of 4. Not yet: 3 of 4." in told["What each path says about running today"].lines[0]
    assert told["Yes"].lines == ("The bold path: yes, on step R6.",)
    assert any(line.startswith("The stern path waits for this: 20 quick squeezes or more. Training changes this. Source: ")
               for line in told["Not yet"].lines)  # fmt: skip


def test_what_all_wait_for_is_said_once() -> None:
    told = sections(*STORIES["week three"])
    head = told["What each path says about running today"].lines
    assert head[0] == "All 4 paths agree: running is not open yet."
    assert "12 weeks after the birth" in head[1]
    assert "It is a safety rule over every path." in head[1]
    assert set(told["Not yet"].lines) == {one.title for one in voices().guidelines.values()}


@pytest.mark.parametrize(
    ("story", "group"),
    [
        ("leaking", "Talk to somebody first"),
        ("sign", "Talk to somebody first"),
        ("nothing known", "First an answer is needed"),
    ],
)
def test_who_needs_somebody_or_an_answer_first_is_told_so(story: str, group: str) -> None:
    told = sections(*STORIES[story])
    assert group in told
    assert "Yes" not in told


def test_a_milder_default_is_said_in_plain_words() -> None:
    last = sections((*life("clear").events, *SHORT), 90)[""].lines
    assert last[0].startswith("The rested path: our own path is milder than this one here.")
    assert "The source calls 20 a benchmark." in last[0]
    assert not any("stern" in line for line in last)


@pytest.mark.parametrize("story", STORIES)
def test_it_always_says_that_it_compares_permission_alone(story: str) -> None:
    assert sections(*STORIES[story])[""].lines[-1] == CONSENSUS.messages["compare_permission"]


@pytest.mark.parametrize("story", STORIES)
def test_every_word_comes_from_a_message(story: str) -> None:
    """With each message put as its own name, nothing but names is left."""
    names = replace(CONSENSUS, messages={name: f"<{name}>" for name in CONSENSUS.messages})
    events, day = STORIES[story]
    told = side_by_side(tuple(opinions(events, day).values()), names, as_of=on(day).isoformat())
    lines = [line for part in told for line in (part.title, *part.lines)]
    assert len(lines) > 3
    assert all(re.fullmatch(r"(<compare_\w+> ?)*", line) for line in lines)


def test_one_path_alone_is_nothing_to_compare() -> None:
    told = opinions(*STORIES["running"], guidelines={"consensus": CONSENSUS})
    head = side_by_side(tuple(told.values()), CONSENSUS, as_of=on(90).isoformat())[0]
    assert head.lines == (CONSENSUS.messages["compare_alone"],)
