"""Whoever was told "saved" finds it there, wherever the process was killed (I-23, R-05).

A kill takes the process and leaves the disk: what a power cut does to the files is tried in `test_power_cuts.py`.
"""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from threading import Timer
from urllib.parse import urlencode

import pytest

from restride.server.folders import DATABASE

WRITER = Path(__file__).with_name("writer.py")
KILLS, SERVER_KILLS = 200, 5
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')

pytestmark = pytest.mark.slow


def surroundings(home: Path) -> dict[str, str]:
    return {**os.environ, "RESTRIDE_DATA": str(home / "data"), "RESTRIDE_KEYS": str(home / "keys")}


class Writer:
    """The writing process, and what it told."""

    def __init__(self, home: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, WRITER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=surroundings(home),
        )
        assert self._line() == "ready"

    def _line(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the writer ended by itself"
        return line.rstrip("\n")

    def _command(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def until_killed(self, seconds: float) -> tuple[str, list[str]]:
        """Lets it write, kills it so long after it told its first pair; the credential, and the ids it told."""
        self._command("write")
        process, credential, saved = 0, "", []
        while (line := self._line()) != "gone":
            kind, *words = line.split()
            if kind == "process":
                process = int(words[0])
            elif kind == "begun":
                credential = words[0]
            else:
                first = not saved
                saved += words
                if first:
                    while not process:
                        kind, *words = self._line().split()
                        process = int(words[0]) if kind == "process" else 0
                        saved += words if kind == "saved" else []
                    time.sleep(seconds)
                    os.kill(process, signal.SIGKILL)
        return credential, saved

    def finds(self, credential: str) -> dict[str, object]:
        self._command(f"check {credential}")
        told: dict[str, object] = json.loads(self._line())
        assert self._line() == "gone"
        return told

    def end(self) -> None:
        self._process.communicate(timeout=10)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    one = Writer(tmp_path)
    yield one
    one.end()


def assert_whole(found: dict[str, object], saved: list[str]) -> None:
    """All that was told, in its order; of what was not told at most the one pair that was under way, and whole."""
    ids = found["ids"]
    assert isinstance(ids, list)
    assert ids[: len(saved)] == saved
    assert len(ids) - len(saved) in {0, 2}
    assert [(found[key]) for key in ("integrity", "sequence", "audit")] == ["ok", True, True]
    assert found["acts"] == 1 + len(ids) // 2


def test_nothing_that_was_told_is_lost_in_two_hundred_kills(writer: Writer) -> None:
    random, told = Random(7), []  # noqa: S311
    for _ in range(KILLS):
        credential, saved = writer.until_killed(random.uniform(0.002, 0.05))
        assert saved
        assert_whole(writer.finds(credential), saved)
        told.append((credential, saved))
    for credential, saved in told[:: KILLS // 20]:
        assert_whole(writer.finds(credential), saved)


class Browser:
    """The least that a browser does: cookies, and the token of the form."""

    def __init__(self, port: int) -> None:
        self._port, self._cookies = port, dict[str, str]()

    def send(self, method: str, address: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """The status of an answer, and its page."""
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=10)) as connection:
            connection.request(method, address, urlencode(form or {}), headers)
            answer = connection.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    cookie, _, rest = value.split(";")[0].partition("=")
                    self._cookies[cookie] = rest
            return answer.status, answer.read().decode()

    def fill_in(self, address: str, **form: str) -> int:
        """Opens a form and sends it; the status of the answer."""
        _, page = self.send("GET", address)
        token = _TOKEN.search(page)
        assert token, page[:500]
        return self.send("POST", address, {**form, "csrfmiddlewaretoken": token.group(1)})[0]

    @property
    def credential(self) -> str:
        return self._cookies["restride"]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def started(home: Path, port: int) -> "subprocess.Popen[bytes]":
    server = subprocess.Popen(
        [sys.executable, "-c", "from restride.cli import main; raise SystemExit(main())", "serve", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=surroundings(home),
        start_new_session=True,
    )
    for _ in range(300):
        with socket.socket() as one:
            if not one.connect_ex(("127.0.0.1", port)):
                return server
        assert server.poll() is None, server.stderr and server.stderr.read().decode()
        time.sleep(0.05)
    raise AssertionError("the server did not start")


def kill(server: "subprocess.Popen[bytes]") -> None:
    """The server with every process of its own."""
    os.killpg(server.pid, signal.SIGKILL)


def test_each_check_in_that_was_answered_is_there_after_the_server_was_killed(tmp_path: Path) -> None:
    port, random = free_port(), Random(11)  # noqa: S311
    browser, acknowledged = Browser(port), []
    for round_ in range(SERVER_KILLS):
        server = started(tmp_path, port)
        try:
            if not round_:
                assert browser.fill_in("/start", words="any") == 302
            token = _TOKEN.search(browser.send("GET", "/start/5")[1])
            assert token
            timer = Timer(random.uniform(0.2, 0.8), kill, [server])
            timer.start()
            number = 0
            try:
                while True:
                    name = f"{round_:016x}{number:016x}"
                    form = {"none": "1", "entry": name, "csrfmiddlewaretoken": token.group(1)}
                    if browser.send("POST", "/start/5", form)[0] == 302:
                        acknowledged.append(name)
                    number += 1
            except (OSError, HTTPException):
                pass
            timer.join()
        finally:
            kill(server) if server.poll() is None else None
            server.communicate()
        with closing(sqlite3.connect(tmp_path / "data" / DATABASE)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    checker = Writer(tmp_path)
    found = checker.finds(browser.credential)
    checker.end()
    ids = found["ids"]
    assert isinstance(ids, list)
    assert len(acknowledged) > SERVER_KILLS
    assert not set(acknowledged) - set(ids)
    assert len(ids) - len(acknowledged) <= SERVER_KILLS
    assert [found[key] for key in ("integrity", "sequence", "audit")] == ["ok", True, True]
