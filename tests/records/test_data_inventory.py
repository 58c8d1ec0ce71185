"""The inventory names every field that is kept, and nothing else (SP-26); what it calls sealed is sealed."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

INVENTORY = Path(__file__).resolve().parents[2] / "docs" / "data-inventory.md"
READERS = {"she", "server", "operator"}


def rows() -> dict[str, list[str]]:
    """Each field's purpose, level, end and readers, as the inventory tells them."""
    found = {}
    for line in INVENTORY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        name = re.fullmatch(r"`(\w+\.(?:\w+|\*))`", cells[0])
        if name:
            assert name.group(1) not in found, f"{name.group(1)} is told twice"
            found[name.group(1)] = cells[1:]
    return found


def fields() -> dict[str, models.Field]:
    """Every column of every table of ours."""
    return {
        f"{model.__name__}.{field.name}": field
        for model in apps.get_app_config("records").get_models(include_auto_created=True)
        for field in model._meta.local_concrete_fields
    }


def borrowed() -> set[str]:
    """Every table that a library brings along, as a row of the inventory names it: with all its fields at once."""
    every = apps.get_models(include_auto_created=True)
    return {f"{model.__name__}.*" for model in every if model._meta.app_label != "records"}


def ours() -> list[str]:
    """The rows of single fields."""
    return [name for name in rows() if not name.endswith(".*")]


def test_every_field_is_in_the_inventory_and_every_row_is_a_field() -> None:
    assert {*rows()} == {*fields()} | borrowed()


@pytest.mark.parametrize("name", rows())
def test_a_row_says_what_for_how_private_until_when_and_for_whom(name: str) -> None:
    purpose, level, until, readers = rows()[name]
    assert len(purpose) > 3
    assert level.split(",")[0].split(" ")[0] in {"sealed", "keyed", "clear"}
    assert until
    assert {one.strip() for one in readers.split(",")} <= READERS


@pytest.mark.parametrize("name", ours())
def test_bytes_are_sealed_or_keyed_and_nothing_else_is(name: str) -> None:
    field, level = fields()[name], rows()[name][1]
    if isinstance(field, models.BinaryField):
        assert level.startswith(("sealed", "keyed"))
        assert name.split(".")[1].startswith("sealed") == level.startswith("sealed")
    else:
        assert level.startswith("clear") or name in {"Device.pin_digest", "Account.password"}


@pytest.mark.parametrize("name", rows())
def test_what_is_sealed_is_not_read_by_who_has_the_file_alone(name: str) -> None:
    _, level, _, readers = rows()[name]
    assert ("operator" in readers) == level.startswith("clear")


def test_no_field_has_room_for_words_in_the_clear() -> None:
    """A text column could take an answer: each that there is has its fixed content."""
    texts = {name for name, field in fields().items() if isinstance(field, models.CharField | models.TextField)}
    assert texts - {"Account.password"} == {"Device.pin_digest", "KeptPage.made_from", "AuditRow.act"}


def test_each_cookie_of_the_settings_is_told() -> None:
    text = INVENTORY.read_text(encoding="utf-8")
    named = {
        getattr(settings, name) for name in dir(settings) if name.endswith("_COOKIE") or name == "CSRF_COOKIE_NAME"
    }
    assert {"restride", "open", "look", "csrf"} <= named
    for name in named:
        assert f"| `{name}` |" in text, name
