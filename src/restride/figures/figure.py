"""What a figure is made of, as its data file tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from restride.figures.motion import Motion
from restride.figures.pose import Frames, frames_of

View = Literal["side", "front", "above"]


@dataclass(frozen=True)
class Body:
    """An adult. `stature`: 1 is 168 cm. `build`: 1 is the standard girth. Colours: the palette's, or #rrggbb."""

    name: str
    stature: float
    build: float
    skin: str
    hair: str
    hair_colour: str
    top: str
    legs: str
    shoes: str
    sleeves: str


@dataclass(frozen=True, eq=False)
class Figure:
    """One moving figure.

    `shows`: ids of the exercises and tests it is shown for. `view`: where she is seen from. `seen`, `feet`: whether the
    shapes are those of her side or of her front. `seconds`: one loop. `still`: the share of it that the still picture
    shows. `anchor`: the segment whose first joint is where `at` says. `stride`: how far she has come after one loop,
    in cm. `slope`: of the ground, in degrees, rising ahead. `floor`: how high on the picture the ground is; `middle`:
    where x is 0; `scale`: of the picture. `raised`: how far what is nearer (from the front) is drawn lower, and what is
    higher (from above) is drawn higher, as from a slanting eye. `crank`: where something turns once a loop.
    `planted`: names of points that rest for the whole loop.
    """

    name: str
    shows: tuple[str, ...]
    view: View
    seen: Literal["side", "front"]
    feet: Literal["side", "front", "top"]
    body: Body
    seconds: float
    still: float
    anchor: str
    motion: Motion
    stride: float
    slope: float
    floor: float
    middle: float
    scale: float
    mirrored: bool
    ground: bool
    raised: float
    crank: tuple[float, float] | None
    layers: tuple[str, ...]
    props: tuple[Mapping[str, Any], ...]
    planted: tuple[str, ...]

    def frames(self, share: float) -> Frames:
        """Every segment at a share of the loop."""
        return frames_of(self.motion.at(share), self.anchor)
