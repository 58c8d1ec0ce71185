"""A citation of nothing: an id that the register does not have. Example: `cite = ["F-9999"]`."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.parts import cited
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Citations, sources and named facts that do not exist."""
    register = subject.register
    for guideline in subject.guidelines:
        for part, names in cited(guideline):
            yield from _missing(subject, part, "cite", names)
        for entry in guideline.not_encoded:
            yield from _missing(subject, "not_encoded", "facts", entry.facts)
        yield from _unknown_sources(subject, "guideline", guideline.sources)
    for test in register.tests.values():
        yield from _missing(subject, f"test.{test.id}", "cite", test.cite)
    for exercise in register.exercises.values():
        yield from _missing(subject, f"exercise.{exercise.id}", "cite", exercise.cite)
        yield from _unknown_sources(subject, f"exercise.{exercise.id}", exercise.named_by)
    for sign in register.signs.values():
        yield from _unknown_sources(subject, f"sign.{sign.id}", sign.sources)
    for evidence in register.evidence.values():
        kind = "policy" if evidence.kind == "policy" else "fact"
        yield from _unknown_sources(subject, f"{kind}.{evidence.id}", evidence.sources)
    for note in register.context:
        yield from _missing(subject, "context", "facts", note.facts)
    yield from _missing(subject, "aftercare", "cite", register.aftercare.cite)


def _missing(subject: Subject, part: str, key: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for name in names:
        if name not in subject.register.evidence:
            yield subject.problem(
                part, key, f"{name} is not in the register", "the id of a fact, sign or policy", "correct the id"
            )


def _unknown_sources(subject: Subject, part: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for name in names:
        if name not in subject.register.sources:
            yield subject.problem(part, "sources", f"{name} is no source", "an id of sources.toml", "correct the id")
