"""How long the server takes for Today: from what was kept, and first after an entry, and where that time goes."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.year import BIRTH, DAYS, history
from restride.garbage import look_now
from restride.guideline.load import Library
from restride.history.codec import read_history
from restride.history.events import Event

_KEPT, _AFTER = 60, 60
_EXAMPLES = Path(__file__).parents[1] / "examples"


class Pace(NamedTuple):
    """Seconds of each round, those of the processor alone, and the queries of one."""

    name: str
    seconds: tuple[float, ...]
    processor: tuple[float, ...]
    queries: int

    @property
    def usual(self) -> float:
        """The middle."""
        return statistics.median(self.seconds)

    @property
    def slow(self) -> float:
        """What 19 of 20 stay under."""
        return statistics.quantiles(self.seconds, n=20)[-1]


@contextmanager
def _server() -> Iterator[None]:
    """The server's own settings and a database on the disk, in folders that are gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RESTRIDE_DATA"], os.environ["RESTRIDE_KEYS"] = f"{folder}/data", f"{folder}/keys"
        os.environ["RESTRIDE_HOSTS"] = "testserver"
        from restride.server.serve import prepare, read_what_stays

        prepare(host="127.0.0.1")
        read_what_stays()
        yield
        from django.db import connections

        connections.close_all()


def pages(library: Library) -> Iterator[Pace]:
    """The paces of Today for a short history (Beth) and a long one (a year), and the parts of the slowest."""
    beth = read_history((_EXAMPLES / "beth.jsonl").read_text(encoding="utf-8"), register=library.register)
    year = read_history(history(), register=library.register)
    with _server():
        for name, events, today in (
            (f"Beth, {len(beth)} events", beth, date(2026, 5, 14)),
            (f"a year, {len(year)} events", year, BIRTH + timedelta(days=DAYS - 1)),
        ):
            yield from _of_her(name, events, today)


def _of_her(name: str, events: Sequence[Event], today: date) -> Iterator[Pace]:
    from datetime import UTC, datetime

    from django.conf import settings
    from django.test import Client

    from restride.records import clock
    from restride.records.actions.begin import begin
    from restride.records.actions.record import record

    begun = begin(label="x")
    record(begun.principal, events)
    clock.now = lambda: datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    client = Client()
    client.cookies[settings.CREDENTIAL_COOKIE] = begun.credential

    def opens() -> None:
        answer = client.get("/")
        if answer.status_code != 200:
            raise AssertionError(answer.status_code)

    def tells(number: int) -> None:
        one = Event(f"bench {number}", "session_done", today, {"activity": "breathing", "minutes": 5})
        record(begun.principal, [one])

    opens()
    yield _paced(f"Today, kept: {name}", _KEPT, opens, lambda _: None)
    yield _paced(f"Today, first after an entry: {name}", _AFTER, opens, tells)
    yield _paced(f"an entry saved: {name}", _AFTER, lambda: tells(int(time.perf_counter() * 1e9)), lambda _: None)
    yield from _parts(begun.principal, today)


def _parts(principal: Any, today: date) -> Iterator[Pace]:
    """What the first opening after an entry does, one after the other."""
    from restride.engine.moving import decide_chosen
    from restride.engine.outlook import outlook
    from restride.records.access import events_of, keep_page
    from restride.web.her_day import timeline_of, work_out
    from restride.web.library import library

    guidelines, zone = library().guidelines, "Europe/London"
    events = events_of(principal)
    made: dict[str, Any] = {}

    def decides_yesterday() -> None:
        decide_chosen(guidelines, made["timeline"], today - timedelta(days=1), zone=zone)

    def decides() -> None:
        made["decision"] = decide_chosen(guidelines, made["timeline"], today, zone=zone)

    def looks_ahead() -> None:
        decision = made["decision"]
        outlook(guidelines[decision.guideline["id"]], made["timeline"], today, decision=decision, zone=zone)

    def makes_timeline() -> None:
        made["timeline"] = timeline_of(events)

    page = work_out(events, today, zone=zone)
    steps: dict[str, Callable[[], object]] = {
        "entries opened": lambda: events_of(principal),
        "timeline made": makes_timeline,
        "yesterday decided (for what changed)": decides_yesterday,
        "today decided": decides,
        "outlook": looks_ahead,
        "page kept": lambda: keep_page(principal, "measured", page),
    }
    taken: dict[str, list[tuple[float, float]]] = {step: [] for step in steps}
    for _ in range(_AFTER):
        for step, run in steps.items():
            taken[step].append(_timed(run))
    for step, rounds in taken.items():
        seconds, processor = zip(*rounds, strict=True)
        yield Pace(f"  of it {step}", seconds, processor, 0)


def _timed(run: Callable[[], object]) -> tuple[float, float]:
    """Seconds that passed, and those that the processor worked for us."""
    start, worked = time.perf_counter(), time.thread_time()
    run()
    return time.perf_counter() - start, time.thread_time() - worked


def _paced(name: str, rounds: int, run: Callable[[], None], before: Callable[[int], None]) -> Pace:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    taken = []
    for number in range(rounds):
        before(number)
        # As the server does once an answer was sent.
        look_now()
        taken.append(_timed(run))
    before(rounds)
    with CaptureQueriesContext(connection) as queries:
        run()
    seconds, processor = zip(*taken, strict=True)
    return Pace(name, seconds, processor, len(queries))


def show(library: Library) -> None:
    """Prints the paces."""
    print(f"\n{'server, without the network':58}{'median':>10}{'19 of 20':>10}{'processor':>11}{'queries':>9}")
    for pace in pages(library):
        times = f"{pace.usual * 1000:8.1f}ms{pace.slow * 1000:8.1f}ms{statistics.median(pace.processor) * 1000:9.1f}ms"
        print(f"{pace.name:58}{times}{pace.queries or '':>9}")
