"""What she told us: every entry in words, each with a way to take it back. Nothing is ever erased by it."""

from datetime import date, timedelta
from typing import NamedTuple

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from restride.history.events import Event
from restride.history.timeline import Timeline
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.web.entry_codes import codes_of
from restride.web.her_day import her_day, timeline_of
from restride.web.hers_only import hers
from restride.web.telling import new_form_id, tell
from restride.web.telling_afresh import tell_afresh
from restride.web.told_in_words import InWords, Told, all_told, has_open_signs
from restride.web.visitor import visitor_of

_A_PAGE = 50
_BIRTH = "birth_recorded"
_EDITS = frozenset({"entry_corrected", "entry_withdrawn", "sign_off_withdrawn"})
# A clinician's limits stay a clinician's, also where a file lost who set them.
_NOT_HERS_TO_TAKE_BACK = _EDITS | {"limits_set"}
# Where an entry of a kind is told anew.
_CHANGED_AT = {
    "checked_in": "check_in",
    _BIRTH: "start_birth",
    "guideline_adopted": "paths",
    "preparation_credited": "say_before",
    "loss_recorded": "words_setting",
}


class Shown(NamedTuple):
    """One entry as the list shows it."""

    code: str
    told: Told


@hers
def entries(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Everything she told, the latest day first."""
    visitor, events = visitor_of(request), events_of(principal)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    timeline, codes = timeline_of(events), codes_of(events)
    words = InWords(timeline, visitor, loss=page["loss"])
    part = Paginator(all_told(timeline), _A_PAGE).get_page(request.GET.get("page"))
    context = {
        "here": "more",
        "shown": [Shown(codes[one.id], words.told(one)) for one in part],
        "part": part,
        "count": part.paginator.count,
    }
    return render(request, "hers/entries.html", context)


@hers
def entry(request: HttpRequest, principal: Principal, code: str) -> HttpResponse:
    """One entry: all it says, what became of it, and what she can do about it."""
    visitor, events = visitor_of(request), events_of(principal)
    timeline, codes = timeline_of(events), codes_of(events)
    # Two contents under one id are one entry here: whatever is done to it is done to both.
    named = [one for one in timeline.events if codes[one.id] == code]
    if not named:
        raise Http404
    acts = acts_on(named[0], timeline, visitor.today)
    if request.method == "POST":
        return _act(request, principal, named[0], acts, timeline.events)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    words = InWords(timeline, visitor, loss=page["loss"])
    contents = [words.told(one) for one in named]
    context = {
        "here": "more",
        "contents": contents,
        "one": contents[0],
        "target": codes.get(contents[0].target),
        "acts": acts,
        "signs": any(has_open_signs(one.data.get("answers", {}).values()) for one in named),
        "saved": "saved" in request.GET,
        "form_id": new_form_id(),
    }
    return render(request, "hers/entry.html", context)


class Acts(NamedTuple):
    """What she can do about an entry. `change`: the name of the page where it is told anew, else empty.

    `confirm`: the date of a birth that was moved or taken back, to confirm on another day; `wait`: it was done today.
    """

    take_back: bool
    put_back: bool
    change: str
    confirm: date | None
    wait: bool
    of_clinician: bool


def acts_on(event: Event, timeline: Timeline, today: date) -> Acts:
    """What she can do about an entry today."""
    record = timeline.record(today)
    standing = next((one for one in record.entries if one.event.id == event.id), None)
    taken = standing is None or standing.fading
    own = not event.by_clinician and event.type not in _NOT_HERS_TO_TAKE_BACK
    edits = [
        one for one in timeline.events if one.type in _EDITS and one.data.get("entry") == event.id and one.on <= today
    ]
    by_her = bool(edits) and not edits[-1].by_clinician
    waits, on = _to_confirm(event, timeline, today)
    return Acts(
        take_back=own and not taken,
        put_back=own and taken and by_her and (bool(event.data) or not _stands_again(event, timeline, today)),
        change=_CHANGED_AT.get(event.type, "") if own and not taken else "",
        confirm=on if waits and edits[-1].on < today else None,
        wait=waits and edits[-1].on >= today,
        of_clinician=event.by_clinician,
    )


def _stands_again(event: Event, timeline: Timeline, today: date) -> bool:
    """Whether the same was told of the same day once more, and stands."""
    return any(
        (one.event.type, one.event.on, one.event.data) == (event.type, event.on, event.data)
        for one in timeline.record(today + timedelta(days=1)).entries
    )


def _to_confirm(event: Event, timeline: Timeline, today: date) -> tuple[bool, date | None]:
    """Whether a birth still counts as it was before it was moved or taken back, and the date she has to confirm."""
    birth = timeline.record(today).birth
    edited = any(
        one.type in _EDITS and one.data.get("entry") == event.id and one.on <= today for one in timeline.events
    )
    if event.type != _BIRTH or birth is None or birth.event != event.id or not edited:
        return False, None
    standing = next((one for one in timeline.record(today).entries if one.event.id == event.id), None)
    if standing is not None and not standing.fading and not birth.unconfirmed:
        return False, None
    data = standing.versions[-1] if standing else event.data
    told = [*(data.get("dates") or ()), data.get("date") or data.get("latest")]
    days = [date.fromisoformat(one) for one in told if one]
    return bool(days), max(days, default=None)


def _act(
    request: HttpRequest, principal: Principal, event: Event, acts: Acts, before: tuple[Event, ...]
) -> HttpResponse:
    """Does what she asked for, where it can be done; what cannot is not offered, and answers like a page not there."""
    code = codes_of(before)[event.id]
    match request.POST.get("act", ""):
        case "take_back" if acts.take_back:
            tell_afresh(request, principal, "entry_withdrawn", {"entry": event.id}, before=before)
        case "put_back" if acts.put_back and not event.data:
            # A correction has to change something, and there is nothing in it: the same is told anew, of the same day.
            again = tell_afresh(request, principal, event.type, {}, before=before, on=event.on)
            code = codes_of(events_of(principal))[again]
        case "put_back" if acts.put_back:
            data = {"entry": event.id, "data": dict(event.data)}
            tell_afresh(request, principal, "entry_corrected", data, before=before)
        case "confirm" if acts.confirm:
            tell(request, principal, "birth_date_confirmed", {"entry": event.id, "date": acts.confirm.isoformat()})
        case _:
            raise Http404
    return redirect(f"{reverse('entry', args=[code])}?saved=1")
