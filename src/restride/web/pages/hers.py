"""More: everything about her own record (take it along, bring it back, delete it), and the words that fit her."""

from datetime import date
from typing import Any, NamedTuple

from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from restride.records import clock
from restride.records.access import devices_of, events_of
from restride.records.actions.erase import Receipt, erase, last_backup_day
from restride.records.actions.restore import export, preview, restore
from restride.records.principal import Principal
from restride.web.care_summary import EXTRAS, summary_of
from restride.web.carried import carried_text, carry
from restride.web.choosing_words import ANY, WITHOUT, choose_words
from restride.web.her_day import her_day, timeline_of
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.loss_words import loss_from_tomorrow, loss_today
from restride.web.pages.today import guideline_of
from restride.web.telling import new_form_id
from restride.web.visitor import visitor_of

# The largest history file (SP-10); a year of hers is about a twentieth of it.
MOST_BYTES = 10_000_000
_MEGABYTE = 1_000_000
_FAULTS_SHOWN = 500
_BIRTHS_SHOWN = 12
_CARRIED = "carried"
# The tick with which she says that a birth not among hers belongs to her record too.
_BOTH = "both"
_RECEIPT = "receipt"


class Row(NamedTuple):
    """One line of a list of places: where it leads, and the name of its words. `hint`: the name of a line below."""

    address: str
    key: str
    hint: str = ""


class Group(NamedTuple):
    """Places that belong together."""

    key: str
    rows: tuple[Row, ...]


_HERS = Group(
    "more-hers",
    (
        Row("entries", "more-entries", "more-entries-hint"),
        Row("words_setting", "more-words", "more-words-hint"),
        Row("take_along", "more-take", "more-take-hint"),
        Row("bring_back", "more-bring"),
        Row("delete", "more-delete"),
    ),
)
_TELL = Group(
    "more-tell",
    (
        Row("say_signed", "more-signed", "more-signed-hint"),
        Row("say_before", "more-before"),
        Row("say_pregnant", "more-pregnant", "more-pregnant-hint"),
        Row("say_more", "more-say"),
    ),
)
_APP = Group(
    "more-app",
    (Row("settings", "more-settings", "more-settings-hint"), Row("code", "more-code"), Row("devices", "more-devices"),
     Row("pin", "more-pin")),
)  # fmt: skip
_READ = Group(
    "more-read",
    (Row("moves", "moves-all"), Row("read", "more-read-all"), Row("glossary", "more-glossary"),
     Row("sheet", "more-sheet"), Row("find", "more-find")),
)  # fmt: skip
_BEFORE = Group("more-begin", (Row("start", "more-start"), Row("come_back", "more-come-back")))
_APP_BEFORE = Group("more-app", (Row("settings", "more-settings", "more-settings-hint"),))


@require_safe
def more(request: HttpRequest) -> HttpResponse:
    """The fourth place. Without a record there is still everything to read, and the ways to begin or come back."""
    known = visitor_of(request).principal is not None
    groups = (_HERS, _TELL, _APP, _READ) if known else (_BEFORE, _READ, _APP_BEFORE)
    return render(request, "hers/more.html", {"here": "more", "groups": groups, "known": known})


