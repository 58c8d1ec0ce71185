"""Behind her PIN, with no signal (SP-29)."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.no_signal.her_phone import (
    ALL_SENT,
    DULL,
    NOON,
    adds,
    calls,
    entries_of,
    may_run,
    no_signal,
    until,
    visited,
)
from browser.phone import Phone
from web.her import Her

pytestmark = pytest.mark.with_worker


class TestPin:
    @pytest.fixture
    def locked(self, phone: Phone) -> Phone:
        """Her phone with a PIN, set on its page, after a visit."""
        phone.opens("/devices/pin").types("New PIN", "4821").types("The same PIN again", "4821").taps("Set the PIN")
        phone.page.wait_for_url("**/devices?done=pin")
        return phone

    def state(self, phone: Phone, pin: str | None = None) -> Any:
        given = {} if pin is None else {"pin": pin}
        return calls(phone, "store", "open", given)["state"]

    def test_with_no_signal_the_pin_is_asked_and_no_other_opens_anything(self, locked: Phone) -> None:
        """SP-29."""
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked) == "pin"
        assert calls(locked, "plan", "current")["because"] == "pin"
        assert self.state(locked, "0000") == "wrong"
        assert calls(locked, "plan", "current")["plan"] is None
        assert self.state(locked, "4821") == "open"
        assert may_run(locked) == "run"

    def test_wrong_tries_wait_longer_and_longer_and_then_it_opens(self, locked: Phone) -> None:
        no_signal(locked)
        locked.opens("/go")
        assert [self.state(locked, f"000{n}") for n in range(5)] == ["wrong"] * 4 + ["wait"]
        assert self.state(locked, "4821") == "wait", "nothing is right meanwhile"
        locked.opens("/go")
        assert self.state(locked, "4821") == "wait", "and a new page does not begin anew"
        locked.page.clock.set_fixed_time(NOON + timedelta(minutes=5))
        assert self.state(locked, "4821") == "open"

    def test_while_her_door_is_open_the_server_opens_it_and_a_new_pin_counts_with_no_signal(
        self, locked: Phone
    ) -> None:
        locked.opens("/devices/pin").types("Your PIN now", "4821").types("New PIN", "9317").types(
            "The same PIN again", "9317"
        ).taps("Change the PIN")
        locked.page.wait_for_url("**/devices?done=pin")
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked, "4821") == "wrong"
        assert self.state(locked, "9317") == "open"
        assert may_run(locked) == "run"

    def test_a_wrong_pin_on_the_page_never_becomes_the_one_that_opens(self, locked: Phone) -> None:
        locked.taps("Leave")
        expect(locked.page).to_have_title(DULL)
        locked.opens("/devices").types("PIN", "0000").taps("Open")
        expect(locked.page.get_by_role("alert")).to_contain_text("That is not the PIN")
        locked.types("PIN", "4821").taps("Open")
        locked.page.wait_for_url("**/devices")
        visited(locked)
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked, "0000") == "wrong"
        assert self.state(locked, "4821") == "open"

    def test_a_new_pin_that_was_not_taken_never_becomes_the_one_that_opens(self, locked: Phone) -> None:
        locked.opens("/devices/pin").types("Your PIN now", "4821").types("New PIN", "9317").types(
            "The same PIN again", "0000"
        ).taps("Change the PIN")
        expect(locked.page.get_by_role("alert")).to_contain_text("The two are different")
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked, "9317") == "wrong"
        assert self.state(locked, "4821") == "open"

    def test_what_waits_survives_a_forgotten_pin(self, locked: Phone, beth: Her) -> None:
        from restride.records.actions.pin import set_pin

        no_signal(locked)
        assert self.state(locked, "4821") == "open"
        adds(locked, activity="walk", minutes=20)
        locked.opens("/go")
        assert calls(locked, "queue", "count")["waiting"] == 1, "counted, though nothing is open"
        set_pin(beth.principal, "")
        no_signal(locked, none=False)
        locked.opens("/")
        until(locked, ALL_SENT)
        assert [one["minutes"] for one in entries_of(beth)] == [20]
        no_signal(locked)
        locked.opens("/go")
        assert self.state(locked) == "open", "without a PIN it opens by itself again"

    def test_a_pin_set_where_no_script_ran_needs_one_visit_with_signal(self, phone: Phone, beth: Her) -> None:
        from restride.records.actions.pin import set_pin

        set_pin(beth.principal, "4821")
        beth.principal.device.refresh_from_db()
        phone.opens("/").types("PIN", "4821").taps("Open")
        phone.page.wait_for_url(phone.home + "/")
        visited(phone)
        no_signal(phone)
        phone.opens("/go")
        assert self.state(phone) == "pin"
        assert self.state(phone, "4821") == "open"

    def test_the_waiting_page_asks_for_it_and_sends(self, locked: Phone, beth: Her) -> None:
        no_signal(locked)
        assert self.state(locked, "4821") == "open"
        adds(locked, activity="walk", minutes=20)
        locked.opens("/go/waiting")
        expect(locked.page.get_by_text("An entry that your PIN opens")).to_be_visible()
        locked.types("PIN", "0000").taps("Open")
        expect(locked.page.get_by_role("alert").filter(has_text="That is not the PIN")).to_be_visible()
        locked.types("PIN", "4821").taps("Open")
        expect(locked.page.get_by_text("Something you did")).to_be_visible()
        locked.page.get_by_role("button", name="Send now").click()
        expect(locked.page.get_by_text("There is no signal just now.")).to_be_visible()
        no_signal(locked, none=False)
        expect(locked.page.get_by_text("Nothing waits.")).to_be_visible()
        assert [one["minutes"] for one in entries_of(beth)] == [20]
