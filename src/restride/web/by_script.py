"""What a script of ours asks for: answered with JSON, a refusal too, and never with a page that a script cannot read.

Whoever has no record, or stands before the shut door, gets a reason by name and nothing else (H-14, SP-18).
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from restride.records.principal import Principal
from restride.web.pin_lock import has_left, is_shut
from restride.web.visitor import visitor_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
HerView = Callable[Concatenate[HttpRequest, Principal, P], HttpResponse]
REFUSED = 403
NOBODY, SHUT = "nobody", "shut"


def hers_by_script(*, status: int = REFUSED) -> Callable[[HerView[P]], View[P]]:
    """The view, for reading, with whoever holds the record of this browser, once the door is open.

    `status`: of a refusal. Where having nothing is an everyday answer it is 200: a browser writes every other one into
    its console, as if something were broken.
    """

    def wrap(view: HerView[P]) -> View[P]:
        @wraps(view)
        def visited(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            principal = visitor_of(request).principal
            if principal is None:
                return refused(NOBODY, status=status)
            if is_shut(request):
                return refused(SHUT, status=status, left=has_left(request))
            return view(request, principal, *args, **kwargs)

        limited: View[P] = require_safe(visited)
        return limited

    return wrap


def refused(because: str, *, status: int = REFUSED, **more: Any) -> HttpResponse:
    """A refusal by name."""
    return as_json({"because": because, **more}, status=status)


def as_json(told: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """An answer for a script. Letters stay as they are: the phone works out a plan's mark from the same text."""
    return JsonResponse(told, status=status, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})
