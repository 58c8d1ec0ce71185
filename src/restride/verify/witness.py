"""Witnesses: whole stories for classes, made from the guidelines themselves.

`careful` is the life of a woman for whom everything is in order under every guideline; `deviate` changes the one thing
that puts an axis into a class and leaves the rest as it was. So a class is not only an idea of the verifier: it is a
history that the engine decides, and that can be kept as a scenario.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from restride.engine.comparison import Comparison
from restride.engine.scenario import DAY_ZERO
from restride.guideline.model import Guideline, NamedFact
from restride.guideline.register import Question, Register
from restride.guideline.vocabulary import MEASURES, OUTCOMES
from restride.history.events import Event
from restride.units import DAYS_PER_WEEK, PERCENT, SECONDS_PER_MINUTE
from restride.verify.classes import Axis, Class
from restride.verify.conditions import outright

Data = Mapping[str, Any]
_SOON = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """A life told by its habits, up to the `day` (since birth) that is asked about.

    `answers`: what each check-in says; `told`: answers of one day beside them; `silent`: questions never answered.
    `fast`: questions whose answers are asked again within days. `tests`: attempts, by test, as days before `day` and
    what was reached. `sessions`: sessions a week, by activity, in the last `weeks` weeks. `signed`: sign-offs as day
    and data. `more`: events told as they are.
    """

    day: int
    birth: Data
    answers: Data
    tests: Mapping[str, Sequence[tuple[int, Data]]]
    sessions: Mapping[str, int]
    weeks: Mapping[str, int]
    minutes: int
    signed: Sequence[tuple[int, Data]]
    aftercare: Data
    told: Sequence[tuple[int, str, Any]] = ()
    silent: frozenset[str] = frozenset()
    more: Sequence[Event] = ()
    fast: frozenset[str] = frozenset()

    def events(self) -> tuple[Event, ...]:
        """The history it stands for."""
        told = [
            _event("birth", "birth_recorded", 0, self.birth),
            *self._check_ins(),
            *self._doings(),
            *(
                _event(f"sign_off_{place}", "signed_off", day, data, by="clinician:verifier")
                for place, (day, data) in enumerate(self.signed)
            ),
            *self.more,
        ]
        return tuple(event for event in told if event.on <= on(self.day))

    def _check_ins(self) -> Iterator[Event]:
        answers = {name: answer for name, answer in self.answers.items() if name not in self.silent}
        weekly = {name: answer for name, answer in answers.items() if name not in self.fast}
        soon = {name: answer for name, answer in answers.items() if name in self.fast}
        for day in range(self.day % DAYS_PER_WEEK, self.day + 1, DAYS_PER_WEEK):
            yield _event(f"week_{day}", "checked_in", day, {"answers": weekly})
        for day in range(self.day % _SOON, self.day + 1, _SOON):
            if soon:
                yield _event(f"day_{day}", "checked_in", day, {"answers": soon})
        for place, (day, name, answer) in enumerate(self.told):
            if name not in self.silent and day >= 0:
                yield _event(f"told_{place}", "checked_in", day, {"answers": {name: answer}})

    def _doings(self) -> Iterator[Event]:
        told = {name: answer for name, answer in self.aftercare.items() if name not in self.silent}
        clean = {"symptoms": told, "next_day_symptoms": told}
        for activity, often in self.sessions.items():
            first = max(self.day - DAYS_PER_WEEK * self.weeks[activity], 0)
            for start in range(first, self.day, DAYS_PER_WEEK):
                for place in range(often):
                    data = {"activity": activity, "minutes": self.minutes, "completed": True, **clean}
                    yield _event(f"{activity}_{start}_{place}", "session_done", start + place * 2, data)
        for test, attempts in self.tests.items():
            for before, reached in attempts:
                data = {"test": test, **reached, **clean}
                yield _event(f"{test}_{before}", "test_performed", self.day - before, data)


def on(day: int) -> date:
    """The date of a day since birth in every story."""
    return DAY_ZERO + timedelta(days=day)


def careful(guidelines: Sequence[Guideline]) -> Plan:
    """A life in which every exit and every route of every guideline can hold, sign-offs included."""
    return _Careful(guidelines).plan()


class _Careful:
    """Reads off all guidelines what a careful life has to hold."""

    def __init__(self, guidelines: Sequence[Guideline]) -> None:
        self.guidelines = guidelines
        self.register: Register = guidelines[0].register
        self.bounds: dict[tuple[str, str], list[float]] = {}
        self.named_words: set[tuple[str, str]] = set()
        self.asked: set[str] = set()
        for guideline in guidelines:
            self._read(guideline)

    def plan(self) -> Plan:
        first = max(_bound_of(guideline, guideline.birth_known) for guideline in self.guidelines)
        day = first + 2 * DAYS_PER_WEEK
        questions = [self.register.questions[name] for name in sorted(self.asked)]
        sessions = 1 + max(self._settings("preparation_weeks", "sessions"), default=1)
        weeks = day // DAYS_PER_WEEK
        activities = {"walk": sessions, "strength": sessions}
        shortest = [question.id for question in questions if (question.valid_days or day) < DAYS_PER_WEEK]
        means = [fact.of[0] for one in self.guidelines for fact in one.facts.values() if fact.measure == "mean_answers"]
        return Plan(
            day=day,
            birth={"date": on(0).isoformat(), "mode": "vaginal", "tear": "none", "zone": "Europe/London"},
            answers={question.id: self._best(question) for question in questions},
            tests={name: self._attempts(name) for name in self.register.tests},
            sessions=activities,
            weeks=dict.fromkeys(activities, weeks),
            minutes=int(max((*self.bounds.get(("longest_clean", ""), ()), 1))),
            signed=list(self._sign_offs(day)),
            aftercare={
                group[0]: self._best(self.register.questions[group[0]]) for group in self.register.aftercare.groups
            },
            fast=frozenset((*shortest, *means)),
        )

    def _read(self, guideline: Guideline) -> None:
        comparison = Comparison(guideline)
        for criterion in guideline.criteria.values():
            fact = guideline.fact(criterion.fact)
            measure = MEASURES[fact.measure]
            if measure.reads == "questions" or fact.ask:
                known = self.register.questions
                questions = [known[name] for name in (*fact.of, *fact.ask) if name in known]
                self.asked.update(one.id for one in questions if one.asked_of == "her" and one.answers != "date")
                self.named_words.update((name, told) for name in fact.of for told in criterion.is_one_of)
                told = fact.settings.get("is_one_of")
                if isinstance(told, tuple):
                    self.named_words.update((name, one) for name in fact.of for one in told)
            if not criterion.is_one_of:
                about = fact.of[0] if measure.reads in {"questions", "tests"} else ""
                self.bounds.setdefault((fact.measure, about), []).append(float(comparison.bound(criterion)))

    def _settings(self, measure: str, key: str) -> list[int]:
        facts = [fact for one in self.guidelines for fact in one.facts.values() if fact.measure == measure]
        return [int(str(fact.settings[key])) for fact in facts if key in fact.settings]

    def _best(self, question: Question) -> Any:
        """The answer that stands in nobody's way."""
        if question.answers == "several":
            return ["none"] if "none" in question.options else [question.options[0]]
        if question.answers == "score":
            return 0
        if question.answers == "number":
            if question.worse != "less":
                return int(question.least or 0) + 1
            bounds = [one for (_, about), ones in self.bounds.items() if about == question.id for one in ones]
            return max(bounds, default=question.most)
        if question.ordered:
            return question.ranks[0]
        unnamed = [one for one in question.ranks if (question.id, one) not in self.named_words]
        return (unnamed or list(question.ranks))[-1]

    def _attempts(self, test: str) -> list[tuple[int, Data]]:
        apart = max(self._settings("passes", "apart"), default=1)
        return [(apart + 2, self._reached(test)), (2, self._reached(test))]

    def _reached(self, test: str) -> Data:
        """What a test reaches: all that anybody asks for."""
        asked = [
            float(str(fact.settings["at_least"]))
            for one in self.guidelines
            for fact in one.facts.values()
            if fact.measure == "passes" and fact.of[0] == test
        ]
        counted = self.bounds.get(("test_result", test), [])
        return _result(self.register, self._facts(test), test, int(max((*asked, *counted, 1))))

    def _facts(self, test: str) -> list[NamedFact]:
        return [fact for one in self.guidelines for fact in one.facts.values() if test in fact.of]

    def _sign_offs(self, day: int) -> Iterator[tuple[int, Data]]:
        kinds: dict[str, Data] = {}
        for guideline in self.guidelines:
            for name in _needed(guideline):
                fact = guideline.fact(guideline.criteria[name].fact)
                if fact.measure == "signed_off":
                    kinds.setdefault(fact.of[0], sign_off(guideline, fact.of[0]))
        yield from ((day - 2, data) for data in kinds.values())


