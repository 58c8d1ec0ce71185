"""A try at a test as it is typed or counted: the fields its form has, and the data of the entry they make."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from django.http import QueryDict

from restride.guideline.register import PhysicalTest
from restride.units import MINUTES_PER_DAY, MOST_REPETITIONS, SECONDS_PER_DAY, SECONDS_PER_MINUTE
from restride.web.her_tests import COUNT, HOLD, Target
from restride.web.moves import moves
from restride.web.signers import OTHER, Signer
from restride.web.typed_numbers import whole_number
from restride.web.visitor import Visitor

Kind = Literal["count", "time", "long"]
Targets = Mapping[tuple[str, str], Target]
# A time as long as this is typed in minutes and seconds.
_LONG = 2 * SECONDS_PER_MINUTE
_MINUTES = "_minutes"
_RELAX = ("yes", "no", "unsure")


class NumberField(NamedTuple):
    """One number of a try. `kind`: counted, timed in seconds, or timed in minutes and seconds. `mend`: how to mend it.

    `target`: how much is asked for; 0 where nothing is.
    """

    name: str
    kind: Kind
    target: int
    typed: str
    typed_minutes: str
    mend: str


class TypedTry(NamedTuple):
    """What a form says of a try: its data, and what has to be mended, by field."""

    data: dict[str, Any]
    mend: dict[str, str]


def fields_of(
    test: PhysicalTest, targets: Targets, posted: QueryDict | None, mend: Mapping[str, str]
) -> list[NumberField]:
    """The numbers that a try at a test has, with what was typed."""
    told = posted or QueryDict()
    return [
        NumberField(name, kind, target, told.get(name, ""), told.get(name + _MINUTES, ""), mend.get(name, ""))
        for name, kind, target in _numbers(test, targets)
    ]


def asks_letting_go(test: PhysicalTest) -> bool:
    """Whether it is asked of this test if she can let go."""
    return test.id in moves().holds


def read_try(
    test: PhysicalTest, targets: Targets, posted: QueryDict, signers: list[Signer], visitor: Visitor
) -> TypedTry:
    """The data of the try that was typed. At least one number is needed; a side left empty is not told."""
    data: dict[str, Any] = {"test": test.id}
    mend: dict[str, str] = {}
    names = [name for name, _, _ in _numbers(test, targets)]
    for name, kind, _ in _numbers(test, targets):
        number = _read(name, kind, posted)
        if number is None:
            mend[name] = visitor.say(f"mend-try-{kind}")
        elif number >= 0:
            data[name] = number
    if not mend and not any(name in data for name in names):
        mend[names[0]] = visitor.say("mend-try-nothing")
    if asks_letting_go(test) and posted.get("can_relax") in _RELAX:
        data["can_relax"] = posted["can_relax"]
    signer = next((one for one in signers if one.id == posted.get("watched") and one != OTHER), None)
    if signer:
        data["supervised_by"] = {"role": signer.role}
    return TypedTry(data, mend)


def _numbers(test: PhysicalTest, targets: Targets) -> Iterator[tuple[str, Kind, int]]:
    wanted = _amount(targets.get((test.id, COUNT)))
    if test.id in moves().holds:
        yield "holds", "count", wanted
        yield HOLD, "time", _amount(targets.get((test.id, HOLD)))
        return
    timed: Kind = "long" if wanted >= _LONG else "time"
    kind: Kind = timed if test.counts == "seconds" else "count"
    for name in ("left", "right") if test.sided else ("value",):
        yield name, kind, wanted


def _amount(target: Target | None) -> int:
    return int(target.amount) if target else 0


def _read(name: str, kind: Kind, posted: QueryDict) -> int | None:
    """The number that was typed; -1 where nothing was, None where it is none."""
    typed, minutes = posted.get(name, "").strip(), posted.get(name + _MINUTES, "").strip()
    if not typed and not minutes:
        return -1
    if kind == "count":
        return whole_number(typed, most=MOST_REPETITIONS)
    seconds = whole_number(typed or "0", most=SECONDS_PER_DAY)
    whole = whole_number(minutes or "0", most=MINUTES_PER_DAY) if kind == "long" else 0
    if seconds is None or whole is None or whole * SECONDS_PER_MINUTE + seconds > SECONDS_PER_DAY:
        return None
    return whole * SECONDS_PER_MINUTE + seconds
