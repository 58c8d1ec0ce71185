"""Help with the numbers of her country: the acts of warning signs, and the words of the three levels (I-26)."""

from typing import Any, NamedTuple

from restride.guideline.register import Sign
from restride.web.evidence_words import in_language
from restride.web.library import library
from restride.web.places import Contact
from restride.web.visitor import Visitor

LEVELS = {"red": "now", "orange": "soon", "amber": "talk"}


class Shown(NamedTuple):
    """A sign as she reads it: what it is, what to do, and at which level."""

    id: str
    level: str
    says: str
    act: str


class LevelHelp(NamedTuple):
    """One level of help (now, soon or talk) with its signs; whom to call, where there is a number."""

    name: str
    contact: Contact | None
    signs: list[Shown]


def shown_sign(sign: Sign, visitor: Visitor, *, loss: bool) -> Shown:
    """A sign in her language, with her country's numbers, in the words that fit after a loss."""
    language = visitor.look.language
    says = sign.after_loss if loss and sign.after_loss else sign.says
    return Shown(sign.id, LEVELS[sign.tier], in_language(says, language), with_numbers(sign.act, visitor))


def with_numbers(act: str, visitor: Visitor) -> str:
    """An act with the numbers of her country; where it has none, with words for them."""
    language = visitor.look.language
    words = {kind: _named(visitor.place.contact(kind, language)) for kind in ("emergency", "urgent", "crisis")}
    messages = library().default.messages
    told = {kind: named or in_language(messages[kind], language) for kind, named in words.items()}
    return in_language(act, language).filled(**told)


def _named(contact: Contact | None) -> str:
    """Such as "Samaritans (116 123)", "NHS 111" or "999"; empty where there is no name to give."""
    if contact is None or not contact.name:
        return ""
    named_by_number = not contact.number or contact.number in contact.name
    return contact.name if named_by_number else f"{contact.name} ({contact.number})"


def contact_of(level: str, visitor: Visitor) -> Contact | None:
    """Whom to call at a level."""
    kind = {"now": "emergency", "soon": "urgent"}.get(level)
    return visitor.place.contact(kind, visitor.look.language) if kind else None


def local_help(decision: dict[str, Any], visitor: Visitor, *, loss: bool) -> list[LevelHelp]:
    """What is open for her, most urgent level first."""
    signs = library().register.signs
    found: dict[str, list[Shown]] = {level: [] for level in LEVELS.values()}
    for one in decision["help"]:
        sign = signs.get(one["id"])
        if sign is not None:
            shown = shown_sign(sign, visitor, loss=loss)
        else:
            language = visitor.look.language
            shown = Shown(
                one["id"], LEVELS[one["tier"]], in_language(one["says"], language), with_numbers(one["text"], visitor)
            )
        found[shown.level].append(shown)
    return [LevelHelp(level, contact_of(level, visitor), told) for level, told in found.items() if told]
