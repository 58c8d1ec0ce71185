"""What is measured of one record: every named fact that needs the history alone, for every day."""

from datetime import date
from functools import cached_property
from typing import Any

from restride.guideline.model import NamedFact
from restride.guideline.register import Question, Register
from restride.guideline.vocabulary import MEASURES
from restride.history.answers import Columns, columns
from restride.history.facts import Fact, Moment, Series, constant, unknown
from restride.history.measures import born
from restride.history.measures.answered import NOT_APPLICABLE, Answers
from restride.history.measures.done import Doings
from restride.history.symptoms import Symptoms
from restride.history.timeline import Record, Timeline
from restride.truth import Days
from restride.units import DAYS_PER_WEEK, civil_lag

_PASS_NEEDS = ("at_least", "hold_seconds")


class Measured:
    """The facts of a record between its first day and `last` (an ordinal).

    `lag`: civil days the birth's zone lies behind where she is. Reads no clock and keeps no state but
    what it has worked out already. `planes`: facts compared on all days, kept for every guideline that asks the same.
    """

    def __init__(self, record: Record, told: Columns, *, register: Register, last: int, lag: int = 0) -> None:
        self._told = told
        self.record, self.register, self.lag = record, register, lag
        self.first, self.last = record.start, last
        self.planes: dict[tuple[object, ...], Days] = {}
        self._series: dict[tuple[object, ...], Series] = {}

    @cached_property
    def answers(self) -> Answers:
        """The answers as series."""
        return Answers(self._told, register=self.register, applies=self.applies, first=self.first)

    @cached_property
    def symptoms(self) -> Symptoms:
        """How clean each day was."""
        return Symptoms(self.answers.told, register=self.register)

    @cached_property
    def doings(self) -> Doings:
        """Sessions and tests."""
        return Doings(
            self.record,
            register=self.register,
            symptoms=self.symptoms,
            first=self.first,
            last=self.last,
            born=self.record.birth.latest if self.record.birth else None,
        )

    def applies(self, question: Question) -> bool:
        """Whether a question's answer can matter for her body; what is not known never rules it out."""
        applies, birth = question.applies_when, self.record.birth
        if applies is None or not applies.modes or birth is None:
            return True
        return bool(birth.modes & set(applies.modes))

    def asked(self, question: Question, day: int) -> bool:
        """Whether the question is put to her: it applies, and it would not hurt after a loss."""
        applies = question.applies_when
        if applies is None:
            return True
        if applies.unless_loss and self.record.loss and self.record.loss.day <= day:
            return False
        if applies.question:
            other = self.register.questions[applies.question]
            fact = self.answers.latest(other.id).at(day)
            told = fact.known and fact.low is not None and other.ranks[int(fact.low)] in applies.is_one_of
            return self.applies(question) and told
        return self.applies(question)

    def series(self, fact: NamedFact) -> Series:
        """The fact on every day. Only for measures of the record; the rest belong to the course."""
        key = series_key(fact)
        if key not in self._series:
            self._series[key] = self._measure(fact)
        return self._series[key]

    def passes(self, fact: NamedFact, day: int, since: Moment, *, barred: frozenset[int]) -> Fact:
        """The measure `passes` on one day, from what was done after `since`; impact on `barred` days left out."""
        return self.doings.passes(fact.of[0], **self._pass_settings(fact), day=day, since=since, barred=barred)

    def _pass_settings(self, fact: NamedFact) -> dict[str, Any]:
        return {
            "needs": {key: _whole(fact, key) for key in _PASS_NEEDS if key in fact.settings},
            "within": _whole(fact, "within_days"),
            "apart": _whole(fact, "apart"),
            "impact_from": self.impact_from(fact),
        }

    def _measure(self, fact: NamedFact) -> Series:
        if MEASURES[fact.measure].reads == "questions" and not self.answers.applying(fact.of):
            return constant(unknown(NOT_APPLICABLE))
        match fact.measure:
            case "latest":
                return self.answers.latest(fact.of[0])
            case "told":
                return self.answers.told_among(fact.of, lambda name, one: self._is_told(fact, name, one))
            case "listed":
                return self.answers.listed(fact.of[0], str(fact.settings["tier"]))
            case "ever":
                return self.answers.ever(fact.of, from_day=self.from_day(fact))
            case "clean_span":
                return self.answers.clean_span(fact.of, from_day=self.from_day(fact))
            case "episodes":
                return self.answers.episodes(
                    fact.of,
                    within=_whole(fact, "within_days"),
                    apart=_whole(fact, "apart"),
                    from_day=self.from_day(fact),
                )
            case "mean_answers":
                return self.answers.mean(
                    fact.of[0], within=_whole(fact, "within_days"), at_least=_whole(fact, "at_least")
                )
            case "answered":
                return self.answers.answered(fact.of)
            case _:
                return self._measure_born(fact)

    def _measure_born(self, fact: NamedFact) -> Series:
        birth = self.record.birth
        match fact.measure:
            case "days_since_birth":
                return born.days_since_birth(birth, lag=self.lag)
            case "birth_mode":
                return born.birth_mode(birth)
            case "birth_tear":
                return born.birth_tear(birth)
            case "recorded":
                return born.recorded(self.record, fact.of)
            case _:
                return self._measure_done(fact)

    def _measure_done(self, fact: NamedFact) -> Series:
        match fact.measure:
            case "preparation_weeks":
                return self.doings.preparation_weeks(
                    fact.of,
                    sessions=_whole(fact, "sessions"),
                    among_weeks=_whole(fact, "among_weeks"),
                    credit_cap=_whole(fact, "credit_cap"),
                )
            case "weeks_meeting_goal":
                return self.doings.weeks_meeting_goal(
                    fact.of,
                    sessions=self.answers.latest(str(fact.settings["goal_sessions"])),
                    minutes=self.answers.latest(str(fact.settings["goal_minutes"])),
                    among_weeks=_whole(fact, "among_weeks"),
                )
            case "longest_clean":
                return self.doings.longest_clean(fact.of, within=_whole(fact, "within_days"))
            case "test_result":
                part = str(fact.settings.get("part", ""))
                return self.doings.test_result(fact.of[0], within=_whole(fact, "within_days"), part=part)
            case "weaker_side":
                return self.doings.weaker_side(fact.of[0], within=_whole(fact, "within_days"))
            case "passes":
                return self.doings.passes_series(fact.of[0], **self._pass_settings(fact))
            case other:
                raise AssertionError(f"{other} is not a measure of the record")

    def _is_told(self, fact: NamedFact, name: str, told: Fact) -> bool:
        if "is_one_of" in fact.settings:
            return self.answers.is_among(name, told, _words(fact, "is_one_of"))
        if "below" in fact.settings:
            return told.high is not None and told.high < _whole(fact, "below")
        return told.low is not None and told.low >= _whole(fact, "at_least")

    def from_day(self, fact: NamedFact) -> int:
        """The ordinal of the day from which answers are read; of a range of births the earlier: more counts."""
        birth = self.record.birth
        return self.first if birth is None else birth.earliest + _whole(fact, "from_day")

    def impact_from(self, fact: NamedFact) -> int | None:
        """The ordinal from which impact tests count unsupervised: so many days since birth are surely reached."""
        birth = self.record.birth
        return None if birth is None else birth.latest + _whole(fact, "impact_from_day") + self.lag


