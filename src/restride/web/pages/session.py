"""A session of her week, one exercise after the other: rounds, repetitions, sides, and an easier one for each."""

from datetime import date
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from restride.exchange.parts import is_timed
from restride.guideline.register import Exercise
from restride.guideline.vocabulary import ACTIVITIES
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.units import MINUTES_PER_DAY
from restride.web.figures import Figure, figure_of, let_move, style_of
from restride.web.her_day import Json, her_day, is_urgent
from restride.web.her_walking import Walking, walking_of
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.messages import Say
from restride.web.moves import moves, number_of_exercise
from restride.web.pages.practise import Guide, guide_of
from restride.web.plan import Planned, session_at
from restride.web.shown_day import shown_day
from restride.web.sources import cited_by_id
from restride.web.strength import strength_message
from restride.web.telling import FORM_KEY, new_form_id, tell
from restride.web.typed_numbers import whole_number
from restride.web.visitor import visitor_of

_WALK = "walk"
_EASY = frozenset({"breathing", "pelvic_floor", "mobility"})


class Move(NamedTuple):
    """One exercise of a session. `turns`: what is ticked off, a side of a round each. `guide`: where it has one."""

    exercise: Exercise
    number: int
    dose: Json
    figure: Figure | None
    turns: list[tuple[int, str]]
    with_effort: bool
    guide: Guide | None
    easier: "Move | None"


@hers
def session(request: HttpRequest, principal: Principal, day: str, place: int) -> HttpResponse:
    """One session of her week; what was done of it is told here."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    posted = request.POST if request.method == "POST" else None
    mend = ""
    if posted is not None:
        told = _read(posted, visitor.today)
        if told:
            on, data = told
            tell(request, principal, "session_done", data, on=on)
            return redirect("today" if data["activity"] in _EASY and "wrong" not in posted else "check_in")
        if "wrong" in posted:
            return redirect("check_in")
        mend = visitor.say("mend-practise-minutes")
    if is_urgent(page) or page["pregnancy"]:
        return redirect("today")
    planned = session_at(page["decision"], day, place, minutes=request.GET.get("minutes", ""))
    if planned is None:
        if posted is not None:
            return redirect("did")
        raise Http404
    steps = [] if is_timed(planned.told) else _moves(planned, page["decision"], visitor.say)
    style = style_of(name for one in steps for name in _names(one))
    goal = cited_by_id(moves().goal.cite, loss=page["loss"])
    context = {
        "here": "today",
        "decision": page["decision"],
        "day": day,
        "is_today": day == page["decision"]["as_of"],
        "session": planned,
        "moves": steps,
        "style": style,
        # I-07: running is shown only after the same day's question about her body.
        "asks_body_first": bool(planned.run_seconds) and not page["told_body_today"],
        "walking": _walking(principal, planned, visitor.today),
        "sources": [(one, strength_message(one.level)) for one in goal],
        "typed": posted or {},
        "mend": mend,
        "form_id": posted.get(FORM_KEY, "") if posted is not None else new_form_id(),
    }
    response = render(request, "session/session.html", context, status=422 if mend else 200)
    return let_move(response, style)


def _read(posted: QueryDict, today: date) -> tuple[date, dict[str, Any]] | None:
    """The day and the session that a form tells; None where it is not what a page of ours shows, or has no minutes."""
    on, minutes = shown_day(posted, today), whole_number(posted.get("minutes", ""), most=MINUTES_PER_DAY)
    activity = posted.get("activity", "")
    if on is None or not minutes or activity not in ACTIVITIES:
        return None
    part = "part" in posted or "wrong" in posted
    return on, {"activity": activity, "minutes": minutes, "completed": not part}


def _moves(planned: Planned, decision: Json, say: Say) -> list[Move]:
    return [
        _move(step.exercise, step.dose, decision, say, easier=True)
        for step in planned.steps
        if step.exercise is not None
    ]


def _move(exercise: Exercise, dose: Json, decision: Json, say: Say, *, easier: bool) -> Move:
    """A move with its dose; its easier one has the same amounts, and no easier one of its own."""
    exercises = library().register.exercises
    gentler = exercises[exercise.easier] if easier and exercise.easier else None
    same = gentler is not None and gentler.counts == exercise.counts
    return Move(
        exercise,
        number_of_exercise(exercise.id),
        dose,
        figure_of(exercise.id),
        _turns(exercise, dose),
        exercise.group in moves().effort,
        guide_of(exercise, decision, say, dose=dose),
        _move(gentler, dose if same else {}, decision, say, easier=False) if gentler else None,
    )


def _turns(exercise: Exercise, dose: Json) -> list[tuple[int, str]]:
    """Each round, and each side of it where there are two, to be ticked off."""
    sides = ("left", "right") if exercise.sided else ("",)
    return [(turn, side) for turn in range(1, dose.get("sets", 1) + 1) for side in sides]


def _names(move: Move) -> list[str]:
    return [move.exercise.id, *(_names(move.easier) if move.easier else [])]


def _walking(principal: Principal, planned: Planned, today: date) -> Walking | None:
    """How her walking compares with what she wants to run: told where the session is a walk."""
    return walking_of(events_of(principal), today) if planned.activity == _WALK else None
