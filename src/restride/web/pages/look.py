"""The design system on one page: every token and component as it is, for developers and designers (`make gallery`).

It is there only while debugging is on, so that nobody meets it by chance. What it shows is invented.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Literal

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from restride.records.recovery import new_recovery_code
from restride.web.asking import Field, field
from restride.web.charts import sleep_over_time, symptoms_over_time, tests_by_side, way, weeks_done
from restride.web.charts.sleep_over_time import Night, SleepOverTime
from restride.web.charts.symptoms_over_time import Amount, Day, SymptomsOverTime
from restride.web.charts.tests_by_side import SidedTest, SidedTests
from restride.web.charts.way import Way, WayStage
from restride.web.charts.weeks_done import Week, WeeksDone
from restride.web.her_charts import Picture, Voice, picture
from restride.web.library import library
from restride.web.local_help import LEVELS, LevelHelp, contact_of, shown_sign
from restride.web.visitor import Visitor, visitor_of

COLOURS = (
    "ink", "ink-soft", "paper", "card", "line", "edge", "accent", "accent-ink", "accent-soft", "calm", "calm-soft",
    "talk", "talk-soft", "soon", "soon-soft", "now-paper", "now-ink", "focus",
)  # fmt: skip
# Classes of the style sheet, as they are shown.
TYPE = ("as-h1", "as-h2", "lead", "soft", "eyebrow", "cited", "done", "mend", "why", "tag", "tag yes")
ACTS = ("second", "plain", "grave")
CARDS = ("card", "card main", "card kind", "card quiet")
_SIGNS_OF_A_LEVEL = 2
# Invented amounts, only to fill the charts.
_MINUTES = ((None, 40), (None, 55), (0, 60), (9, 65), (12, 70), (18, 60))
_MOST = (None, None, None, 18, 19.8, 21.8)
_STATES: tuple[Literal["done", "here", "ahead"], ...] = ("done", "here", "ahead", "ahead")
_AMOUNTS: tuple[Amount | None, ...] = ("none", None, "a_little", "none", "a_lot", None, "none", "a_little")
_HOURS = (6, 5.5, None, 7, 3, 6.5, None, 8)


@require_safe
def look(request: HttpRequest) -> HttpResponse:
    """The page; while debugging is off there is none."""
    if not settings.DEBUG:
        raise Http404
    visitor = visitor_of(request)
    wrong = _fields(visitor, mend=visitor.say("mend-choose-one"))
    context = {
        "colours": COLOURS,
        "type": TYPE,
        "acts": ACTS,
        "cards": CARDS,
        "code": new_recovery_code(),
        "call": visitor.place.contact("emergency", visitor.look.language),
        "help": _help(visitor),
        "fields": _fields(visitor),
        "wrong": wrong[:1],
        "pictures": list(_pictures(visitor)),
        "days": [visitor.today + timedelta(days=ahead) for ahead in range(3)],
        "because": [{"truth": truth, "says": visitor.say("look-sentence")} for truth in ("yes", "no", "unknown")],
    }
    return render(request, "look.html", context)


def _fields(visitor: Visitor, *, mend: str = "") -> list[Field]:
    """A question of each kind: the first of the register that has it."""
    kinds: dict[str, Field] = {}
    for question in library().register.questions.values():
        if question.answers != "date" and question.asked_of == "her":
            one = field(question, visitor)
            kinds.setdefault(one.kind, one._replace(id=f"{one.kind}{'-wrong' if mend else ''}", mend=mend))
    return list(kinds.values())


def _help(visitor: Visitor) -> list[LevelHelp]:
    """A card of each level, with the first signs of the register that have it."""
    signs = [shown_sign(one, visitor, loss=False) for one in library().register.signs.values()]
    return [
        LevelHelp(level, contact_of(level, visitor), [one for one in signs if one.level == level][:_SIGNS_OF_A_LEVEL])
        for level in LEVELS.values()
    ]


def _pictures(visitor: Visitor) -> Iterator[Picture]:
    voice = Voice(visitor.say, visitor.look.language)
    days = [voice.day(visitor.today - timedelta(days=back)) for back in range(len(_AMOUNTS) - 1, -1, -1)]
    tests = list(library().register.tests.values())[:3]
    stages = library().default.stages[: len(_STATES)]
    shown: tuple[tuple[str, Any, Any], ...] = (
        ("way", way, Way(tuple(WayStage(one.title, state) for one, state in zip(stages, _STATES, strict=True)))),
        (
            "weeks",
            weeks_done,
            WeeksDone(tuple(Week(day, *told, most) for day, told, most in zip(days, _MINUTES, _MOST, strict=False))),
        ),
        (
            "symptoms",
            symptoms_over_time,
            SymptomsOverTime(tuple(Day(day, one, one, one, one) for day, one in zip(days, _AMOUNTS, strict=True))),
        ),
        (
            "sleep",
            sleep_over_time,
            SleepOverTime(
                tuple(Night(day, one, one == min(filter(None, _HOURS))) for day, one in zip(days, _HOURS, strict=True))
            ),
        ),
        (
            "tests",
            tests_by_side,
            SidedTests(
                (
                    SidedTest(tests[0].name, "repetitions", days[0], both=6, sided=False),
                    SidedTest(tests[1].name, "repetitions", days[0], left=8, right=12, target=10, kind="gate"),
                    SidedTest(tests[2].name, "seconds", days[0], left=None, right=12, target=10),
                )
            ),
        ),
    )
    for name, chart, data in shown:
        yield picture(name, chart, data, voice, iter([visitor.say("look-sentence")]))
    yield picture("empty", sleep_over_time, SleepOverTime(()), voice, iter(()))