def prepare(timeline: Timeline) -> Timeline:
    """Sorts the answers of a timeline into columns ahead of time: the end of decoding."""
    if timeline.events:
        record = timeline.record(timeline.events[-1].on)
        timeline.worked_out[id(record)] = columns(record, register=timeline.register)
    return timeline


def measure(timeline: Timeline, as_of: date, *, zone: str | None = None) -> Measured:
    """What is measured of a timeline as it is known on `as_of`, seen from `zone`."""
    record = timeline.record(as_of)
    birth = record.birth
    lag = civil_lag(as_of, zone=zone, birth_zone=birth.zone if birth else None)
    day = as_of.toordinal()
    known = timeline.worked_out.get((id(record), lag))
    if not isinstance(known, Measured) or known.last < day:
        last = max(day, timeline.events[-1].on.toordinal() if timeline.events else day)
        told = timeline.worked_out.get(id(record))
        if told is None:
            told = timeline.worked_out[id(record)] = columns(record, register=timeline.register)
        known = Measured(record, told, register=timeline.register, last=last + DAYS_PER_WEEK, lag=lag)
        timeline.worked_out[id(record), lag] = known
    return known


def series_key(fact: NamedFact) -> tuple[object, ...]:
    """What makes two facts one series, whatever they are called."""
    settings = fact.settings
    return (fact.measure, fact.of, tuple(sorted(settings.items(), key=str)) if settings else ())


def _whole(fact: NamedFact, key: str) -> int:
    value = fact.settings.get(key, 0)
    assert isinstance(value, int), f"{fact.id}.{key} was checked when it was read"
    return value


def _words(fact: NamedFact, key: str) -> tuple[str, ...]:
    value = fact.settings[key]
    assert isinstance(value, tuple), f"{fact.id}.{key} was checked when it was read"
    return value
