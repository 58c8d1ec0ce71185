"""Reading: Learn, the glossary, the sheet for her physiotherapist, and how to find one. No record needed."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from restride.web import learning
from restride.web.country import show_country
from restride.web.learning import Entry, Line, pages_for
from restride.web.loss_words import is_after_loss
from restride.web.sources import Cited, cited_by_id
from restride.web.strength import strength_message
from restride.web.visitor import Visitor, visitor_of

# Whom to talk to, on the page for after a loss.
_LINES = {"emergency": "emergency", "crisis": "crisis", "loss_line": "loss"}


class Source(NamedTuple):
    """One thing a line rests on, and the message that says how strong it is."""

    cited: Cited
    strength: str


class Said(NamedTuple):
    """A line with what it rests on."""

    line: Line
    sources: list[Source]


class Letter(NamedTuple):
    """The words that begin with a letter."""

    letter: str
    entries: list[Entry]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What there is to read, by subject."""
    visitor = visitor_of(request)
    pages = _listed(visitor)
    apart = {one.address for one in pages if one.about_a_baby} if visitor.principal is None else set()
    subjects = [
        (subject, [one for one in pages if one.subject == subject and one.address not in apart])
        for subject in learning.subjects()
    ]
    subjects.append(("with-a-baby", [one for one in pages if one.address in apart]))
    return render(request, "read/index.html", {"here": "more", "subjects": subjects})


def _listed(visitor: Visitor) -> list[learning.Page]:
    """The pages for her, in order. Who has not chosen her words yet finds those about a baby last (H-22)."""
    pages = list(pages_for(visitor.look.language, loss=is_after_loss(visitor)))
    return sorted(pages, key=lambda one: one.about_a_baby) if visitor.principal is None else pages


@require_safe
def page(request: HttpRequest, address: int) -> HttpResponse:
    """One page; the one before it and the one after it as they are listed for her."""
    visitor = visitor_of(request)
    language, loss = visitor.look.language, is_after_loss(visitor)
    if address == learning.sheet(language).address:
        return redirect("sheet")
    pages = _listed(visitor)
    place = next((place for place, one in enumerate(pages) if one.address == address), None)
    if place is None:
        raise Http404
    found = pages[place]
    context = {
        "here": "more",
        "page": found,
        "sections": [(one.heading, [_said(line, loss=loss) for line in one.lines]) for one in found.sections],
        "before": pages[place - 1] if place else None,
        "after": pages[place + 1] if place + 1 < len(pages) else None,
        **({name: visitor.place.contact(kind, language) for name, kind in _LINES.items()} if loss else {}),
    }
    return render(request, "read/page.html", context)


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Words explained, and how to say them aloud."""
    visitor = visitor_of(request)
    entries = learning.glossary(visitor.look.language)
    letters = [Letter(letter, list(found)) for letter, found in groupby(entries, key=lambda one: one.term[0].upper())]
    cites = (name for one in entries for name in one.cite)
    sources = _names(cites, loss=is_after_loss(visitor))
    return render(request, "read/glossary.html", {"here": "more", "letters": letters, "sources": sources})


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The sheet to print, and what to do with it afterwards."""
    visitor = visitor_of(request)
    found = learning.sheet(visitor.look.language)
    cites = (name for part in found.parts for item in part.items for name in item.cite)
    sources = _names(cites, loss=is_after_loss(visitor))
    return render(request, "read/sheet.html", {"here": "more", "sheet": found, "sources": sources})


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """How to find a physiotherapist in her country, and what to say there."""
    visitor, country = visitor_of(request), show_country(request)
    says, links = visitor.place.physio(visitor.look.language)
    context = {
        "here": "more",
        "says": says,
        "links": [(link, urlsplit(link).hostname) for link in links],
        **country,
    }
    return render(request, "read/find.html", context)


def _said(line: Line, *, loss: bool) -> Said:
    return Said(line, [Source(one, strength_message(one.level)) for one in cited_by_id(line.cite, loss=loss)])


def _names(cites: Iterable[str], *, loss: bool) -> list[str]:
    """The sources behind all these, each once, by name."""
    return sorted({source for one in cited_by_id(cites, loss=loss) if not one.ours for source in one.sources})
