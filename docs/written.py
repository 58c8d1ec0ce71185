"""The text of every document that is made from code and data, by path."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from restride.drawings.ladder_chart import ladder_chart
from restride.drawings.stage_diagram import stage_diagram
from restride.engine.schema import decision_schema
from restride.guideline.checks import FIRST, THEN, layout
from restride.guideline.coverage import coverage
from restride.guideline.load import load_library
from restride.guideline.model import Guideline
from restride.guideline.render import render
from restride.guideline.rendered.comparison import render_comparison
from restride.guideline.rendered.coverage import render_coverage
from restride.guideline.vocabulary import BLOCKS, CHANGED_BY, EFFECTS, MEASURES, PHASES, URGENCIES, VERDICTS
from restride.history.schema import history_schema
from restride.verify.properties import PROPERTIES

DOCS = Path(__file__).parent
SPEC = DOCS.parent / "tests" / "spec"


def written() -> dict[Path, str]:
    """Path and text of each made document."""
    library = load_library()
    documents = {
        DOCS / "guideline-format.md": "\n".join(_guideline_format()) + "\n",
        DOCS / "safety-properties.md": "\n".join(_safety_properties()) + "\n",
        DOCS / "schemas" / "history.schema.json": _json(history_schema(library.register)),
        DOCS / "schemas" / "decision.schema.json": _json(decision_schema()),
    }
    guidelines = tuple(library.guidelines.values())
    register = library.register
    documents[DOCS / "coverage.md"] = render_coverage(coverage(register, guidelines), register.sources)
    documents[DOCS / "comparison.md"] = render_comparison(guidelines)
    for guideline in guidelines:
        documents |= _with_pictures(guideline)
    return documents


def _with_pictures(guideline: Guideline) -> dict[Path, str]:
    """A guideline as a document, and the pictures in it as files beside it."""
    folder, text = DOCS / "guidelines", render(guideline)
    documents: dict[Path, str] = {}
    for name, heading, says, picture in (
        ("stages", "## Stages", "The stages from top to bottom, and what leads on.", stage_diagram(guideline)),
        ("ladder", "## The ladder", "Weekly minutes by the earliest week.", ladder_chart(guideline)),
    ):
        file = f"{guideline.id}-{name}.svg"
        documents[folder / file] = picture
        text = text.replace(f"\n{heading}\n", f"\n{heading}\n\n![{says}]({file})\n", 1)
    return {folder / f"{guideline.id}.md": text, **documents}


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _guideline_format() -> Iterator[str]:
    yield from (DOCS / "guideline-format.head.md").read_text(encoding="utf-8").splitlines()
    yield ""
    yield "## Words"
    yield ""
    yield f"- effects: {_words(EFFECTS)}"
    yield f"- verdicts, most cautious first: {_words(VERDICTS)}"
    yield f"- urgencies, least first: {_words(URGENCIES)}"
    yield f"- what a rule can take away: {_words(BLOCKS)}"
    yield f"- who can change a criterion: {_words(CHANGED_BY)}"
    yield f"- phases of every guideline: {_words(PHASES)}"
    yield ""
    yield "## Truth"
    yield ""
    yield from _table(_read("truth.toml"))
    yield "## Measures"
    yield ""
    spec = _read("measures.toml").get("measure", {})
    for name, measure in MEASURES.items():
        yield f"### `{name}`"
        yield ""
        unit = measure.unit or "the unit of what it reads"
        yield f"{measure.says} Reads {measure.reads}; gives {unit}."
        settings = [f"`{key}`{'' if setting.required else ' (optional)'}" for key, setting in measure.settings]
        if settings:
            yield f"Keys: {', '.join(settings)}."
        yield ""
        for example in spec.get(name, []):
            yield f"- {example['says']}: {_outcome(example)}"
        yield ""
    yield "## Effects together"
    yield ""
    yield from _table(_read("effects.toml"))
    yield "## Checks"
    yield ""
    yield "`restride check` looks for these, and tells all of them at once."
    yield ""
    for check in (layout.problems, *FIRST, *THEN):
        module = __import__(check.__module__, fromlist=["__doc__"])
        first = (module.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")
        yield f"- `{check.__module__.rpartition('.')[2]}`: {first}"


def _safety_properties() -> Iterator[str]:
    yield from (DOCS / "safety-properties.head.md").read_text(encoding="utf-8").splitlines()
    for one in PROPERTIES:
        yield ""
        yield f"## {one.id}: {one.title}"
        yield ""
        yield one.reason


def _words(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((SPEC / name).read_text(encoding="utf-8"))


def _table(spec: dict[str, Any]) -> Iterator[str]:
    """Each group of a spec file as a list of its examples."""
    for group, examples in spec.items():
        if isinstance(examples, dict) and all(isinstance(one, list) for one in examples.values()):
            yield from _table(examples)
        elif isinstance(examples, list):
            yield f"### {group.replace('_', ' ')}"
            yield ""
            yield from (f"- {_example(example)}" for example in examples)
            yield ""


def _example(example: dict[str, Any]) -> str:
    says = example.get("says", "")
    rest = ", ".join(
        f"{key} {_plain(value)}" for key, value in example.items() if key not in {"says", "events", "rules"}
    )
    return f"{says}: {rest}" if says else rest


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return " / ".join(_plain(one) for one in value) or "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(one)}" for key, one in value.items())
    return str(value)


def _outcome(example: dict[str, Any]) -> str:
    if "unknown" in example:
        return f"unknown ({example['unknown']})"
    if "words" in example:
        return ", ".join(example["words"])
    low, high = example.get("low"), example.get("high")
    return f"{low}" if low == high else f"{low} to {'any' if high is None else high}"
