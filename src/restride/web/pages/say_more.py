"""Things to tell that no question asks: a check or a sign-off, strength from before, a pregnancy, another birth."""

from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from restride.guideline.model import SignOffKind
from restride.guideline.vocabulary import OUTCOMES, SCOPES, URGENT
from restride.history.timeline import Entry
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.units import CONFIRM_BIRTH_AFTER_YEARS
from restride.web.births import Typed, read_birth
from restride.web.her_day import her_day, timeline_of
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.signers import SIGNERS, Signer, signers_for
from restride.web.telling import new_form_id, tell
from restride.web.telling_afresh import tell_afresh
from restride.web.typed_days import NOTHING_TYPED, TypedDay, read_day
from restride.web.visitor import Visitor, visitor_of

_LONGEST_NAME = 100
# A sign-off that says she may go on after a warning.
_GO_AHEAD = "medical_go_ahead"
_ALWAYS = SCOPES[0]
_TRAINED_WITH = ("physio", "coach", "midwife")


@hers
def say_more(request: HttpRequest, _principal: Principal) -> HttpResponse:
    """What there is to tell."""
    return render(request, "hers/say_more.html", {"here": "more"})


def told_kinds() -> list[SignOffKind]:
    """The kinds of sign-off that count for something where she tells of them herself."""
    return [one for one in library().default.sign_offs.values() if one.told_scopes]


