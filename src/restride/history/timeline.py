"""The timeline: all events of one person, put in order, and the record as it is known on a day.

Events are never changed. A correction or withdrawal is an event of its own: on the day it is made both values count
and the more careful one wins; from the next day on only the new one does (rulings 4, I-19). Of two contents under
one id both count, for good.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from restride.guideline.register import Register
from restride.history.codec import check_correction, merge
from restride.history.events import BIRTH_MODES, TEARS, Event
from restride.history.facts import Moment

_KNOWLEDGE = frozenset(
    {
        "birth_recorded",
        "birth_date_confirmed",
        "entry_corrected",
        "entry_withdrawn",
        "pregnancy_reported",
        "loss_recorded",
    }
)


class Entry(NamedTuple):
    """One event as it counts: its versions are read together, and the most careful reading wins.

    `day`: the civil day it happened, as an ordinal. `moment`: when it was told. `fading`: it was withdrawn today;
    what it told against her still counts today, what it told for her does not.
    """

    event: Event
    versions: tuple[Mapping[str, Any], ...]
    day: int
    moment: Moment
    fading: bool = False

    @property
    def told_at(self) -> float:
        """The instant from which a good answer of its day speaks of what was done in it.

        What was told on a later day is over only after every answer that was received on its own day; of what has no
        instant any answer of its day speaks.
        """
        if self.moment.recorded is not None:
            return self.moment.recorded
        return -math.inf if self.event.recorded_at is None else math.inf


class Birth(NamedTuple):
    """The latest birth: the days (ordinals) between which it lies, and how it went."""

    earliest: int
    latest: int
    modes: frozenset[str]
    tear: str
    zone: str | None
    event: str
    unconfirmed: bool


@dataclass(frozen=True)
class Record:
    """What counts of a timeline, as known on one day. Events later than that day are not read by anybody.

    `start`: the first day of the present episode (the birth, else the first event).
    """

    entries: tuple[Entry, ...]
    start: int
    birth: Birth | None
    pregnancy: Entry | None
    loss: Entry | None

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of the present episode, by type, in order."""
        kinds: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.day >= self.start:
                kinds.setdefault(entry.event.type, []).append(entry)
        return {kind: tuple(entries) for kind, entries in kinds.items()}

    def chosen_guideline(self, day: int) -> str | None:
        """The guideline she had adopted by a day; a choice outlives a birth. None where she chose none.

        It is as her last word has it, and no import chooses for her. What a change brings on its own day is decided
        where voices are moved between (`engine/moving.py`).
        """
        chosen = [name for since, name in self._adopted if since <= day]
        return chosen[-1] if chosen else None

    @cached_property
    def _adopted(self) -> tuple[tuple[int, str], ...]:
        """The days on which she adopted a guideline, in order, and its name."""
        return tuple(
            (entry.day, entry.versions[-1]["guideline"])
            for entry in self.entries
            if entry.event.type == "guideline_adopted" and not (entry.fading or entry.event.imported)
        )

    def of_type(self, kind: str) -> tuple[Entry, ...]:
        """The entries of one type in the present episode."""
        return self.by_type.get(kind, ())


