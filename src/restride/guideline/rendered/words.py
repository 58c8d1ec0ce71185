"""What the parts of the document share: marks of origin, numbers, citations and conditions."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from restride.guideline.model import Criterion, Group, Guideline, NamedFact, When
from restride.guideline.parts import counted_by
from restride.guideline.register import Evidence, Register

ORIGINS = {"own": "this path", "fallback": "from the shared path", "overlay": "safety rule over every path"}
OURS = "†"

_WHO = {
    "her": "she can change it",
    "training": "training changes it",
    "recovery": "recovery changes it",
    "clinician": "a professional changes it",
    "time": "time changes it",
}
_STATUS = {
    "read": "",
    "secondary": ", read through a second source",
    "computed": ", computed from sourced numbers",
    "unverified": ", not verified by anybody yet",
    "policy": "",
}


def cite(guideline: Guideline, names: Iterable[str], origin: str = "own") -> str:
    """The citations of a line with their strength, and where the line comes from if it is not the guideline's own."""
    told = "; ".join(f"{name}: {strength(guideline.register.evidence[name])}" for name in names)
    return f"[{told}]{mark(origin)}"


def mark(origin: str) -> str:
    """What a line bears that is not the guideline's own."""
    return "" if origin == "own" else f" *{ORIGINS[origin]}*"


def strength(evidence: Evidence) -> str:
    """How strong a piece of evidence is, how it was read and who says it."""
    if evidence.status == "policy" and evidence.kind == "policy":
        return "our own policy"
    level = evidence.level if evidence.verified or evidence.status == "policy" else "unverified"
    sources = f" ({', '.join(evidence.sources)})" if evidence.sources and evidence.verified else ""
    return f"{level}{_STATUS[evidence.status]}{sources}"


def number(register: Register, n: int | Fraction, unit: str, names: Iterable[str]) -> str:
    """`n`, which is of `unit`, marked where none of the cited evidence but our own policies states it."""
    stating = register.stating(names, n, unit)
    return plain(Fraction(n)) + (OURS if stating and stating[0].kind == "policy" else "")


def plain(n: Fraction) -> str:
    """A number to two places, without needless ones."""
    return f"{float(n):.2f}".rstrip("0").rstrip(".")


def condition(guideline: Guideline, when: When, indent: str = "", *, cited: Iterable[str] = ()) -> Iterator[str]:
    """A condition as a nested list; `cited` is what its own number, if it has one, rests on."""
    enough = number(guideline.register, when.at_least, "factors", cited)
    blocks = (("all of", when.all), ("any of", when.any), ("none of", when.none))
    for words, names in (*blocks, (f"at least {enough} of", when.among)):
        if names:
            yield f"{indent}- {words}:"
            yield from (line for name in names for line in named(guideline, name, indent + "  "))


def named(guideline: Guideline, name: str, indent: str = "") -> Iterator[str]:
    """A criterion or group by its name, with all that stands behind it."""
    found = guideline.condition(name)
    if isinstance(found, Group):
        yield f"{indent}- {found.says.rstrip('.')} (`{name}`):{mark(found.origin)}"
        yield from condition(guideline, found.when, indent + "  ")
    else:
        yield f"{indent}- {_criterion(guideline, found)}"
        for counted in counted_by(guideline, found):
            yield from named(guideline, counted, indent + "  ")


def _criterion(guideline: Guideline, criterion: Criterion) -> str:
    fact = guideline.fact(criterion.fact)
    settings = _settings(guideline, fact)
    if settings and fact.origin != criterion.origin:
        settings = (*settings, ORIGINS[fact.origin])
    read = f" of {', '.join(fact.of)}" if fact.of else ""
    how = f" ({', '.join(settings)})" if settings else ""
    rule = f"{fact.measure}{read}{how} {_comparison(guideline, criterion)}; {_WHO[criterion.changed_by]}"
    cited = dict.fromkeys((*criterion.cite, *fact.cite))
    return f"{criterion.says} (`{criterion.id}`: {rule}) {cite(guideline, cited, criterion.origin)}"


def _settings(guideline: Guideline, fact: NamedFact) -> tuple[str, ...]:
    """The settings of a measure that are numbers or single words, by name."""
    found = []
    for key, value in fact.settings.items():
        if isinstance(value, int):
            n = number(guideline.register, value, guideline.unit_of_setting(fact, key), fact.cite)
            found.append(f"{key} {n}")
        elif isinstance(value, str):
            found.append(f"{key} {value}")
    return tuple(found)


def _comparison(guideline: Guideline, criterion: Criterion) -> str:
    if criterion.is_one_of:
        return "is " + " or ".join(criterion.is_one_of)
    words, n = ("at least", criterion.at_least) if criterion.at_least is not None else ("at most", criterion.at_most)
    unit = criterion.unit or guideline.unit_of(guideline.fact(criterion.fact))
    return f"{words} {number(guideline.register, n or Fraction(), unit, criterion.cite)} {unit}".rstrip()
