"""A process that writes entries until it is killed: `python writer.py`, with its own folders in the environment.

It reads commands, one a line, and serves each in a fork of itself, so that a kill costs no start-up of Django:
`write` begins a record and saves two entries at a time for ever, telling each pair only once it is saved;
`check CREDENTIAL` tells what is on a record. After each it prints `gone`.
"""

import json
import os
import sys
from datetime import date
from itertools import count
from pathlib import Path


def prepare() -> None:
    from restride.records.server_key import make_server_key
    from restride.server.folders import KEY, data_folder, keys_folder

    data_folder().mkdir(parents=True, exist_ok=True)
    if not (keys_folder() / KEY).exists():
        make_server_key(keys_folder() / KEY)
    os.environ["DJANGO_SETTINGS_MODULE"] = "restride.server.settings"
    import django
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    connections.close_all()


def say(text: str) -> None:
    """At once and in one piece, so that nothing is told that a kill could still take back."""
    os.write(1, (text + "\n").encode())


def write() -> None:
    from restride.history.events import Event
    from restride.records.actions.begin import begin
    from restride.records.actions.record import record

    begun = begin(label="x")
    say(f"begun {begun.credential}")
    for number in count():
        pair = [f"{number}a", f"{number}b"]
        record(begun.principal, [Event(name, "session_done", date(2026, 6, 20), {"activity": "walk"}) for name in pair])
        say(f"saved {' '.join(pair)}")


def check(credential: str) -> None:
    from django.db import connection

    from restride.records.access import events_of
    from restride.records.audit import first_break
    from restride.records.models import AuditRow, Entry
    from restride.records.principal import principal_of

    principal = principal_of(credential)
    assert principal is not None
    ids = [one.id for one in events_of(principal)]
    newest = Entry.objects.filter(person=principal.person).order_by("-sequence").first()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        whole = cursor.fetchone()[0]
    told = {
        "ids": ids,
        "integrity": whole,
        "sequence": principal.person.sequence == (newest.sequence if newest else 0),
        "audit": first_break(principal.person) is None,
        "acts": AuditRow.objects.filter(person=principal.person).count(),
    }
    say(json.dumps(told))


def main() -> None:
    prepare()
    say("ready")
    for line in sys.stdin:
        command, *given = line.split()
        child = os.fork()
        if not child:
            {"write": write, "check": check}[command](*given)
            os._exit(0)
        if command == "write":
            say(f"process {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
    main()
