"""Makes the clips that the sound of a session is put together from: the tones, and what is spoken in each language.

Needs espeak-ng and ffmpeg, which nobody else needs: `python -m clips.make` from the repository's root. It writes
`<name>.aac` and `<name>.json` beside the texts in `src/restride/exchange/sound/clips/`, and the single files that the
player's page plays, under `src/restride/web/static/go/`.
"""

import json
import math
import subprocess
from array import array
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from restride.exchange.sound import clip_book, tone_file, word_file
from restride.exchange.sound.clip_book import FRAMES_BEFORE_SOUND, SAMPLES_PER_FRAME, SAMPLES_PER_SECOND, SILENCE

ROOT = Path(__file__).resolve().parents[1]
CLIPS = ROOT / "src/restride/exchange/sound/clips"
STATIC = ROOT / "src/restride/web/static/go"
# The words that the player's page speaks by itself, outside any session's file.
OF_THE_PAGE = ("walk-rest", "paused", "stopped")
# One calm woman's voice for all languages, a little slower than speech is.
VOICES = {"en": "en-gb+f2", "pl": "pl+f2"}
WORDS_PER_MINUTE, PITCH = 150, 45
_BITS_PER_SECOND = "32k"
# Takes away rumble, and brings quiet sounds up, so that words are heard beside traffic.
_CLEARER = "highpass=f=120,acompressor=threshold=-24dB:ratio=3:attack=5:release=80"

_FULL = 32_767
_LOUDNESS = 10 ** (-17 / 20)
_PEAK = 10 ** (-1 / 20)
# Quieter than this against its loudest sample is silence at the ends of a clip.
_QUIET = 10 ** (-40 / 20)
_STRETCH = SAMPLES_PER_SECOND // 50
_FADE = SAMPLES_PER_SECOND // 200
# The encoder's first frame speaks of the encoder; the zeros before a clip let it settle.
_ZEROS = 6

Samples = list[float]


def main() -> None:
    """Makes all clips afresh."""
    write(clip_book.TONES, {name: levelled(tone()) for name, tone in TONES.items()})
    for language, voice in VOICES.items():
        write(language, {name: spoken(text, voice) for name, text in clip_book.says(language).items()})
    for cached in (clip_book.tones, clip_book.spoken):
        cached.cache_clear()
    for path, content in single_files():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def single_files() -> Iterator[tuple[Path, bytes]]:
    """The files of the player's page, made from the clips there are."""
    for name in clip_book.tones():
        yield STATIC / "tones" / f"{name}.m4a", tone_file(name)
    for language in clip_book.languages():
        for name in OF_THE_PAGE:
            yield STATIC / "spoken" / language / f"{name}.m4a", word_file(name, language)


