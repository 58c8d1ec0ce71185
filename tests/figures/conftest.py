"""Every figure of the library, once."""

import pytest

from restride.figures.load import library

FIGURES = {figure.name: figure for figure in library().values()}


@pytest.fixture(params=sorted(FIGURES))
def figure(request):
    return FIGURES[request.param]
