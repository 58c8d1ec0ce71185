"""The guidelines, loaded once for the whole process."""

from functools import cache
from hashlib import sha256

from restride import __version__
from restride.guideline.load import Library, load_library


@cache
def library() -> Library:
    """All guidelines and the register."""
    return load_library()


@cache
def edition_mark() -> str:
    """Changes whenever any guideline, or Restride itself, does."""
    marks = [f"{one.id} {one.sha256}" for one in library().guidelines.values()]
    return sha256("\n".join([__version__, *marks]).encode()).hexdigest()[:16]
