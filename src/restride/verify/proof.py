"""What a property finds: counterexamples, or nothing. A property is a function with a name and a reason in prose."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType

from restride.guideline.model import Guideline
from restride.history.events import Event
from restride.verify.bench import Bench


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A way in which a guideline breaks a property: in one sentence, and as a story up to a day where there is one.

    `expected`: what a decision of that day should have been, by facet, as far as the property says. `fails`: whether
    fewer events still show it, where that is more than a facet that differs.
    """

    says: str
    events: Sequence[Event] = ()
    day: int = 0
    expected: tuple[tuple[str, str], ...] = ()
    fails: Callable[[Sequence[Event]], bool] | None = None


Prove = Callable[[Bench, Guideline], Iterable[Counterexample]]


@dataclass(frozen=True, slots=True)
class Property:
    """One promise: its id, a title and its reason, and what looks for counterexamples in a guideline."""

    id: str
    title: str
    reason: str
    prove: Prove


def property_of(module: ModuleType) -> Property:
    """The property that a module of `properties/` states: its first line is the title, the rest the reason."""
    title, _, reason = (module.__doc__ or "").strip().partition("\n\n")
    prove: Prove = module.counterexamples
    return Property(module.ID, title.rstrip("."), " ".join(reason.split()), prove)
