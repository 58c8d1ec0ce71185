"""Beth and her phone, which has kept all that it keeps."""

import pytest

from browser.no_signal.her_phone import TODAY, NewPhone, at_noon, visited
from browser.phone import Phone
from web.conftest import someone
from web.her import Her


@pytest.fixture
def beth(transactional_db: None) -> Her:
    her = someone()
    her.is_like("beth")
    return her


@pytest.fixture
def phone(new_phone: NewPhone, beth: Her) -> Phone:
    """Her phone at noon, after a visit to Today: everything is kept that is kept."""
    return visited(at_noon(new_phone(TODAY)).is_hers(beth))