class Timeline:
    """All events of one person. Order and repeats of what is given make no difference (I-05).

    `worked_out` keeps what was worked out from these events once; it never changes an answer.
    """

    def __init__(self, events: Iterable[Event], *, register: Register) -> None:
        self.register = register
        kept: dict[str, list[Event]] = {}
        for event in events:
            same = kept.setdefault(event.id, [])
            if not same or all(not _equal(event, other) for other in same):
                same.append(event)
        self.clashes = tuple(sorted(name for name, same in kept.items() if len(same) > 1))
        self._by_id = {name: tuple(sorted(same, key=_order) if len(same) > 1 else same) for name, same in kept.items()}
        # Two events of different ids never tie, and contents under one id come in their own order already.
        self.events = tuple(sorted((one for same in self._by_id.values() for one in same), key=_when))
        self._knowledge = [event for event in self.events if event.type in _KNOWLEDGE]
        self._entries = [_entry(event, (event.data,)) for event in self.events]
        self.bad_corrections = tuple(event.id for event in self._knowledge if self._is_bad(event))
        self.worked_out: dict[object, Any] = {}
        self._records: dict[tuple[object, ...], Record] = {}

    def until(self, day: int) -> tuple[Event, ...]:
        """The events of a day (an ordinal) and before, in order."""
        return self.events[: bisect_right(self.events, date.fromordinal(day), key=lambda event: event.on)]

    def record(self, as_of: date) -> Record:
        """The record as it is known on `as_of`, the whole day included."""
        knowledge = [event for event in self._knowledge if event.on <= as_of]
        today = tuple(event.id for event in knowledge if event.on == as_of)
        nothing_yet = as_of if not self.events or self.events[0].on > as_of else None
        key = (tuple(event.id for event in knowledge), today, nothing_yet)
        if key not in self._records:
            self._records[key] = self._make_record(as_of, knowledge)
        return self._records[key]

    def _make_record(self, as_of: date, knowledge: list[Event]) -> Record:
        changes: dict[str, list[Event]] = {}
        for event in knowledge:
            if event.type in {"entry_corrected", "entry_withdrawn"} and event.id not in self.bad_corrections:
                changes.setdefault(event.data["entry"], []).append(event)
        entries = []
        for plain in self._entries:
            edits = changes.get(plain.event.id)
            if not edits:
                entries.append(plain)
                continue
            versions = _versions(plain.event, edits, as_of=as_of)
            if versions:
                fading = edits[-1].type == "entry_withdrawn"
                entries.append(plain._replace(versions=versions, fading=fading))
        births = self._births(entries, changes, as_of=as_of)
        birth = max(births, key=lambda one: (one.latest, one.earliest), default=None)
        earlier = sorted(one.latest for one in births if birth and one.latest < birth.earliest)
        first = min((*(entry.day for entry in entries), as_of.toordinal()))
        return Record(
            entries=tuple(entries),
            start=min(birth.earliest, as_of.toordinal()) if birth else first,
            birth=birth,
            pregnancy=_last(entries, "pregnancy_reported", after=birth.latest if birth else 0, as_of=as_of),
            loss=_last(entries, "loss_recorded", after=earlier[-1] if earlier else 0, as_of=as_of),
        )

    def _births(self, entries: list[Entry], changes: Mapping[str, list[Event]], *, as_of: date) -> list[Birth]:
        confirmed = [e for e in entries if e.event.type == "birth_date_confirmed" and e.event.on <= as_of]
        births = []
        for entry in [*entries, *self._taken_back(changes, confirmed)]:
            if entry.event.type == "birth_recorded" and entry.event.on <= as_of:
                edits = [one for one in changes.get(entry.event.id, ()) if one.type == "entry_corrected"]
                birth = _birth(entry, edits, confirmed, as_of=as_of)
                if birth:
                    births.append(birth)
        return births

    def _taken_back(self, changes: Mapping[str, list[Event]], confirmed: list[Entry]) -> list[Entry]:
        """Births withdrawn that still count: taking one back is moving it, and waits for the same word (H-05)."""
        waiting = []
        for entry in self._entries:
            taken = [one for one in changes.get(entry.event.id, ()) if one.type == "entry_withdrawn"]
            if entry.event.type != "birth_recorded" or not taken or taken[-1].by_clinician:
                continue
            if not any(one.event.on > taken[-1].on or one.event.by_clinician for one in confirmed):
                waiting.append(entry)
        return waiting

    def _is_bad(self, event: Event) -> bool:
        if event.type != "entry_corrected":
            return event.type == "entry_withdrawn" and event.data["entry"] not in self._by_id
        targets = self._by_id.get(event.data["entry"], ())
        return any(check_correction(event, target, register=self.register) for target in (targets or (None,)))


def _entry(event: Event, versions: tuple[Mapping[str, Any], ...]) -> Entry:
    day = event.on.toordinal()
    return Entry(event, versions, day, Moment(day, _received(event)))


