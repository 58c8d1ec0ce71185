"""Choosing another voice never helps on the same day, and what is shown of others is what they say themselves.

Told "no" by one path, some will choose another until one says "yes". So on the day of a change the more careful of the
two decides (rulings 4, I-19); and a comparison that said anything else than each path's own run would be hearsay.
"""

from hypothesis import given
from hypothesis import strategies as st

from property.lives import REGISTER, Events, examples, happened, histories, on
from restride.engine.allowance import allowance
from restride.engine.compare import second_opinions, with_others
from restride.engine.decide import decide
from restride.engine.moving import decide_chosen
from restride.guideline.vocabulary import URGENCIES, VERDICTS
from restride.history.timeline import Timeline
from voices import voices

GUIDELINES = voices().guidelines
_FACETS = ("stage", "phase", "level", "verdict", "urgency", "running")
_NAMES = st.sampled_from((*GUIDELINES, "not installed"))


@examples(15)
@given(histories(), st.integers(60, 130), st.lists(_NAMES, min_size=1, max_size=3), st.none() | _NAMES)
def test_a_choice_of_today_allows_no_more_today(events: Events, day: int, names: list[str], first: str | None) -> None:
    """However often she chooses, and whatever she had chosen before."""
    if first is not None:
        events = (*events, happened(50, "guideline_adopted", "first", {"guideline": first}))
    choices = [happened(day, "guideline_adopted", f"choice{n}", {"guideline": name}) for n, name in enumerate(names)]
    before = decide_chosen(GUIDELINES, Timeline(events, register=REGISTER), on(day))
    after = decide_chosen(GUIDELINES, Timeline((*events, *choices), register=REGISTER), on(day))
    one, other = (allowance(GUIDELINES[each.guideline["id"]], each) for each in (before, after))
    assert other <= one
    assert URGENCIES.index(after.urgency) >= URGENCIES.index(before.urgency)
    assert VERDICTS.index(after.verdict) <= VERDICTS.index(before.verdict)
    assert {help_.id for help_ in after.help} >= {help_.id for help_ in before.help}


@examples(10)
@given(histories(), st.integers(0, 130))
def test_others_are_their_own_runs(events: Events, day: int) -> None:
    told = second_opinions(GUIDELINES.values(), Timeline(events, register=REGISTER), on(day))
    default = next(one for one in GUIDELINES.values() if one.default)
    whole = with_others(decide(default, Timeline(events, register=REGISTER), on(day)), told).as_json()
    assert [one["guideline"] for one in whole["others"]] == [name for name in GUIDELINES if name != default.id]
    for entry in whole["others"]:
        own = decide(GUIDELINES[entry["guideline"]], Timeline(events, register=REGISTER), on(day)).as_json()
        assert {facet: entry[facet] for facet in _FACETS} == {facet: own[facet] for facet in _FACETS}
        if "exception" in entry:
            assert (whole["running"], entry["running"]) == ("yes", "no")
