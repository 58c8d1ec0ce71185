"""A statement that nobody has verified (status U), cited as if a source stood behind it.

It may be cited only beside a policy of ours, or beside verified evidence that carries the same part; it is always
shown as unverified.
"""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.parts import cited
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Parts that rest on unverified statements alone."""
    evidence = subject.register.evidence
    for guideline in subject.guidelines:
        for part, names in cited(guideline):
            loose = [name for name in names if evidence[name].status == "unverified" and evidence[name].kind != "sign"]
            carried = any(evidence[name].status == "policy" or evidence[name].verified for name in names)
            if loose and not carried:
                yield subject.problem(
                    part,
                    "cite",
                    f"it rests on {', '.join(loose)} alone, which nobody has verified",
                    "a policy or a verified fact beside it",
                    "cite the policy that takes it up, or leave it out",
                )
