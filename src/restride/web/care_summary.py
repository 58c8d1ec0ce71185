"""A summary for a doctor or a physiotherapist, on one page.

Mood, thoughts of harm, a loss and her own words are on it only where she ticks them (SP-34).
"""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from restride.guideline.model import Guideline
from restride.guideline.register import Question
from restride.history.events import SKIPPED
from restride.history.timeline import Entry, Record, Timeline
from restride.units import DAYS_PER_WEEK
from restride.web.asked import asked
from restride.web.library import library
from restride.web.told_in_words import InWords, Line
from restride.web.visitor import Visitor

Json = dict[str, Any]
EXTRAS = ("mood", "loss", "own")
_WEEKS = 4
_FILE = Path(__file__).with_name("kept_apart.toml")


class KeptApart(NamedTuple):
    """What is kept apart: the questions and signs about mood. `body`: the groups that are always shown."""

    questions: frozenset[str]
    signs: frozenset[str]
    body: tuple[str, ...]


@cache
def kept_apart() -> KeptApart:
    """The file, with its ids found in the register. Raises `KeyError` where one is not there."""
    told, register = tomllib.loads(_FILE.read_text(encoding="utf-8")), library().register
    questions = frozenset(one.id for one in register.questions.values() if one.group == told["mood"])
    return KeptApart(questions, frozenset(register.signs[name].id for name in told["signs"]), tuple(told["body"]))


class Reported(NamedTuple):
    """One answer about her body on the days it was given: what was asked, and each day with what she said."""

    question: str
    days: tuple[tuple[date, str], ...]


class Done(NamedTuple):
    """One session: its day, what it was, how long, and whether anything was felt."""

    on: date
    what: str
    how_long: str


class Summary(NamedTuple):
    """The page, part by part. `left_out`: whether a reason is not shown because she keeps it to herself."""

    birth: tuple[Line, ...]
    reasons: tuple[str, ...]
    left_out: bool
    signs: tuple[tuple[date, str], ...]
    symptoms: tuple[Reported, ...]
    tests: tuple[tuple[date, str, tuple[Line, ...]], ...]
    sign_offs: tuple[tuple[date, tuple[Line, ...]], ...]
    sessions: tuple[Done, ...]
    mood: tuple[Reported, ...]
    loss_on: date | None
    own: tuple[tuple[date, str], ...]


def summary_of(
    timeline: Timeline, decision: Json, guideline: Guideline, visitor: Visitor, *, extras: Iterable[str], loss: bool
) -> Summary:
    """What stands on the page. `extras`: the parts of `EXTRAS` that she ticked."""
    return _Maker(timeline, guideline, visitor, extras=frozenset(extras), loss=loss).make(decision)


