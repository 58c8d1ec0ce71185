"""What stands on every answer, errors included; and what no request may do (SP-05 to SP-09, SP-28)."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

from restride.web.inline_style import hash_of, style_hash, style_text
from restride.web.pages import why
from server.tour import TODAY, Forgetful, Stop, full_of_words, links_of, stops
from web.her import Her

ROOT = Path(__file__).resolve().parents[2]
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": f"'self' {style_hash()}",
    "img-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self' blob:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@pytest.fixture
def she(db: None, set_today: Callable[..., None]) -> Her:
    set_today(TODAY)
    return full_of_words()


def policy(answer: HttpResponse) -> dict[str, str]:
    parts = answer.headers["Content-Security-Policy"].split(";")
    told = dict(part.strip().partition(" ")[::2] for part in parts if part.strip())
    return {name: told[name] for name in sorted(told)}


def assert_well_kept(answer: HttpResponse, where: object) -> None:
    headers = answer.headers
    told = policy(answer)
    # A page of its own (leaving) may allow less; none may allow more, but for the style of a picture that moves on it.
    allowed = {**POLICY, "style-src": " ".join([POLICY["style-src"], *pictures_of(answer)])}
    assert all(told.get(name) in {POLICY[name], value, "'none'"} for name, value in allowed.items()), (where, told)
    assert not {*told} - {*POLICY}, (where, told)
    assert headers["X-Content-Type-Options"] == "nosniff", where
    assert headers["Referrer-Policy"] in {"same-origin", "no-referrer"}, where
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin", where
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin", where
    assert headers["X-Robots-Tag"] == "noindex", where
    assert "camera=()" in headers["Permissions-Policy"], where
    assert "no-store" in headers["Cache-Control"], where
    assert answer.status_code >= 400 or "Cookie" in headers["Vary"], where
    for cookie in answer.cookies.values():
        assert cookie["samesite"] in {"Lax", "Strict"}, (where, cookie)
        assert cookie["httponly"] or not cookie.value, (where, cookie)
        assert not cookie["domain"], (where, cookie)
        assert cookie["path"] == "/", (where, cookie)


def pictures_of(answer: HttpResponse) -> list[str]:
    """The hashes of the styles that stand in a page beside the style sheet; of an answer without a page what it says."""
    html = "" if answer.streaming else answer.content.decode("utf-8", "replace")
    if not html:
        return [
            one for one in policy(answer)["style-src"].split() if one.startswith("'sha256-") and one != style_hash()
        ]
    styles = re.findall(r"<style>(.*?)</style>", html, flags=re.DOTALL)
    return [hash_of(style) for style in styles if style != style_text()]


@contextmanager
def taken_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "method", ["get", *(pytest.param(one, marks=pytest.mark.slow) for one in ("post", "head", "put"))]
)
def test_every_answer_of_every_route_has_its_headers(she: Her, method: str) -> None:
    """SP-05, SP-06, SP-28."""
    nobody = Forgetful()
    for stop in stops(she):
        for client in (she.client, nobody):
            with taken_back():
                assert_well_kept(getattr(client, method)(stop.address), (method, stop))


def test_answers_about_errors_have_them_too(she: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(why, "her_day", breaks)
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    large = she.client.post("/did", "x=" + "y" * 1_100_000, content_type="application/x-www-form-urlencoded")
    for where, answer in {
        "not found": she.client.get("/nowhere"),
        "broken": she.client.get("/why"),
        "from elsewhere": strict.post("/start"),
        "too large": large,
        "another host": she.client.get("/", headers={"host": "elsewhere.example"}),
    }.items():
        assert answer.status_code >= 400, where
        assert_well_kept(answer, where)


def test_a_page_calls_no_other_host(she: Her) -> None:
    """SP-08: what a page loads by itself is ours; links to other places are followed by her alone."""
    loads = re.compile(
        r'<(?:script|img|link|iframe|source|video|audio|form|object|embed)\b[^>]*?(?:src|href|action)="(https?:)?//'
    )
    for stop in stops(she):
        answer = she.client.get(stop.address)
        page = answer.content.decode("utf-8", "replace")
        assert not loads.search(page), stop
        # Our style sheet may stand in a page, and the style of its picture: the policy names their hashes and no other.
        styles = re.findall(r"<style[^>]*>(.*?)</style>", page, flags=re.DOTALL)
        assert all(hash_of(style) in answer.headers["Content-Security-Policy"] for style in styles), stop
        # What a script reads may stand in a page as data; a script itself may not.
        scripts = r'<script(?![^>]*\bsrc=)(?![^>]*type="application/json")[^>]*>'
        assert not re.search(scripts + r"|\son\w+=|\sstyle=", page), stop


@pytest.mark.slow
def test_a_get_with_whatever_query_changes_nothing(she: Her) -> None:
    """SP-07: not one row of any table but the kept page, with any field that a form would send."""
    pages = [she.client.get(stop.address).content.decode("utf-8", "replace") for stop in stops(she)]
    names = {
        name for page in pages for name in re.findall(r'<(?:input|button|select|textarea)\b[^>]*?name="([^"]+)"', page)
    }
    assert {"none", "had"} <= names
    query = "&".join(f"{name}={value}" for name in sorted(names - {"csrfmiddlewaretoken"}) for value in ("1", "yes"))
    before = everything()
    for stop in stops(she):
        for method in ("get", "head"):
            answer = getattr(she.client, method)(stop.address + ("&" if "?" in stop.address else "?") + query)
            assert answer.status_code < 500, stop
            assert everything() == before, (method, stop)


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but that of kept pages, which is a cache."""
    tables = [name for name in connection.introspection.table_names() if name != "records_keptpage"]
    with connection.cursor() as cursor:
        rows = {}
        for name in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)} ORDER BY 1")  # noqa: S608
            rows[name] = cursor.fetchall()
    return rows


