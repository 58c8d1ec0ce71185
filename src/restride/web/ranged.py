"""A file in parts: phones ask for a piece of a sound before they play it, and go on from there (RFC 9110, 14)."""

import re

from django.http import HttpRequest, HttpResponse

_ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
_PART, _NOT_THERE = 206, 416


def ranged(request: HttpRequest, content: bytes, *, kind: str) -> HttpResponse:
    """The whole content (200), the one part of it that was asked for (206), or that there is no such part (416).

    Several parts at once, and what is no range of bytes, are answered with the whole, as the standard allows.
    """
    found = _ONE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    if found is None or found.group(0) == "bytes=-":
        return _answer(content, kind)
    first, last = _ends(found, len(content))
    if first > last:
        response = _answer(b"", kind, status=_NOT_THERE)
        response.headers["Content-Range"] = f"bytes */{len(content)}"
        return response
    response = _answer(content[first : last + 1], kind, status=_PART)
    response.headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return response


def _ends(found: re.Match[str], length: int) -> tuple[int, int]:
    """The first and the last byte asked for; the first behind the last where there are none."""
    first, last = found.groups()
    if not first:
        return max(length - int(last), 0), length - 1 if int(last) else -1
    return int(first), min(int(last), length - 1) if last else length - 1


def _answer(content: bytes, kind: str, *, status: int = 200) -> HttpResponse:
    response = HttpResponse(content, content_type=kind, status=status)
    response.headers["Accept-Ranges"] = "bytes"
    # A packed answer would have other bytes than those that were asked for.
    response.headers["Content-Encoding"] = "identity"
    return response