def sign_off(guideline: Guideline, kind: str, **more: Any) -> Data:
    """A verified sign-off of this kind, with everything it can allow."""
    rules = guideline.sign_offs[kind]
    by = {"name": "Iris", "role": rules.roles[0]}
    return {"kind": kind, "outcome": OUTCOMES[0], "by": by, "verified": True, "reason": "seen", **more}


def _needed(guideline: Guideline) -> list[str]:
    """The criteria that every exit and the ways into running need outright."""
    conditions = [*(stage.exit for stage in guideline.stages), *(route.when for route in guideline.routes)]
    return [name for when in conditions if when is not None for name in outright(guideline, when)]


def _bound_of(guideline: Guideline, criterion: str) -> int:
    return int(Comparison(guideline).bound(guideline.criteria[criterion]))


def _result(register: Register, facts: Sequence[NamedFact], test: str, count: int) -> Data:
    """The data of an attempt that reaches a count."""
    if any("part" in fact.settings for fact in facts):
        return {"holds": count, "hold_seconds": count, "can_relax": "yes"}
    return {"left": count, "right": count} if register.tests[test].sided else {"value": count}


def deviate(plan: Plan, axis: Axis, to: Class, guideline: Guideline) -> Plan | None:
    """The plan with this one axis in another class; None where no single change puts it there."""
    fact, named, day = to.fact, axis.named, plan.day
    match named.measure:
        case "latest" | "told" | "listed" | "ever" | "clean_span" | "episodes" | "mean_answers" | "answered":
            return _answer(plan, named, to, guideline)
        case "days_since_birth" if to.fact.low is not None and to.fact.low == to.fact.high:
            later = max(int(fact.low or 0), 0)
            return replace(plan, day=later, signed=[(max(one + later - day, 0), data) for one, data in plan.signed])
        case "birth_mode" | "birth_tear":
            key = named.measure.removeprefix("birth_")
            return replace(plan, birth={**plan.birth, key: next(iter(fact.words or {"unknown"}))})
        case "recorded" if _says(to, "yes"):
            return replace(plan, more=(*plan.more, _event("recorded", named.of[0], day, {})))
        case "preparation_weeks" if fact.low is not None and fact.low == fact.high:
            gone = {one: int(fact.low) for one in plan.sessions if one in named.of}
            return replace(plan, weeks={**plan.weeks, **gone})
        case "longest_clean" if fact.low is not None and fact.low == fact.high:
            reached = {"value": int(fact.low) * SECONDS_PER_MINUTE}
            walked = replace(plan, minutes=int(fact.low))
            for test in (name for name in named.of if name in plan.tests):
                walked = _attempted(walked, test, [(before, reached) for before, _ in plan.tests[test]])
            return walked
        case "test_result" | "passes" | "weaker_side":
            return _test(plan, named, to, guideline)
        case "signed_off":
            return _sign(plan, named, to, guideline)
        case "weeks_meeting_goal":
            goals = (str(named.settings["goal_sessions"]), str(named.settings["goal_minutes"]))
            if to.is_unknown:
                return replace(plan, silent=plan.silent | set(goals))
            return replace(plan, answers={**plan.answers, goals[0]: DAYS_PER_WEEK}) if not fact.low else None
        case _:
            return None


