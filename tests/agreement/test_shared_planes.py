"""Guidelines that share what was worked out of a record decide as each does alone, whichever is asked first."""

import pytest
from histories import REGISTER, whole_life

from people import on
from restride.engine.decide import decide
from restride.guideline.load import load_library
from restride.history.timeline import Timeline

pytestmark = pytest.mark.slow

GUIDELINES = tuple(load_library().guidelines.values())
DAYS = (60, 100, 160, 209)


@pytest.mark.parametrize("seed", range(6))
def test_a_guideline_decides_beside_others_as_it_does_alone(seed: int) -> None:
    events = whole_life(seed, last=max(DAYS))
    together, turned = Timeline(events, register=REGISTER), Timeline(events, register=REGISTER)
    for day in DAYS:
        forth = {one.id: decide(one, together, on(day)) for one in GUIDELINES}
        back = {one.id: decide(one, turned, on(day)) for one in reversed(GUIDELINES)}
        for one in GUIDELINES:
            alone = decide(one, Timeline(events, register=REGISTER), on(day)).as_json()
            assert forth[one.id].as_json() == back[one.id].as_json() == alone, (one.id, day)
