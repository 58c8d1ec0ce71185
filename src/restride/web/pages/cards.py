"""Cards on paper: one session on an A6 page, the week on A4, and the week for whoever helps, with nothing private.

A card is a copy of the plan as it stood when it was printed, so it says until when the plan holds. The steps of a run
are on paper only where she has told how her body is today, and not beyond the plan's last day (I-07).
"""

from math import ceil
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from restride.exchange.card import Row, rows_of
from restride.exchange.parts import Part, is_timed, parts_of, seconds_of
from restride.records.principal import Principal
from restride.units import MINUTES_PER_DAY
from restride.web.half_told import half_told
from restride.web.help_points import help_points
from restride.web.her_day import her_day
from restride.web.hers_only import hers
from restride.web.local_help import contact_of
from restride.web.plan import Planned, sessions_of
from restride.web.typed_numbers import whole_number
from restride.web.visitor import visitor_of

Json = dict[str, Any]
# Of the points of "now", so many fit on the small card; the page behind "Need help now?" has all.
_POINTS = 3
# A session at least this long is time that others keep free for her, told in steps of so many minutes.
_LONG_MINUTES, _ROUNDED_TO = 20, 10
# What others read by its own name. All else is exercises at home, whatever it is for.
_TOLD = frozenset({"walk", "walk_run", "run", "strength", "low_impact"})
_HOME = "home"


class Card(NamedTuple):
    """One session on paper, at its place in the week. `parts` and `rows` are empty where it is made of exercises.

    `kind`: its activity, where a shorter version is another one than the session itself; else empty.
    `waits`: its running waits until she has told how her body is: `today` or `later`; else empty.
    """

    planned: Planned
    day: int
    place: int
    kind: str
    waits: str
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]

    @property
    def seconds(self) -> int:
        """How long its parts are together."""
        return seconds_of(self.parts)


class CardDay(NamedTuple):
    """One day of the week with its cards."""

    on: str
    cards: list[Card]


class Kept(NamedTuple):
    """One day as others see it: kinds of movement with their minutes, and the minutes she needs to herself (or 0)."""

    on: str
    kinds: list[tuple[str, int]]
    free: int


@hers
def week(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Her week on one page of A4, and the way to the card of each session."""
    page = _page(request, principal)
    days = [
        CardDay(one["on"], [_card(page, day, place) for place in range(len(one["sessions"]))])
        for day, one in enumerate(page["decision"]["week"])
    ]
    return render(request, "cards/week.html", {**_common(page, request), "days": days})


@hers
def partner(request: HttpRequest, principal: Principal) -> HttpResponse:
    """The week for whoever helps: what she does, when and how long. No title, level, reason or answer is on it."""
    page = _page(request, principal)
    days = [_kept(day) for day in page["decision"]["week"]]
    return render(request, "cards/partner.html", {**_common(page, request), "days": days})


@hers
def card(request: HttpRequest, principal: Principal, ahead: int, place: int) -> HttpResponse:
    """One session, some days ahead, on one page of A6; `?minutes=` chooses its longest version of at most so many."""
    page, visitor = _page(request, principal), visitor_of(request)
    plan: list[Json] = page["decision"]["week"]
    if ahead >= len(plan) or place >= len(plan[ahead]["sessions"]):
        raise Http404
    session = plan[ahead]["sessions"][place]
    context = {
        **_common(page, request),
        "card": _card(page, ahead, place, minutes=whole_number(request.GET.get("minutes", ""), most=MINUTES_PER_DAY)),
        "on": plan[ahead]["on"],
        "lengths": sorted({one["minutes"] for one in _versions(session)}),
        "points": [visitor.say(point.says) for point in help_points()["now"] if point.says][:_POINTS],
    }
    return render(request, "cards/card.html", context)


def _page(request: HttpRequest, principal: Principal) -> Json:
    """Her day; what she began to tell and did not finish counts as not told."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    return {**page, "told_body_today": page["told_body_today"] and half_told(request) is None}


def _common(page: Json, request: HttpRequest) -> Json:
    decision = page["decision"]
    return {
        "here": "today",
        "first": decision["week"][0]["on"],
        "last": decision["week"][-1]["on"],
        "until": decision["until"],
        "is_empty": not any(day["sessions"] for day in decision["week"]),
        "now": contact_of("now", visitor_of(request)),
    }


def _card(page: Json, day: int, place: int, *, minutes: int | None = None) -> Card:
    """The card of a session, in its longest version of at most so many minutes; whole where none is so short."""
    plan: Json = page["decision"]["week"][day]
    session: Json = plan["sessions"][place]
    alone = {"on": plan["on"], "sessions": [session]}
    planned = (sessions_of(alone, minutes=minutes) or sessions_of(alone, minutes=None))[0]
    version = next(one for one in _versions(session) if one["minutes"] == planned.minutes)
    parts = parts_of(version) if is_timed(version) else ()
    kind = "" if planned.activity == session["activity"] else planned.activity
    return Card(planned, day, place, kind, _waits(page, day, planned), parts, rows_of(parts))


def _versions(session: Json) -> list[Json]:
    return [session, *session.get("versions", ())]


def _waits(page: Json, day: int, planned: Planned) -> str:
    if not planned.run_seconds:
        return ""
    decision: Json = page["decision"]
    if decision["week"][day]["on"] > decision["until"]:
        return "later"
    return "today" if day == 0 and not page["told_body_today"] else ""


def _kept(day: Json) -> Kept:
    """A day without what is private: sessions that are told as exercises at home are told as one, after the others."""
    kinds: dict[str, int] = {}
    for session in sorted(day["sessions"], key=lambda one: one["activity"] not in _TOLD):
        kind = session["activity"] if session["activity"] in _TOLD else _HOME
        kinds[kind] = kinds.get(kind, 0) + session["minutes"]
    longest: int = max((session["minutes"] for session in day["sessions"]), default=0)
    free = ceil(longest / _ROUNDED_TO) * _ROUNDED_TO if longest >= _LONG_MINUTES else 0
    return Kept(day["on"], list(kinds.items()), free)
