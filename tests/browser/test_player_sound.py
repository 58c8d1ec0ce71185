"""How a session sounds: one file that follows the clock, single tones beside it, and what a lock screen says (H-13)."""

import io
import struct
import wave
from collections.abc import Callable, Iterator

import pytest

from browser.go_plan import TODAY, WALK_CODE, only_walk, plan
from browser.phone import Phone
from browser.player import NONE_OF_THESE, Player

NewPhone = Callable[..., Phone]
HEARD_AS_LATE = 0.15
_RATE = 4000


def sound_of(seconds: int) -> bytes:
    """A quiet file of so many seconds, of a kind every browser plays."""
    told = io.BytesIO()
    with wave.open(told, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(_RATE)
        file.writeframes(struct.pack("B", 128) * _RATE * seconds)
    return told.getvalue()


# Tones that are made in the page, by how many notes; and what the lock screen was told.
_LISTEN = """
window.tones = []; window.handlers = {};
const Plain = window.OscillatorNode;
window.OscillatorNode = class extends Plain { start(at) { tones.push([Date.now(), this.frequency.value]); super.start(at); } };
navigator.mediaSession.setActionHandler = (name, act) => { handlers[name] = act; };
"""


@pytest.fixture
def player(new_phone: NewPhone) -> Player:
    """The clock of the page goes on with the real one here, since a sound does."""
    player = Player(new_phone(TODAY))
    player.page.add_init_script(_LISTEN)
    file = sound_of(1680)
    player.page.route("**/go/sound/*", lambda route: route.fulfill(body=file, content_type="audio/wav"))
    return player


@pytest.fixture
def asked_for(player: Player) -> Iterator[list[str]]:
    found: list[str] = []
    player.page.on("request", lambda request: found.append(request.url.partition("/go/")[2]) if "/go/sound/" in request.url else None)  # fmt: skip
    return found


def loaded(player: Player) -> Player:
    player.waits_for("document.getElementById('go-track').src.startsWith('blob:')")
    return player


def late(player: Player) -> float:
    """How far the file is from where the clock has the session, in seconds."""
    return float(
        player.page.evaluate("""() => { const { acts } = JSON.parse(localStorage["kept place"]);
        const until = acts.at(-1).does === "pause" ? acts.at(-1).at : Date.now();
        return Math.abs(document.getElementById("go-track").currentTime - (until - acts[0].at) / 1000); }""")
    )


def is_silent(player: Player) -> bool:
    return bool(player.page.evaluate("document.getElementById('go-track').paused"))


def is_muted(player: Player) -> bool:
    return bool(player.page.evaluate("document.getElementById('go-track').muted"))


def test_the_file_is_fetched_before_she_starts_and_plays_from_the_phone(player: Player, asked_for: list[str]) -> None:
    loaded(player.opens())
    assert asked_for == ["sound/" + "a1" * 8]
    player.loses_signal().begins()
    player.waits_for("!document.getElementById('go-track').paused")
    assert not is_muted(player)
    assert player.page.evaluate("locks") == 0, "with the file the screen may go dark"


def comes_right(player: Player) -> bool:
    """Whether the file comes to where the clock is; a busy machine may need a few looks at it."""
    for _ in range(16):
        if late(player) <= HEARD_AS_LATE:
            return True
        player.page.wait_for_timeout(500)
    return False


def test_the_file_follows_the_clock_when_it_leaps(player: Player) -> None:
    loaded(player.opens()).begins()
    player.page.clock.resume()
    assert comes_right(player)
    player.sleeps(600)
    assert comes_right(player)
    player.page.evaluate("document.getElementById('go-track').currentTime = 3")
    assert comes_right(player)


def test_a_pause_stops_the_file_and_going_on_plays_it_from_there(player: Player) -> None:
    loaded(player.opens()).begins().passes(100).taps("Pause")
    assert is_silent(player)
    player.passes(200)
    assert late(player) <= HEARD_AS_LATE
    player.taps("Go on")
    player.waits_for("!document.getElementById('go-track').paused")


def test_walking_the_rest_is_silent_until_the_last_part_which_is_a_walk_in_both(player: Player) -> None:
    loaded(player.opens()).begins().passes(320).taps("Walk the rest")
    assert is_muted(player), "the file would call her to run"
    player.passes(900)
    assert is_muted(player)
    assert not is_silent(player)
    player.passes(60)
    assert not is_muted(player), "so that she hears the end"


def test_the_lock_screen_says_nothing_of_her_and_pauses_and_goes_on(player: Player) -> None:
    """H-13, SP-27."""
    loaded(player.opens()).begins().passes(60)
    named = player.page.evaluate("[navigator.mediaSession.metadata.title, navigator.mediaSession.metadata.artist, document.title]")  # fmt: skip
    assert named == ["Session", "Restride", "Timer · Restride"]
    player.page.evaluate("handlers.pause()")
    assert player.place == ("Pause", "4:00", "27:00")
    player.passes(30)
    player.page.evaluate("handlers.play()")
    assert player.place == ("Walk", "4:00", "27:00")


def test_a_sound_that_the_phone_takes_away_is_not_forced_back_and_one_tap_brings_it(player: Player) -> None:
    loaded(player.opens()).begins().passes(60)
    player.waits_for("!document.getElementById('go-track').paused")
    player.page.evaluate("document.getElementById('go-track').pause()")
    player.button("Sound on").wait_for()
    player.passes(30)
    assert is_silent(player), "headphones were pulled out: nothing begins to speak aloud"
    assert player.place == ("Walk", "3:30", "26:30"), "the clock goes on"
    player.taps("Sound on")
    player.waits_for("!document.getElementById('go-track').paused")
    assert not player.button("Sound on").is_visible()


def test_after_it_was_closed_the_sound_waits_for_a_tap(player: Player) -> None:
    loaded(player.opens()).begins().passes(60)
    player.closes_for(60)
    player.taps("Sound on")
    player.waits_for("!document.getElementById('go-track').paused")
    # The sound goes on by itself here while the clock of the test stands still.
    assert late(player) < 3


def test_tones_only_asks_for_the_file_without_a_voice(player: Player, asked_for: list[str]) -> None:
    loaded(player.opens())
    player.page.locator("summary", has_text="Sound").click()
    player.page.get_by_label("Tones only").check()
    loaded(player)
    player.waits_for("document.querySelector('[data-part=sound-now]').textContent === 'tones only'")
    assert asked_for[-1] == "sound/" + "a1" * 8 + "?voice=no"
    player.opens()
    assert player.part("sound-now") == "tones only", "it is remembered"


def test_beside_her_own_music_single_tones_sound_and_the_screen_stays_on(player: Player) -> None:
    player.opens()
    player.page.locator("summary", has_text="Sound").click()
    player.page.get_by_label("I play my own music").check()
    player.taps("Start").taps(NONE_OF_THESE)
    assert player.page.evaluate("document.getElementById('go-track').src") == ""
    player.waits_for("locks === 1")
    player.passes(361)
    heard = [(int(at), round(hertz)) for at, hertz in player.watched("tones")]
    assert heard == [(0, 523), (0, 392), (290, 659), (300, 523), (300, 659), (300, 784), (350, 659), (360, 523), (360, 392)]  # fmt: skip
    player.page.evaluate("lookAway(true)")
    player.waits_for("locks === 0")
    player.page.evaluate("lookAway(false)")
    player.waits_for("locks === 1")
    player.taps("Pause")
    player.waits_for("locks === 0")


def test_no_sound_is_no_sound(player: Player, asked_for: list[str]) -> None:
    player.plan = plan(look={"theme": "night", "hand": "right", "amount": "all", "place": "gb"})
    player.opens().begins().passes(400)
    assert asked_for == [], "night is quiet unless she chooses otherwise"
    assert player.watched("tones") == []
    assert player.watched("buzzed") != []


def test_without_the_file_single_tones_sound(player: Player) -> None:
    player.page.unroute("**/go/sound/*")
    player.page.route("**/go/sound/*", lambda route: route.fulfill(status=404))
    player.plan = plan(sessions=[only_walk()])
    player.opens(WALK_CODE).taps("Start").passes(901)
    assert [int(at) for at, _ in player.watched("tones")] == [0, 0, 900, 900]
    assert player.page.evaluate("locks") == 1


@pytest.mark.parametrize(("hidden", "says"), [(True, "The sound went on"), (False, "The screen stayed on")])
def test_the_pocket_test_measures_what_went_on_in_the_dark(player: Player, hidden: bool, says: str) -> None:
    player.opens()
    player.page.locator("summary", has_text="pocket test").click()
    player.taps("Try it")
    player.page.clock.resume()
    player.taps("Begin")
    player.page.get_by_text("seconds to go").wait_for()
    if hidden:
        player.page.evaluate("lookAway(true)")
    player.page.wait_for_timeout(4000)
    if hidden:
        player.page.evaluate("lookAway(false)")
    player.sleeps(20)
    player.page.get_by_role("heading", name="What this phone can do").wait_for()
    assert says in player.reads()
    player.taps("Continue").button("Start").wait_for()
    assert says in player.page.locator("[data-part=pocket-found]").text_content()


def test_the_pocket_test_says_when_the_sound_stopped_in_the_dark(player: Player) -> None:
    player.opens()
    player.page.locator("summary", has_text="pocket test").click()
    player.page.evaluate("""() => { const Plain = window.Audio; window.Audio = function () { window.pocket = new Plain(); return pocket; }; }""")  # fmt: skip
    player.taps("Try it")
    player.page.clock.resume()
    player.taps("Begin")
    player.page.wait_for_timeout(300)
    player.page.evaluate("lookAway(true); pocket.pause();")
    player.sleeps(19)
    player.page.evaluate("lookAway(false)")
    player.sleeps(2)
    player.page.get_by_text("The sound stopped while the screen was off.").wait_for()
