"""The page of the design system: there while debugging only, and complete; and the pages of the gallery."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from gallery.pages import PROVIDERS, all_pages, links_of

import restride.web
from restride.web.urls import urlpatterns
from web.her import without_style

STYLES = (Path(restride.web.__file__).parent / "static" / "restride.css").read_text(encoding="utf-8")
# What is on every page anyway or depends on a setting.
NOT_SHOWN = {"fewer-only", "here"}


def classes(html: str) -> set[str]:
    return {name for told in re.findall(r'class="([^"]*)"', html) for name in told.split()}


@pytest.fixture
def page(client: Client, settings: Any) -> str:
    settings.DEBUG = True
    answer = client.get("/look", headers={"accept-language": "en-GB"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_is_not_there_in_ordinary_settings(client: Client) -> None:
    assert client.get("/look").status_code == 404


def test_each_component_of_the_style_sheet_is_shown(page: str) -> None:
    common = STYLES.partition("/* Pages:")[0]
    looks = set(re.findall(r"\.([a-z][a-z-]*)(?=[ ,{.:>+])", re.sub(r"/\*.*?\*/|\{[^}]*\}", "{", common)))
    assert looks - classes(page) - NOT_SHOWN == set()


def test_each_colour_of_the_style_sheet_has_a_swatch(page: str) -> None:
    colours = set(re.findall(r"--([a-z-]+): #", STYLES))
    swatches = set(re.findall(r'class="swatch ([a-z-]+)"', page))
    assert swatches == colours


def test_the_three_levels_of_help_and_all_charts_are_on_it(page: str) -> None:
    assert re.findall(r'class="care ([a-z]+)"', page) == ["now", "soon", "talk"]
    assert page.count('class="chart"') == 5


def test_it_has_no_style_of_its_own_in_the_page(page: str) -> None:
    assert not re.search(r"style=|<style|onclick", without_style(page))


def test_no_two_parts_of_it_share_an_id(page: str) -> None:
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))


def test_the_gallery_knows_every_page_of_the_url_list() -> None:
    assert {one.name for one in all_pages()} == {one.name for one in urlpatterns}


def test_the_gallery_opens_pages_that_are_linked_to() -> None:
    html = '<a href="/help/soon">x</a><form action="/did/plan"></form><a href="/nowhere">x</a><a href="#x">x</a>'
    assert links_of(html) == {"help_level": "/help/soon", "did_plan": "/did/plan"}


def test_each_part_of_an_address_has_a_provider_or_comes_from_a_link() -> None:
    only_from_links = {"code"}
    assert {part for one in all_pages() for part in one.takes} <= {*PROVIDERS, *only_from_links}
