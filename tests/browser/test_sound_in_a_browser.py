"""A real browser decodes the sound of a session: each cue is heard at its time, and it is as long as was said."""

from base64 import b64encode

import pytest
from playwright.sync_api import Browser, Page

from exchange.every_session import every_timed_session
from restride.exchange.cues import cues_of
from restride.exchange.parts import parts_of
from restride.exchange.sound import MEDIA_TYPE, sound_file, tone_file
from restride.exchange.sound.clip_book import tones

# A new cue is what is loud enough to be heard, after so long a quiet.
_MEASURE = """async ([base64, rate, loud, quiet]) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
  const samples = sound.getChannelData(0), starts = [];
  let last = -Infinity, most = 0;
  for (let place = 0; place < samples.length; place += 1) {
    const strength = Math.abs(samples[place]);
    most = Math.max(most, strength);
    if (strength < loud) continue;
    if (place - last > quiet * rate) starts.push(place / rate);
    last = place;
  }
  return {starts, seconds: sound.duration, most, ends: last / rate};
}"""
_PLAYED = """async ([base64, type, second]) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const player = new Audio(URL.createObjectURL(new Blob([bytes], {type})));
  await new Promise((done, failed) => { player.oncanplaythrough = done; player.onerror = () => failed(player.error); });
  const seconds = player.duration;
  await new Promise((done) => { player.onseeked = done; player.currentTime = second; });
  return {seconds, at: player.currentTime, can: player.canPlayType('audio/mp4; codecs="mp4a.40.2"')};
}"""
# One of each shape: short walk, many short runs, one long run, and one of 40 minutes with ten runs.
SESSIONS = (
    "consensus recover walk 5",
    "consensus R3 walk_run 28",
    "consensus T1 run 43",
    "consensus R10 walk_run 40",
    "perkins K1 walk_run 34",
)


@pytest.fixture
def page(chromium: Browser) -> Page:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def measured(page: Page, content: bytes) -> dict:
    return page.evaluate(_MEASURE, [b64encode(content).decode(), 8000, 0.02, 0.9])


@pytest.mark.parametrize(("name", "language"), [*((name, "en") for name in SESSIONS), (SESSIONS[3], "pl")])
def test_every_cue_is_heard_at_its_time_and_the_length_is_the_stated_one(page: Page, name: str, language: str) -> None:
    session = every_timed_session()[name]
    told = measured(page, sound_file(session, language, voice=True))
    cues = cues_of(parts_of(session))
    assert len(told["starts"]) == len(cues)
    late = [round(start - cue.at, 3) for start, cue in zip(told["starts"], cues, strict=True)]
    assert max(map(abs, late)) < 0.2, late
    assert told["seconds"] == pytest.approx(60 * session["minutes"], abs=0.05)
    assert told["ends"] < told["seconds"]
    assert 0.3 < told["most"] <= 1, "loud, and not cut off"


def test_a_player_knows_its_length_at_once_and_finds_any_second(page: Page) -> None:
    session = every_timed_session()["consensus R10 walk_run 40"]
    told = page.evaluate(_PLAYED, [b64encode(sound_file(session, "en", voice=True)).decode(), MEDIA_TYPE, 1234.5])
    assert told["seconds"] == pytest.approx(2400, abs=0.05)
    assert told["at"] == pytest.approx(1234.5)
    assert told["can"]


def test_the_tones_differ_in_pitch_and_in_rhythm(page: Page) -> None:
    shapes = {
        name: page.evaluate(_MEASURE, [b64encode(tone_file(name)).decode(), 8000, 0.05, 0.12]) for name in tones()
    }
    assert len(shapes["soon"]["starts"]) == 3
    assert len(shapes["halfway"]["starts"]) == 1
    assert shapes["run"]["ends"] < shapes["walk"]["ends"] - 0.3
