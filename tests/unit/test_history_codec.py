"""The history format: what is wrong is told with line, key, expectation and mend; what is right goes round unchanged.

The families of bad inputs are those of the trust page: B-01 to B-04 and B-08 to B-12.
"""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import told
from restride.guideline.load import load_library
from restride.guideline.register import Register
from restride.history.codec import FaultyHistory, parse_history, read_history, write_history
from restride.history.events import KEYS

LONGEST_TEXT = 2_000
BIRTH: dict[str, Any] = {"id": "b", "type": "birth_recorded", "on": "2026-02-10", "data": {"date": "2026-02-10"}}


def _line(**changes: Any) -> str:
    return json.dumps({**BIRTH, **changes})


def _check_in(**answers: Any) -> str:
    return _line(id="c", type="checked_in", data={"answers": answers})


def _told(text: str, register: Register) -> list[str]:
    """What is said of a text; nothing of a faulty line is kept."""
    events, faults = parse_history(text, register=register)
    assert not (events and faults), "these texts have one line"
    return [str(fault) for fault in faults]


# What is wrong, the text, and what is said of it: where, what, what was expected, how to mend it.
BAD: list[tuple[str, str, str, str, str, str]] = [
    (
        "B-01 a birth later than the day it was told",
        _line(data={"date": "2026-02-11"}),
        "data.date",
        "the birth is later than the day it was told",
        "a past date",
        "check both",
    ),
    (
        "B-01 a day that is not in the calendar",
        _line(data={"date": "2026-02-29"}),
        "data.date",
        '"2026-02-29" is not a date',
        "year-month-day such as 2026-02-28",
        "write it so",
    ),
    (
        "B-01 day and month that could be either way round",
        _line(on="03/04/2026"),
        "on",
        '"03/04/2026" is not a date',
        "year-month-day such as 2026-02-28",
        "write it so",
    ),
    (
        "B-01 a date without dashes",
        _line(on="20260210"),
        "on",
        '"20260210" is not a date',
        "year-month-day such as 2026-02-28",
        "write it so",
    ),
    (
        "B-02 one end of a rough birth date",
        _line(data={"earliest": "2026-02-01"}),
        "data",
        "one end of the range is missing",
        "earliest and latest",
        "give both",
    ),
    (
        "B-02 the ends of a rough birth date the wrong way round",
        _line(data={"earliest": "2026-02-05", "latest": "2026-02-01"}),
        "data.earliest",
        "it is after latest",
        "earliest before latest",
        "swap them",
    ),
    (
        "B-04 pain of 11",
        _check_in(pain_pelvic=11),
        "data.answers.pain_pelvic",
        "11 is out of range",
        "a number from 0 to 10",
        "check the number and its unit",
    ),
    (
        "B-04 minus 3 repetitions",
        _line(id="t", type="test_performed", data={"test": "hop", "left": -3, "right": 10}),
        "data.left",
        "-3 is out of range",
        "a number from 0 to 86400",
        "check the number and its unit",
    ),
    (
        "B-04 40 hours of sleep",
        _check_in(sleep_hours=40),
        "data.answers.sleep_hours",
        "40 is out of range",
        "a number from 0 to 24",
        "check the number and its unit",
    ),
    (
        "B-04 a number in full-width digits is a text",
        _check_in(pain_pelvic="８"),
        "data.answers.pain_pelvic",
        '"\\uff18" is not a number',
        "a number from 0 to 10",
        "write digits without quotes",
    ),
    (
        "B-04 true is not the number 1",
        _check_in(pain_pelvic=True),
        "data.answers.pain_pelvic",
        "true is not a number",
        "a number from 0 to 10",
        "write digits without quotes",
    ),
    (
        "B-04 half a baby",
        _line(data={"date": "2026-02-10", "babies": 1.5}),
        "data.babies",
        "1.5 is not a whole number",
        "a whole number from 1 to 9",
        "write digits without quotes",
    ),
    (
        "B-03 a word that no answer has",
        _check_in(leak_urine="no"),
        "data.answers.leak_urine",
        '"no" is not known here',
        "one of none, a_little, a_lot, unsure, declined",
        "pick one",
    ),
    (
        "B-03 none beside a sign",
        _check_in(warning_signs=["none", "t01"]),
        "data.answers.warning_signs",
        '"none" stands beside others',
        'only ["none"], or the others',
        "keep one",
    ),
    (
        "B-03 a question that does not exist",
        _check_in(leek_urine="none"),
        "data.answers.leek_urine",
        "no question has this id",
        "a question id",
        "see the questions",
    ),
    (
        "B-08 an event without an id",
        _line(id=" "),
        "id",
        '" " is not an id',
        "a short text",
        "give it one",
    ),
    (
        "B-09 an instant without a zone",
        _line(recorded_at="2026-02-11T09:00:00"),
        "recorded_at",
        '"2026-02-11T09:00:00" is not an instant',
        "such as 2026-02-11T09:00:00Z",
        "write it so",
    ),
    (
        "B-11 a note of one megabyte is too long for a line",
        _line(type="not_today", data={"reason": "x" * 1_000_000}),
        "",
        "this line is too long",
        "at most 1000000 characters",
        "shorten the text",
    ),
    (
        "B-11 a note longer than any note",
        _line(type="not_today", data={"reason": "x" * (LONGEST_TEXT + 1)}),
        "data.reason",
        "this text is too long",
        "at most 2000 characters",
        "shorten it",
    ),
    (
        "B-12 a key twice",
        '{"id":"a","type":"not_today","on":"2026-02-10","data":{},"id":"b"}',
        "id",
        "this key is there twice",
        "each key once",
        "remove one of them",
    ),
    (
        "B-12 an answer twice",
        '{"id":"a","type":"checked_in","on":"2026-02-10","data":{"answers":{"heaviness":"a_lot","heaviness":"none"}}}',
        "heaviness",
        "this key is there twice",
        "each key once",
        "remove one of them",
    ),
    (
        "B-12 a list instead of an object",
        "[1]",
        "",
        "this is not a JSON object",
        "one JSON object",
        "write one event a line",
    ),
    (
        "B-12 data that is no object",
        _line(data=[]),
        "data",
        "this is not an object",
        "an object of keys",
        'write "data": {…}',
    ),
    (
        "B-12 a sign-off whose flag is a word",
        _line(type="signed_off", data={"kind": "postnatal_check", "outcome": "cleared", "verified": "yes"}),
        "data.verified",
        '"yes" is not true or false',
        "true or false",
        "write one of them",
    ),
    (
        "B-12 a zone that is nowhere",
        _line(zone="Mars/Base"),
        "zone",
        '"Mars/Base" is not a time zone',
        "a name such as Europe/London",
        "write it so",
    ),
    (
        "B-12 an author of no kind",
        _line(by="clinician:"),
        "by",
        '"clinician:" is not known',
        "self, clinician:<id> or import:<kind>",
        "pick one",
    ),
    (
        "an unknown key of the event",
        _line(note="x"),
        "note",
        "this key is not known here",
        "one of id, type, on, zone, recorded_at, by, data",
        "remove it",
    ),
    (
        "an unknown key of its data",
        _line(type="pregnancy_reported", data={"sure": True}),
        "data.sure",
        "this key is not known here",
        "nothing",
        "rename or remove it",
    ),
    (
        "a needed key left out",
        _line(type="entry_withdrawn", data={}),
        "data.entry",
        "this key is missing",
        "entry",
        "add entry",
    ),
    (
        "a file of another program",
        '{"format":"diary","version":1}',
        "format",
        '"diary" is not ours',
        "restride-history",
        "export the history again",
    ),
    (
        "a file of a later version",
        '{"format":"restride-history","version":2}',
        "version",
        "version 2 is not known here",
        "version 1",
        "use a newer Restride to read it",
    ),
]


