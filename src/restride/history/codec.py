"""The history format: JSON Lines in and out, checked line by line, every problem told at once.

A file may begin with a line `{"format": "restride-history", "version": 1}`; without it the version is 1.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from restride.guideline.register import Question, Register
from restride.guideline.vocabulary import OUTCOMES, SCOPES, SIGN_OFF_KINDS
from restride.history.events import KEYS, SKIPPED, Event, Key
from restride.units import (
    EARLIEST_DATE,
    LARGEST_SCORE,
    LATEST_DATE,
    LONGEST_LINE,
    LONGEST_TEXT,
    SHOWN_CHARACTERS,
    SURROGATES,
)

FORMAT = "restride-history"
VERSION = 1
_TOP_KEYS = ("id", "type", "on", "zone", "recorded_at", "by", "data")
_NUMBER_ENDS = {"score": (0, LARGEST_SCORE)}


class Fault(NamedTuple):
    """One thing wrong in one line of a history file."""

    line: int
    key: str
    wrong: str
    expected: str
    mend: str

    def __str__(self) -> str:
        at = f"line {self.line}, {self.key}" if self.key else f"line {self.line}"
        return f"{at}: {self.wrong}. Expected {self.expected}. To mend it: {self.mend}."


class FaultyHistory(Exception):
    """A history that cannot be read; `faults` says all that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def read_history(text: str, *, register: Register) -> tuple[Event, ...]:
    """The events of a history file, in file order. Raises `FaultyHistory` with every fault."""
    events, faults = parse_history(text, register=register)
    if faults:
        raise FaultyHistory(faults)
    return events


def parse_history(text: str, *, register: Register) -> tuple[tuple[Event, ...], tuple[Fault, ...]]:
    """The events that can be read, and every fault of the others."""
    events: list[Event] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        reader = _LineReader(line=number, register=register)
        event = reader.event(line, first=not events)
        faults += reader.faults
        if event and not reader.faults:
            events.append(event)
    return tuple(events), tuple(faults)


def write_history(events: Iterable[Event]) -> str:
    """The history file of these events, one a line, keys in the format's order."""
    lines = [json.dumps({"format": FORMAT, "version": VERSION})]
    lines += [json.dumps(as_json(event), ensure_ascii=False) for event in events]
    return "\n".join(lines) + "\n"


def as_json(event: Event) -> dict[str, Any]:
    """One event as the format writes it."""
    whole: dict[str, Any] = {"id": event.id, "type": event.type, "on": event.on.isoformat()}
    if event.zone:
        whole["zone"] = event.zone
    if event.recorded_at:
        whole["recorded_at"] = event.recorded_at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return {**whole, "by": event.by, "data": dict(event.data)}


class _RepeatedKey(ValueError):
    pass


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise _RepeatedKey(key)
    return dict(pairs)


def _not_a_number(word: str) -> None:
    raise ValueError(f"{word} is not a number of JSON")


