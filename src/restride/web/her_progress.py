"""What Progress shows of her record, made once for each entry, day and language, and kept sealed in memory.

It is kept under what it was made from, as her day is; a server that starts anew makes it anew. What is kept decides
nothing, and cannot be read once her key is gone.
"""

import json
from collections import OrderedDict
from datetime import date
from threading import Lock
from typing import NamedTuple
from uuid import UUID

from django.utils.safestring import mark_safe

from restride.records.access import events_of
from restride.records.principal import Principal
from restride.records.sealing import Unopenable
from restride.web.charts.table import Table
from restride.web.her_charts import Picture, Voice, pictures
from restride.web.her_course import course_of
from restride.web.her_day import Json
from restride.web.her_weeks import in_all
from restride.web.library import edition_mark, library

# About 50 kilobytes each.
MOST_KEPT = 64
_kept: OrderedDict[UUID, tuple[str, bytes]] = OrderedDict()
_lock = Lock()


class HerProgress(NamedTuple):
    """`in_all`: how often she did each activity. `pictures`: the cards of the page, in order."""

    in_all: list[tuple[str, int]]
    pictures: list[Picture]


def her_progress(principal: Principal, today: date, page: Json, voice: Voice, *, zone: str) -> HerProgress:
    """Everything on the page, from one reading of her events. `page`: her day."""
    person = principal.person
    made_from = f"{person.sequence} {edition_mark()} {today.isoformat()} {zone} {voice.language}"
    kept = _read(principal, made_from)
    if kept is None:
        kept = _make(principal, today, page, voice, zone=zone)
        sealed = principal.seal.close(json.dumps(kept).encode(), bound_to=_binding(principal, made_from))
        with _lock:
            _kept[person.id] = made_from, sealed
            _kept.move_to_end(person.id)
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)
    return kept


def _make(principal: Principal, today: date, page: Json, voice: Voice, *, zone: str) -> HerProgress:
    decision, run = page["decision"], page["outlook"]["run"]
    guideline = library().guidelines[decision["guideline"]["id"]]
    her = course_of(events_of(principal), guideline, today, zone=zone, runs_today=decision["running"] == "yes")
    first_run = date.fromisoformat(run["first"]) if run else None
    return HerProgress(list(in_all(her).items()), pictures(her, voice, first_run=first_run))


def _read(principal: Principal, made_from: str) -> HerProgress | None:
    with _lock:
        known, sealed = _kept.get(principal.person.id, ("", b""))
    if known != made_from:
        return None
    try:
        counts, drawn = json.loads(principal.seal.open(sealed, bound_to=_binding(principal, made_from)))
    except Unopenable:
        return None
    return HerProgress([(name, times) for name, times in counts], [_picture(*one) for one in drawn])


def _picture(name: str, says: list[str], svg: str, table: list[object]) -> Picture:
    # As it was made: nobody but this server could seal it.
    return Picture(name, tuple(says), mark_safe(svg), Table(*table))  # type: ignore[arg-type]  # noqa: S308


def _binding(principal: Principal, made_from: str) -> bytes:
    return b"progress" + principal.person.id.bytes + made_from.encode()
