"""Passkeys without a browser: whatever is not a passkey's answer opens nothing and breaks nothing (SP-11, SP-14, SP-18)."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from restride.records.actions.erase import erase
from restride.records.actions.passkeys import account_of, keep_passkey, passkeys_of, remove_passkey
from restride.records.models import Account
from restride.web import tries
from web.her import Her

CREDENTIAL = {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}}


@pytest.fixture(autouse=True)
def _no_tries_yet() -> Iterator[None]:
    tries.PASSKEY_TRIES.forget_all()
    yield
    tries.PASSKEY_TRIES.forget_all()


def kept(her: Her) -> Authenticator:
    keep_passkey(her.principal, CREDENTIAL, label="Firefox, Android")
    return Authenticator.objects.get(user__person=her.principal.person)


def test_the_question_for_a_new_passkey_asks_for_one_that_knows_her_by_itself(her: Her) -> None:
    asked = her.client.post("/devices/passkey/begin").json()["publicKey"]
    assert asked["authenticatorSelection"]["residentKey"] == "required"
    assert asked["authenticatorSelection"]["userVerification"] == "required"
    assert asked["rp"] == {"id": "testserver", "name": "Restride"}
    assert Account.objects.count() == 0, "asking makes no account"


@pytest.mark.django_db
def test_the_question_to_come_back_tells_nothing_of_who_has_a_passkey(her: Her) -> None:
    before = Client().post("/come-back/passkey/begin").json()["publicKey"]
    kept(her)
    after = Client().post("/come-back/passkey/begin").json()["publicKey"]
    for asked in (before, after):
        assert len(asked.pop("challenge")) >= 43
    assert before == after
    assert before["userVerification"] == "required"
    assert not before.get("allowCredentials")


@pytest.mark.django_db
def test_questions_are_few_and_only_for_who_has_a_record() -> None:
    client = Client()
    assert client.post("/devices/passkey/begin").status_code == 302
    for address in ("/come-back/passkey", "/come-back/passkey/begin"):
        assert client.get(address).headers["Location"] == "/come-back", "a page asked for again asks nothing"
    assert [client.post("/come-back/passkey/begin").status_code for _ in range(11)] == [200] * 10 + [429]


def answers(her: Her) -> list[str]:
    """Answers of somebody who has no passkey, from nothing to nearly right."""
    handle = urlsafe_b64encode(account_of(her.principal.person).id.hex.encode()).decode().rstrip("=")
    broken: list[Any] = [
        None,
        [],
        {},
        {"response": []},
        {"response": {"userHandle": None}},
        {"response": {"userHandle": "!!!!"}},
        {"response": {"userHandle": "_w"}},
        {"response": {"userHandle": handle}},
        {**CREDENTIAL, "response": {"userHandle": handle, "clientDataJSON": "e30", "authenticatorData": "AA"}},
        {**CREDENTIAL, "response": {"clientDataJSON": "e30", "attestationObject": "oA"}},
        {**CREDENTIAL, "response": {"clientDataJSON": "bnVsbA", "attestationObject": "_____w"}},
    ]
    return ["", "not json", "[" * 100_000, *(json.dumps(one) for one in broken)]


def test_an_answer_that_is_none_opens_nothing_and_every_one_gets_the_same_words(her: Her) -> None:
    kept(her)
    said = set()
    for answer in answers(her):
        tries.PASSKEY_TRIES.forget_all()
        client = Client()
        client.post("/come-back/passkey/begin")
        page = client.post("/come-back/passkey", {"answer": answer})
        assert page.status_code == 422, answer[:80]
        assert settings.CREDENTIAL_COOKIE not in page.cookies
        said.add(page.content.decode().partition("<form")[0])
    assert len(said) == 1
    assert "That passkey did not work here." in said.pop()


def test_an_answer_that_is_none_adds_nothing(her: Her) -> None:
    for answer in answers(her):
        her.client.post("/devices/passkey/begin")
        assert her.client.post("/devices/passkey", {"answer": answer}).status_code == 422
    assert Authenticator.objects.count() == 0
    assert Session.objects.count() == 0, "each question counts once"


def test_her_passkeys_are_hers_alone(her: Her, another: Her) -> None:
    number = kept(her).pk
    assert [one.label for one in passkeys_of(her.principal)] == ["Firefox, Android"]
    assert passkeys_of(another.principal) == []
    for told in (str(number), "0", "-1", "x", "9" * 40):
        assert another.client.post("/devices/passkey", {"remove": told}).status_code == 404
    assert "Firefox, Android" in her.opens("/devices/passkey").content.decode()
    assert remove_passkey(her.principal, number)
    assert Account.objects.count() == 0


def test_the_label_of_a_passkey_moved_to_another_record_does_not_open(her: Her, another: Her) -> None:
    one, other = kept(her), kept(another)
    other.data["name"] = one.data["name"]
    other.save()
    assert [row.label for row in passkeys_of(another.principal)] == [""]


@pytest.mark.django_db(transaction=True)
def test_erasing_takes_the_account_and_its_passkeys_along(her: Her, another: Her) -> None:
    """I-24."""
    kept(her)
    kept(another)
    erase(her.principal)
    assert [one.person for one in Account.objects.all()] == [another.principal.person]
    assert [one.user for one in Authenticator.objects.all()] == [Account.objects.get()]


def test_no_other_page_has_a_session_or_asks_for_an_account(her: Her) -> None:
    with CaptureQueriesContext(connection) as asked:
        for address in ("/devices", "/settings", "/come-back", "/"):
            answer = her.opens(address)
            assert settings.SESSION_COOKIE_NAME not in answer.cookies
    queries = " ".join(one["sql"] for one in asked)
    for table in ("django_session", "records_account", "mfa_authenticator", "auth_"):
        assert table not in queries, table
