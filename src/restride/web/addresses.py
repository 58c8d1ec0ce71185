"""Addresses carry no health word (SP-27): a question is known by its place in the register, a text by a short code."""

from hashlib import sha256

from restride.web.library import library


def question_number(name: str) -> int:
    """The number a question has in addresses, from 1."""
    return list(library().register.questions).index(name) + 1


def question_of(number: int) -> str | None:
    """The question of a number; None where there is none."""
    names = list(library().register.questions)
    return names[number - 1] if 0 < number <= len(names) else None


def short_code(name: str) -> str:
    """The code that stands for a name in an address."""
    return sha256(name.encode()).hexdigest()[:6]
