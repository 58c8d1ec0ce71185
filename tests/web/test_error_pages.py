"""Error pages: what happened, nothing of hers, and the way to help (SP-05, SP-18, SP-38, SP-40, H-36)."""

import logging
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client, RequestFactory

from restride.history.events import Event
from restride.web import visitor
from restride.web.pages import errors, read
from web.her import Her
from web.reading_pages import HEALTH_WORDS, title_of

TODAY = date(2026, 6, 20)
PLANTED = "PLANTED-HEAVINESS-7316"
NUMBER = re.compile(r"\b\d{4} \d{4}\b")


class Kept(logging.Handler):
    """Keeps every line that is written."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def log() -> Iterator[Kept]:
    """What is written anywhere: by our own logger, or by any other that hands its lines on."""
    kept, loggers = Kept(), [logging.getLogger(name) for name in ("", "restride")]
    for one in loggers:
        one.addHandler(kept)
    yield kept
    for one in loggers:
        one.removeHandler(kept)


def breaks(*_args: Any, **_more: Any) -> Any:
    raise ValueError(PLANTED)


def careful(**more: Any) -> Client:
    """A browser that is shown the page of an error, as people are."""
    return Client(raise_request_exception=False, **more)


def check_broken(answer: Any, log: Kept, *, address: str) -> str:
    """The page with its number, and one line in the log with the same, neither with what the exception said."""
    html = answer.content.decode()
    assert answer.status_code == 500
    assert PLANTED not in html
    number = NUMBER.search(html)
    assert number, html
    written = "\n".join(log.lines)
    assert PLANTED not in written
    assert f"fault {number.group()} at {address}: ValueError (" in written
    assert re.search(r"test_error_pages\.py:\d+\)", written)
    return unescape(html)


def test_an_error_of_ours_shows_a_number_and_writes_its_kind_and_place_alone(
    monkeypatch: pytest.MonkeyPatch, log: Kept
) -> None:
    """SP-38, SP-40, H-36."""
    monkeypatch.setattr(read, "pages_for", breaks)
    html = check_broken(careful().get(f"/read?{PLANTED}"), log, address="read")
    assert 'href="/help"' in html
    assert "Wait with running" in html
    assert html.count("<h1") == 1


def test_two_errors_have_two_numbers(monkeypatch: pytest.MonkeyPatch, log: Kept) -> None:
    monkeypatch.setattr(read, "pages_for", breaks)
    pages = [careful().get("/read").content.decode() for _ in range(2)]
    assert len({NUMBER.search(html).group() for html in pages if NUMBER.search(html)}) == len(pages)


@pytest.mark.django_db
def test_the_page_of_an_error_asks_the_database_nothing(
    her: Her, monkeypatch: pytest.MonkeyPatch, log: Kept, django_assert_num_queries: Any
) -> None:
    """SP-40: nothing of her record is on it, whatever is wrong with the database."""

    def gone(*_: Any) -> Any:
        raise DatabaseError(PLANTED)

    monkeypatch.setattr(visitor, "principal_of", gone)
    client = careful()
    client.cookies = her.client.cookies
    with django_assert_num_queries(0):
        answer = client.get("/read")
    assert answer.status_code == 503
    assert PLANTED not in answer.content.decode() + "\n".join(log.lines)
    assert "DatabaseError" in "\n".join(log.lines)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_where_the_page_itself_breaks_a_plainer_one_stands_in(monkeypatch: pytest.MonkeyPatch, log: Kept) -> None:
    monkeypatch.setattr(read, "pages_for", breaks)
    monkeypatch.setattr(errors, "render", breaks)
    html = check_broken(careful().get("/read"), log, address="read")
    assert 'href="/help"' in html
    assert "stylesheet" not in html
    assert "Wait with running" in html


def test_where_what_every_page_uses_breaks_a_plainer_one_stands_in(monkeypatch: pytest.MonkeyPatch, log: Kept) -> None:
    """The context of a template is made for the page of an error too."""
    monkeypatch.setattr(visitor, "read_look", breaks)
    html = check_broken(careful().get("/read"), log, address="no address")
    assert 'href="/help"' in html


def test_where_nothing_works_the_number_is_there_all_the_same(monkeypatch: pytest.MonkeyPatch, log: Kept) -> None:
    monkeypatch.setattr(read, "pages_for", breaks)
    monkeypatch.setattr(errors, "render", breaks)
    monkeypatch.setattr(errors, "render_to_string", breaks)
    answer = careful().get("/read")
    check_broken(answer, log, address="read")
    assert NUMBER.fullmatch(answer.content.decode())


def test_what_django_says_of_requests_is_written_nowhere() -> None:
    """SP-38: it would name the address, and the text of the exception."""
    for name in ("django", "django.request", "django.security", "django.server"):
        quiet = logging.getLogger(name)
        assert not quiet.propagate, name
        own = {type(one) for one in quiet.handlers if not type(one).__module__.startswith("_pytest")}
        assert own == {logging.NullHandler}, name
    assert logging.getLogger("restride").handlers


@pytest.mark.django_db
def test_not_found_is_one_page_for_what_is_not_there_and_what_is_not_for_her(her: Her) -> None:
    """SP-18, B-21."""
    her.told([Event("loss", "loss_recorded", TODAY, {})])
    unknown = her.client.get("/there/is/none")
    assert unknown.status_code == 404
    for address in ("/read/16", "/read/999", "/help/later"):
        answer = her.client.get(address)
        assert (answer.status_code, answer.content) == (404, unknown.content), address
    html = unknown.content.decode()
    assert "This page is not here" in html
    assert 'href="/help"' in html
    assert PLANTED not in her.client.get(f"/{PLANTED}").content.decode()


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_not_taken_and_the_page_says_how_to_mend_it() -> None:
    """SP-07."""
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/start", {"words": PLANTED})
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "Nothing was saved." in html
    assert "Load the page again" in html
    assert 'href="/help"' in html
    assert PLANTED not in html


@pytest.mark.django_db
def test_a_request_that_is_too_large_is_refused_in_words() -> None:
    """SP-09, B-11."""
    answer = Client().post("/start", {"words": "x" * 1_100_000})
    assert answer.status_code == 400
    assert "Nothing was saved." in answer.content.decode()


def test_a_request_for_a_host_that_is_not_ours_is_refused_in_words() -> None:
    answer = Client().get("/read", headers={"host": f"{PLANTED.lower()}.example"})
    assert answer.status_code == 400
    assert PLANTED.lower() not in answer.content.decode()
    assert "We could not read this" in answer.content.decode()


@pytest.mark.parametrize("name", ["form_from_elsewhere", "bad_request", "not_found", "broken"])
def test_no_health_word_in_the_title_of_an_error(name: str) -> None:
    """SP-27."""
    arguments = [] if name in {"broken", "form_from_elsewhere"} else [Exception()]
    answer = getattr(errors, name)(RequestFactory().get("/"), *arguments)
    assert HEALTH_WORDS.search(title_of(answer.content.decode())) is None
    assert 'href="/help"' in answer.content.decode()
