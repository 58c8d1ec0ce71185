"""Moving line figures: each exercise and test as an adult who does it. Pure, from keyframes kept as data."""

from restride.figures.draw import Drawn, drawn

__all__ = ["Drawn", "drawn"]
