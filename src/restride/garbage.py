"""How often a process of ours looks for garbage in cycles: a look costs what is alive, and much here stays for good.

The guidelines, and what was worked out from a record, are a million small objects that refer to one another and are
no garbage. With the pauses of Python the verifier spent half of its time looking at them, and a page now and then
100 ms.
"""

import gc

# New objects between looks at the newest, and those looks between looks at older ones: for a command, and for a server.
_SELDOM = (50_000, 20, 100)
_HARDLY_EVER = (2_000_000, 5, 10)
# So many new objects are worth a look that costs some milliseconds.
_WORTH_A_LOOK = 20_000


def look_seldom() -> None:
    """Makes the pauses between looks longer. What is let go without a cycle goes at once, as ever."""
    gc.set_threshold(*_SELDOM)


def look_between_answers() -> None:
    """Leaves the looks to `look_now`, so that nobody waits for one; by itself Python looks in great need alone."""
    gc.set_threshold(*_HARDLY_EVER)


def look_now() -> None:
    """Looks, where enough has come together since the last look. For after an answer was sent."""
    if gc.get_count()[0] > _WORTH_A_LOOK:
        gc.collect()


def spare_what_is_here() -> None:
    """Takes everything that is alive by now out of all looks to come. For what stays as long as the process."""
    gc.collect()
    gc.freeze()
