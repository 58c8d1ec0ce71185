"""Template filters for moves: their pages, and words of the data as message keys write them."""

from django import template
from django.urls import reverse

from restride.guideline.register import Exercise
from restride.web.moves import number_of_exercise

register = template.Library()


@register.filter
def move_page(exercise: Exercise) -> str:
    """The page of an exercise."""
    return reverse("move", args=[number_of_exercise(exercise.id)])


@register.filter
def dashed(word: str) -> str:
    """A word of the data as message keys write it."""
    return word.replace("_", "-")


@register.filter
def words(told: str) -> list[str]:
    """The words of a text."""
    return told.split()
