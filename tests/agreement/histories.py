"""Invented histories, dense enough that answers meet, follow each other, are skipped, run out and are missed."""

from random import Random
from typing import Any

from hypothesis import strategies as st

from people import on
from restride.guideline.load import load_library
from restride.guideline.register import Question
from restride.history.events import Event

REGISTER = load_library().register
LAST = 60
AFTERCARE = ("leak_urine", "heaviness", "pain_pelvic", "doming")
ASKED = (
    *AFTERCARE,
    "urgency",
    "bleeding",
    "pain_scar",
    "pain_perineum",
    "sleep_hours",
    "rough_night",
    "stress",
    "warning_signs",
    "low_mood",
    "coping",
    "self_harm_thoughts",
    "feeding",
    "hypermobility",
    "pain_in_pregnancy",
    "eating_enough",
    "mood_scale_self_harm_item",
)
# A few signs of each tier are enough to meet and to differ.
_RARE_SIGNS = set(REGISTER.signs) - {"t01", "t02", "t20", "t38"}
SIDED = ("hop", "single_leg_squat")
SKIPPED = ("unsure", "declined")

# Few days, so that much meets on one and follows on the next; before the birth only what holds for life still counts.
DAYS = st.sampled_from((0, 1, 2, 7, 8, 9, 14, 16, 21, 22, 28, 29, 30, 31, 35, 36, 37, 42, 43, 56, -1, -20))


def _answer(question: Question) -> st.SearchStrategy[Any]:
    match question.answers:
        case "several":
            some = [one for one in question.options if one not in {"none", *_RARE_SIGNS}]
            ticks = st.lists(st.sampled_from(some), min_size=1, max_size=2, unique=True)
            real: st.SearchStrategy[Any] = st.one_of(st.just(["none"]), ticks)
        case "score":
            real = st.sampled_from((0, 0, 3, 7))
        case "number":
            least, most = question.least or 0, question.most or 0
            real = st.sampled_from(
                sorted({one for one in (0, 1, 2, 5, 6, 7.5, 9, 14) if least <= one <= most} | {most})
            )
        case _:
            best = question.ranks[0]
            real = st.one_of(st.just(best), st.sampled_from(question.ranks))
    return st.one_of(real, real, real, st.sampled_from(SKIPPED))


def _answers(names: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    each = {name: _answer(REGISTER.questions[name]) for name in names}
    some = st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)
    return some.flatmap(lambda chosen: st.fixed_dictionaries({name: each[name] for name in chosen}))


_CLEAN = {"leak_urine": "none", "heaviness": "none", "pain_pelvic": 0, "doming": "none"}
_SYMPTOMS = st.one_of(st.just(_CLEAN), st.just(_CLEAN), st.just({}), _answers(AFTERCARE))
_BY = st.sampled_from(("self", "self", "self", "clinician:c1", "import:gpx"))
_COUNT = st.sampled_from((0, 9, 10, 20))


