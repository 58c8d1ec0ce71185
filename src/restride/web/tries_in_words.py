"""Tries at a test and its aims in words."""

from collections.abc import Iterable

from restride.guideline.register import PhysicalTest
from restride.units import SECONDS_PER_MINUTE
from restride.web.her_tests import COUNT, HOLD, Target
from restride.web.messages import Say
from restride.web.typed_tries import Targets

_EACH = "seconds-each"


def amount(number: float, unit: str, say: Say) -> str:
    """An amount: times, seconds (whole minutes from two on), or `seconds-each`, the seconds of each hold."""
    if unit == "seconds" and number >= 2 * SECONDS_PER_MINUTE and number % SECONDS_PER_MINUTE == 0:
        number, unit = number / SECONDS_PER_MINUTE, "minutes"
    return say("try-amount", n=int(number) if float(number).is_integer() else number, unit=unit)


def told(
    test: PhysicalTest, say: Say, *, left: float | None, right: float | None, both: float | None, hold: float | None
) -> str:
    """What a try was, such as "left 8 times, right 10 times"."""
    sides = [("left", left), ("right", right)]
    said = [say("try-side", side=side, amount=amount(one, test.counts, say)) for side, one in sides if one is not None]
    said += [amount(both, test.counts, say)] if both is not None else []
    said += [amount(hold, _EACH, say)] if hold is not None else []
    return ", ".join(said)


def aim(test: PhysicalTest, targets: Targets, say: Say) -> str:
    """What is asked of a test, such as "10 times on each side"; empty where nothing is."""
    parts = [
        amount(targets[test.id, part].amount, unit, say)
        for unit, part in ((test.counts, COUNT), (_EACH, HOLD))
        if (test.id, part) in targets
    ]
    text = ", ".join(parts)
    return f"{text} {say('try-on-each-side')}" if text and test.sided else text


def waits(test: PhysicalTest, targets: Targets) -> bool:
    """Whether running waits for a test."""
    return any(one.kind == "gate" for one in _of(test, targets))


def _of(test: PhysicalTest, targets: Targets) -> Iterable[Target]:
    return (one for (name, _), one in targets.items() if name == test.id)
