"""What a page gets: small, without words, moving only where motion is welcome, still without its style."""

import re
import subprocess
import sys
from gzip import compress
from xml.etree import ElementTree

import pytest

from figures.played import SVG, figure_of, groups_at
from restride.figures.load import PALETTE

MOST_BYTES = 4096


@pytest.fixture
def drawn(figure):
    return figure_of(figure.shows[0])


@pytest.fixture
def elements(drawn):
    return list(ElementTree.fromstring(drawn.markup).iter())  # noqa: S314 (our own)


def test_it_is_one_picture_hidden_from_screen_readers(elements):
    assert elements[0].tag == f"{SVG}svg"
    assert elements[0].get("aria-hidden") == "true"
    assert elements[0].get("focusable") == "false"
    assert elements[0].get("viewBox") == "0 0 240 200"


def test_it_has_no_words_no_ids_no_style_and_no_smil(elements, drawn):
    allowed = {"svg", "g", "path", "circle", "ellipse", "rect"}
    assert {one.tag.removeprefix(SVG) for one in elements} <= allowed
    assert not any((one.text or "").strip() or (one.tail or "").strip() for one in elements)
    assert not any(one.get(name) for one in elements for name in ("style", "id", "href", "onclick"))


def test_its_colours_are_the_pages_or_skin_hair_and_rust(elements, figure):
    body = figure.body
    own = {told for told in (body.skin, body.hair_colour, body.top, body.legs, body.shoes) if told.startswith("#")}
    for one in elements:
        for name in ("fill", "stroke"):
            told = one.get(name, "none")
            known = re.fullmatch(r"var\(--([a-z-]+)(,#[0-9a-f]{3,6})?\)", told)
            assert told == "none" or told in own or (known and known[1] in PALETTE), told


def test_all_of_the_style_is_inside_the_query_and_scoped(drawn):
    assert drawn.style.startswith("@media (prefers-reduced-motion:no-preference){")
    inner = drawn.style.removeprefix("@media (prefers-reduced-motion:no-preference){")[:-1]
    assert inner.count("{") == inner.count("}")
    depth = 0
    for letter in inner:  # the query is closed by the last brace alone
        depth += (letter == "{") - (letter == "}")
        assert depth >= 0
    for selector in re.findall(r"(?:^|\})(\.[^{}]+)\{", re.sub(r"@keyframes \w+\{(?:[^{}]*\{[^{}]*\})*\}", "", inner)):
        assert selector.startswith(f".{drawn.name} "), selector
    assert all(name.startswith(drawn.name) for name in re.findall(r"@keyframes (\w+)", inner))


def test_only_transforms_move(drawn):
    told = set(re.findall(r"[{;]([a-z-]+):", drawn.style.partition("{")[2]))
    assert told <= {"animation", "animation-name", "animation-delay", "animation-duration", "transform",
                    "animation-timing-function"}  # fmt: skip


def test_every_animated_class_is_in_the_markup(drawn):
    classes = {one.name for one in groups_at(drawn, None)}
    assert set(re.findall(rf"\.{drawn.name} \.(\w+)\{{", drawn.style)) <= classes


def test_it_is_small(drawn):
    assert len(compress((drawn.markup + drawn.style).encode())) <= MOST_BYTES


def test_nothing_is_outside_the_picture(figure, drawn):
    """Joints with their thickness stay within the picture at all times."""
    for share in [i / 24 for i in range(24)]:
        for group in groups_at(drawn, share * figure.seconds):
            if group.name in "pcnhabdijklefgmoqr":
                x, y = group.matrix[4], group.matrix[5]
                assert 2 < x < 238, (share, group.name, x)
                assert 2 < y < 198, (share, group.name, y)


def test_a_loop_has_a_believable_length(figure, drawn):
    assert drawn.seconds == figure.seconds
    assert 0.7 <= drawn.seconds <= 14


def test_it_is_the_same_on_every_start():
    told = "from restride.figures import drawn; d = drawn('hop'); print(hash((d.name, d.markup, d.style)))"
    runs = [
        subprocess.run([sys.executable, "-c", told], env={"PYTHONHASHSEED": "0", "PYTHONPATH": ":".join(sys.path)},
                       capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]  # fmt: skip
    assert runs[0] == runs[1]


def test_names_of_classes_say_nothing(drawn):
    assert re.fullmatch(r"m[0-9a-f]{6}", drawn.name)
