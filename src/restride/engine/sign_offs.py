"""Which sign-offs stand on a day: given, not ended, not withdrawn, not void, not suspended."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from restride.guideline.model import SignOffKind
from restride.guideline.vocabulary import OUTCOMES
from restride.history.facts import Moment
from restride.history.timeline import Entry, Record

_NOT_YET = OUTCOMES[-1]
_RUNS = frozenset({"impact", "running"})


class SignOff(NamedTuple):
    """One sign-off as it can count: its scopes, and the first day (ordinal) on which it has ended."""

    kind: str
    moment: Moment
    ends: int
    scopes: frozenset[str]
    verified: bool
    event: str


class SignOffs:
    """All sign-offs of a record. What voids one is asked of the course: it knows when each rule opened."""

    def __init__(self, record: Record, kinds: Mapping[str, SignOffKind]) -> None:
        self._withdrawn: dict[str, int] = {}
        for entry in record.of_type("sign_off_withdrawn"):
            target = entry.event.data["sign_off"]
            self._withdrawn[target] = min(entry.day, self._withdrawn.get(target, entry.day))
        self._all = [one for entry in record.of_type("signed_off") if (one := _read(entry, kinds)) is not None]
        self._refused = [
            (entry.moment, frozenset(kind.scopes) | {kind.id})
            for entry in record.of_type("signed_off")
            if (kind := kinds.get(entry.event.data["kind"])) is not None
            and any(version["outcome"] == _NOT_YET for version in entry.versions)
        ]

    def meant(self, kinds: Sequence[str], *, scope: str, verified: bool, from_day: int) -> Sequence[SignOff]:
        """Those of these kinds and with this scope that are given from a day (ordinal) on."""
        return tuple(
            one
            for one in self._all
            if one.kind in kinds
            and from_day <= one.moment.day
            and (one.verified or not verified)
            and (not scope or scope in one.scopes)
        )

    def standing(self, meant: Iterable[SignOff], day: int, *, since: Moment | None) -> Iterator[SignOff]:
        """Those of them given by `day`, after a moment if there is one; neither refused since nor withdrawn."""
        for one in meant:
            if one.moment.day > day or self._is_refused(one, day):
                continue
            if self._withdrawn.get(one.event, day + 1) <= day or (since and not one.moment.after(since)):
                continue
            yield one

    def _is_refused(self, one: SignOff, day: int) -> bool:
        """Whether a later "not yet" speaks of the same: the same kind, or running where it allows running."""
        about = {one.kind, *(_RUNS & one.scopes)}
        return any(
            moment.day <= day and not one.moment.after(moment) and not about.isdisjoint(scopes)
            for moment, scopes in self._refused
        )


def _read(entry: Entry, kinds: Mapping[str, SignOffKind]) -> SignOff | None:
    """A sign-off whose every version counts; None where it counts for nothing, as an imported one (I-16)."""
    if entry.fading or entry.event.imported:
        return None
    read = [_version(entry, version, kinds) for version in entry.versions]
    counted = [one for one in read if one is not None]
    if len(counted) < len(read):
        return None
    scopes = frozenset.intersection(*(one.scopes for one in counted))
    return counted[0]._replace(
        ends=min(one.ends for one in counted),
        scopes=scopes,
        verified=all(one.verified for one in counted),
    )


def _version(entry: Entry, data: Mapping[str, Any], kinds: Mapping[str, SignOffKind]) -> SignOff | None:
    kind = kinds.get(data["kind"])
    if kind is None or data["outcome"] == _NOT_YET or not _has_role(data.get("by"), kind):
        return None
    if kind.needs_reason and not (data.get("reason") and _name(data.get("by"))):
        return None
    verified = data.get("verified") is True
    if not verified and not kind.told_scopes:
        return None
    scopes = frozenset(data.get("scope") or kind.scopes)
    if not verified:
        scopes &= frozenset(kind.told_scopes)
    ends = entry.day + kind.valid_days
    if data.get("expires"):
        ends = date.fromisoformat(data["expires"]).toordinal()
    return SignOff(kind.id, entry.moment, ends, scopes, verified, entry.event.id)


def _name(signer: object) -> str:
    return str(signer.get("name", "")) if isinstance(signer, dict) else str(signer or "")


def _has_role(signer: object, kind: SignOffKind) -> bool:
    """Whether the giver's role is one that may give this kind. Nobody named is nobody."""
    told = signer.get("role", "") if isinstance(signer, dict) else signer or ""
    return any(role in str(told).lower() for role in kind.roles)
