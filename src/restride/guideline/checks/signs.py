"""A warning sign that nobody is asked about: each red or orange one stands on a list, and is read by tier."""

from collections.abc import Iterator

from restride.guideline.checks.subject import Subject
from restride.guideline.reading import Problem


def problems(subject: Subject) -> Iterator[Problem]:
    """Signs on no list, tiers no rule reads, lists whose labels differ from the signs."""
    register = subject.register
    listed = {option for question in register.questions.values() for option in question.options}
    for sign in register.signs.values():
        if sign.tier != "amber" and sign.id not in listed:
            yield subject.problem(f"sign.{sign.id}", "", "no question lists it", "a list with it", "add it to a list")
    for question in register.questions.values():
        if question.options and len(question.labels) != len(question.options):
            yield subject.problem(
                f"question.{question.id}", "labels", "labels and options differ in number", "one for each", "add labels"
            )
        for option, label in zip(question.options, question.labels, strict=False):
            if option in register.signs and register.signs[option].says != label:
                yield subject.problem(
                    f"question.{question.id}", "labels", f"{option} reads otherwise than its sign", "the sign's words",
                    "use the same words",
                )  # fmt: skip
    for guideline in subject.guidelines:
        read = {fact.settings["tier"] for fact in guideline.facts.values() if "tier" in fact.settings}
        for tier in sorted({"red", "orange"} - read):
            yield subject.problem("sign", "tier", f"no rule reads {tier} signs", "a rule of the overlay", "add one")
