"""Where she stands at the end of a day: what the replay carries from one day to the next."""

from dataclasses import dataclass

from restride.truth import Truth


@dataclass(slots=True)
class Standing:
    """Where she stands at the end of a day. Stage and level are places in the guideline's order."""

    stage: int = 0
    level: int | None = None
    entered: int | None = None
    flagged: Truth = Truth.UNKNOWN
    rose_on: int | None = None
    level_since: int | None = None
    base: int | None = None
    ceiling: int | None = None
    has_run: bool = False
    resumes_at: int | None = None
    idle_from: int | None = None
