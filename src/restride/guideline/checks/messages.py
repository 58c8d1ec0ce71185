"""A message that the engine needs and that is not there, or that nobody shows."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.reading import Problem
from restride.guideline.vocabulary import MESSAGES


def problems(subject: Subject) -> Iterator[Problem]:
    """Missing and superfluous messages."""
    for guideline in subject.guidelines:
        for name in MESSAGES:
            if name not in guideline.messages:
                yield subject.problem("message", name, "this message is missing", "a sentence", "write it")
        for name in guideline.messages:
            if name not in MESSAGES:
                yield subject.problem("message", name, "nobody shows this message", "no such message", "remove it")
