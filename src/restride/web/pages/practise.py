"""Practising one move with a guide that keeps the pace: squeezes, letting go, breathing. It keeps what was done."""

from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from restride.guideline.register import Exercise
from restride.records.principal import Principal
from restride.units import MINUTES_PER_DAY, SECONDS_PER_MINUTE
from restride.web.her_day import Json, her_day, is_urgent
from restride.web.her_doses import doses_of
from restride.web.hers_only import hers
from restride.web.messages import Say
from restride.web.moves import Practise, exercise_of, practise_of
from restride.web.paces import Phase, Round, phases_of, round_of, seconds_of
from restride.web.shown_day import shown_day
from restride.web.sources import cited_by_id
from restride.web.strength import strength_message
from restride.web.telling import FORM_KEY, new_form_id, tell
from restride.web.typed_numbers import whole_number
from restride.web.visitor import visitor_of


class Guide(NamedTuple):
    """A paced move: as rounds that can be read, and as phases to play. `script`: all that the page's script needs."""

    practise: Practise
    round: Round
    phases: tuple[Phase, ...]
    script: Json

    @property
    def minutes(self) -> int:
        """Its length, rounded up: one is never begun that takes longer than it says."""
        return -(-seconds_of(self.phases) // SECONDS_PER_MINUTE)


@hers
def practise(request: HttpRequest, principal: Principal, number: int) -> HttpResponse:
    """One move with its guide; without scripts the same in writing."""
    exercise = exercise_of(number)
    found = practise_of(exercise.id) if exercise else None
    if exercise is None or found is None:
        raise Http404
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    posted = request.POST if request.method == "POST" else None
    if posted is None and (is_urgent(page) or page["pregnancy"]):
        return redirect("today")
    mend = ""
    if posted is not None:
        minutes = whole_number(posted.get("minutes", ""), most=MINUTES_PER_DAY)
        if "wrong" in posted and not minutes:
            return redirect("check_in")
        if minutes:
            _tell(request, principal, found.activity, minutes, posted)
            return redirect("check_in" if "wrong" in posted else "today")
        mend = visitor.say("mend-practise-minutes")
    guide = guide_of(exercise, page["decision"], visitor.say, minutes=request.GET.get("minutes", ""))
    context = {
        "here": "today",
        "today": visitor.today,
        "exercise": exercise,
        "number": number,
        "guide": guide,
        "lengths": found.minutes,
        "typed": posted or {},
        "mend": mend,
        "sources": [
            (one, strength_message(one.level)) for one in cited_by_id((*found.cite, *exercise.cite), loss=page["loss"])
        ],
        "form_id": posted.get(FORM_KEY, "") if posted is not None else new_form_id(),
    }
    return render(request, "practise/practise.html", context, status=422 if mend else 200)


def guide_of(
    exercise: Exercise, decision: Json, say: Say, *, minutes: str = "", dose: Json | None = None
) -> Guide | None:
    """The guide of a move, after a dose or her week's own; None where her week has none of it and it needs a dose.

    `minutes`: the length that was chosen, where it comes in several.
    """
    found = practise_of(exercise.id)
    if found is None:
        return None
    chosen = whole_number(minutes, most=MINUTES_PER_DAY)
    doses = doses_of(decision)
    known = dose or next((doses[name].dose for name in (exercise.id, *found.moves) if name in doses), None)
    if chosen in found.minutes:
        known = {"minutes": chosen}
    elif known is None and found.minutes:
        known = {"minutes": found.minutes[0]}
    if known is None:
        return None
    rounds = round_of(found, known)
    phases = phases_of(rounds)
    return Guide(found, rounds, phases, _script(phases, say))


def _script(phases: tuple[Phase, ...], say: Say) -> Json:
    """The phases and their words: a script has none of its own."""
    words = {one.does: say("practise-does", does=one.does) for one in phases}
    return {"phases": [one._asdict() for one in phases], "says": words, "of": say("practise-nth")}


def _tell(request: HttpRequest, principal: Principal, activity: str, minutes: int, posted: QueryDict) -> None:
    on = shown_day(posted, visitor_of(request).today)
    data = {"activity": activity, "minutes": minutes, "completed": "part" not in posted and "wrong" not in posted}
    tell(request, principal, "session_done", data, on=on)