class _Maker:
    def __init__(
        self, timeline: Timeline, guideline: Guideline, visitor: Visitor, *, extras: frozenset[str], loss: bool
    ) -> None:
        self._today, self._visitor, self._guideline = visitor.today, visitor, guideline
        self._extras, self._loss = extras, loss
        self._record: Record = timeline.record(visitor.today)
        self._words = InWords(timeline, visitor, loss=loss)
        self._hidden = frozenset() if "mood" in extras else kept_apart().questions

    def make(self, decision: Json) -> Summary:
        reasons = [one for one in decision["findings"][:-1] if one["truth"] == "yes"]
        shown = [one for one in reasons if not self._is_hidden(one)]
        body = [one for one in library().register.questions.values() if one.group in kept_apart().body]
        mood = [one for one in library().register.questions.values() if one.id in kept_apart().questions]
        loss = self._record.loss if "loss" in self._extras else None
        return Summary(
            birth=tuple(self._birth()),
            reasons=tuple(one["says"] for one in shown),
            left_out=len(shown) < len(reasons),
            signs=tuple(self._signs()),
            symptoms=tuple(self._reported(body)),
            tests=tuple(self._tests()),
            sign_offs=tuple(self._sign_offs()),
            sessions=tuple(self._sessions()),
            mood=tuple(self._reported(mood, all_answers=True)) if "mood" in self._extras else (),
            loss_on=loss.event.on if loss else None,
            own=tuple(self._own()) if "own" in self._extras else (),
        )

    def _is_hidden(self, finding: Json) -> bool:
        """Whether a reason rests on mood and on nothing else that could be told apart from it."""
        if finding["truth"] == "yes" and self._reads_only_hidden(finding["id"]):
            return True
        return any(self._is_hidden(one) for one in finding["because"])

    def _reads_only_hidden(self, name: str) -> bool:
        criterion = self._guideline.criteria.get(name)
        of = self._guideline.fact(criterion.fact).of if criterion else ()
        return bool(of) and self._hidden.issuperset(of)

    def _birth(self) -> Iterator[Line]:
        birth = self._record.birth
        entry = next((one for one in self._record.entries if birth and one.event.id == birth.event), None)
        if entry is not None:
            yield from self._words.told(entry.event).lines

    def _past(self, *kinds: str) -> list[Entry]:
        """The entries of these kinds up to today, the latest first."""
        told = [one for kind in kinds for one in self._record.of_type(kind) if one.event.on <= self._today]
        return sorted(told, key=lambda one: one.day, reverse=True)

    def _answers(self) -> Iterator[tuple[date, Json]]:
        """Everything that was answered about her body, the latest first."""
        for entry in self._past("checked_in", "background_recorded", "session_done", "test_performed"):
            for version in entry.versions:
                for key in ("answers", "symptoms"):
                    yield entry.event.on, version.get(key) or {}
                yield min(entry.event.on + timedelta(days=1), self._today), version.get("next_day_symptoms") or {}

    def _reported(self, questions: Iterable[Question], *, all_answers: bool = False) -> Iterator[Reported]:
        """The days on which an answer was not the best one, for each question that has any."""
        for question in questions:
            told: dict[tuple[date, str], None] = {}
            for on, answers in self._answers():
                answer = answers.get(question.id)
                if answer is not None and (all_answers or not _is_best(question, answer)):
                    told[on, self._words.answer(question, answer)] = None
            if told:
                yield Reported(self._words.question(question), tuple(sorted(told, reverse=True)))

    def _signs(self) -> Iterator[tuple[date, str]]:
        question = library().register.questions[asked().signs]
        hidden = frozenset() if "mood" in self._extras else kept_apart().signs
        for on, answers in self._answers():
            told = answers.get(question.id)
            for sign in told if isinstance(told, list) else ():
                if sign in library().register.signs and sign not in hidden:
                    yield on, self._words.answer(question, [sign])

    def _tests(self) -> Iterator[tuple[date, str, tuple[Line, ...]]]:
        """The latest result of each physical test."""
        seen = set()
        for entry in self._past("test_performed"):
            if entry.event.data["test"] not in seen:
                seen.add(entry.event.data["test"])
                told = self._words.told(entry.event)
                data = {key: one for key, one in entry.versions[-1].items() if not key.endswith("symptoms")}
                yield entry.event.on, told.brief, tuple(self._words.lines("test_performed", data))[1:]

    def _sign_offs(self) -> Iterator[tuple[date, tuple[Line, ...]]]:
        for entry in self._past("signed_off"):
            data = {key: one for key, one in entry.versions[-1].items() if key != "reason"}
            yield entry.event.on, tuple(self._words.lines("signed_off", data))

    def _sessions(self) -> Iterator[Done]:
        first = self._today - timedelta(days=_WEEKS * DAYS_PER_WEEK - 1)
        for entry in self._past("session_done"):
            if entry.event.on >= first:
                told = self._words.told(entry.event)
                yield Done(entry.event.on, told.heading, told.brief)

    def _own(self) -> Iterator[tuple[date, str]]:
        """What she, or who looked at her, wrote in free words."""
        for entry in self._past("not_today", "signed_off", "limits_set", "sign_off_withdrawn"):
            if entry.versions[-1].get("reason"):
                told = self._words.told(entry.event)
                yield entry.event.on, f"{told.heading}: {told.lines[-1].text}"


def _is_best(question: Question, answer: Any) -> bool:
    if answer in SKIPPED:
        return True
    if question.answers == "score":
        return not answer
    return answer == question.ranks[0]
