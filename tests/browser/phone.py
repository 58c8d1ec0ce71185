"""A phone in tests: what a person does on it, in her words."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from playwright.sync_api import Page

from restride.history.events import Event
from restride.records.access import events_of
from restride.records.principal import Principal, principal_of
from web.her import Her


class Phone:
    """One browser on one page of the app. `keeps_the_app`: its browser allows a worker, so the app opens with no signal."""

    def __init__(self, page: Page, home: str, *, keeps_the_app: bool = False) -> None:
        self.page, self.home, self.keeps_the_app = page, home, keeps_the_app

    def opens(self, address: str) -> "Phone":
        """Opens an address of the app."""
        self.page.goto(self.home + address)
        return self

    def taps(self, name: str) -> "Phone":
        """Taps a button, or a link where no button is so called."""
        button = self.page.get_by_role("button", name=name, exact=True)
        (button if button.count() else self.page.get_by_role("link", name=name, exact=True)).first.click()
        return self

    def ticks(self, *labels: str) -> "Phone":
        """Ticks choices by their labels."""
        for label in labels:
            self.page.get_by_label(label, exact=True).first.check()
        return self

    def types(self, label: str, text: str) -> "Phone":
        """Types into a field."""
        self.page.get_by_label(label, exact=True).first.fill(text)
        return self

    def reads(self) -> str:
        """Everything she can read on the page."""
        return self.page.inner_text("body")

    def begins(
        self, *, birth: date, how: str, words: str = "Any words are fine", signs: str = "None of these"
    ) -> "Phone":
        """Answers the first questions up to the four."""
        self.opens("/").ticks(words).taps("Begin")
        self.types("Day", str(birth.day)).types("Month", str(birth.month)).types("Year", str(birth.year)).taps(
            "Continue"
        )
        self.ticks(how).taps("Continue")
        return self.ticks(signs).taps("Continue")

    @property
    def principal(self) -> Principal:
        """Whose phone it is."""
        cookies = {one["name"]: one["value"] for one in self.page.context.cookies()}
        found = principal_of(cookies[settings.CREDENTIAL_COOKIE])
        assert found is not None
        return found

    def is_hers(self, her: Her) -> "Phone":
        """Gives the phone to somebody who has a record already."""
        self.page.context.add_cookies([{"name": settings.CREDENTIAL_COOKIE, "value": her.credential, "url": self.home}])
        return self

    def has_told(self) -> Iterable[Event]:
        """Everything on her record."""
        return events_of(self.principal)
