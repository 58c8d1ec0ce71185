"""Leaving at once: a dull page, caches cleared, the door shut; what brings her back is kept (H-14, SP-28, rulings 32)."""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from restride.records.principal import principal_of
from web.her import Her

TODAY = date(2026, 6, 20)
FROM_OUR_PAGE = {"sec-fetch-site": "same-origin"}
TYPED = {"sec-fetch-site": "none"}


@pytest.fixture(autouse=True)
def _today(set_today: Callable[[date], None]) -> None:
    set_today(TODAY)


def test_the_page_is_dull_and_names_nothing_of_ours(her: Her) -> None:
    answer = her.client.get("/leave")
    page = answer.content.decode()
    assert "<title>Kitchen measures</title>" in page
    assert "<a " not in page
    assert "<form" not in page
    assert "<script" not in page
    for word in ("restride", "run", "birth", "baby", "your body", "help", "icon.svg", "http://", "https://"):
        assert word not in page.lower().replace('xmlns="http://www.w3.org/2000/svg"', ""), word


def test_caches_go_and_what_brings_her_back_stays(her: Her) -> None:
    answer = her.client.get("/leave")
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert settings.CREDENTIAL_COOKIE not in answer.cookies
    assert principal_of(her.credential) is not None


def test_leaving_asks_for_the_pin_at_once(her: Her) -> None:
    her.client.post("/devices/pin", {"pin": "4821", "again": "4821"})
    assert her.client.get("/devices").status_code == 200
    her.client.get("/leave")
    assert her.client.get("/devices", headers=TYPED).headers["Location"].startswith("/unlock")
    assert 'name="pin"' in her.client.get("/unlock").content.decode()


def test_back_to_a_page_of_ours_shows_the_dull_page(her: Her) -> None:
    her.client.get("/leave")
    assert her.client.get("/devices", headers=FROM_OUR_PAGE).headers["Location"] == "/leave"


@pytest.mark.parametrize("headers", [TYPED, {}, {"sec-fetch-site": "cross-site"}])
def test_coming_again_shows_a_door_that_one_tap_opens(her: Her, headers: dict[str, str]) -> None:
    her.client.get("/leave")
    door = her.client.get("/", headers=headers)
    assert door.headers["Location"] == "/unlock"
    page = her.client.get("/unlock").content.decode()
    assert 'name="pin"' not in page
    assert "birth" not in page
    assert her.client.post("/unlock").headers["Location"] == "/"
    assert her.client.get("/devices", headers=FROM_OUR_PAGE).status_code == 200


@pytest.mark.django_db
def test_who_only_read_leaves_in_the_same_way() -> None:
    client = Client()
    assert client.get("/start").status_code == 200
    client.get("/leave")
    assert client.get("/start", headers=TYPED).headers["Location"].startswith("/unlock")
    client.post("/unlock?to=/start")
    assert client.get("/start", headers=FROM_OUR_PAGE).status_code == 200


def test_help_stays_open_after_leaving(her: Her) -> None:
    her.client.get("/leave")
    for headers in (TYPED, FROM_OUR_PAGE):
        assert (
            not her.client.get("/help", headers=headers).headers.get("Location", "").startswith(("/unlock", "/leave"))
        )
