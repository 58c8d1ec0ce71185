"""Measures over the birth and the record: days_since_birth, birth_mode, birth_tear, recorded."""

from restride.history.facts import NEVER_ASKED, UNSURE, Fact, Number, Series, changing, constant, unknown, word, yes_no
from restride.history.timeline import Birth, Entry, Record


def days_since_birth(birth: Birth | None, *, lag: int) -> Series:
    """Civil days since birth; a range where the birth's date is one. `lag`: days the birth's zone lies behind."""
    if birth is None:
        return constant(unknown(NEVER_ASKED))

    def value(day: int) -> Fact:
        return Fact(low=day - lag - birth.latest, high=day - lag - birth.earliest, events=(birth.event,))

    def bounds(day: int) -> tuple[Number | None, Number | None]:
        return day - lag - birth.latest, day - lag - birth.earliest

    return Series((), value, bounds=bounds, rises=True)


def birth_mode(birth: Birth | None) -> Series:
    """The modes of the birth, one for each baby."""
    if birth is None:
        return constant(unknown(NEVER_ASKED))
    if "unknown" in birth.modes:
        return constant(unknown(UNSURE, events=(birth.event,)))
    return constant(Fact(words=birth.modes, events=(birth.event,)))


def birth_tear(birth: Birth | None) -> Series:
    """The tear; after caesarean births alone there is none unless one was told."""
    if birth is None:
        return constant(unknown(NEVER_ASKED))
    if birth.tear != "unknown":
        return constant(word(birth.tear, events=(birth.event,)))
    if all(mode.startswith("caesarean") for mode in birth.modes):
        return constant(word("none", events=(birth.event,)))
    return constant(unknown(UNSURE, events=(birth.event,)))


def recorded(record: Record, kinds: tuple[str, ...]) -> Series:
    """Whether an event of one of these types is on record, from its day on."""
    found = [entry for kind in kinds for entry in _of(record, kind)]
    changes = [(0, yes_no(False))]
    changes += [
        (entry.day, yes_no(True, on=entry.moment, events=(entry.event.id,)))
        for entry in sorted(found, key=lambda one: one.day)
    ]
    return changing(changes)


def _of(record: Record, kind: str) -> tuple[Entry, ...]:
    match kind:
        case "pregnancy_reported":
            return (record.pregnancy,) if record.pregnancy else ()
        case "loss_recorded":
            return (record.loss,) if record.loss else ()
        case _:
            return record.of_type(kind)
