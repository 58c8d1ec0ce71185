"""Each exercise and each test of the register is shown, by many adults, and nothing else is."""

from restride.figures import drawn
from restride.figures.load import library


def test_each_exercise_and_each_test_has_a_figure(register):
    assert [one for one in (*register.exercises, *register.tests) if drawn(one) is None] == []


def test_no_figure_is_for_something_that_is_not_there(register):
    assert set(library()) - {*register.exercises, *register.tests} == set()


def test_an_unknown_id_has_none():
    assert drawn("flying") is None


def test_the_same_figure_is_given_each_time():
    assert drawn("hop") is drawn("hop")


def test_the_library_shows_adults_of_many_bodies_and_skin_colours():
    bodies = {figure.body for figure in library().values()}
    assert len(bodies) >= 8
    assert len({body.skin for body in bodies}) == len(bodies)
    assert len({body.hair for body in bodies}) >= 6
    assert min(body.build for body in bodies) < 1 < max(body.build for body in bodies) - 0.1
    shown = [sum(figure.body is body for figure in set(library().values())) for body in bodies]
    assert min(shown) >= 5


def test_clothes_do_not_look_like_skin():
    """Nobody looks undressed, in light or at night: no top is the accent, which is skin-coloured at night."""
    for figure in library().values():
        assert "accent" not in figure.body.top
        assert "accent" not in figure.body.legs
