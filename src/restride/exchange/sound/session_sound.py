"""One sound for one session: silence, and at each cue its tone and its words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from restride.exchange.cues import Cue, cues_of
from restride.exchange.parts import parts_of, seconds_of
from restride.exchange.sound.clip_book import (
    FRAMES_BEFORE_SOUND,
    SAMPLES_PER_FRAME,
    SAMPLES_PER_SECOND,
    SILENCE,
    Clip,
    spoken,
    tones,
)
from restride.exchange.sound.m4a import m4a

MEDIA_TYPE = "audio/mp4"
# Frames of silence between a tone and a word, and between words: about a sixth of a second.
_BETWEEN = 4


def sound_file(session: Mapping[str, Any], language: str, *, voice: bool) -> bytes:
    """The sound of a timed session of a decision or of one of its versions, as long as the session is.

    With `voice` each cue's words follow its tone. A word without a clip is left out with what follows it; so are words
    that would still be spoken when the next cue begins. Raises `ValueError` where a step is neither a walk nor a run.
    """
    parts = parts_of(session)
    words = spoken(language) if voice else {}
    return _file(_frames(cues_of(parts), words, ends=_frame(seconds_of(parts))), seconds=seconds_of(parts))


def tone_file(name: str) -> bytes:
    """One tone alone. Raises `KeyError` for a tone there is not."""
    return _alone(tones()[name])


def word_file(name: str, language: str) -> bytes:
    """One spoken clip alone. Raises `KeyError` for a clip there is not."""
    return _alone(spoken(language)[name])


def _frames(cues: Sequence[Cue], words: Mapping[str, Clip], *, ends: int) -> list[bytes]:
    """Frame after frame. The tone of a cue is always heard; its words as far as there is time."""
    frames: list[bytes] = []
    starts = [_frame(cue.at) for cue in cues]
    for cue, start, until in zip(cues, starts, (*starts[1:], ends), strict=True):
        _append(frames, _silent(start - len(frames)), tones()[cue.sound])
        for word in cue.words:
            clip = words.get(word)
            if clip is None or len(frames) + _BETWEEN + len(clip) >= until:
                break
            _append(frames, _silent(_BETWEEN), clip)
    return frames


def _append(frames: list[bytes], *more: Iterable[bytes]) -> None:
    for some in more:
        frames.extend(some)


def _alone(clip: Clip) -> bytes:
    return _file([*clip, SILENCE], seconds=0)


def _file(frames: list[bytes], *, seconds: int) -> bytes:
    """The file of these frames, with silence up to so many seconds."""
    samples = max(seconds * SAMPLES_PER_SECOND, (len(frames) - FRAMES_BEFORE_SOUND) * SAMPLES_PER_FRAME)
    needed = FRAMES_BEFORE_SOUND - (-samples // SAMPLES_PER_FRAME)
    return m4a([*frames, *_silent(needed - len(frames))], samples=samples)


def _frame(seconds: int) -> int:
    """The frame a clip is laid at so that it is first heard at this second, to within half a frame."""
    return round(seconds * SAMPLES_PER_SECOND / SAMPLES_PER_FRAME)


def _silent(frames: int) -> list[bytes]:
    return [SILENCE] * frames
