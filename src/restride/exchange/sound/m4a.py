"""A sound file from frames of AAC (MP4, ISO/IEC 14496-12 and -14): what describes the frames first, then the frames.

Whoever opens it knows its length and the place of each frame at once, so any second of it is found without a search.
"""

import struct
from collections.abc import Sequence

from restride.exchange.sound.clip_book import FRAMES_BEFORE_SOUND, SAMPLES_PER_FRAME, SAMPLES_PER_SECOND

# AAC-LC, 24 kHz, one channel; then: there is no second layer of high notes to look for.
_DECODER = bytes.fromhex("13 08 56e500")
_AAC, _AUDIO_STREAM = 0x40, 0x15
_MATRIX = struct.pack(">9I", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
_FULL_VOLUME = 0x100
_ONE = 1 << 16
# Frames that lie together: about 16 seconds.
_FRAMES_PER_CHUNK = 375


def m4a(frames: Sequence[bytes], *, samples: int) -> bytes:
    """The file that plays so many `samples` of these frames, from the first sound of a clip at their beginning."""
    kind = _box(b"ftyp", b"M4A ", _u32(0), b"M4A mp42isom")
    begins = len(kind) + len(_movie(frames, samples, 0)) + 8
    return b"".join((kind, _movie(frames, samples, begins), _box(b"mdat", *frames)))


def _movie(frames: Sequence[bytes], samples: int, begins: int) -> bytes:
    times = _u32(0, 0, SAMPLES_PER_SECOND, samples)
    head = _full(b"mvhd", times, _u32(_ONE), _volume(), bytes(8), _MATRIX, bytes(24), _u32(2))
    return _box(b"moov", head, _track(frames, samples, begins))


def _track(frames: Sequence[bytes], samples: int, begins: int) -> bytes:
    head = _full(b"tkhd", _u32(0, 0, 1, 0, samples), bytes(12), _volume(), _MATRIX, bytes(8), flags=7)
    # What is heard begins after the frames that only lead up to it, and ends with the last second.
    heard = _box(b"edts", _full(b"elst", _u32(1, samples, FRAMES_BEFORE_SOUND * SAMPLES_PER_FRAME, _ONE)))
    length = _u32(0, 0, SAMPLES_PER_SECOND, len(frames) * SAMPLES_PER_FRAME)
    media = _box(
        b"mdia",
        _full(b"mdhd", length, struct.pack(">HH", _language("und"), 0)),
        _full(b"hdlr", bytes(4), b"soun", bytes(12), b"\0"),
        _box(
            b"minf",
            _full(b"smhd", bytes(4)),
            _box(b"dinf", _full(b"dref", _u32(1), _full(b"url ", flags=1))),
            _table(frames, begins),
        ),
    )
    return _box(b"trak", head, heard, media)


def _table(frames: Sequence[bytes], begins: int) -> bytes:
    """Where the frames lie: how long each lasts, its size, how many lie together, and where."""
    places, place = [], begins
    for first in range(0, len(frames), _FRAMES_PER_CHUNK):
        places.append(place)
        place += sum(map(len, frames[first : first + _FRAMES_PER_CHUNK]))
    last = len(frames) - (len(places) - 1) * _FRAMES_PER_CHUNK
    groups = [(1, _FRAMES_PER_CHUNK, 1), (len(places), last, 1)][len(places) == 1 :]
    return _box(
        b"stbl",
        _full(b"stsd", _u32(1), _kind_of_sound(frames)),
        _full(b"stts", _u32(1, len(frames), SAMPLES_PER_FRAME)),
        _full(b"stsc", _u32(len(groups), *(number for group in groups for number in group))),
        _full(b"stsz", _u32(0, len(frames), *map(len, frames))),
        _full(b"stco", _u32(len(places), *places)),
    )


def _kind_of_sound(frames: Sequence[bytes]) -> bytes:
    most = max(map(len, frames))
    per_second = SAMPLES_PER_SECOND / SAMPLES_PER_FRAME * 8
    usual = sum(map(len, frames)) / len(frames)
    config = _described(
        4,
        bytes([_AAC, _AUDIO_STREAM]),
        most.to_bytes(3, "big"),
        _u32(round(most * per_second), round(usual * per_second)),
        _described(5, _DECODER),
    )
    stream = _described(3, bytes(3), config, _described(6, b"\2"))
    sound = struct.pack(">HHHHI", 1, 16, 0, 0, SAMPLES_PER_SECOND << 16)
    return _box(b"mp4a", bytes(6), struct.pack(">H", 1), bytes(8), sound, _full(b"esds", stream))


def _box(name: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return _u32(len(body) + 8) + name + body


def _full(name: bytes, *content: bytes, flags: int = 0) -> bytes:
    """A box with a version, always 0, and flags."""
    return _box(name, _u32(flags), *content)


def _described(tag: int, *content: bytes) -> bytes:
    body = b"".join(content)
    return bytes([tag, len(body)]) + body


def _volume() -> bytes:
    return struct.pack(">HH", _FULL_VOLUME, 0)


def _u32(*numbers: int) -> bytes:
    return struct.pack(f">{len(numbers)}I", *numbers)


def _language(code: str) -> int:
    """Three letters in 15 bits."""
    first, second, third = (ord(letter) - 0x60 for letter in code)
    return first << 10 | second << 5 | third
