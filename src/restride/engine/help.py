"""Help: the open warning signs, with what to do about each; shown before anything else."""

from restride.engine.decision import Help
from restride.engine.questions import criteria_of
from restride.engine.replay import Course
from restride.guideline.model import Rule
from restride.history.facts import DECLINED, UNSURE
from restride.truth import Truth

_NOW = "now"
_URGENT = {"now": "red", "today": "orange"}
_PLACES = ("emergency", "urgent", "crisis")


def help_for(course: Course, applying: list[tuple[Rule, Truth]]) -> tuple[Help, ...]:
    """Each ticked sign, and the sign that a rule stands for; of self-harm also where the question was skipped.

    An urgent rule that stands for no one sign helps in its own words.
    """
    register = course.guideline.register
    found: dict[str, None] = {}
    for rule, truth in applying:
        if truth is Truth.YES:
            found.update(dict.fromkeys(_ticked(course, rule)))
        if rule.sign and (truth is Truth.YES or (rule.urgency == _NOW and _was_skipped(course, rule))):
            found[rule.sign] = None
    untold = [rule for rule, truth in applying if truth is Truth.YES and rule.urgency in _URGENT and not rule.sign]
    others = tuple(
        Help(id=rule.id, tier=_URGENT[rule.urgency], says=rule.says, text=rule.todo)
        for rule in untold
        if not _ticked(course, rule)
    )
    order = {name: place for place, name in enumerate(register.signs)}
    places = {key: course.guideline.messages[key] for key in _PLACES}
    loss = course.record.loss is not None
    return others + tuple(
        Help(
            id=sign.id,
            tier=sign.tier,
            says=sign.after_loss if loss and sign.after_loss else sign.says,
            text=sign.act.format(**places),
        )
        for sign in (register.signs[name] for name in sorted(found, key=lambda name: order[name]))
    )


def _ticked(course: Course, rule: Rule) -> list[str]:
    """The signs ticked since a rule opened."""
    latch = course.latches.open.get(rule.id)
    signs = course.guideline.register.signs
    ticked: list[str] = []
    for criterion in criteria_of(course.guideline, rule.when.names()):
        named = course.guideline.fact(criterion.fact)
        if named.measure != "listed":
            continue
        tier = named.settings["tier"]
        column = course.measured.answers.told.get(named.of[0])
        for day, fact in zip(column.days, column.facts, strict=True) if column else ():
            if (latch.opened if latch else course.day) <= day <= course.day and fact.words:
                ticked += [word for word in fact.words if word in signs and signs[word].tier == tier]
    return ticked


def _was_skipped(course: Course, rule: Rule) -> bool:
    """Whether what a rule asks was declined or left unsure: help is shown all the same."""
    return any(
        course.measured.answers.latest(name).at(course.day).reason in {DECLINED, UNSURE}
        for criterion in criteria_of(course.guideline, rule.when.names())
        for name in course.guideline.fact(criterion.fact).ask
    )
