"""What a phone keeps of the app itself: the same for everybody, all of it there, and nothing that says what it is for."""

import json
import re
import struct
import zlib
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils.functional import empty

import restride
from restride.server.static_files import HashedFiles
from restride.web import kept as kept_module
from restride.web.kept import files, kept
from restride.web.sent_entries import KINDS
from web.her import Her, text_of

STATIC = Path(restride.__file__).parent / "web" / "static"
HEALTH = ("birth", "baby", "postn", "pelvi", "leak", "run", "bleed", "symptom", "health", "mum", "body")


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "place"), [("en", "gb"), ("pl", "pl"), ("xx", "<script>")])
def test_every_page_and_file_that_is_kept_is_there_for_everybody(language: str, place: str) -> None:
    told = kept(language, place)
    client = Client(headers={"accept-language": told.language})
    for address in told.first:
        if not address.startswith(settings.STATIC_URL):
            answer = client.get(address)
            assert (answer.status_code, answer.headers["Content-Language"]) == (200, told.language), address
    for one in files():
        assert (STATIC / one).is_file()
    assert {"app.js", "leave.css", "go/store.js", "go/lock.js"} <= {*files()}
    assert not {one for one in files() if one.endswith(("passkey.js", ".png")) or "worker" in one}


def test_a_kept_page_is_the_same_whoever_asks(her: Her) -> None:
    """SP-29: nothing of hers could be in it, even if a cookie went along."""
    her.is_like("beth")
    for address in ("/go/waiting", "/go/not-sent", "/leave", "/worker.js?language=en&in=gb", "/app.webmanifest"):
        hers, anybodys = her.client.get(address).content.decode(), Client().get(address).content.decode()
        marks = re.compile(
            r'<nav class="bar".*?</nav>|<p class="waits".*?</p>|<script[^>]*on_pages[^>]*></script>|<body[^>]*>',
            re.DOTALL,
        )
        assert text_of(marks.sub("", hers)).split() == text_of(marks.sub("", anybodys)).split(), address


def test_the_list_changes_its_version_with_the_language_the_country_and_the_content(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    versions = {kept("en", "gb").version, kept("pl", "gb").version, kept("en", "de").version}
    assert kept("en", "gb").version in versions
    assert len(versions) == 3
    monkeypatch.setattr(kept_module, "_content", lambda: "another")
    assert kept("en", "gb").version not in versions


def test_the_content_is_everything_that_pages_are_made_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("static/go/lock.js", "templates/base.html", "words/en/common.ftl", "places/gb.toml", "asked.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(kept_module, "_HERE", tmp_path)
    seen = set()
    for name in ("", "static/go/lock.js", "templates/base.html", "words/en/common.ftl", "places/gb.toml", "asked.toml"):
        if name:
            (tmp_path / name).write_text("two")
        seen.add(kept_module._content.__wrapped__())
    assert len(seen) == 6


@pytest.mark.django_db
def test_the_worker_has_its_list_and_may_stand_before_every_page() -> None:
    answer = Client().get("/worker.js?language=pl&in=gb")
    text = answer.content.decode()
    told = json.loads(text.removeprefix("const KEPT = ").partition(";\n")[0])
    assert told["language"] == "pl"
    assert told["version"] == kept("pl", "gb").version
    assert answer.headers["Service-Worker-Allowed"] == "/"
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "pl"])
def test_what_is_installed_says_nothing_of_what_it_is_for(language: str) -> None:
    """H-13, SP-27."""
    answer = Client(headers={"accept-language": language}).get("/app.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    told = json.loads(answer.content)
    assert told["name"] == told["short_name"] == "Restride"
    assert (told["display"], told["scope"], told["start_url"], told["lang"]) == ("standalone", "/", "/", language)
    assert not [one for one in HEALTH if one in json.dumps(told).lower()]
    assert {(one["sizes"], one["purpose"]) for one in told["icons"]} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }


@pytest.mark.parametrize(("name", "side"), [("icon-192", 192), ("icon-512", 512), ("maskable-512", 512)])
def test_an_icon_is_a_whole_picture_of_its_size_and_a_maskable_one_fills_it(name: str, side: int) -> None:
    data = (STATIC / "icons" / f"{name}.png").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (side, side)
    length = struct.unpack(">I", data[33:37])[0]
    pixels = zlib.decompress(data[41 : 41 + length])
    assert len(pixels) == side * (1 + 4 * side)
    corner, middle = pixels[1:5], pixels[(1 + 4 * side) * (side // 2) + 1 + 4 * (side // 2) :][:4]
    assert corner[3] == (255 if name.startswith("mask") else 0)
    assert middle[3] == 255


def test_each_page_names_the_manifest_and_only_pages_of_hers_the_worker(her: Her) -> None:
    her.client.cookies["zone"] = "Europe/London"
    page = her.opens("/settings").content.decode()
    assert '<link rel="manifest" href="/app.webmanifest">' in page
    assert 'data-worker="/worker.js?language=en&amp;in=gb"' in page
    anybodys = Client().get("/start").content.decode()
    assert "data-worker" not in anybodys
    assert "on_pages" not in anybodys, "a passer-by loads nothing of it"
    assert "Add to Home" in page


def test_the_waiting_page_has_words_for_each_kind_and_each_reason() -> None:
    page = Client().get("/go/waiting").content.decode()
    reasons = {*re.findall(r'data-because="([a-z-]+)"', page)}
    queue = (STATIC / "go" / "queue.js").read_text(encoding="utf-8")
    named = {*re.findall(r'because: "([a-z-]+)"', queue)} - {"token", "too-much", "large"}
    assert named
    assert named <= reasons
    assert all(f"data-{kind}=" in page for kind in KINDS)


def test_in_production_every_script_imports_by_names_that_say_their_content(tmp_path: Path) -> None:
    """So that no page, kept or not, mixes two versions of scripts."""
    storages = {**settings.STORAGES, "staticfiles": {"BACKEND": "restride.server.static_files.HashedFiles"}}
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        staticfiles_storage._wrapped = empty
        call_command("collectstatic", verbosity=0, interactive=False)
        storage = HashedFiles(location=tmp_path, base_url=settings.STATIC_URL)
        names = storage.load_manifest()[0]
    staticfiles_storage._wrapped = empty
    hashed = {*names.values()}
    scripts = [one for one in hashed if one.endswith(".js")]
    assert any("queue." in one for one in scripts)
    for one in scripts:
        text = re.sub(
            r"/\*.*?\*/|^\s*//.*?$", "", (tmp_path / one).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
        )
        imported = re.findall(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.{1,2}/[^"']+)["']""", text)
        for name in imported:
            target = (Path(one).parent / name).as_posix().replace("/./", "/")
            assert target in hashed, f'{one} imports {name}: write it as `import … from "./x.js";`'
