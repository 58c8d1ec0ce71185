"""What became of each fact: one status, the strongest, with the places that give it; borrowed parts are not counted."""

import json
from dataclasses import replace

import pytest

from restride.guideline.checks import uncited
from restride.guideline.checks.subject import Subject
from restride.guideline.coverage import ENCODED, LOST, NOBODY, NOT_ENCODED, SHOWN, Covered, coverage, lost
from restride.guideline.load import Library
from restride.guideline.model import Guideline
from restride.guideline.rendered.coverage import render_coverage
from restride.show_coverage import coverage_json, coverage_lines


@pytest.fixture(scope="module")
def facts(with_tiny: Library) -> dict[str, Covered]:
    sources = coverage(with_tiny.register, with_tiny.guidelines.values())
    return {one.fact.id: one for source in sources for one in source.facts}


@pytest.mark.parametrize(
    ("fact", "status", "parts"),
    [
        ("F-9001", ENCODED, ("route.signed_off", "rung.Y1")),
        ("F-9002", ENCODED, ("criterion.tiny_wait", "stage.begin")),
        ("F-9003", ENCODED, ("running",)),
        ("F-9004", SHOWN, ("advice.sleep",)),
        ("F-9005", SHOWN, ("tightened.twelve_weeks_first",)),
        ("F-9006", NOT_ENCODED, ("not_encoded",)),
        ("F-9007", ENCODED, ("rule.ill_begins_again",)),
    ],
)
def test_a_fact_is_told_with_its_strongest_status_and_where(facts, fact, status, parts):
    assert (facts[fact].status, dict(facts[fact].parts)) == (status, {"tiny": parts})


def test_what_is_not_encoded_says_why(facts):
    assert facts["F-9006"].because == "Nobody can measure a long back."
    assert facts["F-9001"].because == ""
    assert all(one.because for one in facts.values() if one.status == NOT_ENCODED)


@pytest.mark.parametrize(
    ("treatment", "status"), [("shown", SHOWN), ("not_encoded", NOT_ENCODED), ("waiting", NOT_ENCODED)]
)
def test_a_declared_fact_has_the_status_of_its_treatment(with_tiny: Library, tiny: Guideline, treatment, status):
    declared = replace(tiny, not_encoded=tuple(replace(one, treatment=treatment) for one in tiny.not_encoded))
    sources = coverage(with_tiny.register, [declared])
    (told,) = [one for source in sources for one in source.facts if one.fact.id == "F-9006"]
    assert (told.status, dict(told.parts)) == (status, {"tiny": (treatment,)})


def test_what_a_voice_borrows_is_counted_where_it_was_written(facts, with_tiny: Library, tiny: Guideline):
    borrowed = next(rung for rung in tiny.ladder if rung.origin == "fallback")
    places = [dict(facts[name].parts) for name in borrowed.cite if name in facts]
    assert places
    known = {"overlay", "register", *with_tiny.guidelines}
    assert all(set(one.parts) <= known for one in facts.values())
    assert all("tiny" not in parts and f"rung.{borrowed.id}" in parts[with_tiny.default.id] for parts in places)


def test_a_safety_rule_is_counted_once_and_as_the_overlays(facts, tiny: Guideline):
    rule = next(rule for rule in tiny.rules if rule.origin == "overlay" and rule.cite[0].startswith("F-"))
    assert facts[rule.cite[0]].parts["overlay"].count(f"rule.{rule.id}") == 1
    assert f"rule.{rule.id}" not in facts[rule.cite[0]].parts.get("tiny", ())


def test_tests_and_exercises_of_the_register_encode_what_they_cite(facts, with_tiny: Library):
    for kind, parts in (("test", with_tiny.register.tests), ("exercise", with_tiny.register.exercises)):
        for part in parts.values():
            for name in part.cite:
                assert name not in facts or f"{kind}.{part.id}" in facts[name].parts["register"]


def test_every_fact_has_one_status_and_stands_under_each_of_its_sources(with_tiny: Library, facts):
    sources = coverage(with_tiny.register, with_tiny.guidelines.values())
    known = [one for one in with_tiny.register.evidence.values() if one.kind not in {"sign", "policy"}]
    assert set(facts) == {one.id for one in known}
    for source in sources:
        here = {one.fact.id for one in source.facts}
        assert here == {one.id for one in known if (one.sources or (NOBODY,)).count(source.source)}
    assert len(sources) == len(with_tiny.register.sources) + 1


def test_no_fact_of_ours_is_lost(library: Library):
    assert lost(coverage(library.register, library.guidelines.values())) == ()


def test_a_fact_is_lost_just_where_the_check_says_so(with_tiny: Library, tiny: Guideline):
    silent = replace(tiny, advice=(), not_encoded=())
    library = replace(with_tiny, guidelines={**with_tiny.guidelines, tiny.id: silent})
    gone = lost(coverage(library.register, library.guidelines.values()))
    assert [one.id for one in gone] == ["F-9004", "F-9006"]
    told = [problem.key for problem in uncited.problems(Subject(library))]
    assert told == [f"fact.{one.id}" for one in gone]


def test_a_lost_fact_is_told_as_lost_everywhere(with_tiny: Library, tiny: Guideline):
    silent = [one if one is not tiny else replace(one, advice=()) for one in with_tiny.guidelines.values()]
    sources = coverage(with_tiny.register, silent)
    lines = list(coverage_lines(sources))
    assert "seed-tiny: 7 facts: 4 encoded, 1 shown, 1 not encoded, 1 lost" in lines
    after = lines[lines.index("- F-9004: Sleep when you can.") + 1]
    assert after == "    lost: nobody cites it, and nobody says why it is not a rule."
    (told,) = [one for one in coverage_json(sources)["facts"] if one["id"] == "F-9004"]
    assert (told["status"], told["places"]) == (LOST, [])
    assert "- **F-9004** Sleep when you can. *Lost*" in render_coverage(sources, with_tiny.register.sources)


def test_totals_stand_before_the_facts_and_add_up(with_tiny: Library):
    sources = coverage(with_tiny.register, with_tiny.guidelines.values())
    lines = list(coverage_lines(sources))
    totals = lines[: lines.index("")]
    assert len(totals) == sum(bool(source.facts) for source in sources)
    for told in coverage_json(sources)["sources"]:
        assert told["facts"] == told["encoded"] + told["shown"] + told["not_encoded"] + told["lost"]
    assert json.loads(json.dumps(coverage_json(sources))) == coverage_json(sources)


def test_the_document_tells_every_fact_with_its_words(with_tiny: Library, facts):
    text = render_coverage(coverage(with_tiny.register, with_tiny.guidelines.values()), with_tiny.register.sources)
    for one in facts.values():
        assert f"- **{one.fact.id}** {one.fact.says} *{one.status.capitalize()}" in text
