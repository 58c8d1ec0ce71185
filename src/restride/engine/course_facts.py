"""Facts of the course: what depends on where she stands, on what is open and on the sign-offs that count.

What of a fact stays the same on all days (which sign-offs it can mean at all) is worked out when it is first asked.
"""

from collections.abc import Sequence

from restride.engine.condition import AskFact, Course
from restride.engine.evaluate import Evaluator
from restride.engine.growth import Growth
from restride.engine.latches import Latches
from restride.engine.sign_offs import SignOff, SignOffs
from restride.engine.standing import Standing
from restride.guideline.model import NamedFact
from restride.history.answers import clean
from restride.history.facts import Fact, Moment, point, yes_no
from restride.truth import Truth
from restride.units import minutes_of, weeks_of

_NO, _NONE = yes_no(False), point(0)
_YES_NO = {False: _NO, True: yes_no(True)}


class CourseFacts(dict[str, AskFact]):
    """The facts of one course by name, each as it is asked of the day the course has reached; made when first asked."""

    def __init__(
        self,
        course: Course,
        now: Standing,
        *,
        evaluator: Evaluator,
        latches: Latches,
        growth: Growth,
        sign_offs: SignOffs,
    ) -> None:
        self._course, self._now, self._evaluator, self._latches = course, now, evaluator, latches
        self._growth, self._runs, self._sign_offs = growth, growth.runs, sign_offs
        self._guideline, self._measured = evaluator.guideline, evaluator.measured

    def __missing__(self, name: str) -> AskFact:
        """A fact that was not asked before."""
        asked = self[name] = self._ready(self._guideline.facts[name])
        return asked

    def _ready(self, named: NamedFact) -> AskFact:
        match named.measure:
            case "signed_off":
                return self._signed_off(named)
            case "sign_off_days_left":
                return self._days_left(named)
            case "open":
                rules = frozenset(named.of)
                return lambda day, _since: self._open(rules, day)
            case "met":
                return lambda day, _since: self._met(named.of, day)
            case "idle_days":
                return self._idle
            case measure:
                return self._of_level(measure)

    def _open(self, rules: frozenset[str], day: int) -> Fact:
        return _NO if rules.isdisjoint(self._latches.open) else yes_no(True, on=Moment(day))

    def _met(self, criteria: Sequence[str], day: int) -> Fact:
        parts = [self._evaluator.truth(one, day, self._course) for one in criteria]
        sure = parts.count(Truth.YES)
        return Fact(low=sure, high=sure + parts.count(Truth.UNKNOWN))

    def _idle(self, day: int, _since: Moment | None) -> Fact:
        since = self._now.idle_from
        return _NONE if since is None else point(self._course.idle_days(day), on=Moment(since))

    def _of_level(self, measure: str) -> AskFact:
        """A fact about the level she stands on."""
        now, runs, growth = self._now, self._runs, self._growth
        match measure:
            case "running_begun":
                return lambda _day, _since: _YES_NO[now.entered is not None]
            case "entered_flagged":
                return lambda _day, _since: _YES_NO[now.entered is not None and now.flagged is not Truth.NO]
            case "days_here":
                return lambda day, _since: point(0 if now.level_since is None else day - now.level_since)
            case "clean_sessions_here":
                return lambda day, _since: point(runs.clean_at(now.level, since=now.level_since, as_of=day))
            case "weeks_running":
                return lambda day, _since: point(0 if runs.first is None else weeks_of(day - runs.first))
            case "run_bout":
                return lambda _day, _since: self._run_bout()
            case "next_level_fits":
                return lambda day, _since: _YES_NO[growth.next_fits(now.level, day)]
            case other:
                raise AssertionError(f"{other} is not a measure of the course")

    def _run_bout(self) -> Fact:
        level = self._now.level
        return point(0 if level is None else minutes_of(self._guideline.ladder[level].run_seconds))

    # Sign-offs

    def _signed_off(self, named: NamedFact) -> AskFact:
        meant, ever = self._meant(named), named.settings.get("standing") == "ever"
        told_first = self._first_told(str(named.settings["after_first"])) if "after_first" in named.settings else None

        def asked(day: int, since: Moment | None) -> Fact:
            given = self._sign_offs.standing(meant, day, since=told_first or since)
            found = [one for one in given if ever or self._counts(one, day)]
            if not found:
                return _NO
            best = max(found, key=lambda one: one.ends)
            return yes_no(True, on=best.moment, until=None if ever else best.ends - 1, events=(best.event,))

        return asked

    def _days_left(self, named: NamedFact) -> AskFact:
        meant = self._meant(named)

        def asked(day: int, _since: Moment | None) -> Fact:
            found = [one for one in self._sign_offs.standing(meant, day, since=None) if self._counts(one, day)]
            if not found:
                return _NONE
            best = max(found, key=lambda one: one.ends)
            return point(best.ends - day, on=best.moment, until=best.ends - 1, events=(best.event,))

        return asked

    def _meant(self, named: NamedFact) -> Sequence[SignOff]:
        """The sign-offs that a fact can mean on some day."""
        return self._sign_offs.meant(
            named.of,
            scope=str(named.settings.get("scope", "")),
            verified=named.settings.get("verified") == "yes",
            from_day=self._measured.from_day(named),
        )

    def _first_told(self, question: str) -> Moment | None:
        """When something other than the best answer was first told: an older sign-off cannot speak of it."""
        column = self._measured.answers.told.get(question)
        facts = column.facts if column else ()
        return next((fact.on for fact in facts if clean(fact) is False), None)

    def _counts(self, one: SignOff, day: int) -> bool:
        """Not ended, not void (a voiding rule opened on evidence it is not surely later than), not suspended."""
        kind = self._guideline.sign_offs[one.kind]
        return (
            one.ends > day
            and not self._latches.opened_after(one.moment, kind.voided_by, day)
            and not self._latches.open_since(one.moment, kind.suspended_by)
        )
