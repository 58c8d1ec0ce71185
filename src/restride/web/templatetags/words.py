"""Template tags for words: every text of a page comes from a message file or from guideline data."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from django import template
from django.template.base import Parser, Token
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from restride.web.evidence_words import in_language
from restride.web.inline_style import style_text
from restride.web.messages import day_and_date, long_date, speaker
from restride.web.messages import short_day as short

register = template.Library()


@register.simple_tag(takes_context=True)
def say_with(context: Mapping[str, Any], key: str, **values: Any) -> str:
    """A message in her language, with values or with a key worked out by the template."""
    text: str = context["say"](key, **values)
    return text


@register.tag
def say(parser: Parser, token: Token) -> template.Node:
    """A message in her language: `{% say "key" %}`, or with values: `{% say "key" name=value %}`."""
    bits = token.split_contents()
    if len(bits) == len(("say", "key")) and bits[1].strip('"') == bits[1][1:-1] and '"' not in bits[1][1:-1]:
        return FixedMessage(bits[1][1:-1])
    node: template.Node = register.tags["say_with"](parser, token)
    return node


class FixedMessage(template.Node):
    """A message without values: most of a page is made of them, so they cost a page next to nothing."""

    def __init__(self, key: str) -> None:
        self.key = key

    def render(self, context: template.Context) -> str:
        """The message, escaped."""
        return _escaped(context["language"], self.key)


@cache
def _escaped(language: str, key: str) -> str:
    return conditional_escape(speaker(language)(key))


@register.simple_tag
def style() -> str:
    """The style sheet, to stand in the page itself: the first picture of a page needs one answer of the server."""
    return mark_safe(style_text())  # noqa: S308 (our own file, allowed by its hash)


@register.simple_tag(takes_context=True)
def told(context: Mapping[str, Any], text: str) -> str:
    """A text of the guideline data in her language, as far as its translation may be shown; else marked as English."""
    return marked(in_language(text, context["language"]))


@register.filter
def marked(text: str) -> str:
    """A text that is not in the page's language, in an element that says which it is in (WCAG 3.1.2)."""
    other = getattr(text, "other_language", "")
    return format_html('<span lang="{}">{}</span>', other, text) if other else text


@register.simple_tag(takes_context=True)
def on(context: Mapping[str, Any], day: date | str | None) -> str:
    """A date in words: 3 May 2025."""
    return _worded(day, long_date, context)


@register.simple_tag(takes_context=True)
def weekday(context: Mapping[str, Any], day: date | str | None) -> str:
    """A day in words: Wednesday 13 May."""
    return _worded(day, day_and_date, context)


@register.simple_tag(takes_context=True)
def short_day(context: Mapping[str, Any], day: date | str | None) -> str:
    """A day of this week in short: Wed 13."""
    return _worded(day, short, context)


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
