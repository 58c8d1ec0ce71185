"""Help: three levels, the most urgent first, with local numbers. Open to everyone, in one request (I-26)."""

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from restride.guideline.register import Sign
from restride.web.country import show_country
from restride.web.fault_log import fault, new_number
from restride.web.help_points import Point, help_points
from restride.web.library import library
from restride.web.local_help import LEVELS, contact_of, shown_sign
from restride.web.loss_words import is_after_loss
from restride.web.pin_lock import is_shut
from restride.web.places import Contact
from restride.web.visitor import Visitor, visitor_of

Json = dict[str, Any]
ORDER = tuple(LEVELS.values())


class Level(NamedTuple):
    """One level on the first help page: whom to call, and its few points."""

    name: str
    contact: Contact | None
    points: list[str]


class Act(NamedTuple):
    """What to do, and the signs that ask for it."""

    act: str
    signs: list[str]


@require_safe
def levels(request: HttpRequest) -> HttpResponse:
    """The three levels, each with its few points; whom to talk to; what is still open to her."""
    visitor, context = visitor_of(request), _common(request)
    context["levels"] = [
        Level(name, contact_of(name, visitor), [_point(one, visitor, context) for one in help_points()[name]])
        for name in ORDER
    ]
    return render(request, "help/levels.html", context)


@require_safe
def level(request: HttpRequest, level: str) -> HttpResponse:
    """Every sign of one level in full, under what to do about it."""
    if level not in ORDER:
        raise Http404
    visitor, context = visitor_of(request), _common(request)
    signs = [one for one in library().register.signs.values() if LEVELS[one.tier] == level]
    context |= {
        "level": Level(level, contact_of(level, visitor), []),
        "acts": _acts(signs, visitor, without_baby=context["without_baby"]),
        "others": [one for one in ORDER if one != level],
    }
    return render(request, "help/level.html", context)


def _common(request: HttpRequest) -> Json:
    visitor = visitor_of(request)
    loss = _loss(request)
    has_record = loss is not None and visitor.principal is not None
    country = show_country(request)
    contact, language = visitor.place.contact, visitor.look.language
    return {
        **country,
        # Where nobody can tell, the words that hurt nobody are the right ones.
        "without_baby": loss is not False or not has_record,
        "has_record": has_record,
        # The bar leads to her pages: it stands where they open.
        "is_known": has_record,
        "emergency": contact("emergency", language),
        "crisis": contact("crisis", language),
        "loss_line": contact("loss", language) if loss else None,
    }


def _loss(request: HttpRequest) -> bool | None:
    """Whether she told of a loss; None where her record cannot be read just now. Help is there all the same.

    Nothing is read while the door is shut: whoever holds her phone then learns nothing of her (H-13, SP-34).
    """
    try:
        return None if is_shut(request) else is_after_loss(visitor_of(request))
    except Exception as error:
        fault(new_number(), error, address="help")
        return None


def _point(point: Point, visitor: Visitor, context: Json) -> str:
    if point.says:
        return visitor.say(point.says)
    return shown_sign(point.signs[0], visitor, loss=context["without_baby"]).says


def _acts(signs: list[Sign], visitor: Visitor, *, without_baby: bool) -> list[Act]:
    """The signs by what to do, so that nobody reads the same act twenty times; in the order of the register."""
    found: dict[str, list[str]] = {}
    for sign in signs:
        shown = shown_sign(sign, visitor, loss=without_baby)
        found.setdefault(shown.act, []).append(shown.says)
    return [Act(act, says) for act, says in found.items()]
