"""Gets the passage search ready in the background, so that the page opens at once and figures answer meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

log = logging.getLogger(__name__)


class Warming:
    """Runs `load` once in a thread of its own; `ready` is set when it is done or has failed.

    A failure is logged and not raised: the question that needs the search meets the same error and tells it.
    """

    def __init__(self, load: Callable[[], object] | None) -> None:
        self._done = Event()
        if load is None:
            self._done.set()
            return
        Thread(target=self._run, args=(load,), name="warming", daemon=True).start()

    @property
    def ready(self) -> bool:
        return self._done.is_set()

    def _run(self, load: Callable[[], object]) -> None:
        try:
            load()
        except Exception:
            log.exception("正文检索没有准备好")
        finally:
            self._done.set()
