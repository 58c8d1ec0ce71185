"""Whoever reads a rendered guideline can tell for each number whose it is.

A number is the voice's own (then it cites a fact of the voice's sources), comes from the shared path, belongs to the
safety rules over every path, or is our own policy. And no number of a source is lost on the way: each value of its
prescriptive facts stands in its voice's document, beside the fact.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from house.rendered_lines import bears, blocks_of, cells, shows
from restride.guideline.checks.numbers import quantities
from restride.guideline.load import Library
from restride.guideline.model import Guideline
from restride.guideline.parts import cited_by_origin, origin_of
from restride.guideline.register import Value
from restride.guideline.render import render
from restride.guideline.rendered.words import ORIGINS
from restride.units import comparable, convert

PRESCRIPTIVE = {"gate", "test", "dose", "stop", "refer", "timeline", "progression", "schedule", "modifier"}
# One run without a walk is told by its pattern, which then has neither number.
UNSAID = {("repeat", 1), ("walk_seconds", 0)}
FACTS = "\n## Facts this path rests on\n"


@pytest.fixture(scope="module")
def voices(with_tiny: Library) -> list[Guideline]:
    """Every voice that is installed, and the tiny one, so that these tests never hold of nothing."""
    found = [one for one in with_tiny.guidelines.values() if one.falls_back_to is not None]
    assert "tiny" in [one.id for one in found]
    return found


@pytest.mark.slow
def test_each_number_stands_in_its_part_with_the_mark_of_where_it_comes_from(with_tiny: Library) -> None:
    assert [one for guideline in with_tiny.guidelines.values() for one in unmarked(guideline, render(guideline))] == []


def test_each_number_of_a_voices_own_is_of_its_sources_or_a_policy(voices: list[Guideline]) -> None:
    assert [one for voice in voices for one in strangers(voice)] == []


def test_each_number_a_voices_source_prescribes_stands_beside_its_fact(voices: list[Guideline]) -> None:
    assert [one for voice in voices for one in missing(voice, render(voice))] == []


@pytest.mark.slow
def test_a_document_without_its_marks_is_found_out(tiny: Guideline) -> None:
    text = render(tiny)
    every = list(unmarked(tiny, ""))
    assert {one.split()[1].partition(".")[0] for one in every} >= {"criterion", "fact", "rule", "rung", "week"}
    for mark, kind in ((f"*{ORIGINS['fallback']}*", "fallback"), (f"*{ORIGINS['overlay']}*", "overlay"), ("†", "POL")):
        found = list(unmarked(tiny, text.replace(mark, "")))
        assert found
        assert all(kind in one for one in found)
    assert list(unmarked(tiny, text.replace("run 50 s", "run 55 s"))) == ["tiny rung.Y1.run_seconds 50 seconds (own)"]


def test_a_number_of_somebody_elses_is_found_out(tiny: Guideline) -> None:
    taken = tuple(replace(one, origin="own") for one in tiny.guardrails)
    found = list(strangers(replace(tiny, guardrails=taken)))
    assert "tiny guardrail.last_week.percent 10 percent" in found


def test_a_value_that_was_lost_is_found_out(tiny: Guideline) -> None:
    assert list(missing(tiny, render(replace(tiny, tightened=())))) == ["tiny F-9005 10 weeks"]
    assert list(missing(tiny, render(tiny).replace("at least 8 weeks", "at least a while").replace("8 weeks", ""))) == [
        "tiny F-9002 8 weeks"
    ]


def unmarked(guideline: Guideline, text: str) -> Iterator[str]:
    """Numbers that no piece of their part shows with the right marks."""
    for part, key, n, unit, cite in quantities(guideline):
        stating = guideline.register.stating(cite, n, unit)
        ours = bool(stating) and stating[0].kind == "policy"
        origin = origin_of(guideline, part, key)
        pieces = [one for one in blocks_of(guideline, text, part) if _says_origin(one, part, origin)]
        written = (n, convert(n, unit=unit, to="minutes")) if unit == "seconds" else (n,)
        if (key, n) not in UNSAID and not any(shows(one, told, ours=ours) for one in pieces for told in written):
            yield f"{guideline.id} {part}.{key} {n} {unit} ({origin}{', POL' if ours else ''})"


def _says_origin(piece: str, part: str, origin: str) -> bool:
    """A fact says it within its criterion, where the two are not from one place."""
    within = part.startswith("fact.") and f", {ORIGINS[origin]})" in piece
    return within or bears(piece, origin)


def strangers(voice: Guideline) -> Iterator[str]:
    """Numbers of a voice's own parts that no fact of its sources and no policy states."""
    for part, key, n, unit, cite in quantities(voice):
        stating = voice.register.stating(cite, n, unit)
        known = any(one.kind == "policy" or set(one.sources) & set(voice.sources) for one in stating)
        if origin_of(voice, part, key) == "own" and not known:
            yield f"{voice.id} {part}.{key} {n} {unit}"


def missing(voice: Guideline, text: str) -> Iterator[str]:
    """Values of prescriptive facts of the voice's own source that no piece of text beside the fact shows."""
    seeds = {name for name in voice.sources if voice.register.sources[name].kind == "seed"}
    told = {name for _, origin, names in cited_by_origin(voice) if origin == "own" for name in names}
    told |= {name for entry in voice.not_encoded if entry.treatment == "shown" for name in entry.facts}
    pieces = cells(text.partition(FACTS)[0])
    for fact in voice.register.evidence.values():
        if fact.id in told and fact.kind in PRESCRIPTIVE and seeds & set(fact.sources):
            beside = [one for one in pieces if f"{fact.id}:" in one or f"**{fact.id}**" in one]
            for value in fact.values:
                if not any(_shows_value(one, value) for one in beside):
                    yield f"{voice.id} {fact.id} {value.n} {value.unit}"


def _shows_value(piece: str, value: Value) -> bool:
    """Whether a piece of text shows a value, in its own unit or in one that a guideline writes it in."""
    written = {Fraction(str(value.n))}
    for unit in ("seconds", "minutes", "days", "weeks", "months"):
        if comparable(unit, value.unit):
            written.add(convert(value.n, unit=value.unit, to=unit))
    return any(shows(piece, n) or shows(piece, n, ours=True) for n in written)
