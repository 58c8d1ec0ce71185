"""A decision and the questions, as people read them: in short lines that read well aloud, with colour or without."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from restride.engine.decision import DayPlan, Decision, Finding, Json, Session
from restride.engine.opinion import Opinion
from restride.engine.side_by_side import side_by_side
from restride.guideline.model import Guideline
from restride.guideline.register import Question, Register
from restride.truth import Truth
from restride.units import DAYS_PER_WEEK, SECONDS_PER_MINUTE, weeks_of

Line = tuple[str, str]

_URGENCY = {
    "now": ("bold white on red", "Get help now."),
    "today": ("bold red", "Talk to somebody today."),
    "days": ("bold yellow", "Have somebody look at this in the next days."),
    "adjust": ("", ""),
    "none": ("", ""),
}
_VERDICT = {
    "refer": "First somebody has to look.",
    "pause": "Running pauses. Here is what helps first.",
    "ask": "We need an answer first.",
    "step_back": "Go back a step and build up again.",
    "hold": "Stay on this step.",
    "progress": "You can go on.",
}
_WHO = {
    "her": "you",
    "training": "training",
    "recovery": "recovery",
    "clinician": "a professional",
    "time": "time",
}
_TITLE, _PLAIN, _FAINT = "bold", "", "dim"
_MOST_UNLOCKS = 12


def show_decision(
    decision: Decision,
    guideline: Guideline,
    *,
    plain: bool,
    why: bool,
    after_loss: bool,
    opinions: Sequence[Opinion] = (),
) -> None:
    """Prints a decision for people, and after it the opinions side by side, if there are any."""
    lines = [*decision_lines(decision, guideline, why=why, after_loss=after_loss)]
    if opinions:
        lines += comparison_lines(opinions, guideline, as_of=decision.as_of)
    if plain:
        print("\n".join(text for text, _ in lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for text, style in lines:
        console.print(Text(text, style=style))


def decision_lines(decision: Decision, guideline: Guideline, *, why: bool, after_loss: bool) -> Iterator[Line]:
    """The lines of a decision, each with its style. `after_loss`: no question speaks of a baby (I-22)."""
    yield from _head(decision, guideline)
    yield from _help(decision, guideline)
    yield from _section("This week", _week(decision, guideline))
    yield from _section("Why", _why(decision, why=why))
    yield from _section("What comes next, and who can help it on", _unlocks(decision))
    yield from _section("Questions to answer", _open_questions(decision, guideline, after_loss=after_loss))
    yield from _section("Good to know", ((f"- {one.text}", _PLAIN) for one in decision.notices))
    yield "", _PLAIN
    yield guideline.messages["limits_of_advice"], _FAINT
    yield f"This holds until {long_date(decision.until)} at the latest.", _FAINT


def comparison_lines(opinions: Sequence[Opinion], guideline: Guideline, *, as_of: str) -> Iterator[Line]:
    """The lines of a comparison, each with its style."""
    for title, lines in side_by_side(opinions, guideline, as_of=as_of):
        yield "", _PLAIN
        if title:
            yield title, _TITLE
        yield from ((f"- {line}" if title else line, _PLAIN) for line in lines)


def _head(decision: Decision, guideline: Guideline) -> Iterator[Line]:
    style, urgent = _URGENCY[decision.urgency]
    yield f"{long_date(decision.as_of)}. {_since(decision)}", _FAINT
    stage = next(one for one in guideline.stages if one.id == decision.stage)
    level = f" Step {decision.level}." if decision.level else ""
    yield f"{stage.title}.{level}", _TITLE
    if urgent:
        yield urgent, style
    yield ("Running: yes, as below." if decision.running == "yes" else "Running: not yet."), _TITLE
    yield _VERDICT[decision.verdict], _PLAIN
    yield f"Path: {guideline.title} ({guideline.id} {guideline.edition}).", _FAINT


def _since(decision: Decision) -> str:
    if decision.days_since_birth is None:
        return "We do not know the day of the birth exactly."
    weeks, days = weeks_of(decision.days_since_birth), decision.days_since_birth % DAYS_PER_WEEK
    return f"Day {decision.days_since_birth} since the birth ({_counted(weeks, 'week')} and {_counted(days, 'day')})."


def _help(decision: Decision, guideline: Guideline) -> Iterator[Line]:
    if not decision.help:
        return
    yield "", _PLAIN
    for one in decision.help:
        style = _URGENCY["now" if one.tier == "red" else "today" if one.tier == "orange" else "days"][0]
        yield one.says, style
        yield one.text, style
    yield guideline.messages["help_anything"], _PLAIN


def _section(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    inner = list(lines)
    if inner:
        yield "", _PLAIN
        yield title, _TITLE
        yield from inner


def _week(decision: Decision, guideline: Guideline) -> Iterator[Line]:
    for day in decision.week:
        yield f"{long_date(day.on)}: {_sessions(day)}", _PLAIN
    run = next((one for day in decision.week for one in day.sessions if one.level), None)
    if run is not None:
        yield f"The run: {steps_in_words(run.steps)}.", _PLAIN
    if decision.choices:
        lengths = " or ".join(str(one) for one in decision.choices)
        yield f"Today's sessions come in {lengths} minutes.", _PLAIN
    used = {
        step["id"]: None for day in decision.week for session in day.sessions for step in session.steps if "id" in step
    }
    if used:
        names = [guideline.register.exercises[name].name for name in used]
        yield f"Exercises: {', '.join(names)}.", _FAINT


def _sessions(day: DayPlan) -> str:
    if not day.sessions:
        return "rest"
    return "; ".join(_session(one) for one in day.sessions)


def _session(session: Session) -> str:
    return f"{session.title.lower()}, {session.minutes} minutes"


def steps_in_words(steps: Iterable[Json]) -> str:
    """The steps of a run: walk 5 minutes; 6 times: run 1 minute, walk 2 minutes; walk 5 minutes."""
    parts = []
    for step in steps:
        if "repeat" in step:
            inner = ", ".join(_step(one) for one in step["steps"])
            parts.append(f"{step['repeat']} times: {inner}")
        else:
            parts.append(_step(step))
    return "; ".join(parts)


def _step(step: Json) -> str:
    seconds = step["seconds"]
    if seconds % SECONDS_PER_MINUTE:
        whole, rest = divmod(seconds, SECONDS_PER_MINUTE)
        length = f"{_counted(whole, 'minute')} {rest} seconds" if whole else f"{rest} seconds"
    else:
        minutes = seconds // SECONDS_PER_MINUTE
        length = _counted(minutes, "minute")
    return f"{step['do']} {length}"


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _why(decision: Decision, *, why: bool) -> Iterator[Line]:
    unknown = [one for one in decision.findings if one.truth is Truth.UNKNOWN]
    if unknown and not why:
        yield f"- For {len(unknown)} of the rules we have no answer yet; the questions are below.", _PLAIN
    for finding in decision.findings:
        if finding in unknown and not why:
            continue
        todo = f" {finding.todo}" if finding.todo else ""
        yield f"- {finding.says}{todo}{_by(finding)}", _PLAIN
        if why:
            yield from _because(finding, depth=1)


def _because(finding: Finding, *, depth: int) -> Iterator[Line]:
    indent = "  " * depth
    for one in finding.because:
        yield f"{indent}- {one.truth.word}: {one.says}{_by(one)}", _FAINT
        yield from _because(one, depth=depth + 1)
    if finding.evidence and not finding.because:
        yield f"{indent}  from your entries: {', '.join(finding.evidence)}", _FAINT


def _by(finding: Finding) -> str:
    if not finding.cites:
        return ""
    told = "; ".join(
        f"{one.fact}: {'our own policy' if one.status == 'policy' else one.level}" for one in finding.cites
    )
    origin = {"own": "", "overlay": " Safety rule over every path.", "fallback": " From the shared path."}
    return f" [{told}.{origin[finding.origin]}]"


def _unlocks(decision: Decision) -> Iterator[Line]:
    for one in decision.unlocks[:_MOST_UNLOCKS]:
        when = f", on {long_date(one.earliest)} at the earliest" if one.earliest else ""
        yield f"- {one.needs} ({_WHO[one.who]}{when})", _PLAIN
    more = len(decision.unlocks) - _MOST_UNLOCKS
    if more > 0:
        yield f"- and {more} more; --json shows all", _FAINT


def _open_questions(decision: Decision, guideline: Guideline, *, after_loss: bool) -> Iterator[Line]:
    for name in decision.questions:
        yield f"- {guideline.register.questions[name].asked(after_loss=after_loss)} ({name})", _PLAIN


def question_lines(register: Register) -> Iterator[str]:
    """Every question with its answers and how long an answer stands."""
    for question in register.questions.values():
        yield f"{question.id}: {question.asks}"
        yield f"    {_answers(question)}. {_standing(question)}"


def _answers(question: Question) -> str:
    match question.answers:
        case "graded" | "yes_no" | "choice":
            return "Answers: " + ", ".join(question.ranks)
        case "several":
            return "Any of: " + ", ".join(question.options)
        case "score":
            return "A number from 0 to 10"
        case "number":
            return f"A number of {question.unit}, from {question.least:g} to {question.most:g}"
        case "date":
            return "A date, or the two days it lies between"
        case other:
            raise AssertionError(other)


def _standing(question: Question) -> str:
    asked = "" if question.asked_of == "her" else "Recorded by a clinician. "
    if question.valid_days is None:
        return f"{asked}It stands until it is changed."
    return f"{asked}It stands for {question.valid_days} days."


def questions_json(register: Register) -> list[dict[str, Any]]:
    """Every question for machines."""
    return [
        {
            "id": question.id,
            "asks": question.asks,
            "why": question.why,
            "answers": question.answers,
            "options": list(question.options or question.ranks) if question.answers in _WORDY else [],
            "valid_days": question.valid_days,
            "covers_days": question.covers_days,
            "asked_of": question.asked_of,
        }
        for question in register.questions.values()
    ]


_WORDY = frozenset({"graded", "yes_no", "choice", "several"})


def long_date(text: str) -> str:
    """A date that nobody can misread: Wednesday 13 May 2026."""
    day = date.fromisoformat(text)
    return f"{day:%A} {day.day} {day:%B %Y}"
