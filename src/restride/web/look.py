"""How a browser shows the pages: language, night, hand, fewer words, country. In a cookie; nothing of her body."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from restride.web.messages import SOURCE, languages
from restride.web.places import places

THEMES = ("auto", "light", "night")
HANDS = ("right", "left")
AMOUNTS = ("all", "fewer")
# Whether others use this browser too: then it keeps nothing of hers for when there is no signal (SP-29).
SHARED = ("no", "yes")
FALLBACK_ZONE = "Europe/London"


class Look(NamedTuple):
    """The settings of one browser."""

    language: str = SOURCE
    theme: str = "auto"
    hand: str = "right"
    amount: str = "all"
    place: str = "elsewhere"
    shared: str = "no"
    zone: str = ""

    @property
    def here(self) -> str:
        """The time zone to count days in: the browser's own, else that of her country."""
        zones = places()[self.place].zones
        return self.zone or (zones[0] if zones else FALLBACK_ZONE)

    @property
    def is_shared(self) -> bool:
        """Whether she said that others use this browser too."""
        return self.shared == SHARED[1]


def read_look(cookie: str, *, zone: str, accepts: str) -> Look:
    """The settings in a cookie; the rest from the browser's own zone and from `accepts`, its languages."""
    told = dict(parse_qsl(cookie))
    place = told.get("place") or _place_of(zone, accepts)
    return checked({"language": _language_of(accepts), **told, "place": place, "zone": zone})


def checked(told: Mapping[str, str]) -> Look:
    """The settings told, each one that is not known left at its default."""
    known = {
        "language": languages(),
        "theme": THEMES,
        "hand": HANDS,
        "amount": AMOUNTS,
        "place": places(),
        "shared": SHARED,
    }
    kept = {name: told[name] for name, words in known.items() if told.get(name) in words}
    return Look(**kept, zone=_zone(told.get("zone", "")))


def write_look(look: Look) -> str:
    """The cookie of what she chose; the zone is the browser's to tell."""
    return urlencode({name: value for name, value in look._asdict().items() if name != "zone"})


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (KeyError, ValueError, OSError):
        return ""


def _language_of(accepts: str) -> str:
    for part in accepts.lower().split(","):
        code = part.split(";")[0].strip().split("-")[0]
        if code in languages():
            return code
    return SOURCE


def _place_of(zone: str, accepts: str) -> str:
    """The country whose zone this is, else the one named by the browser's first language, else none."""
    for place in places().values():
        if zone in place.zones:
            return place.id
    first = accepts.lower().split(",")[0].split(";")[0].strip()
    region = first.partition("-")[2]
    return region if region in places() else "elsewhere"
