"""Finds in a rendered guideline the lines of a part, such as `rung.R3`, and what they say of where they come from."""

import re
from fractions import Fraction

from restride.guideline.model import Guideline
from restride.guideline.rendered.words import ORIGINS, plain

_EVIDENCE = re.compile(r"\[(?:F|T|POL)-[^\]]*\]")
_MARK = re.compile(rf"\*({'|'.join(map(re.escape, ORIGINS.values()))})\*")


def blocks_of(guideline: Guideline, text: str, part: str) -> list[str]:
    """The pieces of text of a part. A fact stands where the criteria stand that read it."""
    kind, _, name = part.partition(".")
    match kind:
        case "criterion":
            return [line for line in text.splitlines() if f"(`{name}`: " in line]
        case "fact":
            read = [one.id for one in guideline.criteria.values() if one.fact == name]
            return [line for one in read for line in blocks_of(guideline, text, f"criterion.{one}")]
        case "guardrail":
            found = [block for block in _split(text, r"^- |^#") if f"(`{name}`: " in block]
            return ["\n".join(block.splitlines()[:2]) for block in found]
        case "rung":
            return [line for line in text.splitlines() if line.startswith(f"| {name} |")]
        case "sign_off":
            return [line for line in text.splitlines() if line.startswith(f"- **{name}**: ")]
        case "rule":
            whole = [block for block in _split(text, r"^#{2,4} ") if block.startswith(f"#### `{name}`: ")]
            return [block.partition("\nWhen:\n")[0] for block in whole]
        case "week":
            sections = [block for block in _split(text, r"^#{2,4} ") if block.startswith(f"### `{name}`\n")]
            items = [block for section in sections for block in _split(section, r"^- ")[1:]]
            return [block.partition("\n  - left out unless ")[0] for block in items]
        case "running":
            return text.partition("\nEvery run:\n")[2].partition("\nHow it grows:\n")[0].splitlines()
        case other:
            raise AssertionError(other)


def cells(text: str) -> list[str]:
    """The smallest pieces of a document that stand under one citation: bullets, table rows, headed paragraphs."""
    return _split(text, r"^#{2,4} |^ *- |^\| ")


def shows(block: str, n: Fraction, *, ours: bool = False) -> bool:
    """Whether a piece of text shows a number, its citations left out; with `ours`, as our own policy."""
    dagger = "†" if ours else "(?!†)"
    told = _EVIDENCE.sub("", block)
    return re.search(rf"(?<![\w.-]){re.escape(plain(n))}{dagger}(?![.\d]*\d)", told) is not None


def bears(block: str, origin: str) -> bool:
    """Whether a piece of text says by its first mark that it comes from there; without one it is the guideline's own."""
    found = _MARK.search(block)
    return (found.group(1) if found else ORIGINS["own"]) == ORIGINS[origin]


def _split(text: str, starts: str) -> list[str]:
    return re.split(rf"(?={starts})", text, flags=re.MULTILINE)
