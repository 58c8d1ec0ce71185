"""What is wrong with the data of figures: where, and how to mend it."""

from collections.abc import Collection
from typing import Any


class FaultyFigures(Exception):
    """Data of figures that cannot be used. `problems`: one line each, with its file, its place and how to mend it."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Faults:
    """Collects problems, so that all of them are told at once."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def tell(self, file: str, place: str, what: str, mend: str) -> None:
        """Notes one."""
        self.problems.append(f"{file}: {place}: {what}; to mend it: {mend}")

    def choice(self, file: str, place: str, told: Any, known: Collection[str]) -> bool:
        """Whether something told is one of what is known; else it is noted."""
        if isinstance(told, str) and told in known:
            return True
        self.tell(file, place, f"{told!r} is not known", f"one of {', '.join(sorted(known))}")
        return False

    def only(self, file: str, place: str, told: Collection[str], known: Collection[str]) -> None:
        """Notes keys that nobody reads."""
        for key in sorted(set(told) - set(known)):
            self.tell(file, f"{place}.{key}", "nothing is called so", f"one of {', '.join(sorted(known))}")

    def number(self, file: str, place: str, told: Any, least: float, most: float) -> bool:
        """Whether something told is a number that can be meant; else it is noted."""
        if isinstance(told, int | float) and not isinstance(told, bool) and least <= told <= most:
            return True
        self.tell(file, place, f"{told!r} cannot be meant", f"a number from {least:g} to {most:g}")
        return False
