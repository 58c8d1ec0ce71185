"""The plan as it is issued to a phone: what she may do this week, all in one, so that it can be played with no signal.

It is made from the same kept day as her pages. The phone decides nothing by it: it plays what is here, and takes away
(`static/go/lock.js`). Nothing is in it that a plan does not need (SP-29).
"""

import json
from datetime import UTC, date
from hashlib import sha256
from typing import Any

from restride.history.timeline import Record
from restride.records import clock
from restride.records.access import events_of
from restride.records.principal import Principal, server_seal
from restride.web.her_day import her_day, timeline_of
from restride.web.issued_four import four_of, tells_of_the_four, valid_days
from restride.web.issued_sessions import days_of
from restride.web.local_help import LevelHelp, local_help
from restride.web.places import Contact
from restride.web.visitor import Visitor

Json = dict[str, Any]
# Raised whenever a key changes its meaning: a phone that has learned another shape asks for a fresh plan.
SHAPE = 1
_CONTACTS = ("emergency", "urgent", "crisis")
_MARK = "mark"


def issued(principal: Principal, visitor: Visitor, *, token: str, half: str | None) -> Json:
    """Her plan of today. `token`: with which the phone shows that what it sends comes from a page of ours (SP-07).

    `half`: the page on which this browser has half told how her body is. Until she finishes there is no run (I-03).

    `mark` is a digest of all the rest: it finds a plan that was cut or damaged. Against malice it is no help, since
    whoever alters the plan can make the mark anew.
    """
    zone = visitor.look.here
    page = her_day(principal, visitor.today, zone=zone)
    record = timeline_of(events_of(principal)).record(visitor.today)
    decision, loss, look, pin_mark = page["decision"], page["loss"], visitor.look, _pin_mark(principal)
    plan: Json = {
        "shape": SHAPE,
        "issued": clock.now().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "zone": zone,
        "today": visitor.today.isoformat(),
        "until": decision["until"],
        "sequence": principal.person.sequence,
        "whose": whose(principal),
        "running": "no" if half else decision["running"],
        "half_told": half,
        "urgency": decision["urgency"],
        "closed": bool(page["pregnancy"]),
        "last_check_in": _last_check_in(record, visitor.today),
        "check_in_days": valid_days(),
        "loss": loss,
        "language": look.language,
        "look": {"theme": look.theme, "hand": look.hand, "amount": look.amount, "place": look.place},
        "keep": not look.is_shared,
        "pin": bool(pin_mark),
        "pin_mark": pin_mark,
        # Opens what the phone keeps behind her PIN while her door is open anyway, also once the PIN is another one.
        "spare": spare(principal),
        "four": four_of(record, visitor, loss=loss),
        "help": [_help(one) for one in local_help(decision, visitor, loss=loss)],
        "contacts": _contacts(visitor, loss=loss),
        "choices": decision["choices"],
        "days": days_of(page, visitor),
        "done_today": page["done_today"],
        "token": token,
    }
    plan = _plain(plan)
    return {**plan, _MARK: mark_of(plan)}


def mark_of(plan: Json) -> str:
    """The digest of a plan without its mark, over its keys in order. The phone works out the same (`plan.js`)."""
    rest = {name: value for name, value in plan.items() if name != _MARK}
    return sha256(json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def whose(principal: Principal) -> str:
    """Stands for her record on a phone: entries of one record never go into another's. It tells nothing else."""
    return server_seal("phones").fingerprint(b"whose" + principal.person.id.bytes).hex()[:32]


def spare(principal: Principal) -> str:
    """The second key to what this device keeps behind its PIN; never kept on the device (`static/go/vault.js`)."""
    device = principal.device.id.bytes
    return server_seal("phones").fingerprint(b"spare" + principal.person.id.bytes + device).hex()


def _pin_mark(principal: Principal) -> str | None:
    """Changes whenever the PIN of this device does; None without one. The PIN cannot be guessed from it."""
    digest = principal.device.pin_digest
    return server_seal("phones").fingerprint(b"pin" + digest.encode()).hex()[:16] if digest else None


def _last_check_in(record: Record, today: date) -> str | None:
    """The latest day on which she answered the four."""
    days = [
        entry.event.on
        for entry in record.of_type("checked_in")
        if entry.event.on <= today
        and not (entry.fading or entry.event.imported)
        and tells_of_the_four(dict(entry.event.data.get("answers", {})), record)
    ]
    return max(days).isoformat() if days else None


def _help(one: LevelHelp) -> Json:
    return {
        "level": one.name,
        **_contact(one.contact),
        "signs": [{"says": str(sign.says), "act": str(sign.act)} for sign in one.signs],
    }


def _contacts(visitor: Visitor, *, loss: bool) -> Json:
    kinds = (*_CONTACTS, "loss") if loss else _CONTACTS
    return {kind: _contact(visitor.place.contact(kind, visitor.look.language)) for kind in kinds}


def _contact(contact: Contact | None) -> Json:
    if contact is None:
        return {"says": "", "name": "", "number": "", "dial": ""}
    return {"says": contact.says, "name": contact.name, "number": contact.number, "dial": contact.dial}


def _plain(value: Any) -> Any:
    """Numbers written as every reader of JSON writes them: 28, never 28.0."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
