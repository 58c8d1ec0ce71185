"""The sound of a session: of every rung of every guideline, parts, sound and card say the same, step by step."""

from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from clips.make import OF_THE_PAGE, VOICES, single_files

from exchange.every_session import every_timed_session
from exchange.heard import FRAME, heard_in, opened
from restride.exchange import cues
from restride.exchange.card import rows_of
from restride.exchange.cues import cues_of, words_of_time
from restride.exchange.parts import Part, parts_of, seconds_of
from restride.exchange.sound import sound_file, tone_file, word_file
from restride.exchange.sound.clip_book import languages, says, spoken, tones
from restride.guideline.load import Library

LANGUAGES = ("en", "pl")
WORDS = Path(__file__).parents[2] / "src/restride/web/words"
ALL_CLIPS = {
    *("run", "walk", "warm-up", "cool-down", "walk-rest", "halfway", "done", "paused", "stopped"),
    *(f"minutes-{n}" for n in range(1, 61)),
    *(f"seconds-{n}" for n in range(5, 60, 5)),
    *(f"nth-{n}" for n in range(1, 13)),
    *(f"of-{n}" for n in range(2, 13)),
}
FORTY = {
    "steps": [
        {"do": "walk", "seconds": 300},
        {"repeat": 10, "steps": [{"do": "run", "seconds": 90}, {"do": "walk", "seconds": 90}]},
        {"do": "walk", "seconds": 300},
    ]
}


@cache
def different() -> dict[tuple[Part, ...], tuple[str, dict]]:
    """Every session there is, those that are lived alike once."""
    return {parts_of(session): (name, session) for name, session in every_timed_session().items()}


def walked(rows) -> tuple[tuple[str, int], ...]:
    """The rows of a card as she lives them: walks that meet are one walk."""
    lived: list[tuple[str, int]] = []
    for row in rows:
        for kind, seconds in row.stretches * row.times:
            if lived and kind == "walk" == lived[-1][0]:
                lived[-1] = (kind, lived[-1][1] + seconds)
            else:
                lived.append((kind, seconds))
    return tuple(lived)


def said(found) -> list[tuple[Fraction, str, tuple[str, ...]]]:
    """What is heard, as cues: when a tone begins, which, and the words until the next tone."""
    told: list[tuple[Fraction, str, tuple[str, ...]]] = []
    for one in found:
        if one.name.isupper():
            told.append((one.starts, one.name.lower(), ()))
        else:
            at, tone, words = told[-1]
            told[-1] = (at, tone, (*words, one.name))
    return told


@pytest.mark.slow
def test_every_rung_of_every_guideline_is_among_the_sessions(library: Library) -> None:
    rungs = {f"{guideline.id} {rung.id}" for guideline in library.guidelines.values() for rung in guideline.ladder}
    with_running = {" ".join(name.split()[:2]) for name in every_timed_session() if "run" in name.split()[2]}
    assert rungs <= with_running
    assert len(rungs) > 100


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_sound_and_card_of_every_session_agree_step_by_step(language: str) -> None:
    for parts, (name, session) in different().items():
        minutes = session["minutes"]
        sound = opened(sound_file(session, language, voice=True))
        found = heard_in(sound, language)
        told, expected = said(found), cues_of(parts)
        assert sound.seconds == seconds_of(parts) == 60 * minutes, f"{name}: the length is the stated length"
        assert sound.seconds <= len(sound.frames) * FRAME - sound.before < sound.seconds + FRAME, name
        assert [(tone, words) for _, tone, words in told] == [(cue.sound, cue.words) for cue in expected], name
        assert all(abs(at - cue.at) <= FRAME / 2 for (at, _, _), cue in zip(told, expected, strict=True)), name
        assert found[-1].ends <= sound.seconds, f"{name}: the end is heard within the session"
        assert walked(rows_of(parts)) == tuple((part.kind, part.seconds) for part in parts), name


@pytest.mark.slow
def test_without_a_voice_only_tones_are_heard_at_the_same_times() -> None:
    for parts, (name, session) in different().items():
        told = said(heard_in(opened(sound_file(session, "en", voice=False)), "en"))
        assert [(tone, words) for _, tone, words in told] == [(cue.sound, ()) for cue in cues_of(parts)], name


