"""The player with everything behind it: her plan, the sealed store, the queue and the server (issue 5, I-07, H-06, H-08)."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from browser.phone import Phone
from browser.player import NONE_OF_THESE, Player
from web.conftest import someone
from web.her import Her

NewPhone = Callable[..., Phone]
# Beth's day in the examples: running is open, and the day has a run in it.
TODAY = date(2026, 5, 14)
NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)
pytestmark = pytest.mark.with_worker


@pytest.fixture
def beth(transactional_db: None) -> Her:
    her = someone()
    her.is_like("beth")
    return her


@pytest.fixture
def player(new_phone: NewPhone, beth: Her) -> Player:
    player = Player(new_phone(TODAY).is_hers(beth), afternoon=NOON, for_real=True)
    # From the first page on the server knows her zone.
    player.phone.opens("/")
    return player.opens("")


def sessions_of(her: Her) -> list[dict[str, object]]:
    return [dict(one.data) for one in her.has_told() if one.type == "session_done" and one.on == TODAY]


def until_sent(player: Player) -> None:
    for _ in range(100):
        if player.part("sent") == "Kept and sent.":
            return
        player.page.wait_for_timeout(100)
    raise AssertionError(player.part("sent"))


def test_a_run_is_played_and_is_on_her_record_once(player: Player, beth: Her) -> None:
    before = sessions_of(beth)
    assert player.page.get_by_role("heading", level=1).inner_text().startswith("Walk and run")
    player.begins()
    while player.screen == "moving":
        player.passes(60)
    assert player.page.get_by_role("heading", level=1).inner_text() == "Well done"
    until_sent(player)
    (done,) = [one for one in sessions_of(beth) if one not in before]
    assert done["completed"] is True
    assert done["run_seconds"]
    assert done["source"] == "player"
    player.taps(NONE_OF_THESE)
    until_sent(player)


def test_with_no_signal_a_leak_on_the_way_is_kept_locks_running_and_is_sent_once(player: Player, beth: Her) -> None:
    before = sessions_of(beth)
    context = player.page.context
    player.begins().passes(330)
    player.page.wait_for_load_state("networkidle")
    context.set_offline(True)
    player.taps("Something is not right")
    player.page.get_by_label("Leaking pee").check()
    for name in ("leak_urine", "leak_stool", "leak_wind"):
        player.page.locator(f"input[name={name}]").nth(1 if name == "leak_urine" else 0).check()
    player.taps("Continue").taps("Stop here")
    player.page.get_by_text("are not sent yet").wait_for()
    assert sessions_of(beth) == before
    player.page.get_by_role("link", name="Back to Today").wait_for()
    player.page.evaluate("location.hash = '#' + 'f'.repeat(16)")
    player.page.evaluate("location.hash = ''")
    player.page.get_by_role("heading", name="Today you walk").wait_for()
    context.set_offline(False)
    player.opens("")
    player.page.locator("body[data-screen]:not([data-screen=wait])").wait_for()
    for _ in range(100):
        if sessions_of(beth) != before:
            break
        player.page.evaluate("async () => (await import('/static/go/queue.js')).send()")
        player.page.wait_for_timeout(100)
    (done,) = [one for one in sessions_of(beth) if one not in before]
    assert done["symptoms_from_second"] == 330
    assert done["symptoms"]["leak_urine"] == "a_little"  # type: ignore[index]
    assert done["completed"] is False


def test_closed_on_the_way_the_place_comes_back_out_of_the_sealed_store(player: Player) -> None:
    player.begins().passes(100)
    player.closes_for(300)
    assert player.place[0] in {"Walk", "Run"}
    total, left = 28 * 60, player.place[2]
    minutes, seconds = map(int, left.split(":"))
    assert total - (minutes * 60 + seconds) in range(400, 402)
