"""What the server refuses to start with: one test a fault, each told with what was expected and how to mend it (SP-24, H-38)."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from restride.records.server_key import NoServerKey, make_server_key, read_server_key
from restride.server.folders import DATABASE, KEY
from restride.server.start_checks import Start, faults

_REFUSAL = re.compile(r"\S.* Expected \S.*\. To mend it: \S.*\.", re.DOTALL)
_SERVE = "from restride.cli import main; raise SystemExit(main())"


@pytest.fixture
def good(tmp_path: Path) -> Start:
    """A start in production with nothing to complain of."""
    data, keys = tmp_path / "data", tmp_path / "keys"
    data.mkdir(mode=0o700)
    keys.mkdir(mode=0o700)
    return Start(True, False, "0.0.0.0", ("run.example",), False, data, keys)  # noqa: S104


def only_fault(start: Start) -> str:
    found = faults(start)
    assert len(found) == 1, found
    assert _REFUSAL.fullmatch(found[0]), found[0]
    return found[0]


def test_a_good_start_has_no_fault(good: Start) -> None:
    assert faults(good) == []
    assert faults(good._replace(production=False, listens_on="127.0.0.1", debug=True, key_made_now=True)) == []


def test_debug_in_production(good: Start) -> None:
    assert "RESTRIDE_DEBUG" in only_fault(good._replace(debug=True))


def test_no_key_in_production(good: Start) -> None:
    assert "no server key" in only_fault(good._replace(key_made_now=True))


@pytest.mark.parametrize(
    "hosts", [(), ("",), ("*",), ("run.example", "*"), ("*.example",), ("run.example", " "), (".example",)]
)
def test_an_open_list_of_hosts_in_production(good: Start, hosts: tuple[str, ...]) -> None:
    assert "list of hosts is open" in only_fault(good._replace(hosts=hosts))


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o710])
@pytest.mark.parametrize("where", ["data/restride.sqlite3", "data/sub/file", "keys/server.key", "data", "keys"])
def test_data_or_keys_that_others_can_read_in_production(good: Start, where: str, mode: int) -> None:
    path = good.data.parent / where
    if path.suffix or path.name == "file":
        path.parent.mkdir(exist_ok=True, mode=0o700)
        path.write_text("x")
    path.chmod(mode)
    told = only_fault(good)
    assert path.name in told
    assert "chmod -R go= " in told


@pytest.mark.parametrize("keys", ["data/keys", "data", "data/../data/keys"])
@pytest.mark.parametrize("production", [True, False])
def test_the_key_inside_the_data_folder(good: Start, keys: str, production: bool) -> None:
    folder = good.data.parent / keys
    folder.mkdir(exist_ok=True, mode=0o700)
    told = only_fault(good._replace(keys=folder, production=production, listens_on="127.0.0.1"))
    assert "inside the data folder" in told


def test_the_key_inside_the_data_folder_by_a_link(good: Start) -> None:
    (good.data / "keys").mkdir(mode=0o700)
    link = good.data.parent / "elsewhere"
    link.symlink_to(good.data / "keys")
    assert "inside the data folder" in only_fault(good._replace(keys=link))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "run.example", ""])  # noqa: S104
def test_listening_beyond_this_machine_without_production(good: Start, host: str) -> None:
    assert "without protection" in only_fault(good._replace(production=False, listens_on=host))


def test_data_without_the_key_it_was_sealed_with(good: Start) -> None:
    (good.data / DATABASE).touch(mode=0o600)
    told = only_fault(good._replace(production=False, listens_on="127.0.0.1", key_made_now=True))
    assert "no server key" in told


@pytest.mark.parametrize("told", ["true", "yes", "on", "2", " 1"])
def test_a_switch_that_is_neither_on_nor_off(good: Start, told: str) -> None:
    """Whoever writes "true" means production: it must not start as if it were not."""
    assert "RESTRIDE_PRODUCTION" in only_fault(good._replace(switches=(("RESTRIDE_PRODUCTION", told),)))


def test_all_faults_are_told_at_once(good: Start) -> None:
    assert len(faults(good._replace(debug=True, key_made_now=True, hosts=("*",), keys=good.data))) == 4


def test_the_key_is_made_readable_by_its_owner_alone_and_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "keys" / KEY
    make_server_key(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0
    key = read_server_key(path)
    with pytest.raises(FileExistsError):
        make_server_key(path)
    assert read_server_key(path) == key


@pytest.mark.parametrize("content", ["", "zz", "ab" * 31, "ab" * 33, "ü"])
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / KEY).write_text(content, encoding="utf-8")
    with pytest.raises(NoServerKey) as refused:
        read_server_key(tmp_path / KEY)
    assert _REFUSAL.fullmatch(str(refused.value))


@dataclass
class Home:
    """The folders of one server, and how it is started."""

    path: Path
    set: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        kept = {
            name: told for name, told in os.environ.items() if not name.startswith(("RESTRIDE_PRO", "RESTRIDE_DEB"))
        }
        return {**kept, "RESTRIDE_DATA": str(self.path / "data"), "RESTRIDE_KEYS": str(self.path / "keys"), **self.set}

    def refuses(self, *arguments: str) -> str:
        """What `restride serve` says on standard error, having ended with 2."""
        done = subprocess.run(
            [sys.executable, "-c", _SERVE, "serve", *arguments],
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=60,
            check=False,
        )
        assert "Traceback" not in done.stderr
        assert done.returncode == 2, (done.returncode, done.stderr)
        assert done.stdout == ""
        for line in done.stderr.removeprefix("restride: ").splitlines():
            assert _REFUSAL.fullmatch(line), done.stderr
        return done.stderr

    def serves(self, port: int) -> "subprocess.Popen[str]":
        """A server that says it is ready."""
        server = subprocess.Popen(
            [sys.executable, "-c", _SERVE, "serve", "--port", str(port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
            start_new_session=True,
        )
        assert server.stdout
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline(), server.communicate()
        return server


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def test_serve_tells_a_port_that_is_taken(home: Home) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"port {port}" in home.refuses("--port", str(port))
    assert not (home.path / "data").exists()


@pytest.mark.parametrize("port", ["0", "-1", "65536", "999999"])
def test_serve_tells_a_port_that_is_none(home: Home, port: str) -> None:
    assert f"{port} is no port" in home.refuses(f"--port={port}")


def test_serve_tells_a_host_that_is_not_this_machine(home: Home) -> None:
    home.set = {"RESTRIDE_PRODUCTION": "1", "RESTRIDE_HOSTS": "run.example"}
    assert "cannot listen on 203.0.113.7" in home.refuses("--host", "203.0.113.7", "--port", str(free_port()))


def test_serve_tells_faults_of_production_all_at_once(home: Home) -> None:
    home.set = {"RESTRIDE_PRODUCTION": "1", "RESTRIDE_DEBUG": "1", "RESTRIDE_HOSTS": "*"}
    told = home.refuses("--port", str(free_port()))
    assert len(told.splitlines()) == 3
    assert not (home.path / "keys").exists(), "no key is made in production"


def test_serve_does_not_start_unprotected_where_production_is_written_wrongly(home: Home) -> None:
    home.set = {"RESTRIDE_PRODUCTION": "true"}
    assert "RESTRIDE_PRODUCTION is 'true'" in home.refuses("--port", str(free_port()))


def test_serve_tells_a_data_folder_that_is_a_file(home: Home) -> None:
    (home.path / "data").write_text("x")
    assert "cannot be used" in home.refuses("--port", str(free_port()))


def test_serve_tells_a_database_that_is_none(home: Home) -> None:
    (home.path / "data").mkdir(mode=0o700)
    (home.path / "data" / DATABASE).write_bytes(b"not a database at all, but long enough to look like one" * 100)
    make_server_key(home.path / "keys" / KEY)
    assert DATABASE in home.refuses("--port", str(free_port()))


def test_serve_tells_a_key_that_is_none(home: Home) -> None:
    (home.path / "keys").mkdir(mode=0o700)
    (home.path / "keys" / KEY).write_text("x")
    assert KEY in home.refuses("--port", str(free_port()))


@pytest.mark.slow
def test_serve_starts_ends_and_refuses_what_belongs_to_another(home: Home) -> None:
    """One server on one folder; afterwards, neither another key nor a lost key is overlooked (B-22)."""
    port = free_port()
    server = home.serves(port)
    try:
        assert "already serves" in home.refuses("--port", str(free_port()))
        from http.client import HTTPConnection

        with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as browser:
            browser.request("GET", "/start")
            assert browser.getresponse().status == 200
    finally:
        server.send_signal(signal.SIGTERM)
        _, errors = server.communicate(timeout=20)
    assert server.returncode == 0, errors
    assert "Traceback" not in errors
    assert {path.stat().st_mode & 0o077 for path in home.path.rglob("*")} == {0}, "nothing that others can read"
    with closing(sqlite3.connect(home.path / "data" / DATABASE)) as database, database:
        database.execute(
            "INSERT INTO records_person (id, sealed_key, recovery_lookup, sealed_recovery_code, sequence, begun_on)"
            " VALUES (?, ?, ?, ?, 0, '2026-06-20')",
            ("0" * 32, b"\x01" + bytes(60), bytes(32), b""),
        )
    assert "does not open the data" in home.refuses("--port", str(free_port()))
    (home.path / "keys" / KEY).unlink()
    assert "no server key" in home.refuses("--port", str(free_port()))
    assert not (home.path / "keys" / KEY).exists(), "no new key takes the place of a lost one"
