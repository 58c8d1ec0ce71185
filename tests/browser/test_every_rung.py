"""Every walk and run of every guideline, rung by rung: what the player shows each second is what card and sound tell."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from browser.go_plan import TODAY
from browser.phone import Phone
from browser.player import in_page
from exchange.every_session import every_timed_session
from exchange.heard import FRAME, heard_in, opened
from restride.exchange.card import rows_of
from restride.exchange.parts import parts_of
from restride.exchange.sound import sound_file
from restride.web.issued_sessions import days_of
from restride.web.messages import speaker

Json = dict[str, Any]
START = 1_700_000_000_000
ON = TODAY.isoformat()
_EVERY_SECOND = """return sessions.map((parts) => {
  const total = m.secondsOf(parts);
  return [...Array(total).keys()].map((second) => {
    const { kind, number, runs } = m.positionAt(parts, [{ at: start, does: "begin" }], start + second * 1000);
    return `${kind} ${number}/${runs}`;
  });
});"""


class _Visitor:
    """Somebody who reads English."""

    class look:  # noqa: N801 (stands in for the settings of a browser)
        language = "en"

    say = staticmethod(speaker("en"))


def on_the_card(session: Json) -> Iterator[str]:
    """What she does in each second, as the rows of its card say, and which run it is."""
    rows = rows_of(parts_of(session))
    runs = sum(row.times for row in rows for one in row.stretches if one.kind == "run")
    number = 0
    for row in rows:
        for one in row.stretches * row.times:
            number += one.kind == "run"
            yield from [f"{one.kind} {number if one.kind == 'run' else 0}/{runs}"] * one.seconds


@pytest.mark.slow
def test_player_card_and_sound_agree_second_by_second_on_every_rung(new_phone: Callable[..., Phone]) -> None:
    sessions = every_timed_session()
    one_day = {"on": ON, "sessions": [{"title": "", **one} for one in sessions.values()]}
    [day] = days_of({"decision": {"week": [one_day], "until": ON}}, _Visitor)  # type: ignore[arg-type]
    issued = dict(zip(sessions, day["sessions"], strict=True))
    told = json.dumps([one["parts"] for one in issued.values()])
    page = new_phone(TODAY).opens("/help").page
    shown = in_page(page, "player_state.js", f"const start = {START}; const sessions = {told}; {_EVERY_SECOND}")
    for (name, session), seconds in zip(sessions.items(), shown, strict=True):
        assert seconds == list(on_the_card(session)), name
        assert len(seconds) == session["minutes"] * 60, name
        changes = [second for second in range(len(seconds)) if not second or seconds[second] != seconds[second - 1]]
        called = [cue["at"] for cue in issued[name]["cues"] if cue["sound"] in {"run", "walk"}]
        assert called == changes, name
        sound = opened(sound_file(session, "en", voice=True))
        heard = [one for one in heard_in(sound, "en") if one.name in {"RUN", "WALK"}]
        assert [one.name.lower() for one in heard] == [seconds[second].split()[0] for second in changes], name
        assert all(abs(one.starts - at) <= FRAME for one, at in zip(heard, changes, strict=True)), name
        assert abs(sound.seconds - len(seconds)) <= FRAME, name
