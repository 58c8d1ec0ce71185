"""Who may have looked at her or trained with her: the choices of a form, and the role that is stored for each.

The guideline tells by a word of the role who may give which sign-off, so the stored role is always English.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from restride.guideline.model import SignOffKind
from restride.web.visitor import Visitor


class Signer(NamedTuple):
    """One choice: its name in forms and messages, and the role that is stored; whether it is named after a loss."""

    id: str
    role: str
    unless_loss: bool = False


SIGNERS = (
    Signer("physio", "physiotherapist"),
    Signer("gp", "GP"),
    Signer("midwife", "midwife"),
    Signer("consultant", "consultant doctor"),
    Signer("emergency", "emergency department"),
    Signer("nurse", "nurse"),
    Signer("visitor", "health visitor", unless_loss=True),
    Signer("psych", "psychologist or psychiatrist"),
    Signer("dietitian", "dietitian"),
    Signer("coach", "running coach"),
)
OTHER = Signer("other", "somebody else")


def signers_for(kind: SignOffKind, *, loss: bool) -> list[Signer]:
    """Those who may give a kind of sign-off, as the guideline says; the others are one choice at the end."""
    fitting = [one for one in SIGNERS if any(word in one.role.lower() for word in kind.roles)]
    return [one for one in (*fitting, OTHER) if not (loss and one.unless_loss)]


def signer_in_words(told: Any, visitor: Visitor, *, loss: bool) -> str:
    """A signer as she reads it back, such as "Iris, physiotherapist"; empty where nobody is named."""
    if not isinstance(told, Mapping):
        return _role(str(told or ""), visitor, loss=loss)
    role = _role(str(told.get("role") or ""), visitor, loss=loss)
    return ", ".join(part for part in (str(told.get("name") or ""), role) if part)


def _role(role: str, visitor: Visitor, *, loss: bool) -> str:
    if loss and any(one.role in role.lower() for one in SIGNERS if one.unless_loss):
        return visitor.say("signer-professional")
    known = next((one for one in (*SIGNERS, OTHER) if one.role == role), None)
    return visitor.say(f"signer-{known.id}") if known else role
