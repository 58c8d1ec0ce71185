"""Latched rules: what opened them, what renews them, and what lifts them; and which rules apply on a day.

See `docs/decisions/0002-what-renews-a-latch.md`.
"""

from collections.abc import Callable
from typing import NamedTuple

from restride.engine.condition import Condition, Course, of_idle_days
from restride.engine.evaluate import Evaluator
from restride.guideline.model import Guideline, Rule, When
from restride.guideline.parts import leaves
from restride.history.facts import Moment
from restride.truth import Truth

STOPS_RUNNING = frozenset({"running", "impact", "all"})
_TAKES_IMPACT = frozenset({"impact", "all"})
_HOLDING = frozenset({"hold", "step_back"})


class Latch(NamedTuple):
    """An open latched rule: `evidence` that opened or renewed it, `since` when only later evidence closes it.

    `events`: ids of the entries that opened and renewed it.
    """

    evidence: Moment
    since: Moment
    opened: int
    events: tuple[str, ...]


class _Chosen(NamedTuple):
    """Some rules made ready for asking whether one applies: a day's bit, what may be open, and the rest."""

    days: int
    latched: frozenset[str]
    others: tuple[tuple[Rule, Condition], ...]


class Latches:
    """The latches of one course, and what its rules say on the day being replayed."""

    def __init__(self, guideline: Guideline, evaluator: Evaluator, course: Course) -> None:
        self.guideline, self._evaluator, self._course = guideline, evaluator, course
        self.open: dict[str, Latch] = {}
        self.opened_today: list[Rule] = []
        self.closed_today: list[Rule] = []
        self.impact_away: set[int] = set()
        self._lifted: dict[str, Moment] = {}
        self._moments: dict[str, list[Moment]] = {}
        self._restricting = [rule for rule in guideline.rules if rule.effect not in ("progress", "advise")]
        self._gaps = {
            rule.id: of_idle_days(evaluator.ready(rule.when))
            for rule in guideline.rules
            if rule.until is not None and self._is_gap(rule)
        }
        self._latched = [(rule, rule.until, self._ready(rule)) for rule in guideline.rules if rule.until is not None]
        self._may_open, self._any_day = self._told_by_record()
        self._stops = self._choose(lambda rule: bool(STOPS_RUNNING & set(rule.blocks)))
        self._holds = self._choose(lambda rule: rule.effect in _HOLDING)
        self._waived: frozenset[str] = frozenset()
        self._takes_impact = {rule.id for rule, _, _ in self._latched if _TAKES_IMPACT & set(rule.blocks)}

    def step(self, day: int) -> None:
        """Opens and closes what the day opens and closes."""
        self.opened_today.clear()
        self.closed_today.clear()
        quiet = not self.open and not self._may_open >> (day - self._evaluator.first) & 1
        for rule, until, when in self._any_day if quiet else self._latched:
            if when.on(day, self._course, None) is Truth.YES:
                self._open(rule, day)
            latch = self.open.get(rule.id)
            if latch and self._lifts(until, day, latch):
                del self.open[rule.id]
                self._lifted[rule.id] = latch.evidence
                self.closed_today.append(rule)
        if not self._takes_impact.isdisjoint(self.open):
            self.impact_away.add(day)

    def truth(self, rule: Rule, day: int) -> Truth:
        """Whether a rule applies today: a latched one while it is open; unknown where that cannot be told."""
        return self._truth(rule, self._evaluator.ready(rule.when), day)

    def _truth(self, rule: Rule, when: Condition, day: int) -> Truth:
        if rule.until is not None and rule.id in self.open:
            return Truth.NO if rule.id in self._waived else Truth.YES
        truth = when.on(day, self._course, None)
        if rule.until is None or truth is not Truth.YES:
            return truth
        # What made it so has been lifted; of what it might be beside that, unknown is still not no.
        others = [self._evaluator.truth(name, day, self._course) for name in rule.when.any]
        return Truth.UNKNOWN if Truth.UNKNOWN in others else Truth.NO

    def stop_running(self, day: int) -> bool:
        """Whether any rule takes running away today, or might: unknown is never no."""
        return self._any(self._stops, day)

    def hold_back(self, day: int) -> bool:
        """Whether anything keeps her from going up a rung today."""
        return self._any(self._holds, day)

    def taking_impact(self) -> list[tuple[Rule, Latch]]:
        """The open latches that take impact away, with their rules."""
        taking = self._takes_impact.intersection(self.open)
        return [(rule, self.open[rule.id]) for rule, _, _ in self._latched if rule.id in taking]

    def lock_running(self) -> bool:
        """Whether an open latch takes running away: such a week is no completed one."""
        return self._is_open(self._stops.latched)

    def stop_only_since(self, day: int) -> bool:
        """Whether all that stops running was told on `day` itself: a run of that day was begun in good faith."""
        return all(
            rule.id in self.open and self.open[rule.id].evidence.day == day
            for rule in self._restricting
            if STOPS_RUNNING & set(rule.blocks) and self.truth(rule, day) is not Truth.NO
        )

    def step_backs_opened_on(self, day: int) -> bool:
        """Whether every open latch that steps back opened on `day`."""
        return all(
            self.open[rule.id].opened == day for rule, _, _ in self._latched if rule.step_back and rule.id in self.open
        )

    def opened_after(self, moment: Moment, rules: tuple[str, ...], day: int) -> bool:
        """Whether one of these rules has opened by `day` on evidence that `moment` is not surely later than."""
        return any(
            opened.day <= day and not moment.after(opened) for rule in rules for opened in self._moments.get(rule, ())
        )

    def open_since(self, moment: Moment, rules: tuple[str, ...]) -> bool:
        """Whether one of these rules is open, and `moment` is not surely later than its evidence."""
        return any(rule in self.open and not moment.after(self.open[rule].since) for rule in rules)

    def close_gaps(self) -> None:
        """Closes what days without a run opened."""
        for rule in self._gaps.keys() & self.open.keys():
            self._lifted[rule] = self.open.pop(rule).evidence

    def waive_gaps(self, waived: bool) -> None:
        """What days without a run opened stands, and takes nothing away for as long as it is waived."""
        self._waived = frozenset(self._gaps) if waived else frozenset()

    def end_waived_gaps(self) -> None:
        """A permitted run ends a gap that was waived."""
        if self._waived:
            self.close_gaps()

    def _told_by_record(self) -> tuple[int, list[tuple[Rule, When, Condition]]]:
        """The days (bits) on which the record may open a rule, and the rules of which it tells nothing.

        A rule whose blocks on the record are not yes cannot open, whatever the course says.
        """
        days, others = 0, []
        full = (1 << self._evaluator.width) - 1
        for rule, until, when in self._latched:
            if when.known.yes == full:
                others.append((rule, until, when))
            else:
                days |= when.known.yes
        return days, others

    def _ready(self, rule: Rule) -> Condition:
        return self._gaps.get(rule.id) or self._evaluator.ready(rule.when)

    def _is_gap(self, rule: Rule) -> bool:
        read = leaves(self.guideline, rule.when.names())
        return all(self.guideline.fact(criterion.fact).measure == "idle_days" for criterion in read)

    def _open(self, rule: Rule, day: int) -> None:
        """Opens a rule, or renews it, on evidence later than what opened it before."""
        latch = self.open.get(rule.id)
        evidence, events = self._evidence(rule, day)
        before = latch.evidence if latch else self._lifted.get(rule.id)
        if before is not None and not evidence.after(before):
            return
        since = evidence if evidence.day == day else Moment(day)
        opened, before_it = (latch.opened, latch.events) if latch else (day, ())
        self.open[rule.id] = Latch(evidence, since, opened, tuple(dict.fromkeys((*before_it, *events))))
        self._moments.setdefault(rule.id, []).append(evidence)
        if latch is None:
            self.opened_today.append(rule)

    def _lifts(self, until: When, day: int, latch: Latch) -> bool:
        return self._evaluator.holds(until, day, self._course, permits=True, since=latch.since) is Truth.YES

    def _evidence(self, rule: Rule, day: int) -> tuple[Moment, tuple[str, ...]]:
        """The latest telling that makes the rule's condition true (the day itself where it is no telling), and ids."""
        told = [
            fact
            for criterion in leaves(self.guideline, rule.when.names())
            if self._evaluator.truth(criterion.id, day, self._course) is Truth.YES
            and (fact := self._evaluator.fact(criterion, day, self._course)).on
        ]
        moments = [fact.on for fact in told if fact.on is not None]
        latest = max(moments, key=lambda one: (one.day, one.recorded or 0.0), default=Moment(day))
        return latest, tuple(event for fact in told for event in fact.events)

    def _choose(self, chosen: Callable[[Rule], bool]) -> _Chosen:
        """The chosen rules: as days for those that rest on the record alone, one by one for the others."""
        days, latched, others = 0, [], []
        full = (1 << self._evaluator.width) - 1
        for rule in self._restricting:
            if not chosen(rule):
                continue
            when = self._ready(rule)
            if rule.until is not None:
                latched.append(rule.id)
            if when.asked:
                others.append((rule, when))
            elif rule.until is None:
                days |= full & ~when.known.no
            else:
                days |= full & ~when.known.no & (~when.known.yes | self._unknown_choices(rule.when))
        return _Chosen(days, frozenset(latched), tuple(others))

    def _unknown_choices(self, when: When) -> int:
        """The days (bits) on which one of the choices of a condition cannot be told."""
        days = 0
        for name in when.any:
            if self._evaluator.applies(name):
                planes = self._evaluator.days(name)
                days |= ~planes.yes & ~planes.no
        return days

    def _any(self, chosen: _Chosen, day: int) -> bool:
        if chosen.days >> (day - self._evaluator.first) & 1:
            return True
        if self._is_open(chosen.latched):
            return True
        return any(self._truth(rule, when, day) is not Truth.NO for rule, when in chosen.others)

    def _is_open(self, rules: frozenset[str]) -> bool:
        """Whether one of these rules is open, and not waived."""
        return bool(self.open) and not rules.isdisjoint(self.open.keys() - self._waived)
