"""How often one visitor may ask. Kept in memory only; nothing about a visitor is written down."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock

#: Visitors remembered at once; the one that asked longest ago is forgotten first.
MOST_VISITORS = 10_000
_MINUTE = 60.0


class Limit:
    """At most `per_minute` questions of one visitor in any minute."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, visitor: str) -> bool:
        """Whether this visitor may ask now; if so, the question counts."""
        now = self._clock()
        with self._lock:
            times = self._asked.setdefault(visitor, deque())
            self._asked.move_to_end(visitor)
            while times and now - times[0] >= _MINUTE:
                times.popleft()
            if len(times) >= self._per_minute:
                return False
            times.append(now)
            while len(self._asked) > MOST_VISITORS:
                self._asked.popitem(last=False)
            return True