@hers
def take_along(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Her record as a file, or as a page to print."""
    context = {"here": "more", "count": len(events_of(principal))}
    return render(request, "hers/take_along.html", context)


@hers
def export_file(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Everything she told, in the open format. A GET: reading changes nothing."""
    today = visitor_of(request).today
    response = HttpResponse(export(principal), content_type="application/x-ndjson; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="restride-{today.isoformat()}.jsonl"'
    return response


@hers
def summary(request: HttpRequest, principal: Principal) -> HttpResponse:
    """A page to print for whoever looks after her. What is private comes on it with a POST: no word in an address."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    decision, guideline = page["decision"], guideline_of(page["decision"])
    ticked = [one for one in EXTRAS if one in request.POST.getlist("with")]
    timeline = timeline_of(events_of(principal))
    context = {
        "here": "more",
        "decision": decision,
        "path": guideline.title,
        "stage": next((one for one in guideline.stages if one.id == decision["stage"]), None),
        "today": visitor.today,
        "one": summary_of(timeline, decision, guideline, visitor, extras=ticked, loss=page["loss"]),
        "extras": [(one, f"summary-with-{one}", one in ticked) for one in EXTRAS],
        "shown": ticked,
    }
    return render(request, "hers/summary.html", context)


@hers
def bring_back(request: HttpRequest, principal: Principal) -> HttpResponse:
    """A history file: first what it would bring, then all of it at once, or nothing."""
    if request.method != "POST":
        return _bring_page(request, done="done" in request.GET)
    if _CARRIED in request.POST:
        return _bring_it(request, principal)
    text, mend = _read_file(request)
    if mend:
        return _bring_page(request, mend=mend)
    return _looked_at(request, principal, text)


def _looked_at(request: HttpRequest, principal: Principal, text: str) -> HttpResponse:
    """What is in a file, before anything is kept."""
    seen = preview(principal, text, register=library().register)
    if seen.faults:
        return _bring_page(request, mend="faulty", faults=seen.faults)
    if not seen.events and not seen.known:
        return _bring_page(request, mend="empty")
    carried = carry(text, principal) if seen.events else ""
    if seen.events and not carried:
        return _bring_page(request, mend="long")
    return _bring_page(request, seen=seen, carried=carried)


def _bring_it(request: HttpRequest, principal: Principal) -> HttpResponse:
    """All of a file that was looked at before. It is looked at again: her record may have grown since."""
    text = carried_text(request.POST[_CARRIED], principal)
    if text is None:
        return _bring_page(request, mend="again")
    seen = preview(principal, text, register=library().register)
    if seen.faults:
        return _bring_page(request, mend="faulty", faults=seen.faults)
    if seen.another_birth and _BOTH not in request.POST:
        return _bring_page(request, mend="both", seen=seen, carried=request.POST[_CARRIED])
    restore(principal, seen.events)
    return redirect(f"{reverse('bring_back')}?done=1")


def _bring_page(request: HttpRequest, *, mend: str = "", **more: Any) -> HttpResponse:
    faults, seen = more.pop("faults", ()), more.get("seen")
    births = seen.births if seen else ()
    context = {
        "here": "more",
        "mend": mend,
        "megabytes": MOST_BYTES // _MEGABYTE,
        "faults": faults[:_FAULTS_SHOWN],
        "all_faults": len(faults),
        "more_faults": max(len(faults) - _FAULTS_SHOWN, 0),
        "births": births[:_BIRTHS_SHOWN],
        "more_births": max(len(births) - _BIRTHS_SHOWN, 0),
        **more,
    }
    return render(request, "hers/bring_back.html", context, status=422 if mend else 200)


def _read_file(request: HttpRequest) -> tuple[str, str]:
    """The text of the file that was sent, or what is wrong with it."""
    file: UploadedFile | None = request.FILES.get("file")
    if file is None:
        # A file above the limit is not even kept in memory: all that is left of it is how much was sent.
        return "", "large" if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES else "nothing"
    if file.size > MOST_BYTES:
        return "", "large"
    try:
        text: str = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        return "", "not_text"
    return (text, "") if text.strip() else ("", "empty")


@hers
def delete(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Deletes everything, once she ticks that she means it. This browser forgets her too."""
    if request.method == "POST" and "sure" in request.POST:
        receipt = erase(principal)
        told = signing.dumps([receipt.entries, receipt.devices, receipt.on.isoformat()], salt=_RECEIPT)
        response = redirect(f"{reverse('gone')}?{_RECEIPT}={told}")
        for cookie in (settings.CREDENTIAL_COOKIE, settings.OPEN_COOKIE):
            response.delete_cookie(cookie, samesite="Lax")
        response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        return response
    context = {
        "here": "more",
        "count": len(events_of(principal)),
        "devices": len(list(devices_of(principal))),
        "last_day": last_backup_day(clock.now().date()),
        "mend": request.method == "POST",
    }
    return render(request, "hers/delete.html", context, status=422 if request.method == "POST" else 200)


@require_safe
def gone(request: HttpRequest) -> HttpResponse:
    """That everything is gone, with a receipt that names nobody."""
    return render(request, "hers/gone.html", {"receipt": _receipt(request.GET.get(_RECEIPT, ""))})


def _receipt(told: str) -> Receipt | None:
    try:
        entries, devices, on = signing.loads(told, salt=_RECEIPT)
    except signing.BadSignature:
        return None
    erased_on = date.fromisoformat(on)
    return Receipt(entries, devices, erased_on, last_backup_day(erased_on))


@hers
def words_setting(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Which words fit her: with or without everything about babies. Leaving them out counts at once (H-22)."""
    visitor = visitor_of(request)
    timeline = timeline_of(events_of(principal))
    chosen = loss_from_tomorrow(timeline, visitor.today)
    asked = request.POST.get("words", "")
    if request.method == "POST" and asked in {ANY, WITHOUT}:
        choose_words(request, principal, asked)
        return redirect(f"{reverse('words_setting')}?saved=1")
    context = {
        "here": "more",
        "chosen": WITHOUT if chosen else ANY,
        "from_tomorrow": loss_today(timeline, visitor.today) and not chosen,
        "saved": "saved" in request.GET,
        "mend": request.method == "POST",
        "form_id": new_form_id(),
    }
    return render(request, "hers/words.html", context, status=422 if request.method == "POST" else 200)
