"""What she told, in words: each entry with a heading, one line, and everything it says (`users.md` 5).

After a loss no word here is about a baby: questions that are not asked then are left out, and signs say it as they
do then (I-22). Her own words stay as she wrote them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from restride.guideline.register import Question
from restride.guideline.vocabulary import OUTCOMES
from restride.history.events import Event
from restride.history.timeline import Entry, Timeline
from restride.units import SECONDS_PER_MINUTE, minutes_of
from restride.web.addresses import question_number
from restride.web.asking import answer_in_words
from restride.web.evidence_words import in_language
from restride.web.library import library
from restride.web.messages import long_date
from restride.web.signers import signer_in_words
from restride.web.visitor import Visitor

Data = Mapping[str, Any]
_METRES_PER_KILOMETRE = 1000
_EDITS = {"entry_corrected": "entry", "entry_withdrawn": "entry", "sign_off_withdrawn": "sign_off"}


class Line(NamedTuple):
    """One thing an entry says. `number`: that of the question it answers, where she can be asked it again; else 0."""

    name: str
    text: str
    number: int = 0


class Told(NamedTuple):
    """One entry in words. `state`: empty, `changed`, `fading` (taken back today) or `withdrawn`.

    `before`: what it said first, where it was changed since. `target`: the entry that this one changes.
    """

    event: Event
    heading: str
    brief: str
    by: str
    state: str
    lines: tuple[Line, ...]
    before: tuple[Line, ...]
    target: str


def all_told(timeline: Timeline) -> list[Event]:
    """Everything she told, the latest day first."""
    return list(reversed(timeline.events))


class InWords:
    """Puts entries of one record into the words of one visitor."""

    def __init__(self, timeline: Timeline, visitor: Visitor, *, loss: bool) -> None:
        self._visitor, self._say, self._loss = visitor, visitor.say, loss
        self._language = visitor.look.language
        self._standing = {id(one.event): one for one in timeline.record(visitor.today).entries}
        self._by_id = {event.id: event for event in timeline.events}

    def told(self, event: Event) -> Told:
        """One entry."""
        entry = self._standing.get(id(event))
        data = entry.versions[-1] if entry else event.data
        state = _state(event, entry)
        lines = tuple(self.lines(event.type, data))
        before = tuple(self.lines(event.type, event.data)) if state == "changed" else ()
        target = str(event.data.get(_EDITS.get(event.type, ""), ""))
        return Told(
            event,
            self._heading(event.type, data),
            self._brief(event.type, data),
            self._by(event),
            state,
            lines,
            before if before != lines else (),
            target if target in self._by_id else "",
        )

    def answer_lines(self, answers: Data) -> Iterator[Line]:
        """Questions with their answers."""
        for question, answer in self.shown(answers):
            number = question_number(question.id) if question.asked_of == "her" else 0
            yield Line(self.question(question), self.answer(question, answer), number)

    def shown(self, answers: Data) -> Iterator[tuple[Question, Any]]:
        """The answers that can be shown, each with its question."""
        questions = library().register.questions
        for name, answer in answers.items():
            applies = questions[name].applies_when
            if not (self._loss and applies is not None and applies.unless_loss):
                yield questions[name], answer

    def question(self, question: Question) -> str:
        """What was asked, without how to answer it."""
        asked, mark, _ = in_language(question.asks, self._language).partition("?")
        return asked + mark

    def answer(self, question: Question, answer: Any) -> str:
        """What was answered; signs in the words that fit."""
        if not isinstance(answer, list):
            return answer_in_words(question, answer, self._visitor)
        signs = library().register.signs
        said = [
            in_language(signs[one].after_loss, self._language)
            if self._loss and one in signs and signs[one].after_loss
            else answer_in_words(question, [one], self._visitor)
            for one in answer
        ]
        return " ".join(said) if any(one in signs for one in answer) else "; ".join(said)

    def _heading(self, kind: str, data: Data) -> str:
        if kind == "session_done":
            return self._say(f"activity-{data['activity'].replace('_', '-')}")
        return self._say(f"told-{kind.replace('_', '-')}")

    def _brief(self, kind: str, data: Data) -> str:
        """One line that tells this entry from others of its kind."""
        say = self._say
        match kind:
            case "checked_in" | "background_recorded":
                return say("told-answers", count=sum(1 for _ in self.shown(data["answers"])))
            case "session_done":
                return self._minutes(data)
            case "test_performed":
                return in_language(library().register.tests[data["test"]].name, self._language)
            case "signed_off":
                return say(f"signed-kind-{data['kind'].replace('_', '-')}")
            case "birth_recorded" | "birth_date_confirmed":
                return self._birth_day(data)
            case "preparation_credited":
                return say("told-weeks", count=data["weeks"])
            case "guideline_adopted":
                return self._path(data["guideline"])
            case _ if kind in _EDITS:
                target = self._by_id.get(str(data[_EDITS[kind]]))
                return self._edited(target) if target else ""
            case _:
                return ""

    def _edited(self, target: Event) -> str:
        heading = self._heading(target.type, target.data)
        return self._say("told-of", what=heading, day=self._on(target.on))

    def lines(self, kind: str, data: Data) -> Iterator[Line]:
        """What the data of an entry of a kind says."""
        match kind:
            case "checked_in" | "background_recorded":
                yield from self.answer_lines(data["answers"])
            case "session_done":
                yield from self._session(data)
            case "test_performed":
                yield from self._test(data)
            case "signed_off":
                yield from self._sign_off(data)
            case "birth_recorded" | "birth_date_confirmed":
                yield from self._birth(data)
            case "limits_set":
                yield from self._limits(data)
            case "not_today":
                yield from self._reason(data, known="reason")
            case "preparation_credited":
                yield from self._named(
                    "told-with", signer_in_words(data.get("told_by"), self._visitor, loss=self._loss)
                )
                yield from self._named("told-before", self._say("told-weeks", count=data["weeks"]))
            case _:
                yield from self._named("told-what", self._brief(kind, data))
                yield from self._reason(data)

    def _session(self, data: Data) -> Iterator[Line]:
        say = self._say
        yield from self._named("told-minutes", self._minutes(data))
        yield from self._named("told-step", data.get("level"))
        if data.get("distance_m"):
            yield Line(
                say("told-distance"), say("told-kilometres", n=f"{data['distance_m'] / _METRES_PER_KILOMETRE:.4g}")
            )
        if data.get("completed") is not None:
            yield Line(say("told-how-much"), say("told-whole" if data["completed"] else "told-part"))
        if data.get("effort") is not None:
            yield Line(say("told-effort"), say("answer-number", number=f"{data['effort']:g}", unit="score"))
        yield from self._body(data)
        yield from self._named("told-source", data.get("source"))

    def _test(self, data: Data) -> Iterator[Line]:
        say, test = self._say, library().register.tests[data["test"]]
        yield Line(say("told-what"), in_language(test.name, self._language))
        for key in ("left", "right", "value", "holds", "hold_seconds"):
            if data.get(key) is not None:
                unit = "seconds" if key == "hold_seconds" or (test.counts == "seconds" and key != "holds") else "times"
                yield Line(say(f"told-test-{key.replace('_', '-')}"), self._count(data[key], unit))
        if data.get("can_relax"):
            yield Line(say("told-can-relax"), say(f"answer-{data['can_relax']}"))
        yield from self._named("told-with", signer_in_words(data.get("supervised_by"), self._visitor, loss=self._loss))
        yield from self._body(data)

    def _count(self, number: float, unit: str) -> str:
        """Times, or how long: whole minutes from two minutes on."""
        if unit == "seconds" and number > SECONDS_PER_MINUTE and number % SECONDS_PER_MINUTE == 0:
            return self._say("minutes", minutes=int(minutes_of(int(number))))
        return self._say("told-count", n=number, unit=unit)

    def _body(self, data: Data) -> Iterator[Line]:
        """What she felt then, and the day after."""
        for key in ("symptoms", "next_day_symptoms"):
            for line in self.answer_lines(data.get(key) or {}):
                yield Line(self._say(f"told-{key.replace('_', '-')}", question=line.name), line.text)

    def _sign_off(self, data: Data) -> Iterator[Line]:
        say = self._say
        yield Line(say("told-what"), self._brief("signed_off", data))
        yield Line(say("told-outcome"), say(f"signed-outcome-{OUTCOMES.index(data['outcome'])}"))
        yield from self._named("told-who", signer_in_words(data.get("by"), self._visitor, loss=self._loss))
        scopes = [say(f"signed-scope-{one.replace('_', '-')}") for one in data.get("scope") or ()]
        yield from self._named("told-scope", ", ".join(scopes))
        yield from self._named("told-until", self._on(data.get("expires")))
        yield Line(say("told-by"), say("told-verified" if data.get("verified") is True else "told-by-you"))
        yield from self._reason(data)

    def _birth(self, data: Data) -> Iterator[Line]:
        say = self._say
        yield Line(say("told-day"), self._birth_day(data))
        modes = data.get("modes") or ([data["mode"]] if data.get("mode") else [])
        yield from self._named("told-how", ", ".join(say(f"mode-{one.replace('_', '-')}") for one in modes))
        if data.get("tear"):
            yield Line(say("told-tear"), say(f"told-tear-{data['tear']}"))

    def _birth_day(self, data: Data) -> str:
        days = sorted({*(data.get("dates") or ()), *([data["date"]] if data.get("date") else [])})
        if days:
            return ", ".join(self._on(day) for day in days)
        if data.get("earliest") and data.get("latest"):
            return self._say("between", first=self._on(data["earliest"]), last=self._on(data["latest"]))
        return self._say("not-told-yet")

    def _limits(self, data: Data) -> Iterator[Line]:
        say = self._say
        yield from self._named("told-most-step", data.get("max_level"))
        if data.get("runs_per_week") is not None:
            yield Line(say("told-most-runs"), say("told-runs", count=data["runs_per_week"]))
        if data.get("envelope_percent") is not None:
            yield Line(say("told-most-more"), say("told-percent", n=f"{data['envelope_percent']:g}"))
        yield from self._named("told-until", self._on(data.get("until")))
        yield from self._reason(data)

    def _reason(self, data: Data, *, known: str = "") -> Iterator[Line]:
        """Her own words, or one of the reasons that a page offers."""
        reason = data.get("reason")
        if reason:
            offered = known and reason in {"tired", "ill", "busy", "low", "other"}
            yield Line(self._say("told-reason"), self._say(f"{known}-{reason}") if offered else str(reason))

    def _named(self, key: str, text: Any) -> Iterator[Line]:
        if text:
            yield Line(self._say(key), str(text))

    def _minutes(self, data: Data) -> str:
        """How long in all, and how long of it running."""
        told = []
        if data.get("minutes") is not None:
            told.append(self._say("minutes", minutes=data["minutes"]))
        if data.get("run_seconds"):
            told.append(self._say("told-of-it-run", minutes=round(data["run_seconds"] / SECONDS_PER_MINUTE, 1)))
        return ", ".join(told)

    def _path(self, name: str) -> str:
        known = library().guidelines.get(name)
        return in_language(known.title, self._language) if known else name

    def _by(self, event: Event) -> str:
        """Who told it, where it was not she."""
        _, _, name = event.by.partition(":")
        if event.by_clinician:
            return self._say("told-by-clinician", name=name)
        return self._say("told-by-program", name=name) if event.imported else ""

    def _on(self, day: date | str | None) -> str:
        if not day:
            return ""
        return long_date(date.fromisoformat(day) if isinstance(day, str) else day, language=self._language)


def _state(event: Event, entry: Entry | None) -> str:
    if entry is None:
        return "withdrawn"
    if entry.fading:
        return "fading"
    return "changed" if entry.versions != (event.data,) else ""


def has_open_signs(answers: Iterable[Any]) -> bool:
    """Whether a warning sign is ticked among these answers."""
    signs = library().register.signs
    return any(one in signs for answer in answers if isinstance(answer, list) for one in answer)
