"""Nothing that anybody typed is written down: not in a log, not on an error page, not in the clear on the disk (H-36, SP-38, SP-40)."""

import io
import logging
import os
import re
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client

from records.raw import found_in_the_clear
from restride.server import logs
from restride.web.fault_log import fault
from restride.web.pages import check_in, did, start, why
from server.test_start_checks import Home, free_port
from server.tour import TODAY, full_of_words, stops
from web.her import Her

PLANTED = "Plantedtypedword"
_FIELD = re.compile(r'<(?:input|button|select|textarea)\b[^>]*?name="([^"]+)"')


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """All that any logger of the process would write, at any level."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s %(pathname)s"))
    root, ours = logging.getLogger(), logging.getLogger("restride")
    levels = {one: one.level for one in (root, ours)}
    for one in (root, ours):
        one.addHandler(handler)
        one.setLevel(logging.DEBUG)
    yield stream
    for one, level in levels.items():
        one.removeHandler(handler)
        one.setLevel(level)


@pytest.fixture
def she(transactional_db: None, set_today: Callable[..., None]) -> Her:
    set_today(TODAY)
    return full_of_words()


def forms(she: Her) -> dict[str, set[str]]:
    """Every address with the names of the fields on its page."""
    found = {}
    for stop in stops(she):
        page = she.client.get(stop.address).content.decode("utf-8", "replace")
        found[stop.address] = {name for name in _FIELD.findall(page) if name not in {"csrfmiddlewaretoken", "entry"}}
    return found


@pytest.mark.slow
def test_what_is_typed_into_any_field_is_in_no_log_and_in_no_file(
    she: Her, written: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    fields = forms(she)
    assert sum(map(len, fields.values())) > 10
    for address, names in fields.items():
        # In all at once, then in each with the others left out: a page may stop at the first.
        for typed in ({*names}, *({name} for name in names)):
            form = dict.fromkeys(typed, PLANTED)
            she.client.post(address, form)
            she.client.get(f"{address}{'&' if '?' in address else '?'}q={PLANTED}&minutes={PLANTED}")
    she.client.post(f"/{PLANTED}", {PLANTED: PLANTED})
    she.client.post("/did", {"x": PLANTED * 100_000})
    assert PLANTED not in written.getvalue()
    output = capfd.readouterr()
    assert PLANTED not in output.out + output.err
    assert found_in_the_clear(PLANTED) == {}


@pytest.mark.parametrize("place", [why, did, check_in, start], ids=lambda one: one.__name__.rpartition(".")[2])
@pytest.mark.parametrize("error", [ValueError, KeyError, RuntimeError, AssertionError])
def test_what_an_exception_says_reaches_neither_page_nor_log(
    she: Her, written: io.StringIO, monkeypatch: pytest.MonkeyPatch, place: object, error: type[Exception]
) -> None:
    """SP-40: whatever breaks, and wherever, no running is offered from it."""

    def breaks(*_: object, **__: object) -> None:
        raise error(PLANTED)

    monkeypatch.setattr(place, "her_day", breaks)
    for address in ("/why", "/did/plan", "/check-in", "/start/6", "/rest"):
        for answer in (she.client.get(address), she.client.post(address, {"none": "1", "minutes": PLANTED})):
            page = answer.content.decode()
            assert PLANTED not in page
            assert PLANTED not in str(answer.headers)
            assert answer.status_code < 500 or "Run " not in page
    assert PLANTED not in written.getvalue()


def test_a_fault_is_one_line_with_its_number_its_kind_and_its_place() -> None:
    stream, log = io.StringIO(), logging.getLogger("restride")
    handler = logging.StreamHandler(stream)
    log.addHandler(handler)
    try:
        raise ValueError(PLANTED)
    except ValueError as error:
        fault("4821 7730", error, address="why")
    log.removeHandler(handler)
    told = stream.getvalue()
    assert re.search(r"fault 4821 7730 at why: ValueError \(test_logs\.py:\d+\)", told)
    assert PLANTED not in told
    assert len(told.splitlines()) == 1


def test_our_way_of_logging_is_the_one_in_force() -> None:
    """Django asks for it only where its settings are not empty: without it, each warning of Django is written."""
    from django.conf import settings

    assert settings.LOGGING
    assert settings.LOGGING_CONFIG == "restride.server.logs.set_up"
    kept = {
        name: (one.handlers, one.propagate) for name in ("restride", *logs._QUIET) if (one := logging.getLogger(name))
    }
    try:
        logs.set_up({})
        (handler,) = logging.getLogger("restride").handlers
        assert handler.formatter
        record = logging.LogRecord("restride", logging.ERROR, "x", 1, "told", (), None)
        record.created = 0
        assert handler.formatter.format(record) == "1970-01-01T00:00:00Z ERROR told"
        for name in logs._QUIET:
            assert [type(one) for one in logging.getLogger(name).handlers] == [logging.NullHandler], name
            assert not logging.getLogger(name).propagate
    finally:
        for name, (handlers, propagate) in kept.items():
            one = logging.getLogger(name)
            one.handlers, one.propagate = handlers, propagate


@pytest.mark.parametrize(
    ("said", "given"),
    [
        (f"Invalid request from ip=1.2.3.4: Invalid HTTP request line: {PLANTED!r}", ()),
        ("Error handling request %s", (f"/x?{PLANTED}",)),
        (f"Worker exiting\n{PLANTED}", ()),
    ],
)
def test_what_gunicorn_would_write_about_a_request_is_left_out(said: str, given: tuple[str, ...]) -> None:
    record = logging.LogRecord("gunicorn.error", logging.WARNING, "x", 1, said, given, None)
    assert logs.OfProcesses().filter(record)
    assert PLANTED not in record.getMessage()
    assert "1.2.3.4" not in record.getMessage()


def test_what_gunicorn_writes_about_an_exception_is_its_kind_alone() -> None:
    try:
        raise ValueError(PLANTED)
    except ValueError as error:
        record = logging.LogRecord(
            "gunicorn.error", logging.ERROR, "x", 1, "Error handling", (), (ValueError, error, error.__traceback__)
        )
    assert logs.OfProcesses().filter(record)
    assert "ValueError" in record.getMessage()
    assert PLANTED not in logging.Formatter().format(record)


def test_what_gunicorn_writes_about_its_processes_stays() -> None:
    record = logging.LogRecord("gunicorn.error", logging.ERROR, "x", 1, "Worker (pid:%s) was sent SIGKILL!", (7,), None)
    logs.OfProcesses().filter(record)
    assert record.getMessage() == "Worker (pid:7) was sent SIGKILL!"


@pytest.mark.slow
def test_a_real_server_writes_nothing_of_any_request(tmp_path: Path) -> None:
    """Whole requests, broken ones and hostile ones, over the wire: neither stream nor any file has a word of them."""
    home, port = Home(tmp_path), free_port()
    server = home.serves(port)
    word = PLANTED.encode()
    body = b"words=any&name=" + word
    requests = [
        b"GET /start?q=" + word + b" HTTP/1.1\r\nHost: localhost\r\nCookie: restride=" + word + b"\r\n\r\n",
        b"GET /" + word + b" HTTP/1.1\r\nHost: " + word + b"\r\n\r\n",
        b"POST /start HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(body) + body,
        b"POST /start HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n" + body,
        word + b" " + word + b"\r\n\r\n",
        b"GET /" + word + b" HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + word + b" : x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + word + b"\r\n\r\n",
        b"GET /" + word * 1000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST /start HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + word + b"\r\n",
        b"GET /%ff%00" + quote(PLANTED).encode() + b" HTTP/1.0\r\n\r\n",
    ]
    try:
        for request in requests:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as wire:
                wire.sendall(request)
                wire.shutdown(socket.SHUT_WR)
                while wire.recv(65536):
                    pass
    finally:
        os.killpg(server.pid, 15)
        try:
            output, errors = server.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, 9)
            raise
    assert PLANTED not in output + errors
    assert "could not be handled" in errors, "gunicorn had something to say, or this test shows nothing"
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or word not in path.read_bytes(), path


def test_nobody_without_a_record_leaves_a_word_either(transactional_db: None, written: io.StringIO) -> None:
    client = Client(raise_request_exception=False)
    for address in ("/start", "/come-back", "/unlock", "/devices/code"):
        client.post(address, {"words": PLANTED, "code": PLANTED, "pin": PLANTED, "place": PLANTED})
    assert PLANTED not in written.getvalue()
    assert found_in_the_clear(PLANTED) == {}
