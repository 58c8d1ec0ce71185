"""Every rule, by where it comes from: the safety rules first."""

from collections.abc import Iterator
from fractions import Fraction

from restride.guideline.model import Guideline, Rule
from restride.guideline.rendered.words import cite, condition, number

_GROUPS = (
    ("overlay", "Safety rules over every path"),
    ("own", "Rules of this path"),
    ("fallback", "Rules from the shared path"),
)


def lines(guideline: Guideline) -> Iterator[str]:
    """The rules of each origin there is."""
    yield "## Rules"
    yield ""
    yield "All rules are read, always. The most cautious verdict, the highest urgency and everything blocked count."
    yield ""
    for origin, title in _GROUPS:
        rules = [rule for rule in guideline.rules if rule.origin == origin]
        if rules:
            yield f"### {title}"
            yield ""
            for rule in rules:
                yield from _rule(guideline, rule)


def _rule(guideline: Guideline, rule: Rule) -> Iterator[str]:
    yield f"#### `{rule.id}`: {rule.says}"
    yield ""
    cited = cite(guideline, rule.cite, rule.origin)
    yield f"{'; '.join(_effects(guideline, rule))}. {rule.todo} {cited}".replace("  ", " ")
    yield ""
    yield "When:"
    yield ""
    yield from condition(guideline, rule.when, cited=rule.cite)
    if rule.until is not None:
        yield ""
        yield "It stays open until, on later evidence:"
        yield ""
        yield from condition(guideline, rule.until, cited=rule.cite)
    yield ""


def _effects(guideline: Guideline, rule: Rule) -> Iterator[str]:
    yield f"effect: {rule.effect}"
    yield f"urgency: {rule.urgency}"
    if rule.blocks:
        yield "takes away: " + ", ".join(rule.blocks)
    if rule.step_back:
        yield "steps back: " + number(guideline.register, Fraction(rule.step_back), "rungs", rule.cite)
    if rule.returns_to:
        yield f"goes back to `{rule.returns_to}` and stays there while it is open"
    if rule.swap:
        yield "today's run becomes a walk"
    if rule.ends_gap:
        yield "days without a run count anew when it closes"
