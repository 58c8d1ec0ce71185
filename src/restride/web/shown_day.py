"""The day that a page showed: what it tells is of that day, also where it is sent after midnight (H-08)."""

from datetime import date

from django.http import QueryDict

KEY = "on"


def shown_day(posted: QueryDict, today: date) -> date | None:
    """The day in a form, at most one day from today; None where it is none of ours."""
    try:
        on = date.fromisoformat(posted.get(KEY, ""))
    except ValueError:
        return None
    return on if abs((on - today).days) <= 1 else None
