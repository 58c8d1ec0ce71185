"""Your week: her days, her minutes and what she runs towards; told whenever she likes, never asked for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.records.access import events_of
from restride.records.principal import Principal
from restride.web.addresses import question_number
from restride.web.asked import asked
from restride.web.asking import answer_in_words
from restride.web.evidence_words import in_language
from restride.web.first_steps import latest_answer
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.visitor import visitor_of


@hers
def your_week(request: HttpRequest, principal: Principal) -> HttpResponse:
    """What she told so far, each with a way to change it."""
    visitor, events = visitor_of(request), events_of(principal)
    rows = []
    for name in asked().week:
        question = library().register.questions[name]
        answer = latest_answer(events, name)
        words = "" if answer is None else answer_in_words(question, answer, visitor)
        rows.append((in_language(question.asks, visitor.look.language), words, question_number(name)))
    return render(request, "today/your_week.html", {"here": "today", "rows": rows})
