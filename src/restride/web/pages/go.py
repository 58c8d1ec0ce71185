"""The player of walks and runs: one page, the same for everybody, that a phone keeps; hers comes from the plan.

Its texts go along as data, with `{name}` where the phone fills something in: no script holds a word.
"""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from restride.web.messages import Say
from restride.web.visitor import visitor_of

# Every plural class there is in any language: a language that does not tell two of them apart says the same for both.
_OTHER = "other"
_PLURALS = ("zero", "one", "two", "few", "many", _OTHER)
_COUNTED = ("minutes", "seconds", "waiting", "pocket-left", "pin-wait")
_NO_RUN = (
    "symptom", "expired", "no-check-in", "unsent", "clock", "plan-says-no", "unreadable", "another-day", "not-kept",
)  # fmt: skip
_NOTICES = ("nothing", "gone", "closed", "no-plan", "nobody", "shut", "unreadable")
_FOUND = ("went-on", "stopped", "not-seen", "silent", "can", "cannot")
_DOUBTS = ("back", "leapt", "away")
_SOUNDS = ("voice", "tones", "none", "music")

# Each text with what the phone fills in.
_TOLD: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("run", "walk", "paused", "paused-why", "walking-rest", "next-end", "app", "locked-title"), ()),
    **dict.fromkeys(("ask-heading", "ask-why", "four-mend", "pain-places", "symptom-kept"), ()),
    **dict.fromkeys(("not-keeping", "no-file", "withdrawn", "another-day"), ()),
    **dict.fromkeys(("well-done", "kept-heading", "after-care", "next-unknown", "next-changes"), ()),
    **dict.fromkeys(("kept", "sent", "not-kept", "pin-wrong"), ()),
    **{f"no-{one}": () for one in _NO_RUN},
    **{f"no-{one}-why": ("day",) if one == "another-day" else () for one in _NO_RUN},
    **{f"{one}-{part}": () for one in _NOTICES for part in ("heading", "why")},
    **{f"found-{one}": () for one in _FOUND},
    **{f"doubt-{one}": () for one in _DOUBTS},
    **{f"doubt-{one}-why": ("time",) for one in _DOUBTS},
    **{f"sound-now-{one}": () for one in _SOUNDS},
    "doubt-drop": (),
    "doubt-all": (),
    "doubt-keep": ("time",),
    "doubt-part": ("time",),
    "on-day": ("day",),
    "in-all": ("minutes",),
    "in-all-walk": ("minutes",),
    "length": ("minutes",),
    "ends": ("time",),
    "plan-of": ("day", "time"),
    "instead-walk-heading": ("minutes",),
    "which": ("number", "runs"),
    "runs-done": ("number", "runs"),
    "left-in-all": ("time",),
    "next-run": ("time",),
    "next-walk": ("time",),
    "say-run": ("time", "number", "runs"),
    "say-run-alone": ("time",),
    "say-walk": ("time",),
    "say-paused": ("time",),
    "did": ("time", "ran"),
    "did-walk": ("time",),
    "next-one": ("day", "title", "minutes"),
    "time-both": ("minutes", "seconds"),
}
# Texts of other pages that are said here too.
_SHARED: Mapping[str, tuple[str, ...]] = {
    "call": ("number",),
    "told-heading-now": ("says",),
    **dict.fromkeys(("told-heading-soon", "told-heading-talk", "level-now", "level-soon", "level-talk"), ()),
}
# The scripts, so that a slow line fetches them side by side instead of one after the other.
MODULES = (
    "player", "after", "answers", "before", "clock", "database", "events", "four", "going", "lock", "moving", "opening",
    "place", "plan", "player_state", "queue", "screen", "sessions", "sound", "store", "tones", "track", "vault", "wake",
    "words",
)  # fmt: skip


@require_safe
def go(request: HttpRequest) -> HttpResponse:
    """The player's page. Nothing of hers is in it, and it changes nothing."""
    visitor = visitor_of(request)
    words = {**words_for(visitor.say), "sounds": f"{settings.STATIC_URL}go/", "spoken": visitor.look.language}
    context = {"here": "today", "words": words, "modules": [f"go/{one}.js" for one in MODULES]}
    return render(request, "go/go.html", context)


def words_for(say: Say) -> Mapping[str, object]:
    """The player's texts in a language: `told` by key, `counted` by key and plural class; and how it writes dates."""
    own = {key: say(f"go-{key}", **_holes(holes)) for key, holes in _TOLD.items()}
    shared = {key: say(key, **_holes(holes)) for key, holes in _SHARED.items()}
    counted = {key: _forms(say, f"go-{key}") for key in _COUNTED}
    return {"locale": say("go-locale"), "told": {**shared, **own}, "counted": counted}


def _forms(say: Say, key: str) -> dict[str, str]:
    """A counted text by plural class; a class that is said like all others is left out."""
    forms = {one: say(key, plural=one, n="{n}") for one in _PLURALS}
    return {one: text for one, text in forms.items() if one == _OTHER or text != forms[_OTHER]}


def _holes(names: tuple[str, ...]) -> dict[str, str]:
    return {name: f"{{{name}}}" for name in names}
