"""Pages that need a record: without one, the way is the first page. A GET never changes anything (SP-07)."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from restride.records.principal import Principal
from restride.web.visitor import visitor_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
HerView = Callable[Concatenate[HttpRequest, Principal, P], HttpResponse]


def hers(view: HerView[P]) -> View[P]:
    """The view with whoever holds the record of this browser as its second argument."""

    @wraps(view)
    def visited(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        principal = visitor_of(request).principal
        if principal is None:
            return redirect("start")
        return view(request, principal, *args, **kwargs)

    limited: View[P] = require_http_methods(["GET", "HEAD", "POST"])(visited)
    return limited