def _answer(plan: Plan, named: NamedFact, to: Class, guideline: Guideline) -> Plan | None:
    questions, day = guideline.register.questions, plan.day
    if to.is_unknown:
        return replace(plan, silent=plan.silent | set(named.of))
    if to.is_for_nobody or (to.fact.words is None and to.fact.low != to.fact.high):
        return None
    plan, first = _asked(plan, [questions[name] for name in named.of])
    match named.measure:
        case "latest":
            return _told(plan, (day, first.id, _spoken(first, to)))
        case "listed":
            tier = str(named.settings["tier"])
            signs = [
                one.id for one in guideline.register.signs.values() if one.tier == tier and one.id in first.options
            ]
            word = next(iter(to.fact.words or {"no"}))
            answer = {"yes": signs[:1], "unsure": "unsure"}.get(word)
            return None if answer is None else _told(plan, (day, first.id, answer))
        case "told":
            if to.fact.low:
                return _told(plan, (day, first.id, _among(named, first)))
            return replace(plan, silent=plan.silent | set(named.of))
        case "ever":
            since = int(str(named.settings.get("from_day", 0))) + 1
            return _told(plan, (since, first.id, _spoken(first, to))) if to.fact.low else plan
        case "clean_span":
            return _told(plan, (day - int(to.fact.low or 0), first.id, _unclean(first)))
        case "episodes":
            apart = int(str(named.settings["apart"]))
            times = range(int(to.fact.low or 0))
            return _told(plan, *((day - 1 - place * (apart + 1), first.id, _unclean(first)) for place in times))
        case "mean_answers":
            value = float(to.fact.low or 0)
            return replace(plan, answers={**plan.answers, first.id: value})
        case _:
            return None


