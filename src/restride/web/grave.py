"""Before a sign that means "now" is saved, one page says what to do, and asks whether it is so (rulings 4)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.guideline.register import Sign
from restride.web.asked import asked
from restride.web.library import library
from restride.web.telling import FORM_KEY
from restride.web.visitor import visitor_of

CONFIRMED = "it_is_so"
_RED = "red"


def confirmation(request: HttpRequest, told: Mapping[str, Any], *, loss: bool) -> HttpResponse | None:
    """The page that asks; None where nothing grave was told, or it is confirmed already."""
    signs = _grave(told)
    if not signs or request.POST.get(CONFIRMED) == "yes":
        return None
    kept = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", CONFIRMED}
    ]
    visitor = visitor_of(request)
    context = {
        "here": "check_in",
        "says": [sign.after_loss if loss and sign.after_loss else sign.says for sign in signs],
        "emergency": visitor.place.contact("emergency", visitor.look.language),
        "crisis": visitor.place.contact("crisis", visitor.look.language) if _is_of_mood(signs) else None,
        "kept": kept,
        "form_key": FORM_KEY,
        "confirmed": CONFIRMED,
    }
    return render(request, "ask/confirm.html", context)


def grave_signs(ticked: Iterable[str]) -> frozenset[str]:
    """Those of the ticked signs that are of the highest level."""
    signs = library().register.signs
    return frozenset(name for name in ticked if name in signs and signs[name].tier == _RED)


def _grave(told: Mapping[str, Any]) -> list[Sign]:
    """The signs of the highest level among what was told."""
    signs = library().register.signs
    ticked = [name for answer in told.values() if isinstance(answer, list) for name in answer if name in signs]
    ticked += [one.sign.id for one in asked().grave if told.get(one.question) == one.answer]
    return [signs[name] for name in dict.fromkeys(ticked) if signs[name].tier == _RED]


def _is_of_mood(signs: list[Sign]) -> bool:
    return any(sign == one.sign for sign in signs for one in asked().grave)
