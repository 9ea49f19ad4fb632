"""How often one visitor may ask or send something in. Kept in memory, only as long as it counts, never written down."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

#: Visitors remembered at once; the one that asked longest ago is forgotten first.
MOST_VISITORS = 10_000
MINUTE = 60.0
HOUR = 3600.0


class Limit:
    """At most `most` of one visitor in any `seconds`."""

    def __init__(self, most: int, seconds: float = MINUTE, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, visitor: str, count: int = 1) -> bool:
        """Whether this visitor may ask `count` times now; if so, they count. "" is whoever sits at this machine."""
        if not visitor:
            return True
        now = self._clock()
        with self._lock:
            self._forget(now)
            times = self._asked.setdefault(visitor, deque())
            self._asked.move_to_end(visitor)
            while times and now - times[0] >= self._seconds:
                times.popleft()
            if len(times) + count > self._most:
                return False
            times.extend([now] * count)
            return True

    def _forget(self, now: float) -> None:
        """Visitors whose last question no longer counts, and those beyond the number that is remembered."""
        while self._asked:
            times = next(iter(self._asked.values()))
            if times and now - times[-1] < self._seconds and len(self._asked) < MOST_VISITORS:
                return
            self._asked.popitem(last=False)


def visitor(user: str | None, address: str | None) -> str:
    """Who asks: a login's name, else an address, of IPv6 the network that one subscriber has. This machine is "".

    The address is the reader's own where the proxy that passes it on is one of the setting `proxies`.

    >>> visitor("甲", "10.0.0.1"), visitor(None, "203.0.113.9"), visitor(None, "2001:db8:1:2:3::4")
    ('甲@', '203.0.113.9', '2001:db8:1:2::/64')
    >>> visitor(None, "127.0.0.1")
    ''
    """
    if user:
        return f"{user}@"
    try:
        found = ip_address(address or "")
    except ValueError:
        return address or "?"
    if found.is_loopback:
        return ""
    return str(ip_network((found, 64), strict=False)) if isinstance(found, IPv6Address) else str(found)