def strict(she: Her) -> Client:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.cookies[settings.CREDENTIAL_COOKIE] = she.credential
    return client


@pytest.mark.slow
def test_no_form_is_taken_without_its_token_at_any_address(she: Her) -> None:
    """SP-07."""
    client, before = strict(she), everything()
    for stop in stops(she):
        for given in ({}, {"csrfmiddlewaretoken": "A" * 64}, {"csrfmiddlewaretoken": ""}):
            answer = client.post(stop.address, {"none": "1", "activity": "walk", "minutes": "20", **given})
            assert answer.status_code in {302, 403, 404, 405}, stop
            assert everything() == before, (stop, given)


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.example", "http://testserver.elsewhere.example", "null", "http://testserver:81"]
)
def test_a_form_sent_from_another_site_is_refused_though_it_has_the_token(she: Her, origin: str) -> None:
    client, before = strict(she), everything()
    token = _TOKEN.search(client.get("/did").content.decode())
    assert token
    form = {"activity": "walk", "minutes": "20", "csrfmiddlewaretoken": token.group(1)}
    refused = client.post("/did", form, headers={"origin": origin})
    assert refused.status_code in {403, 404}
    assert everything() == before
    assert client.post("/did", form, headers={"origin": "http://testserver"}).status_code == 302
    assert everything() != before


def test_the_token_of_another_browser_is_no_token(she: Her, another: Her) -> None:
    other = strict(another)
    token = _TOKEN.search(other.get("/did").content.decode())
    assert token
    client, before = strict(she), everything()
    client.get("/did")
    client.post("/did", {"activity": "walk", "minutes": "20", "csrfmiddlewaretoken": token.group(1)})
    assert everything() == before


@pytest.mark.parametrize("address", ["/did", "/start", "/check-in/all"])
def test_more_than_a_megabyte_is_refused_plainly(she: Her, address: str) -> None:
    """SP-09."""
    before = everything()
    answer = she.client.post(address, {"activity": "walk", "minutes": "20", "x": "y" * 1_100_000})
    assert answer.status_code == 400
    assert "Nothing was saved" in answer.content.decode()
    assert everything() == before


def test_a_thousand_fields_more_than_a_form_has_are_refused_plainly(she: Her) -> None:
    answer = she.client.post("/did", {f"f{number}": "" for number in range(1100)})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/x-www-form-urlencoded; charset=nonsense",
        "application/json",
        "text/xml",
        "",
    ],
)
def test_a_body_of_another_kind_is_taken_for_nothing(she: Her, wrong: str) -> None:
    """B-10, B-12, SP-09: a half-sent or strange body is no answer and no crash."""
    before = everything()
    for body in (b"\xff\xfe{[<!DOCTYPE", b'{"activity":"walk","minutes":20}', b"--x\r\nContent-Disposition: form-data"):
        assert she.client.generic("POST", "/did", body, wrong).status_code < 500
    assert everything() == before


def test_strange_cookies_and_headers_break_nothing(she: Her) -> None:
    """B-21."""
    for name in ("restride", "open", "look", "zone", "csrf", "left"):
        for value in ("", "x" * 4000, "%00", "é", "=&;=", "../../x", "Europe/../London", "place=zz&theme=<script>"):
            client = Client(raise_request_exception=False)
            client.cookies[settings.CREDENTIAL_COOKIE] = she.credential
            client.cookies[name] = value
            answer = client.get("/", headers={"accept-language": value.replace("é", "e"), "x-forwarded-for": "1" * 500})
            assert answer.status_code in {200, 302}, (name, value)
            assert "<script>" not in answer.content.decode()


