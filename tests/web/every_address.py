"""Every page of the app, found from its list of addresses as the gallery finds them: a new one is in it by itself."""

from django.urls import reverse
from gallery.pages import address_of, all_pages

from restride.web.addresses import short_code
from web.her import Her

# Downloads, and what only scripts ask for, are not pages.
NOT_PAGES = frozenset({"export_file", "reminder_file", "passkey_begin", "come_back_begin"}) | frozenset(
    {"issued_plan", "sound", "sent_entries", "worker", "manifest"}
)


def every_page(her: Her) -> list[tuple[str, str]]:
    """Name and address of every page, with parts that lead somewhere for this woman."""
    told = her.has_told()
    linked = {"entry": reverse("entry", args=[short_code(told[-1].id)])} if told else {}
    found = {page.name: address_of(page, linked) for page in all_pages() if page.name not in NOT_PAGES}
    unknown = [name for name, address in found.items() if address is None and (told or name != "entry")]
    assert unknown == [], "say in gallery/pages.py what their addresses need"
    return [(name, address) for name, address in found.items() if address is not None]
