"""The codes that her entries have in addresses: short, without a health word, and each another one (SP-27)."""

from collections.abc import Iterable

from restride.history.events import Event
from restride.web.addresses import short_code


def codes_of(events: Iterable[Event]) -> dict[str, str]:
    """The code of each entry's id, in the order the entries were received: an entry keeps its code for good."""
    codes: dict[str, str] = {}
    taken: set[str] = set()
    for event in events:
        if event.id in codes:
            continue
        name = event.id
        while (code := short_code(name)) in taken:
            name += "+"
        codes[event.id] = code
        taken.add(code)
    return codes