@pytest.mark.parametrize("case", BAD, ids=[case[0] for case in BAD])
def test_what_is_wrong_is_told_with_place_expectation_and_mend(
    case: tuple[str, str, str, str, str, str], register: Register
) -> None:
    _, text, key, wrong, expected, mend = case
    where = f"line 1, {key}" if key else "line 1"
    assert _told(text, register) == [f"{where}: {wrong}. Expected {expected}. To mend it: {mend}."]


@pytest.mark.parametrize(
    "text",
    [
        _line()[:-5],
        '{"id":"a"',
        "nonsense",
        _check_in(sleep_hours=8).replace("8", "NaN"),
        _check_in(sleep_hours=8).replace("8", "-Infinity"),
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        "[" * 200_000,
    ],
    ids=["B-10 cut", "B-10 half", "B-12 no JSON", "B-04 NaN", "B-04 minus infinity", "B-12 deep", "B-12 deep and cut"],
)
def test_what_is_not_json_is_told_by_its_line_and_never_crashes(text: str, register: Register) -> None:
    (message,) = _told(text, register)
    assert message.startswith("line 1: this is not JSON (")
    assert message.endswith("Expected one JSON object. To mend it: write one event a line.")


@pytest.mark.parametrize("number", ["1e309", "-1e309", "9" * 400])
def test_a_number_beyond_all_numbers_is_told(number: str, register: Register) -> None:
    """B-04, B-12: infinity and hundreds of digits are out of range, not a crash."""
    (message,) = _told(_check_in(sleep_hours=8).replace("8", number), register)
    assert message.startswith("line 1, data.answers.sleep_hours: ")
    assert "is out of range" in message


