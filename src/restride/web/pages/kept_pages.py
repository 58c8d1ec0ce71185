"""Pages and files with which the app opens with no signal, and is installed: the same for everybody."""

import json
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from restride.web.by_script import as_json
from restride.web.kept import kept
from restride.web.sent_entries import KINDS
from restride.web.visitor import visitor_of

_WORKER = Path(__file__).parents[1] / "static" / "go" / "worker.js"
_ICONS = (("icons/icon-192.png", "192x192", "any"), ("icons/icon-512.png", "512x512", "any"))
_MASKABLE = ("icons/maskable-512.png", "512x512", "maskable")
# Why something still waits: the names that `static/go/queue.js` gives.
_REASONS = ("offline", "later", "busy", "nobody", "another", "shut", "pin", "unreadable", "full", "none")
# The paper and the ink of the style sheet.
_PAPER, _INK = "#faf7f2", "#22303c"


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits on this phone to be sent. The page is empty: a script fills it from what is kept there, sealed."""
    return render(request, "go/waiting.html", {"reasons": _REASONS, "kinds": sorted(KINDS)})


@require_safe
def not_sent(request: HttpRequest) -> HttpResponse:
    """Stands in for the answer to a form that could not be sent, with no signal."""
    return render(request, "go/not_sent.html")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker and the list of what it keeps: `?language=…&in=…`, in which words and for which country."""
    told = json.dumps(kept(request.GET.get("language", ""), request.GET.get("in", ""))._asdict())
    text = f"const KEPT = {told};\n{_WORKER.read_text(encoding='utf-8')}"
    response = HttpResponse(text, content_type="text/javascript; charset=utf-8")
    response.headers["Service-Worker-Allowed"] = "/"
    return response


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to install the app: its name and icons say nothing of what it is for (H-13)."""
    visitor = visitor_of(request)
    told = {
        "id": "/",
        "name": visitor.say("app-name"),
        "short_name": visitor.say("app-name"),
        "description": visitor.say("app-description"),
        "lang": visitor.look.language,
        "dir": "ltr",
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _INK,
        "icons": [
            {"src": static(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in (*_ICONS, _MASKABLE)
        ]
        + [{"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    }
    response = as_json(told)
    response.headers["Content-Type"] = "application/manifest+json"
    return response
