"""A fact that nobody cites and nobody declares: knowledge that was lost on the way.

A fact that no rule needs is declared in `register/context.toml` or in a guideline's `not_encoded.toml`, with the
reason. One that is cited must not be declared as well: the declaration has gone stale.
"""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.parts import cited
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Facts and policies without a place, and declarations of facts that have one."""
    used = used_evidence(subject)
    declared = {name: "context" for note in subject.register.context for name in note.facts}
    for guideline in subject.guidelines:
        declared |= {name: "not_encoded" for entry in guideline.not_encoded for name in entry.facts}
    for evidence in subject.register.evidence.values():
        if evidence.kind == "sign":
            continue
        kind = "policy" if evidence.kind == "policy" else "fact"
        if evidence.id not in used and evidence.id not in declared:
            yield subject.problem(
                f"{kind}.{evidence.id}",
                "",
                "nobody cites it and nobody declares it",
                "a citation, or an entry in context.toml or not_encoded.toml",
                "cite it where it holds, or say why it is not a rule",
            )
        if evidence.id in used and evidence.id in declared:
            yield subject.problem(
                declared[evidence.id],
                "facts",
                f"{evidence.id} is cited, and declared as not being a rule",
                "one of the two",
                "take it out of the list",
            )


def used_evidence(subject: Subject) -> frozenset[str]:
    """Every id that something cites."""
    register = subject.register
    used: set[str] = set(register.aftercare.cite)
    for guideline in subject.guidelines:
        for _, names in cited(guideline):
            used |= set(names)
    for test in register.tests.values():
        used |= set(test.cite)
    for exercise in register.exercises.values():
        used |= set(exercise.cite)
    return frozenset(used)
