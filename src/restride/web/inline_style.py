"""The style sheet as it stands in each page, and the hash by which the content policy allows exactly it (SP-05)."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

_FILE = Path(__file__).parent / "static" / "restride.css"


@cache
def style_text() -> str:
    """The style sheet without comments and line breaks."""
    text = re.sub(r"/\*.*?\*/", "", _FILE.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s+", " ", text).strip()


@cache
def style_hash() -> str:
    """The hash of the style sheet as a content policy names it."""
    return hash_of(style_text())


def hash_of(style: str) -> str:
    """The hash of a style as a content policy names it."""
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
