"""Receives one entry that a phone kept while it had no signal: once, however often and late it is sent (H-08)."""

from typing import Literal

from django.db import transaction

from restride.history.events import Event
from restride.records.access import events_of
from restride.records.actions.record import content, record
from restride.records.models import Person
from restride.records.principal import Principal

Became = Literal["kept", "already", "clash"]


class Received:
    """Takes entries of one person one after the other, each in a transaction of its own."""

    def __init__(self, principal: Principal) -> None:
        self._principal = principal
        self._sequence: int | None = None
        self._known: dict[str, set[bytes]] = {}

    def take(self, event: Event) -> Became:
        """Adds the entry, unless it is here. `clash`: another content is here under its id; then nothing is added.

        Two contents under one id are two devices' telling of one thing in a file that is brought in (contract, 1). A
        phone makes an id for one entry alone, so a second content is damage, and is not taken for what she told.
        """
        with transaction.atomic():
            person = Person.objects.select_for_update().get(pk=self._principal.person.pk)
            self._look_again(person.sequence)
            same = self._known.get(event.id, set())
            if content(event) in same:
                return "already"
            if same:
                return "clash"
            self._sequence = record(self._principal, [event])
        self._known[event.id] = {content(event)}
        return "kept"

    def _look_again(self, sequence: int) -> None:
        """Reads her entries once, and again only where another of her devices told something meanwhile."""
        if self._sequence == sequence:
            return
        self._known = {}
        for event in events_of(self._principal):
            self._known.setdefault(event.id, set()).add(content(event))
        self._sequence = sequence
