"""Moves and tests as their pages know them: their numbers in addresses, and which have a guide that keeps the pace.

Read from `moves.toml`, so that no page names an exercise or a test.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from restride.guideline.register import Exercise, PhysicalTest
from restride.web.library import library

_FILE = Path(__file__).with_suffix(".toml")


class Pace(NamedTuple):
    """One part of a paced move. `does`: what one does; `seconds`: for how long, 0 where the dose says so.

    `shape`: what the shape on the screen does beside it: it goes up or down, or stays full or low.
    """

    does: str
    shape: str
    seconds: int


class Practise(NamedTuple):
    """A kind of move with a guide. `minutes`: the lengths it comes in where it needs no dose; they rest on `cite`.

    `lead`: what the shape follows, a squeeze or the breath. `activity`: what is kept when it was done.
    """

    name: str
    activity: str
    lead: str
    moves: tuple[str, ...]
    parts: tuple[Pace, ...]
    minutes: tuple[int, ...]
    cite: tuple[str, ...]


class Goal(NamedTuple):
    """The questions that ask how much she wants to run in a week; `cite`: why walking is told beside it."""

    minutes: str
    runs: str
    cite: tuple[str, ...]


class Moves(NamedTuple):
    """What the file says. `effort`: the groups of moves in which one breathes out with the effort."""

    groups: tuple[str, ...]
    effort: tuple[str, ...]
    effort_cite: tuple[str, ...]
    goal: Goal
    holds: frozenset[str]
    exercises: Mapping[str, int]
    tests: Mapping[str, int]
    practise: tuple[Practise, ...]
    between: Pace


@cache
def moves() -> Moves:
    """The file, with its ids found in the register. Raises `KeyError` where one is not there."""
    told, register = tomllib.loads(_FILE.read_text(encoding="utf-8")), library().register
    return Moves(
        groups=tuple(told["groups"]),
        effort=tuple(told["effort"]["groups"]),
        effort_cite=tuple(register.evidence[name].id for name in told["effort"]["cite"]),
        goal=Goal(
            register.questions[told["goal"]["minutes"]].id,
            register.questions[told["goal"]["runs"]].id,
            tuple(register.evidence[name].id for name in told["goal"]["cite"]),
        ),
        holds=frozenset(register.tests[name].id for name in told["holds"]),
        exercises={register.exercises[name].id: number for name, number in told["exercises"].items()},
        tests={register.tests[name].id: number for name, number in told["tests"].items()},
        practise=tuple(_practise(one) for one in told["practise"]),
        between=Pace(**told["between"]),
    )


def number_of_exercise(name: str) -> int:
    """The number an exercise has in addresses."""
    return moves().exercises[name]


def number_of_test(name: str) -> int:
    """The number a test has in addresses."""
    return moves().tests[name]


def exercise_of(number: int) -> Exercise | None:
    """The exercise of a number; None where there is none."""
    found = next((name for name, one in moves().exercises.items() if one == number), None)
    return library().register.exercises[found] if found else None


def physical_test_of(number: int) -> PhysicalTest | None:
    """The test of a number; None where there is none."""
    found = next((name for name, one in moves().tests.items() if one == number), None)
    return library().register.tests[found] if found else None


def practise_of(exercise: str) -> Practise | None:
    """The guide of an exercise; None where it has none."""
    return next((one for one in moves().practise if exercise in one.moves), None)


def _practise(told: Mapping[str, Any]) -> Practise:
    exercises, evidence = library().register.exercises, library().register.evidence
    return Practise(
        told["name"],
        told["activity"],
        told["lead"],
        tuple(exercises[name].id for name in told["moves"]),
        tuple(Pace(one["does"], one["shape"], one.get("seconds", 0)) for one in told["parts"]),
        tuple(told.get("minutes", ())),
        tuple(evidence[name].id for name in told.get("cite", ())),
    )
