"""Template tags for words: every text of a page comes from a message file or from guideline data."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template

from restride.web.evidence_words import in_language
from restride.web.messages import day_and_date, long_date

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Mapping[str, Any], key: str, **values: Any) -> str:
    """A message in her language."""
    text: str = context["say"](key, **values)
    return text


@register.simple_tag(takes_context=True)
def told(context: Mapping[str, Any], text: str) -> str:
    """A text of the guideline data in her language, as far as its translation may be shown."""
    return in_language(text, context["language"])


@register.simple_tag(takes_context=True)
def on(context: Mapping[str, Any], day: date | str | None) -> str:
    """A date in words: 3 May 2025."""
    return _worded(day, long_date, context)


@register.simple_tag(takes_context=True)
def weekday(context: Mapping[str, Any], day: date | str | None) -> str:
    """A day in words: Wednesday 13 May."""
    return _worded(day, day_and_date, context)


def _worded(day: date | str | None, worded: Any, context: Mapping[str, Any]) -> str:
    if not day:
        return ""
    text: str = worded(date.fromisoformat(day) if isinstance(day, str) else day, language=context["language"])
    return text


@register.filter
def to_mend(fields: list[Any]) -> list[Any]:
    """The fields that have to be mended."""
    return [one for one in fields if one.mend]


@register.filter
def listed(one: Any) -> list[Any]:
    """A single field as a list."""
    return [one]


@register.filter
def is_answered(one: Any) -> bool:
    """Whether something is chosen or typed in a field."""
    return bool(one.typed) or any(option.chosen for option in one.options)
