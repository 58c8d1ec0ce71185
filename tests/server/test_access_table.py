"""Who reaches what: every route, found at run time, with every kind of caller (I-21, SP-17, SP-18, R-19)."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from restride.records.actions.begin import begin
from restride.records.models import AuditRow, Device, Entry, Person
from restride.web.urls import urlpatterns
from server.tour import TODAY, WORDS, Forgetful, Stop, full_of_words, routes, rows_of, secrets_of, still, stops, table
from web.her import Her

# The inner loop tries the two that find most.
_SLOW = pytest.mark.slow
CALLERS = ("nobody", "another", pytest.param("garbage", marks=_SLOW), pytest.param("removed", marks=_SLOW))
WITHOUT = ("nobody", pytest.param("garbage", marks=_SLOW), pytest.param("removed", marks=_SLOW))
# Answers without anything of hers: not here, sent on, not like that, a form to mend, a locked or failed store.
_REFUSALS = {301, 302, 400, 403, 404, 405, 413, 422}


@pytest.fixture
def she(db: None, set_today: Callable[..., None]) -> Her:
    set_today(TODAY)
    return full_of_words()


@pytest.fixture
def tour(she: Her) -> list[Stop]:
    return stops(she)


def caller(kind: str, she: Her) -> Client:
    """A browser: without a credential, with one that nobody has, of another woman, or of a phone she removed."""
    client = Forgetful()
    if kind == "garbage":
        client.cookies[settings.CREDENTIAL_COOKIE] = "A" * len(she.credential)
    elif kind == "another":
        client.cookies[settings.CREDENTIAL_COOKIE] = begin(label="x").credential
    elif kind == "removed":
        from restride.records.actions.begin import add_device

        device, credential = add_device(she.principal.person, she.principal.seal, label="old")
        Device.objects.filter(pk=device.pk).delete()
        client.cookies[settings.CREDENTIAL_COOKIE] = credential
    return client


def asks(client: Client, method: str, stop: Stop, she: Her) -> HttpResponse:
    """One request, taken back afterwards. A POST carries her ids in each field a page may read one from."""
    ids = {"device": str(she.principal.device.id), "id": "Plantedrun", "code": "Plantedrun", "sign_off": "signed", "entry_id": "Plantedrun", "person": str(she.principal.person.id)}  # fmt: skip
    with transaction.atomic():
        answer = client.get(stop.address) if method == "GET" else client.post(stop.address, ids)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    answer.sent = stop.address + (str(ids) if method == "POST" else "")  # type: ignore[attr-defined]
    answer.told = body.decode("utf-8", "replace") + str(answer.headers.items()) + str(answer.cookies)  # type: ignore[attr-defined]
    return answer


def test_each_route_is_in_the_written_table_and_each_row_is_a_route() -> None:
    """SP-17: a route that nobody thought about fails the build."""
    assert urlpatterns
    assert {*routes()} == {*table()}, "docs/server.md, Who may open what"


def test_no_two_routes_share_a_name() -> None:
    from django.urls import get_resolver

    from server.tour import _routes

    names = [name for name, _ in _routes(get_resolver().url_patterns)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("kind", CALLERS)
def test_nobody_else_sees_a_word_of_hers_at_any_address(she: Her, tour: list[Stop], kind: str, method: str) -> None:
    client, secrets = caller(kind, she), secrets_of(she)
    assert {stop.route for stop in tour} == {*routes()}
    for stop in tour:
        answer = asks(client, method, stop, she)
        # What the caller typed may stand in the answer: it is the caller's own.
        assert not [one for one in secrets if one in answer.told and one not in answer.sent], (kind, method, stop)


@pytest.mark.parametrize("kind", CALLERS)
def test_nobody_else_changes_a_row_of_hers_at_any_address(she: Her, tour: list[Stop], kind: str) -> None:
    client, before = caller(kind, she), rows_of(she.principal)
    for stop in tour:
        with transaction.atomic():
            ids = {
                "device": str(she.principal.device.id),
                "id": "Plantedrun",
                "code": "Plantedrun",
                "sign_off": "signed",
            }
            client.post(stop.address, ids)
            assert rows_of(she.principal) == before, (kind, stop)
            transaction.set_rollback(True)


@pytest.mark.parametrize("kind", WITHOUT)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_without_a_record_each_page_of_hers_leads_to_the_start(
    she: Her, tour: list[Stop], kind: str, method: str
) -> None:
    client = caller(kind, she)
    for stop in tour:
        if table()[stop.route][0] == "she":
            answer = asks(client, method, stop, she)
            to_the_start = answer.status_code == 302 and answer.headers["Location"] == "/start"
            # A script is told so by name: it cannot read a page.
            told_so = answer.content == b'{"because":"nobody"}'
            assert to_the_start or told_so or answer.status_code in {404, 405}, (kind, method, stop, answer.status_code)


@pytest.mark.parametrize("kind", WITHOUT)
def test_without_a_record_nothing_is_written_but_a_beginning(she: Her, tour: list[Stop], kind: str) -> None:
    client = caller(kind, she)
    for stop in tour:
        before = [model.objects.count() for model in (Person, Device, Entry, AuditRow)]
        with transaction.atomic():
            client.post(stop.address, {})
            after = [model.objects.count() for model in (Person, Device, Entry, AuditRow)]
            transaction.set_rollback(True)
        assert after == before or stop.route in {"start", "come_back"}, (kind, stop)


def test_what_is_another_womans_looks_like_what_is_not_there(she: Her, tour: list[Stop]) -> None:
    """SP-18: the answer does not say that such a thing exists for somebody else."""
    client = caller("another", she)
    own = {"Plantedrun", "signed", str(she.principal.device.id)}
    for stop in tour:
        mine = next((one for one in own if one in stop.address), None)
        if mine and routes()[stop.route].pattern.converters:
            unknown = Stop(stop.route, stop.address.replace(mine, "Unknownid" if mine != "signed" else "sogned"))
            here, there = asks(client, "GET", stop, she), asks(client, "GET", unknown, she)
            assert here.status_code == there.status_code == 404, stop
            assert still(here.content).replace(stop.address, "") == still(there.content).replace(unknown.address, "")


def test_she_herself_reaches_every_page_and_sees_her_words(she: Her, tour: list[Stop]) -> None:
    """The other tests would pass on empty pages: here is what they must not show."""
    seen: set[str] = set()
    for stop in tour:
        answer = asks(she.client, "GET", stop, she)
        assert answer.status_code in {200, 302, 404, 405}, (stop, answer.status_code)
        seen |= {one for one in secrets_of(she) if one in answer.told}
    assert secrets_of(she)[len(WORDS)] in seen, "her recovery code"


def test_each_method_of_the_table_is_answered_and_no_other_is(she: Her, tour: list[Stop]) -> None:
    for stop in tour:
        for method in ("get", "post", "put", "patch", "delete", "trace"):
            with transaction.atomic():
                status = getattr(she.client, method)(stop.address).status_code
                transaction.set_rollback(True)
            if method.upper() not in table()[stop.route][1]:
                assert status in {302, 403, 404, 405}, (method, stop, status)


def test_the_tour_finds_what_leaks(she: Her, monkeypatch: pytest.MonkeyPatch) -> None:
    """The search itself can fail: a page that takes whoever was here last is found."""
    from restride.web import visitor

    monkeypatch.setattr(visitor, "principal_of", lambda _: she.principal)
    told = asks(caller("another", she), "GET", Stop("start_answers", "/start/6"), she).told
    assert [one for one in secrets_of(she) if one in told]


def test_ids_are_not_secrets_and_no_address_needs_one(tour: list[Stop]) -> None:
    """SP-21: no credential and no recovery code stands in an address."""
    for stop in tour:
        assert not re.search(r"[A-Za-z0-9_-]{60,}", stop.address)
        assert not re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}-", stop.address)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    import logging

    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
