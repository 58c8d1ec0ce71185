"""How often a process of ours looks for garbage in cycles: a look costs what is alive, and much here stays for good.

The guidelines, and what was worked out from a record, are a million small objects that refer to one another and are
no garbage. With the pauses of Python the verifier spent half of its time looking at them, and a page now and then
100 ms.
"""

import gc

# New objects between looks at the newest, and those looks between looks at older ones.
_PAUSES = (50_000, 20, 100)


def look_seldom() -> None:
    """Makes the pauses between looks longer. What is let go without a cycle goes at once, as ever."""
    gc.set_threshold(*_PAUSES)


def spare_what_is_here() -> None:
    """Takes everything that is alive by now out of all looks to come. For what stays as long as the process."""
    gc.collect()
    gc.freeze()
