"""A condition too deep to read aloud: a group inside a group."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Groups that read groups."""
    for guideline in subject.guidelines:
        for group in guideline.groups.values():
            for name in group.when.names():
                if name in guideline.groups:
                    yield subject.problem(
                        f"group.{group.id}", "", f'it reads the group "{name}"', "criteria only", "name the criteria"
                    )
