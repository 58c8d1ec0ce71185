"""The gallery: every page of the app as a picture, for the invented people of `examples/`, to look at.

`make gallery`, or `python -m gallery --people beth fran --pages progress today` for a part of it.
"""
