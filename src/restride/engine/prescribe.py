"""Seven days of sessions: from the stage's weekly template, her days and minutes, rest rules and what she did already.

There is always something she can do; only on urgent days, and on a closed path, the week is empty. Everything here
rounds towards less.
"""

from collections.abc import Iterable
from datetime import date

from restride.engine.decision import DayPlan, Json, Session
from restride.engine.replay import Course
from restride.guideline.model import Dose, Item, Rung
from restride.history.facts import Fact
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, SECONDS_PER_MINUTE, weeks_of

_RUNNING = frozenset({"run", "walk_run"})
_WALK = "walk"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Prescriber:
    """Fills the week that begins on the day the course has reached.

    `running`: whether she may run. `blocks`: what rules take away. `swap`: today's run becomes a walk.
    """

    def __init__(self, course: Course, *, running: bool, blocks: frozenset[str], swap: bool) -> None:
        self.course, self.guideline, self.day = course, course.guideline, course.day
        self.running, self.blocks, self.swap = running, blocks, swap
        level = course.now.level
        self.rung = None if level is None else self.guideline.ladder[level]
        self.shape = self.guideline.run_shape
        self.run_seconds = 0

    def empty(self) -> tuple[DayPlan, ...]:
        """Seven days with nothing in them."""
        return tuple(DayPlan(_iso(self.day + n), ()) for n in range(DAYS_PER_WEEK))

    def week(self) -> tuple[DayPlan, ...]:
        """Seven days, with the shorter versions of today's sessions."""
        if "all" in self.blocks:
            return self.empty()
        template = self.guideline.weeks[self.guideline.stages[self.course.now.stage].week]
        days: list[list[Session]] = [[] for _ in range(DAYS_PER_WEEK)]
        run_days: list[int] = []
        for turn, item in enumerate(template.items):
            if not self._is_open(item):
                continue
            if item.activity in _RUNNING:
                run_days = self._run_days()
                self.run_seconds = self._seconds_of_a_run(len(run_days))
                places = run_days
            else:
                places = self._spread(item.per_week, avoid=run_days, turn=turn)
            for place in places:
                session = self._session(item, self.day + place)
                if session is not None:
                    days[place].append(session)
        return tuple(
            DayPlan(_iso(self.day + place), self._within_minutes(sessions, today=place == 0))
            for place, sessions in enumerate(days)
        )

    def choices(self, week: tuple[DayPlan, ...]) -> tuple[int, ...]:
        """The lengths this day's sessions come in: up to the first that holds the longest whole."""
        longest = max((session.minutes for session in week[0].sessions), default=0)
        shorter = tuple(minutes for minutes in self.shape.choices if minutes < longest)
        return self.shape.choices[: len(shorter) + 1] if longest else ()

    def _is_open(self, item: Item) -> bool:
        if any(need in self.blocks for need in item.needs):
            return False
        if item.skipped_when is None:
            return True
        return self.course.evaluator.holds(item.skipped_when, self.day, self.course) is Truth.NO

    def _session(self, item: Item, day: int) -> Session | None:
        if item.activity not in _RUNNING:
            minutes = item.minutes[min(self._week_number(day), len(item.minutes) - 1)]
            if not minutes:
                return None
            steps = self._exercise_steps(item.doses) or (_step(_WALK, minutes * SECONDS_PER_MINUTE),)
            return Session(item.activity, item.title, minutes, tuple(steps))
        if self.rung is None:
            return None
        whole = self._run_session(item, self.rung)
        if self.running and not (self.swap and day == self.day):
            return whole
        return self._walk(whole.minutes, title=self.guideline.messages["walk_instead"])

    def _run_session(self, item: Item, rung: Rung) -> Session:
        """The whole session of a level, shorter where the guardrails on what was done allow less this week."""
        seconds = min(rung.run_seconds, self.run_seconds) if not rung.walk_seconds else rung.run_seconds
        steps = self._framed(_pattern(rung.repeat, seconds, rung.walk_seconds))
        title = rung.says if rung.says and seconds == rung.run_seconds else item.title
        return Session(item.activity, title, _minutes(steps), steps, rung.id)

    def _seconds_of_a_run(self, runs: int) -> int:
        """Seconds of each run so that the week stays within what was done before, in whole minutes, rounded down."""
        if self.rung is None or not runs:
            return 0
        rung, growth = self.rung, self.course.growth
        rails = [rail for rail in self.guideline.guardrails if rail.counts == "done"]
        most = [growth.most_seconds(rail, rung, self.day) for rail in rails]
        allowed = min((int(one) // runs for one in most if one is not None), default=rung.run_seconds)
        if allowed >= rung.run_seconds:
            return rung.run_seconds
        return max(allowed // SECONDS_PER_MINUTE, 1) * SECONDS_PER_MINUTE

    def _walk(self, minutes: int, *, title: str) -> Session:
        return Session(_WALK, title, minutes, (_step(_WALK, minutes * SECONDS_PER_MINUTE),))

    def _week_number(self, day: int) -> int:
        birth = self.course.record.birth
        return 0 if birth is None else weeks_of(max(day - birth.latest, 0))

    def _run_days(self) -> list[int]:
        """Days for runs: hers, with rest between, as many as any seven days allow, and rather early than late."""
        most = self._runs_per_week()
        rest = self.shape.rest_days if self.rung is None or self.rung.rest_days is None else self.rung.rest_days
        gap = rest + 1
        ran = [run.day for day in range(self.day - DAYS_PER_WEEK, self.day + 1) for run in self.course.runs.on_day(day)]
        weeks = [self._fitting(self._even(most, start), ran, gap=gap, most=most) for start in range(DAYS_PER_WEEK)]
        return max(weeks, key=lambda week: (len(week), -sum(week)))

    def _fitting(self, places: list[int], ran: list[int], *, gap: int, most: int) -> list[int]:
        """Of these places, in this order, those that leave the rest between runs and the number of a week."""
        chosen: list[int] = []
        for place in self._her_days(places):
            day = self.day + place
            before = [*ran, *(self.day + one for one in chosen)]
            rested = all(abs(day - other) >= gap for other in before)
            recent = sum(1 for other in set(before) if other > day - DAYS_PER_WEEK)
            if rested and recent < most:
                chosen.append(place)
        return sorted(chosen)

    def _runs_per_week(self) -> int:
        """What she wants, within what the level allows and a clinician's limit."""
        assert self.rung is not None or not self.running, "running needs a level"
        wanted = self._answer(self.guideline.her.runs_per_week)
        most = max(self.shape.most_per_week, self.rung.runs_per_week if self.rung else 0)
        asked = most if wanted.low is None or wanted.high is None else int(wanted.low)
        runs = min(max(asked, self.shape.fewest_per_week), most)
        limit = self.course.limits.runs_per_week(self.day)
        return runs if limit is None else min(runs, limit)

    def _spread(self, per_week: int, *, avoid: Iterable[int], turn: int) -> list[int]:
        """Days for other sessions, spread evenly, beside the runs where possible; each kind begins on another day."""
        if per_week >= DAYS_PER_WEEK:
            return list(range(DAYS_PER_WEEK))
        free = [place for place in self._her_days(range(DAYS_PER_WEEK)) if place not in set(avoid)]
        pool = free if len(free) >= per_week else self._her_days(range(DAYS_PER_WEEK))
        count = min(per_week, len(pool))
        return sorted(pool[(place * len(pool) // count + turn) % len(pool)] for place in range(count))

    def _even(self, count: int, start: int) -> list[int]:
        """All seven places, first those that spread `count` runs evenly from `start` with rest between."""
        first = [(start + place * DAYS_PER_WEEK // count) % DAYS_PER_WEEK for place in range(count)]
        return [*first, *(place for place in range(DAYS_PER_WEEK) if place not in first)]

    def _her_days(self, places: Iterable[int]) -> list[int]:
        """Of these places those on her days; all of them where she named none."""
        told = self._answer(self.guideline.her.days).words or frozenset()
        named = told & set(_WEEKDAYS)
        return [place for place in places if not named or _weekday(self.day + place) in named]

    def _answer(self, question: str) -> Fact:
        return self.course.measured.answers.latest(question).at(self.day)

    def _within_minutes(self, sessions: list[Session], *, today: bool) -> tuple[Session, ...]:
        """The sessions of a day, the main one first, shortened to the minutes she has."""
        told = self._answer(self.guideline.her.minutes)
        left = None if told.low is None else int(told.low)
        kept: list[Session] = []
        for session in sessions:
            fitting = session if left is None else self.shorten(session, left)
            if fitting is None:
                continue
            if left is not None:
                left -= fitting.minutes
            kept.append(self._with_versions(fitting) if today else fitting)
        return tuple(kept)

    def _with_versions(self, session: Session) -> Session:
        versions = [self.shorten(session, minutes) for minutes in self.shape.choices if minutes < session.minutes]
        shorter = tuple(one for one in versions if one is not None)
        return Session(session.activity, session.title, session.minutes, session.steps, session.level, shorter)

    def shorten(self, session: Session, minutes: int) -> Session | None:
        """The session in at most so many minutes; None where not even a part of it fits."""
        if session.minutes <= minutes:
            return session
        if minutes < min(self.shape.choices):
            return None
        if session.activity in _RUNNING and self.rung is not None:
            return self._shorter_run(session, minutes)
        if session.activity == _WALK:
            return self._walk(minutes, title=session.title)
        count = max(len(session.steps) * minutes // session.minutes, 1)
        return Session(session.activity, session.title, minutes, session.steps[:count])

    def _shorter_run(self, session: Session, minutes: int) -> Session:
        rung = self.rung
        assert rung is not None, "runs are only given on a level"
        frame = self.shape.warm_up_seconds + self.shape.cool_down_seconds
        left = minutes * SECONDS_PER_MINUTE - frame
        repeat = min(left // (rung.run_seconds + rung.walk_seconds), rung.repeat)
        if repeat > 0:
            inner = _pattern(repeat, rung.run_seconds, rung.walk_seconds)
        elif rung.walk_seconds or left < SECONDS_PER_MINUTE:
            return self._walk(minutes, title=self.guideline.messages["walk_instead"])
        else:
            inner = [_step("run", min(left, self.run_seconds))]
        steps = self._framed(inner)
        return Session(session.activity, session.title, _minutes(steps), steps, session.level)

    def _framed(self, inner: list[Json]) -> tuple[Json, ...]:
        """With the walks before and after; the last one makes the minutes whole, so that the length told is true."""
        first, last = self.shape.warm_up_seconds, self.shape.cool_down_seconds
        last += -(first + _seconds(inner) + last) % SECONDS_PER_MINUTE
        return (_step(_WALK, first), *inner, _step(_WALK, last))

    def _exercise_steps(self, doses: Iterable[Dose]) -> list[Json]:
        return [self._exercise_step(dose) for dose in doses]

    def _exercise_step(self, dose: Dose) -> Json:
        exercise = self.guideline.register.exercises[dose.exercise]
        step: Json = {"do": "exercise", "id": dose.exercise}
        counts = {"sets": dose.sets, "reps": dose.reps, "hold_seconds": dose.hold_seconds, "minutes": dose.minutes}
        step |= {key: count for key, count in counts.items() if count}
        return {**step, "side": "both"} if exercise.sided else step


def _pattern(repeat: int, run: int, walk: int) -> list[Json]:
    if not walk:
        return [_step("run", run)]
    return [{"repeat": repeat, "steps": [_step("run", run), _step(_WALK, walk)]}]


def _step(do: str, seconds: int) -> Json:
    return {"do": do, "seconds": seconds}


def _minutes(steps: Iterable[Json]) -> int:
    """The minutes of steps that a walk at the end has made whole."""
    return _seconds(steps) // SECONDS_PER_MINUTE


def _seconds(steps: Iterable[Json]) -> int:
    return sum(step.get("repeat", 1) * sum(one["seconds"] for one in step.get("steps", [step])) for step in steps)


def _weekday(day: int) -> str:
    return _WEEKDAYS[date.fromordinal(day).weekday()]


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
