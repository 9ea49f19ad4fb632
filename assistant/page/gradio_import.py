"""Imports Gradio without the stubs it writes for editors, which take two fifths of the import's time."""

from __future__ import annotations

import inspect
import sys
from typing import Any
from unittest.mock import patch


def import_gradio() -> None:
    """Have Gradio imported, quickly; a no-op where it is already.

    For each of its component classes Gradio 6 parses the class's source and rewrites a .pyi file beside it
    (`gradio.component_meta`), unless `inspect.getfile` knows no file for the class: so for this import it knows none.
    """
    if "gradio" in sys.modules:
        return
    file_of = inspect.getfile

    def file_of_others(of: Any) -> str:
        if isinstance(of, type) and of.__module__.startswith("gradio."):
            raise OSError("no stub is wanted")
        return file_of(of)

    with patch.object(inspect, "getfile", file_of_others):
        import gradio  # noqa: F401
