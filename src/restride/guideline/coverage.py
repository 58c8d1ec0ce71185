"""Where each fact of each source ended up: encoded, shown as text, not encoded and why, or lost.

A fact is encoded where a part that decides cites it, and shown where only words do. A guideline's own parts alone count
as its citations; what it borrows counts where it was written. `restride check` refuses a lost fact as well (`uncited`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from restride.guideline.model import Guideline
from restride.guideline.parts import cited_by_origin
from restride.guideline.register import Evidence, Register

ENCODED, SHOWN, NOT_ENCODED, LOST = "encoded", "shown", "not encoded", "lost"
NOBODY = "unsourced"
STATUSES = (ENCODED, SHOWN, NOT_ENCODED, LOST)

_REGISTER = "register"
_APART = frozenset({"sign", "policy"})
_WORDS = ("advice", "tightened", "exception")
_TREATMENTS = {"shown": SHOWN, "not_encoded": NOT_ENCODED, "waiting": NOT_ENCODED}


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a fact. `where`: a guideline's id, `overlay` or `register`; `part`: such as `criterion.old_enough`.

    `because`: the reason, where the fact is declared there and not cited.
    """

    where: str
    part: str
    status: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Covered:
    """A fact, its one status, and the places that give it this status, each once."""

    fact: Evidence
    status: str
    places: tuple[Place, ...]

    @property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """The parts of its places, by where they stand."""
        found: dict[str, tuple[str, ...]] = {}
        for place in self.places:
            found[place.where] = (*found.get(place.where, ()), place.part)
        return found

    @property
    def because(self) -> str:
        """Why no rule needs it; empty where one does."""
        return " ".join(dict.fromkeys(place.because for place in self.places if place.because))


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """Every fact of one source, in the order of the register."""

    source: str
    facts: tuple[Covered, ...]

    def count(self, status: str) -> int:
        """How many of its facts have this status."""
        return sum(one.status == status for one in self.facts)


def coverage(register: Register, guidelines: Iterable[Guideline]) -> tuple[SourceCoverage, ...]:
    """Every source with what became of its facts, in the order of the register, and last the facts that no source was
    found for. Warning signs and policies stand apart.
    """
    places = _places(register, guidelines)
    covered = [
        _covered(fact, places.get(fact.id, {})) for fact in register.evidence.values() if fact.kind not in _APART
    ]
    named = [
        SourceCoverage(source, tuple(one for one in covered if source in one.fact.sources))
        for source in register.sources
    ]
    return *named, SourceCoverage(NOBODY, tuple(one for one in covered if not one.fact.sources))


def lost(sources: Iterable[SourceCoverage]) -> tuple[Evidence, ...]:
    """Every fact without a place, once."""
    found = {one.fact.id: one.fact for source in sources for one in source.facts if one.status == LOST}
    return tuple(found.values())


def _covered(fact: Evidence, places: Iterable[Place]) -> Covered:
    """The fact with its strongest status, and only the places that give it that."""
    status = min((place.status for place in places), key=STATUSES.index, default=LOST)
    return Covered(fact, status, tuple(place for place in places if place.status == status))


def _places(register: Register, guidelines: Iterable[Guideline]) -> Mapping[str, Mapping[Place, None]]:
    """The places of each fact by its id, in the order found; each place is kept once."""
    found: dict[str, dict[Place, None]] = {}
    told = chain(_of_register(register), *(_of_guideline(guideline) for guideline in guidelines))
    for place, names in told:
        for name in names:
            found.setdefault(name, {})[place] = None
    return found


def _of_guideline(guideline: Guideline) -> Iterator[tuple[Place, tuple[str, ...]]]:
    for part, origin, names in cited_by_origin(guideline):
        if origin != "fallback":
            status = SHOWN if part.partition(".")[0] in _WORDS else ENCODED
            yield Place(guideline.id if origin == "own" else origin, part, status), names
    for entry in guideline.not_encoded:
        yield Place(guideline.id, entry.treatment, _TREATMENTS[entry.treatment], entry.because), entry.facts


def _of_register(register: Register) -> Iterator[tuple[Place, tuple[str, ...]]]:
    for test in register.tests.values():
        yield Place(_REGISTER, f"test.{test.id}", ENCODED), test.cite
    for exercise in register.exercises.values():
        yield Place(_REGISTER, f"exercise.{exercise.id}", ENCODED), exercise.cite
    yield Place(_REGISTER, "aftercare", ENCODED), register.aftercare.cite
    for note in register.context:
        yield Place(_REGISTER, "context", SHOWN, note.because), note.facts
