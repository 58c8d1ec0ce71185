"""What a device is called in her list of devices: the kind of browser and machine, no more."""

from django.http import HttpRequest

UNKNOWN = "?"
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
_MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def device_label(request: HttpRequest) -> str:
    """Such as "Firefox, Android"; "?" for what is not known."""
    agent = request.headers.get("User-Agent", "")
    named = [next((name for sign, name in kinds if sign in agent), UNKNOWN) for kinds in (_BROWSERS, _MACHINES)]
    return ", ".join(named)


def known_parts(label: str) -> str:
    """The parts of a label that are known, as she reads them; empty where none is."""
    return ", ".join(part for part in label.split(", ") if part != UNKNOWN)
