"""The sessions of a plan as a phone gets them: each with a code of its own, and all that it takes to play it.

A code says which day and which content: the server finds the session again from her kept day, and a session that was
changed since has another one.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from restride.exchange.cues import cues_of
from restride.exchange.parts import is_timed, parts_of, runs_of
from restride.units import SECONDS_PER_MINUTE
from restride.web.evidence_words import in_language
from restride.web.library import library
from restride.web.moves import moves
from restride.web.visitor import Visitor

Json = dict[str, Any]
CODE_LENGTH = 16


def days_of(page: Json, visitor: Visitor) -> list[Json]:
    """The days of her plan from today to the last on which it may be shown, each with its sessions."""
    decision: Json = page["decision"]
    return [
        {"on": day["on"], "sessions": [_issued(day["on"], one, visitor) for one in day["sessions"]]}
        for day in decision["week"]
        if day["on"] <= decision["until"]
    ]


def session_of(page: Json, code: str) -> Json | None:
    """The session, or the version of one, that has this code in her plan; None where none has."""
    for day in page["decision"]["week"]:
        for session in day["sessions"]:
            for version in _with_versions(session):
                if code_of(day["on"], version) == code:
                    return version
    return None


def code_of(on: str, session: Json) -> str:
    """The code of a session on a day: the same for the same content, whatever else she has told since."""
    content = [on, session["activity"], session["minutes"], session.get("level", ""), session["steps"]]
    told = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(told.encode()).hexdigest()[:CODE_LENGTH]


def _with_versions(session: Json) -> Iterator[Json]:
    """A session and its shorter versions, each whole in itself."""
    rest = {name: value for name, value in session.items() if name != "versions"}
    yield rest
    for version in session.get("versions", ()):
        # What a version does not say is its session's, but for its rung: a shorter one is on none.
        yield {**rest, "level": "", **version}


def _issued(on: str, session: Json, visitor: Visitor) -> Json:
    whole, *versions = (_playable(on, one, visitor) for one in _with_versions(session))
    return {**whole, "versions": versions}


def _playable(on: str, session: Json, visitor: Visitor) -> Json:
    code, timed = code_of(on, session), is_timed(session)
    parts = parts_of(session) if timed else ()
    title = in_language(session["title"], visitor.look.language)
    return {
        "code": code,
        "activity": session["activity"],
        "title": title,
        "lang": title.other_language,
        "minutes": session["minutes"],
        "level": session.get("level", ""),
        "timed": timed,
        "runs": runs_of(parts),
        "parts": [one._asdict() for one in parts],
        "cues": [{"at": one.at, "sound": one.sound, "words": list(one.words)} for one in cues_of(parts)]
        if timed
        else [],
        "steps": session["steps"],
        "lines": [_line(one, visitor) for one in session["steps"]],
        "moves": [_move(one) for one in session["steps"]],
        "sound": f"/go/sound/{code}" if timed else None,
    }


def _line(step: Json, visitor: Visitor) -> str:
    """A step in words, as Today shows it."""
    say = visitor.say
    if "repeat" in step:
        return f"{say('step-repeat', times=step['repeat'])} {_listed(_line(one, visitor) for one in step['steps'])}"
    if step["do"] == "exercise":
        name = in_language(library().register.exercises[step["id"]].name, visitor.look.language)
        return " · ".join([str(name), *_dose(step, visitor)])
    minutes, seconds = divmod(step["seconds"], SECONDS_PER_MINUTE)
    if minutes and seconds:
        return say(f"step-{step['do']}-both", minutes=minutes, seconds=seconds)
    if minutes:
        return say(f"step-{step['do']}", minutes=minutes)
    return say(f"step-{step['do']}-seconds", seconds=seconds)


def _dose(step: Json, visitor: Visitor) -> Iterator[str]:
    say = visitor.say
    if step.get("sets", 1) > 1:
        yield say("dose-sets", sets=step["sets"])
    if step.get("reps"):
        yield say("dose-reps", reps=step["reps"])
    if step.get("hold_seconds"):
        yield say("dose-hold", seconds=step["hold_seconds"])
    if step.get("minutes"):
        yield say("dose-minutes", minutes=step["minutes"])
    if step.get("side"):
        yield say("dose-both-sides")


def _listed(lines: Iterable[str]) -> str:
    return "; ".join(lines)


def _move(step: Json) -> int | None:
    """The number of the page that shows an exercise; None where the step is none."""
    return moves().exercises[step["id"]] if step.get("do") == "exercise" else None