@pytest.mark.slow
def test_what_is_said_of_a_change_is_over_well_before_the_next_tone() -> None:
    for language in LANGUAGES:
        for name, session in different().values():
            found = heard_in(opened(sound_file(session, language, voice=True)), language)
            late = [(one, two) for one, two in pairwise(found) if two.name.isupper() and two.starts - one.ends < 1]
            assert late == [], f"{name}: a breath of quiet before each tone"


@pytest.mark.parametrize("language", LANGUAGES)
def test_forty_minutes_are_far_below_four_megabytes(language: str) -> None:
    assert len(sound_file(FORTY, language, voice=True)) < 1_500_000


def test_words_that_would_run_into_the_next_tone_stay_unsaid() -> None:
    session = {"steps": [{"do": "walk", "seconds": 60}, {"do": "run", "seconds": 2}, {"do": "walk", "seconds": 58}]}
    told = said(heard_in(opened(sound_file(session, "en", voice=True)), "en"))
    assert [(round(at), words[:1]) for at, _, words in told][2:] == [
        (60, ("run",)),
        (62, ("cool-down",)),
        (117, ("done",)),
    ]
    assert told[2][2] == ("run",), "neither its time nor which one it is"


def test_a_length_without_a_clip_leaves_only_that_length_unsaid() -> None:
    session = {"steps": [{"do": "walk", "seconds": 90 * 60}]}
    told = said(heard_in(opened(sound_file(session, "en", voice=True)), "en"))
    assert told[0][1:] == ("walk", ("walk",))
    assert words_of_time(90 * 60) == ("minutes-90",)


def test_exercises_have_no_sound() -> None:
    with pytest.raises(ValueError, match="'exercise'"):
        sound_file({"steps": [{"do": "exercise", "id": "anything"}]}, "en", voice=True)


def test_a_language_without_clips_is_spoken_in_english() -> None:
    assert sound_file(FORTY, "fi", voice=True) == sound_file(FORTY, "en", voice=True)
    assert sound_file(FORTY, "pl", voice=True) != sound_file(FORTY, "en", voice=True)


def test_the_same_session_is_the_same_file() -> None:
    assert sound_file(FORTY, "en", voice=True) == sound_file(FORTY, "en", voice=True)


# Clips, their texts and the cues.


def test_the_app_and_the_clips_speak_the_same_languages() -> None:
    assert languages() == LANGUAGES == tuple(sorted(path.name for path in WORDS.iterdir() if path.is_dir()))
    assert set(VOICES) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_spoken_and_every_clip_has_its_text(language: str) -> None:
    assert set(says(language)) == set(spoken(language)) == ALL_CLIPS
    assert all(text.strip() for text in says(language).values())
    assert len(set(says(language).values())) == len(ALL_CLIPS), "no two clips say the same"


def test_no_two_clips_sound_the_same() -> None:
    for book in (tones(), *(spoken(language) for language in LANGUAGES)):
        assert len(set(book.values())) == len(book)


def test_every_sound_that_a_cue_asks_for_is_there() -> None:
    asked = {cue.sound for parts in different() for cue in cues_of(parts)}
    assert asked == set(tones()) == {"run", "walk", cues.SOON, cues.HALFWAY, cues.END}
    words = {word for parts in different() for cue in cues_of(parts) for word in cue.words}
    assert words <= ALL_CLIPS
    assert set(OF_THE_PAGE) <= ALL_CLIPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clip_lasts_about_as_long_as_its_text(language: str) -> None:
    for name, text in says(language).items():
        seconds = float(len(spoken(language)[name]) * FRAME)
        assert 0.2 + 0.02 * len(text) < seconds < 0.8 + 0.09 * len(text), (name, text, seconds)


def test_the_files_of_the_player_are_the_clips_themselves() -> None:
    for path, content in single_files():
        assert path.read_bytes() == content, path
    one = heard_in(opened(tone_file("run")), "en")
    assert [(clip.name, clip.starts) for clip in one] == [("RUN", 0)]
    assert [clip.name for clip in heard_in(opened(word_file("paused", "pl")), "pl")] == ["paused"]
    with pytest.raises(KeyError):
        tone_file("none")
