"""Words that we do not say to her, and sentences too long to read when tired; both are data (`wording.toml`)."""

import re
from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.model import Guideline
from restride.guideline.reading import Problem
from restride.guideline.register import Exercise, PhysicalTest
from restride.units import SHOWN_SENTENCE


def problems(subject: Subject) -> Iterator[Problem]:
    """Texts that say a word of the list, or that have a sentence over the longest length."""
    wording = subject.register.wording
    words = re.compile(r"\b(" + "|".join(map(re.escape, wording.avoid)) + r")\b", re.IGNORECASE)
    for part, key, text in texts(subject):
        found = words.search(text)
        if found:
            yield subject.problem(
                part, key, f'it says "{found.group()}"', "the words of the glossary", "say it the way we say it"
            )
        for sentence in re.split(r"(?<=[.?:;])\s+", text):
            if len(sentence.split()) > wording.longest_sentence:
                yield subject.problem(
                    part,
                    key,
                    f"a sentence of {len(sentence.split())} words: {sentence[:SHOWN_SENTENCE]}…",
                    f"at most {wording.longest_sentence} words",
                    "make it two sentences",
                )


def texts(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Every text that she reads: part, key, text."""
    register = subject.register
    for question in register.questions.values():
        yield f"question.{question.id}", "asks", question.asks
        yield f"question.{question.id}", "asks_after_loss", question.asks_after_loss
        yield f"question.{question.id}", "why", question.why
    movements: list[Exercise | PhysicalTest] = [*register.exercises.values(), *register.tests.values()]
    for movement in movements:
        kind = "exercise" if isinstance(movement, Exercise) else "test"
        for line in (*movement.how, movement.stop, movement.name):
            yield f"{kind}.{movement.id}", "how", line
    for sign in register.signs.values():
        for key, text in (("says", sign.says), ("after_loss", sign.after_loss), ("act", sign.act)):
            yield f"sign.{sign.id}", key, text
    for guideline in subject.guidelines:
        yield from _guideline_texts(guideline)


def _guideline_texts(guideline: Guideline) -> Iterator[tuple[str, str, str]]:
    for criterion in guideline.criteria.values():
        yield f"criterion.{criterion.id}", "says", criterion.says
    for rule in guideline.rules:
        yield f"rule.{rule.id}", "says", rule.says
        yield f"rule.{rule.id}", "todo", rule.todo
    for stage in guideline.stages:
        yield f"stage.{stage.id}", "says", stage.says
        yield f"stage.{stage.id}", "title", stage.title
    for week in guideline.weeks.values():
        yield f"week.{week.id}", "says", week.says
        yield from ((f"week.{week.id}", "title", item.title) for item in week.items)
    for advice in guideline.advice:
        yield f"advice.{advice.id}", "says", advice.says
    for point in guideline.tightened:
        yield f"tightened.{point.id}", "says", point.says
    for exception in guideline.exceptions:
        yield f"exception.{exception.id}", "because", exception.because
    for name, text in guideline.messages.items():
        yield "message", name, text