@st.composite
def _session(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    activity = draw(st.sampled_from(("walk", "walk", "strength", "mobility", "run")))
    data = {
        "activity": activity,
        "symptoms": draw(_SYMPTOMS),
        "next_day_symptoms": draw(_SYMPTOMS),
        **draw(st.sampled_from(({}, {"minutes": 0}, {"minutes": 12}, {"minutes": 20}, {"minutes": 35}))),
    }
    return "session_done", draw(_BY if activity in {"walk", "run"} else st.just("self")), data


@st.composite
def _test(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    test = draw(st.sampled_from((*SIDED, "walk_30", "calf_raise", "pelvic_floor_holds")))
    data: dict[str, Any] = {
        "test": test,
        "symptoms": draw(_SYMPTOMS),
        "next_day_symptoms": draw(_SYMPTOMS),
    }
    if test in SIDED:
        data |= draw(st.fixed_dictionaries({"left": _COUNT}, optional={"right": _COUNT}))
    elif test == "calf_raise":
        data |= {"left": draw(st.integers(1, 30)), "right": draw(st.integers(1, 30))}
    elif test == "walk_30":
        data |= {"value": draw(st.sampled_from((600, 1799, 1800)))}
    else:
        parts = {
            "holds": _COUNT,
            "hold_seconds": st.integers(4, 8),
            "can_relax": st.sampled_from(("yes", "no", *SKIPPED)),
        }
        data |= draw(st.fixed_dictionaries({}, optional=parts))
    if draw(st.booleans()):
        data |= {"symptoms": _CLEAN, "next_day_symptoms": _CLEAN}
    if draw(st.booleans()):
        data["supervised_by"] = {"name": "Pia", "role": "physiotherapist"}
    return "test_performed", draw(_BY), data


_CHECK_IN = _answers(ASKED).map(lambda answers: ("checked_in", "self", {"answers": answers}))
_HAPPENING = st.one_of(
    _CHECK_IN,
    _CHECK_IN,
    _answers(("leak_urine", "sleep_hours", "warning_signs", "heaviness")).map(
        lambda answers: ("background_recorded", "self", {"answers": answers})
    ),
    _session(),
    _test(),
    st.tuples(st.just("preparation_credited"), st.sampled_from(("self", "clinician:c1")), st.just({"weeks": 3})),
)

_BIRTHS: tuple[dict[str, Any] | None, ...] = (
    {"date": on(0).isoformat(), "mode": "vaginal", "tear": "third"},
    {"date": on(0).isoformat(), "mode": "caesarean"},
    {"date": on(0).isoformat()},
    {"earliest": on(-4).isoformat(), "latest": on(0).isoformat(), "mode": "forceps"},
    {"dates": [on(-4).isoformat(), on(0).isoformat()], "modes": ["vaginal", "caesarean_emergency"]},
    None,
)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Events of one person between day -20 and `LAST`, in any order."""
    birth = draw(st.sampled_from(_BIRTHS))
    events = [] if birth is None else [Event("birth", "birth_recorded", on(0), birth)]
    happened = draw(st.lists(st.tuples(DAYS, _HAPPENING), min_size=5, max_size=30))
    for place, (day, (kind, by, data)) in enumerate(happened):
        events.append(Event(f"e{place}", kind, on(day), data, by=by))
    if draw(st.booleans()):
        events.append(Event("again", "pregnancy_reported", on(draw(DAYS)), {}))
    if draw(st.booleans()):
        events.append(Event("loss", "loss_recorded", on(draw(DAYS)), {}))
    return _told_apart(events)


def _told_apart(events: list[Event]) -> list[Event]:
    """Without second tests of calves on one day, and without numbers both told and skipped on one day.

    Those have tests of their own.
    """
    kept: list[Event] = []
    seen: set[tuple[object, ...]] = set()
    for event in events:
        marks = set(_marks(event))
        if any((day, name, not skipped) in seen for day, name, skipped in marks if skipped is not None) or any(
            mark in seen for mark in marks if mark[2] is None
        ):
            continue
        seen |= marks
        kept.append(event)
    return kept


def _marks(event: Event) -> list[tuple[object, ...]]:
    """The numbers an event tells or skips, with their days; a test of calves with its day."""
    marks: list[tuple[object, ...]] = []
    if event.data.get("test") == "calf_raise":
        marks.append((event.on, "calf_raise", None))
    for key, later in (("answers", 0), ("symptoms", 0), ("next_day_symptoms", 1)):
        for name, answer in event.data.get(key, {}).items():
            if REGISTER.questions[name].answers in {"score", "number"}:
                marks.append((event.on.toordinal() + later, name, answer in SKIPPED))
    return marks


def whole_life(seed: int, *, last: int) -> list[Event]:
    """A long history in which everything is asked again and again, mostly well: so that rules come out in every way."""
    random = Random(seed)  # noqa: S311 - invented people, no secrets
    birth = random.choice([one for one in _BIRTHS if one])
    events = [Event("birth", "birth_recorded", on(0), birth)]
    asked = [question for question in REGISTER.questions.values() if question.answers != "date"]
    care = 0.0 if seed % 3 == 0 else random.choice((0.02, 0.1, 0.3))
    for day in range(1, last + 1):
        silent = random.random() < care
        if day % 3 == 0 and not silent:
            answers = {question.id: _some_answer(question, random, trouble=care / 4) for question in asked}
            events.append(Event(f"c{day}", "checked_in", on(day), {"answers": answers}))
        activity = random.choice(("walk", "strength", "walk_run", "mobility"))
        if not care:
            activity = "strength" if day % 7 in {1, 4} else "walk_run" if day > 84 else "walk"
        clean = {} if silent else {"symptoms": _CLEAN, "next_day_symptoms": _CLEAN}
        session = {"activity": activity, "minutes": 35, "run_seconds": 360, "completed": True, **clean}
        if (day % 2 or day % 7 == 4) and not (silent or (110 < day < 145 and seed % 2)):
            events.append(Event(f"s{day}", "session_done", on(day), session))
        if day % (28 if care else 14) == 0:
            events += [_done_well(test, day, clean) for test in REGISTER.tests if random.random() > care / 8]
        if day % 42 == 1 and day > 1 and (not care or random.random() < 0.7):
            kinds = ("postnatal_check", "return_to_run", "medical_go_ahead", "threshold_work", "early_start")
            scopes = (["running", "impact"], ["threshold"], ["with_pessary"], ["assessment"])
            signed = {
                "kind": random.choice(kinds) if care else kinds[day > 43 and seed % 2 == 0],
                "outcome": "cleared",
                "by": {"name": "Pia", "role": "physiotherapist"},
                "reason": "seen",
                "verified": random.random() < 0.5,
                "scope": random.choice(scopes) if care else ["running", "impact"],
            }
            events.append(Event(f"o{day}", "signed_off", on(day), signed))
    if seed % 8 == 6:
        events.append(Event("loss", "loss_recorded", on(40), {}))
    # What is rough now and then does not keep a well woman from running.
    for day in range(90, last, 11):
        events.append(
            Event(f"n{day}", "checked_in", on(day), {"answers": {"sleep_hours": 5, "milk_supply_fell": "yes"}})
        )
    if seed % 8 == 7:
        events.append(Event("again", "pregnancy_reported", on(last - 10), {}))
    return events


def _some_answer(question: Question, random: Random, *, trouble: float) -> Any:
    if random.random() < trouble / 2:
        return random.choice(SKIPPED)
    well = random.random() > trouble
    match question.answers:
        case "several":
            others = [one for one in question.options if one != "none"]
            return ["none"] if well and "none" in question.options else [random.choice(others)]
        case "score":
            return 0 if well else random.choice((1, 3, 5, 8))
        case "number":
            best = question.most if question.worse == "less" else question.least
            return (best or 0) if well else random.choice((5, 6, 7)) if question.most != 3 else 1
        case _:
            return question.ranks[0] if well else random.choice(question.ranks)


def _done_well(test: str, day: int, clean: dict[str, Any]) -> Event:
    counts = {"left": 25, "right": 25} if REGISTER.tests[test].sided else {"value": 1800}
    if test == "pelvic_floor_holds":
        counts = {"holds": 10, "hold_seconds": 10, "can_relax": "yes"}
    return Event(f"{test}{day}", "test_performed", on(day), {"test": test, **counts, **clean})
