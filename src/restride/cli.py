"""The command line. Output for people reads well aloud; `--json` is for machines. Exit codes: 0, 2, 3 (docs/cli.md)."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from restride import __version__
from restride.engine.compare import second_opinions, with_others
from restride.engine.decide import decide
from restride.engine.gate import gate_questions
from restride.engine.moving import decide_chosen
from restride.garbage import look_seldom, spare_what_is_here
from restride.guideline.load import Library, guidelines_folder, load_library
from restride.guideline.model import Guideline
from restride.guideline.reading import FaultyGuideline
from restride.history.codec import Fault, FaultyHistory, parse_history, read_history
from restride.history.timeline import Timeline
from restride.units import EARLIEST_DATE, LATEST_DATE

if TYPE_CHECKING:
    from restride.verify.report import Verification

DONE, BAD_INPUT, BAD_GUIDELINE = 0, 2, 3
_LARGEST_HISTORY = 50_000_000


class Refused(Exception):
    """Something given on the command line cannot be used; the text says what, and how to mend it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit code."""
    look_seldom()
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except FaultyHistory as faulty:
        for fault in faulty.faults:
            print(f"{arguments.history}: {fault}", file=sys.stderr)
        return BAD_INPUT
    except FaultyGuideline as faulty:
        for problem in faulty.problems:
            print(problem, file=sys.stderr)
        return BAD_GUIDELINE
    except Refused as refused:
        print(f"restride: {refused}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="restride",
        description="Come back to running after giving birth, step by step. Not a diagnosis; nobody watches live.",
    )
    parser.add_argument("--version", action="version", version=f"restride {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _decide_parser(commands)
    check = commands.add_parser("check", help="every problem of every guideline file")
    check.add_argument("paths", nargs="*", metavar="PATH", help="guideline folders (default: the ones installed)")
    check.add_argument("--format", action="store_true", help="write the files in their one layout")
    check.set_defaults(run=_check)
    render = commands.add_parser("render", help="a guideline as a document that a physiotherapist can review")
    render.add_argument("guideline", metavar="GUIDELINE")
    render.set_defaults(run=_render)
    verify = commands.add_parser(
        "verify", help="the safety properties, exhaustively; counterexamples as scenario files"
    )
    verify.add_argument("guideline", nargs="?", metavar="GUIDELINE", help="one guideline (default: all of them)")
    verify.add_argument("--keep", metavar="FOLDER", default="counterexamples", help="where counterexamples are written")
    verify.add_argument("--json", action="store_true", help="for machines")
    verify.set_defaults(run=_verify)
    coverage = commands.add_parser("coverage", help="each fact of a source: encoded, shown, or not encoded and why")
    coverage.add_argument("source", nargs="?", metavar="SOURCE", help="one source (default: all of them)")
    coverage.add_argument("--json", action="store_true", help="for machines")
    coverage.set_defaults(run=_coverage)
    validate = commands.add_parser("validate", help="every problem of a history file")
    validate.add_argument("history", metavar="HISTORY", help="a file, or - for standard input")
    validate.set_defaults(run=_validate)
    questions = commands.add_parser("questions", help="every question with its answers")
    questions.add_argument("--gate", action="store_true", help="the ids of those that running waits for")
    questions.add_argument("--guideline", metavar="ID", help="whose gate (default: the default guideline)")
    questions.add_argument("--json", action="store_true", help="for machines")
    questions.set_defaults(run=_questions)
    serve = commands.add_parser("serve", help="the web app; SQLite in the user's data folder")
    serve.add_argument("--host", default="127.0.0.1", help="where it listens (default: this machine alone)")
    serve.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")
    serve.add_argument("--open", action="store_true", help="open it in the browser of this machine")
    serve.set_defaults(run=_serve)
    return parser


def _decide_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("decide", help="this week's plan, with its reasons")
    parser.add_argument("history", metavar="HISTORY", help="a file, or - for standard input")
    parser.add_argument("--on", metavar="DATE", help="the day to decide for (default: today)")
    parser.add_argument("--zone", metavar="ZONE", help="where she is (default: the birth's zone)")
    parser.add_argument("--guideline", metavar="ID", help="the path to follow (default: the one she chose)")
    parser.add_argument("--compare", action="store_true", help="what every other path says to the same history")
    parser.add_argument("--json", action="store_true", help="exactly the decision, for machines")
    parser.add_argument("--why", action="store_true", help="every reason with its source")
    parser.add_argument("--plain", action="store_true", help="no colour, no symbols")
    parser.set_defaults(run=_decide)


def _decide(arguments: argparse.Namespace) -> int:
    on, zone = _day(arguments.on), _zone(arguments.zone)
    library = load_library()
    events = read_history(_read(arguments.history), register=library.register)
    timeline = Timeline(events, register=library.register)
    today = on or date.today()  # noqa: DTZ011 (the civil date where she is: the only clock, and only without --on)
    if arguments.guideline:
        decision = decide(_guideline(library, arguments.guideline), timeline, today, zone=zone)
    else:
        decision = decide_chosen(library.guidelines, timeline, today, zone=zone)
    compared = library.guidelines.values() if arguments.compare else ()
    opinions = second_opinions(compared, timeline, today, zone=zone)
    decision = with_others(decision, opinions)
    if arguments.json:
        print(json.dumps(decision.as_json(), ensure_ascii=False))
        return DONE
    from restride.show import show_decision

    show_decision(
        decision,
        library.guidelines[decision.guideline["id"]],
        plain=arguments.plain or not sys.stdout.isatty(),
        why=arguments.why,
        after_loss=timeline.record(today).loss is not None,
        opinions=opinions,
    )
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    from restride.guideline.checks import check
    from restride.guideline.format import canonical
    from restride.guideline.load import read_library, write_text

    found = False
    for root in [Path(path) for path in arguments.paths] or [guidelines_folder()]:
        if not root.is_dir():
            raise Refused(f"{root} is not a folder. Expected a folder of guidelines. To mend it: check the path.")
        library = read_library(root)
        if arguments.format:
            for file, tables in library.tables.items():
                write_text(root / file, canonical(tables))
        for problem in check(library):
            found = True
            print(problem)
    return BAD_GUIDELINE if found else DONE


def _render(arguments: argparse.Namespace) -> int:
    from restride.guideline.render import render

    print(render(_guideline(load_library(), arguments.guideline)))
    return DONE


def _verify(arguments: argparse.Namespace) -> int:
    from concurrent.futures import ProcessPoolExecutor

    from restride.show_verification import verification_json, verification_lines

    library = load_library()
    one = _guideline(library, arguments.guideline).id if arguments.guideline else None
    names = [one] if one else list(library.guidelines)
    with ProcessPoolExecutor(max_workers=min(len(names), os.cpu_count() or 1)) as workers:
        done = list(workers.map(_proven, names))
    kept = _kept(done, Path(arguments.keep))
    if arguments.json:
        print(json.dumps(verification_json(done), ensure_ascii=False))
    else:
        print("\n".join(verification_lines(done, library, kept)))
    return DONE if all(result.holds for result in done) else BAD_GUIDELINE


def _kept(done: "Sequence[Verification]", folder: Path) -> list[Path]:
    """The scenario files of all counterexamples, written."""
    files = {
        folder / f"{result.guideline}-{broken.property.lower()}-{place}.toml": found.scenario
        for result in done
        for broken in result.results
        for place, found in enumerate(broken.found, start=1)
        if found.scenario
    }
    try:
        for path, scenario in files.items():
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(scenario, encoding="utf-8")
    except OSError as fault:
        raise Refused(
            f"{folder} cannot be written to ({fault.strerror}). Expected a folder for counterexamples. "
            "To mend it: name another with --keep."
        ) from None
    return list(files)


def _proven(guideline: str) -> "Verification":
    """The verification of one guideline, in a process of its own; what it is at is told on standard error."""
    from restride.verify.properties import PROPERTIES
    from restride.verify.report import verify

    def progress(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    library = load_library()
    look_seldom()
    spare_what_is_here()
    return verify(library, guideline, PROPERTIES, progress=progress)


def _coverage(arguments: argparse.Namespace) -> int:
    from restride.guideline.coverage import coverage, lost
    from restride.show_coverage import coverage_json, coverage_lines

    library = load_library()
    sources = coverage(library.register, library.guidelines.values())
    if arguments.source is not None:
        known = [source.source for source in sources]
        sources = tuple(source for source in sources if source.source == arguments.source)
        if not sources:
            raise Refused(
                f"there is no source {arguments.source!r}. Expected one of {', '.join(known)}. "
                "To mend it: pick one of these."
            )
    if arguments.json:
        print(json.dumps(coverage_json(sources), ensure_ascii=False))
    else:
        print("\n".join(coverage_lines(sources)))
    return BAD_GUIDELINE if lost(sources) else DONE


def _validate(arguments: argparse.Namespace) -> int:
    library = load_library()
    events, faults = parse_history(_read(arguments.history), register=library.register)
    timeline = Timeline(events, register=library.register)
    faults += tuple(
        Fault(0, name, "this correction cannot be used", "an entry that exists, and data that fit it", "check both")
        for name in timeline.bad_corrections
    )
    for fault in faults:
        print(f"{arguments.history}: {fault}", file=sys.stderr)
    if faults:
        return BAD_INPUT
    for clash in timeline.clashes:
        print(f"{clash}: two different entries share this id; both count, and the more careful one wins.")
    print(f"{len(events)} {'entry' if len(events) == 1 else 'entries'}, nothing to mend.")
    return DONE


def _questions(arguments: argparse.Namespace) -> int:
    library = load_library()
    guideline = _guideline(library, arguments.guideline)
    if arguments.gate:
        names = gate_questions(guideline)
        print(json.dumps(names) if arguments.json else "\n".join(names))
        return DONE
    from restride.show import question_lines, questions_json

    if arguments.json:
        print(json.dumps(questions_json(library.register), ensure_ascii=False))
    else:
        print("\n".join(question_lines(library.register)))
    return DONE


def _serve(arguments: argparse.Namespace) -> int:
    from restride.server.serve import CannotServe, serve

    try:
        serve(host=arguments.host, port=arguments.port, open_browser=arguments.open)
    except CannotServe as refused:
        raise Refused(str(refused)) from None
    return DONE


def _guideline(library: Library, name: str | None) -> Guideline:
    if name is None:
        return library.default
    if name not in library.guidelines:
        known = ", ".join(library.guidelines)
        raise Refused(f"there is no guideline {name!r}. Expected one of {known}. To mend it: pick one of these.")
    return library.guidelines[name]


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text or not EARLIEST_DATE <= text <= LATEST_DATE:
        raise Refused(
            f"--on {text!r} is not a date we can use. Expected year-month-day from {EARLIEST_DATE} to {LATEST_DATE}, "
            "such as 2026-05-13. To mend it: write it so."
        )
    return day


def _zone(text: str | None) -> str | None:
    try:
        return ZoneInfo(text).key if text else None
    except (KeyError, ValueError, OSError):
        raise Refused(
            f"--zone {text!r} is not a time zone. Expected a name such as Europe/London. To mend it: write it so."
        ) from None


def _read(name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as fault:
        raise Refused(
            f"{name} cannot be read ({fault.strerror}). Expected a history file. To mend it: check the path."
        ) from None
    if len(content) > _LARGEST_HISTORY:
        raise Refused(f"{name} is too large. Expected at most {_LARGEST_HISTORY} bytes. To mend it: split it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refused(
            f"{name} is not UTF-8 (byte {fault.start}). Expected UTF-8 text. To mend it: save it as UTF-8."
        ) from None