def _asked(plan: Plan, questions: Sequence[Question]) -> tuple[Plan, Question]:
    """A question among these that is put to her; where each is put to some only, a birth that makes it so."""
    for question in questions:
        if question.applies_when is None:
            return plan, question
    first = questions[0]
    modes = first.applies_when.modes if first.applies_when else ()
    return (replace(plan, birth={**plan.birth, "mode": modes[0]}) if modes else plan), first


def _told(plan: Plan, *told: tuple[int, str, Any]) -> Plan:
    return replace(plan, told=(*plan.told, *told))


def _spoken(question: Question, to: Class) -> Any:
    """An answer in the words or numbers of the question."""
    if question.answers == "several":
        return sorted(to.fact.words or {"none"})
    low = to.fact.low or 0
    if question.ranks and question.answers not in {"score", "number"}:
        return question.ranks[int(low)]
    return float(low) if question.answers == "number" else int(low)


def _unclean(question: Question) -> Any:
    return 1 if question.answers in {"score", "number"} else question.ranks[1]


def _among(named: NamedFact, question: Question) -> Any:
    """An answer that the measure counts."""
    words = named.settings.get("is_one_of")
    if isinstance(words, tuple):
        return list(words[:1]) if question.answers == "several" else words[0]
    if "below" in named.settings:
        return float(str(named.settings["below"])) - 1
    return int(str(named.settings["at_least"]))


def _test(plan: Plan, named: NamedFact, to: Class, guideline: Guideline) -> Plan | None:
    test, attempts = named.of[0], plan.tests[named.of[0]]
    if to.is_unknown:
        return _attempted(plan, test, ())
    if to.fact.words is not None:
        return _changed(plan, test, {"can_relax": next(iter(to.fact.words))})
    if to.fact.low is None or to.fact.low != to.fact.high or to.fact.low < 0:
        return None
    n = int(to.fact.low)
    if named.measure == "passes":
        if n:
            return _attempted(plan, test, attempts[-n:])
        needed = int(str(named.settings["at_least"]))
        return _changed(plan, test, _result(guideline.register, [named], test, needed - 1))
    if named.measure == "weaker_side":
        return _changed(plan, test, {"left": PERCENT, "right": PERCENT - n})
    part = str(named.settings.get("part", ""))
    counted = [key for key in attempts[0][1] if key in {"left", "right", "value", "holds"}]
    return _changed(plan, test, {part: n} if part else dict.fromkeys(counted, n))


def _attempted(plan: Plan, test: str, attempts: Sequence[tuple[int, Data]]) -> Plan:
    return replace(plan, tests={**plan.tests, test: attempts})


def _changed(plan: Plan, test: str, data: Data) -> Plan:
    return _attempted(plan, test, [(before, {**reached, **data}) for before, reached in plan.tests[test]])


def _sign(plan: Plan, named: NamedFact, to: Class, guideline: Guideline) -> Plan:
    if _says(to, "no"):
        return replace(plan, signed=[(day, data) for day, data in plan.signed if data["kind"] not in named.of])
    scope = named.settings.get("scope")
    data = sign_off(guideline, named.of[0], **({"scope": [str(scope)]} if scope else {}))
    return replace(plan, signed=[*plan.signed, (plan.day - 1, data)])


def _says(to: Class, told: str) -> bool:
    return to.fact.words is not None and told in to.fact.words


def _event(name: str, kind: str, day: int, data: Data, *, by: str = "self") -> Event:
    return Event(name, kind, on(day), data, by=by)
