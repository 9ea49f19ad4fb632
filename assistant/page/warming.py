"""Gets the passage search ready in the background, so that the page opens at once and figures answer meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Timer

log = logging.getLogger(__name__)

#: Seconds the page gets to open before loading begins to compete for the processor.
AFTER = 3.0


class Warming:
    """Runs `load` once in a thread of its own, a little later; `ready` is set when it is done or has failed.

    A failure is logged and not raised: the question that needs the search meets the same error and tells it.
    """

    def __init__(self, load: Callable[[], object] | None) -> None:
        self._done = Event()
        if load is None:
            self._done.set()
            return
        timer = Timer(AFTER, self._run, (load,))
        timer.daemon = True
        timer.start()

    @property
    def ready(self) -> bool:
        return self._done.is_set()

    def _run(self, load: Callable[[], object]) -> None:
        try:
            load()
        except Exception:  # whatever it is, questions are answered by their words; nothing above a thread could be told
            log.exception("正文检索没有准备好")
        finally:
            self._done.set()
