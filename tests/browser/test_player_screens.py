"""The player's screens: for every hand, with the keyboard alone, for screen readers, small and large, light and dark."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.axe import complaints
from browser.go_plan import TODAY, plan, walk_run
from browser.phone import Phone
from browser.player import NONE_OF_THESE, Player
from restride.web.library import library
from restride.web.messages import languages, speaker
from restride.web.pages import go
from restride.web.pages.go import MODULES, words_for
from web.said_to_her import baby_word, wording_problems

NewPhone = Callable[..., Phone]
MOST_BYTES = 90_000
PLAYER_TARGET, TARGET = 72, 47.5
_SMALL = """() => [...document.querySelectorAll('button, summary, .button, .call, .top a, .lengths button, .choice label, .rows a')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 47.5)
  .map((one) => `${one.textContent.trim().slice(0, 40)} ${one.getBoundingClientRect().height}`)"""


@pytest.fixture
def player(new_phone: NewPhone) -> Player:
    return Player(new_phone(TODAY))


def every_screen(player: Player) -> Iterator[str]:
    """Leads through every screen of the player, and stops at each."""
    page = player.page
    player.plan = plan(sessions=[walk_run(), {**walk_run(), "code": "9" * 16}])
    player.opens("")
    yield "list"
    player.plan = plan(sessions=[])
    player.opens("")
    yield "notice"
    player.plan = plan(urgency="now", running="no", sessions=[], help=[{"level": "now", "says": "Call 999", "number": "999", "dial": "999", "signs": [{"says": "A sign", "act": "Call 999."}]}])  # fmt: skip
    player.opens("")
    yield "help"
    player.plan = plan()
    player.keeps("because", "no-check-in").opens()
    page.locator("body[data-screen=instead]").wait_for()
    yield "instead"
    page.evaluate("localStorage.removeItem('because')")
    player.opens()
    for summary in page.locator("main summary").all():
        summary.click()
    yield "before"
    player.taps("Try it")
    page.locator("body[data-screen=pocket]").wait_for()
    yield "pocket"
    player.taps("Begin")
    page.clock.run_for(21_000)
    page.locator("body[data-screen=found]").wait_for()
    yield "found"
    player.opens().taps("Start")
    yield "ask"
    for group in ("Leaking pee", "Pain"):
        page.get_by_label(group, exact=group == "Pain").check()
    page.locator("main summary").first.click()
    player.taps("Continue")
    yield "ask"
    for group in ("Leaking pee", "Pain"):
        page.get_by_label(group, exact=group == "Pain").uncheck()
    player.taps(NONE_OF_THESE).button("Pause").wait_for()
    yield "moving"
    player.passes(300)
    yield "moving"
    player.taps("Pause")
    yield "moving"
    player.taps("Go on").taps("Something is not right")
    yield "wrong"
    player.taps("Something else").button("Walk on").wait_for()
    yield "home"
    player.taps("Walk on")
    player.closes_for(4000)
    yield "doubt"
    player.taps("Yes, all of it").button(NONE_OF_THESE).wait_for()
    yield "after"
    player.taps(NONE_OF_THESE)
    page.get_by_role("link", name="Back to Today").wait_for()
    yield "after"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_screen(scheme: str, new_phone: NewPhone) -> None:
    player = Player(new_phone(TODAY, scheme=scheme))
    # A colour on its way from one to another is neither: axe looks at where it comes to rest.
    player.page.emulate_media(reduced_motion="reduce")
    found = []
    for screen in every_screen(player):
        assert player.screen == screen
        with player.while_time_goes_on():
            found += [f"{screen}: {one}" for one in complaints(player.page)]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_at_320_pixels_even_with_text_twice_as_large(percent: int, new_phone: NewPhone) -> None:
    player = Player(new_phone(TODAY, width=320, height=640))
    wide = []
    for screen in every_screen(player):
        player.page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")
        width = player.page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append(f"{screen}: {width}")
    assert wide == []


@pytest.mark.slow
def test_every_screen_has_one_heading_large_targets_and_its_focus_on_the_heading(player: Player) -> None:
    problems = []
    for screen in every_screen(player):
        headings = [one for one in player.page.get_by_role("heading", level=1).all() if one.is_visible() or screen == "help"]  # fmt: skip
        if len(headings) != 1:
            problems.append(f"{screen}: {len(headings)} headings")
        problems += [f"{screen}: {one}" for one in player.page.evaluate(_SMALL)]
    assert problems == []


@pytest.mark.parametrize(
    ("width", "height"), [(360, 740), (740, 360), (320, 568), (1280, 800)], ids=["phone", "across", "small", "wide"]
)
def test_while_moving_everything_is_on_one_screen_and_the_large_buttons_are_large(
    width: int, height: int, new_phone: NewPhone
) -> None:
    player = Player(new_phone(TODAY, width=width, height=height))
    player.opens().begins().passes(300)
    for _ in range(2):
        assert player.page.evaluate("document.documentElement.scrollHeight <= innerHeight + 1")
        buttons = {one.inner_text(): one.bounding_box() for one in player.page.locator(".go-big:visible").all()}
        assert len(buttons) == 2
        assert all(box and box["height"] >= PLAYER_TARGET for box in buttons.values()), buttons
        assert player.page.locator(".bar").is_hidden()
        assert player.page.get_by_role("link", name="Leave").is_visible(), "SP-35"
        player.taps("Pause") if player.button("Pause").is_visible() else None


@pytest.mark.parametrize("hand", ["right", "left"])
def test_the_pause_is_under_the_thumb_of_her_hand(hand: str, player: Player) -> None:
    """Her look comes with the plan: the page is kept for everybody."""
    player.plan = plan(look={"theme": "auto", "hand": hand, "amount": "all", "place": "gb"})
    player.opens().begins()
    pause, walk = player.button("Pause").bounding_box(), player.button("Walk the rest").bounding_box()
    assert pause
    assert walk
    assert (pause["x"] > walk["x"]) == (hand == "right")
    assert pause["y"] > 740 / 2, "in the lower half"
    place = pause["x"]
    player.taps("Pause")
    on = player.button("Go on").bounding_box()
    assert on
    assert on["x"] == place, "the same place for stopping and going on"


def test_the_whole_of_it_works_with_the_keyboard_alone(player: Player) -> None:
    page = player.opens().page

    def presses(name: str, key: str = "Enter") -> None:
        for _ in range(40):
            if page.evaluate("document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent").strip() == name:  # fmt: skip
                page.keyboard.press(key)
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard never came to {name}")

    presses("Start")
    page.locator("body[data-screen=ask]").wait_for()
    presses(NONE_OF_THESE)
    player.button("Pause").wait_for()
    presses("Pause")
    assert page.evaluate("document.activeElement.textContent") == "Go on", "the focus stays where it was"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Pause"
    player.passes(310)
    assert page.evaluate("document.activeElement.textContent") == "Pause", "a change takes no focus away"
    presses("Something is not right")
    page.locator("body[data-screen=wrong]").wait_for()
    presses("Heaviness, dragging or a lump in your vagina or bottom", "Space")
    presses("No", "ArrowDown")
    presses("Continue")
    player.button("Stop here").wait_for()
    presses("Stop here")
    page.get_by_role("link", name="Back to Today").wait_for()
    (done,) = player.has_told("session_done")
    assert done["data"]["symptoms"]["heaviness"] == "a_little"


def test_a_new_screen_is_begun_at_its_heading(player: Player) -> None:
    player.opens().taps("Start")
    assert player.page.evaluate("document.activeElement.textContent") == "How is your body today?"
    player.taps(NONE_OF_THESE).button("Pause").wait_for()
    assert player.page.evaluate("document.activeElement.textContent") == "Walk"


def test_names_are_right_for_a_screen_reader(player: Player) -> None:
    player.opens().begins().passes(300)
    tree = player.page.locator("main").aria_snapshot()
    assert 'region "Run"' in tree
    assert 'heading "Run" [level=1]' in tree
    for name in ("Walk the rest", "Pause", "Something is not right"):
        assert f'button "{name}"' in tree
    assert "timer" in tree
    assert player.page.locator("[role=timer]").get_attribute("aria-live") == "off", "not every second"


def test_nothing_moves_for_those_who_want_no_motion(player: Player) -> None:
    moving = "getComputedStyle(document.body).transitionDuration"
    player.opens().begins()
    assert player.page.evaluate(moving) != "0s"
    player.page.emulate_media(reduced_motion="reduce")
    assert player.page.evaluate(moving) == "0s"
    assert player.page.evaluate("document.getAnimations().length") == 0


def test_without_scripts_it_says_where_the_steps_are(new_phone: NewPhone) -> None:
    text = new_phone(TODAY, scripts=False).opens("/go").reads()
    assert "The steps are on the page Today." in text


def test_its_title_and_address_say_nothing_of_her(player: Player) -> None:
    """SP-27, H-13."""
    for _ in every_screen(player):
        assert player.page.title() == "Timer · Restride"
        assert re.search(r"/go(#[0-9a-f]{16})?$", player.page.url)


def first_visit(page: Page, address: str) -> dict[str, int]:
    """What a first visit fetches, packed as the server packs it, by its name."""
    found: dict[str, int] = {}
    page.on("response", lambda answer: found.__setitem__(answer.url, len(gzip.compress(answer.body(), 6)) if answer.ok else 0))  # fmt: skip
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return found


def test_a_first_visit_of_the_player_is_small(new_phone: NewPhone) -> None:
    phone = new_phone(TODAY)
    found = first_visit(phone.page, f"{phone.home}/go")
    assert sum(found.values()) <= MOST_BYTES, found
    names = {
        url.rpartition("/")[2].removesuffix(".js") for url in found if "/static/go/" in url and url.endswith(".js")
    }
    assert names >= set(MODULES), "every script is named for fetching side by side"


def told(language: str) -> Iterator[tuple[str, str]]:
    words: Any = words_for(speaker(language))
    yield from words["told"].items()
    for key, forms in words["counted"].items():
        yield from ((key, text) for text in forms.values())


def test_the_words_are_those_we_use_and_none_is_about_a_baby() -> None:
    """I-22: the page is the same for everybody, so it never names one."""
    wording = library().register.wording
    assert [problem for _, text in told("en") for problem in wording_problems(text, wording)] == []
    for language in languages():
        assert [text for _, text in told(language) if baby_word(text)] == []


def test_no_script_of_the_player_holds_a_text_or_writes_markup() -> None:
    folder = Path(go.__file__).parents[1] / "static" / "go"
    for name in MODULES:
        path = folder / f"{name}.js"
        if not path.exists():
            continue
        code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "innerHTML" not in code, name
        # A text has a capital letter and a space; a selector, a key or an address has not.
        texts = re.findall(r"[\"'`]([A-Z][a-z]+ [a-z]+[^\"'`]*)[\"'`]", code)
        assert texts == [], (name, texts)
