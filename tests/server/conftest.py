"""The same women and the same clock as for the pages."""

from web.conftest import another, her, set_today

__all__ = ["another", "her", "set_today"]
