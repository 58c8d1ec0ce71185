"""Help before anything else: on every page on which she does something, while somebody has to look (I-26)."""

from collections.abc import Mapping
from typing import Any

from django import template

from restride.web.her_day import her_day, is_urgent
from restride.web.local_help import local_help
from restride.web.visitor import visitor_of

register = template.Library()


@register.inclusion_tag("parts/care.html", takes_context=True)
def urgent_care(context: Mapping[str, Any]) -> dict[str, Any]:
    """What is open for her today or now, in the words of Today; nothing where nothing is."""
    visitor = visitor_of(context["request"])
    words = {name: context[name] for name in ("say", "language", "look")}
    principal = visitor.principal
    if principal is None:
        return words
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    return {**words, "help": local_help(page["decision"], visitor, loss=page["loss"]) if is_urgent(page) else []}
