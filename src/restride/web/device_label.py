"""What a device is called in her list of devices: the kind of browser and machine, no more."""

from django.http import HttpRequest

_BROWSERS = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
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
    named = [next((name for sign, name in kinds if sign in agent), "?") for kinds in (_BROWSERS, _MACHINES)]
    return ", ".join(named)
