"""What a phone keeps of the app itself, to open with no signal: pages and files that are the same for everybody.

Nothing of hers is among it. The worker asks for each page without her cookies; what is hers comes from the sealed store
alone (`static/go/store.js`). The list changes its version with anything that it is made from, so a phone that has the
version has the content.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

from restride.web.library import edition_mark
from restride.web.messages import SOURCE, languages
from restride.web.moves import moves
from restride.web.pages.help_pages import ORDER
from restride.web.places import ELSEWHERE, places

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"
# Not needed with no signal: what stands in each page, what is printed, what only the server can answer, and icons that
# the phone holds by itself.
_LEFT_OUT = ("restride.css", "sheet.css", "cards.css", "look.css", "charts.css", "passkey.js", "icons/", "go/worker.js")
_MADE_FROM = ("static/**/*", "templates/**/*", "words/**/*", "places/*", "*.toml")


class Kept(NamedTuple):
    """What a worker keeps. `first`: at once, or there is no worker; `later`: one by one, when there is time.

    `shell` is the page that every page of hers leads to with no signal; `left` what stays after she has left. `names`:
    the name that says its content of each file that a script may also ask for by its plain one.
    """

    version: str
    language: str
    first: tuple[str, ...]
    later: tuple[str, ...]
    shell: str
    left: tuple[str, ...]
    not_sent: str
    names: Mapping[str, str]


def kept(language: str, place: str) -> Kept:
    """The list for a language and a country; for others than there are, in English and for anywhere."""
    language = language if language in languages() else SOURCE
    place = place if place in places() else ELSEWHERE
    shell = reverse("go")
    left = (reverse("leave"), static("leave.css"), static("leave.svg"))
    pages = [reverse("help"), *(reverse("help_level", args=[one]) for one in ORDER)]
    others = (shell, reverse("waiting"), reverse("not_sent"))
    # The country goes with the address, the language with what the worker says it reads.
    first = (*others, *(f"{one}?in={place}" for one in pages), *left, *map(static, files()))
    return Kept(
        version=sha256(f"{_content()} {first} {_moves()} {language}".encode()).hexdigest()[:16],
        language=language,
        first=tuple(dict.fromkeys(first)),
        later=_moves(),
        shell=shell,
        left=left,
        not_sent=reverse("not_sent"),
        names={settings.STATIC_URL + one: static(one) for one in files() if static(one) != settings.STATIC_URL + one},
    )


@cache
def files() -> tuple[str, ...]:
    """The files that the kept pages need, by the names that templates use."""
    found = sorted(path.relative_to(_STATIC).as_posix() for path in _STATIC.rglob("*") if path.is_file())
    return tuple(one for one in found if not one.startswith(_LEFT_OUT))


@cache
def _moves() -> tuple[str, ...]:
    """The pages that show how each exercise is done."""
    return tuple(reverse("move", args=[number]) for number in sorted({*moves().exercises.values()}))


@cache
def _content() -> str:
    """The digest of everything that kept pages are made from."""
    digest = sha256(edition_mark().encode())
    for path in sorted(path for pattern in _MADE_FROM for path in _HERE.glob(pattern) if path.is_file()):
        digest.update(path.relative_to(_HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
