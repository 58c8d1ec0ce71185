"""What every test may ask for: the guidelines as they are shipped, read once."""

import pytest
from hypothesis import settings

from restride.guideline.load import Library, load_library
from restride.guideline.model import Guideline
from restride.guideline.register import Register

# Examples are derived from the test itself, so that a run that passed passes again.
settings.register_profile("restride", deadline=None, derandomize=True, database=None)
settings.load_profile("restride")


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def register(library: Library) -> Register:
    return library.register


@pytest.fixture(scope="session")
def consensus(library: Library) -> Guideline:
    return library.default