def write(name: str, clips: Mapping[str, Samples]) -> None:
    """A book of clips: the frames, and where each clip begins."""
    index: dict[str, tuple[int, int]] = {}
    frames: list[bytes] = []
    for clip, samples in clips.items():
        encoded = cut(encode(samples), clip)
        index[clip] = (len(frames), len(encoded))
        frames += encoded
    (CLIPS / f"{name}.aac").write_bytes(b"".join(adts(frame) for frame in frames))
    lines = ",\n".join(f"  {json.dumps(clip)}: {json.dumps(place)}" for clip, place in index.items())
    (CLIPS / f"{name}.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def spoken(text: str, voice: str) -> Samples:
    """A text as it is said, without silence at its ends."""
    # A clip that does not end a sentence is said with the voice held up.
    said = text if text.endswith(".") else f"{text},"
    wave = _run("espeak-ng", "-v", voice, "-s", f"{WORDS_PER_MINUTE}", "-p", f"{PITCH}", "-z", "--stdout", said)
    raw = _ffmpeg(
        "-i", "-", "-af", _CLEARER, "-ar", f"{SAMPLES_PER_SECOND}", "-ac", "1", "-f", "s16le", "-", given=wave
    )
    return levelled(trimmed([one / _FULL for one in array("h", raw)]))


def trimmed(samples: Samples) -> Samples:
    """From the first sound to the last, each end faded so that it does not click."""
    quiet = max(map(abs, samples)) * _QUIET
    heard = [place for place, one in enumerate(samples) if abs(one) > quiet]
    kept = samples[heard[0] : heard[-1] + _FADE]
    for place in range(_FADE):
        kept[place] *= place / _FADE
        kept[-1 - place] *= place / _FADE
    return kept


def levelled(samples: Samples) -> Samples:
    """As loud as all others, by what is heard of it; the loudest sample bent below the ceiling."""
    powers = [
        sum(one * one for one in samples[first : first + _STRETCH]) / _STRETCH
        for first in range(0, len(samples), _STRETCH)
    ]
    heard = [power for power in powers if power > max(powers) / 100]
    gain = _LOUDNESS / math.sqrt(sum(heard) / len(heard))
    return [_PEAK * math.tanh(one * gain / _PEAK) for one in samples]


def encode(samples: Samples) -> tuple[bytes, ...]:
    """The frames of a clip that begins with the first sample of a frame, with silence on both sides."""
    padded = [0.0] * (_ZEROS * SAMPLES_PER_FRAME) + samples + [0.0] * (_ZEROS * SAMPLES_PER_FRAME)
    raw = array("h", (round(one * _FULL) for one in padded)).tobytes()
    sound = ("-f", "s16le", "-ar", f"{SAMPLES_PER_SECOND}", "-ac", "1", "-i", "-")
    # Noise in place of sound (pns) would make silence audible.
    stream = _ffmpeg(*sound, "-c:a", "aac", "-b:a", _BITS_PER_SECOND, "-aac_pns", "0", "-f", "adts", "-", given=raw)
    return tuple(clip_book.frames_of(stream))


def cut(frames: tuple[bytes, ...], name: str) -> tuple[bytes, ...]:
    """The clip without the silence around it; a frame is heard one later than the encoder was given it."""
    first = _ZEROS + 1 - FRAMES_BEFORE_SOUND
    last = max(place for place, frame in enumerate(frames) if frame != SILENCE)
    if frames[first - 1] != SILENCE or frames[last + 1 : last + 2] != (SILENCE,):
        raise SystemExit(f"{name} does not stand between two silent frames")
    return frames[first : last + 1]


def adts(frame: bytes) -> bytes:
    """The frame with its header: AAC-LC, 24 kHz, one channel."""
    size = len(frame) + 7
    return bytes([0xFF, 0xF1, 0x58, 0x40 | size >> 11, size >> 3 & 0xFF, (size & 7) << 5 | 0x1F, 0xFC]) + frame


def run() -> Samples:
    """Two quick notes, rising."""
    return mixed((0.0, note(784, 0.14)), (0.16, note(1175, 0.34)))


def walk() -> Samples:
    """Two slow notes, falling."""
    return mixed((0.0, note(659, 0.36)), (0.38, note(440, 0.6)))


def soon() -> Samples:
    """Three short ticks on one pitch."""
    return mixed(*((place * 0.26, note(988, 0.07)) for place in range(3)))


def halfway() -> Samples:
    """One soft bell."""
    partials = ((1.0, 1.0), (2.0, 0.35), (2.76, 0.2))
    return mixed(*((0.0, note(880 * partial, 1.1 / partial, loud)) for partial, loud in partials))


def end() -> Samples:
    """A calm chord, its notes entering one after another."""
    pitches = (392, 494, 587, 784)
    return mixed(*((place * 0.09, note(pitch, 1.3 - place * 0.09)) for place, pitch in enumerate(pitches)))


TONES: Mapping[str, Callable[[], Samples]] = {"run": run, "walk": walk, "soon": soon, "halfway": halfway, "end": end}


def note(pitch: float, seconds: float, loud: float = 1.0) -> Samples:
    """A note that begins at once and fades, with a little of the octave above, which small loudspeakers need."""
    count = round(seconds * SAMPLES_PER_SECOND)
    rise, fall = SAMPLES_PER_SECOND // 125, SAMPLES_PER_SECOND // 40

    def at(place: int) -> float:
        time = place / SAMPLES_PER_SECOND
        body = math.sin(2 * math.pi * pitch * time) + 0.3 * math.sin(4 * math.pi * pitch * time)
        edge = min(place / rise, (count - place) / fall, 1.0)
        return loud * edge * body * math.exp(-1.6 * place / count)

    return [at(place) for place in range(count)]


def mixed(*notes: tuple[float, Samples]) -> Samples:
    """Notes together, each from its second on."""
    starts = [(round(seconds * SAMPLES_PER_SECOND), one) for seconds, one in notes]
    total = [0.0] * max(start + len(one) for start, one in starts)
    for start, one in starts:
        for place, sample in enumerate(one):
            total[start + place] += sample
    return total


def _ffmpeg(*words: str, given: bytes) -> bytes:
    return _run("ffmpeg", "-v", "error", *words, given=given)


def _run(*words: str, given: bytes = b"") -> bytes:
    return subprocess.run(words, input=given, capture_output=True, check=True).stdout


if __name__ == "__main__":
    main()