class _LineReader:
    """Reads one line; `faults` fills up as it goes."""

    def __init__(self, *, line: int, register: Register) -> None:
        self.line, self.register = line, register
        self.faults: list[Fault] = []

    def wrong(self, key: str, wrong: str, expected: str, mend: str) -> None:
        self.faults.append(Fault(self.line, key, wrong, expected, mend))

    def event(self, line: str, *, first: bool) -> Event | None:
        whole = self._object(line)
        if whole is None or (first and "format" in whole and self._header(whole)):
            return None
        for key in whole:
            if key not in _TOP_KEYS:
                known = ", ".join(_TOP_KEYS)
                self.wrong(key, "this key is not known here", f"one of {known}", "remove it")
        kind = whole.get("type")
        if not isinstance(kind, str) or kind not in KEYS:
            self.wrong("type", f"{_shown(kind)} is not a type", "one of " + ", ".join(KEYS), "pick one")
            return None
        data = whole.get("data")
        if not isinstance(data, dict):
            self.wrong("data", "this is not an object", "an object of keys", 'write "data": {…}')
            return None
        on = self._date("on", whole.get("on"))
        event = Event(
            id=self._name("id", whole.get("id")) or "",
            type=kind,
            on=on or date.min,
            data=self.data(kind, data),
            by=self._by(whole.get("by", "self")),
            zone=self._zone("zone", whole["zone"]) if whole.get("zone") is not None else None,
            recorded_at=self._instant(whole.get("recorded_at")),
        )
        self._check_across(event)
        return event

    def _object(self, line: str) -> dict[str, Any] | None:
        if len(line) > LONGEST_LINE:
            self.wrong("", "this line is too long", f"at most {LONGEST_LINE} characters", "shorten the text")
            return None
        try:
            whole = json.loads(line, object_pairs_hook=_pairs, parse_constant=_not_a_number)
        except _RepeatedKey as repeated:
            self.wrong(str(repeated), "this key is there twice", "each key once", "remove one of them")
            return None
        except (ValueError, RecursionError) as fault:
            reason = "it is nested too deeply" if isinstance(fault, RecursionError) else str(fault)
            self.wrong("", f"this is not JSON ({reason})", "one JSON object", "write one event a line")
            return None
        if not isinstance(whole, dict):
            self.wrong("", "this is not a JSON object", "one JSON object", "write one event a line")
            return None
        return whole

    def _header(self, whole: Mapping[str, Any]) -> bool:
        if whole.get("format") != FORMAT:
            self.wrong("format", f"{_shown(whole['format'])} is not ours", FORMAT, "export the history again")
        elif whole.get("version") != VERSION:
            wrong = f"version {_shown(whole.get('version'))} is not known here"
            self.wrong("version", wrong, f"version {VERSION}", "use a newer Restride to read it")
        return True

    def data(self, kind: str, data: Mapping[str, Any]) -> dict[str, Any]:
        keys = KEYS[kind]
        for name, key in keys.items():
            if key.required and data.get(name) is None:
                self.wrong(f"data.{name}", "this key is missing", key.kind.replace("_", " "), f"add {name}")
        checked = {}
        for name, value in data.items():
            if name not in keys:
                known = ", ".join(keys) or "nothing"
                self.wrong(f"data.{name}", "this key is not known here", known, "rename or remove it")
            elif value is not None:
                checked[name] = self._value(f"data.{name}", keys[name], value)
        return checked

    def _value(self, path: str, key: Key, value: Any) -> Any:
        readers: dict[str, Callable[[], Any]] = {
            "text": lambda: self._text(path, value),
            "name": lambda: self._name(path, value),
            "entry": lambda: self._name(path, value),
            "date": lambda: self._iso(path, value),
            "dates": lambda: self._list(path, value, self._iso),
            "zone": lambda: self._zone(path, value),
            "whole": lambda: self._number(path, value, key.least, key.most, whole=True),
            "number": lambda: self._number(path, value, key.least, key.most),
            "flag": lambda: self._flag(path, value),
            "yes_no": lambda: self._word(path, value, ("yes", "no", *SKIPPED)),
            "word": lambda: self._word(path, value, key.words),
            "words": lambda: self._words(path, value, key.words),
            "scopes": lambda: self._words(path, value, SCOPES),
            "sign_off_kind": lambda: self._word(path, value, SIGN_OFF_KINDS),
            "outcome": lambda: self._word(path, value, OUTCOMES),
            "test": lambda: self._word(path, value, tuple(self.register.tests)),
            "signer": lambda: self._signer(path, value),
            "answers": lambda: self._answers(path, value),
            "anything": lambda: value,
            "merged": lambda: self._merged(path, value),
        }
        return readers[key.kind]()

    def _answers(self, path: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            self.wrong(path, "this is not an object", "question id and answer", 'write {"question": "answer"}')
            return {}
        answers = {}
        for name, answer in value.items():
            question = self.register.questions.get(name)
            if question is None or question.answers == "date":
                self.wrong(f"{path}.{name}", "no question has this id", "a question id", "see the questions")
            elif answer not in (None, "", []):
                answers[name] = self._answer(f"{path}.{name}", question, answer)
        return answers

    def _answer(self, path: str, question: Question, answer: Any) -> Any:
        if isinstance(answer, str) and answer in SKIPPED:
            return answer
        match question.answers:
            case "score" | "number":
                least, most = _NUMBER_ENDS.get(question.answers, (question.least, question.most))
                return self._number(path, answer, least, most)
            case "several":
                return self._several(path, question, answer)
            case "graded" | "yes_no" | "choice":
                return self._word(path, answer, (*question.ranks, *SKIPPED))
            case kind:
                raise AssertionError(kind)

    def _several(self, path: str, question: Question, answer: Any) -> Any:
        words = self._words(path, answer, question.options)
        if "none" in words and len(words) > 1:
            self.wrong(path, '"none" stands beside others', 'only ["none"], or the others', "keep one")
        return words

    def _words(self, path: str, value: Any, words: tuple[str, ...]) -> list[str]:
        return [word for word in self._list(path, value, lambda at, one: self._word(at, one, words)) if word]

    def _list(self, path: str, value: Any, read: Callable[[str, Any], Any]) -> list[Any]:
        if not isinstance(value, list):
            self.wrong(path, f"{_shown(value)} is not a list", "a list", 'write ["one"]')
            return []
        return [read(f"{path}[{n}]", one) for n, one in enumerate(value)]

    def _word(self, path: str, value: Any, words: tuple[str, ...]) -> str:
        if isinstance(value, str) and value in words:
            return value
        self.wrong(path, f"{_shown(value)} is not known here", "one of " + ", ".join(words), "pick one")
        return ""

    def _number(self, path: str, value: Any, least: float | None, most: float | None, *, whole: bool = False) -> Any:
        kind = "a whole number" if whole else "a number"
        ends = f"{kind} from {_end(least)} to {_end(most)}"
        if isinstance(value, bool) or not isinstance(value, int | float) or not _is_sound(value, whole=whole):
            self.wrong(path, f"{_shown(value)} is not {kind}", ends, "write digits without quotes")
        elif (least is not None and value < least) or (most is not None and value > most):
            self.wrong(path, f"{_shown(value)} is out of range", ends, "check the number and its unit")
        return value

    def _flag(self, path: str, value: Any) -> Any:
        if not isinstance(value, bool):
            self.wrong(path, f"{_shown(value)} is not true or false", "true or false", "write one of them")
        return value

    def _text(self, path: str, value: Any) -> Any:
        if not isinstance(value, str):
            self.wrong(path, f"{_shown(value)} is not a text", "a text", "put it in double quotes")
        elif len(value) > LONGEST_TEXT:
            self.wrong(path, "this text is too long", f"at most {LONGEST_TEXT} characters", "shorten it")
        elif not _is_writable(value):
            self.wrong(path, "it has half a character", "whole characters of Unicode", "remove or retype it")
        return value

    def _name(self, path: str, value: Any) -> str | None:
        if isinstance(value, str) and value.strip() and len(value) <= LONGEST_TEXT and _is_writable(value):
            return value
        self.wrong(path, f"{_shown(value)} is not an id", "a short text", "give it one")
        return None

    def _by(self, value: Any) -> str:
        kinds = ("clinician:", "import:")
        known = isinstance(value, str) and (
            value == "self" or any(value.startswith(kind) and value != kind for kind in kinds)
        )
        if not known:
            self.wrong("by", f"{_shown(value)} is not known", "self, clinician:<id> or import:<kind>", "pick one")
        return str(value)

    def _signer(self, path: str, value: Any) -> Any:
        """A person: `{"name", "role"}`, or just a text."""
        if isinstance(value, str):
            return self._text(path, value)
        if not isinstance(value, dict) or not set(value) <= {"name", "role"}:
            self.wrong(path, f"{_shown(value)} is not a person", '{"name": …, "role": …}', "give both")
            return value
        for name, text in value.items():
            self._text(f"{path}.{name}", text)
        return value

    def _merged(self, path: str, value: Any) -> Any:
        if not isinstance(value, dict) or not value:
            self.wrong(path, "this corrects nothing", "an object with the corrected keys", "say what changes")
            return {}
        return value

    def _date(self, path: str, value: Any) -> date | None:
        text = self._iso(path, value)
        return date.fromisoformat(text) if text else None

    def _iso(self, path: str, value: Any) -> str | None:
        try:
            if isinstance(value, str) and date.fromisoformat(value).isoformat() == value:
                if EARLIEST_DATE <= value <= LATEST_DATE:
                    return value
                span = f"a date from {EARLIEST_DATE} to {LATEST_DATE}"
                self.wrong(path, f"{_shown(value)} is too far away", span, "check the year")
                return None
        except ValueError:
            pass
        self.wrong(path, f"{_shown(value)} is not a date", "year-month-day such as 2026-02-28", "write it so")
        return None

    def _zone(self, path: str, value: Any) -> str | None:
        if isinstance(value, str):
            try:
                return ZoneInfo(value).key
            except (KeyError, ValueError, OSError):
                pass
        self.wrong(path, f"{_shown(value)} is not a time zone", "a name such as Europe/London", "write it so")
        return None

    def _instant(self, value: Any) -> datetime | None:
        if value is None:
            return None
        try:
            if isinstance(value, str):
                instant = datetime.fromisoformat(value)
                if instant.tzinfo is not None:
                    return instant.astimezone(UTC)
        except (ValueError, OverflowError):
            pass
        self.wrong("recorded_at", f"{_shown(value)} is not an instant", "such as 2026-02-11T09:00:00Z", "write it so")
        return None

    def _check_across(self, event: Event) -> None:
        """What one key says of another."""
        if event.type != "birth_recorded" or self.faults:
            return
        data = event.data
        if bool(data.get("earliest")) != bool(data.get("latest")):
            self.wrong("data", "one end of the range is missing", "earliest and latest", "give both")
        elif data.get("earliest", "") > data.get("latest", ""):
            self.wrong("data.earliest", "it is after latest", "earliest before latest", "swap them")
        told = [data[key] for key in ("date", "latest", "earliest") if key in data] + data.get("dates", [])
        if any(date.fromisoformat(one) > event.on for one in told):
            self.wrong("data.date", "the birth is later than the day it was told", "a past date", "check both")


def check_correction(event: Event, target: Event | None, *, register: Register) -> tuple[Fault, ...]:
    """The faults of a corrected entry's data, read as data of the entry it corrects. Line 0: the event itself."""
    reader = _LineReader(line=0, register=register)
    if target is None:
        reader.wrong("data.entry", "no entry has this id", "the id of an entry", "check the id")
        return tuple(reader.faults)
    merged = merge(target.data, event.data["data"])
    reader.data(target.type, merged)
    return tuple(reader.faults)


def merge(data: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """`data` with `changes` laid over it, key by key, answers too."""
    merged = dict(data)
    for key, value in changes.items():
        before = merged.get(key)
        merged[key] = {**before, **value} if isinstance(before, dict) and isinstance(value, dict) else value
    return merged


def _is_sound(value: float, *, whole: bool) -> bool:
    return not whole or isinstance(value, int) or value.is_integer()


def _is_writable(text: str) -> bool:
    """Whether a text can be written in UTF-8: a lone half of a character cannot (B-11)."""
    return not any(SURROGATES[0] <= letter <= SURROGATES[1] for letter in text)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "…"


def _end(value: float | None) -> str:
    return "anything" if value is None else f"{value:g}"
