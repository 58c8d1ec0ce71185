"""Readiness tests: how to do one, a counter or a timer for it, how it felt; and her tries so far beside the target."""

from datetime import date
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from restride.guideline.model import Guideline
from restride.guideline.register import PhysicalTest, Question
from restride.records.access import events_of
from restride.records.principal import Principal
from restride.web.asked import asked
from restride.web.asking import best_answers, hear_all
from restride.web.figures import figure_of, let_move
from restride.web.her_course import HerCourse, course_of
from restride.web.her_day import Json, her_day, is_urgent
from restride.web.her_tests import Tried, targets_of, tried_by
from restride.web.her_tries import Try, counts_from, rests_impact, tries_of, waited_for
from restride.web.hers_only import hers
from restride.web.library import library
from restride.web.messages import Say
from restride.web.moves import number_of_test, physical_test_of
from restride.web.pages.today import guideline_of
from restride.web.shown_day import shown_day
from restride.web.signers import OTHER, Signer, signers_for
from restride.web.sources import cited_by_id
from restride.web.strength import strength_message
from restride.web.telling import FORM_KEY, new_form_id, tell
from restride.web.the_four import groups_of, questions_of, silent
from restride.web.tries_in_words import aim, told, waits
from restride.web.typed_tries import asks_letting_go, fields_of, read_try
from restride.web.visitor import visitor_of

# The kind of sign-off whose givers can watch a test.
_WATCHED = "return_to_run"
_FELT = "felt"


class Row(NamedTuple):
    """One test in the list: its number in addresses, its aim, and what she did last. `there`: the aim is reached."""

    test: PhysicalTest
    number: int
    aim: str
    on: date | None
    told: str
    there: bool


class Told(NamedTuple):
    """One try in words, with whether she noticed nothing then and next day (yes, no, unknown)."""

    one: Try
    text: str
    felt: str
    after: str


@hers
def tests(request: HttpRequest, principal: Principal) -> HttpResponse:
    """Every test: first those that her next step waits for."""
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    if _rests(page):
        return redirect("today")
    guideline, her = guideline_of(page["decision"]), _course(request, principal, page)
    waited = waited_for(guideline, page["decision"]["unlocks"])
    done = tried_by(her)
    rows = [_row(test, guideline, done, visitor.say) for test in library().register.tests.values()]
    context = {
        "here": "progress",
        "first": [one for one in rows if one.test.id in waited],
        "others": [one for one in rows if one.test.id not in waited],
    }
    return render(request, "try/tests.html", context)


@hers
def one_test(request: HttpRequest, principal: Principal, number: int) -> HttpResponse:
    """One test: how, the form, and her tries so far."""
    test = physical_test_of(number)
    if test is None:
        raise Http404
    visitor = visitor_of(request)
    page = her_day(principal, visitor.today, zone=visitor.look.here)
    posted = request.POST if request.method == "POST" else None
    if posted is None and _rests(page):
        return redirect("today")
    guideline, her = guideline_of(page["decision"]), _course(request, principal, page)
    mend: dict[str, str] = {}
    if posted is not None:
        answer, mend = _hear(request, principal, test, her, page)
        if answer is not None:
            return answer
    targets = targets_of(guideline)
    tries = [_told(test, one, visitor.say) for one in tries_of(her, test)]
    follows = _next(test, page, tried_by(her))
    figure = figure_of(test.id)
    context = {
        "here": "progress",
        "today": visitor.today,
        "test": test,
        "number": number,
        "figure": figure,
        "aim": aim(test, targets, visitor.say),
        "waits": waits(test, targets),
        "fields": fields_of(test, targets, posted, mend),
        "asks_letting_go": asks_letting_go(test),
        "typed": posted or {},
        "signers": _signers(test, guideline, page),
        "early": counts_from(her, test),
        "rests": rests_impact(guideline, page["decision"]["findings"]) if test.impact else "",
        "tries": tries,
        "again_today": any(each.one.on == visitor.today for each in tries),
        "done": _done(request, tries, visitor.today),
        "next": follows,
        "next_number": number_of_test(follows.id) if follows else 0,
        "four": [(name, f"four-{name}") for name in asked().four],
        "ticked": posted.getlist("had") if posted is not None else [],
        "mend": mend,
        "sources": [(one, strength_message(one.level)) for one in cited_by_id(test.cite, loss=page["loss"])],
        "form_id": posted.get(FORM_KEY, "") if posted is not None else new_form_id(),
    }
    response = render(request, "try/one_test.html", context, status=422 if mend else 200)
    return let_move(response, figure.style if figure else "")


def _rests(page: Json) -> bool:
    """Whether somebody has to look first, or the path is closed: what was done before can still be told."""
    return is_urgent(page) or page["pregnancy"]


