"""Every move there is to do, with its picture: open to everybody. How much of it, where she has a record."""

from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from restride.guideline.register import Exercise
from restride.web.figures import Figure, figure_of, let_move
from restride.web.her_day import her_day
from restride.web.her_doses import doses_of, stages_with
from restride.web.library import library
from restride.web.loss_words import is_after_loss
from restride.web.moves import exercise_of, moves, number_of_exercise, practise_of
from restride.web.pages.today import guideline_of
from restride.web.sources import cited_by_id
from restride.web.strength import strength_message
from restride.web.typed_numbers import whole_number
from restride.web.visitor import Visitor, visitor_of

# Which group a list is of, in its address: its place, from 1.
_GROUP = "of"


class Shown(NamedTuple):
    """A move in a list: its number in addresses, and its picture standing still."""

    exercise: Exercise
    number: int
    figure: Figure | None
    in_week: bool


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The moves of her week and the groups of all, or those of one group: pictures are many, so not all at once."""
    exercises, week = library().register.exercises.values(), _week(visitor_of(request))
    groups = [(group, [one for one in exercises if one.group == group]) for group in moves().groups]
    place = whole_number(request.GET.get(_GROUP, ""), most=len(groups))
    if place:
        group, found = groups[place - 1]
        rows = [_shown(one, in_week=one.id in week) for one in found]
        return render(request, "moves/group.html", {"here": "more", "group": group, "rows": rows})
    context = {
        "here": "more",
        "week": [_shown(one, in_week=True) for one in exercises if one.id in week],
        "groups": [(group, len(found), figure_of(found[0].id)) for group, found in groups],
    }
    return render(request, "moves/index.html", context)


@require_safe
def move(request: HttpRequest, number: int) -> HttpResponse:
    """One move."""
    exercise = exercise_of(number)
    if exercise is None:
        raise Http404
    visitor = visitor_of(request)
    figure, loss = figure_of(exercise.id), is_after_loss(visitor)
    with_effort = exercise.group in moves().effort
    cites = dict.fromkeys((*exercise.cite, *(moves().effort_cite if with_effort else ())))
    context = {
        "here": "more",
        "exercise": exercise,
        "number": number,
        "figure": figure,
        "with_effort": with_effort,
        "easier": _neighbour(exercise.easier),
        "harder": _neighbour(exercise.harder),
        "practise": practise_of(exercise.id),
        "sources": [(one, strength_message(one.level)) for one in cited_by_id(cites, loss=loss)],
        **_hers(visitor, exercise),
    }
    return let_move(render(request, "moves/move.html", context), figure.style if figure else "")


def _hers(visitor: Visitor, exercise: Exercise) -> dict[str, object]:
    """How much of it is in her week; else in which part of her path it comes. Nothing without a record."""
    principal = visitor.principal
    if principal is None:
        return {"known": False}
    decision = her_day(principal, visitor.today, zone=visitor.look.here)["decision"]
    return {
        "known": True,
        "dosed": doses_of(decision).get(exercise.id),
        "comes_in": stages_with(guideline_of(decision), exercise.id),
    }


def _week(visitor: Visitor) -> frozenset[str]:
    principal = visitor.principal
    if principal is None:
        return frozenset()
    return frozenset(doses_of(her_day(principal, visitor.today, zone=visitor.look.here)["decision"]))


def _neighbour(name: str) -> Shown | None:
    return _shown(library().register.exercises[name], in_week=False) if name else None


def _shown(exercise: Exercise, *, in_week: bool) -> Shown:
    return Shown(exercise, number_of_exercise(exercise.id), figure_of(exercise.id), in_week)
