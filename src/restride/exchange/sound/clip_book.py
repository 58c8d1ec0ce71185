"""The clips: tones, and spoken words in each language, as AAC frames that were encoded when they were made.

A book is two files: `<name>.aac`, all frames one after another, which any player opens, and `<name>.json`, which says
by name where each clip begins and how many frames it has. What a clip says stands beside them in `<language>.toml`.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

# All clips are made at this rate, with one channel; a frame of AAC is always so many samples.
SAMPLES_PER_SECOND = 24_000
SAMPLES_PER_FRAME = 1024
# A clip begins with so many frames before its first sound: a frame overlaps the next one, and one more may only
# prepare the way from long windows to short ones.
FRAMES_BEFORE_SOUND = 2
# A frame in which nothing is heard. Every clip was cut between two of these.
SILENCE = bytes.fromhex("01182007")

TONES = "tones"
_FIRST_LANGUAGE = "en"
_HEADER = 7

Clip = tuple[bytes, ...]


@cache
def tones() -> Mapping[str, Clip]:
    """The tones, by name."""
    return _book(TONES)


@cache
def spoken(language: str) -> Mapping[str, Clip]:
    """The spoken clips of a language, by name; a language without clips is spoken in English."""
    return _book(language if language in languages() else _FIRST_LANGUAGE)


@cache
def languages() -> tuple[str, ...]:
    """The languages there are clips in."""
    return tuple(sorted(one.name.removesuffix(".toml") for one in _folder().iterdir() if one.name.endswith(".toml")))


def says(language: str) -> Mapping[str, str]:
    """What each clip of a language says, by its name."""
    told: dict[str, str] = tomllib.loads((_folder() / f"{language}.toml").read_text(encoding="utf-8"))["clip"]
    return told


def frames_of(stream: bytes) -> Iterator[bytes]:
    """The frames of an ADTS stream, without their headers. Raises `ValueError` where a header is not one."""
    place = 0
    while place < len(stream):
        head = stream[place : place + _HEADER]
        if len(head) < _HEADER or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
            raise ValueError(f"no frame begins at byte {place}")
        size = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        yield stream[place + _HEADER : place + size]
        place += size


def _book(name: str) -> Mapping[str, Clip]:
    frames = tuple(frames_of((_folder() / f"{name}.aac").read_bytes()))
    index: dict[str, list[int]] = json.loads((_folder() / f"{name}.json").read_text(encoding="utf-8"))
    return {clip: frames[first : first + count] for clip, (first, count) in index.items()}


def _folder() -> Traversable:
    return files("restride.exchange.sound") / "clips"