@hers
def signed(request: HttpRequest, principal: Principal) -> HttpResponse:
    """A check or a sign-off she tells of: first which, then what came of it, who it was, and when."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    place = request.GET.get("of", "")
    if not place:
        urgent = page["decision"]["urgency"] in URGENT
        kinds = [(n, one, _key(one)) for n, one in enumerate(told_kinds(), start=1)]
        # After a warning the one that lifts it comes first.
        kinds.sort(key=lambda row: urgent and row[1].id != _GO_AHEAD)
        return render(request, "hers/signed.html", {"here": "more", "kinds": kinds, "urgent": urgent})
    if not (place.isascii() and place.isdigit() and 0 < int(place) <= len(told_kinds())):
        raise Http404
    kind = told_kinds()[int(place) - 1]
    posted = request.POST if request.method == "POST" else None
    day = read_day(posted, today=visitor.today) if posted is not None else NOTHING_TYPED
    signers = signers_for(kind, loss=page["loss"])
    data, mend = _read_sign_off(posted, kind, signers, day, visitor) if posted is not None else ({}, {})
    if posted is not None and not mend:
        tell(request, principal, "signed_off", data, on=day.on)
        return redirect("today")
    context = {
        "here": "more",
        "kind": _key(kind),
        "outcomes": [(str(n), f"signed-outcome-{n}") for n in range(len(OUTCOMES))],
        "scopes": [(one, f"signed-scope-{one.replace('_', '-')}") for one in _scopes(kind)],
        "signers": [(one.id, f"signer-{one.id}") for one in signers],
        "typed": posted or {},
        "ticked": posted.getlist("scope") if posted is not None else [],
        "day": day,
        "mend": mend,
        "form_id": new_form_id(),
    }
    return render(request, "hers/signed.html", context, status=422 if mend else 200)


def _key(kind: SignOffKind) -> str:
    return f"signed-kind-{kind.id.replace('_', '-')}"


def _scopes(kind: SignOffKind) -> list[str]:
    """What a sign-off of this kind allows only where its giver said so."""
    return [one for one in kind.told_scopes if one not in kind.scopes and one != _ALWAYS]


def _read_sign_off(
    posted: QueryDict, kind: SignOffKind, signers: list[Signer], day: TypedDay, visitor: Visitor
) -> tuple[dict[str, Any], dict[str, str]]:
    """The data of the sign-off, and what is to be mended, by field."""
    say, mend = visitor.say, {}
    outcomes = {str(n): one for n, one in enumerate(OUTCOMES)}
    if posted.get("outcome") not in outcomes:
        mend["outcome"] = say("mend-signed-outcome")
    signer = next((one for one in signers if one.id == posted.get("role")), None)
    if signer is None:
        mend["role"] = say("mend-signed-role")
    name = " ".join(posted.get("name", "").split())
    if len(name) > _LONGEST_NAME:
        mend["name"] = say("mend-name", most=_LONGEST_NAME)
    if day.mend:
        mend["day"] = say(f"mend-day-{day.mend}")
    if mend or signer is None:
        return {}, mend
    by = {"name": name, "role": signer.role} if name else {"role": signer.role}
    data: dict[str, Any] = {"kind": kind.id, "outcome": outcomes[posted["outcome"]], "by": by}
    ticked = [one for one in _scopes(kind) if one in posted.getlist("scope")]
    return {**data, "scope": [_ALWAYS, *ticked]} if ticked else data, {}


@hers
def before(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Weeks of strength and easy work before she came here. Told again, it mends what she told first."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    known, most = _known_credit(principal, visitor), _most_weeks()
    posted = request.POST if request.method == "POST" else None
    weeks = _weeks(posted.get("weeks", ""), most) if posted is not None else None
    if posted is not None and weeks is not None:
        who = next((one for one in SIGNERS if one.id == posted.get("with")), None)
        data: dict[str, Any] = {"weeks": weeks, "told_by": {"role": who.role} if who else None}
        if known is None:
            tell(request, principal, "preparation_credited", {key: one for key, one in data.items() if one is not None})
        else:
            tell(request, principal, "entry_corrected", {"entry": known.event.id, "data": data})
        return redirect("today")
    context = {
        "here": "more",
        "most": most,
        "known": known.versions[-1]["weeks"] if known else None,
        "typed": posted.get("weeks", "") if posted is not None else "",
        "with": [(one, f"signer-{one}") for one in _TRAINED_WITH],
        "chosen": posted.get("with", "") if posted is not None else "",
        "mend": visitor.say("mend-weeks", most=most) if posted is not None else "",
        "loss": page["loss"],
        "form_id": new_form_id(),
    }
    return render(request, "hers/before.html", context, status=422 if posted is not None else 200)


def _known_credit(principal: Principal, visitor: Visitor) -> Entry | None:
    """What she told of this before, as it stands."""
    told = timeline_of(events_of(principal)).record(visitor.today).of_type("preparation_credited")
    own = [one for one in told if one.event.by == "self" and not one.fading]
    return own[-1] if own else None


def _most_weeks() -> int:
    """So many weeks count at most, as the guideline says."""
    settings = [one.settings for one in library().default.facts.values()]
    return max(int(str(one["credit_cap"])) for one in settings if "credit_cap" in one)


def _weeks(text: str, most: int) -> int | None:
    typed = text.strip()
    whole = typed.isascii() and typed.isdigit() and len(typed) <= len(str(most))
    return int(typed) if whole and int(typed) <= most else None


@hers
def pregnant(request: HttpRequest, principal: Principal) -> HttpResponse:
    """She is pregnant, or might be: one tap closes the plan (H-21, I-20)."""
    visitor = visitor_of(request)
    timeline = timeline_of(events_of(principal))
    counts = timeline.record(visitor.today).pregnancy is not None
    # What she took back today still counts today and not tomorrow: told again, it has to be kept.
    told = counts and timeline.record(visitor.today + timedelta(days=1)).pregnancy is not None
    if request.method == "POST":
        if not told:
            tell_afresh(request, principal, "pregnancy_reported", {}, before=timeline.events)
        return redirect("today")
    context = {"here": "more", "told": told, "fading": counts and not told, "form_id": new_form_id()}
    return render(request, "hers/pregnant.html", context)


@hers
def new_birth(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Another birth, later than the one we know: a new path begins with it (I-20)."""
    visitor = visitor_of(request)
    birth = timeline_of(events_of(principal)).record(visitor.today).birth
    if birth is None:
        return redirect("start_birth")
    posted = request.POST if request.method == "POST" else None
    typed = read_birth(posted, today=visitor.today) if posted is not None else Typed("", "", "", "", {}, "")
    if posted is not None and not typed.mend:
        told = typed.data["date"] or typed.data["earliest"]
        if date.fromisoformat(told).toordinal() > birth.latest:
            known = {key: one for key, one in typed.data.items() if one is not None}
            tell(request, principal, "birth_recorded", {"zone": visitor.look.here, **known})
            return redirect("start_how")
        typed = typed._replace(mend="not_later")
    context = {
        "here": "more",
        "typed": typed,
        "known_from": date.fromordinal(birth.earliest),
        "known": date.fromordinal(birth.latest),
        "years": CONFIRM_BIRTH_AFTER_YEARS,
        "long_ago": typed.mend == "long_ago",
        "form_id": new_form_id(),
    }
    return render(request, "hers/new_birth.html", context, status=422 if typed.mend else 200)
