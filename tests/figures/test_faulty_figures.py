"""Faulty data is refused with its file, its place and how to mend it, all problems at once."""

import tomllib
from copy import deepcopy
from importlib.resources import files

import pytest

from restride.figures.faults import FaultyFigures
from restride.figures.load import figures_from, library, read_figures

HOME = files("restride.figures")
BODIES = tomllib.loads((HOME / "bodies.toml").read_text(encoding="utf-8"))
GOOD = {
    "shows": ["nod"],
    "body": "ada",
    "seconds": 2,
    "still": "down",
    "planted": ["right_foot.heel"],
    "props": [{"kind": "chair", "x": -8}, {"kind": "dumbbell", "held": "left_hand"}],
    "layers": ["trunk+right_leg", "left_leg"],
    "base": {"at": {"x": 0, "y": 87}, "feet": {"x": 0, "y": 0}},
    "waves": {"left_arm": {"elbow": {"middle": 5, "most": 2, "peak": 0.2}}},
    "pose": [{"name": "up", "time": 0, "until": 0.2, "neck": 0}, {"name": "down", "time": 0.5, "neck": 20}],
}


def read(**changes):
    one = {key: value for key, value in {**deepcopy(GOOD), **changes}.items() if value is not None}
    return figures_from({"a.toml": {"figure": {"nodding": one}}}, BODIES)


def problems(**changes):
    with pytest.raises(FaultyFigures) as caught:
        read(**changes)
    return caught.value.problems


def refused(content):
    """The problems of a file; none where it is read."""
    try:
        figures_from({"a.toml": content}, BODIES)
    except FaultyFigures as faulty:
        return faulty.problems
    return []


