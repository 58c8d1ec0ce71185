"""Whole numbers as they are typed or stand in an address: plain digits, and few of them (B-04)."""


def whole_number(text: str, *, most: int) -> int | None:
    """The number from 0 to `most` that a text is; None where it is none."""
    typed = text.strip()
    plain = typed.isascii() and typed.isdigit() and len(typed) <= len(str(most))
    return int(typed) if plain and int(typed) <= most else None