def _course(request: HttpRequest, principal: Principal, page: Json) -> HerCourse:
    visitor, decision = visitor_of(request), page["decision"]
    return course_of(
        events_of(principal),
        guideline_of(decision),
        visitor.today,
        zone=visitor.look.here,
        runs_today=decision["running"] == "yes",
    )


def _row(test: PhysicalTest, guideline: Guideline, done: tuple[Tried, ...], say: Say) -> Row:
    latest = [one for one in done if one.test.id == test.id]
    amounts = [one for one in latest if not one.holds][:1]
    hold = next((one.both for one in latest if one.holds), None)
    first = amounts[0] if amounts else None
    return Row(
        test,
        number_of_test(test.id),
        aim(test, targets_of(guideline), say),
        latest[0].on if latest else None,
        told(
            test,
            say,
            left=first.left if first else None,
            right=first.right if first else None,
            both=first.both if first else None,
            hold=hold,
        ),
        bool(latest) and all(one.is_there for one in latest),
    )


def _told(test: PhysicalTest, one: Try, say: Say) -> Told:
    text = told(test, say, left=one.left, right=one.right, both=one.both, hold=one.hold_seconds)
    return Told(one, text, one.felt.word, one.after.word)


def _next(test: PhysicalTest, page: Json, done: tuple[Tried, ...]) -> PhysicalTest | None:
    """The next test that her path waits for and that she has not done today."""
    guideline = guideline_of(page["decision"])
    waited = [name for name in waited_for(guideline, page["decision"]["unlocks"]) if name != test.id]
    today = page["decision"]["as_of"]
    fresh = {one.test.id for one in done if one.on.isoformat() == today}
    found = next((name for name in waited if name not in fresh), None)
    return library().register.tests[found] if found else None


def _done(request: HttpRequest, tries: list[Told], today: date) -> Told | None:
    """The try that was just told."""
    return tries[0] if "done" in request.GET and tries and tries[0].one.on == today else None


def _signers(test: PhysicalTest, guideline: Guideline, page: Json) -> list[Signer]:
    """Those who can watch a test with impact, so that it counts earlier."""
    kind = guideline.sign_offs.get(_WATCHED)
    if kind is None or not test.impact:
        return []
    return [one for one in signers_for(kind, loss=page["loss"]) if one != OTHER]


def _hear(
    request: HttpRequest, principal: Principal, test: PhysicalTest, her: HerCourse, page: Json
) -> tuple[HttpResponse | None, dict[str, str]]:
    """Takes the form: an answer where it was told or more is asked, else what has to be mended."""
    visitor, posted = visitor_of(request), request.POST
    typed = read_try(test, targets_of(her.guideline), posted, _signers(test, her.guideline, page), visitor)
    ticked = [name for name in asked().four if name in posted.getlist("had")]
    mend = typed.mend
    if "none" in posted and ticked:
        mend[_FELT] = visitor.say("mend-four-both")
    elif "none" not in posted and not ticked:
        mend[_FELT] = visitor.say("mend-four")
    if mend:
        return None, mend
    record = her.course.record
    best = best_answers(question.id for question in questions_of(record))
    if not ticked:
        return _tell(request, principal, {**typed.data, "symptoms": best}), {}
    questions = questions_of(record, ticked)
    answers, wrong = hear_all(questions, posted, visitor) if _FELT in posted else ({}, set())
    lacking = silent(ticked, questions, answers)
    if _FELT in posted and not wrong and not lacking:
        return _tell(request, principal, {**typed.data, "symptoms": {**best, **answers}}), {}
    return _ask_more(request, ticked, questions, mend=wrong | lacking if _FELT in posted else set()), {}


def _ask_more(request: HttpRequest, ticked: list[str], questions: list[Question], *, mend: set[str]) -> HttpResponse:
    """The page that asks what of each; all that was told before it is in its form."""
    posted = request.POST
    asked_now = {one.id for one in questions} | {"csrfmiddlewaretoken", _FELT}
    context = {
        "here": "progress",
        "kept": [(name, value) for name, values in posted.lists() if name not in asked_now for value in values],
        "groups": groups_of(ticked, questions, visitor_of(request), posted=_first(posted), mend=mend),
        "wrong": bool(mend),
    }
    return render(request, "try/felt.html", context, status=422 if mend else 200)


def _first(posted: QueryDict) -> QueryDict | None:
    return posted if _FELT in posted else None


def _tell(request: HttpRequest, principal: Principal, data: dict[str, Any]) -> HttpResponse:
    visitor = visitor_of(request)
    tell(request, principal, "test_performed", data, on=shown_day(request.POST, visitor.today))
    if is_urgent(her_day(principal, visitor.today, zone=visitor.look.here)):
        return redirect("today")
    return redirect(f"{reverse('one_test', args=[number_of_test(data['test'])])}?done=1")
