"""Every address of the app, found from its list of addresses: a new page is in it by itself."""

from collections.abc import Iterator

from django.urls import NoReverseMatch, reverse

from restride.web.addresses import short_code
from restride.web.urls import urlpatterns
from web.her import Her

# Values for the parts of an address, by their names; each is something she really has.
_PARTS = {"number": 1, "place": 0, "level": "now", "address": 1}
# A download is not a page.
DOWNLOADS = frozenset({"export_file", "reminder_file"})


def every_address(her: Her) -> Iterator[tuple[str, str]]:
    """Name and address of every page, with parts that lead somewhere for this woman."""
    told = her.has_told()
    parts = {**_PARTS, "code": short_code(told[-1].id) if told else "none"}
    for one in urlpatterns:
        names = one.pattern.converters
        try:
            yield str(one.name), reverse(str(one.name), kwargs={name: parts[name] for name in names})
        except (KeyError, NoReverseMatch) as fault:
            raise AssertionError(f"say in every_address.py what {one.name} needs: {sorted(names)}") from fault


def every_page(her: Her) -> list[tuple[str, str]]:
    """The same without downloads."""
    return [(name, address) for name, address in every_address(her) if name not in DOWNLOADS]
