"""A plan as it is issued to a phone, invented for tests of the player: parts and cues are made by the real code."""

from datetime import date, timedelta
from typing import Any

from restride.exchange.cues import cues_of
from restride.exchange.parts import parts_of, runs_of

Json = dict[str, Any]
TODAY = date(2026, 11, 22)
RUN_CODE, SHORT_CODE, WALK_CODE, LATER_CODE = "a1" * 8, "b2" * 8, "c3" * 8, "d4" * 8

_GRADES = [("none", "No"), ("a_little", "A little"), ("a_lot", "A lot"), ("unsure", "I do not know")]
_SCORES = [(number, str(number)) for number in range(11)]


def session(code: str, activity: str, title: str, steps: list[Json], lines: list[str], **more: Any) -> Json:
    """A session with its parts and cues."""
    told = {"steps": steps}
    parts = parts_of(told)
    return {
        "code": code,
        "activity": activity,
        "title": title,
        "lang": "",
        "minutes": sum(part.seconds for part in parts) // 60,
        "level": "",
        "timed": True,
        "runs": runs_of(parts),
        "parts": [part._asdict() for part in parts],
        "cues": [{"at": cue.at, "sound": cue.sound, "words": list(cue.words)} for cue in cues_of(parts)],
        "steps": steps,
        "lines": lines,
        "sound": f"/go/sound/{code}",
        "versions": [],
        **more,
    }


def walk(seconds: int) -> Json:
    return {"do": "walk", "seconds": seconds}


def rounds(times: int, run: int, rest: int) -> Json:
    return {"repeat": times, "steps": [{"do": "run", "seconds": run}, walk(rest)]}


def walk_run() -> Json:
    """28 minutes: five of walking, six times one of running and two of walking, five of walking."""
    short = session(
        SHORT_CODE,
        "walk_run",
        "Walk and run",
        [walk(240), rounds(2, 60, 120), walk(240)],
        ["Walk 4 minutes", "2 times: Run 1 minute; Walk 2 minutes", "Walk 4 minutes"],
    )
    return session(
        RUN_CODE,
        "walk_run",
        "Walk and run",
        [walk(300), rounds(6, 60, 120), walk(300)],
        ["Walk 5 minutes", "6 times: Run 1 minute; Walk 2 minutes", "Walk 5 minutes"],
        level="R3",
        versions=[short],
    )


def only_walk() -> Json:
    return session(WALK_CODE, "walk", "A walk", [walk(1800)], ["Walk 30 minutes"])


def four() -> list[Json]:
    def one(name: str, asks: str) -> Json:
        return {"id": name, "asks": asks, "lang": "", "kind": "one", "options": _options(_GRADES)}

    def place(name: str, asks: str) -> Json:
        return {"id": name, "asks": asks, "lang": "", "kind": "scores", "options": _options(_SCORES)}

    groups = [
        ("leaking", "Leaking pee, poo or farts", [one("leak_urine", "Has any pee leaked?"), one("leak_stool", "Has any poo leaked?"), one("leak_wind", "Has wind come out?")]),
        ("heaviness", "Heaviness, dragging or a lump in your vagina or bottom", [one("heaviness", "Have you felt heaviness or a lump?")]),
        ("pain", "Pain", [place("pain_pelvic", "Pelvis or pubic bone"), place("pain_back", "Back"), place("pain_joint", "Knee, hip, ankle or another joint")]),
        ("doming", "A ridge or dome along the middle of your tummy", [one("doming", "Has a ridge come up?")]),
    ]  # fmt: skip
    return [
        {"name": name, "says": says, "questions": [each["id"] for each in more], "more": more}
        for name, says, more in groups
    ]


def plan(*, today: date = TODAY, sessions: list[Json] | None = None, **more: Any) -> Json:
    """A plan of a week, with the run today and another in three days."""
    later = {**walk_run(), "code": LATER_CODE, "versions": []}
    days = [
        {"on": (today + timedelta(days=ahead)).isoformat(), "sessions": found}
        for ahead, found in enumerate([[walk_run()] if sessions is None else sessions, [], [], [later]])
    ]
    return {
        "shape": 1,
        "issued": f"{today.isoformat()}T12:00:00.000Z",
        "zone": "Europe/London",
        "today": today.isoformat(),
        "until": (today + timedelta(days=6)).isoformat(),
        "sequence": 41,
        "running": "yes",
        "urgency": "none",
        "closed": False,
        "last_check_in": today.isoformat(),
        "check_in_days": 7,
        "loss": False,
        "language": "en",
        "look": {"theme": "auto", "hand": "right", "amount": "all", "place": "gb"},
        "four": four(),
        "help": [],
        "days": days,
        "done_today": [],
        "token": "x",
        **more,
    }


def _options(pairs: list[tuple[Any, str]]) -> list[Json]:
    return [{"value": value, "label": label} for value, label in pairs]
