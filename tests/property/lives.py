"""Invented lives: careful ones that are allowed to run, and everything that can happen to a record after that.

A life is a tuple of events made of habits. The careful lives reach running by every route, so that a property that
speaks of losing something has something to lose; `happenings` then draws what a year with a small child can bring.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from people import born, checked_in, on
from restride.engine.decide import decide, decision_of, walk
from restride.engine.decision import Decision
from restride.engine.scenario import DAY_ZERO
from restride.guideline.load import load_library
from restride.guideline.model import Guideline
from restride.guideline.register import Question
from restride.guideline.vocabulary import ACTIVITIES, OUTCOMES, SCOPES, SIGN_OFF_KINDS, URGENCIES
from restride.history.codec import as_json
from restride.history.events import BIRTH_MODES, SKIPPED, TEARS, Event
from restride.history.timeline import Timeline

LIBRARY = load_library()
REGISTER = LIBRARY.register
CONSENSUS = LIBRARY.default

WELL: dict[str, Any] = {
    "leak_urine": "none",
    "leak_stool": "none",
    "leak_wind": "none",
    "urgency": "none",
    "heaviness": "none",
    "bowel_emptying": "none",
    "doming": "none",
    "pads_for_exercise": "no",
    "pain_sex": "none",
    "pain_pelvic": 0,
    "pain_back": 0,
    "pain_joint": 0,
    "pain_bone": 0,
    "pain_perineum": 0,
    "bleeding": "none",
}
FORTNIGHTLY: dict[str, Any] = {
    "warning_signs": ["none"],
    "low_mood": "no",
    "lost_interest": "no",
    "coping": "yes",
    "self_harm_thoughts": "never",
    "eating_enough": "yes",
    "weight_loss_unplanned": "no",
    "periods_absent_long": "no",
    "core_without_bearing_down": "yes",
    "breath_coordinated": "yes",
    "can_contract_all": "yes",
    "wound_settled": "yes",
    "symptoms_since_birth": ["none"],
}
BACKGROUND: dict[str, Any] = {
    "known_prolapse": "no",
    "hypermobility": "no",
    "past_bone_stress_injury": "no",
    "leak_before_or_in_pregnancy": "no",
    "pain_in_pregnancy": "no",
    "long_term_condition": "no",
    "told_to_wait_by_clinician": "no",
    "running_injury_before": "no",
    "ran_before": "regular",
    "born_face_up": "no",
    "feeding": "formula",
}
AFTERCARE: dict[str, Any] = {"leak_urine": "none", "heaviness": "none", "pain_pelvic": 0, "doming": "none"}
BATTERY: dict[str, dict[str, Any]] = {
    "walk_30": {"value": 1800},
    "balance": {"left": 12, "right": 12},
    "single_leg_squat": {"left": 10, "right": 11},
    "jog_on_spot": {"value": 60},
    "forward_bound": {"value": 10},
    "hop": {"left": 10, "right": 10},
    "running_man": {"left": 10, "right": 10},
    "pelvic_floor_holds": {"holds": 8, "hold_seconds": 8, "can_relax": "yes"},
    "pelvic_floor_fast": {"value": 10},
    "single_leg_bridge": {"left": 12, "right": 12},
}
PHYSIO = {"name": "Iris", "role": "pelvic health physiotherapist"}
DOCTOR = {"name": "Ada", "role": "GP"}

Events = tuple[Event, ...]


def examples(n: int) -> settings:
    """So many examples, or more by night: `RESTRIDE_EXAMPLES=20` draws twenty times as many, and others each time.

    Drawing a whole life takes its time; shrinking one takes minutes and tells little more.
    """
    times = int(os.environ.get("RESTRIDE_EXAMPLES", "1"))
    return settings(
        max_examples=n * times,
        derandomize=times == 1,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


# Habits


def happened(day: int, kind: str, name: str, data: dict[str, Any], *, by: str = "self") -> Event:
    """One event with an id of its own."""
    return Event(f"{name}-{day}", kind, on(day), data, by=by)


def answered(day: int, name: str = "answer", *, by: str = "self", **answers: Any) -> Event:
    """Answers of one day, beside those of the habits."""
    return checked_in(day, id=f"{name}-{day}", by=by, **answers)


def session(day: int, activity: str, name: str = "", *, by: str = "self", **data: Any) -> Event:
    """One session."""
    return happened(day, "session_done", name or activity, {"activity": activity, **data}, by=by)


def run(day: int, name: str = "run", *, seconds: int = 1800, **data: Any) -> Event:
    """A whole walk–run, longer than any step asks for, without a symptom then or next day unless told."""
    aftercare = {"symptoms": AFTERCARE, "next_day_symptoms": AFTERCARE}
    return session(
        day, "walk_run", name, **{"minutes": 40, "run_seconds": seconds, "completed": True, **aftercare, **data}
    )


def battery(day: int, **more: Any) -> list[Event]:
    """The seven impact tests and the three quiet ones, all passed."""
    return [
        happened(
            day,
            "test_performed",
            test,
            {"test": test, **result, "symptoms": AFTERCARE, "next_day_symptoms": AFTERCARE, **more},
        )
        for test, result in BATTERY.items()
    ]


def signed(day: int, kind: str = "return_to_run", name: str = "", **data: Any) -> Event:
    """A sign-off; verified and by a physiotherapist unless told otherwise."""
    whole = {"kind": kind, "outcome": "cleared", "by": PHYSIO, "verified": True, **data}
    return happened(day, "signed_off", name or kind, whole, by="clinician:iris")


def everyday(first: int, last: int) -> Iterator[Event]:
    """Answers, sleep, strength and walks of a woman who is well."""
    for day in range(first, last + 1):
        yield answered(day, "night", sleep_hours=8)
        if day % 3 == 1:
            yield answered(day, "well", **WELL)
            yield session(day, "strength", minutes=25, completed=True)
        if day % 14 == 2:
            yield answered(day, "fortnight", **FORTNIGHTLY)
        if day % 4 == 2:
            yield session(day, "walk", minutes=35, completed=True, symptoms=AFTERCARE, next_day_symptoms=AFTERCARE)


def childbed(**birth: Any) -> Events:
    """The birth, what she told of herself, and the check at six weeks."""
    return (
        born(**{"zone": "Europe/London", "babies": 1, "tear": "first", **birth}),
        happened(3, "background_recorded", "background", {"answers": BACKGROUND}),
        signed(43, "postnatal_check", by=DOCTOR, verified=False),
    )


class Life(NamedTuple):
    """A careful life: its name, its events and the last day it tells of, in days since birth."""

    name: str
    events: Events
    last: int

    def __repr__(self) -> str:
        return f"life({self.name!r}, {self.last})"


class History(tuple[Event, ...]):
    """A history that shows itself as what is different from the careful life it was made from."""

    __slots__ = ()

    def __repr__(self) -> str:
        careful = min(
            (life(name) for name in _STARTS), key=lambda one: len(set(map(_key, one.events)) ^ set(map(_key, self)))
        )
        known, told = set(map(_key, careful.events)), set(map(_key, self))
        gone = [event.id for event in careful.events if _key(event) not in told]
        more = [as_json(event) for event in self if _key(event) not in known]
        return f"{careful!r} without {gone} and with {more}"


def _key(event: Event) -> str:
    return repr(as_json(event))


@cache
def life(name: str, last: int = 130) -> Life:
    """One of the careful lives, with a run every other day from the first day it may."""
    first_run, start = _STARTS[name]
    known = [*childbed(), *everyday(1, last), *start]
    runs = [run(day) for day in range(first_run, last + 1, 2)] if first_run else []
    return Life(name, tuple(event for event in (*known, *runs) if event.on <= on(last)), last)


_FLAG = happened(5, "background_recorded", "flag", {"answers": {"hypermobility": "yes"}})
_SUPERVISED = {"supervised_by": PHYSIO}

# The first day on which each may run, and what brings her there.
_STARTS: dict[str, tuple[int, tuple[Event, ...]]] = {
    "untested": (0, ()),
    "clear": (85, (*battery(84), signed(84))),
    "clear_at_once": (84, (*battery(80, **_SUPERVISED), signed(80))),
    "flagged": (85, (_FLAG, *battery(84), signed(84))),
    "alone": (92, (*battery(84), *battery(91))),
    "early": (
        72,
        (
            happened(44, "preparation_credited", "credit", {"weeks": 4}),
            *battery(71, **_SUPERVISED),
            signed(71, "early_start", reason="asked for by her surgeon"),
        ),
    ),
}
RUNNING = ("clear", "clear_at_once", "flagged", "alone", "early")


# What can happen

QUESTIONS = tuple(one for one in REGISTER.questions.values() if one.answers != "date")
SYMPTOMS = tuple(one for one in QUESTIONS if one.group in {"pelvic_floor", "pain", "bleeding"})


def answers_to(question: Question) -> st.SearchStrategy[Any]:
    """Any real answer to a question."""
    match question.answers:
        case "several":
            others = [one for one in question.options if one != "none"]
            ticked = st.lists(st.sampled_from(others), min_size=1, max_size=3, unique=True)
            return st.one_of(st.just(["none"]), ticked) if "none" in question.options else ticked
        case "score":
            return st.integers(0, 10)
        case "number":
            return st.integers(int(question.least or 0), int(question.most or 24))
        case _:
            return st.sampled_from(question.ranks)


def some_answers(
    questions: Sequence[Question] = QUESTIONS, *, skipping: bool = True, most: int = 3
) -> st.SearchStrategy[dict[str, Any]]:
    """Answers to a few questions, skipped ones among them."""

    def answers(chosen: list[Question]) -> st.SearchStrategy[dict[str, Any]]:
        skipped = st.sampled_from(SKIPPED)
        return st.fixed_dictionaries(
            {one.id: st.one_of(answers_to(one), skipped) if skipping else answers_to(one) for one in chosen}
        )

    return st.lists(st.sampled_from(questions), min_size=1, max_size=most, unique_by=lambda one: one.id).flatmap(
        answers
    )


_AUTHORS = st.sampled_from(("self", "self", "self", "clinician:iris", "import:gpx"))
_MAYBE_SYMPTOMS = st.one_of(st.none(), st.just(AFTERCARE), some_answers(SYMPTOMS))
_ROLES = st.sampled_from((PHYSIO, DOCTOR, {"name": "Kim", "role": "running coach"}, None))
_LEVELS = st.sampled_from((*(rung.id for rung in CONSENSUS.ladder), "unheard of"))
_DATES = st.integers(-5, 250).map(lambda day: on(day).isoformat())


def _known(keys: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


@st.composite
def _sessions(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    keys = {
        "activity": draw(st.sampled_from(ACTIVITIES)),
        "minutes": draw(st.one_of(st.none(), st.integers(0, 90))),
        "run_seconds": draw(st.sampled_from((None, 0, 240, 480, 1800, 3600))),
        "level": draw(st.one_of(st.none(), _LEVELS)),
        "completed": draw(st.sampled_from((None, True, True, False))),
        "symptoms": draw(_MAYBE_SYMPTOMS),
        "next_day_symptoms": draw(_MAYBE_SYMPTOMS),
    }
    return "session_done", draw(_AUTHORS), _known(keys)


@st.composite
def _tests(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    count = st.one_of(st.none(), st.integers(0, 30))
    keys = {
        "test": draw(st.sampled_from(tuple(REGISTER.tests))),
        "left": draw(count),
        "right": draw(count),
        "value": draw(st.one_of(st.none(), st.sampled_from((0, 10, 60, 1799, 1800)))),
        "holds": draw(count),
        "hold_seconds": draw(st.one_of(st.none(), st.integers(0, 12))),
        "can_relax": draw(st.sampled_from((None, "yes", "no", "unsure"))),
        "symptoms": draw(_MAYBE_SYMPTOMS),
        "next_day_symptoms": draw(_MAYBE_SYMPTOMS),
        "supervised_by": draw(st.sampled_from((None, None, PHYSIO))),
    }
    return "test_performed", draw(_AUTHORS), _known(keys)


@st.composite
def _sign_offs(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    keys = {
        "kind": draw(st.sampled_from(SIGN_OFF_KINDS)),
        "outcome": draw(st.sampled_from((*OUTCOMES, OUTCOMES[0]))),
        "by": draw(_ROLES),
        "scope": draw(st.one_of(st.none(), st.lists(st.sampled_from(SCOPES), min_size=1, max_size=3, unique=True))),
        "expires": draw(st.one_of(st.none(), _DATES)),
        "verified": draw(st.sampled_from((None, True, False))),
        "reason": draw(st.sampled_from((None, "her surgeon agrees"))),
    }
    return "signed_off", draw(_AUTHORS), _known(keys)


@st.composite
def _limits(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    keys = {
        "max_level": draw(st.one_of(st.none(), _LEVELS)),
        "runs_per_week": draw(st.one_of(st.none(), st.integers(0, 7))),
        "envelope_percent": draw(st.one_of(st.none(), st.integers(0, 10))),
        "until": draw(st.one_of(st.none(), _DATES)),
    }
    return "limits_set", draw(st.sampled_from(("clinician:iris", "self"))), _known(keys)


TROUBLES: tuple[dict[str, Any], ...] = (
    {"warning_signs": ["t01"]},
    {"warning_signs": ["t20", "t38"]},
    {"warning_signs": "unsure"},
    {"bleeding": "heavy"},
    {"bleeding": "light"},
    {"self_harm_thoughts": "now"},
    {"self_harm_thoughts": "past"},
    {"low_mood": "yes"},
    {"leak_urine": "a_little"},
    {"leak_stool": "a_lot"},
    {"heaviness": "a_little"},
    {"doming": "a_lot"},
    {"pain_pelvic": 2},
    {"pain_back": 6},
    {"pain_bone": 3, "pain_limp_or_night": "yes"},
    {"pain_joint": 1, "pain_next_morning": "yes"},
    {"ill_now": "yes"},
    {"sleep_regression": "yes"},
    {"sleep_hours": 4},
    {"rough_night": "yes"},
    {"eating_enough": "no"},
    {"weight_loss_unplanned": "yes"},
    {"milk_supply_fell": "yes"},
    {"wound_settled": "no"},
    {"told_to_wait_by_clinician": "yes"},
)


def _check_ins() -> st.SearchStrategy[tuple[str, str, dict[str, Any]]]:
    kind = st.sampled_from(("checked_in", "checked_in", "background_recorded"))
    answers = st.one_of(some_answers(), st.sampled_from(TROUBLES))
    return st.tuples(kind, _AUTHORS, answers.map(lambda told: {"answers": told}))


_SMALL = st.sampled_from(
    (
        ("not_today", "self", {}),
        ("preparation_credited", "self", {"weeks": 6}),
        ("preparation_credited", "clinician:iris", {"weeks": 20}),
        ("guideline_adopted", "self", {"guideline": "jeffery"}),
        ("loss_recorded", "self", {}),
    )
)
EVERYDAY_HAPPENINGS = st.one_of(_check_ins(), _check_ins(), _sessions(), _tests(), _sign_offs(), _limits(), _SMALL)


@st.composite
def births(draw: st.DrawFn, *, day: int = 0) -> dict[str, Any]:
    """How a birth on this day may have been told."""
    told = {"mode": draw(st.sampled_from(BIRTH_MODES)), "tear": draw(st.sampled_from(TEARS))}
    if draw(st.integers(0, 4)) == 0:
        return {"earliest": on(day - draw(st.integers(0, 20))).isoformat(), "latest": on(day).isoformat(), **told}
    return {"date": on(day).isoformat(), **told}


@st.composite
def happenings(
    draw: st.DrawFn, *, first: int = 0, last: int = 130, most: int = 5, name: str = "happened"
) -> list[Event]:
    """A few things that happened between two days, none of which changes an earlier entry."""
    drawn = draw(st.lists(st.tuples(st.integers(first, last), EVERYDAY_HAPPENINGS), max_size=most))
    return [Event(f"{name}{n}", kind, on(day), data, by=by) for n, (day, (kind, by, data)) in enumerate(drawn)]


@st.composite
def edits(draw: st.DrawFn, events: Sequence[Event], *, day: int, name: str = "edit") -> Event:
    """A correction or a withdrawal of some earlier entry, made on a day."""
    known = [one for one in events if one.on <= on(day) and one.type not in {"entry_corrected", "entry_withdrawn"}]
    target = draw(st.sampled_from(known or [born()]))
    if draw(st.booleans()):
        return happened(day, "entry_withdrawn", name, {"entry": target.id})
    return happened(day, "entry_corrected", name, {"entry": target.id, "data": draw(_changed(target))})


def _changed(target: Event) -> st.SearchStrategy[dict[str, Any]]:
    """Other content for an entry: some that looks better than the truth, some worse."""
    match target.type:
        case "birth_recorded":
            return st.integers(-60, 0).map(lambda day: {"date": on(day).isoformat()})
        case "checked_in" | "background_recorded":
            return some_answers().map(lambda answers: {"answers": answers})
        case "session_done":
            return st.sampled_from(
                ({"minutes": 60}, {"completed": True}, {"completed": False}, {"symptoms": AFTERCARE})
            )
        case "test_performed":
            counts = st.sampled_from(({"value": 1800}, {"left": 30, "right": 30}, {"left": 1}, {"holds": 9}))
            return st.one_of(counts, some_answers(SYMPTOMS).map(lambda answers: {"symptoms": answers}))
        case "signed_off":
            return st.sampled_from(
                ({"outcome": "cleared"}, {"outcome": "not_yet"}, {"verified": True}, {"scope": ["running"]})
            )
        case "preparation_credited":
            return st.just({"weeks": 12})
        case _:
            return st.just({"reason": "told wrongly"})


@st.composite
def histories(draw: st.DrawFn, *, last: int = 130) -> Events:
    """Any history: a careful life as far as it got, with entries missing, added, changed, or with the birth told anew."""
    events = list(life(draw(st.sampled_from((*RUNNING, "untested"))), last).events)
    if draw(st.integers(0, 3)) == 0:
        events[0] = born(**draw(births()))
    if draw(st.booleans()):
        gone = draw(st.sets(st.sampled_from(range(len(events))), max_size=25))
        events = [event for place, event in enumerate(events) if place not in gone]
    quiet_from = draw(st.integers(40, 2 * last))
    events = [event for event in events if event.on < on(quiet_from)] or [born()]
    events += draw(happenings(last=last))
    if draw(st.booleans()):
        events.append(answered(draw(st.integers(84, last)), "trouble", **draw(st.sampled_from(TROUBLES))))
    if draw(st.booleans()):
        events.append(draw(edits(events, day=draw(st.integers(1, last)))))
    if draw(st.integers(0, 7)) == 0:
        day = draw(st.integers(100, last))
        events.append(happened(day, "pregnancy_reported", "again", {}))
    return History(events)


# Decisions


class View(NamedTuple):
    """What a decision allows, in numbers that can be compared: more is more, of urgency too.

    `stage` is -1 on a closed path, `level` -1 off the ladder.
    """

    running: bool
    stage: int
    level: int
    urgency: int


def decided(events: Iterable[Event], day: int, *, guideline: Guideline = CONSENSUS, **more: Any) -> Decision:
    """The decision of a day since birth."""
    return decide(guideline, Timeline(events, register=REGISTER), on(day), **more)


def view(decision: Decision, guideline: Guideline = CONSENSUS) -> View:
    """The comparable part of a decision."""
    assert decision.stage is not None
    stage = guideline.stages[guideline.stage_index(decision.stage)]
    return View(
        running=decision.running == "yes",
        stage=-1 if stage.whenever else guideline.stage_index(stage.id),
        level=-1 if decision.level is None else guideline.level_index(decision.level),
        urgency=URGENCIES.index(decision.urgency),
    )


_REWRITES = {
    "entry_corrected",
    "entry_withdrawn",
    "birth_recorded",
    "birth_date_confirmed",
    "pregnancy_reported",
    "loss_recorded",
}


def decisions(events: Iterable[Event], days: Sequence[int], *, guideline: Guideline = CONSENSUS) -> dict[int, Decision]:
    """The decisions of several days, in order.

    Walking on from one day to the next is quicker than beginning again, and the same while nothing rewrites the
    record in between; `test_one_day_at_a_time` holds the two to each other.
    """
    events = tuple(events)
    timeline = Timeline(events, register=REGISTER)
    if any(event.type in _REWRITES and event.on > on(days[0]) for event in events):
        return {day: decide(guideline, timeline, on(day)) for day in days}
    found = {}
    course = walk(guideline, timeline, on(days[0]))
    for day in days:
        course.walk_to(on(day).toordinal())
        found[day] = decision_of(course, timeline)
    return found


def views(events: Iterable[Event], days: Sequence[int], *, guideline: Guideline = CONSENSUS) -> dict[int, View]:
    """The comparable part of several days' decisions."""
    return {day: view(one, guideline) for day, one in decisions(events, days, guideline=guideline).items()}


def day_of(event: Event) -> int:
    """The day of an event, counted from the birth."""
    return (event.on - DAY_ZERO) // timedelta(days=1)


def month_after(day: int, *, last: int = 130) -> list[int]:
    """The days after a day on which something can come due: next day, a week, a fortnight, a month, and around them."""
    return [day + n for n in (0, 1, 2, 6, 7, 8, 13, 14, 15, 16, 21, 27, 28, 30) if day + n <= last]


def with_more(life: Life, more: Iterable[Event]) -> Events:
    """A life with other events in it."""
    return (*life.events, *more)


def differences(one: Decision, other: Decision) -> dict[str, tuple[Any, Any]]:
    """What two decisions say differently, key by key, as the format writes it."""
    first, second = one.as_json(), other.as_json()
    return {key: (first[key], second[key]) for key in first if first[key] != second[key]}
