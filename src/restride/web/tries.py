"""How often something that could be guessed may be tried from one address (SP-13).

Kept in the memory of the process, by the server's clock: a restart forgets it, and nobody's address is written down.
It is counted by address and never by record, so that a stranger who guesses cannot keep her out.
"""

from collections import deque
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

from django.conf import settings
from django.http import HttpRequest

from restride.records import clock

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
# A home has at least so many bits of an IPv6 address to itself: every address in it is one.
_HOME_BITS = 64
_MOST_ADDRESSES = 10_000


class Tries:
    """So many tries a minute, and so many an hour, from one address."""

    def __init__(self, *, a_minute: int, an_hour: int) -> None:
        self._limits = ((_MINUTE, a_minute), (_HOUR, an_hour))
        self._tried: dict[str, deque[datetime]] = {}
        self._lock = Lock()

    def wait(self, address: str) -> timedelta | None:
        """None where a try is free, which is thereby counted; else how long until the next one is."""
        at = clock.now()
        with self._lock:
            tried = self._tried.setdefault(address, deque())
            while tried and tried[0] <= at - _HOUR:
                tried.popleft()
            waits = [
                tried[-most] + within - at
                for within, most in self._limits
                if len(tried) >= most and tried[-most] > at - within
            ]
            if waits:
                return max(waits)
            tried.append(at)
            self._forget(at)
        return None

    def forget_all(self) -> None:
        """As after a restart."""
        with self._lock:
            self._tried.clear()

    def _forget(self, at: datetime) -> None:
        """Keeps the memory small: what is over goes first, then the addresses that came first."""
        if len(self._tried) <= _MOST_ADDRESSES:
            return
        self._tried = {address: tried for address, tried in self._tried.items() if tried and tried[-1] > at - _HOUR}
        while len(self._tried) > _MOST_ADDRESSES:
            del self._tried[next(iter(self._tried))]


def address_of(request: HttpRequest) -> str:
    """The network address a request came from; behind the server's own proxy, the one that the proxy saw."""
    told = request.META.get("REMOTE_ADDR", "")
    if settings.PRODUCTION:
        told = request.headers.get("X-Forwarded-For", told).rpartition(",")[2].strip()
    try:
        address = ip_address(told)
    except ValueError:
        return ""
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _HOME_BITS), strict=False))
    return str(address)


CODE_TRIES = Tries(a_minute=5, an_hour=60)
# A passkey cannot be guessed; this only keeps the questions few.
PASSKEY_TRIES = Tries(a_minute=10, an_hour=120)
