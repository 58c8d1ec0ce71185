"""After the loss of a baby the same steps hold, and no word of ours speaks of a baby.

The body heals as it does; the words can hurt (H-22). So to every few histories of the case table, and to each that is
urgent, the loss of the baby is added: running, stage and level must be the same and the urgency no lower. No text of
the decision, nor of the questions it asks, may speak of a baby, its food or its pram, and no question is asked that is
not for her any more (I-22).
"""

import re
from collections.abc import Iterator
from typing import Any

from restride.engine.decision import Decision
from restride.guideline.model import Guideline
from restride.guideline.register import Question
from restride.history.events import Event
from restride.verify.bench import Bench, Case
from restride.verify.permission import permission
from restride.verify.proof import Counterexample
from restride.verify.witness import on

ID = "I-22"
_EVERY = 3
_BABY = re.compile(
    r"\b(bab(y|ies)|newborn\w*|infants?|bugg(y|ies)|prams?|milk|feed|feeds|feeding|fed|breastfe\w+|lactation|nursing|express)\b",
    re.IGNORECASE,
)
_NOT_READ = ("receipt", "guideline")


def counterexamples(bench: Bench, guideline: Guideline) -> Iterator[Counterexample]:
    """Losses that change a gate, and words that should not be read after one."""
    for place, case in enumerate(bench.cases(guideline)):
        if place % _EVERY and not case.decision.help:
            continue
        lost = Event("lost", "loss_recorded", on(case.plan.day), {})
        events = (*case.events, lost)
        decision, _ = bench.decided_as(guideline, events, case.plan.day)
        for says in (*_moved(guideline, case, decision), *_hurts(guideline, decision)):
            yield Counterexample(f"{case.name}, after a loss: {says}", events, case.plan.day)


def _moved(guideline: Guideline, case: Case, decision: Decision) -> Iterator[str]:
    before, after = permission(guideline, case.decision), permission(guideline, decision)
    if after._replace(calm=0) != before._replace(calm=0) or after.calm > before.calm:
        yield f"{after} instead of {before}"


def _hurts(guideline: Guideline, decision: Decision) -> Iterator[str]:
    questions = [guideline.register.questions[name] for name in decision.questions]
    yield from (
        f"{one.id} is asked" for one in questions if one.applies_when is not None and one.applies_when.unless_loss
    )
    shown = {key: part for key, part in decision.as_json().items() if key not in _NOT_READ}
    read = [text for text in _texts(shown) if " " in text]
    read += [text for one in questions for text in (one.asked(after_loss=True), one.why, *_labels(guideline, one))]
    yield from (f'she reads "{text}"' for text in read if _BABY.search(text))


def _labels(guideline: Guideline, question: Question) -> list[str]:
    """The answers to choose from, as they are read after a loss: a sign may have words of its own for it."""
    signs = guideline.register.signs
    pairs = zip(question.options, question.labels, strict=False)
    return [signs[option].after_loss or label if option in signs else label for option, label in pairs]


def _texts(shown: Any) -> Iterator[str]:
    """Every text within a part of a decision."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict | list):
        for part in shown.values() if isinstance(shown, dict) else shown:
            yield from _texts(part)
