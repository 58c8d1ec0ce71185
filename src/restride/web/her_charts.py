"""The pictures of Progress: each with its heading, one plain sentence, the drawing, and the table behind it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from restride.guideline.register import PhysicalTest
from restride.units import DAYS_PER_WEEK
from restride.web.asked import PAIN, asked
from restride.web.charts import sleep_over_time, symptoms_over_time, tests_by_side, way, weeks_done
from restride.web.charts.scale import tidy
from restride.web.charts.sleep_over_time import Night, SleepOverTime
from restride.web.charts.symptoms_over_time import Day, SymptomsOverTime
from restride.web.charts.table import Table
from restride.web.charts.tests_by_side import SidedTest, SidedTests
from restride.web.charts.way import Way, WayStage
from restride.web.charts.weeks_done import Week, WeeksDone
from restride.web.evidence_words import in_language
from restride.web.her_answers import SYMPTOM_DAYS, days_of, much_pain_from, nights_of
from restride.web.her_course import HerCourse
from restride.web.her_tests import Tried, tried_by
from restride.web.her_way import StageOfHers, way_of
from restride.web.her_weeks import WeekOfHers, total, weeks_of, without_a_running_time
from restride.web.messages import Say, long_date

# As many as the chart shows, so that its sentence speaks of the same weeks.
SHOWN_WEEKS = 16


class Chart(Protocol):
    """A chart: what is drawn, the same as a table, and what is said in place of both."""

    def draw(self, data: Any, say: Say) -> str:
        """The drawing as SVG; empty where there is nothing to draw."""

    def table(self, data: Any, say: Say) -> Table:
        """The same facts as a table."""

    def nothing(self, say: Say) -> str:
        """What is said where there is nothing to draw."""


class Picture(NamedTuple):
    """One card of the page. `says`: sentences of what it shows, or what comes here later where `svg` is empty."""

    id: str
    says: tuple[str, ...]
    svg: SafeString
    table: Table


class Voice(NamedTuple):
    """How the pictures speak: the messages, and the language of dates and guideline texts."""

    say: Say
    language: str

    def day(self, day: date) -> str:
        """A day of these weeks, such as 3 May."""
        with override(self.language):
            return date_format(day, "j E")

    def date(self, day: date | None) -> str | None:
        """A day that may be long ago, such as 3 May 2025."""
        return long_date(day, language=self.language) if day else None


def pictures(her: HerCourse, voice: Voice, *, first_run: date | None) -> list[Picture]:
    """All pictures of the page, in order."""
    weeks, days, nights = weeks_of(her)[-SHOWN_WEEKS:], days_of(her), nights_of(her)
    tests, stages = tried_by(her), way_of(her, first_run=first_run)
    drawn = [
        picture("weeks", weeks_done, _weeks(weeks, voice), voice, _of_weeks(her, weeks, voice)),
        picture(
            "symptoms",
            symptoms_over_time,
            SymptomsOverTime(tuple(Day(voice.day(one.day), *one.amounts) for one in days)),
            voice,
            _of_days(her, [one.amounts for one in days], voice.say),
        ),
        picture(
            "sleep",
            sleep_over_time,
            SleepOverTime(tuple(_night(voice.day(one.day), one.hours, one.rough) for one in nights)),
            voice,
            _of_nights([(one.hours, one.rough) for one in nights], voice.say),
        ),
        picture(
            "tests",
            tests_by_side,
            SidedTests(tuple(_test(one, voice) for one in tests)),
            voice,
            _of_tests(tests, voice),
        ),
    ]
    if stages:
        drawn.insert(
            0, picture("way", way, Way(tuple(_stage(one, voice) for one in stages)), voice, _of_way(stages, voice))
        )
    return drawn


def picture(name: str, chart: Chart, data: Any, voice: Voice, says: Iterator[str]) -> Picture:
    """One card: `says` where there is something to draw, else what comes here later."""
    # The drawing escapes every text in it, and its marks are our own (tests/web/test_charts.py).
    svg = mark_safe(chart.draw(data, voice.say))  # noqa: S308
    return Picture(name, tuple(says) if svg else (chart.nothing(voice.say),), svg, chart.table(data, voice.say))


# What she did


def _weeks(weeks: Sequence[WeekOfHers], voice: Voice) -> WeeksDone:
    return WeeksDone(
        tuple(
            Week(voice.day(one.first), *(_float(value) for value in (one.run, one.walked, one.most))) for one in weeks
        )
    )


def _of_weeks(her: HerCourse, weeks: Sequence[WeekOfHers], voice: Voice) -> Iterator[str]:
    say = voice.say
    run, walked = (round(total(told)) for told in ([one.run for one in weeks], [one.walked for one in weeks]))
    if run and walked:
        yield say("progress-weeks-both", weeks=len(weeks), run=run, walked=walked)
    elif run or walked:
        yield say("progress-weeks-run" if run else "progress-weeks-walked", weeks=len(weeks), n=run or walked)
    if weeks and weeks[-1].most is not None and her.runs_today:
        now = weeks[-1].run
        yield say("progress-weeks-most", most=tidy(float(weeks[-1].most)))
        if now is not None:
            yield say("progress-weeks-now", run=tidy(float(now)))
    untold = without_a_running_time(her, weeks[0].first) if weeks else 0
    if untold:
        yield say("progress-weeks-untold", runs=untold)


# How she felt, how she slept


def _of_days(her: HerCourse, days: Sequence[tuple[str | None, ...]], say: Say) -> Iterator[str]:
    told = [amounts for amounts in days if any(one is not None for one in amounts)]
    yield say("progress-symptoms-says", weeks=SYMPTOM_DAYS // DAYS_PER_WEEK, days=len(told))
    none = sum(all(one == "none" for one in amounts) for amounts in told)
    if none:
        yield say("progress-symptoms-none", days=none, of=len(told))
    line, pain = much_pain_from(her), list(asked().four).index(PAIN)
    if line is not None and any(amounts[pain] not in {None, "none"} for amounts in told):
        yield say("progress-symptoms-pain", score=tidy(float(line)))


def _night(label: str, hours: Any, rough: bool | None) -> Night:
    return Night(label, _float(hours), rough)


def _of_nights(nights: Sequence[tuple[Any, bool | None]], say: Say) -> Iterator[str]:
    hours = [float(one) for one, _ in nights if one is not None]
    if hours:
        yield say("progress-sleep-says", nights=len(hours), hours=tidy(sum(hours) / len(hours)))
    rough = sum(how is True for _, how in nights)
    if rough:
        yield say("progress-sleep-rough", nights=rough)
    elif not hours:
        yield say("progress-sleep-no-rough", nights=sum(how is False for _, how in nights))


# Tests


def _test(one: Tried, voice: Voice) -> SidedTest:
    return SidedTest(
        name=_name(one.test, voice, holds=one.holds),
        counts="seconds" if one.holds or one.test.counts == "seconds" else "repetitions",
        on=voice.date(one.on) or "",
        left=one.left,
        right=one.right,
        both=one.both,
        sided=one.both is None,
        target=one.target.amount if one.target else None,
        kind=one.target.kind if one.target else "guide",
    )


def _name(test: PhysicalTest, voice: Voice, *, holds: bool) -> str:
    name = in_language(test.name, voice.language)
    return voice.say("progress-test-holds", test=name) if holds else name


def _of_tests(tests: Sequence[Tried], voice: Voice) -> Iterator[str]:
    needed = [one for one in tests if one.target and one.target.kind == "gate"]
    if needed:
        yield voice.say("progress-tests-says", there=sum(one.is_there for one in needed), of=len(needed))
        yield voice.say("progress-tests-felt")
    else:
        yield voice.say("progress-tests-guide")


# The way


def _stage(one: StageOfHers, voice: Voice) -> WayStage:
    return WayStage(in_language(one.stage.title, voice.language), one.state, voice.date(one.on))


def _of_way(stages: Sequence[StageOfHers], voice: Voice) -> Iterator[str]:
    here = next(one for one in stages if one.state == "here")
    title, on = in_language(here.stage.title, voice.language), voice.date(here.on)
    if on:
        yield voice.say("progress-way-since", stage=title, on=on)
    else:
        yield voice.say("progress-way-here", stage=title)
    ahead = sum(one.state == "ahead" for one in stages)
    if ahead:
        yield voice.say("progress-way-ahead", stages=ahead)


def _float(value: Any) -> float | None:
    return None if value is None else float(value)