def test_the_good_one_is_read():
    assert set(read()) == {"nod"}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"shows": None}, "figure.nodding.shows: it is missing"),
        ({"pose": None}, "figure.nodding.pose: it is missing"),
        ({"seconds": "long"}, "figure.nodding.seconds: 'long' cannot be meant"),
        ({"seconds": 90}, "figure.nodding.seconds: 90 cannot be meant"),
        ({"body": "zoe"}, "figure.nodding.body: 'zoe' is not known"),
        ({"view": "below"}, "figure.nodding.view: 'below' is not known"),
        ({"anchor": "tail"}, "figure.nodding.anchor: 'tail' is not known"),
        ({"still": "asleep"}, "figure.nodding.still: 'asleep' is no pose"),
        ({"colour": "pink"}, "figure.nodding.colour: nothing is called so"),
        ({"planted": ["right_fin"]}, "figure.nodding.planted.0: 'right_fin' is not known"),
        ({"planted": ["right_foot.arch"]}, "figure.nodding.planted.0: 'arch' is not known"),
        ({"layers": ["tail"]}, "figure.nodding.layers: 'tail' is not known"),
        ({"props": [{"kind": "horse"}]}, "figure.nodding.props.0.kind: 'horse' is not known"),
        ({"props": [{"kind": "block", "x": 3}]}, "figure.nodding.props.0.high: None cannot be meant"),
        ({"props": [{"kind": "plate"}]}, "figure.nodding.props.0.held: None is not known"),
        ({"base": {"tail": 3}}, "figure.nodding.base.tail: nothing is called so"),
        ({"base": {"left_arm": {"knee": 3}}}, "figure.nodding.base.left_arm.knee: nothing is called so"),
        ({"base": {"left_arm": 3}}, "figure.nodding.base.left_arm: 3 is no table"),
        ({"base": {"lean": "much"}}, "figure.nodding.base.lean: 'much' cannot be meant"),
        ({"pose": [{"name": "down"}]}, "figure.nodding.pose.0.time: None cannot be meant"),
        ({"pose": [{"name": "down", "time": 0.5, "until": 0.1}]}, "figure.nodding.pose.0: from 0.5 until 0.1"),
        ({"waves": {"left_arm": {"elbow": 3}}}, "figure.nodding.waves.left_arm.elbow: 3 is no wave"),
        ({"waves": {"arms": {"elbow": 3}}}, "figure.nodding.waves.arms: nothing goes up and down so"),
        ({"crank": {"x": 1}}, "figure.nodding.crank.y: None cannot be meant"),
        ({"like": "nobody"}, "figure.nodding.like: 'nobody' is no figure told in full"),
        ({"shows": "nod"}, "figure.nodding.shows: 'nod' is of another kind"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place_and_how_to_mend_it(changes, place):
    told = problems(**changes)
    assert any(line.startswith(f"a.toml: {place}") for line in told)
    assert all("; to mend it: " in line for line in told)


def test_a_foot_has_to_be_told_in_every_pose():
    base = {"at": {"y": 87}, "left_foot": {"x": 0, "y": 0}}
    poses = [{"name": "up", "time": 0, "right_foot": {"x": 0, "y": 0}}, {"name": "down", "time": 0.5}]
    [line] = problems(base=base, pose=poses)
    assert "the poses at 0.5 do not tell right_foot.y" in line


def test_all_problems_are_told_at_once():
    told = {"one": {**GOOD, "body": "zoe"}, "two": {**GOOD, "shows": ["wave"], "seconds": -1}}
    with pytest.raises(FaultyFigures) as caught:
        figures_from({"a.toml": {"figure": told}, "b.toml": {"creature": {}}}, BODIES)
    assert {line.split(": ")[1] for line in caught.value.problems} == {
        "figure.one.body", "figure.two.seconds", "the file.creature"
    }  # fmt: skip


def test_two_figures_for_one_move_are_refused():
    told = {"one": GOOD, "two": GOOD}
    with pytest.raises(FaultyFigures, match="'nod' has a figure already"):
        figures_from({"a.toml": {"figure": told}}, BODIES)


def test_a_faulty_body_is_refused():
    bodies = deepcopy(BODIES)
    bodies["body"]["ada"]["skin"] = "green"
    bodies["body"]["ada"]["hair"] = "mane"
    del bodies["body"]["beth"]["build"]
    with pytest.raises(FaultyFigures) as caught:
        figures_from({}, bodies)
    assert [line.split(": ")[1] for line in caught.value.problems] == [
        "body.ada.hair",
        "body.ada.skin",
        "body.beth.build",
    ]


def test_a_file_that_is_not_toml_is_refused(tmp_path):
    (tmp_path / "a.toml").write_text("[figure", encoding="utf-8")
    (tmp_path / "b.toml").write_bytes(b"\xff")
    bodies = tmp_path / "bodies" / "bodies.toml"
    bodies.parent.mkdir()
    bodies.write_text("", encoding="utf-8")
    with pytest.raises(FaultyFigures) as caught:
        read_figures(tmp_path, bodies)
    assert [line.partition(":")[0] for line in caught.value.problems] == ["a.toml", "b.toml"]


@pytest.mark.parametrize(
    "odd", [None, "x", 3, -1e9, True, [], {}, [3], [None], {"x": None}, {"a": {"b": []}}, float("nan")]
)
@pytest.mark.parametrize("key", sorted({*GOOD, "like", "crank", "stride", "view", "seen", "sides_change", "ground"}))
def test_whatever_stands_there_is_read_or_refused_in_words(key, odd):
    one = {**deepcopy(GOOD), key: odd}
    assert all("; to mend it: " in line for line in refused({"figure": {"nodding": one}}))


@pytest.mark.parametrize("odd", [None, "x", 3, [], {}, [3], {"figure": 3}, {"figure": {"a": 3}}])
def test_whatever_a_file_holds_is_read_or_refused_in_words(odd):
    assert all("; to mend it: " in line for line in refused(odd if isinstance(odd, dict) else {"figure": odd}))


def test_a_figure_like_another_takes_over_what_it_does_not_tell():
    told = {"one": GOOD, "two": {"like": "one", "shows": ["wave"], "body": "beth", "base": {"lean": 9}}}
    figures = figures_from({"a.toml": {"figure": told}}, BODIES)
    assert figures["wave"].body.name == "beth"
    assert figures["wave"].seconds == 2
    pose = figures["wave"].motion.at(0)
    assert (pose["lean"], pose["at.y"]) == (9, 87)


def test_right_and_left_change_in_the_second_half():
    poses = [{"name": "down", "time": 0, "right_arm": {"elbow": 40}, "tip": 5}, {"name": "up", "time": 0.5}]
    pose = read(pose=poses, sides_change=True, waves=None)["nod"].motion
    assert (pose.at(0)["right_arm.elbow"], pose.at(0.5)["left_arm.elbow"], pose.at(0.5)["tip"]) == (40, 40, -5)


def test_the_library_is_read_without_a_fault():
    assert library()