def test_an_infinite_whole_number_is_told(register: Register) -> None:
    """B-04, B-12: 1e309 babies."""
    (message,) = _told(_line(data={"babies": 7}).replace("7", "1e309"), register)
    assert message.startswith("line 1, data.babies: ")


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, name) for kind, keys in KEYS.items() for name, key in keys.items() if key.required]
)
def test_a_needed_key_with_null_is_missing(kind: str, key: str, register: Register) -> None:
    """B-03, B-12: null is no value; later steps would fall over it."""
    faults = parse_history(_line(type=kind, data={key: None}), register=register)[1]
    assert f"data.{key}" in {fault.key for fault in faults}


def test_half_a_character_never_breaks_the_export(register: Register) -> None:
    """B-11: a lone surrogate is refused on the way in, or replaced."""
    events, _ = parse_history(_line(type="not_today", data={"reason": "\ud800"}), register=register)
    assert write_history(events).encode("utf-8")


@pytest.mark.parametrize("kind", ["runs", None, 7, ["checked_in"]])
def test_a_type_that_is_none_is_told_with_all_that_are(kind: object, register: Register) -> None:
    """B-12: a wrong type, of whatever shape, names what may stand there."""
    (message,) = _told(_line(type=kind), register)
    assert f"Expected one of {', '.join(KEYS)}." in message


def test_every_fault_of_every_line_is_told_and_good_lines_are_still_read(register: Register) -> None:
    text = "\n".join([_line(), "", _line(id="", on="soon"), _check_in(pain_pelvic=-1, stress="high")])
    events, faults = parse_history(text, register=register)
    assert [event.id for event in events] == ["b"]
    assert [(fault.line, fault.key) for fault in faults] == [
        (3, "on"),
        (3, "id"),
        (4, "data.answers.pain_pelvic"),
        (4, "data.answers.stress"),
    ]


def test_a_faulty_file_gives_no_event_at_all(register: Register) -> None:
    """Nothing is stored in part: one bad line refuses the file, with every fault in the message."""
    with pytest.raises(FaultyHistory) as refused:
        read_history("\n".join([_line(), _line(on="x"), _line(type="y")]), register=register)
    assert [fault.line for fault in refused.value.faults] == [2, 3]
    assert str(refused.value).count("To mend it") == 2


