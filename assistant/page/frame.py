"""What the page and the desk have in common: Gradio set to keep nothing and to count nobody, and files to download."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.page import words
from assistant.page.limits import visitor
from assistant.page.markup import button

#: Visits kept in memory at once; the one that was used longest ago is forgotten first. About 50 KB each, and a call of
#: a program is a visit of its own: Gradio's 10,000 would be half a gigabyte.
MOST_VISITS = 2_000
#: Seconds after which Gradio's copies of files are deleted, and between two looks.
_KEPT = 3600
#: Gradio sums up all its events anew after each one, in a table of 10,000, for a monitor that is not served here.
_NO_ANALYTICS = {"GRADIO_ANALYTICS_MAX_EVENTS": "1", "GRADIO_ANALYTICS_CACHE_FREQUENCY": str(10**12)}

#: A click on a citation or on the original shows it as evidence.
CITE_JS = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (!button) return;
  const data = {...button.dataset};
  if (data.act === 'cite') { window.youju.expectEvidence(button); trigger('cite', data); }
  if (data.act === 'original') { window.youju.expectEvidence(button); trigger('original', data); }
});
"""
#: For events that are no call of a program and whose answer replaces what is shown, without a veil over it.
QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


def frame(title: str) -> gr.Blocks:
    """An empty page to fill: nothing is reported or summed up, and old visits and files are forgotten."""
    os.environ.update(_NO_ANALYTICS)  # read once, when a page is made; there is no other way to say it
    page: gr.Blocks = gr.Blocks(title=title, analytics_enabled=False, fill_width=True, delete_cache=(_KEPT, _KEPT))
    page.state_session_capacity = MOST_VISITS
    return page


def html(value: str = "", **more: Any) -> gr.HTML:
    """HTML of our own making, under our own style sheet only."""
    return gr.HTML(value, apply_default_css=False, **more)


def display_buttons() -> str:
    """The choices of display; the browser remembers them for the page and the desk alike."""
    modes = ((words.ELDER, "elder"), (words.CONTRAST, "contrast"), (words.DARK, "dark"))
    return "".join(button(label, data_act="mode", data_mode=mode, aria_pressed="false") for label, mode in modes)


def event_data(event: gr.EventData) -> dict[str, Any]:
    """What the button carried: its data attributes."""
    return dict(event._data or {})


def who(request: gr.Request) -> str:
    """Who asks, as the limits count."""
    return visitor(request.username, request.client.host if request.client else None)


class Exports:
    """Folders for files that a reader may take away. One is deleted `seconds` after it was made: Gradio has its own
    copy by then. The rest goes with the process."""

    def __init__(self, seconds: float = 600.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._root = tempfile.TemporaryDirectory(prefix="youju-")
        self._seconds = seconds
        self._clock = clock
        self._made: dict[Path, float] = {}

    def folder(self) -> Path:
        """A new empty folder; those that are too old are deleted."""
        now = self._clock()
        for old in [path for path, made in list(self._made.items()) if now - made >= self._seconds]:
            if self._made.pop(old, None) is not None:
                shutil.rmtree(old)
        fresh = Path(tempfile.mkdtemp(dir=self._root.name))
        self._made[fresh] = now
        return fresh