def _received(event: Event) -> float | None:
    """When it was received, where that tells when on its day it happened: not of what was told of an earlier day."""
    if event.recorded_at is None:
        return None
    there = event.recorded_at.astimezone(ZoneInfo(event.zone)) if event.zone else event.recorded_at
    # Without a zone the receipt may be a day off and still be of that day.
    apart = abs((there.date() - event.on).days)
    return event.recorded_at.timestamp() if apart <= (not event.zone) else None


def _versions(event: Event, changes: Iterable[Event], *, as_of: date) -> tuple[Mapping[str, Any], ...]:
    """The contents under which an event counts on `as_of`: one, or two on the day it was changed."""
    standing: Mapping[str, Any] | None = event.data
    before: list[Mapping[str, Any]] = []
    for change in changes:
        if change.on == as_of and standing is not None:
            before.append(standing)
        if change.type == "entry_withdrawn":
            standing = None
        else:
            standing = merge(standing if standing is not None else event.data, change.data["data"])
    return (*before, standing) if standing is not None else tuple(before)


def _birth(entry: Entry, edits: list[Event], confirmed: list[Entry], *, as_of: date) -> Birth | None:
    """The birth an entry tells of. A date moved earlier counts once confirmed on another day, or by a clinician.

    How it was born and the tear count from the next day on as they were corrected; on the day of a correction both
    values meet, all ways of birth stand and the tear that asks for more care (rulings 4, I-19). What was not told
    before is no value.
    """
    data: Mapping[str, Any] = entry.event.data
    span = _span(data)
    unconfirmed = False
    met = []
    for edit in edits:
        if edit.on == as_of:
            met.append(data)
        data = merge(data, edit.data["data"])
        told = _span(data)
        if told is None:
            continue
        if span is None or told[1] >= span[1] or edit.by_clinician or _is_confirmed(entry, edit, told, confirmed):
            span = told
        else:
            unconfirmed = True
    if span is None:
        return None
    met.append(data)
    modes = frozenset(mode for one in met for mode in one.get("modes") or [one.get("mode")] if mode)
    tear = max((one["tear"] for one in met if one.get("tear")), key=TEARS.index, default=TEARS[-1])
    zone = data.get("zone") or entry.event.zone
    return Birth(span[0], span[1], modes or frozenset({BIRTH_MODES[-1]}), tear, zone, entry.event.id, unconfirmed)


def _is_confirmed(entry: Entry, edit: Event, told: tuple[int, int], confirmed: list[Entry]) -> bool:
    return any(
        one.event.data["entry"] == entry.event.id
        and date.fromisoformat(one.event.data["date"]).toordinal() == told[1]
        and (one.event.on > edit.on or one.event.by_clinician)
        for one in confirmed
    )


def _span(data: Mapping[str, Any]) -> tuple[int, int] | None:
    """The days between which a birth lies; of several babies the latest counts."""
    days = [date.fromisoformat(one).toordinal() for one in data.get("dates") or ()]
    if data.get("date"):
        days.append(date.fromisoformat(data["date"]).toordinal())
    if days:
        return max(days), max(days)
    if data.get("earliest") and data.get("latest"):
        ends = (data["earliest"], data["latest"])
        return date.fromisoformat(ends[0]).toordinal(), date.fromisoformat(ends[1]).toordinal()
    return None


def _last(entries: list[Entry], kind: str, *, after: int, as_of: date) -> Entry | None:
    found = [e for e in entries if e.event.type == kind and e.day >= after and e.event.on <= as_of]
    return found[-1] if found else None


def _equal(one: Event, other: Event) -> bool:
    return (one.type, one.on, one.zone, one.by, one.data) == (
        other.type,
        other.on,
        other.zone,
        other.by,
        other.data,
    )


def _when(event: Event) -> tuple[date, float, str]:
    return event.on, event.recorded_at.timestamp() if event.recorded_at else 0.0, event.id


def _order(event: Event) -> tuple[Any, ...]:
    return (*_when(event), event.type, repr(sorted(event.data.items(), key=str)))
