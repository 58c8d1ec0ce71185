"""What every test may ask for: the guidelines as they are shipped, read once."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from restride.garbage import look_seldom, spare_what_is_here
from restride.guideline.load import SCENARIOS, Library, guidelines_folder, load_library
from restride.guideline.model import Guideline
from restride.guideline.register import Register

# Examples are derived from the test itself, so that a run that passed passes again.
settings.register_profile("restride", deadline=None, derandomize=True, database=None)
settings.load_profile("restride")


_HERE = Path(__file__).parent
# For `make test`, not for the inner loop.
SLOW_FOLDERS = frozenset({"bad", "browser", "figures", "records", "server"})


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Slow folders are not even read for the inner loop."""
    is_slow = collection_path.parent == _HERE and collection_path.name in SLOW_FOLDERS
    return True if is_slow and "not slow" in config.option.markexpr else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks as slow what lies in the slow folders."""
    for item in items:
        if not SLOW_FOLDERS.isdisjoint(item.path.relative_to(_HERE).parts):
            item.add_marker(pytest.mark.slow)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Thousands of collected tests stay for good: no look for garbage goes through them."""
    look_seldom()
    spare_what_is_here()


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def register(library: Library) -> Register:
    return library.register


@pytest.fixture(scope="session")
def consensus(library: Library) -> Guideline:
    return library.default


@pytest.fixture(scope="session")
def tiny_guidelines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our guidelines and one more: a tiny voice with every part that only a voice has, and facts of its own."""
    root = tmp_path_factory.mktemp("tiny") / "guidelines"
    shutil.copytree(guidelines_folder(), root, ignore=shutil.ignore_patterns(SCENARIOS))
    shutil.copytree(Path(__file__).with_name("tiny_voice"), root, dirs_exist_ok=True)
    return root


@pytest.fixture(scope="session")
def with_tiny(tiny_guidelines: Path) -> Library:
    return load_library(tiny_guidelines)


@pytest.fixture(scope="session")
def tiny(with_tiny: Library) -> Guideline:
    return with_tiny.guidelines["tiny"]
