"""What is to be heard in a sound file of ours, found from its bytes alone: each clip, and the second it begins at."""

import struct
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from restride.exchange.sound.clip_book import SILENCE, spoken, tones

_RATE = 24_000
FRAME = Fraction(1024, _RATE)


class Heard(NamedTuple):
    """A clip, from one second to another."""

    name: str
    starts: Fraction
    ends: Fraction


class SoundFile(NamedTuple):
    """`seconds`: how long a player says it is. `before`: what a player cuts off first. `frames`: in order of time."""

    seconds: Fraction
    before: Fraction
    frames: list[bytes]


def opened(content: bytes) -> SoundFile:
    """The file, read as the standard says: no byte of it may be left over."""
    top = dict(_boxes(content, 0, len(content)))
    assert list(top) == [b"ftyp", b"moov", b"mdat"], "what describes the sound comes before it"
    moov = _inside(content, top[b"moov"])
    trak = _inside(content, moov[b"trak"])
    media = _inside(content, trak[b"mdia"])
    table = _inside(content, _inside(content, media[b"minf"])[b"stbl"])
    rate, length = struct.unpack_from(">2I", content, moov[b"mvhd"][0] + 12)
    elst = _inside(content, trak[b"edts"])[b"elst"][0]
    count, heard, before, _ = struct.unpack_from(">4I", content, elst + 4)
    assert (count, heard) == (1, length)
    return SoundFile(Fraction(length, rate), Fraction(before, _RATE), list(_frames(content, table, top[b"mdat"])))


def heard_in(sound: SoundFile, language: str) -> list[Heard]:
    """The clips in it. Fails where something is heard that is no clip, or a clip is not between silent frames."""
    known = _clips(language)
    found: list[Heard] = []
    place = 0
    while place < len(sound.frames):
        if sound.frames[place] == SILENCE:
            place += 1
            continue
        name, lead, length = next(
            (name, lead, len(frames))
            for frames, name, lead in known
            if tuple(sound.frames[place : place + len(frames)]) == frames
        )
        assert place == 0 or sound.frames[place - 1] == SILENCE, f"{name} begins within another clip"
        # A clip is first heard two frames after it begins, and what is cut off before makes up for it.
        starts = (place - lead + 2) * FRAME - sound.before
        place += length
        assert sound.frames[place : place + 1] == [SILENCE], f"{name} is cut off"
        found.append(Heard(name, starts, place * FRAME - sound.before))
    return found


@cache
def _clips(language: str) -> list[tuple[tuple[bytes, ...], str, int]]:
    """Frames, name and silent frames before them, of each tone (named in capitals) and word; the longest first."""
    named = {**{name.upper(): clip for name, clip in tones().items()}, **spoken(language)}
    found = []
    for name, clip in named.items():
        lead = next(place for place, frame in enumerate(clip) if frame != SILENCE)
        found.append((clip[lead:], name, lead))
    return sorted(found, key=lambda one: -len(one[0]))


def _boxes(content: bytes, place: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    while place < end:
        size, name = struct.unpack_from(">I4s", content, place)
        yield name, (place + 8, place + size)
        place += size
    assert place == end, "boxes fill their box"


def _inside(content: bytes, span: tuple[int, int]) -> dict[bytes, tuple[int, int]]:
    return dict(_boxes(content, *span))


def _frames(content: bytes, table: dict[bytes, tuple[int, int]], data: tuple[int, int]) -> Iterator[bytes]:
    """Each frame, by the tables of sizes, groups and places."""
    count = struct.unpack_from(">I", content, table[b"stsz"][0] + 8)[0]
    sizes = struct.unpack_from(f">{count}I", content, table[b"stsz"][0] + 12)
    places = _numbers(content, table[b"stco"], 1)
    groups = _numbers(content, table[b"stsc"], 3)
    assert _numbers(content, table[b"stts"], 2) == [(count, 1024)]
    end, number = data[0], 0
    for chunk, (begins,) in enumerate(places, 1):
        assert begins == end, "groups lie one after another, from the first byte of the data"
        size_of_chunk = [size for first, size, _ in groups if first <= chunk][-1]
        for size in sizes[number : number + size_of_chunk]:
            yield content[end : end + size]
            end += size
        number += size_of_chunk
    assert (end, number) == (data[1], count), "every byte of the data is a frame's"


def _numbers(content: bytes, span: tuple[int, int], each: int) -> list[tuple[int, ...]]:
    count = struct.unpack_from(">I", content, span[0] + 4)[0]
    flat = struct.unpack_from(f">{count * each}I", content, span[0] + 8)
    return [flat[place : place + each] for place in range(0, len(flat), each)]
