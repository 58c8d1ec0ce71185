"""Notices: what she has to know about her record and the plan, beside the decision itself."""

from collections import Counter
from datetime import date

from restride.engine.decision import Notice
from restride.engine.replay import Course
from restride.history.timeline import Timeline
from restride.truth import Truth
from restride.units import CONFIRM_BIRTH_AFTER_YEARS, DAYS_PER_WEEK, DAYS_PER_YEAR


class Noticer:
    """Collects the notices of the day a course has reached. Their texts are messages of the guideline."""

    def __init__(self, course: Course, timeline: Timeline) -> None:
        self.course, self.timeline = course, timeline
        self.day, self.record = course.day, course.record

    def all(self) -> list[Notice]:
        """Every notice that applies."""
        found: list[Notice | None] = [
            self._clash(),
            self._bad_correction(),
            *self._birth(),
            self._late_entry(),
            self._unpermitted_run(),
            self._told_by_her(),
            self._credit(),
            self._limits(),
            self._other_guideline(),
            *self._stricter_rules(),
        ]
        return [one for one in found if one is not None]

    def _notice(self, name: str, **words: str) -> Notice:
        return Notice(name, self.course.guideline.messages[name].format(**words))

    def _clash(self) -> Notice | None:
        if not self.timeline.clashes:
            return None
        known = Counter(event.id for event in self.timeline.until(self.day))
        clashes = [one for one in self.timeline.clashes if known[one] > 1]
        return self._notice("clash", ids=", ".join(clashes)) if clashes else None

    def _bad_correction(self) -> Notice | None:
        if not self.timeline.bad_corrections:
            return None
        events = {event.id: event for event in self.timeline.events}
        bad = [one for one in self.timeline.bad_corrections if events[one].on.toordinal() <= self.day]
        return self._notice("bad_correction", ids=", ".join(bad)) if bad else None

    def _birth(self) -> list[Notice | None]:
        birth = self.record.birth
        if birth is None:
            return [self._notice("no_birth")]
        years = (self.day - birth.latest) / DAYS_PER_YEAR
        return [
            self._notice("birth_unconfirmed") if birth.unconfirmed else None,
            self._notice("birth_rough") if birth.earliest != birth.latest else None,
            self._notice("birth_long_ago") if years > CONFIRM_BIRTH_AFTER_YEARS else None,
        ]

    def _late_entry(self) -> Notice | None:
        """Entries of an earlier day that were received today: the plan may have changed because of them."""
        past = self.timeline.until(self.day - 1)
        received = {event.id: event.recorded_at.date().toordinal() for event in past if event.recorded_at}
        if self.day not in received.values() or all(day == self.day for day in received.values()):
            return None
        late = [event.on for event in past if received.get(event.id) == self.day]
        return self._notice("plan_changed", days=", ".join(long_date(on.isoformat()) for on in dict.fromkeys(late)))

    def _unpermitted_run(self) -> Notice | None:
        recent = [run for run in self.course.runs.unpermitted if self.day - run.day < DAYS_PER_WEEK]
        return self._notice("unpermitted_run") if recent else None

    def _told_by_her(self) -> Notice | None:
        """A sign-off that stands, and that she told of herself."""
        kinds = [kind.id for kind in self.course.guideline.sign_offs.values() if kind.shown_as_told]
        sign_offs = self.course.sign_offs
        meant = sign_offs.meant(kinds, scope="", verified=False, from_day=self.record.start)
        given = sign_offs.standing(meant, self.day, since=None)
        return self._notice("told_by_her") if any(one.ends > self.day and not one.verified for one in given) else None

    def _credit(self) -> Notice | None:
        """Preparation that she told of herself."""
        told = [
            min(version["weeks"] for version in entry.versions)
            for entry in self.record.of_type("preparation_credited")
            if entry.day <= self.day and not entry.event.by_clinician
        ]
        return self._notice("credit_told", weeks=str(sum(told))) if told else None

    def _limits(self) -> Notice | None:
        limits, ladder = self.course.limits, self.course.guideline.ladder
        level, runs = limits.max_level(self.day), limits.runs_per_week(self.day)
        percent = limits.envelope_percent(self.day)
        told = [
            f"{ladder[level].id}" if level is not None else "",
            f"{runs} / 7" if runs is not None else "",
            f"{float(percent):g} %" if percent is not None else "",
        ]
        shown = ", ".join(one for one in told if one)
        return self._notice("limits", limits=shown) if shown else None

    def _other_guideline(self) -> Notice | None:
        chosen = self.record.chosen_guideline(self.day)
        if chosen is None or chosen == self.course.guideline.id:
            return None
        return self._notice("other_guideline", guideline=chosen, shown=self.course.guideline.title)

    def _stricter_rules(self) -> list[Notice]:
        """The points of a voice on which a rule that applies today is stricter than the voice itself."""
        guideline, latches = self.course.guideline, self.course.latches
        if guideline.default or not guideline.tightened:
            return []
        applying = {rule.id for rule in guideline.rules if latches.truth(rule, self.day) is Truth.YES}
        return [
            Notice("overlay_stricter", point.says)
            for point in guideline.tightened
            if not applying.isdisjoint(point.rules)
        ]


def long_date(text: str) -> str:
    """A date that nobody can misread: 3 May 2025."""
    day = date.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"