@pytest.mark.parametrize("nothing", [None, "", []])
def test_an_answer_left_empty_was_never_given(nothing: object, register: Register) -> None:
    """B-03: skipped is never no."""
    (event,) = read_history(_check_in(leak_urine=nothing, heaviness="none"), register=register)
    assert event.data == {"answers": {"heaviness": "none"}}


@pytest.mark.parametrize("skipped", ["unsure", "declined"])
def test_every_question_may_be_skipped(skipped: str, register: Register) -> None:
    """B-03: whatever is asked, not knowing and not telling are answers."""
    names = [question.id for question in register.questions.values() if question.answers != "date"]
    (event,) = read_history(_check_in(**dict.fromkeys(names, skipped)), register=register)
    assert event.data["answers"] == dict.fromkeys(names, skipped)


@pytest.mark.parametrize(
    "text", ["💜 مرحبا \u202e", "=1+1", "<script>alert(1)</script>", "a\u0000b\nc", "x" * LONGEST_TEXT]
)
def test_any_text_is_kept_as_it_is(text: str, register: Register) -> None:
    """B-11: emoji, right-to-left marks, control characters, formulas and scripts are text, in and out."""
    (event,) = read_history(_line(type="not_today", data={"reason": text}), register=register)
    assert event.data["reason"] == text
    assert read_history(write_history([event]), register=register) == (event,)


def test_a_leap_day_is_a_day_like_any_other(register: Register) -> None:
    """B-01."""
    (event,) = read_history(_line(on="2024-02-29", data={"date": "2024-02-29"}), register=register)
    assert event.data["date"] == "2024-02-29"


def test_a_birth_long_ago_is_read(register: Register) -> None:
    """B-01: births more than 10 years ago are confirmed, not refused."""
    assert read_history(_line(data={"date": "2001-02-10"}), register=register)


def test_a_history_goes_out_and_in_unchanged(register: Register) -> None:
    signed = {
        "kind": "return_to_run",
        "outcome": "cleared",
        "by": {"name": "Ü", "role": "physiotherapist"},
        "scope": ["running"],
        "verified": True,
        "expires": "2026-08-01",
        "findings": {"any": [1, None]},
    }
    lines = [
        '{"format":"restride-history","version":1}',
        _line(zone="Asia/Tokyo", recorded_at="2026-02-11T18:00:00+09:00"),
        _line(id="s", type="signed_off", by="clinician:c1", data=signed),
        _line(id="x", type="entry_corrected", data={"entry": "s", "data": {"outcome": "not_yet"}}),
    ]
    events = read_history("\n".join(lines), register=register)
    assert read_history(write_history(events), register=register) == events
    assert json.loads(write_history(events).splitlines()[1])["recorded_at"] == "2026-02-11T09:00:00Z"
    assert [json.loads(line).get("id") for line in write_history(events).splitlines()] == [None, "b", "s", "x"]


@given(
    st.lists(
        st.builds(
            told,
            st.integers(-30, 400),
            st.just("not_today"),
            by=st.sampled_from(("self", "clinician:c1", "import:gpx")),
            reason=st.text(max_size=30),
        )
    )
)
def test_whatever_is_written_is_read_back(events: list[Any]) -> None:
    assert list(read_history(write_history(events), register=_REGISTER)) == events


@given(st.text(max_size=200) | st.from_regex(r'\{"(id|on|type|data|by)":.{0,40}\}', fullmatch=True))
def test_no_text_at_all_makes_reading_crash(text: str) -> None:
    """B-12: whatever comes in, what comes out are events and faults."""
    events, faults = parse_history(text, register=_REGISTER)
    assert all(fault.line >= 1 and fault.expected and fault.mend for fault in faults)
    assert len(events) <= len(text.split("\n"))


_REGISTER = load_library().register
