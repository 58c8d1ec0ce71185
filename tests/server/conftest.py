"""The same women and the same clock as for the pages. These tests are for `make test`, not for the inner loop."""

from pathlib import Path

import pytest

from web.conftest import another, her, set_today

__all__ = ["another", "her", "set_today"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what lies in this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in Path(item.path).parents:
            item.add_marker(pytest.mark.slow)