_TELLS = """
import json, re
from restride.server.serve import _set_up_django
from restride.records.server_key import make_server_key
from restride.server.folders import KEY, data_folder, keys_folder
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "restride.server.settings"
data_folder().mkdir(parents=True)
make_server_key(keys_folder() / KEY)
_set_up_django()
from django.test import Client
plain = Client().get("/start", headers={"host": "run.example"})
plain_elsewhere = Client().get("/start", headers={"host": "other.example"})
over = {"host": "run.example", "x-forwarded-proto": "https", "origin": "https://run.example"}
client = Client(enforce_csrf_checks=True, raise_request_exception=False)
page = client.get("/start", headers=over)
token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', page.content.decode()).group(1)
begun = client.post("/start", {"words": "any", "csrfmiddlewaretoken": token}, headers=over)
elsewhere = client.post("/start", {"words": "any", "csrfmiddlewaretoken": token}, headers={**over, "origin": "http://run.example"})
told = lambda answer: {
    "status": answer.status_code,
    "headers": dict(answer.headers.items()),
    "cookies": {name: {key: bool(one[key]) if key != "path" else one[key] for key in ("secure", "httponly", "samesite", "domain", "path")} for name, one in answer.cookies.items()},
}
static = re.search(r'src="(/static/app[^"]*js)"', page.content.decode()).group(1)
worker = "/worker.js?language=en-GB"
print(json.dumps({name: told(one) for name, one in {"plain": plain, "plain elsewhere": plain_elsewhere, "page": page, "begun": begun, "elsewhere": elsewhere, "static file": client.get(static, headers=over), "worker": client.get(worker, headers=over)}.items()}))
"""  # fmt: skip


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What a server in production answers, asked in a process of its own: settings are read once."""
    home = tmp_path_factory.mktemp("production")
    done = subprocess.run(
        [sys.executable, "-c", _TELLS],
        env={
            **os.environ,
            "RESTRIDE_DATA": str(home / "data"),
            "RESTRIDE_KEYS": str(home / "keys"),
            "RESTRIDE_PRODUCTION": "1",
            "RESTRIDE_HOSTS": "run.example, two.example",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, dict[str, object]] = json.loads(done.stdout)
    return told


def test_in_production_each_cookie_is_for_this_host_over_tls_alone(
    production: dict[str, dict[str, dict[str, object]]],
) -> None:
    """SP-06."""
    cookies = {**production["page"]["cookies"], **production["begun"]["cookies"]}
    assert {"__Host-restride", "__Host-csrf"} <= {*cookies}
    for name, cookie in cookies.items():
        assert name.startswith("__Host-")
        assert cookie == {"secure": True, "httponly": True, "samesite": True, "domain": False, "path": "/"}, name  # type: ignore[comparison-overlap]
    assert production["begun"]["status"] == 302


def test_in_production_plain_http_leads_to_tls_and_browsers_keep_to_it(
    production: dict[str, dict[str, dict[str, object]]],
) -> None:
    plain, page = production["plain"], production["page"]
    assert plain["status"] == 301
    assert plain["headers"]["Location"] == "https://run.example/start"
    assert plain["headers"]["Cache-Control"] == "no-store"
    assert "default-src 'none'" in str(plain["headers"]["Content-Security-Policy"])
    assert not plain["cookies"]
    assert page["headers"]["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_in_production_another_host_and_another_origin_are_refused(
    production: dict[str, dict[str, dict[str, object]]],
) -> None:
    assert production["plain elsewhere"]["status"] in {400, 404}
    assert production["elsewhere"]["status"] in {403, 404}
    assert not production["elsewhere"]["cookies"]
    for name in ("plain elsewhere", "elsewhere"):
        assert "default-src 'none'" in str(production[name]["headers"]["Content-Security-Policy"])


def test_static_files_may_be_kept_and_are_nothing_but_what_they_are(
    production: dict[str, dict[str, dict[str, object]]],
) -> None:
    headers = production["static file"]["headers"]
    assert production["static file"]["status"] == 200
    assert "max-age" in str(headers["Cache-Control"])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not production["static file"]["cookies"]
    assert "Content-Security-Policy" not in headers, "it says nothing of a script, and thirty come with the player"


def test_the_worker_runs_under_a_policy_of_its_own(production: dict[str, dict[str, dict[str, object]]]) -> None:
    """SP-05: it is a script, but no page holds it to the page's policy."""
    assert production["worker"]["status"] == 200
    assert "default-src 'none'" in str(production["worker"]["headers"]["Content-Security-Policy"])


def test_links_of_finds_links() -> None:
    assert links_of('<a href="/x?y=1">') == ["/x?y=1"]
    assert Stop("a", "/b").address == "/b"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    import logging

    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
